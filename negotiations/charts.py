"""Charts: drawn once for each state of the data, kept in the database, served as pictures of their own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.db.models.functions import Left
from django.urls import reverse

from negotiations.charted import charted
from negotiations.models import Chart

SCHEMES = ("light", "dark")
VERSION_LENGTH = 16
"""How many characters of a picture's digest stand in its address."""
HEAD = 300
"""How many characters of a picture hold its first tag."""
SIZE = re.compile(r'<svg[^>]*\swidth="(\d+)"[^>]*\sheight="(\d+)"')


@dataclass(frozen=True, slots=True)
class Picture:
    """The addresses of a chart in light and in dark, and its width and height in pixels: a page keeps room for it."""

    light: str
    dark: str
    size: tuple[int, int]


def pictures(names: Iterable[str]) -> dict[str, Picture]:
    """The charts with those names, as far as they have been drawn."""
    wanted = list(names)
    stored = Chart.objects.filter(name__in=[f"{name}-{scheme}" for name in wanted for scheme in SCHEMES])
    drawn = {
        name: (_address(name, digest), _size(head))
        for name, digest, head in stored.values_list("name", "digest", Left("svg", HEAD))
    }
    found = {name: [drawn.get(f"{name}-{scheme}") for scheme in SCHEMES] for name in wanted}
    return {name: Picture(light[0], dark[0], light[1]) for name, (light, dark) in found.items() if light and dark}


def _size(head: str) -> tuple[int, int]:
    """Width and height in pixels, as the head of a drawing states them."""
    stated = SIZE.match(head)
    if stated is None:
        raise ValueError(f"a drawing that states no size: {head!r}")
    return int(stated[1]), int(stated[2])


def _address(name: str, digest: str) -> str:
    return reverse("negotiations:chart", args=[name, digest[:VERSION_LENGTH]])


@transaction.atomic
def redraw() -> int:
    """Draw the charts whose data, or whose looks, have changed since; remove those that nothing is left to show on.

    Called when records have been rebuilt. Gives the number of pictures drawn.
    """
    wanted = {f"{shown.name}-{scheme}": (shown, scheme) for shown in charted() for scheme in SCHEMES}
    kept = dict(Chart.objects.values_list("name", "digest"))
    drawn = 0
    for name, (shown, scheme) in wanted.items():
        digest = sha256(f"{_looks()} {shown.digest} {scheme}".encode()).hexdigest()
        if kept.get(name) != digest:
            from negotiations import drawing  # Altair takes a second to load, and unchanged data need none.

            Chart.objects.update_or_create(name=name, defaults={"digest": digest, "svg": drawing.svg(shown, scheme)})
            drawn += 1
    Chart.objects.exclude(name__in=wanted).delete()
    return drawn


@cache
def _looks() -> str:
    """What tells one way of drawing from another: the module that draws, to the letter."""
    return sha256((Path(__file__).parent / "drawing.py").read_bytes()).hexdigest()
