"""Outlines of land, as an atlas of the Pacific draws them."""

from dataclasses import dataclass
from functools import cache

from negotiations.reference import FOLDER

WEST = 25
"""Where the atlas begins: what lies west of it, Europe too, is at its eastern end."""

Point = tuple[float, float]
"""Degrees east, from `WEST` on, and degrees north."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A stretch of land; `country` is an ISO 3166 code, "" for any land."""

    country: str
    corners: tuple[Point, ...]


def east_of(longitude: float) -> float:
    """Degrees east as the atlas counts them: -77 → 283."""
    return (longitude - WEST) % 360 + WEST


@cache
def outlines(name: str) -> tuple[Outline, ...]:
    """The outlines of a file: "land" for all land, "korea" for what is around South Korea."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_outline(line) for line in lines if not line.startswith("#"))


def _outline(line: str) -> Outline:
    code, *corners = line.split()
    points = (corner.split(",") for corner in corners)
    return Outline(code.strip("-"), tuple((float(east), float(north)) for east, north in points))
