"""From what sources say of a field to the value that it gets, with the evidence."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from negotiations.reasons import Reason
from negotiations.resolution.records import Evidence, Reported
from negotiations.resolution.statements import Said, grouped, stories, support

Vaguer = Callable[[Any], Iterable[Any]]
Precision = Callable[[Any], int]
Firmness = Callable[[Said], bool]

PLANS = 2
"""How many stories that only plan weigh as much as one account of what was."""
NAMED = 8
"""How many of the articles behind a value are named; the rest are counted."""


def none_vaguer(value: Any) -> Iterable[Any]:
    """The rule of fields whose values are as precise as each other."""
    return ()


def alike(value: Any) -> int:
    """The precision of values that are as precise as each other."""
    return 0


def all_firm(said: Said) -> bool:
    """The rule of fields of which every source can know as much as any other."""
    return True


def vaguer_days(day: str) -> Iterable[str]:
    """The rule of partial dates: "2024-06-12" → "2024", "2024-06"."""
    return (day[:length] for length in (len("2024"), len("2024-06")) if length < len(day))


def weigh(
    statements: Iterable[Said],
    vaguer: Vaguer = none_vaguer,
    precision: Precision = alike,
    firm: Firmness = all_firm,
) -> Evidence | None:
    """Choose the value with most independent stories behind it; `None` where nothing is said.

    `vaguer(value)` gives the vaguer ways to say a value. A vague value gives way to the precise one that it agrees
    with, and supports it. Of values that differ, one goes first that somebody gives who can know, `firm(said)`, unless
    more than twice as many stories give another on which nobody is firm: an account weighs as much as two plans. Ties
    go to the value stated rather than inferred, then to the more precise, then to the one of the later source, then
    to the lesser value.
    """
    by_value = grouped(statements, lambda said: said.value)
    if not by_value:
        return None
    short = {value: [other for other in dict.fromkeys(vaguer(value)) if other in by_value] for value in by_value}
    vague = set(chain.from_iterable(short.values()))
    behind = {v: [*by_value[v], *(s for o in short[v] for s in by_value[o])] for v in by_value if v not in vague}
    sure = _sure(behind, firm)

    def order(value: Any, said: Sequence[Said]) -> tuple[Any, ...]:
        stated = _stories(each for each in by_value[value] if not each.reason)
        latest = max(each.statement.last or date.min for each in by_value[value])
        return value not in sure, -_stories(said), -stated, -precision(value), -latest.toordinal(), value

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


def _sure(behind: Mapping[Any, Sequence[Said]], firm: Firmness) -> set[Any]:
    """The values that somebody gives who can know, as long as not more than twice as many stories only plan another."""
    known = {value: _stories(each for each in said if firm(each)) for value, said in behind.items()}
    plans = max((_stories(said) for value, said in behind.items() if not known[value]), default=0)
    return {value for value, accounts in known.items() if accounts and PLANS * accounts >= plans}


def undisputed(evidence: Evidence) -> Evidence:
    """For fields on which sources may differ without contradicting each other, such as spellings of a name."""
    return replace(evidence, disputed=False)


def _stories(statements: Iterable[Said]) -> int:
    return stories(said.statement for said in statements)


def _reason(statements: Sequence[Said]) -> Reason | None:
    """Why the value is an inference, if every source that gives it left it open."""
    reasons = [(said.statement.teller.order, said.reason) for said in statements if said.reason]
    return min(reasons)[1] if len(reasons) == len(statements) else None


def _reported(value: Any, statements: Sequence[Said]) -> Reported:
    known = support(said.statement for said in statements)
    return Reported(value, known.stories, known.articles, tuple(teller.article for teller in known.tellers[:NAMED]))
