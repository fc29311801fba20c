"""The days that a Korean sentence tells of a meeting: with their roles, counted back, and "이날" tied to its day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.dates_ko import DAY_BEFORE, find_korean_days, find_pointed_days
from negotiations.extraction.language.ordinals import KOREAN_DAYS, count_value, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import later, settle
from negotiations.extraction.language.tense import Tense
from negotiations.extraction.language.text import Sentence, remembered
from negotiations.extraction.page.context import Context
from negotiations.extraction.rounds.asides_ko import ends_long_talks, is_aside
from negotiations.values import Anchor, PartialDate

_LINE_OF_LIST = Pattern(r"[▲△▶▷■□◇◆○●▪·•-]")
_YEAR_LINE = Pattern(r"(?:^|\s)[◇◆■□○●▲<〈\[]?\s?(?P<year>(?:19|20)\d\d)년\s?[>〉\]]?$")
_LONGEST_LIST = 30  # lines
_MOST = 30  # days in a sentence; a row of more is no prose
_BACK_TO = 3  # sentences within which "이날" has its day
_STARTS = Pattern(r"막을\s?올|시작|개막|개시|열려\s|개최|돌입|들어[가간갔]")
_BEGINS = Pattern(r"시작(?!으로)|개막|개시|돌입|막을\s?올|들어[가간갔]")
_ENDS = Pattern(r"마쳤|끝났|끝냈|끝난|끝납|종료|마무리|폐막|막을\s?내|끝나버|결렬|파행|자리를\s?(?:떴|뜨|박차)")
_UNTIL = Pattern(r"(?:\(\d{1,2}일\))?\s?(?:오전|오후|저녁|밤|새벽)?\s?까지")
# "사흘째인 19일", "19일 … 이틀째 회의": the day is not the first.
_NTH_DAY = Pattern(
    r"(?P<count>이틀|사흘|나흘|닷새|\d일)째|(?P<nth>둘|셋|넷)째\s?날|(?<!\d)(?P<day>[2-5])일\s?차(?![가-힣])"
)
_NEAR = 40  # characters between such a count and its day
_FIRST_DAY = Pattern(r"(?:첫\s?날|첫째\s?날)(?:인|이던|\()?\s?$")
_LAST_DAY = Pattern(r"(?:마지막\s?날|최종일)(?:인|이던|\()?\s?$")
_LENGTH = Pattern(rf"(?P<days>{KOREAN_DAYS})\s?(?:간|동안|의?\s?일정|에\s?걸쳐|내내)")
# "하루 만에 끝났다", also of a meeting for which two days had been set; and not "끝난 지 하루 만에".
_ONE_DAY = Pattern(
    r"(?<!지\s)하루\s?만에\s(?:\S+\s){0,2}?(?:끝(?!나지)|마[쳤친치]|종료|마무리|폐막|결렬|파행|중단|막을\s?내)|하루짜리|하루에\s?그[쳤친치]"
    r"|하루만\s(?:열|진행|이어|하[고기])|하루로\s(?:끝|마|줄|단축)|당일\s?(?:일정|치기|로\s(?:끝|마|진행|열))"
)
_LONGEST = 7


def days_of(sentences: Sequence[Sentence], index: int, context: Context) -> tuple[Days, ...]:
    """The days that a sentence may tell of a round, in its order."""
    text = sentences[index].text
    all_days = sorted(
        chain(_in_listed_year(sentences, index), _pointed(sentences, index, context)),
        key=lambda day: (day.start, -day.end),
    )
    if len(all_days) > _MOST:
        return ()
    told = [day for day in all_days if not is_aside(text, day)]
    return tuple(_counted_back(text, day, told) or _with_role(text, day) for day in told)


def _in_listed_year(sentences: Sequence[Sentence], index: int) -> Iterator[Days]:
    """The days of a sentence; in a line of a chronology those of the year that stands above it."""
    year = _year_above(sentences, index) if _LINE_OF_LIST.match(sentences[index].text) else None
    for day in _days_in(sentences[index].text):
        yield replace(day, first=_in_year(day.first, year), last=_in_year(day.last, year)) if year else day


def _year_above(sentences: Sequence[Sentence], index: int) -> int | None:
    """The year of the nearest heading before a line: "◇ 2018년"."""
    above = (_YEAR_LINE.search(sentences[i].text) for i in range(index - 1, max(index - _LONGEST_LIST, 0) - 1, -1))
    return next((int(m["year"]) for m in above if m), None)


def _in_year(day: PartialDate | None, year: int) -> PartialDate | None:
    return replace(day, year=year) if day and day.month and not day.year and not day.anchor else day


def length_of(text: str, start: int = 0) -> int | None:
    """How many days the text from `start` on first says that a round lasts."""
    if took_one_day(text, start):
        return 1
    lengths = (count_value(m["days"]) for m in _LENGTH.finditer(text, start))
    return next((days for days in lengths if days and days <= _LONGEST), None)


def took_one_day(text: str, start: int = 0) -> bool:
    """Does the text from `start` on say that a round was over in a day, whatever had been planned?"""
    return bool(_ONE_DAY.search(text, start))


def _pointed(sentences: Sequence[Sentence], index: int, context: Context) -> Iterator[Days]:
    """Each "이날" and "전날" with the day that it means: the one told last, else that of publication."""
    for pointed in islice(find_pointed_days(sentences[index].text), _MOST):
        meant = _told_before(sentences, index, pointed.start, context)
        if meant is None or pointed.first is None:
            continue
        first = later(meant, -1) if pointed.first.anchor == DAY_BEFORE else meant
        day = replace(pointed, first=first, last=meant if pointed.last else None)
        if first and (day.role or _tells_end(sentences[index].text, day)):
            yield day


@remembered
def _days_in(text: str) -> tuple[Days, ...]:
    return tuple(find_korean_days(text))


def _tells_end(text: str, day: Days) -> bool:
    """Does the verb behind "이날" make it a first or a last day, and not one on which the meeting went on?"""
    following = min((d.start for d in _days_in(text) if d.start > day.end), default=len(text))
    starts, ends = _BEGINS.search(text, day.end, following), _ENDS.search(text, day.end, following)
    return bool(starts) is not bool(ends)


def _told_before(sentences: Sequence[Sentence], index: int, position: int, context: Context) -> PartialDate | None:
    """The day told last before a place in a sentence; of a span it is open which one is meant."""
    part = sentences[index].part
    for i in range(index, max(index - _BACK_TO, 0) - 1, -1):
        if sentences[i].part is not part:
            break
        days = [d for d in _days_in(sentences[i].text) if d.role != "month" and (i < index or d.end <= position)]
        if days:
            last = days[-1]
            return (
                None
                if last.last or not last.first
                else settle(last.first, last.toward or Tense.PAST, context.published)
            )
    return PartialDate.of(context.published) if context.published else PartialDate(anchor=Anchor(days=0))


def _counted_back(text: str, day: Days, days: Sequence[Days]) -> Days | None:
    """Of "사흘째인 19일" the first day, counted back; and the last where the meeting then ended."""
    lone = [d for d in days if d.role in ("", "last")]
    m = _NTH_DAY.search(text, max(day.start - _NEAR, 0), day.end + _NEAR)
    if m is None or lone != [day] or any(d.role == "span" for d in days):
        return None
    nth = _count(m)
    first = later(day.first, 1 - nth) if nth and day.first else None
    if first is None:
        return None
    ended = day.role == "last" or _ENDS.search(text, day.end)
    return Days(day.start, day.end, first, day.first if ended else None, "span" if ended else "first", day.toward)


def _count(m: re.Match[str]) -> int | None:
    if m["count"]:
        return count_value(m["count"])
    return ordinal_value(m["nth"]) if m["nth"] else int(m["day"])


def _with_role(text: str, day: Days) -> Days:
    """A lone day before "막을 올렸다" is a first day, before "마쳤다" a last one."""
    if day.role:
        return day
    if ends_long_talks(text, day.start) or _LAST_DAY.search(text, 0, day.start) or _UNTIL.match(text, day.end):
        return replace(day, role="last")
    if _FIRST_DAY.search(text, 0, day.start):
        return replace(day, role="first")
    after = text[day.end : day.end + 60]
    starts, ends = _STARTS.search(after), _ENDS.search(after)
    if ends and not (starts and starts.start() < ends.start()):
        return replace(day, role="last")
    return day
