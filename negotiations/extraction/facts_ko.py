"""Terms and conclusions of agreements in Korean: "제9차 협정(2014~2018년)", "2026년부터 적용", "10일 최종 타결"."""

import re
from collections.abc import Iterator

from negotiations.extraction.context import Context
from negotiations.extraction.facts import Fact
from negotiations.values import Anchor, PartialDate

YEAR = r"(?:19|20)\d\d"
_DEAL = r"(?:한[·ㆍ・]?\s?미\s)?(?:방위비\s?분담금?\s?)?(?:특별)?(?:협정|SMA)"
_NUMBERED = re.compile(rf"제?\s?(?P<number>\d{{1,2}})\s?차\s?{_DEAL}")
_IN_FORCE = re.compile(rf"(?:현행|현재|지금|기존|종전|이전)\s?(?:의\s)?(?:적용되고\s있는\s)?{_DEAL}")
_NEW = re.compile(rf"(?:이번|새|새로운|차기|신규|다음)\s{_DEAL}")

_RANGE = re.compile(rf"(?P<first>{YEAR})년?\s?(?:~|∼|-|–|부터)\s?(?P<last>{YEAR})년?")
_LENGTH = re.compile(r"(?<!\d)(?P<years>\d)년간")
_END = re.compile(
    rf"(?:(?P<year>{YEAR})년|(?P<relative>올해|내년|지난해|작년))\s?(?:말|12월\s?31일|연말)?\s?(?:에\s)?"
    r"(?:까지|만료|종료|끝나|끝난|효력이\s끝)"
)
_START = re.compile(
    rf"(?:(?P<year>{YEAR})년|(?P<relative>내년|올해))\s?(?:부터|이후|도?\s?분?부터)?\s?(?!까지)(?:\S{{1,8}}\s)?(?:적용|시행|발효|낼|부담할)"
)
_CONCLUDED = re.compile(
    rf"(?:(?P<year>{YEAR})년\s?)?(?:(?P<month>\d{{1,2}})월\s?|(?P<last>지난달)\s?)?(?P<day>\d{{1,2}})일\s?(?:에\s)?"
    r"(?:\S{1,6}\s){0,2}?(?:최종\s?)?타결(?!\s?(?:을\s)?(?:목표|시도|위해|짓기))"
)
_OFF = {"지난해": -1, "작년": -1, "올해": 0, "내년": 1}


def korean_facts(text: str, context: Context) -> Iterator[tuple[Fact, int | None]]:
    """Each fact of a Korean sentence with the agreement it is about."""
    for fact in _facts(text, context):
        yield fact, _meant(fact, text, context)


def _facts(text: str, context: Context) -> Iterator[Fact]:
    for found in _RANGE.finditer(text):
        if int(found["first"]) < int(found["last"]) < int(found["first"]) + 10:
            yield Fact(found.start(), found.end(), "term", first=int(found["first"]), last=int(found["last"]))
    for found in _LENGTH.finditer(text):
        yield Fact(found.start(), found.end(), "length of a term", length=int(found["years"]))
    for found in _END.finditer(text):
        if (year := _year(found, context)) and re.search("협정|SMA", text):
            yield Fact(found.start(), found.end(), "end of a term", last=year)
    for found in _START.finditer(text):
        year = _year(found, context)
        if year and context.year is not None and year > context.year:
            yield Fact(found.start(), found.end(), "start of a term", first=year)
    for found in _CONCLUDED.finditer(text):
        yield Fact(found.start(), found.end(), "conclusion", concluded=_day(found, context))


def _year(found: re.Match[str], context: Context) -> int | None:
    if found["year"]:
        return int(found["year"])
    return context.year + _OFF[found["relative"]] if context.year is not None else None


def _day(found: re.Match[str], context: Context) -> PartialDate:
    """A bare "10일" is of the month of publication."""
    year = int(found["year"]) if found["year"] else None
    if not found["month"]:
        day = PartialDate(year, None, int(found["day"]), Anchor(months=-1 if found["last"] else 0))
        return day.resolve(context.published) if context.published else day
    return PartialDate(year or context.year, int(found["month"]), int(found["day"]))


def _meant(fact: Fact, text: str, context: Context) -> int | None:
    """The agreement named last before the fact; a start or a conclusion is that of the one under negotiation."""
    if fact.rule in ("start of a term", "conclusion"):
        return context.agreement
    before = text if fact.length else text[: fact.end]
    numbered = list(_NUMBERED.finditer(before))
    if numbered:
        return int(numbered[-1]["number"])
    if _NEW.search(before):
        return context.agreement
    return context.agreement - 1 or None if context.agreement and _IN_FORCE.search(before) else None
