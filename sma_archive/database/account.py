"""Who runs the server. PostgreSQL refuses to run as root, so root lends it a system user."""

import os
import pwd
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

SYSTEM_USER = "embedded_postgres"


@dataclass(frozen=True)
class Account:
    """A user that root runs the server as."""

    user: int
    group: int

    def own(self, path: Path) -> None:
        """Give `path` to this user, and let it reach the path."""
        os.chown(path, self.user, self.group)
        let_others_reach(path)


def account_for(data: Path) -> Account | None:
    """The user to run the server of the folder `data` as: None for ourselves, its owner or a system user for root.

    Raises OSError or CalledProcessError when the system user can't be made.
    """
    if os.geteuid() != 0:
        return None
    if data.exists() and (owner := data.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid)
    entry = _find(SYSTEM_USER) or _make(SYSTEM_USER)
    return Account(entry.pw_uid, entry.pw_gid)


def let_others_reach(path: Path) -> None:
    """Let other users pass through (not list) the folders above `path`; changes only those that don't yet."""
    for folder in path.resolve().parents:
        _add_mode(folder, stat.S_IXOTH)


def let_others_read(folder: Path) -> None:
    """Let other users read and run what is in `folder`, should the installation have kept it to root."""
    let_others_reach(folder)
    if folder.stat().st_mode & 0o005 == 0o005:
        return
    for path in [*folder.rglob("*"), folder]:
        _add_mode(path, 0o005 if path.is_dir() or os.access(path, os.X_OK) else 0o004)


def _add_mode(path: Path, mode: int) -> None:
    now = stat.S_IMODE(path.stat().st_mode)
    if now & mode != mode:
        path.chmod(now | mode)


def _find(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _make(name: str) -> pwd.struct_passwd:
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name]
    made = subprocess.run(command, capture_output=True, text=True)  # noqa: S603
    entry = _find(name)  # another process may have made it at the same time
    if entry is None:
        raise OSError(f"useradd could not make the system user {name}: {made.stderr.strip()}")
    return entry
