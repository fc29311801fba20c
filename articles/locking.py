"""One at a time: what writes articles, the stories and claims that records rest on, or records takes turns."""

import math

from django.db import OperationalError, connection, transaction
from psycopg.errors import LockNotAvailable

# Any number will do, as long as nothing else in the database locks by it.
ARCHIVE = 0x534D41


class ArchiveBusy(Exception):  # noqa: N818 - it names what happened
    """Others write more than we may wait for. The message says in one line what to do."""


def lock_archive() -> None:
    """Wait for whoever is writing; held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ARCHIVE])


def lock_archive_within(seconds: float) -> None:
    """Likewise, for one who waits. Raises `ArchiveBusy`, and the transaction goes on."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [f"{math.ceil(seconds * 1000)}ms"])
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ARCHIVE])
            cursor.execute("SET LOCAL lock_timeout TO DEFAULT")
    except OperationalError as fault:
        if isinstance(fault.__cause__, LockNotAvailable):
            raise ArchiveBusy("An import is writing into the archive: try again in a minute.") from fault
        raise
