"""Pins: a curator's word on a field, laid over what the sources say."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from negotiations.resolution.records import Evidence, Pinned


class Pins:
    """All pins, by the kind and the key of their record."""

    def __init__(self, pins: Iterable[Pinned]) -> None:
        self._fields: dict[str, dict[str, dict[str, Any]]] = {}
        for pin in sorted(pins, key=lambda pin: (pin.kind, pin.key, pin.field, repr(pin.value))):
            self._fields.setdefault(pin.kind, {}).setdefault(pin.key, {})[pin.field] = pin.value

    def of(self, kind: str, key: str) -> Mapping[str, Any]:
        """The pinned fields of a record."""
        return self._fields.get(kind, {}).get(key, {})

    def keys(self, kind: str) -> list[str]:
        """The keys of a kind's records that have a field pinned, sorted."""
        return sorted(self._fields.get(kind, {}))


def overlay(evidence: Mapping[str, Evidence], pinned: Mapping[str, Any]) -> dict[str, Evidence]:
    """The evidence with pinned values in the place of those of the sources, which stay listed behind them."""
    return {**evidence, **{field: _pinned(value, evidence.get(field)) for field, value in pinned.items()}}


def _pinned(value: Any, told: Evidence | None) -> Evidence:
    if told is None:
        return Evidence(value, "pinned")
    return replace(told, value=value, basis="pinned", reason="", disputed=False)


def value_of(evidence: Mapping[str, Evidence], field: str, default: Any = None) -> Any:
    """A field's value, the default where it is open."""
    known = evidence.get(field)
    return default if known is None or known.value is None else known.value
