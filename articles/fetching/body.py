"""An answer's body, read as far as a page may be long."""

import zlib
from collections.abc import Iterable, Iterator

import httpx

from articles.capturing.arrival import Refused

PIECE = 64 * 2**10
BROKEN_OFF = "the answer broke off in the middle: try again later."


def body_of(response: httpx.Response, largest: int) -> bytes:
    """The body, unpacked. Raises `Refused` for one of more than `largest` bytes, whatever its head says, and for one
    that is packed as we did not ask for.
    """
    if _declared_length(response) > largest:
        raise Refused(_too_large(largest))
    body = bytearray()
    for piece in _unpacked(response):
        body += piece
        if max(len(body), response.num_bytes_downloaded) > largest:
            raise Refused(_too_large(largest))
    return bytes(body)


def _declared_length(response: httpx.Response) -> int:
    length = response.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdecimal() else 0


def _too_large(largest: int) -> str:
    return f"too large for a page: more than {largest >> 20} MB."


def _unpacked(response: httpx.Response) -> Iterator[bytes]:
    packed_as = response.headers.get("content-encoding", "").strip().lower()
    if packed_as in ("", "identity"):
        return response.iter_raw()
    if packed_as in ("gzip", "x-gzip"):
        return _gunzipped(response.iter_raw())
    raise Refused(f"packed as {packed_as}, which was not asked for: save the page in a browser and import the file.")


def _gunzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack in small pieces: a few bytes can stand for gigabytes, which httpx would unpack at once."""
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        for piece in pieces:
            while piece and not unpacker.eof:
                yield unpacker.decompress(piece, PIECE)
                piece = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise Refused("packed as gzip, and it is not: save the page in a browser and import the file.") from error
    if not unpacker.eof:
        raise Refused(BROKEN_OFF)
