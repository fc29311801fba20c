"""What a page of the archive is called where it stands by itself: in a citation, in a preview."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.models import Record


def title_of(record: Record) -> str:
    """A record's page: "4th round of the talks on the 12th Special Measures Agreement"."""
    return TITLES[record.record_kind](record)


def title_of_list(name: str, chosen: str) -> str:
    """A list's page, with what of it was asked for in words, if not all: "Payments: agreed"."""
    return _("%(list)s: %(chosen)s") % {"list": name, "chosen": chosen} if chosen else name


def _round(record: Any) -> str:
    told = {"round": wording.upper_first(wording.round_(record.number)), "agreement": record.agreement}
    return _("%(round)s of the talks on the %(agreement)s") % told


def _negotiator(record: Any) -> str:
    return f"{record.name} ({record.native_name})" if record.native_name else str(record.name)


def _payment(record: Any) -> str:
    return _("Payment %(payment)s") % {"payment": record}


TITLES: Mapping[str, Callable[[Any], str]] = {
    "agreement": str,
    "round": _round,
    "negotiator": _negotiator,
    "payment": _payment,
    "venue": str,
}
