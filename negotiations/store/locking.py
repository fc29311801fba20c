"""One at a time: what writes records, or claims that records rest on, takes turns."""

from django.db import connection

# Any number will do, as long as nothing else in the database locks by it.
RECORDS = 0x534D41


def lock_records() -> None:
    """Wait for whoever is writing records; held until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [RECORDS])
