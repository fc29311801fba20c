"""Charts: drawn once for each state of the data, kept in the database, served as pictures of their own."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.db.models.functions import Left
from django.urls import reverse

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


def timeline(number: int) -> str:
    """The name of the time line of one agreement's rounds."""
    return f"rounds-{number}"


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
    """Draw the charts whose data have changed since, and remove those that nothing is left to show on.

    Called when records have been rebuilt. Gives the number of pictures drawn.
    """
    from negotiations import drawing  # Altair takes a second to load, and no page needs it.

    wanted = {f"{name}-{scheme}": spec for scheme in SCHEMES for name, spec in drawing.charts(scheme)}
    kept = dict(Chart.objects.values_list("name", "digest"))
    drawn = 0
    for name, spec in wanted.items():
        digest = sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()
        if kept.get(name) != digest:
            Chart.objects.update_or_create(name=name, defaults={"digest": digest, "svg": drawing.svg(spec)})
            drawn += 1
    Chart.objects.exclude(name__in=wanted).delete()
    return drawn
