"""What commands that read pages share: how many processes read, and what is said when a run can't go on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError, CommandParser
from django.db import OperationalError

from negotiations.importing.workers import WorkersFailed


def add_workers(parser: CommandParser) -> None:
    """Take the number of processes."""
    parser.add_argument(
        "--workers", type=_count, default=1, metavar="N", help="Read pages in so many processes (default: 1)."
    )


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) >= 1):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on.")
    return int(text)


@contextmanager
def in_one_line() -> Iterator[None]:
    """Say in one line that the database went away, or that no worker starts, and how to go on."""
    try:
        yield
    except OperationalError as fault:
        reason = next(iter(str(fault).splitlines()), repr(fault))
        raise CommandError(f"The database failed: {reason} Run the same command again to go on.") from fault
    except WorkersFailed as fault:
        raise CommandError(str(fault)) from fault
