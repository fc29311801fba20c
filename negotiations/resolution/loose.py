"""Unnumbered rounds: which statements are about the same one, going by days and place."""

from collections.abc import Iterable, Sequence

from negotiations.extraction import RoundClaim
from negotiations.resolution.outlines import Group, days_of, month_of
from negotiations.resolution.places import regions_of, same_city
from negotiations.resolution.slugs import slug
from negotiations.resolution.spans import iso
from negotiations.resolution.statements import Statement, grouped, said
from negotiations.resolution.weighing import weigh

VIDEO = "video conference"
"""What claims call the venue of a round that is held nowhere."""

Meetings = list[list[Statement[RoundClaim]]]


def gathered(statements: Iterable[Statement[RoundClaim]]) -> dict[str, list[Statement[RoundClaim]]]:
    """Put together the statements of each unnumbered round, by what it is called: its month (or year) and place, its
    day where another has these too.

    Those that give days are of one round where their days overlap and no two name different cities. Those without a
    day belong to the one round of their month and place; where there are several, to none.
    """
    ordered = sorted(statements, key=lambda one: (days_of(one) is None, when(one), one.key))
    dated: Meetings = []
    for one in (each for each in ordered if days_of(each)):
        _join(one, dated)
    undated = [each for each in ordered if not days_of(each)]
    for one in undated:
        fitting = [meeting for meeting in dated if _in_month_and_place(one, meeting)]
        if len(fitting) == 1:
            fitting[0].append(one)
    left = [one for one in undated if not any(_in_month_and_place(one, meeting) for meeting in dated)]
    return _named([*dated, *grouped(left, lambda one: _name([one])).values()])


def when(one: Statement[RoundClaim]) -> str:
    """The first day that a statement gives, or the last, as far as it does: "2021-02-05", "2021-02"; "" if none."""
    return iso(one.claim.first_day) or iso(one.claim.last_day) or ""


def _join(one: Statement[RoundClaim], meetings: Meetings) -> None:
    """Add a dated statement to the meeting that it is about, or begin another with it."""
    for meeting in meetings:
        if any(_overlap(one, other) for other in meeting) and _agree_on_place(one, meeting):
            meeting.append(one)
            return
    meetings.append([one])


def _overlap(one: Statement[RoundClaim], other: Statement[RoundClaim]) -> bool:
    mine, theirs = days_of(one), days_of(other)
    return bool(mine and theirs and mine[0] <= theirs[1] and theirs[0] <= mine[1])


def _agree_on_place(one: Statement[RoundClaim], meeting: Group) -> bool:
    return all(same_city(one.claim.city, other.claim.city) for other in meeting)


def _in_month_and_place(one: Statement[RoundClaim], meeting: Group) -> bool:
    """May a statement without a day be about the meeting: is it of that month or year, and of no other city?"""
    told, known = when(one), min(filter(None, map(when, meeting)), default="")
    return bool(told) and known.startswith(told) and _agree_on_place(one, meeting)


def _named(meetings: Sequence[list[Statement[RoundClaim]]]) -> dict[str, list[Statement[RoundClaim]]]:
    """The meetings by name; those that would share one get their first day into it."""
    named: dict[str, list[Statement[RoundClaim]]] = {}
    for name, same in sorted(grouped(meetings, _name).items()):
        for meeting in same:
            named.setdefault(name if len(same) == 1 else _name(meeting, whole=True), []).extend(meeting)
    return named


def _name(meeting: Group, *, whole: bool = False) -> str:
    """Month (or year) and place of a meeting: "2021-02-video"; with `whole`, its first day: "2021-02-05-video"."""
    day = min(filter(None, map(when, meeting)), default="")
    month = month_of(min(meeting, key=lambda one: (not when(one), when(one), one.key))) or day[:4]
    city = weigh(said(meeting, "city"), regions_of)
    venue = weigh(said(meeting, "venue"))
    place = city.value if city else "video" if venue and venue.value == VIDEO else venue.value if venue else ""
    return "-".join(filter(None, (day if whole else month, slug(place))))
