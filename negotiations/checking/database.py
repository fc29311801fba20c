"""The database and the disk that it is on."""

import shutil
from collections.abc import Iterator

from django.conf import settings
from django.db import connection
from django.template.defaultfilters import filesizeformat

from negotiations.checking.check import Check

SPARE = 1 << 30
"""Bytes that should be free: what an import of thousands of pages may need for a while."""


def _ask(query: str) -> tuple[object, ...]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        row: tuple[object, ...] = cursor.fetchone()
    return row


def failed_checksums() -> Iterator[str]:
    """The database, if the server has read pages from the disk that are not as it had written them."""
    count, last = _ask(
        "SELECT checksum_failures, checksum_last_failure FROM pg_stat_database WHERE datname = current_database()"
    )
    if count:
        yield f"{count} times, last on {last:%Y-%m-%d}"


def changed_collation() -> Iterator[str]:
    """The database, if the system sorts text by other rules than when its indexes were made."""
    made, now = _ask(
        "SELECT datcollversion, pg_database_collation_actual_version(oid) FROM pg_database"
        " WHERE datname = current_database()"
    )
    if made != now:
        yield f"version {made} then, {now} now"


def full_disk() -> Iterator[str]:
    """The data folder, if little is left on its disk."""
    if (free := shutil.disk_usage(settings.DATA_DIR).free) < SPARE:
        yield f"{filesizeformat(free)} in {settings.DATA_DIR}"


CHECKSUMS = Check(
    failed_checksums,
    one="the disk gave pages of the database back altered",
    remedy="Look after the disk and restore the archive from a backup.",
)
COLLATION = Check(
    changed_collation,
    one="the database's indexes were made under other rules of sorting",
    remedy="`manage.py dbshell` and there `REINDEX DATABASE; ALTER DATABASE … REFRESH COLLATION VERSION;`.",
)
FULL_DISK = Check(full_disk, one="the disk is nearly full", remedy="Make room before the next import.", harmless=True)
