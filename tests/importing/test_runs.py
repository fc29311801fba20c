"""Runs: a row for each, with a row for each item; many at once; what could not be read tried again; what all costs."""

import shlex
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext

from articles.capturing.arrival import Arrival
from articles.models import Article, Capture, Run, RunItem
from articles.parsing import Known, Unreadable
from articles.runs import Outcome
from curators.tracking import account
from negotiations.importing.interrupt import Stop
from negotiations.importing.run import import_sources
from negotiations.models import Round
from negotiations.store import save_articles
from tests.importing import program
from tests.importing.command import empty, everything, import_articles, kept, run
from tests.importing.pages import PAGES, write_many, write_pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_many(tmp_path / "pages", rounds=3)


class Stream:
    """A source that does not know how many pages it has, and counts those that are asked of it."""

    label, expected = "stream", None
    passed_over: Mapping[str, int] = {}

    def __init__(self, *pages: Arrival, stop: Stop | None = None) -> None:
        self.pages, self.asked, self.stop = pages, 0, stop

    def arrivals(self) -> Iterator[Arrival]:
        for page in self.pages:
            self.asked += 1
            if self.stop:
                self.stop.asked = True
            yield page


# Rows


@pytest.mark.django_db
def test_a_run_is_written_down_with_every_item(folder: Path) -> None:
    import_articles(folder)
    done = Run.objects.get()
    assert (done.who, done.command, done.state) == (account(), shlex.join(sys.argv), Run.State.FINISHED)
    assert done.ended_at is not None
    assert done.ended_at >= done.started_at
    assert dict(done.items.values_list("label", "outcome")) == {
        f"{folder}/copy-of-1.html": Outcome.IMPORTED,
        f"{folder}/empty.txt": Outcome.FAILED,
        f"{folder}/gone.txt": Outcome.FAILED,
        f"{folder}/menu.html": Outcome.NOTHING,
        f"{folder}/round-01.html": Outcome.COPY,
        f"{folder}/round-02.html": Outcome.IMPORTED,
        f"{folder}/round-03.html": Outcome.IMPORTED,
        f"{folder}/twin-of-1.html": Outcome.KNOWN,
        f"{folder}/version-of-2.html": Outcome.VERSION,
    }
    assert done.counts == Counter(done.items.values_list("outcome", flat=True))
    assert list(done.items.values_list("position", flat=True)) == list(range(1, 10))
    assert [bool(item.reason) for item in done.items.all()] == [item.outcome in UNREAD for item in done.items.all()]


UNREAD = {Outcome.NOTHING, Outcome.FAILED}


@pytest.mark.django_db
def test_every_item_leads_to_its_capture(folder: Path) -> None:
    import_articles(folder)
    without = RunItem.objects.filter(capture=None)
    assert [item.label for item in without] == [f"{folder}/gone.txt"]
    for item in RunItem.objects.exclude(capture=None).select_related("capture"):
        assert item.capture is not None
        assert bytes(item.capture.content) == Path(item.label).read_bytes()
    states = dict(Capture.objects.exclude(state="read").values_list("origin", "state"))
    assert states == {f"{folder}/empty.txt": "failed", f"{folder}/menu.html": "nothing"}


@pytest.mark.django_db
def test_the_summary_counts_what_became_of_each(folder: Path) -> None:
    code, output, _ = import_articles(folder)
    assert code == 1
    assert output.splitlines()[:4] == [
        f"Imported 5 of 9 pages from {folder} (1 new version, 1 copy, 1 already known, 1 nothing found, 2 failed).",
        f"  failed         {folder}/empty.txt  The capture is empty; capture the page again.",
        f"  failed         {folder}/gone.txt   there is no such file.",
        f"  nothing found  {folder}/menu.html  {Capture.objects.get(state='nothing').failure}",
    ]


@pytest.mark.django_db
def test_a_dry_run_is_no_run(folder: Path) -> None:
    import_articles(folder, "--dry-run")
    assert not Run.objects.exists()


@pytest.mark.django_db
def test_all_that_came_with_a_page_is_kept() -> None:
    known = Known(url="https://courier.invalid/1")
    headers = (("Content-Type", "text/html"), ("Set-Cookie", "a"), ("Set-Cookie", "b"))
    page = Arrival(
        "1", "https://courier.invalid/1", PAGES["third.html"].encode(), known, "https://c.invalid/", 200, headers
    )
    import_sources([Stream(page)], 1, Stop())
    kept = Capture.objects.get()
    assert (kept.address, kept.status) == ("https://c.invalid/", 200)
    assert kept.headers == [list(pair) for pair in headers]


@pytest.mark.django_db
def test_a_page_that_a_server_calls_unchanged_is_known() -> None:
    page = Arrival("1", "1", PAGES["first.txt"].encode(), address="https://c.invalid/1", status=200)
    import_sources([Stream(page)], 1, Stop())
    tally = import_sources([Stream(Arrival("1", address="https://c.invalid/1", status=304, unchanged=True))], 1, Stop())
    assert tally.counts == {Outcome.KNOWN: 1}
    assert RunItem.objects.latest("pk").capture == Capture.objects.get()


# Stopping


@pytest.mark.django_db
def test_a_long_source_can_be_left_in_its_middle() -> None:
    stop = Stop()
    pages = [Arrival(str(number), str(number), f"{number} {PAGES['first.txt']}".encode()) for number in range(200)]
    source = Stream(*pages, stop=stop)
    tally = import_sources([source, source], 1, stop)
    assert source.asked == tally.done == Article.objects.count() == 1
    assert stop.cut_short
    assert Run.objects.get().state == Run.State.STOPPED


