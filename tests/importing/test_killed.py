"""An import that is killed, at any moment, and run again: the archive is what one uninterrupted run makes of it.

What the database holds changes only by queries, so a process that kills itself before its n-th query has been killed at
each moment that can make a difference, whatever the machine's pace.
"""

import random
import re
import signal
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from articles.models import Run
from articles.runs import dead_runs, mark_dead_runs
from tests.importing import program
from tests.importing.command import empty, everything, import_articles, kept
from tests.importing.pages import write_many
from tests.processes import wait_for

PARTS = 5
"""Of a run, in each of which it is killed once."""


@pytest.mark.django_db(transaction=True)
def test_an_import_that_was_killed_goes_on_as_if_nothing_had_been(tmp_path: Path) -> None:
    folder = write_many(tmp_path / "pages", rounds=8)
    whole, queries = uninterrupted(folder)
    for part in range(PARTS):
        empty()
        moment = random.randint(1 + part * queries // PARTS, (part + 1) * queries // PARTS)
        killed = program.start("import_articles", str(folder), dies_at=moment)
        killed.communicate()
        assert killed.returncode == -signal.SIGKILL
        assert_that_no_run_is_shown_as_running()
        assert import_articles(folder)[0] == 1
        assert (everything(), kept()) == whole, f"killed before query {moment} of {queries}"


def uninterrupted(folder: Path) -> tuple[Any, int]:
    """What the archive holds after a run that nobody killed, and how many queries that took."""
    ended = program.start("import_articles", str(folder))
    output, errors = ended.communicate()
    assert "Imported 10 of 14 pages" in output, output + errors
    return (everything(), kept()), int(re.findall(r"(\d+) queries", errors)[0])


def assert_that_no_run_is_shown_as_running() -> None:
    """A run that was killed has stopped, once the database has seen its end, if it had not noted another just before;
    and it counts what it has stored.
    """
    running = Run.objects.filter(state=Run.State.RUNNING)
    wait_for(lambda: dead_runs().count() == running.count())
    mark_dead_runs()
    assert not running.exists()
    for run in Run.objects.all():
        assert run.counts == Counter(run.items.values_list("outcome", flat=True))
