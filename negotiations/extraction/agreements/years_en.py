"""The years that limit a term, as English names them: "2025", "the end of next year", "Dec. 31", "in two weeks"."""

import re
from datetime import timedelta

from negotiations.extraction.language.dates import MONTH
from negotiations.extraction.language.ordinals import COUNT, count_value
from negotiations.extraction.page.context import Context

YEAR = r"(?:19|20)\d\d"
YEARS_OFF = {"last": -1, "this": 0, "the current": 0, "next": 1, "the coming": 1}
_YEAR_ALONE = rf"{YEAR}(?![\d,]\d|\s?percent)"
_DAY = r"(?:\s?(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?!\d))"
_EDGE = (
    r"(?:(?:the\s)?(?:very\s)?(?:end|close|start|beginning|outset|turn|whole)\sof\s|late\s|early\s|year-end\s|fiscal\s"
    r"|calendar\s|the\s(?:calendar\s|fiscal\s)?years?\s)"
)
_NEAR_NEW_YEAR = 15  # days by which "in two weeks" may miss the end of the year that it means
_DAYS_IN = {"day": 1, "week": 7, "month": 30}
_LATE, _EARLY = 11, 2  # a term ends with a year and begins with one: in or about these months


def point(name: str) -> str:
    """A pattern, verbose, for one limit of a term. Its groups begin with `name`; `year_at` reads them."""
    return rf"""(?:{_EDGE}{{0,3}}(?:
        (?:\d\d?\s{MONTH}\s|{MONTH}{_DAY}?,?\s(?:of\s)?)?(?P<{name}_year>{_YEAR_ALONE})
      | (?:the\send\sof\s)?(?P<{name}_relative>this|next|last|the\scurrent|the\scoming)\syear\b(?!['’]s\s(?!end))
      | (?P<{name}_which>this\s|next\s|last\s|the\s)(?P<{name}_of>month)\b
      | (?P<{name}_side>this\s|next\s|last\s)?(?:\d\d?\s)?
        (?P<{name}_month>Dec(?:ember|\.)?|Jan(?:uary|\.)?)(?!\w){_DAY}?
      | in\s(?P<{name}_count>{COUNT}|a)\s(?P<{name}_unit>day|week|month)s?\b
      | (?P<{name}_same>(?:the\send\sof\s)?the\syear\b(?!\s\d)|when\sthe\syear\sdoes|year['’]?s?[\s-]end
        |the\syear['’]s\send)
    ))"""


def year_at(found: re.Match[str], name: str, context: Context, *, past: bool) -> int | None:
    """The year that the point `name` of a match lies in; `past`: its verb tells of what has been."""
    if year := found[f"{name}_year"]:
        return int(year)
    if context.year is None:
        return None
    if relative := found[f"{name}_relative"]:
        return context.year + YEARS_OFF[" ".join(relative.lower().split())]
    if found[f"{name}_same"]:
        return context.year - past
    if month := found[f"{name}_month"]:
        now = context.published.month if context.published else _LATE - 1
        return context.year + _years_off(
            month[:3].lower(), (found[f"{name}_side"] or "").strip().lower(), now, past=past
        )
    return _year_near(found, name, context)


def _years_off(month: str, side: str, now: int, *, past: bool) -> int:
    """How many years from month `now` to a December or January: December ends the year it is in and January opens
    one: those at hand in the tense, or the next or last ones.
    """
    if month == "dec":
        return (side == "next" and now == 12) - ((past and now < 12) or side == "last")
    return not past and side != "this" and now > _EARLY


def _year_near(found: re.Match[str], name: str, context: Context) -> int | None:
    """The year whose end or beginning "this month" or "in two weeks" is."""
    if context.published is None:
        return None
    if found[f"{name}_of"]:
        off = {"next": 1, "last": -1}.get(found[f"{name}_which"].strip().lower(), 0)
        year, month = divmod(context.published.year * 12 + context.published.month - 1 + off, 12)
        return year if month + 1 >= _LATE or month + 1 <= _EARLY else None
    count = count_value(found[f"{name}_count"]) or 1
    days = count * _DAYS_IN[found[f"{name}_unit"].lower()]
    return (context.published + timedelta(days=days - _NEAR_NEW_YEAR)).year
