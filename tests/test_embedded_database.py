"""The archive's own PostgreSQL: there when needed, gone with its last user, mended after any accident."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from django.db import connection

from sma_archive.database import account
from sma_archive.database.embedded import DatabaseUnavailableError
from sma_archive.database.room import Room
from tests.processes import PATIENCE, kill_all_at, processes_at, remove, wait_for

PROJECT = Path(__file__).resolve().parent.parent
USER = """
import logging, sys
from pathlib import Path
import psycopg
from sma_archive.database import account
from sma_archive.database.embedded import DatabaseUnavailableError, EmbeddedServer

logging.getLogger("psycopg").setLevel(logging.ERROR)  # it warns of what goes wrong after a server's end
server = EmbeddedServer(Path(sys.argv[1]))
for query in sys.stdin:
    try:
        with psycopg.connect(host=server.address(), user="postgres", dbname="sma_archive") as connection:
            cursor = connection.execute(query)
            answer = cursor.fetchone()[0] if cursor.description else "done"
        print(answer, flush=True)  # once it is committed: who kills the server next must not be sooner
    except (psycopg.OperationalError, DatabaseUnavailableError) as problem:
        print(str(problem).replace("\\n", "|"), flush=True)
"""
STARTED = "SELECT pg_postmaster_start_time()"


class User:
    """A process of its own that uses a folder's server."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", USER, str(folder)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def send(self, query: str) -> None:
        """Hand it a query."""
        assert self.process.stdin
        self.process.stdin.write(f"{query}\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        """The first value of its answer, or in one line why there is none."""
        assert self.process.stdout
        return str(self.process.stdout.readline()).rstrip("\n")

    def ask(self, query: str) -> str:
        """Send and wait."""
        self.send(query)
        return self.answer()

    def leave(self) -> None:
        """End as a command does: nothing that it started holds on to its output."""
        assert self.process.communicate(timeout=PATIENCE) == ("", "")
        assert self.process.returncode == 0

    def kill(self) -> None:
        """End without a chance to clean up."""
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for a server; not pytest's own, which lets no other user in, as root's server needs."""
    place = Path(tempfile.mkdtemp(prefix="sma-archive-test-"))
    yield place / "postgres"
    remove(place)


def servers_at(folder: Path) -> list[psutil.Process]:
    """The folder's guardian and all processes of its server, without its users."""
    return [process for process in processes_at(folder) if USER not in _words_of(process)]


def guardian_of(folder: Path) -> psutil.Process | None:
    """The folder's guardian, if it has one now."""
    guardians = (each for each in processes_at(folder) if "sma_archive.database.guardian" in _words_of(each))
    return next(guardians, None)


def postmaster_of(folder: Path) -> psutil.Process:
    """The folder's server."""
    return psutil.Process(int((folder / "data" / "postmaster.pid").read_text().split("\n")[0]))


def _words_of(process: psutil.Process) -> list[str]:
    try:
        return list(process.cmdline())
    except psutil.Error:  # it has ended since it was listed
        return []


def kill(process: psutil.Process | None) -> None:
    """Kill a process without a chance to clean up, and see that it is no more."""
    assert process
    process.kill()
    wait_for(lambda: not _words_of(process))


def assert_nobody_is_left(folder: Path) -> None:
    """The server is down, and the guardian, which ends right after it, leaves nothing running."""
    assert not (folder / "data" / "postmaster.pid").exists()
    wait_for(lambda: not processes_at(folder))


def test_runs_from_the_first_use_to_the_end_of_the_command(folder: Path) -> None:
    user = User(folder)
    assert user.ask("SELECT 6 * 7") == "42"
    assert servers_at(folder)
    user.leave()
    assert not (folder / "socket").exists()
    assert_nobody_is_left(folder)


def test_keeps_what_was_stored(folder: Path) -> None:
    first = User(folder)
    first.ask("CREATE TABLE kept AS SELECT 'round' AS word")
    first.leave()
    second = User(folder)
    assert second.ask("SELECT word FROM kept") == "round"
    second.leave()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("jit", "off"),
        ("work_mem", "32MB"),
        ("listen_addresses", ""),
        ("server_encoding", "UTF8"),
        ("max_parallel_workers_per_gather", "0"),
    ],
)
def test_settings(db: None, name: str, value: str) -> None:
    if "DATABASE_URL" in os.environ:
        pytest.skip("this run uses another PostgreSQL")
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")
        assert cursor.fetchone() == (value,)


def test_commands_share_one_server(folder: Path) -> None:
    users = [User(folder) for _ in range(3)]
    for user in users:
        user.send(STARTED)  # all at once, in a folder that isn't there yet
    assert len({user.answer() for user in users}) == 1
    users[0].leave()
    assert users[1].ask("SELECT 1") == "1", "the server stays for the others"
    users[1].leave()
    users[2].leave()
    assert_nobody_is_left(folder)


def test_killed_command_leaves_none_behind(folder: Path) -> None:
    user = User(folder)
    user.ask("SELECT 1")
    user.kill()
    wait_for(lambda: not servers_at(folder))


def test_newcomer_while_the_server_stops(folder: Path) -> None:
    for _ in range(4):
        user = User(folder)
        assert user.ask("SELECT 1") == "1"
        user.kill()


