"""The settings a server is given: bad ones are said in a line, and the answers carry strict headers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from sma_archive import environment
from sma_archive.static import StaticFilesStorage

STRONG = "a strong key has fifty characters or more, and many letters"


def command(tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A command that reads the settings and asks the database, run with these variables."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL"}}
    return subprocess.run(
        [sys.executable, "manage.py", "showmigrations", "sessions"],
        cwd=settings.BASE_DIR,
        env=kept | {"SMA_ARCHIVE_DATA": str(tmp_path / "data")} | variables,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DEBUG", "perhaps", "DEBUG is on or off (true, false, 1, 0), not 'perhaps'."),
        ("HTTPS", "2", "HTTPS is on or off"),
        ("SECRET_KEY", "short", "SECRET_KEY is too weak"),
        ("SECRET_KEY", "aaaa" * 20, "SECRET_KEY is too weak"),
        ("DATABASE_URL", "sqlite:///archive.db", "the archive needs PostgreSQL"),
        ("DATABASE_URL", "archive", "DATABASE_URL must read postgres://"),
        ("DATABASE_URL", "postgres://curator:hidden@localhost:port/archive", "DATABASE_URL must read postgres://"),
        ("DATABASE_URL", "postgres://curator:hidden@localhost", "it names no database"),
        ("DATABASE_URL", "postgres://curator:hidden@127.0.0.1:1/archive", "Can't connect to the database"),
        ("SMA_ARCHIVE_CONTACT", "me\r\nCookie: a=b", "SMA_ARCHIVE_CONTACT is an address or a mailbox"),
        ("SMA_ARCHIVE_CONTACT", "연락처", "SMA_ARCHIVE_CONTACT is an address or a mailbox"),
        ("SMA_ARCHIVE_DATA", "/dev/null/data", "can't keep its data in /dev/null/data"),
    ],
)
def test_bad_value_is_said_in_one_line(tmp_path: Path, variable: str, value: str, said: str) -> None:
    run = command(tmp_path, **{variable: value})
    assert run.returncode != 0
    assert said in run.stderr
    assert run.stderr.count("\n") == 1, run.stderr
    assert "hidden" not in run.stderr, "a password is never shown"


@pytest.mark.parametrize(
    ("value", "on"), [("1", True), ("True", True), ("on", True), ("0", False), ("no", False), (None, False)]
)
def test_switch(monkeypatch: pytest.MonkeyPatch, value: str | None, on: bool) -> None:
    monkeypatch.delenv("HTTPS", raising=False)
    if value is not None:
        monkeypatch.setenv("HTTPS", value)
    assert environment.switch("HTTPS") is on


def test_database_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://curator:word@db.invalid:5433/archive?sslmode=require")
    database = environment.database()
    assert database
    wanted = {"NAME": "archive", "USER": "curator", "PASSWORD": "word", "HOST": "db.invalid", "PORT": 5433}
    assert wanted.items() <= database.items()
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_own_database_without_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    assert environment.database() is None


def test_key_is_made_once_and_kept_to_ourselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    key = environment.secret_key(tmp_path / "data")
    assert len(key) >= environment.SHORTEST_KEY
    assert environment.secret_key(tmp_path / "data") == key
    assert environment.secret_key(tmp_path / "other") != key
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["secret-key"]
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o077 == 0


def test_given_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", STRONG)
    assert environment.secret_key(tmp_path) == STRONG
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_first_stays(tmp_path: Path) -> None:
    environment.write_once(tmp_path / "word", "first")
    environment.write_once(tmp_path / "word", "second")
    assert (tmp_path / "word").read_text() == "first"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/login/", "/static/admin/css/base.css", "/no/such/page/"])
def test_headers(client: Client, address: str) -> None:
    """On pages, static files and errors."""
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"].split("; ")
    assert "default-src 'self'" in policy
    assert {"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"} <= set(policy)
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_static_files_before_and_after_they_are_collected(tmp_path: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = tmp_path
    assert StaticFilesStorage().url("admin/css/base.css") == "/static/admin/css/base.css"
    call_command("collectstatic", interactive=False, verbosity=0)
    url = StaticFilesStorage().url("admin/css/base.css")
    assert url.startswith("/static/admin/css/base.")
    assert url != "/static/admin/css/base.css", "the name tells the content"
    assert (tmp_path / url.removeprefix("/static/")).exists()
