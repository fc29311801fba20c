"""Reading pages in other processes: all of a machine's cores read, and a page that kills its reader kills no run.

Each process reads a page at a time and is given the next over a pipe by a thread of its own here, so that it is known
which page it died of. They know no Django and no database.
"""

import signal
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Self

from articles.capturing.arrival import Arrival
from articles.parsing import Known, Unreadable
from negotiations.importing.reading import Reading, read_capture

Read = Callable[[bytes, Known], Reading]
"""How a page is read; raises `Unreadable`. Processes import it by its name."""

PATIENCE = 120
"""Seconds that reading a page may take."""
AHEAD = 16
"""Pages a process that are given out at a time: what it reads while the archive stores."""
ENDS = (signal.SIGINT, signal.SIGTERM)
"""What asks a run to end; how its processes end is the run's affair."""

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload([__name__, "negotiations.importing.warming"])


class WorkersFailed(Exception):  # noqa: N818 - it names what happened
    """No process can be started to read pages. The message says why in one line."""


class Workers:
    """So many processes that read pages, as long as the block lasts."""

    def __init__(self, count: int, read: Read = read_capture, patience: float = PATIENCE) -> None:
        self._start = partial(_Worker, read, patience)
        self.room = count * AHEAD
        self._count = count
        self._threads = ThreadPoolExecutor(count, "reading")
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._all: set[_Worker] = set()
        self._closed = False

    def __enter__(self) -> Self:
        for _ in range(self._count):
            self._idle.put(self._started())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes at once: nothing of theirs is to be kept."""
        self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in list(self._all):
            worker.end()
        self._threads.shutdown()

    def read(self, page: Arrival) -> "Future[Reading | Unreadable]":
        """Have a page read by the next process that is free. Raises `WorkersFailed` where there is none."""
        return self._threads.submit(self._read, page)

    def _read(self, page: Arrival) -> Reading | Unreadable:
        worker = self._idle.get()
        try:
            return worker.read(page)
        except _Died as death:
            worker = self._replaced(worker)
            return Unreadable(str(death))
        finally:
            self._idle.put(worker)

    def _started(self) -> "_Worker":
        worker = self._start()
        self._all.add(worker)
        return worker

    def _replaced(self, worker: "_Worker") -> "_Worker":
        self._all.discard(worker)
        return worker if self._closed else self._started()


class _Died(Exception):  # noqa: N818
    """A process died of the page that it read; the message says of what."""


class _Worker:
    """A process that reads a page at a time."""

    def __init__(self, read: Read, patience: float) -> None:
        self._patience = patience
        self._ending = Lock()
        self._pipe, theirs = FORKS.Pipe()
        self._process = FORKS.Process(target=_serve, args=(theirs, read, patience), daemon=True)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)  # which it inherits, before it can ignore them
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        self._is_ready = False

    def read(self, page: Arrival) -> Reading | Unreadable:
        """Have a page read. Raises `_Died`, and `WorkersFailed` where the process did not get as far as that."""
        try:
            if not self._is_ready:
                self._pipe.recv()
                self._is_ready = True
            self._pipe.send((page.content, page.known))
            answer: Reading | Unreadable = self._pipe.recv()
        except (EOFError, OSError) as end:
            self.end()
            if not self._is_ready:
                raise WorkersFailed("The processes that read pages do not start: try --workers 1.") from end
            raise _Died(_reason(self._process.exitcode or 0, self._patience)) from end
        return answer

    def end(self) -> None:
        """End the process: at a run's end both the run and the thread that waits for an answer may want to."""
        with self._ending:
            self._process.kill()
            self._process.join()
            if not self._pipe.closed:
                self._pipe.close()


def _reason(exit_code: int, patience: float) -> str:
    """Why a reader died, and what to do."""
    if exit_code == -signal.SIGALRM:
        return f"not read within {patience:g} seconds; trim the page, or save it in another form."
    if exit_code == -signal.SIGKILL:
        return "its reader was killed, perhaps for want of memory; try it again with --retry-failed."
    how = signal.Signals(-exit_code).name if exit_code < 0 else f"exit code {exit_code}"
    return f"its reader crashed over it ({how}): please report it together with the page."


def _serve(pipe: Connection, read: Read, patience: float) -> None:
    """Read page after page, as long as somebody sends them. The kernel ends us where one takes too long."""
    for number in ENDS:
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    with suppress(EOFError, OSError):  # the run is over
        pipe.send(True)
        while True:
            content, known = pipe.recv()
            signal.setitimer(signal.ITIMER_REAL, patience)
            answer = _answer(read, content, known)
            signal.setitimer(signal.ITIMER_REAL, 0)
            pipe.send(answer)


def _answer(read: Read, content: bytes, known: Known) -> Reading | Unreadable:
    try:
        return read(content, known)
    except Unreadable as fault:
        return fault
