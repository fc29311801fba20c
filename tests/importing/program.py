"""A command of the archive in a process of its own, on the tests' database.

    python -m tests.importing.program DATABASE DIES_AT COMMAND…

It dies by its own kill -9 at the so many-th query, commits and their like not counted; at 0 it lives, and says on
standard error how many there were. Batches are small and charts left out, so that little costs little time.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
BATCH = 4


def start(*command: str, dies_at: int = 0) -> "subprocess.Popen[str]":
    """Start a command on the database of the test that runs; its process leads a group of its own, as in a terminal."""
    from django.db import connection

    return subprocess.Popen(
        [sys.executable, "-m", __name__, str(connection.settings_dict["NAME"]), str(dies_at), *command],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def main(database: str, dies_at: str, *command: str) -> None:
    """Run the command as manage.py does."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    import django

    django.setup()
    from django.db import connection

    import manage
    from negotiations.importing import items
    from negotiations.store import records

    items.MOST = BATCH
    records.redraw = lambda: 0
    queries = Queries(int(dies_at))
    sys.argv = ["manage.py", *command]
    with connection.execute_wrapper(queries):
        try:
            manage.main()
        finally:
            sys.stderr.write(f"{queries.count} queries\n")


class Queries:
    """Counts queries, and ends the process at one of them."""

    def __init__(self, dies_at: int) -> None:
        self.count, self.dies_at = 0, dies_at

    def __call__(self, execute: Any, *query: Any) -> Any:
        self.count += 1
        if self.count == self.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*query)


if __name__ == "__main__":
    main(*sys.argv[1:])
