"""Days that a Korean text names: "4월 23∼25일", "지난달 30일부터 이달 2일까지", "오는 23일", "어제와 오늘"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.values import Anchor, PartialDate

_WEEKDAYS = "월화수목금토일"
_MONTHS = {"지난달": -1, "전달": -1, "이달": 0, "이번달": 0, "금월": 0, "다음달": 1, "내달": 1}
_YEARS = {"지난해": -1, "작년": -1, "전년": -1, "올해": 0, "금년": 0, "내년": 1}
_WEEKS = {"지난주": -1, "이번주": 0, "금주": 0, "다음주": 1, "내주": 1}
_NEAR_DAYS = {"그저께": -2, "그제": -2, "어제": -1, "오늘": 0, "내일": 1, "모레": 2}
_TOWARD = {"지난": -1, "오는": 1}
_ROLES = {"부터": "first", "까지": "last"}
_MOST = 60  # expressions of one form; a row of more is no prose
SAME_DAY, DAY_BEFORE = Anchor(days=0), Anchor(days=-1)
_POINTING = {"이날": SAME_DAY, "전날": DAY_BEFORE}


def _words(table: dict[str, int]) -> str:
    """Any word of a table, also with the space that some put before its last syllable ("다음 달")."""
    words = sorted(table, key=len, reverse=True)
    return "|".join(rf"{word[:-1]}\s?{word[-1]}" if len(word) > 2 else word for word in words)


_LOCAL = rf"(?:\s?\((?:이하\s)?(?:(?:현지|미국|한국)\s?(?:시간|시각)|[{_WEEKDAYS}](?:요일)?)\))?"
_TO = rf"\s?(?:일{_LOCAL})?\s?(?:[~∼～–-]|부터|에서|에\s이어|과|와|및|·|,)\s?"
_YEAR = r"(?:(?:19|20)\d\d|(?<!\d)['’‘]?[09]\d)"
_WHICH = rf"(?:{_words(_MONTHS)}|{_words(_YEARS)}|지난|오는)"
_ROLE = rf"{_LOCAL}(?P<role>부터|까지)?"
_DAYS = Pattern(
    rf"(?:(?P<year>{_YEAR})년\s?)?(?:(?P<which>{_WHICH})\s?)?(?:(?P<month>\d{{1,2}})월\s?)?(?<!\d)(?P<day>\d{{1,2}})"
    rf"(?:{_TO}(?:(?P<year2>{_YEAR})년\s?)?(?:(?P<which2>{_WHICH})\s?)?(?:(?P<month2>\d{{1,2}})월\s?)?(?P<day2>\d{{1,2}}))?"
    rf"일(?!간|\s?동안|\s?만에|\s?전|\s?안|\s?내에|\s?앞으로|\s?이상|\s?정도|\s?가량|째)\)?{_ROLE}"
)
_ON = rf"\.?(?:\s?\([{_WEEKDAYS}]\))?"
_SPAN = rf"\s?(?:[~∼～–-]|부터)\s?(?:(?P<month2>\d{{1,2}})\.\s?)?(?P<day2>\d{{1,2}}){_ON}"
_FIGURES = Pattern(
    rf"(?P<year>(?:19|20)\d\d)\.\s?(?P<month>\d{{1,2}})\.\s?(?P<day>\d{{1,2}}){_ON}(?:{_SPAN})?(?P<role>부터|까지)?"
)
# "8.12.(월)부터 8.14.(수)까지", "5.14.-16.": a weekday, or stops on both sides of a dash, tell days from a number.
_SHORT = Pattern(
    rf"(?<![\d.])(?P<month>\d{{1,2}})\.\s?(?P<day>\d{{1,2}})(?:\.?\s?\([{_WEEKDAYS}]\)(?:{_SPAN})?)(?P<role>부터|까지)?"
)
_STOPPED = Pattern(
    r"(?<![\d.])(?P<month>\d{1,2})\.\s?(?P<day>\d{1,2})\.\s?[~∼～–-]\s?(?:(?P<month2>\d{1,2})\.\s?)?(?P<day2>\d{1,2})\."
)
_MONTH = Pattern(
    rf"(?:(?P<year>{_YEAR})년\s?)?(?:(?P<which>{_words(_YEARS)}|지난|오는)\s?)?(?P<month>\d{{1,2}})월(?!\s?\d)"
    rf"|(?P<rel>{_words(_MONTHS)})(?!\s?\d)"
)
_WEEKDAY = Pattern(
    rf"(?:(?P<which>{_words(_WEEKS)}|오는|지난)\s)?(?P<weekday>[{_WEEKDAYS}])요일"
    rf"(?:(?:\s?[~∼–-]\s?|부터\s|과\s|와\s)(?P<weekday2>[{_WEEKDAYS}])요일)?(?P<role>부터|까지)?"
)
# A near day that its date follows in brackets, "오늘(18일)", is read by that.
_NEAR = Pattern(
    rf"(?P<near>{'|'.join(_NEAR_DAYS)})(?!\s?\(\d{{1,2}}일)"
    rf"(?:(?:[와과]|에\s이어|부터)\s(?P<near2>{'|'.join(_NEAR_DAYS)})(?![가-힣]*부터)|(?P<role>부터|까지))?"
)
_POINTED = Pattern(r"(?<![가-힣])(?P<word>이날|전날)(?:(?:[와과]|에\s이어)\s(?P<word2>이날))?(?P<role>부터|까지)?")


def find_korean_days(text: str) -> Iterator[Days]:
    """Each expression of a day, days or a month, in the order of the text."""
    yield from _in_order(text, _READERS)


def find_pointed_days(text: str) -> Iterator[Days]:
    """Each "이날" and "전날", which hang on the day told last: for their reader to tie to it."""
    yield from _in_order(text, _POINTED_READERS)


def _in_order(text: str, readers: "_Readers") -> list[Days]:
    taken: list[Days] = []
    for pattern, read in readers:
        for m in islice(pattern.finditer(text), _MOST):
            if all(m.end() <= d.start or d.end <= m.start() for d in taken) and (days := read(m)):
                taken.append(days)
    return sorted(taken, key=lambda d: d.start)


def _read_days(m: re.Match[str]) -> Days | None:
    groups = m.groupdict()
    year = _year(groups.get("year"))
    first = _placed(PartialDate(year, _int(groups["month"]), int(groups["day"])), groups.get("which"))
    if not 1 <= (first.day or 0) <= 31 or not 1 <= (first.month or 1) <= 12:
        return None
    if "," in m.group() and int(groups["day2"] or 0) - int(groups["day"]) != 1:
        return None  # "3, 14일" are no two days of one meeting
    last = _last_of(groups, first) if groups["day2"] else None
    return _days(m, first, last, _TOWARD.get(groups.get("which") or ""))


def _last_of(groups: dict[str, str | None], first: PartialDate) -> PartialDate:
    """The last day of a span: in the month, and of the year, of the first, unless it has its own."""
    day, month, year = int(groups["day2"] or 0), _int(groups["month2"]), _year(groups.get("year2"))
    last = replace(first, day=day, month=month or first.month, year=year or first.year)
    if which := _plain(groups.get("which2")):
        last = _placed(PartialDate(year, month if which in _MONTHS else month or first.month, day), which)
    return last


def _placed(day: PartialDate, which: str | None) -> PartialDate:
    """With the anchor of "지난달" or "지난해"."""
    word = _plain(which)
    if word in _MONTHS and day.month is None:
        return replace(day, anchor=Anchor(months=_MONTHS[word]))
    if word in _YEARS and day.year is None and day.month:
        return replace(day, anchor=Anchor(years=_YEARS[word]))
    return day


def _read_near(m: re.Match[str]) -> Days:
    first = PartialDate(anchor=Anchor(days=_NEAR_DAYS[m["near"]]))
    last = PartialDate(anchor=Anchor(days=_NEAR_DAYS[m["near2"]])) if m["near2"] else None
    return _days(m, first, last)


def _read_pointed(m: re.Match[str]) -> Days:
    last = PartialDate(anchor=_POINTING[m["word2"]]) if m["word2"] else None
    return _days(m, PartialDate(anchor=_POINTING[m["word"]]), last)


def _read_weekday(m: re.Match[str]) -> Days:
    which = _plain(m["which"])
    anchor = Anchor(weeks=_WEEKS.get(which), weekday=_WEEKDAYS.index(m["weekday"]), toward=_TOWARD.get(which))
    last = None
    if m["weekday2"]:
        days = (_WEEKDAYS.index(m["weekday2"]) - _WEEKDAYS.index(m["weekday"])) % 7
        last = PartialDate(anchor=replace(anchor, days=days))
    return _days(m, PartialDate(anchor=anchor), last, _TOWARD.get(which))


def _read_month(m: re.Match[str]) -> Days | None:
    if m["rel"]:
        day = PartialDate(anchor=Anchor(months=_MONTHS[_plain(m["rel"])]))
    else:
        day = _placed(PartialDate(_year(m["year"]), int(m["month"])), m["which"])
        if not 1 <= (day.month or 0) <= 12:
            return None
    return Days(m.start(), m.end(), day, None, "month", _TOWARD.get(m["which"] or ""))


def _days(m: re.Match[str], first: PartialDate, last: PartialDate | None, toward: int | None = None) -> Days:
    """As a span, or with the role that a particle gives a lone day."""
    return Days(
        m.start(), m.end(), first, last, "span" if last else _ROLES.get(m.groupdict().get("role") or "", ""), toward
    )


def _plain(word: str | None) -> str:
    return re.sub(r"\s", "", word or "")


def _year(text: str | None) -> int | None:
    return full_year(text) if text else None


def full_year(text: str) -> int:
    """1995 for "1995" and for "95", 2005 for "05"."""
    figures = int(re.sub(r"\D", "", text))
    return figures if figures > 99 else figures + (1900 if figures >= 90 else 2000)


def _int(text: str | None) -> int | None:
    return int(text) if text else None


_Readers = tuple[tuple[Pattern, Callable[[re.Match[str]], Days | None]], ...]
_READERS: _Readers = (
    (_FIGURES, _read_days),
    (_SHORT, _read_days),
    (_STOPPED, _read_days),
    (_DAYS, _read_days),
    (_NEAR, _read_near),
    (_WEEKDAY, _read_weekday),
    (_MONTH, _read_month),
)
_POINTED_READERS: _Readers = ((_POINTED, _read_pointed),)
