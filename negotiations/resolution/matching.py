"""Which numbered round a statement without a number is about, as its days and place tell."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise, product

from negotiations.extraction import RoundClaim
from negotiations.resolution.outlines import Group, Outline, days_of, month_of
from negotiations.resolution.places import same_city
from negotiations.resolution.statements import Statement, grouped
from negotiations.values import Status


def fits(one: Statement[RoundClaim], outline: Outline) -> bool:
    """Do days and place say that the statement is about this round, which its own page does not tell apart from it?"""
    if outline.number in one.content.beside or not same_city(one.claim.city, outline.city):
        return False
    days = days_of(one)
    if days and outline.days:
        return days[0] <= outline.days[1] and outline.days[0] <= days[1]
    return bool(one.claim.city and outline.city and month_of(one) in outline.months)


def undated_matches(loose: Mapping[str, Group], outlines: Sequence[Outline]) -> dict[str, int]:
    """The unnumbered rounds that are the one meeting in the place and time of an undated numbered round, and of no
    other such round.
    """
    undated = [outline for outline in outlines if not outline.months]
    pairs = [(name, o.number) for (name, group), o in product(loose.items(), undated) if _in_window(group, o, outlines)]
    by_name = grouped(pairs, lambda pair: pair[0])
    by_number = grouped(pairs, lambda pair: pair[1])
    return {name: number for name, number in pairs if len(by_name[name]) == 1 == len(by_number[number])}


def _in_window(group: Group, outline: Outline, others: Sequence[Outline]) -> bool:
    """Do all the statements name days when the undated round can have been, between its neighbours, and its city? Where
    both its neighbours have days, it is enough that no other city is named.
    """
    days = [days for one in group if (days := days_of(one))]
    if not days or not outline.window:
        return False
    first, last = min(day for day, _ in days), max(day for _, day in days)
    if not outline.window[0] <= first <= outline.window[1]:
        return False
    told_apart = any(outline.number in one.content.beside for one in group)
    between = all(_in_order(first, last, outline.number, other) for other in others)
    return between and not told_apart and (_all_there(group, outline) or _enclosed(group, outline, others))


def _all_there(group: Group, outline: Outline) -> bool:
    city = outline.city
    return bool(city) and all(a.claim.city and same_city(a.claim.city, city) for a in group)


def _enclosed(group: Group, outline: Outline, others: Sequence[Outline]) -> bool:
    """Have the rounds before and after days of their own, and tells no statement of a meeting elsewhere or to come?"""
    dated = {other.number for other in others if other.days}
    fitting = all(a.claim.status is Status.HELD and same_city(a.claim.city, outline.city) for a in group)
    return fitting and {outline.number - 1, outline.number + 1} <= dated


def _in_order(first: date, last: date, number: int, other: Outline) -> bool:
    """Does a dated round of another number lie on its side of the days?"""
    if not other.days or other.number == number:
        return True
    return other.days[0] < first if other.number < number else other.days[1] > last


def held_there_before(one: Statement[RoundClaim], outlines: Iterable[Outline]) -> list[Outline]:
    """The rounds that a page may mean by one in a city at some time before its publication."""
    published = one.content.published
    if one.claim.status is not Status.HELD or not one.claim.city or not published:
        return []
    return [
        outline
        for outline in outlines
        if outline.city
        and same_city(one.claim.city, outline.city)
        and outline.number not in one.content.beside
        and (not outline.days or outline.days[0] <= published)
    ]


def next_there_after(one: Statement[RoundClaim], outlines: Sequence[Outline]) -> list[Outline]:
    """The round that a page looks ahead to in a city without a day: the next one by number, if it was there."""
    published = one.content.published
    if one.claim.status is not Status.PLANNED or not one.claim.city or not published:
        return []
    return [
        after
        for before, after in pairwise(outlines)
        if before.number + 1 == after.number
        and before.days
        and after.days
        and before.days[0] <= published < after.days[0]
        and after.city
        and same_city(one.claim.city, after.city)
        and after.number not in one.content.beside
    ]


def overtaken_by(plans: Group, outlines: Sequence[Outline]) -> int | None:
    """The round that was held instead of one planned for an earlier time: since the round before it was over when all
    these pages looked ahead, and the numbers leave no room between the two, it is the one that they looked ahead to.
    """
    numbers = {_next_after(one, outlines) for one in plans}
    return numbers.pop() if len(numbers) == 1 else None


def _next_after(one: Statement[RoundClaim], outlines: Sequence[Outline]) -> int | None:
    published, until = one.content.published, _latest(one)
    if one.claim.status is not Status.PLANNED or not published or not until:
        return None
    for before, after in pairwise(outlines):
        if before.days and after.days and before.number + 1 == after.number:
            told_apart = after.number in one.content.beside
            if before.days[0] <= published and until < after.days[0] and before.days[1] < until and not told_apart:
                return after.number
    return None


def _latest(one: Statement[RoundClaim]) -> date | None:
    """The last day on which a planned round may begin, if at least its month is told."""
    if days := days_of(one):
        return days[0]
    month = month_of(one)
    return date(int(month[:4]), int(month[5:]), monthrange(int(month[:4]), int(month[5:]))[1]) if month else None
