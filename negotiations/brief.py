"""Records as lists and links name them."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from negotiations.models import Record

M = TypeVar("M", bound=Model)


def brief(rows: QuerySet[M], *beside: str) -> QuerySet[M]:
    """Rows with the records `beside` them, all without their evidence.

    Evidence names every article behind a field, so that it grows with the archive; only a record's own page shows it.
    """
    own = ["evidence"] if issubclass(rows.model, Record) else []
    related = rows.select_related(*beside) if beside else rows  # with no name it would follow every key
    return related.defer(*own, *(f"{record}__evidence" for record in beside))
