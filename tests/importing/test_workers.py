"""Reading in several processes: in order, whoever is read first; what kills a process costs its own page alone."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from articles.capturing.arrival import Arrival
from articles.models import Capture
from articles.parsing import Known, NothingFound, Unreadable
from negotiations.importing.items import Item
from negotiations.importing.readers import read_in_order
from negotiations.importing.reading import Reading
from negotiations.importing.workers import Workers, WorkersFailed
from tests.importing import program
from tests.importing.badly import read_badly
from tests.importing.command import empty, everything, import_articles
from tests.importing.pages import PAGES, write_many
from tests.processes import is_over, wait_for

GOOD = [text.encode() for text in PAGES.values()]


def items(*contents: bytes) -> Iterator[Item]:
    return (Item(Arrival(str(number), content=content)) for number, content in enumerate(contents))


def never() -> bool:
    return False


def children() -> set[int]:
    """The processes that read for this one: they are the children of the one that makes them."""
    return {process.pid for process in psutil.Process().children(recursive=True) if "forkserver" in _command(process)}


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def test_pages_come_in_the_order_they_were_given_and_as_one_process_reads_them() -> None:
    contents = [*GOOD, b"", *(b"<p>%d</p>" % number + GOOD[2] for number in range(20))]
    with Workers(2) as workers:
        read = list(read_in_order(items(*contents), workers, never))
    assert [item.page.label for item in read] == [str(number) for number in range(len(contents))]
    assert [type(item.answer) for item in read] == [Reading] * 3 + [type(read[3].answer)] + [Reading] * 20
    assert isinstance(read[3].answer, Unreadable)
    assert read[0].answer == read_badly(GOOD[0], read[0].page.known)


@pytest.mark.parametrize(
    ("deadly", "reason"),
    [
        (b"<p>crash</p>", "crashed over it (SIGSEGV)"),
        (b"<p>hungry</p>", "perhaps for want of memory"),
        (b"<p>leaving</p>", "crashed over it (exit code 3)"),
    ],
    ids=["segfault", "out of memory", "exit"],
)
def test_what_kills_a_process_costs_its_own_page_alone(deadly: bytes, reason: str) -> None:
    with Workers(2, read_badly) as workers:
        read = list(read_in_order(items(*GOOD, deadly, *GOOD, deadly, *GOOD), workers, never))
    faults = [item for item in read if isinstance(item.answer, Unreadable)]
    assert [item.page.label for item in faults] == ["3", "7"]
    assert all(reason in str(item.answer) for item in faults)
    assert sum(isinstance(item.answer, Reading) for item in read) == 9


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with Workers(2, read_badly, patience=1) as workers:
        read = list(read_in_order(items(b"", b"<p>endless</p>", b""), workers, never))
    assert ["not read within 1 seconds" in str(item.answer) for item in read] == [False, True, False]


def test_what_asks_a_run_to_end_is_nothing_to_its_processes() -> None:
    before = children()
    with Workers(2) as workers:
        pages = read_in_order(items(*GOOD * 20), workers, never)
        first = next(pages)
        for process in children() - before:
            for demand in (signal.SIGINT, signal.SIGTERM):
                os.kill(process, demand)
        assert all(isinstance(item.answer, Reading) for item in [first, *pages])


def test_no_process_is_left() -> None:
    before = children()
    with Workers(2) as workers:
        next(read_in_order(items(*GOOD * 20), workers, never))
    wait_for(lambda: len(children() - before) <= 1)  # the one that makes them stays for the next


def test_processes_that_do_not_start_end_the_run() -> None:
    with pytest.raises(WorkersFailed, match="do not start"), Workers(1, Unstartable()) as workers:
        list(read_in_order(items(*GOOD), workers, never))


class Unstartable:
    """What ends a process as soon as it is handed over."""

    def __reduce__(self) -> Any:
        return os._exit, (1,)

    def __call__(self, content: bytes, known: Known) -> Reading:
        raise NotImplementedError


def test_a_run_that_is_asked_to_stop_hands_on_what_is_being_read_and_no_more() -> None:
    asked = iter([False, False, True])
    with Workers(1) as workers:
        read = list(read_in_order(items(*GOOD * 30), workers, lambda: next(asked)))
    assert 3 <= len(read) < 3 + workers.room
    assert all(isinstance(item.answer, Reading) for item in read)


@pytest.mark.django_db
def test_many_processes_store_what_one_does(tmp_path: Path) -> None:
    folder = write_many(tmp_path / "pages", rounds=6)
    said = import_articles(folder)
    alone = everything()
    empty()
    assert import_articles(folder, "--workers", 3) == said
    assert everything() == alone


@pytest.mark.django_db
def test_a_page_that_kills_its_reader_is_kept_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("negotiations.importing.readers.Workers", lambda count, _read: Workers(count, read_badly))
    folder = write_many(tmp_path / "pages", rounds=2)
    (folder / "crash.html").write_bytes(b"<p>crash</p>")
    code, output, _ = import_articles(folder, "--workers", 2)
    assert code == 1
    assert "crash.html" in output
    assert "crashed over it (SIGSEGV): please report it together with the page." in output
    kept = Capture.objects.get(origin=str(folder / "crash.html"))
    assert (kept.state, bytes(kept.content)) == (Capture.State.FAILED, b"<p>crash</p>")


@pytest.mark.django_db(transaction=True)
def test_ctrl_c_in_a_terminal_ends_a_run_and_all_its_processes(tmp_path: Path) -> None:
    folder = write_many(tmp_path / "pages")
    running = program.start("import_articles", str(folder), "--workers", "2", waits_at=60)
    program.let_it_come_to_its_query(running)
    family = psutil.Process(running.pid).children(recursive=True)
    assert len(family) >= 2
    os.killpg(running.pid, signal.SIGINT)
    output, errors = program.let_it_go_on(running)
    assert running.returncode == 130, output + errors
    assert "Traceback" not in errors
    assert "run the same command again to go on" in output
    wait_for(lambda: all(is_over(process) for process in family))


@pytest.mark.django_db(transaction=True)
def test_a_run_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    folder = write_many(tmp_path / "pages", rounds=4)
    running = program.start("import_articles", str(folder), "--workers", "2", waits_at=40)
    program.let_it_come_to_its_query(running)
    family = psutil.Process(running.pid).children(recursive=True)
    assert len(family) >= 2
    running.kill()
    running.communicate()
    wait_for(lambda: not any(process.is_running() for process in family))


def test_nothing_found_comes_back_as_such() -> None:
    with Workers(1) as workers:
        (item,) = read_in_order(items(b"<html><body><nav>Home</nav></body></html>"), workers, never)
    assert isinstance(item.answer, NothingFound)
