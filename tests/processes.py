"""Processes that tests start: who works for a folder, ending them for good, waiting for what others do in their time.

A process may be gone at any moment between being seen and being asked or killed, and a machine may be many times slower
than ours: nothing here takes a process for living because it was, or a thing for done because some time has passed.
"""

import shutil
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

PATIENCE = 180.0  # seconds until a test gives up on what should happen by itself


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until the condition holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def processes_at(folder: Path) -> list[psutil.Process]:
    """The living processes that name the folder, have it for their data or work in it; this one is not among them."""
    own = psutil.Process()
    return [process for process in psutil.process_iter() if process != own and _is_at(process, str(folder))]


def _is_at(process: psutil.Process, folder: str) -> bool:
    try:
        places = [*process.cmdline(), process.cwd(), process.environ().get("SMA_ARCHIVE_DATA", "")]
    except psutil.Error:  # it has ended, or is none of ours
        return False
    return any(place.startswith(folder) for place in places)


def is_over(process: psutil.Process) -> bool:
    """Has it ended? Where nobody reaps orphans, what is left of one stays in the process table."""
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def kill_all_at(folder: Path) -> None:
    """Kill them without a chance to clean up, all at once: none sees the end of another, none is left."""
    while processes := processes_at(folder):
        for demand in (signal.SIGSTOP, signal.SIGKILL):
            for process in processes:
                with suppress(psutil.NoSuchProcess):
                    process.send_signal(demand)


def remove(folder: Path) -> None:
    """Remove a folder, and before it whoever might still write there."""
    kill_all_at(folder)
    shutil.rmtree(folder)
