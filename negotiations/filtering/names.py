"""What records are called where they are chosen, and the keys that they go by now."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.models import Record, Round, Venue
from negotiations.moved import record_once_at


def round_name(row: Round) -> str:
    """A round among those of all agreements: "4th round, 12th agreement"; one that nobody numbers by its days."""
    name = wording.round_(row.number)
    if not row.number and (when := wording.days(row.start, row.end)):
        name = _("%(round)s of %(days)s") % {"round": name, "days": when}
    return _("%(round)s, %(agreement)s") % {"round": name, "agreement": wording.agreement(row.agreement.number)}


def venue_name(venue: Venue) -> str:
    """An institute by its name, a city alone by its own."""
    return venue.name or wording.city(venue.city)


def moved(model: type[Record], values: list[str]) -> Mapping[str, str]:
    """The keys that records go by now, by former ones among values."""
    there = set(model._default_manager.filter(key__in=values).values_list("key", flat=True))
    now = {value: record_once_at(model, value) for value in values if value not in there}
    return {value: record.key for value, record in now.items() if record}
