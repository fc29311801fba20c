"""From what sources say of a field to the value that it gets, with the evidence."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from negotiations.resolution.accounts import Said, grouped
from negotiations.resolution.records import Evidence, Reported

Vaguer = Callable[[Any], Iterable[Any]]
Precision = Callable[[Any], int]


def none_vaguer(value: Any) -> Iterable[Any]:
    """The rule of fields whose values are as precise as each other."""
    return ()


def alike(value: Any) -> int:
    """The precision of values that are as precise as each other."""
    return 0


def vaguer_days(day: str) -> Iterable[str]:
    """The rule of partial dates: "2024-06-12" → "2024", "2024-06"."""
    return (day[:length] for length in (len("2024"), len("2024-06")) if length < len(day))


def weigh(statements: Iterable[Said], vaguer: Vaguer = none_vaguer, precision: Precision = alike) -> Evidence | None:
    """Choose the value with most independent stories behind it; `None` where nothing is said.

    `vaguer(value)` gives the vaguer ways to say a value. A vague value gives way to the precise one that it agrees
    with, and supports it. Ties go to the value stated rather than inferred, then to the more precise, then to the one
    of the later source, then to the lesser value.
    """
    by_value = grouped(statements, lambda said: said.value)
    if not by_value:
        return None
    short = {value: [other for other in dict.fromkeys(vaguer(value)) if other in by_value] for value in by_value}
    vague = set(chain.from_iterable(short.values()))
    behind = {v: [*by_value[v], *(s for o in short[v] for s in by_value[o])] for v in by_value if v not in vague}

    def order(value: Any, said: Sequence[Said]) -> tuple[Any, ...]:
        stated = _stories(each for each in by_value[value] if not each.reason)
        latest = max(each.source.published or date.min for each in by_value[value])
        return -_stories(said), -stated, -precision(value), -latest.toordinal(), value

    chosen = min(behind, key=lambda value: order(value, behind[value]))
    rest = [value for value in by_value if value != chosen and value not in short[chosen]]
    rest.sort(key=lambda value: order(value, by_value[value]))
    return Evidence(
        value=chosen,
        basis="inferred" if (reason := _reason(by_value[chosen])) else "claims",
        values=(_reported(chosen, behind[chosen]), *(_reported(value, by_value[value]) for value in rest)),
        reason=reason,
        disputed=bool(rest),
    )


def undisputed(evidence: Evidence) -> Evidence:
    """For fields on which sources may differ without contradicting each other, such as spellings of a name."""
    return replace(evidence, disputed=False)


def _stories(statements: Iterable[Said]) -> int:
    return len({said.source.story for said in statements})


def _reason(statements: Sequence[Said]) -> str:
    """Why the value is an inference, if every source that gives it left it open."""
    if any(not said.reason for said in statements):
        return ""
    return min((said.source.article, said.reason) for said in statements)[1]


def _reported(value: Any, statements: Sequence[Said]) -> Reported:
    return Reported(value, _stories(statements), tuple(sorted({said.source.article for said in statements})))
