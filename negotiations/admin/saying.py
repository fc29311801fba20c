"""What a claim says, in a line: its values in words, those that its place leaves open left out."""

from collections.abc import Callable
from typing import Any

from negotiations import wording
from negotiations.models import KINDS, SIDES, STATUSES, Claim


def _day(before: str) -> Callable[[str], str]:
    """Words for a day that may be given in part, or only by the day of publication ("last Thursday")."""
    return lambda text: f"{before} {wording.iso_day(text.partition(' ')[0]) or 'on a day near its publication'}"


WORDS: dict[str, Callable[[Any], str]] = {
    "agreement_number": lambda number: f"{wording.ordinal(number)} agreement",
    "number": lambda number: f"{wording.ordinal(number)} round",
    "name": str,
    "status": STATUSES.__getitem__,
    "kind": KINDS.__getitem__,
    "first_day": _day("begins"),
    "last_day": _day("ends"),
    "days": lambda count: f"takes {wording.plural(count, 'day')}",
    "gap_days": lambda count: f"begins {wording.plural(count, 'day')} after the round before",
    "city": str,
    "venue": str,
    "side": SIDES.__getitem__,
    "chief": lambda chief: "leads the delegation" if chief else "",
    "title": str,
    "round_number": lambda number: f"at the {wording.ordinal(number)} round",
    "amount": "{:,}".format,
    "year": "for {}".format,
    "change_percent": wording.percent,
    "first_year": "from {}".format,
    "last_year": "until {}".format,
    "concluded": _day("reached"),
}
"""How each column of a claim is put into words, in the order of the line."""


def said_by(claim: Claim) -> str:
    """A claim in a line: "11th agreement, 6th round, held, begins 14 January 2020, Washington"."""
    told = {name: getattr(claim, name, None) for name in WORDS}
    words = (_in_words(claim, name, value) for name, value in told.items() if value not in (None, ""))
    return ", ".join(filter(None, map(str, words)))


def _in_words(claim: Any, name: str, value: Any) -> str:
    return wording.money(value, claim.currency) if name == "amount" and claim.currency else WORDS[name](value)
