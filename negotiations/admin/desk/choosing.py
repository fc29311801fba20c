"""Which fields a curator has chosen in the list of disputes."""

from collections import defaultdict
from collections.abc import Iterable

from negotiations.admin.desk.disputes import KINDS
from negotiations.brief import brief
from negotiations.models import Record

LONGEST = 19
"""Digits, of a primary key."""


def chosen(marks: Iterable[str], kinds: Iterable[type[Record]]) -> dict[Record, list[str]]:
    """The fields that a form's marks name ("round/7/start"), as far as they are of these kinds and still in dispute."""
    named: dict[type[Record], dict[int, list[str]]] = {model: defaultdict(list) for model in kinds}
    for kind, pk, field in (mark.split("/") for mark in marks if mark.count("/") == 2):
        if KINDS.get(kind) in named and pk.isdecimal() and len(pk) < LONGEST:
            named[KINDS[kind]][int(pk)].append(field)
    return {
        record: fields
        for model, by_pk in named.items()
        for record in brief(model._default_manager.filter(pk__in=by_pk))
        if (fields := [field for field in by_pk[record.pk] if field in record.disputed])
    }
