"""Processes that don't outlive their parent, however that ends."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable


def dying_with(parent: int, demand: signal.Signals) -> Callable[[], None]:
    """What to run in a new process so that the kernel sends it `demand` when its parent dies.

    Linux only; elsewhere it does nothing. Make it before the fork, for it loads a library.
    """
    if sys.platform != "linux":
        return lambda: None
    pr_set_pdeathsig, libc = 1, ctypes.CDLL(None)

    def arrange() -> None:
        libc.prctl(pr_set_pdeathsig, int(demand))
        if os.getppid() != parent:  # it died before we asked
            os._exit(1)

    return arrange
