"""Pins: a curator's word on a field, laid over what the sources say."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from negotiations.resolution.places import same_city
from negotiations.resolution.records import Evidence, Pinned
from negotiations.resolution.roundings import rounds_to
from negotiations.resolution.slugs import slug
from negotiations.resolution.weighing import vaguer_days

Fields = Mapping[str, Pinned]
"""The pins of one record, by field."""


class Pins:
    """All pins, by the kind and the key of their record. What is pinned on an unnumbered round goes with it when a
    curator gives it a number.
    """

    def __init__(self, pins: Iterable[Pinned]) -> None:
        ordered = sorted(pins, key=lambda pin: (pin.kind, pin.key, pin.field, repr(pin.value)))
        self.numbers = {pin.key: int(pin.value) for pin in ordered if _gives_number(pin) and pin.value}
        """The numbers that curators gave unnumbered rounds, by the key of these: {"11/2021-02-video": 8}."""
        self._fields: dict[tuple[str, str], dict[str, Pinned]] = defaultdict(dict)
        for pin in ordered:
            if not _gives_number(pin):
                self._fields[pin.kind, self._key(pin)][pin.field] = pin

    def of(self, kind: str, key: str) -> Fields:
        """The pinned fields of a record."""
        return self._fields.get((kind, key), {})

    def keys(self, kind: str) -> list[str]:
        """The keys of a kind's records that have a field pinned, sorted."""
        return sorted(key for known, key in self._fields if known == kind)

    def _key(self, pin: Pinned) -> str:
        number = self.numbers.get(pin.key) if pin.kind == "round" else None
        return f"{pin.key.partition('/')[0]}/{number}" if number else pin.key


def _gives_number(pin: Pinned) -> bool:
    """Does a curator give a round its number? One that sources number has it in its key already."""
    return pin.kind == "round" and pin.field == "number" and not pin.key.rpartition("/")[2].isdecimal()


def overlay(evidence: Mapping[str, Evidence], pinned: Fields) -> dict[str, Evidence]:
    """The evidence with pinned values in the place of those of the sources, which stay listed behind them."""
    return {**evidence, **{field: _pinned(pin, evidence.get(field)) for field, pin in pinned.items()}}


def _pinned(pin: Pinned, told: Evidence | None) -> Evidence:
    """The pinned value; sources that give another are in dispute with it, if nobody knew of that when it was pinned."""
    if told is None:
        return Evidence(pin.value, "pinned")
    news = [r for r in told.values if r.value not in pin.known and not agrees(pin.field, pin.value, r.value)]
    return replace(told, value=pin.value, basis="pinned", reason=None, disputed=bool(news))


AGREES: Mapping[str, Callable[[Any, Any], bool]] = {
    **dict.fromkeys(("start", "end", "concluded"), lambda pinned, told: told in vaguer_days(pinned)),
    "city": same_city,
    "venue": lambda pinned, told: slug(told) in pinned,
    "amount": rounds_to,
    "change_percent": rounds_to,
}
"""By field, whether what a source tells says a pinned value in a vaguer or another way."""


def agrees(field: str, pinned: Any, told: Any) -> bool:
    """Does what a source tells for a field agree with what is pinned?"""
    if pinned is None or pinned == told or field not in AGREES:
        return bool(pinned == told)
    return AGREES[field](pinned, told)


def value_of(evidence: Mapping[str, Evidence], field: str, default: Any = None) -> Any:
    """A field's value, the default where it is open."""
    known = evidence.get(field)
    return default if known is None or known.value is None else known.value
