"""The guardian of one folder: starts its PostgreSQL, keeps it running while anybody holds the lease, then stops it.

    python -m sma_archive.database.guardian FOLDER

It says on standard output, once: READY, or TAKEN when the folder has another guardian, or in one line what is wrong.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Never

from .cluster import SOCKET, Cluster, ClusterError
from .locks import open_lock, try_alone

READY = "ready"
TAKEN = "taken"
LONGEST_SOCKET = 103  # bytes; what every system's socket addresses hold (Linux 107, BSD 103)
SOCKETS_PREFIX = "sma-archive-"


class Room:
    """The files of one folder that its users and its guardian share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lease = folder / "lease"
        self.guarded = folder / "guardian.lock"
        self.starting = folder / "starting.lock"
        self.address = folder / "address"  # holds the path of the folder that the server listens in


def guard(room: Room) -> None:
    """Serve the folder until nobody uses it any more."""
    guarded, lease = open_lock(room.guarded), open_lock(room.lease)
    if not try_alone(guarded):
        _say(TAKEN)
        return
    cluster = Cluster(room.folder)
    cluster.log.write_bytes(b"")
    cluster.make()
    _remove_sockets(room)
    sockets = _make_sockets(room, cluster)
    try:
        _serve(cluster, sockets, lease)
    finally:
        _remove_sockets(room)
        os.close(guarded)  # before the lease: whoever waits for that must find the place empty


def _serve(cluster: Cluster, sockets: Path, lease: int) -> None:
    server = cluster.start(sockets)
    try:
        _say(READY)
        while not try_alone(lease):
            if server.poll() is not None:  # somebody killed it
                server = cluster.start(sockets)
            time.sleep(0.1)
    finally:
        cluster.stop(server)


def _make_sockets(room: Room, cluster: Cluster) -> Path:
    """The folder of the server's socket: beside the data, or where that path is too long, among temporary files."""
    for parent in (room.folder, Path(tempfile.gettempdir()), Path("/tmp")):  # noqa: S108
        if len(os.fsencode(parent / f"{SOCKETS_PREFIX}12345678" / SOCKET)) <= LONGEST_SOCKET:
            break
    sockets = cluster.own_folder(SOCKETS_PREFIX, parent)
    room.address.write_text(str(sockets))
    return sockets


def _remove_sockets(room: Room) -> None:
    if room.address.exists():
        sockets = Path(room.address.read_text())
        if sockets.name.startswith(SOCKETS_PREFIX):
            shutil.rmtree(sockets, ignore_errors=True)
        room.address.unlink()


def _say(answer: str) -> None:
    """Answer whoever started us, and let go of the pipe."""
    print(" ".join(answer.split()), flush=True)  # noqa: T201
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _stop(*_: object) -> Never:
    raise SystemExit


def main(folder: Path) -> None:
    """Leave our starter's family and guard; problems are said, not raised."""
    if os.fork():
        os._exit(0)
    os.chdir("/")
    signal.signal(signal.SIGTERM, _stop)
    try:
        guard(Room(folder))
    except (ClusterError, OSError, subprocess.SubprocessError) as problem:
        _say(str(problem))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
