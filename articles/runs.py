"""Keeping the record of imports: who ran what, what became of each item, and which runs ended before their time.

A run holds a lock of the database's as long as its process lives, however that ends: so the living are told from the
dead, and a run that was killed is not shown as running for ever.
"""

import shlex
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from django.db import Error, connection, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from articles.fetching import without_user
from articles.models import Run, RunItem
from curators.tracking import account

Outcome = RunItem.Outcome

# Any number will do, as long as nothing else in the database locks by it together with a second one.
LIVING = 0x52554E


class Result(NamedTuple):
    """What became of an item: why, where that needs saying, and the primary key of the capture that it came to."""

    label: str
    outcome: Outcome
    reason: str = ""
    capture: int | None = None


class RunLog:
    """What a run writes down of itself."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.state = Run.State.FINISHED
        """How it ends, if nothing is raised."""

    def add(self, results: Sequence[Result]) -> None:
        """Note what became of the next items. Call it in the transaction that stores them."""
        so_far = Counter(Run.objects.values_list("counts", flat=True).get(pk=self.run.pk))
        items = [
            RunItem(run=self.run, position=position, label=label, outcome=outcome, reason=reason, capture_id=capture)
            for position, (label, outcome, reason, capture) in enumerate(results, so_far.total() + 1)
        ]
        RunItem.objects.bulk_create(items)
        counts = so_far + Counter(result.outcome.value for result in results)
        Run.objects.filter(pk=self.run.pk).update(counts=counts, ended_at=timezone.now())

    def end(self, state: Run.State) -> None:
        """Note how the run ended."""
        Run.objects.filter(pk=self.run.pk).update(state=state, ended_at=timezone.now())


class Unrecorded(RunLog):
    """Of a run that is only rehearsed: nothing is written down."""

    def __init__(self) -> None:
        super().__init__(Run())

    def add(self, results: Sequence[Result]) -> None:
        """Leave it."""


@contextmanager
def recorded_run(who: str = "", command: str = "") -> Iterator[RunLog]:
    """A run with its row in the database; it is over when the block is. Leave the block by an error, and it stopped.

    Who runs which command is told by the process, unless the one who waits for it is given, and what was asked for.
    """
    mark_dead_runs()
    with transaction.atomic():
        run = Run.objects.create(who=who or account(), command=command or command_line())
        _lock(run.pk)  # before anybody sees the row
    log = RunLog(run)
    try:
        yield log
        log.end(log.state)
    except BaseException:
        _note_the_end(log)
        raise
    finally:
        _unlock(run.pk)


def _note_the_end(log: RunLog) -> None:
    """Note that a run stopped, if the database still listens; else the next run does."""
    try:
        log.end(Run.State.STOPPED)
    except Error:
        connection.close()


def mark_dead_runs() -> None:
    """Mark the runs as stopped whose process is no more. `ended_at` stays when they were last heard of."""
    dead_runs().update(state=Run.State.STOPPED)


def dead_runs() -> QuerySet[Run]:
    """The runs that are still marked as running although their process is no more."""
    living = RawSQL(
        "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        [LIVING],
    )
    return Run.objects.filter(state=Run.State.RUNNING).exclude(pk__in=living)


def _lock(run: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [LIVING, run])


def _unlock(run: int) -> None:
    """Let go of a run's lock, unless the connection that held it is gone and the lock with it."""
    if connection.connection is not None and not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LIVING, run])


def command_line() -> str:
    """The command line of this program, in characters that can be stored, and without passwords in addresses."""
    words = (without_user(word) for word in sys.argv)
    return shlex.join(words).encode(errors="replace").decode().replace("\0", "�")
