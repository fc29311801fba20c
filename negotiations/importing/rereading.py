"""Reading captures again that the archive holds, as the software reads them today."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from articles.capturing.arrival import Arrival
from articles.models import Capture, known_of
from negotiations.importing.items import Item, batches

COULD_NOT_BE_READ = Capture.objects.exclude(state=Capture.State.READ)
"""What an import leaves for a later day."""


def from_archive(captures: QuerySet[Capture]) -> Iterator[Item]:
    """Captures as pages to be read anew, the oldest first; a batch of them in memory at a time.

    An article that can no longer be read stays as it was read last.
    """
    sizes: Iterable[tuple[int, int]] = captures.order_by("pk").values_list("pk", "size")
    for batch in batches(sizes, lambda row: row[1]):
        for capture in Capture.objects.filter(pk__in=[pk for pk, _ in batch]).order_by("pk"):
            page = Arrival(capture.origin, capture.origin, bytes(capture.content), known_of(capture))
            yield Item(page, capture.sha256, again=True)
