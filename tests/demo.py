"""The demo as a person runs it: a process with a data folder, a port and an archive of its own."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.conf import settings

from tests.processes import PATIENCE, remove

FOREIGN = {"DJANGO_SETTINGS_MODULE", "DATABASE_URL"}  # the demo's samples have no business in another's database


class Demo:
    """A run of the demo, on a port that was free when it started, with what it has printed so far."""

    def __init__(self, data: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"],
            cwd=settings.BASE_DIR,
            env=kept | {"SMA_ARCHIVE_DATA": str(data), "PORT": "0"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.printed = ""

    @property
    def address(self) -> str:
        """Where it says that it serves: "http://127.0.0.1:41234"."""
        return str(re.findall(r"http://127\.0\.0\.1:\d+", self.printed)[0])

    def wait_until_it_serves(self) -> None:
        """Read what it prints up to its last line."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.printed += line
            if line.startswith("Ctrl-C"):
                return
        pytest.fail(f"it ended instead of serving:\n{self.printed}")

    def get(self, path: str) -> tuple[int, str]:
        """The status and text of a page."""
        with closing(HTTPConnection(self.address.removeprefix("http://"), timeout=PATIENCE)) as connection:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()

    def end(self, demand: signal.Signals) -> str:
        """Stop it, and return what else it had to say."""
        self.process.send_signal(demand)
        rest, _ = self.process.communicate(timeout=PATIENCE)
        return rest


@contextmanager
def data_folder() -> Iterator[Path]:
    """A data folder for runs of the demo; PostgreSQL's user must reach it, so it is not pytest's."""
    folder = Path(tempfile.mkdtemp(prefix="sma-archive-demo-"))
    yield folder
    remove(folder)


@contextmanager
def running(data: Path) -> Iterator[Demo]:
    """A demo that serves; killed if the test hasn't ended it."""
    demo = Demo(data)
    try:
        demo.wait_until_it_serves()
        yield demo
    finally:
        demo.process.kill()
        demo.process.communicate()
