"""Settings' values from the environment. What is wrong with one is said in one line, naming the variable."""

import os
import secrets
import tomllib
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()
SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
SHORTEST_KEY = 50  # characters, as Django's own check has it
FEWEST_LETTERS = 5  # different ones in a key


def switch(name: str) -> bool:
    """Whether the variable is on; off when it isn't set."""
    value = env.str(name, default="off")
    try:
        return SWITCH[value.lower()]
    except KeyError:
        raise ImproperlyConfigured(f"{name} is on or off (true, false, 1, 0), not {value!r}.") from None


def data_folder(default: Path) -> Path:
    """The folder of all that the archive stores."""
    value = env.str("SMA_ARCHIVE_DATA", default=str(default))
    if not value:
        raise ImproperlyConfigured("SMA_ARCHIVE_DATA is empty: name a folder, or leave it out.")
    return Path(value).expanduser().resolve()


def database() -> dict[str, Any] | None:
    """Django's settings for the PostgreSQL of DATABASE_URL; None when it isn't set."""
    value = env.str("DATABASE_URL", default=None)
    if value is None:
        return None
    wrong = "DATABASE_URL must read postgres://USER:PASSWORD@HOST:PORT/NAME"  # what it does read may hold a password
    if not value.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured(f"{wrong}: the archive needs PostgreSQL.")
    try:
        url: dict[str, Any] = env.db_url("DATABASE_URL")
    except (ValueError, ImproperlyConfigured):
        raise ImproperlyConfigured(f"{wrong}.") from None
    if not url["NAME"]:
        raise ImproperlyConfigured(f"{wrong}: it names no database.")
    return url


def contact() -> str:
    """How those whose pages are fetched can reach who runs the archive: an address or a mailbox; "" when it isn't set.

    It goes into a header of every request.
    """
    value = env.str("SMA_ARCHIVE_CONTACT", default="").strip()
    if not (value.isascii() and value.isprintable()) or set(value) & set("() "):
        raise ImproperlyConfigured(
            "SMA_ARCHIVE_CONTACT is an address or a mailbox, without spaces, such as https://archive.example/about."
        )
    return str(value)


def version(project: Path) -> str:
    """The version of the software."""
    text = (project / "pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def secret_key(folder: Path) -> str:
    """SECRET_KEY, or where it isn't set, a random one that is made once and kept in `folder`."""
    key = env.str("SECRET_KEY", default=None)
    if key is None:
        return _kept_key(folder / "secret-key")
    if len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_LETTERS:
        raise ImproperlyConfigured(
            f"SECRET_KEY is too weak: it needs {SHORTEST_KEY} random characters. Without it the archive makes its own."
        )
    return str(key)


def _kept_key(path: Path) -> str:
    try:
        if not path.exists():
            write_once(path, secrets.token_urlsafe(SHORTEST_KEY))
        return path.read_text()
    except OSError as problem:
        raise ImproperlyConfigured(f"The archive can't keep its data in {path.parent}: {problem}.") from None


def write_once(path: Path, text: str) -> None:
    """Write a file that only we can read, whole; of several that write at once, the first one's text stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    own = path.with_name(f"{path.name}.{os.getpid()}")
    own.touch(mode=0o600)
    own.write_text(text)
    try:
        path.hardlink_to(own)
    except FileExistsError:
        pass
    finally:
        own.unlink()
