"""Reading captures again that the archive holds, as the software reads them today."""

from collections.abc import Callable, Iterator

from django.db import DataError, transaction

from articles.keeping import mark_captures
from articles.models import Capture, known_of
from articles.parsing import Unreadable
from negotiations.importing.reading import read_capture
from negotiations.importing.run import Outcome, Result, reason_of
from negotiations.store import Read, save_articles


def reread_captures(stopped: Callable[[], bool]) -> Iterator[Result]:
    """Read every capture again, the oldest first, until `stopped` says so. Records are left to `rebuild`.

    An article that can no longer be read stays as it was read last.
    """
    for pk in Capture.objects.order_by("pk").values_list("pk", flat=True):
        if stopped():
            return
        yield _reread(Capture.objects.get(pk=pk))


def _reread(capture: Capture) -> Result:
    try:
        reading = read_capture(bytes(capture.content), known_of(capture))
        save_articles([Read(capture, reading.article, reading.claims)])
        mark_captures({capture: None})
    except (Unreadable, DataError) as fault:
        with transaction.atomic():
            mark_captures({capture: Unreadable(reason_of(fault))})
        return Result(capture.origin, Outcome.FAILED, reason_of(fault))
    return Result(capture.origin, Outcome.UPDATED)