@pytest.mark.django_db
def test_an_import_that_was_asked_to_stop_at_its_very_end_is_finished() -> None:
    stop = Stop()

    def shown(results: Any) -> Any:
        yield from results
        stop.asked = True

    import_sources([Stream(Arrival("1", "1", PAGES["first.txt"].encode()))], 1, stop, shown)
    assert not stop.cut_short
    assert Run.objects.get().state == Run.State.FINISHED


@pytest.mark.django_db
def test_records_are_rebuilt_also_where_nothing_new_came(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a run that was killed between its last page and the records."""
    with monkeypatch.context() as patch:
        patch.setattr("negotiations.importing.run.settle", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            import_articles(folder)
    assert Run.objects.get().state == Run.State.STOPPED
    assert not Round.objects.exists()
    assert "(6 already known, 1 nothing found, 2 failed)" in import_articles(folder)[1]
    assert Round.objects.count() == 3


# What the database refuses


@pytest.mark.django_db
def test_what_the_database_refuses_costs_its_own_page_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(batch: Any) -> Any:
        if any("round 3" in (read.article.title or "").lower() for read in batch):
            raise DataError("value too long\nand more")
        return save_articles(batch)

    monkeypatch.setattr("negotiations.importing.storing.save_articles", refusing)
    import_articles(folder)
    assert dict(Run.objects.get().counts) == {
        "imported": 2,
        "copy": 1,
        "version": 1,
        "known": 1,
        "nothing": 1,
        "failed": 3,
    }
    failed = RunItem.objects.get(label=f"{folder}/round-03.html")
    assert (failed.outcome, failed.reason) == (Outcome.FAILED, "value too long")
    assert failed.capture is not None
    assert failed.capture.failure == "value too long"


# Trying again


def refuse(*_args: Any, **_options: Any) -> Any:
    raise Unreadable("not today")


@pytest.mark.django_db
def test_what_could_not_be_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = write_pages(tmp_path / "pages")
    import_articles(pages[0])
    with monkeypatch.context() as patch:
        patch.setattr("negotiations.importing.reading.parse", refuse)
        import_articles(*pages[1:])
    for page in pages:
        page.unlink()  # what the archive keeps is enough
    code, output, _ = import_articles("--retry-failed")
    assert (code, output.splitlines()[0]) == (0, "Imported 2 of 2 captures that could not be read before.")
    assert Round.objects.count() == 3
    again = Run.objects.latest("pk")
    assert list(again.items.values_list("label", "outcome")) == [(str(page), Outcome.IMPORTED) for page in pages[1:]]
    assert import_articles("--retry-failed")[1].startswith("Imported 0 of 0 captures")


@pytest.mark.django_db
def test_what_still_cannot_be_read_stays_with_its_reason(folder: Path) -> None:
    import_articles(folder)
    code, output, _ = import_articles("--retry-failed")
    assert code == 1
    assert "Imported 0 of 2 captures that could not be read before (1 nothing found, 1 failed)." in output
    assert f"  failed         {folder}/empty.txt  " in output
    assert Counter(Capture.objects.values_list("state", flat=True)) == {"read": 5, "failed": 1, "nothing": 1}


@pytest.mark.parametrize("more", [["{folder}"], ["--dry-run"], ["--manifest", "{folder}/m.csv"]])
def test_trying_again_goes_alone(more: list[str], folder: Path) -> None:
    code, _, errors = import_articles("--retry-failed", *(each.format(folder=folder) for each in more))
    assert code == 2
    assert "--retry-failed goes alone" in errors


@pytest.mark.parametrize("count", ["0", "-1", "two", "1.5"])
def test_no_fewer_than_one_process_reads(count: str, folder: Path) -> None:
    code, _, errors = import_articles(folder, "--workers", count)
    assert code != 0
    assert "from 1 on" in errors


# Several at once


@pytest.mark.django_db(transaction=True)
def test_two_imports_and_a_rebuild_at_once_end_as_one_import(tmp_path: Path) -> None:
    first, second = write_many(tmp_path / "first", rounds=6), write_many(tmp_path / "second", rounds=8)
    import_articles(first, second)
    alone = everything(), states()
    empty()
    together = [
        program.start("import_articles", str(first), str(second)),
        program.start("import_articles", str(second), str(first)),
        program.start("rebuild"),
    ]
    ends = [each.communicate() for each in together]
    assert [each.returncode for each in together] == [1, 1, 0], ends
    run("rebuild")
    assert (everything(), states()) == alone


def states() -> list[Any]:
    """What could be made of every capture; which of two files with the same bytes came first is a race."""
    return [(sha256, state, failure) for sha256, _, state, failure, _ in kept()]


# What it costs


@pytest.mark.django_db
def test_an_article_more_costs_less_than_a_query_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("negotiations.importing.items.SLOW", float("inf"))  # batches are full, however slow the machine
    with CaptureQueriesContext(connection) as few:
        import_sources([Stream(*notes(range(50)))], 1, Stop())
    with CaptureQueriesContext(connection) as many:
        import_sources([Stream(*notes(range(50, 200)))], 1, Stop())
    assert Article.objects.count() == 200
    assert len(many) - len(few) < 100


def notes(numbers: Iterable[int]) -> Iterator[Arrival]:
    """Short articles, none like another."""
    for number in numbers:
        text = PAGES["first.txt"].replace("open talks", f"open talks again ({number})")
        more = " ".join(f"{word}{number * 7 % 1009}" for word in ("meeting", "table", "paper", "answer", "question"))
        yield Arrival(f"{number}", f"{number}", f"{text}\nThere were {more} in all, an official said.\n".encode())
