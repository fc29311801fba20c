"""Streams of bytes from files and containers: opened without waiting, unpacked within bounds, faults in plain words."""

import io
import os
import stat
import zipfile
import zlib
from pathlib import Path
from typing import Any

from articles.capturing.arrival import Refused
from articles.capturing.gunzip import Gunzip, Stream
from articles.capturing.places import Place, Visit, too_large
from articles.parsing import LARGEST

BUFFER = 64 * 2**10


def open_file(path: Path) -> io.BufferedReader:
    """Open a file for reading. Raises `Refused` for what is none (a pipe would let us wait) or cannot be opened."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refused("not a file.")
        return path.open("rb")
    except FileNotFoundError as error:
        raise Refused("there is no such file.") from error
    except OSError as error:
        raise Refused(f"cannot be opened: {error.strerror}.") from error


def size_of(file: io.BufferedReader) -> int:
    """How many bytes an opened file has."""
    return os.fstat(file.fileno()).st_size


def read_page(stream: io.BufferedReader, place: Place) -> bytes:
    """Read a page whole. Raises `Refused` for one larger than `LARGEST`, before reading it where its size is known."""
    if place.size is not None and place.size > LARGEST:
        raise too_large(place.size)
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise too_large(len(content))
    return content


def gunzipped(stream: Stream, visit: Visit) -> io.BufferedReader:
    """What a gzip stream unpacks to, be it of one piece or of many."""
    return unpacked(Gunzip(stream), visit)


def unpacked(stream: Stream, visit: Visit) -> io.BufferedReader:
    """A stream that unpacks as it is read, with its bytes counted. Its reading raises `Refused`, and `Bomb`."""
    return io.BufferedReader(_Unpacked(stream, visit), BUFFER)


class _Unpacked(io.RawIOBase):
    def __init__(self, stream: Stream, visit: Visit) -> None:
        self._stream = stream
        self._visit = visit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._stream.read1(len(buffer))  # what there is; `read` would lose it where an error follows
        except EOFError as error:
            raise Refused("is cut off: its compressed data end too soon. Get it again.") from error
        except (zlib.error, zipfile.BadZipFile, OSError) as error:
            raise Refused(f"is damaged: it cannot be unpacked ({error}). Get it again.") from error
        self._visit.spend(len(data))
        buffer[: len(data)] = data
        return len(data)
