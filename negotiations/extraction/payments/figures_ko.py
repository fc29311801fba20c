"""Figures of payments in Korean sentences: sums with their equivalents, rises and cuts; each with its kind and year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.language.money import Money, find_money
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.rises import Rise, find_multiples, find_percents
from negotiations.extraction.payments.figures import PLAUSIBLE, holds_figures
from negotiations.extraction.payments.kinds_ko import kind_of
from negotiations.extraction.payments.years_ko import COMPARED, year_of, years_of_each
from negotiations.values import PaymentKind

_PAST = "".join(chr(0xAC00 + 28 * i + 20) for i in range(19 * 21))  # syllables that end in ㅆ, as the past tense does
# A clause ends with its verb, or where the next has a subject of its own ("미국은 9500억원을, 한국은 9000억원을").
_CLAUSE = Pattern(
    rf"(?<=[가-힣\s])(?:으나|지만|는데도?|면서|반면|했고|이고|하고|했으며|이며|[르리내되지나]고),?\s(?!있)|(?<=[{_PAST}])(?:고|으며|는데),?\s"
    r"|\s(?:반면|데\s반해|데\s비해|가운데|대신),?\s|(?<=[을를]),\s|(?<=[가-힣]며),?\s"
)
_ABOUT = r"(?:약\s?|대략\s?|최대\s?|무려\s?)?"
_EQUIVALENT = Pattern(
    rf"\s?\(\s?(?:한화\s?|미화\s?)?(?:로\s)?{_ABOUT}|,?\s?(?:한화|미화|우리\s?돈|달러화|원화|달러)(?:로|으로)?(?:는|\s환산하면)?\s?{_ABOUT}"
    rf"|,\s(?:즉\s)?{_ABOUT}(?=[\d,.]+(?:조|억)[^,]{{0,12}}(?:달러|원)\))"
)
_YEAR_WORD = r"(?:(?:19|20)\d\d년도?|올해|지난해|작년|전년|현재)"
_BASE_AFTER = Pattern(
    rf"\)?\s?(?:가량|정도|규모|수준)?(?:이?던|인|이었던|였던)?\s?{_YEAR_WORD}?\s?(?:분담금\s?)?(?:(?!수준){COMPARED}|에서\s(?!열|개최|진행)|[을를]\s기준)"
    r"|\)?\s?(?:이던|인|였던|이었던)\s(?:\S+\s){0,2}?(?:분담금|방위비|부담액|금액|액수|몫)[을를이은]"
)
_SIZE = r"(?:\([^()]{0,30}\))?\s?(?:가량|정도|이상|안팎|내외|넘게|포인트)?"
_UP = (
    r"(?:뛰[었어는]|뛴|치솟|급증|많|늘|증액|인상|증가|올[리려라랐]|오른|오르|상승|상향|높|더\s?(?:내|부담|많|늘|오|올)"
    r"|↑|▲|△)"
)
_DOWN = r"(?:줄[이인여어었]|삭감|감액|감소|깎|인하|낮[아추은췄춘]|내[려린렸리](?!\s?고)|하향|적[은어]|↓|▼)"
_RISE_AFTER = Pattern(
    rf"{_SIZE}(?:를|을|나|가|이|씩|만큼|만|로)?\s?(?:더\s)?{_UP}|까지\s?(?:인상|증액|늘|올[리려라])|\s?(?:증|↑)(?![가-힣])"
)
_CUT_AFTER = Pattern(rf"{_SIZE}(?:를|을|나|까지|가|이|씩|만큼)?\s?(?:더\s|덜\s)?{_DOWN}")
_RISE_BEFORE = Pattern(r"(?:인상률|증가율|인상\s?폭)(?:은|이|을|인|[과와]\s같은)?\s?(?:전년\s?대비\s?)?(?:약\s?)?$")
_SHARE_BEFORE = Pattern(r"(?:비율|비중|몫|분담률|분담\s?비율)[을를이가은는]\s(?:현재의?\s)?$")
_APPLIED = Pattern(r"\)?(?:가|이|를|을|만큼|로)?\s?(?:그대로\s)?(?:적용|반영|오른|인상)")
_OF_BUDGET = Pattern(r"(?:국방비|국방\s?예산)\s?(?:증가율|인상률)(?:은|이|인)?\s?$")
_DIFFERENCE_AFTER = Pattern(
    r"\)?\s?[’'”\x22]?\s?(?:가량|정도)?(?:이|을)?\s?(?:더\s|많|간극|늘|증액|증가|인상|차이|차[로를]?\s|差|격차|모자|부족|줄[었어이]|감소|삭감|감액|깎)"
    r"|,?\s?(?:비율|퍼센트)로"
)
# A mark that is passed, and not what is paid: "1조원 벽이 깨졌다", "처음으로 1조원을 넘어섰다".
_MARK_AFTER = Pattern(r"\s?(?:벽|문턱|시대|선[을이]\s)|[을를]?\s?(?:처음(?:으로)?\s|훌쩍\s)?(?:넘[어었긴겨겼]|돌파)")
_OTHER = Pattern(
    r"(?:국방비|국방\s?예산)(?!\s?(?:증가율|인상률|증액률))|물가(?!\s?상승률(?:인\s|만\s|에\s(?:맞[춘춰]|따[른라]))|상승률만큼\s)|무기|구매|구입|이전\s?비용|이전비|총액\s?한도|상한|한도|미집행|집행되지|이자|기지\s?이전"
    r"|후보|전문가|교수|전직|필자|활동가|(?<!국방)연구[원소][은는이가]|의원(?!이\s(?:확인|공개|입수))|협정\s없이|환율[이은]\s|평론가|간부|쌓아|쌓인|이월|불용|남은\s돈|격차|차이는|일본|독일|나토|폴란드|추가경정|넘지\s못"
    r"|넘을\s수\s없|(?<!\d)\d년(?:간|치)?\s?(?:총|모두|합계|합쳐|동안)|누적|총\s?주둔\s?비용|주둔\s?(?:비용|경비)\s?(?:의\s)?(?:총액|총계|전체|전부|전액|모두)|작전\s?비용|전략\s?자산|방위력|인건비|급여|임금|휴직|여론"
)
_YEARLY = Pattern(r"해마다|매년|매해|씩")
MOST = 20  # sums in a sentence; a row of more is a table's
# "…보다 8% 오른 액수다": of the sum that the sentence before told.
_COMPARES = Pattern(r"(?:액수|금액|규모|수준|셈)(?:이?다|입니다|이었다|였다)")
# What a proposal comes to: "올해 1조1740억원을 내는 내용이다".
_MEANS = Pattern(r"\s(?:내용|방안|안|제안|조건)(?:이다|이었다|입니다|이었습니다)")


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
    if not holds_figures(text) or len(find_money(text)) > MOST:
        return
    start = 0
    for end in (*(found.end() for found in _CLAUSE.finditer(text)), len(text)):
        yield from _figures_in(text, start, end, published)
        start = end


def continued(text: str, figures: list[KoreanFigure], before: KoreanFigure | None) -> list[KoreanFigure]:
    """The figures of a sentence that goes on about the one told `before` it: what a proposal comes to is proposed, and
    the rise of a sentence that only compares is that of the sum before.
    """
    if before and before.kind is not PaymentKind.AGREED and _MEANS.search(text):
        rise = None if before.sums else before.percent
        return [f if f.base else replace(f, kind=before.kind, percent=f.percent or rise) for f in figures]
    compares = any(f.base for f in figures) or _COMPARES.search(text)
    if before is None or not before.sums or len([f for f in figures if not f.base]) != 1 or not compares:
        return figures
    return [
        replace(before, percent=figure.percent) if not figure.sums and figure.percent else figure for figure in figures
    ]


def last_told(figures: Sequence[KoreanFigure]) -> KoreanFigure | None:
    """What the next sentence may go on about: the last sum, or else the last rise."""
    told = [figure for figure in figures if not figure.base]
    return next((figure for figure in reversed(told) if figure.sums), told[-1] if told else None)


def _figures_in(text: str, start: int, end: int, published: int | None) -> Iterator[KoreanFigure]:
    clause = text[start:end]
    if _OTHER.search(clause):
        return
    groups = [group for group in _groups(clause) if not _is_no_payment(clause, group)]
    rises = list(_rises(clause))
    leading = [group for group in groups if not _BASE_AFTER.match(clause, group[-1].end)]
    each = years_of_each(text, start, end, published, len(leading))
    rising = leading if each and _YEARLY.search(clause) else leading[-1:]
    for group in groups:
        base = group not in leading
        percent = rises[0].percent if rises and group in rising else None
        if kind := kind_of(text, start, end, group[0].start, base=base):
            year = year_of(text, start, end, start + group[0].start, published, kind, base=base)
            year = each[leading.index(group)] if each and not base else year
            yield KoreanFigure(kind, tuple(group), percent, year, base)
    if rises and not leading:
        kind = kind_of(text, start, end, rises[0].start, base=False) or (PaymentKind.AGREED if groups else None)
        if kind:
            year = year_of(text, start, end, start + rises[0].start, published, kind, base=False)
            yield KoreanFigure(kind, (), rises[0].percent, year, False)


def _groups(text: str) -> list[list[Money]]:
    groups: list[list[Money]] = []
    for money in find_money(text):
        low, high = PLAUSIBLE[money.currency]
        if not low <= money.amount <= high:
            continue
        if groups and _is_equivalent(text, groups[-1], money):
            groups[-1].append(money)
        else:
            groups.append([money])
    return groups


def _is_equivalent(text: str, group: Sequence[Money], money: Money) -> bool:
    """Is a sum the one before it in the other currency?"""
    other = len(group) == 1 and group[0].currency is not money.currency
    return other and bool(_EQUIVALENT.fullmatch(text, group[-1].end, money.start))


def _rises(text: str) -> Iterator[Rise]:
    """Each rise, and each cut as a negative one."""
    for rise in find_percents(text):
        if _CUT_AFTER.match(text, rise.end):
            yield replace(rise, percent=-rise.percent)
        elif _is_rise(text, rise):
            yield rise
    yield from find_multiples(text)


def _is_rise(text: str, rise: Rise) -> bool:
    """Does a share in percent measure a rise? That of the defense budget is one where it is applied to the payment."""
    before = max(rise.start - 20, 0)
    if _OF_BUDGET.search(text, before, rise.start):
        return bool(_APPLIED.match(text, rise.end))
    if _SHARE_BEFORE.search(text, before, rise.start):
        return False
    return bool(_RISE_AFTER.match(text, rise.end) or _RISE_BEFORE.search(text, before, rise.start))


def _is_no_payment(text: str, group: Sequence[Money]) -> bool:
    """Is a sum what a payment rose by ("505억원 늘었다", "8.2%(787억원)"), or a mark that it passed?"""
    return bool(
        _DIFFERENCE_AFTER.match(text, group[-1].end)
        or _MARK_AFTER.match(text, group[-1].end)
        or re.search(r"(?:%|퍼센트|프로)\s?\($", text[max(group[0].start - 6, 0) : group[0].start])
    )
