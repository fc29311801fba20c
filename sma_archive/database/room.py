"""Where the users of one folder's server and its guardian meet."""

import hashlib
import os
from pathlib import Path

SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET = 103  # bytes of a path that every system's socket addresses hold (Linux 107, BSD 103)


class Room:
    """The files of one folder beside its data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lease = folder / "lease"  # held together by the users
        self.starting = folder / "starting.lock"  # held by the user who starts a guardian
        self.guarded = folder / "guardian.lock"  # held by the guardian
        self.sockets = folder / "socket"  # the folder that the server listens in
        if len(os.fsencode(self.sockets / SOCKET)) > LONGEST_SOCKET:
            digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
            self.sockets = Path("/tmp") / f"sma-archive-{digest}"  # noqa: S108 - Cluster.own_folder sees whose it is
