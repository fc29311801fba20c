"""Figures of payments in Korean sentences: what kind they are, and for which year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.language.money import Money, find_money
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.rises import Rise, find_multiples, find_percents
from negotiations.extraction.payments.figures import PLAUSIBLE
from negotiations.values import PaymentKind

# A clause ends with its verb, or where the next has a subject of its own ("미국은 9500억원을, 한국은 9000억원을").
_CLAUSE = Pattern(
    r"(?<=[가-힣])(?:으나|지만|는데도?|면서|반면|했고|이고|였고|하고|했으며|이며|[았었였지르리내되]고),?\s"
    r"|(?<=[을를]),\s|(?<=[가-힣]며),?\s"
)
_EQUIVALENT = Pattern(r"\s?\(\s?(?:한화\s?)?(?:약\s?|대략\s?)?")
_BASE_AFTER = Pattern(
    r"\)?\s?(?:이?던|인|이었던)?\s?(?:올해|지난해|작년|전년|현재)?\s?"
    r"(?:보다|대비|에\s?비해|[과와]\s?비교|에\s?견줘|에서|의\s\S{1,4}\s?배)"
)
_RISE_AFTER = Pattern(
    r"(?:\([^()]{0,30}\))?\s?(?:가량|정도|이상|안팎)?(?:를|나|까지)?\s?(?:더\s)?(?:많|늘|증액|인상|증가|올|오른|오르|상승|상향|높|더\s?(?:내|부담))"
)
_RISE_BEFORE = Pattern(r"(?:인상률|증가율|인상\s?폭)(?:은|이|을)?\s?(?:전년\s?대비\s?)?(?:약\s?)?$")
_DIFFERENCE_AFTER = Pattern(
    r"\)?\s?(?:가량|정도)?(?:이|을)?\s?(?:더\s|많|늘|증액|증가|인상|차이|격차|모자|부족|넘어선\s것|돌파)"
)
_OTHER = Pattern(
    r"국방비|국방\s?예산|물가|무기|구매|구입|이전\s?비용|이전비|총액\s?한도|상한|한도|미집행|이자|기지\s?이전|후보|전문가|교수"
    r"|전직|연구원|의원|평론가|간부|쌓아|쌓인|이월|불용|남은\s돈|격차|차이는|일본|독일|나토|폴란드|추가경정|넘지\s못|넘을\s수\s없"
    r"|년간?\s?(?:총|모두|합계|합쳐)|누적|총\s?주둔\s?비용|작전\s?비용"
)
_AMERICA = (
    r"(?:미국(?:\s?(?:측|정부|행정부|협상팀|대표단))?|미\s?(?:측|정부|행정부|국무부)|워싱턴"
    r"|트럼프[가-힣\s]{0,8}|백악관|국무부)"
)
_KOREA = r"(?:한국(?:\s?(?:측|정부))?|우리\s?(?:나라|측|정부)?|(?<![국미]\s)정부|서울|청와대|외교부)"
_SUBJECT = Pattern(rf"(?:(?P<US>{_AMERICA})|(?P<KR>{_KOREA}))(?=은|는|이|가|에서는|\s(?:처음|당초|애초))")
# What a side does with a figure that is not yet agreed, whichever side it is.
_DEMAND = Pattern(r"요구|청구|내민|내밀|압박|요청|요구액")
_OFFER = Pattern(r"제시|제안|절충안")
_WISH = Pattern(
    r"고수|희망하|희망했|원하|원했|바라|바랐|내놓|내놨|꺼내|꺼냈|부르|부른|불렀|고집|버티|버텼|받아들일\s수|수용할\s수|내라고|내놓으라|뜻을|의사를|의향|카드"
)
# A side moves from a figure that was its own.
_MOVED = Pattern(r"출발|시작|높이|높였|높여|낮추|낮췄|낮춘|낮춰|줄여|줄였|내려|내렸|물러|깎|후퇴")
_PAY = Pattern(
    r"분담금|방위비|내게|내는|낸|냈|낼|내야|내기로|부담|지불|지급|합의|타결|인상|증액|몫|책정|정해|정하|확정|금액|액수|올려|올리|오른"
)
_BASE_YEAR = (
    r"(?:\([^()]{0,60}\)|\s?[\d,.조억만천\s]{1,16}(?:원|달러))?\S{0,6}?\s?(?:보다|대비|에\s?비해|[과와]\s?비교)"
)
_YEAR = Pattern(
    rf"(?P<absolute>(?:19|20)\d\d)년(?!\s?\d{{1,2}}월)(?P<of>도|분)?(?P<base>{_BASE_YEAR})?"
    rf"|(?P<relative>올해|금년|내년|지난해|작년|전년)(?P<rel_of>도|분)?(?P<rel_base>{_BASE_YEAR})?"
)
# "…보다 8% 오른 액수다": of the sum that the sentence before told.
_COMPARES = Pattern(r"(?:액수|금액|규모|수준|셈)(?:이?다|입니다|이었다|였다)")
_PAYMENT_OF = Pattern(r"\s?(?:\S{1,8}\s)?(?:방위비|분담금|몫|액수|금액|부담)")
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
        yield from _figures_in(text, start, end, published)
        start = end


def continued(text: str, figures: list[KoreanFigure], before: KoreanFigure | None) -> list[KoreanFigure]:
    """The figures of a sentence that only compares: its rise is that of the sum told `before` it."""
    compares = any(f.base for f in figures) or _COMPARES.search(text)
    if before is None or len([f for f in figures if not f.base]) != 1 or not compares:
        return figures
    return [
        replace(before, percent=figure.percent) if not figure.sums and figure.percent else figure for figure in figures
    ]


def _figures_in(text: str, start: int, end: int, published: int | None) -> Iterator[KoreanFigure]:
    clause = text[start:end]
    if _OTHER.search(clause):
        return
    groups = [group for group in _groups(clause) if not _is_difference(clause, group)]
    rises = list(_rises(clause))
    leading = [group for group in groups if not _is_base(clause, group)]
    for group in groups:
        base = group not in leading
        percent = rises[0].percent if rises and not base and leading[-1] is group else None
        if kind := _kind(text, start, end, group[0].start, base=base):
            year = _year(text, start, end, start + group[0].start, published, kind, base=base)
            yield KoreanFigure(kind, tuple(group), percent, year, base)
    if rises and not leading and (kind := _kind(text, start, end, rises[0].start, base=False)):
        year = _year(text, start, end, start + rises[0].start, published, kind, base=False)
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
    yield from (
        rise
        for rise in find_percents(text)
        if _RISE_AFTER.match(text, rise.end) or _RISE_BEFORE.search(text, max(rise.start - 20, 0), rise.start)
    )
    yield from find_multiples(text)


def _is_difference(text: str, group: Sequence[Money]) -> bool:
    """Is a sum what a payment rose by: "505억원 늘었다", "8.2%(787억원)"?"""
    return bool(
        _DIFFERENCE_AFTER.match(text, group[-1].end)
        or re.search(r"(?:%|퍼센트|프로)\s?\($", text[max(group[0].start - 6, 0) : group[0].start])
    )


def _is_base(text: str, group: Sequence[Money]) -> bool:
    return bool(_BASE_AFTER.match(text, group[-1].end))


def _kind(text: str, start: int, end: int, at: int, *, base: bool) -> PaymentKind | None:
    """What a clause makes of a figure: by its verb, which may be that of a later clause, and by whose figure it is."""
    clause = text[start:end]
    verbs = clause if _has_verb(clause) else text[start:]
    is_asked = _DEMAND.search(verbs) or _OFFER.search(verbs) or _WISH.search(verbs)
    if base and not (is_asked and _MOVED.search(clause, at)):
        return PaymentKind.AGREED
    if _DEMAND.search(verbs):
        return PaymentKind.OFFERED if _OFFER.search(clause, 0, at) else PaymentKind.DEMANDED
    if _OFFER.search(verbs) or _WISH.search(verbs):
        subjects = list(_SUBJECT.finditer(text, 0, start + at))
        by_america = bool(subjects) and subjects[-1]["US"] is not None
        if by_america or subjects or _OFFER.search(verbs):
            return PaymentKind.DEMANDED if by_america else PaymentKind.OFFERED
    return PaymentKind.AGREED if _PAY.search(clause) else None


def _has_verb(clause: str) -> bool:
    """Does a clause end with a verb? "미국은 9500억원을," leaves it to the next."""
    return not re.search(r"[을를],\s$", clause)


def _year(
    text: str, start: int, end: int, at: int, published: int | None, kind: PaymentKind, *, base: bool
) -> int | None:
    """The year named last before a figure, or right behind it; one that it is compared with is that of the base.

    A clause without a year of its own takes that of the clause before it.
    """
    found = list(_YEAR.finditer(text, 0, end))
    if base:
        near = [(abs(m.start() - at), _value(m, published)) for m in found if m.start() >= start]
        return min(near, key=lambda item: item[0])[1] if near else None
    own = [
        m for m in found if not (m["base"] or m["rel_base"]) and (kind is PaymentKind.AGREED or _is_paid_for(m, text))
    ]
    before = [m for m in own if m.start() < at and (m.start() >= start or not _has_verb(text[:start]))]
    if before:
        return _value(before[-1], published)
    behind = next(
        (
            m
            for m in own
            if m.start() > at and re.match(r"\s?(?:\S{1,6}\s)?(?:분담금|몫|부담)(?!\s?\()", text[m.end() :])
        ),
        None,
    )
    return _value(behind, published) if behind else None


def _is_paid_for(year: re.Match[str], text: str) -> bool:
    """Is it the year that a demand or an offer is for, and not the one in which it was made?"""
    return bool(year["of"] or year["rel_of"] or year["relative"] == "내년" or _PAYMENT_OF.match(text, year.end()))


def _value(found: re.Match[str], published: int | None) -> int | None:
    if found["absolute"]:
        return int(found["absolute"])
    return published + _OFF[found["relative"]] if published is not None else None
