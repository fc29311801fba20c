"""A command of the archive in a process of its own, on the tests' database, that ends or waits at a query of choice.

    python -m tests.importing.program DATABASE DIES_AT WAITS_AT COMMAND…

Queries are counted from 1, commits and their like not among them. Before one it dies by its own kill -9; before another
it says so on standard error and waits for a line on standard input; 0 is never. How many there were it says at its end.
Batches are small, so that little costs little time.
"""

import os
import signal
import subprocess
import sys
from math import inf
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
BATCH, AHEAD = 4, 1
WAITING = "waiting\n"

Program = subprocess.Popen[str]


def start(*command: str, dies_at: int = 0, waits_at: int = 0) -> Program:
    """Start a command on the database of the test that runs, in a group of processes of its own, as a terminal does."""
    from django.db import connection

    name = str(connection.settings_dict["NAME"])
    return subprocess.Popen(
        [sys.executable, "-m", __name__, name, str(dies_at), str(waits_at), *command],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def let_it_come_to_its_query(program: Program) -> None:
    """Wait until a program waits."""
    assert program.stderr
    assert WAITING in iter(program.stderr.readline, ""), "it ended before"


def let_it_go_on(program: Program) -> tuple[str, str]:
    """Let a program that waits go on to its end; what it says on standard output and standard error."""
    return program.communicate("\n")


def main(database: str, dies_at: str, waits_at: str, *command: str) -> None:
    """Run the command as manage.py does."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    import django

    django.setup()
    from django.db import connection

    import manage
    from negotiations.importing import items, workers

    items.MOST, items.SLOW, workers.AHEAD = BATCH, inf, AHEAD  # as many queries, however slow the machine
    queries = Queries(int(dies_at), int(waits_at))
    sys.argv = ["manage.py", *command]
    with connection.execute_wrapper(queries):
        try:
            manage.main()
        finally:
            sys.stderr.write(f"{queries.count} queries\n")


class Queries:
    """Counts queries, and lets the process die or wait before one."""

    def __init__(self, dies_at: int, waits_at: int) -> None:
        self.count, self.dies_at, self.waits_at = 0, dies_at, waits_at

    def __call__(self, execute: Any, *query: Any) -> Any:
        self.count += 1
        if self.count == self.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.count == self.waits_at:
            sys.stderr.write(WAITING)
            sys.stderr.flush()
            sys.stdin.readline()
        return execute(*query)


if __name__ == "__main__":
    main(*sys.argv[1:])
