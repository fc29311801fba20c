"""Reasons: from what a value was inferred, as data. Pure Python; `negotiations.reason_words` puts them into words."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]
Value: TypeAlias = "int | str | Reason | tuple[Reason, ...]"


class Code(StrEnum):
    """From what a value follows; beside each, what a reason of the kind gives."""

    # The day of an article's publication. Days count from a round's first or last one.
    AFTER_START = auto()  # days, round, day, outlet
    AFTER_END = auto()  # days, round, day, outlet
    BEFORE_START = auto()  # days, round, day, outlet
    BEFORE_END = auto()  # days, round, day, outlet
    ON_START = auto()  # round, day, outlet
    ON_END = auto()  # round, day, outlet
    WEEKDAY = auto()  # weekday: 0 for Monday

    # The days of a round.
    FROM_ARTICLES_DAY = auto()  # day, reason
    AFTER_ROUND_BEFORE = auto()  # days, day, outlet
    LASTING_FROM = auto()  # days, day, outlet
    LASTING_UNTIL = auto()  # days, day, outlet
    CALENDAR = auto()  # number of the agreement, year
    CALENDAR_YEARS = auto()  # number of the agreement, first_year, last_year
    GAP = auto()  # number of the round, days
    ORDER_OF_NUMBERS = auto()

    # The agreement and the year that an article is about.
    SAME_DAY = auto()  # round, day, outlet
    SAME_CHIEF = auto()  # name, outlet
    TERM = auto()  # year, agreement

    # A round's number, whether it was held, where, and who led a delegation there.
    COUNTED = auto()
    ONLY_BETWEEN = auto()  # before, before_day, after, after_day
    AMONG_BETWEEN = auto()  # rounds: how many; before, before_day, after, after_day
    HELD_AFTER = auto()  # round
    CALLED_LAST = auto()  # outlet
    HOME = auto()  # venue, city, outlet
    LED_AROUND = auto()  # earlier, later: a round's number, or the day of one without

    TOGETHER = auto()  # reasons


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value was inferred: the kind of inference, and what it rests on, by name in alphabetical order. Days are
    ISO text; an outlet that is not known is "". One sorts by its JSON, which is the same wherever it came from.
    """

    code: Code
    given: tuple[tuple[str, Value], ...] = ()

    def __lt__(self, other: "Reason") -> bool:
        return self._text < other._text

    @property
    def _text(self) -> str:
        return json.dumps(self.as_json(), sort_keys=True)

    def as_json(self) -> dict[str, Any]:
        """The reason as the database keeps it: {"code": "held_after", "round": 8}."""
        return {"code": self.code.value} | {name: _plain(value) for name, value in self.given}

    @classmethod
    def from_json(cls, stored: Json) -> "Reason":
        """Read what `as_json` wrote; ValueError on a code that there is none of."""
        given = {name: _read(value) for name, value in stored.items() if name != "code"}
        return cls(Code(stored["code"]), tuple(sorted(given.items())))


def because(code: Code, **given: int | str | date | Reason) -> Reason:
    """A reason of a kind, with what `Code` says that it gives."""
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in given.items()}
    return Reason(code, tuple(sorted(plain.items())))


def together(reasons: Iterable[Reason]) -> Reason:
    """Several reasons as one, each once, in their order; one alone is itself."""
    distinct = tuple(dict.fromkeys(reasons))
    return distinct[0] if len(distinct) == 1 else Reason(Code.TOGETHER, (("reasons", distinct),))


def _plain(value: Value) -> Any:
    if isinstance(value, tuple):
        return [each.as_json() for each in value]
    return value.as_json() if isinstance(value, Reason) else value


def _read(value: Any) -> Value:
    if isinstance(value, list):
        return tuple(map(Reason.from_json, value))
    return Reason.from_json(value) if isinstance(value, Mapping) else value
