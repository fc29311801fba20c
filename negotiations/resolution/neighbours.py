"""The number of a round that no source numbers, as the rounds before and after it tell."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from negotiations.reasons import Code, Reason, because
from negotiations.resolution.outlines import Group, Outline, days_of
from negotiations.values import Status


class Between(NamedTuple):
    """A number that follows from the neighbours', and why."""

    number: int
    reason: Reason


class Dated(NamedTuple):
    """A numbered round whose days are known."""

    number: int
    first: date
    last: date


def numbers_between(loose: Mapping[str, Group], outlines: Sequence[Outline]) -> dict[str, Between]:
    """The numbers of the unnumbered rounds that lie between two numbered ones, where as many were held there as
    numbers are missing. The neighbours are numbered by sources: no number follows from one that followed itself.
    """
    numbered = {outline.number for outline in outlines}
    dated = [Dated(outline.number, *outline.days) for outline in outlines if outline.days]
    found: dict[str, Between] = {}
    for before, after in pairwise(dated):
        missing = range(before.number + 1, after.number)
        there = _held_between(loose, before.last, after.first) if missing else []
        if len(there) == len(missing) and not numbered & set(missing):
            reason = _reason(before, after, len(missing))
            found |= {name: Between(number, reason) for name, number in zip(there, missing, strict=True)}
    return found


def _held_between(loose: Mapping[str, Group], before: date, after: date) -> list[str]:
    """The unnumbered rounds that were held on days between two others, the earliest first."""
    there = []
    for name, group in loose.items():
        days = [days for one in group if (days := days_of(one))]
        held = any(one.claim.status is Status.HELD for one in group)
        if days and held and before < min(days)[0] and max(last for _, last in days) < after:
            there.append((min(days), name))
    return [name for _, name in sorted(there)]


def _reason(before: Dated, after: Dated, missing: int) -> Reason:
    around: dict[str, int | date] = {
        "before": before.number,
        "before_day": before.first,
        "after": after.number,
        "after_day": after.first,
    }
    return because(Code.ONLY_BETWEEN if missing == 1 else Code.AMONG_BETWEEN, rounds=missing, **around)
