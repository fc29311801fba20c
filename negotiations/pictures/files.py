"""Pictures as files: a drawing (SVG, PNG), and the figures behind it (CSV)."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter

import resvg_py

from negotiations.exporting import tables
from negotiations.exporting.formats import as_csv
from negotiations.pictures import svg
from negotiations.pictures.looks import looks
from negotiations.pictures.shapes import Picture

SANS, SERIF = "DejaVu Sans", "DejaVu Serif"
"""What the style sheet's last words on letters stand for, where a machine has none of the fonts before them."""
SHARPNESS = 2
"""Pixels of a PNG to a unit of its picture, each way."""
LATELY = 32
"""How many PNGs a process keeps, the latest asked for."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: its content type, what writes it, and whether it is to be saved rather than shown."""

    content_type: str
    written: Callable[[Picture], bytes]
    saved: bool = False


def _svg(picture: Picture) -> bytes:
    return svg.file(picture).encode()


def _png(picture: Picture) -> bytes:
    return _pixels(svg.file(picture))


@lru_cache(maxsize=LATELY)
def _pixels(drawing: str) -> bytes:
    """A drawing in pixels, its letters in the machine's fonts."""
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, zoom=SHARPNESS, sans_serif_family=SANS, serif_family=SERIF))


def _csv(picture: Picture) -> bytes:
    """A text that a spreadsheet would take for a formula has a ' before it, as in every table of the archive."""
    table = picture.table
    columns = {name: itemgetter(place) for place, name in enumerate(table.columns)}
    return "".join(as_csv(tables.Table(lambda: table.rows, columns))).encode()


FORMS: Mapping[str, Form] = {
    "svg": Form("image/svg+xml", _svg),
    "png": Form("image/png", _png),
    "csv": Form("text/csv; charset=utf-8", _csv, saved=True),
}


def policy() -> str:
    """What a drawing may load when it is looked at on its own: nothing but its own looks."""
    digest = b64encode(sha256(looks().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'"
