"""One at a time: what writes articles, the stories and claims that records rest on, or records takes turns."""

from django.db import connection

# Any number will do, as long as nothing else in the database locks by it.
ARCHIVE = 0x534D41


def lock_archive() -> None:
    """Wait for whoever is writing; held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ARCHIVE])
