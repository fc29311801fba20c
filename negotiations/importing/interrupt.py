"""Ctrl-C in a long run, or SIGTERM: the first asks it to stop where it can, the second stops it at once."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Whether a run was asked to stop. Call it wherever there is more to do and the run can be left."""

    def __init__(self) -> None:
        self.asked = False
        self.cut_short = False
        """Did it leave something undone for that?"""

    def __call__(self) -> bool:
        self.cut_short |= self.asked
        return self.asked


@contextmanager
def stop_on_interrupt() -> Iterator[Stop]:
    """Let Ctrl-C and SIGTERM ask; off the main thread, where no signal comes, nobody does."""
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.getsignal(number) for number in SIGNALS}

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    def note(_number: int, _frame: FrameType | None) -> None:
        stop.asked = True
        restore()

    for number in SIGNALS:
        signal.signal(number, note)
    try:
        yield stop
    finally:
        restore()
