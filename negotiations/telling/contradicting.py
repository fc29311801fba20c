"""Where a claim gives another value than its record has, by the record's own fields, without the evidence behind them:
an article's page has too many records for that.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from negotiations import wording
from negotiations.models import Claim
from negotiations.resolution.pinning import agrees
from negotiations.telling.quoting import gives

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "round": {"start": "first_day", "end": "last_day", "city": "city"},
    "payment": {"amount": "amount", "change_percent": "change_percent"},
    "agreement": {"first_year": "first_year", "last_year": "last_year", "concluded": "concluded"},
    "negotiator": {},
}
"""The fields of a record that a claim of its kind can contradict, and where the claim has them."""

DAYS = ("start", "end", "concluded")


def contradicted(claim: Claim, record: Any, published: date | None) -> list[str]:
    """The values of a record, in words, instead of which a claim gives others.

    A vague or rounded value agrees with the precise one. A day that hangs on the article's own, "next Monday", is
    counted from the day when it was `published`; where that is open, it may be any.
    """
    columns = COLUMNS[record.record_kind]
    both = ((field, getattr(record, field), getattr(claim, column)) for field, column in columns.items())
    return [
        WORDS[field](record, held)
        for field, held, told in both
        if held not in (None, "") and told not in (None, "") and not _agree(field, held, told, published)
    ]


def _agree(field: str, held: Any, told: Any, published: date | None) -> bool:
    if field in DAYS:
        return gives(told, held, published)
    return agrees(field, held, told) or agrees(field, told, held)


WORDS: Mapping[str, Callable[[Any, Any], str]] = {
    "start": lambda record, value: wording.day(value),
    "end": lambda record, value: wording.day(value),
    "city": lambda record, value: wording.city(value),
    "amount": lambda record, value: wording.money(value, record.currency),
    "change_percent": lambda record, value: wording.percent(value),
    "first_year": lambda record, value: str(value),
    "last_year": lambda record, value: str(value),
    "concluded": lambda record, value: wording.iso_day(value),
}
"""A record's value by its field, as readers see it."""
