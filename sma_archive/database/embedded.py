"""The users' side of the archive's own PostgreSQL: take part in it, starting it if nobody has."""

import atexit
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from psycopg import OperationalError, pq

from . import locks
from .cluster import DATABASE, SUPERUSER
from .guardian import READY, TAKEN
from .room import SOCKET, Room

PROJECT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120.0  # seconds that a server may take to come back after a crash


class DatabaseUnavailableError(OperationalError):
    """There is no database to work with; the message says in one line why and what to do."""


class EmbeddedServer:
    """A process and its part in the server of a folder. Forked processes inherit the part, and may outlive us."""

    def __init__(self, folder: Path) -> None:
        self._room = Room(folder)
        self._lease: int | None = None
        self._lock = threading.Lock()

    def address(self) -> str:
        """The folder of the running server's socket. Starts the server if need be.

        Raises DatabaseUnavailableError when it can't be started.
        """
        with self._lock:
            if self._lease is None or not (self._room.sockets / SOCKET).exists():
                try:
                    self._join()
                except OSError as problem:
                    raise DatabaseUnavailableError(
                        f"The archive's database can't be kept in {self._room.folder}: {problem}."
                    ) from None
            return str(self._room.sockets)

    def leave(self) -> None:
        """Give up our part, and where it was the last, wait until the server has stopped."""
        with self._lock:
            if self._lease is not None:
                os.close(self._lease)
                self._lease = None
        while locks.is_held(self._room.guarded) and not self._is_used_by_others():
            time.sleep(0.02)

    def _leave_at_exit(self, joined_by: int) -> None:
        if os.getpid() == joined_by:  # a forked child's part ends by itself
            with suppress(KeyboardInterrupt):  # who can't wait need not
                self.leave()

    def _is_used_by_others(self) -> bool:
        """Whether others share the lease: we can't have it alone, but could share it."""
        lease = locks.open_lock(self._room.lease)
        try:
            return not locks.try_alone(lease) and locks.try_share(lease)
        finally:
            os.close(lease)

    def _join(self) -> None:
        self._room.folder.mkdir(parents=True, exist_ok=True)
        if self._lease is None:
            lease = locks.open_lock(self._room.lease)
            locks.share(lease)  # waits for a guardian that is stopping the server
            self._lease = lease
            atexit.register(self._leave_at_exit, os.getpid())
        with locks.alone(self._room.starting):
            deadline = time.monotonic() + PATIENCE
            while not (guarded := locks.is_held(self._room.guarded)) or not self._answers():
                if not guarded:
                    self._start_guardian()
                elif time.monotonic() > deadline:
                    raise DatabaseUnavailableError(f"PostgreSQL in {self._room.folder} does not answer.")
                else:
                    time.sleep(0.05)

    def _answers(self) -> bool:
        address = f"host='{self._room.sockets}' user={SUPERUSER} dbname={DATABASE}"
        return pq.PGconn.ping(address.encode()) == pq.Ping.OK

    def _start_guardian(self) -> None:
        started = subprocess.run(  # noqa: S603
            [sys.executable, "-m", f"{__package__}.guardian", self._room.folder],
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(PROJECT), *sys.path])},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            start_new_session=True,
            text=True,
        )
        answer = started.stdout.strip()
        if answer not in (READY, TAKEN):
            raise DatabaseUnavailableError(
                answer or f"The guardian of {self._room.folder} died before PostgreSQL ran: try again."
            )