def test_two_folders_have_two_servers(folder: Path) -> None:
    one, two = User(folder), User(folder.with_name("another"))
    assert one.ask(STARTED) != two.ask(STARTED)
    one.leave()
    assert two.ask("SELECT 1") == "1"
    two.leave()


def test_killed_server_comes_back(folder: Path) -> None:
    user = User(folder)
    user.ask("CREATE TABLE kept AS SELECT 'round' AS word")
    kill(postmaster_of(folder))
    wait_for(lambda: user.ask("SELECT word FROM kept") == "round")
    user.leave()
    assert_nobody_is_left(folder)


def test_killed_guardian_is_replaced(folder: Path) -> None:
    user = User(folder)
    user.ask("SELECT 1")
    kill(guardian_of(folder))
    wait_for(lambda: user.ask("SELECT 1") == "1" and guardian_of(folder))
    user.leave()
    assert_nobody_is_left(folder)


def test_everything_killed_at_once(folder: Path) -> None:
    user = User(folder)
    user.ask("CREATE TABLE kept AS SELECT 'round' AS word")
    kill_all_at(folder)
    user.kill()
    assert (folder / "data" / "postmaster.pid").exists()
    later = User(folder)
    assert later.ask("SELECT word FROM kept") == "round"
    later.leave()


def test_stale_number_that_another_process_has_now(folder: Path) -> None:
    first = User(folder)
    first.ask("SELECT 1")
    lines = (folder / "data" / "postmaster.pid").read_text().split("\n")
    first.leave()
    (folder / "data" / "postmaster.pid").write_text("\n".join([str(os.getpid()), *lines[1:]]))
    second = User(folder)
    assert second.ask("SELECT 1") == "1"
    second.leave()


def test_killed_while_the_folder_is_made(folder: Path) -> None:
    user = User(folder)
    user.send("SELECT 1")
    wait_for(lambda: is_caught_making(folder))
    kill_all_at(folder)
    user.kill()
    assert not (folder / "data").exists()
    assert list(folder.glob("data.new-*"))
    later = User(folder)
    assert later.ask("SELECT 1") == "1"
    later.leave()
    assert list(folder.glob("data.new-*")) == []


def is_caught_making(folder: Path) -> bool:
    """Stop the guardian, and let it go on if it has not begun to make the data folder."""
    if (guardian := guardian_of(folder)) is None:
        return False
    with suppress(psutil.NoSuchProcess):
        guardian.suspend()
        if list(folder.glob("data.new-*/base")):
            return True
        guardian.resume()
    return False


def test_path_longer_than_a_socket_address(folder: Path) -> None:
    long = folder.with_name("long-" + "x" * 120)
    user = User(long)
    assert user.ask("SELECT 1") == "1"
    user.leave()
    assert not Room(long).sockets.exists()


def test_data_of_another_version(folder: Path) -> None:
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "PG_VERSION").write_text("17\n")
    assert_refused(folder, "was made by PostgreSQL 17, and this is PostgreSQL 18: move it away")


def test_data_that_is_none(folder: Path) -> None:
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "letter.txt").write_text("dear archive")
    assert_refused(folder, "is not a PostgreSQL data folder")
    assert (folder / "data" / "letter.txt").exists()


def test_folder_that_cannot_be_made(folder: Path) -> None:
    folder.write_text("a file where the folder would be")
    assert_refused(folder, "can't be kept in")


def test_server_that_will_not_start(folder: Path) -> None:
    user = User(folder)
    user.ask("SELECT 1")
    user.leave()
    (folder / "data" / "global" / "pg_control").unlink()
    assert_refused(folder, "PostgreSQL does not start")


def assert_refused(folder: Path, why: str) -> None:
    """The user learns in one line why there is no server."""
    user = User(folder)
    answer = user.ask("SELECT 1")
    assert why in answer
    assert "|" not in answer
    user.leave()
    assert_nobody_is_left(folder)


def test_other_users_may_pass_but_not_look(tmp_path: Path) -> None:
    """What root does for the server's user to reach a folder below a closed one."""
    closed, below = tmp_path / "closed", tmp_path / "closed" / "data"
    below.mkdir(parents=True)
    closed.chmod(0o700)
    below.chmod(0o700)
    account.let_others_reach(below)
    assert closed.stat().st_mode & 0o777 == 0o701
    assert below.stat().st_mode & 0o777 == 0o700


def test_other_users_may_run_what_was_installed_for_root_alone(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    (installed / "bin").mkdir(parents=True)
    program, library = installed / "bin" / "postgres", installed / "libpq.so"
    for file, mode in ((program, 0o700), (library, 0o600)):
        file.touch()
        file.chmod(mode)
    for folder in (installed, installed / "bin"):
        folder.chmod(0o700)
    account.let_others_read(installed)
    modes = [path.stat().st_mode & 0o777 for path in (installed, installed / "bin", program, library)]
    assert modes == [0o705, 0o705, 0o705, 0o604]


def test_too_old_a_database_is_refused(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.features, "minimum_database_version", (99,))
    with pytest.raises(DatabaseUnavailableError, match="PostgreSQL 99 or later is required"):
        connection.check_database_version_supported()
