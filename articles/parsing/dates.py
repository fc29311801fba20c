"""The day a page says that it was published, in the forms of English and Korean newsrooms."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from articles.parsing.prose import HANGUL

NAMES_OF_MONTHS = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
    "november nov|december dec"
)
MONTHS = {name: number for number, names in enumerate(NAMES_OF_MONTHS.split("|"), start=1) for name in names.split()}
MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
FIGURES = r"(?P<month>\d{1,2})(?!\d)"

FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){YEAR}\s?[-./]\s?{FIGURES}\s?[-./]\s?{DAY}",  # 2024-05-24, 2019. 9. 24
        rf"(?<!\d){YEAR}\s?년\s?{FIGURES}\s?월\s?{DAY}\s?일",  # 2024년 5월 24일
        rf"\b{MONTH}\s*{DAY},?\s*{YEAR}",  # May 24, 2024
        rf"(?<!\d){DAY}[\s-]+(?:of\s+)?{MONTH}[,\s-]+{YEAR}",  # 24 May 2024, 16th January, 2020
        # 20240524, 20240524093700
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=\D|[0-2]\d[0-5]\d|$)",
    )
)
# A year of two figures is one where the time of day follows: 10/16/24 11:32 AM.
SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d(?=,?\s+\d{1,2}:\d\d))(?!\d)")
YEAR_IN_FIGURES = re.compile(r"\d{4}|\d[/.-]\d{1,2}[/.-]\d")
"""Without one a line has no date, which is told faster so: most lines have none."""
YEAR_FIRST = re.compile(r"(?<![\d/.:-])['’]?(\d\d)([/.-])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/-])\.?(?!\d)")
"""05.03.16, as Korean newsrooms shorten 2005.03.16."""
CENTURY = 85
"""Years of two figures from here on are of the last century."""
AMERICAN_TIME = re.compile(r"\d:\d\d\s*(?:[AaPp]\.?[Mm]\.?)?\s*[ECMP][SD]?T\b")
"""10:00 AM EDT: who tells the time so puts the month first."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

TIME = r"\d{1,2}\s?:\s?\d{2}(?:\s?:\s?\d{2})?"
BESIDE_A_DATE = re.compile(
    rf"""
      {TIME} | \b(?:a\.?m|p\.?m|kst|gmt|utc|est|edt|et|ist|jst|sgt)\b\.? | 오전 | 오후 | \d{{1,2}}시(?:\s?\d{{1,2}}분)?
    | \b\d{{1,2}}면 | \b[A-Z]?\d{{1,2}}판
    | \b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? | \(?[월화수목금토일]\)""",
    re.IGNORECASE | re.VERBOSE,
)
PUBLISHED = re.compile(
    r"\b(?:first\s)?(?:published|posted|issued|written|released|created|registered|publication\sdate|date\sposted|pub\.?\sdate)\b"
    r"|\bdate\b(?=\W{0,3}(?:\d|[A-Z]))|입력|등록|승인|게재|송고|작성|발행|기사전송|보도일|배포일|날짜|일시",
    re.IGNORECASE,
)
CHANGED = re.compile(r"\b(?:updated|modified|last\supdate|revised|edited)\b|수정|최종|업데이트", re.IGNORECASE)


def latest_day() -> date:
    """Today, where it is furthest ahead on the globe: no page is from later."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()


def day(year: int, month: int, number: int) -> date | None:
    """That day, if the calendar has it, and the press was about to go on the web."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found if found >= date(1985, 1, 1) else None


def days_in(text: str, *, year_first: bool = False) -> Iterator[tuple[int, int, date]]:
    """Every full date in a text as (start, end, day), in the order of the text; ambiguous figures are left out.

    With `year_first`, a year of two figures stands before month and day.
    """
    found = [(m.start(), m.end(), from_form(m)) for form in FORMS for m in form.finditer(text)]
    short = [(m.start(), m.end(), from_short_year(m)) for m in YEAR_FIRST.finditer(text)] if year_first else []
    found += short or [(m.start(), m.end(), from_figures(m, text)) for m in SLASHED.finditer(text)]
    for start, end, which in sorted(found, key=lambda item: item[:2]):
        if which:
            yield start, end, which


