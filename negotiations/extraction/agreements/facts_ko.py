"""Terms and conclusions of agreements in Korean: "제9차 협정(2014~2018년)", "2026년부터 적용", "10일 최종 타결"."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.agreements.facts import FAR, Fact
from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.dates_ko import find_korean_days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import settle
from negotiations.extraction.page.context import Context
from negotiations.values import PartialDate

YEAR = r"(?:19|20)\d\d"
_DEAL = r"(?:한[·ㆍ・]?\s?미\s)?(?:방위비\s?분담금?\s?)?(?:특별)?(?:협정|SMA)"
_NUMBERED = Pattern(rf"제?\s?(?P<number>\d{{1,2}})\s?차\s?{_DEAL}")
_IN_FORCE = Pattern(rf"(?:현행|현재|지금|기존|종전|이전)\s?(?:의\s)?(?:적용되고\s있는\s)?{_DEAL}")
_NEW = Pattern(rf"(?:이번|새|새로운|차기|신규|다음)\s{_DEAL}")

_SOME_YEAR = rf"(?:(?P<year>{YEAR})년|(?P<relative>올해|내년|지난해|작년))"
_RANGE = Pattern(
    rf"(?:(?P<first>{YEAR})년?|(?P<first_relative>올해|내년|지난해|작년))\s?(?:~|∼|-|–|부터|[와과](?=\s(?:올해|{YEAR}년?)(?:에|도)?\s?적용))\s?"
    rf"(?:(?P<last>{YEAR})(?:년|(?!\d))|(?P<last_relative>올해|내년))"
)
_LENGTH = Pattern(r"(?<!\d)(?P<years>\d)년(?:간|\s?짜리|\s?단위)|유효\s?기간(?:은|이|을)?\s?(?P<validity>\d)년")
_SOLE = Pattern(rf"{_SOME_YEAR}(?:도|분)?(?:에만|만|\s?한\s?해(?:만|에만)?)\s?(?:적용|유효|효력)")
_END = Pattern(
    rf"{_SOME_YEAR}\s?(?:말|12월\s?31일|연말)?\s?(?:에\s)?(?:까지|만료|종료|끝나|끝난|효력이\s끝|효력을\s잃)"
    r"|(?P<this>(?:오는\s)?12월\s?31일|연말|올\s?연말)(?:로|에|이면)?\s?(?:만료|종료|끝나|끝난|효력)"
)
_START = Pattern(
    rf"{_SOME_YEAR}\s?(?:부터|이후|도?\s?분?부터)?\s?(?!까지)(?:\S{{1,8}}\s)?(?:\d년간\s)?(?:적용|시행|발효|낼|부담할)"
)
# "12차 협정 첫해이던 작년"
_FIRST_YEAR = Pattern(rf"협정(?:의|이)?\s?첫\s?해(?:인|이던|이었던|였던)?\s?{_SOME_YEAR}")
# A deal is reached when its talks are settled, its text is initialled, or both sides are of one mind on it; a date for
# the next meeting is agreed on too.
_CONCLUDED = Pattern(
    r"타결(?:됐|되었|했|하고|돼|된|,|\s선언)|타결(?=[.…\s]*$)|가서명(?:했|하고|을\s마쳤)"
    r"|협정(?:안|문)?에\s?(?:최종\s?|전격\s?)?(?:합의(?!문)|의견을\s(?:모았|같이했))"
)
REACH = 60  # characters between a day and the words that tell of a deal on it
_OFF = {"지난해": -1, "작년": -1, "올해": 0, "내년": 1}


def korean_facts(text: str, context: Context) -> Iterator[tuple[Fact, int | None]]:
    """Each fact of a Korean sentence with the agreement it is about."""
    for fact in _facts(text, context):
        yield fact, _meant(fact, text, context)


def _facts(text: str, context: Context) -> Iterator[Fact]:
    yield from _spans(text, context)
    for found in _END.finditer(text):
        if (year := _year(found, context)) and re.search("협정|SMA", text):
            yield Fact(found.start(), found.end(), "end of a term", last=year)
    for found in _START.finditer(text):
        year = _year(found, context)
        if year and context.year is not None:
            rule = "start of a term" if year > context.year else "start of one in force"
            yield Fact(found.start(), found.end(), rule, first=year)
    days = list(find_korean_days(text)) if _CONCLUDED.search(text) else []
    for found in _CONCLUDED.finditer(text):
        if day := _day(days, found, context):
            yield Fact(day[0], found.end(), "conclusion", concluded=day[1])


def _spans(text: str, context: Context) -> Iterator[Fact]:
    """From when to when a term lasts, how many years, or which is its first."""
    for found in _RANGE.finditer(text):
        first = _either(found["first"], found["first_relative"], context)
        last = _either(found["last"], found["last_relative"], context)
        if first and last and first < last < first + 10:
            yield Fact(found.start(), found.end(), "term", first=first, last=last)
    for found in _LENGTH.finditer(text):
        yield Fact(found.start(), found.end(), "length of a term", length=int(found["years"] or found["validity"]))
    for found in _SOLE.finditer(text):
        if year := _year(found, context):
            yield Fact(found.start(), found.end(), "term", first=year, last=year)
    for found in _FIRST_YEAR.finditer(text):
        yield Fact(found.start(), found.end(), "first year", first=_year(found, context))


def _year(found: re.Match[str], context: Context) -> int | None:
    """The year of a match: in figures, from a word, or of publication."""
    if found.groupdict().get("this"):
        return context.year
    return _either(found["year"], found["relative"], context)


def _either(figures: str | None, word: str | None, context: Context) -> int | None:
    if figures:
        return int(figures)
    return context.year + _OFF[word] if word and context.year is not None else None


def _day(days: Sequence[Days], found: re.Match[str], context: Context) -> tuple[int, PartialDate] | None:
    """Where and on which day a deal was reached: the last day named close before, the last of a range."""
    near = [named for named in days if named.end <= found.start() <= named.end + REACH]
    day = next((named.last or named.first for named in reversed(near)), None)
    return (near[-1].start, settle(day, -1, context.published)) if day else None


def _meant(fact: Fact, text: str, context: Context) -> int | None:
    """The agreement named last before the fact, or else first behind it; or the one that words like "new" mean."""
    if fact.rule == "start of a term":
        return context.agreement
    numbered = list(_NUMBERED.finditer(text))
    before = [found for found in numbered if found.start() < fact.end]
    if numbered:
        return int((before[-1] if before else numbered[0])["number"])
    if fact.concluded or _NEW.search(text) or (fact.last and context.year and fact.last - context.year >= FAR):
        return context.agreement
    return context.agreement - 1 or None if context.agreement and _IN_FORCE.search(text) else None
