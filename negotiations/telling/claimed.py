"""What a claim says of a field of a record: in which of its columns, and whether that is a given value."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from negotiations.resolution.pinning import agrees
from negotiations.values import PartialDate

SAID_IN: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("round", "start"): ("first_day", "days", "gap_days"),
    ("round", "end"): ("last_day", "days"),
    ("negotiator", "native_name"): ("name",),
    ("venue", "name"): ("venue",),
    ("venue", "country"): ("city",),
}
"""The columns of a claim that tell a field, the first the one that holds its value; elsewhere both have one name."""

UNSAID = (None, "")
"""What the column of a claim holds that says nothing of its field; 0 says something."""

DAYS = ("start", "end", "concluded")


def columns_of(kind: str, field: str) -> tuple[str, ...]:
    """The columns of a claim that tell a field of a record of that kind."""
    return SAID_IN.get((kind, field), (field,))


def gives(field: str, claimed: Any, value: Any, published: date | None) -> bool:
    """Is this value of a field what a claim says?

    A vague or rounded value is the precise one. A day that hangs on the article's own, "next Monday", is counted from
    the day when it was `published`; where that is open, it may be any.
    """
    if claimed in UNSAID:
        return False
    if str(claimed) == str(value):
        return True
    if field in DAYS:
        return _may_be(str(claimed), str(value), published)
    return agrees(field, value, claimed) or agrees(field, claimed, value)


def _may_be(claimed: str, day: str, published: date | None) -> bool:
    """Can a partial date mean a day, a month or a year?"""
    try:
        one, other = PartialDate.parse(claimed), PartialDate.parse(f"{day}{'-XX' * (2 - day.count('-'))}")
    except ValueError:
        return False
    known = one.resolve(published) if published else replace(one, anchor=None)
    pairs = ((known.year, other.year), (known.month, other.month), (known.day, other.day))
    return all(mine == theirs for mine, theirs in pairs if mine is not None and theirs is not None)
