"""A round in a sentence or two, for a reader to quote."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations import wording
from negotiations.models import Delegate, Round

HELD: Mapping[tuple[bool, bool, bool], object] = {
    # known: the first day, the last day, the place
    (True, True, True): gettext_lazy("The %(round)s of talks on the %(agreement)s was held %(where)s on %(days)s."),
    (True, True, False): gettext_lazy("The %(round)s of talks on the %(agreement)s was held on %(days)s."),
    (True, False, True): gettext_lazy("The %(round)s of talks on the %(agreement)s began %(where)s on %(first)s."),
    (True, False, False): gettext_lazy("The %(round)s of talks on the %(agreement)s began on %(first)s."),
    (False, True, True): gettext_lazy("The %(round)s of talks on the %(agreement)s ended %(where)s on %(last)s."),
    (False, True, False): gettext_lazy("The %(round)s of talks on the %(agreement)s ended on %(last)s."),
    (False, False, True): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was held %(where)s; its days are not reported."
    ),
    (False, False, False): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was held; its days and place are not reported."
    ),
}
PLANNED: Mapping[tuple[bool, bool, bool], object] = {
    (True, True, True): gettext_lazy("The %(round)s of talks on the %(agreement)s was planned %(where)s for %(days)s."),
    (True, True, False): gettext_lazy("The %(round)s of talks on the %(agreement)s was planned for %(days)s."),
    (True, False, True): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was planned to begin %(where)s on %(first)s."
    ),
    (True, False, False): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was planned to begin on %(first)s."
    ),
    (False, True, True): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was planned to end %(where)s on %(last)s."
    ),
    (False, True, False): gettext_lazy("The %(round)s of talks on the %(agreement)s was planned to end on %(last)s."),
    (False, False, True): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was planned %(where)s; its days are not reported."
    ),
    (False, False, False): gettext_lazy(
        "The %(round)s of talks on the %(agreement)s was planned; its days and place are not reported."
    ),
}
LED = {
    ("KR",): gettext_lazy("%(KR)s led the South Korean delegation."),
    ("US",): gettext_lazy("%(US)s led the U.S. delegation."),
    ("KR", "US"): gettext_lazy("%(KR)s led the South Korean delegation, %(US)s that of the United States."),
}
"""Who led, by the sides of which it is known."""


def in_sentences(row: Round, seats: Iterable[Delegate]) -> str:
    """A round and, from who had a seat there, who led: "The 4th round of talks on the 12th agreement was held in Seoul
    on 25–27 June 2024. Lee Tae-woo led the South Korean delegation, Linda Specht that of the United States."
    """
    return " ".join(filter(None, (held(row), chiefs(seats))))


def held(row: Round) -> str:
    """When and where a round was held, or is planned to be, as far as that is known."""
    place = where(row)
    sentences = HELD if row.status == "held" else PLANNED
    return str(sentences[row.start is not None, row.end is not None, bool(place)]) % {
        "round": wording.round_(row.number),
        "agreement": wording.agreement(row.agreement.number),
        "days": wording.days(row.start, row.end),
        "first": wording.day(row.start) if row.start else "",
        "last": wording.day(row.end) if row.end else "",
        "where": place,
    }


def where(row: Round) -> str:
    """Where, as a sentence has it: "in Seoul", "at the venue of that name, Seoul", "by video"; "" if not known."""
    city = wording.city(row.city) if row.city else ""
    institute = row.venue.name if row.venue else ""
    if institute == wording.VIDEO:
        return _("by video")
    if institute and city:
        return _("in %(city)s (%(institute)s)") % {"city": city, "institute": institute}
    if institute:
        return _("at %(institute)s") % {"institute": institute}
    return _("in %(city)s") % {"city": city} if city else ""


def chiefs(seats: Iterable[Delegate]) -> str:
    """Who led the delegations, of those who had a seat there."""
    names: dict[str, list[str]] = {}
    for seat in seats:
        if seat.chief:
            person = seat.negotiator
            names.setdefault(person.side, []).append(wording.person(person.name, person.native_name))
    sides = tuple(sorted(names))
    return str(LED[sides]) % {side: ", ".join(names[side]) for side in sides} if sides else ""
