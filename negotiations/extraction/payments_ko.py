"""Figures of payments in Korean sentences: what kind they are, and for which year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.figures import PLAUSIBLE
from negotiations.extraction.money import Money, Rise, find_money, find_multiples, find_percents
from negotiations.values import PaymentKind

_CLAUSE = re.compile(r"(?<=[가-힣])(?:으나|지만|는데|면서|반면)\s")
_EQUIVALENT = re.compile(r"\s?\(\s?(?:한화\s?)?(?:약\s?|대략\s?)?")
_BASE_AFTER = re.compile(
    r"\)?\s?(?:이?던|인|이었던)?\s?(?:올해|지난해|작년|전년|현재)?\s?(?:보다|대비|에\s?비해|에서|의\s\S{1,4}\s?배)"
)
_RISE_AFTER = re.compile(r"\s?(?:가량\s|정도\s|를\s|나\s)?(?:더\s)?(?:많|늘|증액|인상|증가|올|오른|상승|높)")
_OTHER = re.compile(
    r"국방비|국방\s?예산|물가|무기|구매|이전\s?비용|이전비|총액\s?한도|상한|미집행|이자|기지\s?이전|후보|전문가|교수"
)
_DEMAND = re.compile(r"요구|청구|내민|압박|요청")
_OFFER = re.compile(r"제시|제안")
_PAY = re.compile(r"분담금|방위비|내게|내는|부담|지불|지급|합의|타결|인상|증액")
_YEAR = re.compile(
    r"(?P<absolute>(?:19|20)\d\d)년(?!\s?\d{1,2}월)도?(?P<base>\S{0,6}?(?:보다|대비|에\s?비해))?"
    r"|(?P<relative>올해|금년|내년|지난해|작년|전년)도?(?P<rel_base>\s?(?:\S{0,4})?(?:보다|대비|에\s?비해))?"
)
_OFF = {"올해": 0, "금년": 0, "내년": 1, "지난해": -1, "작년": -1, "전년": -1}


@dataclass(frozen=True, slots=True)
class KoreanFigure:
    """A sum with its equivalents, or a rise alone; `base`: it only serves to compare."""

    kind: PaymentKind
    sums: tuple[Money, ...]
    percent: float | None
    year: int | None
    base: bool


def korean_figures(text: str, published: int | None) -> Iterator[KoreanFigure]:
    """The figures of payments in a sentence, clause by clause, in order."""
    start = 0
    for end in (*(found.end() for found in _CLAUSE.finditer(text)), len(text)):
        yield from _figures_in(text[start:end], published)
        start = end


def _figures_in(text: str, published: int | None) -> Iterator[KoreanFigure]:
    groups = _groups(text)
    rises = list(_rises(text))
    leading = [group for group in groups if not _is_base(text, group)]
    for group in groups:
        base = group not in leading
        kind = PaymentKind.AGREED if base else _kind(text, group[0].start)
        percent = rises[0].percent if rises and not base and leading[-1] is group else None
        if kind and (base or not _OTHER.search(text)):
            year = _year(text, group[0].start, published, base=base)
            yield KoreanFigure(kind, tuple(group), percent, year, base)
    if rises and not leading and not _OTHER.search(text[: rises[0].start]) and (kind := _kind(text, rises[0].start)):
        year = _year(text, rises[0].start, published, base=False)
        yield KoreanFigure(kind, (), rises[0].percent, year, False)


def _groups(text: str) -> list[list[Money]]:
    groups: list[list[Money]] = []
    for money in find_money(text):
        low, high = PLAUSIBLE[money.currency]
        if not low <= money.amount <= high:
            continue
        if groups and _EQUIVALENT.fullmatch(text, groups[-1][-1].end, money.start):
            groups[-1].append(money)
        else:
            groups.append([money])
    return groups


def _rises(text: str) -> Iterator[Rise]:
    yield from (rise for rise in find_percents(text) if _RISE_AFTER.match(text, rise.end))
    yield from find_multiples(text)


def _is_base(text: str, group: Sequence[Money]) -> bool:
    return bool(_BASE_AFTER.match(text, group[-1].end))


def _kind(text: str, at: int) -> PaymentKind | None:
    """What the words before a figure make of it, or else those after it."""
    for scope in (text[:at], text):
        demand = max((m.start() for m in _DEMAND.finditer(scope)), default=-1)
        offer = max((m.start() for m in _OFFER.finditer(scope)), default=-1)
        if max(demand, offer) >= 0:
            by_america = re.search(r"미국|워싱턴|트럼프", scope)
            return PaymentKind.DEMANDED if demand > offer or by_america else PaymentKind.OFFERED
    return PaymentKind.AGREED if _PAY.search(text) else None


def _year(text: str, at: int, published: int | None, *, base: bool) -> int | None:
    """The year named last before a figure, or first behind it; one that it is compared with is that of the base."""
    years = [
        (m.start(), _value(m, published)) for m in _YEAR.finditer(text) if base or not (m["base"] or m["rel_base"])
    ]
    if base:
        near = [(abs(start - at), value) for start, value in years]
        return min(near)[1] if near else None
    before = [value for start, value in years if start < at]
    return before[-1] if before else None


def _value(found: re.Match[str], published: int | None) -> int | None:
    if found["absolute"]:
        return int(found["absolute"])
    return published + _OFF[found["relative"]] if published is not None else None
