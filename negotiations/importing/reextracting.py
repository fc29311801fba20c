"""Extracting again from the texts that the archive holds, as the software reads them today, and what that changes.

Where `rereading` begins with the captures' bytes, this begins with the stored texts: parsing is most of the cost.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from articles.capturing.arrival import Arrival
from articles.locking import lock_archive
from articles.models import Article, Run
from articles.runs import Outcome, Result, RunLog, recorded_run
from negotiations.exporting import TABLES
from negotiations.exporting.tables import SUPPORT
from negotiations.extraction import Claim
from negotiations.importing.gains import Difference, Gains, Records, compare, compare_records
from negotiations.importing.interrupt import Stop
from negotiations.importing.items import MOST, Item, batches
from negotiations.importing.readers import read_in_order, reader_of
from negotiations.importing.reading import Reading, packed, read_packed
from negotiations.store import settle
from negotiations.store.claims import in_order, load_claims, made_by_extractor, replace_claims

RECORDS = ("agreements", "rounds", "negotiators", "payments")
"""The tables of records, as exports name them."""

Shown = Callable[[Iterable["Extracted"]], Iterable["Extracted"]]
"""Lets somebody see articles as they are done."""


class Extracted(NamedTuple):
    """An article from which claims were extracted again, by primary keys, and where it came from: the claims, and how
    they differ from those before; or the `fault` for which there are none.
    """

    article: int
    capture: int
    origin: str
    claims: Sequence[Claim] = ()
    differences: Sequence[Difference] = ()
    fault: str = ""

    @property
    def result(self) -> Result:
        """What became of it, as a run notes it."""
        gains = Gains()
        gains.add(self.differences)
        outcome = Outcome.FAILED if self.fault else Outcome.UPDATED
        return Result(self.origin, outcome, self.fault or gains.in_words(), self.capture)


@dataclass(slots=True)
class Reextraction:
    """How many articles were done, in how many claims differ, and how; which failed; what became of the records."""

    done: int = 0
    other: int = 0
    gains: Gains = field(default_factory=Gains)
    failed: list[Result] = field(default_factory=list)
    records: dict[str, list[str]] = field(default_factory=dict)

    def add(self, one: Extracted) -> None:
        self.done += 1
        self.other += bool(one.differences)
        self.gains.add(one.differences)
        if one.fault:
            self.failed.append(one.result)


def reextract(articles: QuerySet[Article], workers: int, stop: Stop, shown: Shown = iter) -> Reextraction:
    """Extract claims from stored articles again, in place of those that an extractor made before, and settle."""
    with recorded_run() as log:
        found = Reextraction()
        for one in shown(_stored(_extracted(articles, workers, stop), log)):
            found.add(one)
        with transaction.atomic():
            found.records = _settled()
        if stop.cut_short:
            log.state = Run.State.STOPPED
    return found


def rehearse(articles: QuerySet[Article], workers: int, stop: Stop, shown: Shown = iter) -> Reextraction:
    """What `reextract` would change. Nothing is stored; in memory is what differs."""
    found = Reextraction()
    other: list[Extracted] = []
    for one in shown(each for batch in _batches(_extracted(articles, workers, stop)) for each in _compared(batch)):
        found.add(one)
        if one.differences:
            other.append(one)
    with transaction.atomic():
        lock_archive()
        _replace(other)
        found.records = _settled()
        transaction.set_rollback(True)
    return found


def _extracted(articles: QuerySet[Article], workers: int, stop: Stop) -> Iterator[Item]:
    with reader_of(workers, read_packed) as reader:
        yield from read_in_order(_from_archive(articles), reader, stop)


def _from_archive(articles: QuerySet[Article]) -> Iterator[Item]:
    """Stored articles as pages to be read, the oldest first; a batch of them in memory at a time."""
    last, names = 0, ("pk", "capture__origin", *TEXTS)
    while rows := list(articles.filter(pk__gt=last).order_by("pk").values_list(*names)[:MOST]):
        for pk, origin, *texts in rows:
            yield Item(Arrival(origin, origin, packed(*texts)), str(pk), again=True)
        last = rows[-1][0]


TEXTS = ("title", "body", "captions", "dateline", "published")
"""What claims are extracted from: all of an article that `extract` asks for."""


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    return batches(items, lambda item: item.weight)


def _stored(items: Iterable[Item], log: RunLog) -> Iterator[Extracted]:
    """Store what was extracted, batch after batch, each whole or not at all."""
    for batch in _batches(items):
        with transaction.atomic():
            lock_archive()
            compared = _compared(batch)
            other = [one for one in compared if one.differences]
            _replace(other)
            log.add([one.result for one in compared if one.differences or one.fault])
        yield from compared


def _compared(batch: Sequence[Item]) -> list[Extracted]:
    """Compare what was extracted with what is stored. What somebody else has read anew meanwhile is left to them."""
    keys = [int(item.digest) for item in batch]
    stored = load_claims(keys)
    rows = Article.objects.filter(pk__in=keys).values_list("pk", "capture", *TEXTS)
    now = {pk: (capture, packed(*texts)) for pk, capture, *texts in rows}
    found = []
    for item, key in zip(batch, keys, strict=True):
        capture, texts = now.get(key, (0, b""))
        if texts != item.page.content:
            continue
        one = Extracted(key, capture, item.page.origin)
        if isinstance(item.answer, Reading):
            claims = in_order(item.answer.claims)
            differences = list(compare(made_by_extractor(stored.get(key, ())), claims))
            found.append(one._replace(claims=claims, differences=differences))
        else:
            found.append(one._replace(fault=str(item.answer)))
    return found


def _replace(extracted: Iterable[Extracted]) -> None:
    claims = {Article(pk=one.article): one.claims for one in extracted}
    replace_claims(claims, [article.pk for article in claims])


def _settled() -> dict[str, list[str]]:
    """Settle the records; what became of them, as exports show them."""
    lock_archive()
    before = _records()
    settle()
    return compare_records(before, _records())


def _records() -> Records:
    """All records' values, but for how many sources tell them."""
    return {
        f"{item.record_kind} {item.key}": {
            name: value(item) or None for name, value in TABLES[table].columns.items() if name not in SUPPORT
        }
        for table in RECORDS
        for item in TABLES[table].items()
    }
