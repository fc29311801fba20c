"""Storing what was read: batch after batch, each whole or not at all, with what the run has to say of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.db import DataError, IntegrityError, transaction

from articles.keeping import Kept, captures_of, keep_captures, mark_captures
from articles.locking import lock_archive
from articles.models import Capture
from articles.parsing import Unreadable
from articles.runs import Outcome, Result, RunLog
from negotiations.importing.items import Answer, Item, batches, outcome_of
from negotiations.importing.reading import Reading
from negotiations.store import Read, save_articles


def store_items(items: Iterable[Item], log: RunLog) -> Iterator[Result]:
    """Store all that comes, in its order; what became of each. Records are left to `negotiations.store.settle`."""
    for batch in batches(items, lambda item: item.weight):
        yield from _store(batch, log)


def _store(batch: Sequence[Item], log: RunLog) -> list[Result]:
    """Store a batch at once; where the database refuses something in it, one after the other."""
    try:
        with transaction.atomic():
            lock_archive()
            results = _results(batch)
            log.add(results)
    except (DataError, IntegrityError) as fault:
        if len(batch) > 1:
            return [result for item in batch for result in _store([item], log)]
        if not isinstance(batch[0].answer, Reading):
            raise
        return _store([replace(batch[0], answer=Unreadable(_first_line(fault)))], log)
    return results


def _first_line(fault: Exception) -> str:
    return next(iter(str(fault).splitlines()), repr(fault))


def _results(batch: Sequence[Item]) -> list[Result]:
    """Store a batch; what became of each of its items."""
    stored = _store_read({item.digest: item for item in batch if item.answer})
    twins = captures_of([item.digest for item in batch if item.twin])
    return [
        item.result or (_like_its_twin(item, twins[item.digest]) if item.twin else stored[item.digest])
        for item in batch
    ]


def _store_read(read: Mapping[str, Item]) -> dict[str, Result]:
    """Store what came of reading; what became of it, by digest. What another import has read meanwhile stays."""
    kept = dict(zip(read, keep_captures([item.page for item in read.values()]), strict=True))
    answers = {digest: item.answer for digest, item in read.items() if item.again or _is_news(kept[digest])}
    outcomes = dict.fromkeys(read, Outcome.KNOWN) | _save(answers, kept)
    faults = {digest: answer for digest, answer in answers.items() if isinstance(answer, Unreadable)}
    mark_captures({kept[digest].capture: faults.get(digest) for digest in answers})
    return {
        digest: Result(item.page.label, outcomes[digest], str(faults.get(digest, "")), kept[digest].capture.pk)
        for digest, item in read.items()
    }


def _is_news(kept: Kept) -> bool:
    return kept.news or kept.capture.state != Capture.State.READ


def _save(answers: Mapping[str, Answer | None], kept: Mapping[str, Kept]) -> dict[str, Outcome]:
    """Store the articles among the answers; what became of each answer, by digest."""
    readings = {digest: answer for digest, answer in answers.items() if isinstance(answer, Reading)}
    saved = save_articles(
        [Read(kept[digest].capture, reading.article, reading.claims) for digest, reading in readings.items()]
    )
    unread = {digest: outcome_of(answer) for digest, answer in answers.items() if isinstance(answer, Unreadable)}
    return unread | {digest: each.outcome for digest, each in zip(readings, saved, strict=True)}


def _like_its_twin(item: Item, capture: Capture) -> Result:
    """What became of a page whose bytes came before in this run."""
    outcomes = {Capture.State.NOTHING: Outcome.NOTHING, Capture.State.FAILED: Outcome.FAILED}
    outcome = outcomes.get(Capture.State(capture.state), Outcome.KNOWN)
    return Result(item.page.label, outcome, capture.failure, capture.pk)
