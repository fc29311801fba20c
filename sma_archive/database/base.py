"""Django's PostgreSQL engine, with the archive's own server where `settings.DATABASES` gives it a FOLDER."""

from functools import cache
from pathlib import Path
from typing import Any

from django.db import NotSupportedError
from django.db.backends.postgresql import base, client, features
from psycopg import OperationalError

from .cluster import programs
from .embedded import DatabaseUnavailableError, EmbeddedServer


@cache
def _embedded_server(folder: Path) -> EmbeddedServer:
    """Our part in the server of `folder`: one, however many connections it has."""
    return EmbeddedServer(folder)


class DatabaseFeatures(features.DatabaseFeatures):
    """What the archive needs of PostgreSQL."""

    minimum_database_version = (15,)


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with psql from the package that brings the server."""

    def runshell(self, parameters: Any) -> None:
        """Run psql on the archive's own server or on the one of DATABASE_URL."""
        if isinstance(self.connection, DatabaseWrapper) and (server := self.connection.embedded):
            self.executable_name = str(programs() / "psql")
            self.connection.settings_dict["HOST"] = server.address()
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that starts the archive's own server when it is first made, and says plainly when it can't be."""

    features_class = DatabaseFeatures
    client_class = DatabaseClient

    @property
    def embedded(self) -> EmbeddedServer | None:
        """The archive's own server; None with DATABASE_URL."""
        folder = self.settings_dict.get("FOLDER")
        return _embedded_server(folder) if folder else None

    def get_connection_params(self) -> dict[str, Any]:
        """Django's, and the address of the archive's own server once it runs."""
        params: dict[str, Any] = super().get_connection_params()
        if server := self.embedded:
            params["host"] = server.address()
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Django's; what keeps us from connecting is said in one line."""
        try:
            return super().get_new_connection(conn_params)
        except DatabaseUnavailableError:
            raise
        except OperationalError as problem:
            raise DatabaseUnavailableError(
                f"Can't connect to the database: {' '.join(str(problem).split())}"
            ) from problem

    def check_database_version_supported(self) -> None:
        """Django's, as the same kind of error as a database that isn't there."""
        try:
            super().check_database_version_supported()
        except NotSupportedError as problem:
            raise DatabaseUnavailableError(f"The database won't do: {problem}") from problem
