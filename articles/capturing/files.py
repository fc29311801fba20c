"""A file's bytes, where it is one that can be a page."""

import stat
from pathlib import Path

from articles.capturing.arrival import Refused
from articles.parsing import LARGEST


def read_file(path: Path) -> bytes:
    """Return a page's bytes. Raises `Refused` for what is no file, cannot be opened or is larger than `LARGEST`."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Refused("not a file.")
        if status.st_size > LARGEST:
            raise Refused(_too_large(status.st_size))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Refused("there is no such file.") from error
    except OSError as error:
        raise Refused(f"cannot be opened: {error.strerror}.") from error
    if len(content) > LARGEST:
        raise Refused(_too_large(len(content)))
    return content


def _too_large(size: int) -> str:
    return f"too large for a page: {size >> 20:,} MB, at most {LARGEST >> 20} are read. Split or trim it."
