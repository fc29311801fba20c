"""Days that a Korean text names: "4월 23∼25일", "지난달 25일부터 27일까지", "오는 23일", "오늘과 내일"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.values import Anchor, PartialDate

_LOCAL = r"(?:\s?\((?:현지\s?시간|[월화수목금토일])\))?"
_TO = rf"\s?(?:일{_LOCAL})?\s?(?:[~∼～–-]|부터|에서|과|와|·|,)\s?"
_WHICH = r"(?P<which>지난달|이달|이번\s?달|다음\s?달|내달|지난해|작년|올해|내년|지난|오는)"
_DAYS = Pattern(
    rf"(?:(?P<year>(?:19|20)\d\d)년\s?)?(?:{_WHICH}\s?)?(?:(?P<month>\d{{1,2}})월\s?)?"
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:{_TO}(?:(?P<month2>\d{{1,2}})월\s?)?(?P<day2>\d{{1,2}}))?일(?!간|\s?동안|\s?만에|\s?전)"
    rf"{_LOCAL}(?P<role>부터|까지)?"
)
_FIGURES = Pattern(
    r"(?P<year>(?:19|20)\d\d)\.\s?(?P<month>\d{1,2})\.\s?(?P<day>\d{1,2})\.?(?:\([월화수목금토일]\))?"
    r"(?:\s?[~∼–-]\s?(?:(?P<month2>\d{1,2})\.\s?)?(?P<day2>\d{1,2})\.?(?:\([월화수목금토일]\))?)?"
)
_ON = r"\.?\s?\([월화수목금토일]\)"
# "8.12.(월)부터 8.14.(수)까지": the weekday tells a day from a number.
_SHORT = Pattern(
    rf"(?<![\d.])(?P<year>\b\B)?(?P<month>\d{{1,2}})\.\s?(?P<day>\d{{1,2}}){_ON}"
    rf"(?:\s?(?:[~∼–-]|부터)\s?(?:(?P<month2>\d{{1,2}})\.\s?)?(?P<day2>\d{{1,2}}){_ON}?)?(?P<role>부터|까지)?"
)
_MONTH = Pattern(
    r"(?:(?P<year>(?:19|20)\d\d)년\s?)?(?:(?P<which>지난해|작년|올해|내년|지난|오는)\s?)?(?P<month>\d{1,2})월(?!\s?\d)"
    r"|(?P<rel>지난달|이달|이번\s?달|다음\s?달|내달)(?!\s?\d)"
)
_WEEKDAYS = "월화수목금토일"
_WEEKDAY = Pattern(
    rf"(?:(?P<which>지난\s?주|이번\s?주|금주|다음\s?주|내주|오는|지난)\s)?(?P<weekday>[{_WEEKDAYS}])요일"
    rf"(?:(?:\s?[~∼–-]\s?|부터\s|과\s|와\s)(?P<weekday2>[{_WEEKDAYS}])요일)?(?P<role>부터|까지)?"
)
_WEEKS = {"지난주": -1, "이번주": 0, "금주": 0, "다음주": 1, "내주": 1}
_NEAR = Pattern(r"(?P<near>오늘|내일|어제)(?:과\s내일|(?P<role>부터|까지))?")
_MONTHS = {"지난달": -1, "이달": 0, "이번달": 0, "다음달": 1, "내달": 1}
_YEARS = {"지난해": -1, "작년": -1, "올해": 0, "내년": 1}
_TOWARD = {"지난": -1, "오는": 1}


def find_korean_days(text: str) -> Iterator[Days]:
    """Each expression of a day, days or a month, in the order of the text."""
    taken: list[Days] = []
    for pattern, read in (
        (_FIGURES, _read_days),
        (_SHORT, _read_days),
        (_DAYS, _read_days),
        (_NEAR, _read_near),
        (_WEEKDAY, _read_weekday),
        (_MONTH, _read_month),
    ):
        for m in pattern.finditer(text):
            if all(m.end() <= d.start or d.end <= m.start() for d in taken) and (days := read(m)):
                taken.append(days)
    yield from sorted(taken, key=lambda d: d.start)


def _read_days(m: re.Match[str]) -> Days | None:
    groups = m.groupdict()
    first = _placed(PartialDate(_int(groups["year"]), _int(groups["month"]), int(groups["day"])), groups.get("which"))
    if not 1 <= (first.day or 0) <= 31 or not 1 <= (first.month or 1) <= 12:
        return None
    last = None
    if "," in m.group() and int(groups["day2"] or 0) - int(groups["day"]) != 1:
        return None  # "3, 14일" are no two days of one meeting
    if groups["day2"]:
        last = replace(first, month=_int(groups["month2"]) or first.month, day=int(groups["day2"]))
    role = "span" if last else {"부터": "first", "까지": "last"}.get(groups.get("role") or "", "")
    return Days(m.start(), m.end(), first, last, role, _TOWARD.get(groups.get("which") or ""))


def _placed(day: PartialDate, which: str | None) -> PartialDate:
    """With the anchor of "지난달" or "지난해"."""
    word = re.sub(r"\s", "", which or "")
    if word in _MONTHS and day.month is None:
        return replace(day, anchor=Anchor(months=_MONTHS[word]))
    if word in _YEARS and day.year is None and day.month:
        return replace(day, anchor=Anchor(years=_YEARS[word]))
    return day


def _read_near(m: re.Match[str]) -> Days:
    first = PartialDate(anchor=Anchor(days={"오늘": 0, "내일": 1, "어제": -1}[m["near"]]))
    if m.group().endswith("내일") and m["near"] != "내일":
        return Days(m.start(), m.end(), first, PartialDate(anchor=Anchor(days=1)), "span")
    return Days(m.start(), m.end(), first, None, {"부터": "first", "까지": "last"}.get(m["role"] or "", ""))


def _read_weekday(m: re.Match[str]) -> Days:
    which = re.sub(r"\s", "", m["which"] or "")
    anchor = Anchor(weeks=_WEEKS.get(which), weekday=_WEEKDAYS.index(m["weekday"]), toward=_TOWARD.get(which))
    last = None
    if m["weekday2"]:
        days = (_WEEKDAYS.index(m["weekday2"]) - _WEEKDAYS.index(m["weekday"])) % 7
        last = PartialDate(anchor=replace(anchor, days=days))
    role = "span" if last else {"부터": "first", "까지": "last"}.get(m["role"] or "", "")
    return Days(m.start(), m.end(), PartialDate(anchor=anchor), last, role, _TOWARD.get(which))


def _read_month(m: re.Match[str]) -> Days | None:
    if m["rel"]:
        day = PartialDate(anchor=Anchor(months=_MONTHS[re.sub(r"\s", "", m["rel"])]))
    else:
        day = _placed(PartialDate(_int(m["year"]), int(m["month"])), m["which"])
        if not 1 <= (day.month or 0) <= 12:
            return None
    return Days(m.start(), m.end(), day, None, "month", _TOWARD.get(m["which"] or ""))


def _int(text: str | None) -> int | None:
    return int(text) if text else None