def from_form(match: re.Match[str]) -> date | None:
    """The day of a match of one of `FORMS`."""
    month = match["month"].lower()
    return day(int(match["year"]), MONTHS.get(month) or int(month), int(match["day"]))


def from_short_year(match: re.Match[str]) -> date | None:
    """The day of 05.03.16, its year first."""
    year, month, number = (int(part) for part in match.group(1, 3, 4))
    return day(year + (1900 if year >= CENTURY else 2000), month, number)


def from_figures(match: re.Match[str], text: str) -> date | None:
    """The day of 04/22/2024 or 22/04/2024. Where both could be months, the weekday or an American time must decide."""
    first, second, year = (int(part) for part in match.group(1, 3, 4))
    year += 2000 if year < 100 else 0
    readings = {day(year, first, second), day(year, second, first)} - {None}
    if len(readings) > 1 and AMERICAN_TIME.search(text):
        return day(year, first, second)
    if len(readings) > 1:
        named = [WEEKDAYS.index(name) for name in re.findall("|".join(WEEKDAYS), text.lower())]
        readings = {reading for reading in readings if reading and reading.weekday() in named}
    return readings.pop() if len(readings) == 1 else None


def stated_day(text: str) -> date | None:
    """The day in a value that is a date by declaration: a meta tag, an attribute, JSON-LD."""
    return next((found for _, _, found in days_in(text[:200])), None)


def published_day(text: str, *, in_korean: bool = False) -> tuple[int, date] | None:
    """The day of publication that a line states, and how plainly.

    3 where it is labelled so, 2 in a bare date line, 1 where it is labelled "updated". `None` for a line that says
    more than a date line does, whatever dates it has. `in_korean`: whether its page is, if the line does not tell.
    """
    days = days_of_line(text, in_korean) if len(text) <= 200 and YEAR_IN_FIGURES.search(text) else []
    if not days:
        return None
    label, change = PUBLISHED.search(text), CHANGED.search(text)
    rest = without_dates(text, days)
    if len(rest) > (60 if label or change else 30):
        return None
    if label:
        return 3, next((found for start, _, found in days if start >= label.start()), days[0][2])
    is_changed = change is not None and not days[0][0] < change.start() < days[-1][0]
    return (1 if is_changed else 2), days[0][2]


def days_of_line(text: str, in_korean: bool) -> list[tuple[int, int, date]]:
    """Every full date in a date line, Korean by its page or its own words."""
    return list(days_in(text, year_first=in_korean or bool(HANGUL.search(text))))


def changed_day(text: str) -> date | None:
    """The day of the last change that a date line states: the first behind its label. `None` where it has none."""
    label = CHANGED.search(text) if published_day(text) else None
    days = days_of_line(text, in_korean=False) if label else []
    return next((found for start, _, found in days if label and start >= label.start()), None)


def without_dates(text: str, days: list[tuple[int, int, date]]) -> str:
    """What a line says besides dates, times, weekdays and labels."""
    for start, end, _ in reversed(days):
        text = text[:start] + " " + text[end:]
    text = BESIDE_A_DATE.sub(" ", text)
    return re.sub(r"[\s|:·•/,()\[\]-]+", " ", CHANGED.sub(" ", PUBLISHED.sub(" ", text))).strip()


def day_of_address(url: str | None) -> date | None:
    """The day in an address's path or query (/2024/05/24/, 20240524…), where it has exactly one."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    text = f"{parts.path}?{parts.query}"
    compact = re.findall(r"(?<!\d)(?:[A-Z]{2,4})?((?:19|20)\d\d[01]\d[0-3]\d)(?=\d{0,12}(?!\d))", text)
    dashed = re.findall(r"(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?![0-9A-Za-z])", text)
    days = {day(int(c[:4]), int(c[4:6]), int(c[6:8])) for c in compact} | {day(*map(int, d)) for d in dashed}
    days.discard(None)
    return days.pop() if len(days) == 1 else None
