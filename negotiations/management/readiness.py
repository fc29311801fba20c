"""Whether the database can be worked with, asked before a command begins."""

from django.core.management import CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def require_database() -> None:
    """Connect, starting the archive's own server if need be. `CommandError` where tables are missing or outdated."""
    connection.ensure_connection()
    migrations = MigrationExecutor(connection)
    if migrations.migration_plan(migrations.loader.graph.leaf_nodes()):
        raise CommandError("The database is not up to date with the software: run `manage.py migrate` first.")
