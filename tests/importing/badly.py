"""A reader that some pages are too much for. Processes that read import it, so it knows no Django."""

import os
import signal
import time

from articles.parsing import Known
from negotiations.importing.reading import Reading, read_capture

DEADLY = {
    b"<p>crash</p>": signal.SIGSEGV,
    b"<p>hungry</p>": signal.SIGKILL,
}
ENDLESS, LEAVING = b"<p>endless</p>", b"<p>leaving</p>"


def read_badly(content: bytes, known: Known) -> Reading:
    """Read a page; die of some, leave for another, and never come back from one."""
    if content in DEADLY:
        os.kill(os.getpid(), DEADLY[content])
    if content == LEAVING:
        os._exit(3)
    while content == ENDLESS:
        time.sleep(1)
    return read_capture(content, known)
