"""Days that an English text names: absolute ("April 23 to 25") and hung on the day of publication ("on Thursday"),
read as they stand.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.values import Anchor, PartialDate

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_WEEKDAYS = "montuewedthufrisatsun"

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tues?(?:day|\.)?|Wed(?:nesday|s?\.)?|Thu(?:rsday|rs?\.|\.)?|Fri(?:day|\.)?"
    r"|Sat(?:urday|\.)?|Sun(?:day|\.)?)(?!\w)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d,]\d)(?!\d)"
_NTH = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"
_YEAR = r"(?:19|20)\d\d"
_TO = (
    r"(?:-(?:to|through)-|,?\s+(?:to|through|thru|until|till)|\s*(?:-|–|—|~|∼|to|and|&))\s*(?:on\s+)?(?:the\s+)?"
    rf"(?:{WEEKDAY},?\s+(?=[A-Z\d]))?"
)
_LIST = rf"(?:,\s(?:the\s)?{_DAY}){{0,4}}"  # "the 3rd, 4th and 5th"
_ON = rf"(?:\b{WEEKDAY}(?:,?\s+|\s*\())?\b"  # the weekday before a date adds nothing
_NAMED = rf"(?:\s*\({WEEKDAY}\))?"  # "May 21 (Tue.)"
_WHICH = r"(?:last|this|next|the same)"
# What may follow "the 10th" when a day is meant, and not "the 10th agreement".
_DAY_ENDS = (
    r"(?=\s*(?:$|[,.;:)\"”(]|(?:-|–|—)\s)|\s+(?:without|after|before|while|but|amid|under|having|which|despite|over|of|to|and|at|in|on|for|through|until|with|after|local|the|by|from|when"
    r"|where|was|were|is|are|will|said|that|as)\b)"
)


@dataclass(frozen=True, slots=True)
class Days:
    """Days named in a text from `start` to `end`; `role` says which end of a meeting they are, if the words tell:
    "first" ("from Tuesday"), "last" ("until Friday"), "span" (both), "month" (no day at all) or "" (a lone day).
    `toward` is -1 or 1 where the words themselves say past or to come.
    """

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None = None
    role: str = ""
    toward: int | None = None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) // 3 + 1


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _weekday(name: str) -> int:
    return _WEEKDAYS.index(name[:3].casefold()) // 3


def _months(which: str | None) -> int:
    return {"last": -1, "next": 1}.get((which or "").casefold(), 0)


def _two_months(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    last_year = int(m["year2"]) if m["year2"] else None
    first = PartialDate(int(m["year1"]) if m["year1"] else None, _month(m["month1"]), _number(m["day1"]))
    last = PartialDate(last_year, _month(m["month2"]), _number(m["day2"]))
    if last_year and not first.year:
        first = replace(first, year=last_year - (_month(m["month1"]) > _month(m["month2"])))
    return first, last


def _one_month(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    year = int(m["year"]) if m["year"] else None
    first = PartialDate(year, _month(m["month"]), _number(m["day"]))
    return first, PartialDate(year, first.month, _number(m["day2"])) if m["day2"] else None


def _days_of_month(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    anchor = Anchor(months=_months(m["which"]))
    last = PartialDate(day=_number(m["day2"]), anchor=anchor) if m["day2"] else None
    return PartialDate(day=_number(m["day"]), anchor=anchor if m["which"] else None), last and (
        last if m["which"] else replace(last, anchor=None)
    )


def _weekdays(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    which = (m["before"] or m["after"] or "").casefold()
    weeks = (
        -1 if "last" in which else 1 if "next" in which else 0 if "this week" in which or "same week" in which else None
    )
    first = PartialDate(anchor=Anchor(weeks=weeks, weekday=_weekday(m["weekday"])))
    if not m["weekday2"]:
        return first, None
    days = (_weekday(m["weekday2"]) - _weekday(m["weekday"])) % 7
    return first, PartialDate(anchor=Anchor(weeks=weeks, weekday=_weekday(m["weekday"]), days=days))


def _near_day(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    days = {"yesterday": -1, "tomorrow": 1}.get(m["near"].casefold(), 0)
    last = PartialDate(anchor=Anchor(days=1)) if m["near2"] else None
    return PartialDate(anchor=Anchor(days=days)), last


def _figures(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    return PartialDate(int(m["year"]), int(m["month"]), int(m["day"])), None


def _month_only(m: re.Match[str]) -> tuple[PartialDate, PartialDate | None]:
    if m["other"]:
        return PartialDate(), None  # hung on another month of the text, not on the day of publication
    if m["rel"]:
        return PartialDate(anchor=Anchor(months=_months(m["rel"]))), None
    return PartialDate(int(m["year"]) if m["year"] else None, _month(m["month"])), None


_Reader = Callable[[re.Match[str]], tuple[PartialDate, PartialDate | None]]

# The longest reading first: each takes its words from those after it.
_READERS: tuple[tuple[Pattern, _Reader], ...] = (
    (  # "June 30 to July 2", "Dec. 30, 2019 to Jan. 2, 2020"
        Pattern(
            rf"{_ON}(?P<month1>{MONTH})\s*(?P<day1>{_DAY}){_NAMED}(?:,?\s+(?P<year1>{_YEAR}))?{_TO}"
            rf"(?P<month2>{MONTH})\s*(?P<day2>{_DAY}){_NAMED}(?:,?\s+(?P<year2>{_YEAR}))?"
        ),
        _two_months,
    ),
    (  # "30 June to 2 July 2026"
        Pattern(
            rf"\b(?P<day1>{_DAY})\s+(?P<month1>{MONTH})(?:\s+(?P<year1>{_YEAR}))?{_TO}"
            rf"(?P<day2>{_DAY})\s+(?P<month2>{MONTH})(?:,?\s+(?P<year2>{_YEAR}))?"
        ),
        _two_months,
    ),
    (  # "April 23 to 25", "Nov. 13-16, 2018", "May 21"
        Pattern(
            rf"{_ON}(?P<month>{MONTH})\s*(?P<day>{_DAY}){_NAMED}(?:{_LIST}{_TO}(?P<day2>{_DAY}){_NAMED})?"
            rf"(?:,?\s+(?P<year>{_YEAR}))?"
        ),
        _one_month,
    ),
    (  # "23-25 April 2024", "the 10th of May"
        Pattern(
            rf"\b(?P<day>{_DAY})(?:{_LIST}{_TO}(?P<day2>{_DAY}))?\s+(?:of\s+)?(?P<month>{MONTH})(?!\w)"
            rf"(?:,?\s+(?P<year>{_YEAR}))?"
        ),
        _one_month,
    ),
    (  # "2024-05-21", "2024. 5. 21"
        Pattern(
            rf"\b(?P<year>{_YEAR})(?:-|/|\.\s?)(?P<month>1[0-2]|0?[1-9])(?:-|/|\.\s?)(?P<day>3[01]|[12]\d|0?[1-9])\b"
        ),
        _figures,
    ),
    (  # "the 25th to 27th of last month", "25th of this month"
        Pattern(
            rf"\b(?P<day>{_NTH})(?:{_LIST}{_TO}(?P<day2>{_NTH}))?\s+(?:of\s+)?(?P<which>{_WHICH})\s+month\b",
            re.IGNORECASE,
        ),
        _days_of_month,
    ),
    (  # "from the 25th to the 27th", "on the 10th"; not "the 10th agreement"
        Pattern(rf"\bthe\s+(?P<day>{_NTH})(?:{_LIST}{_TO}(?P<day2>{_NTH}))?(?P<which>\b\B)?{_DAY_ENDS}"),
        _days_of_month,
    ),
    (  # "Tuesday through Thursday this week", "next Wednesday and Thursday", "Friday"
        Pattern(
            rf"\b(?:(?P<before>next|last|this)\s+(?:coming\s+|past\s+)?)?(?P<weekday>{WEEKDAY})(?:(?:,\s{WEEKDAY}){{0,4}}{_TO}(?P<weekday2>{WEEKDAY}))?"
            r"(?:,?\s+(?:of\s+)?(?P<after>(?:this|next|last|the same)\s+week))?"
        ),
        _weekdays,
    ),
    (  # "today and tomorrow", "Yesterday"
        Pattern(r"\b(?P<near>today|tomorrow|yesterday)(?P<near2>\s+and\s+tomorrow)?\b", re.IGNORECASE),
        _near_day,
    ),
    (  # "in April", "mid-April", "last month", "in September 2019", "the following month"
        Pattern(
            rf"\b(?:[Ii]n|[Ee]arly|[Ll]ate|[Mm]id|of)(?:\s+|-)(?P<month>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?P<year>{_YEAR}))?"
            r"|\b(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<rel>last|this|next)\s+month\b"
            r"|\bthe\s+(?P<other>following|same|previous)\s+month\b"
        ),
        _month_only,
    ),
)

_FROM = re.compile(
    r"\b(?:from|starting|beginning|start(?:s|ed)?|beg[ia]ns?|begun|open(?:s|ed|ing)?|kick(?:s|ed)? off|launched)"
    r"(?:\s+(?:on|from|early|late))?\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|to|into|w(?:rap|rapped|raps|ind|inds|ound) up"
    r"|(?:end|clos|conclud|finish)(?:s|es|e|ed|ing)?)"
    r"(?:\s+(?:on|(?:early|late)(?:\s+on)?|(?:the\s+)?(?:morning|afternoon|evening|night|end)\s+of))?\s*$",
    re.IGNORECASE,
)


def find_days(text: str) -> Iterator[Days]:
    """Each expression of a day, days or a month, in the order of the text."""
    yield from _days_in(text)


@remembered
def _days_in(text: str) -> tuple[Days, ...]:
    taken: list[Days] = []
    for pattern, read in _READERS:
        for m in pattern.finditer(text):
            if all(m.end() <= d.start or d.end <= m.start() for d in taken):
                first, last = read(m)
                taken.append(Days(m.start(), m.end(), first, last, _role(text, m.start(), first, last)))
    return tuple(sorted(taken, key=lambda d: d.start))


def _role(text: str, start: int, first: PartialDate, last: PartialDate | None) -> str:
    if last:
        return "span"
    anchor = first.anchor
    if first.day is None and (anchor is None or (anchor.weekday is None and anchor.days is None)):
        return "month"
    before = re.sub(r"\bthe\s*$", "", text[max(start - 30, 0) : start])
    if _FROM.search(before):
        return "first"
    return "last" if _UNTIL.search(before) else ""
