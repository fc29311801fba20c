"""The guardian of one folder: starts its PostgreSQL, keeps it running while anybody holds the lease, then stops it.

    python -m sma_archive.database.guardian FOLDER

It says on standard output, once: READY, or TAKEN when the folder has another guardian, or in one line what is wrong.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Never

from .cluster import Cluster, ClusterError
from .locks import open_lock, try_alone
from .room import Room

READY = "ready"
TAKEN = "taken"


def guard(room: Room) -> None:
    """Serve the folder until nobody uses it any more."""
    guarded, lease = open_lock(room.guarded), open_lock(room.lease)
    if not try_alone(guarded):
        _say(TAKEN)
        return
    cluster = Cluster(room.folder)
    with cluster.log.open("wb") as log:
        os.dup2(log.fileno(), sys.stderr.fileno())  # our starter's pipe would not end before us
    cluster.make()
    cluster.own_folder(room.sockets)
    try:
        _serve(cluster, room.sockets, lease)
    finally:
        shutil.rmtree(room.sockets, ignore_errors=True)
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
