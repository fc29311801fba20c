"""The ground of a map: a window of the world, and the land that shows in it.

Degrees are straight on the map, and true to each other at the latitude of Seoul and Washington.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from negotiations.pictures.shapes import Path
from negotiations.reference.land import Outline, Point, east_of

NARROWING = cos(radians(38))
"""How broad a degree of longitude is there, in degrees of latitude."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the world by its degrees, and where it is drawn: its upper left corner, and units to a degree of
    latitude.
    """

    west: float
    east: float
    south: float
    north: float
    left: float
    top: float
    scale: float

    @property
    def width(self) -> float:
        return (self.east - self.west) * NARROWING * self.scale

    @property
    def height(self) -> float:
        return (self.north - self.south) * self.scale

    def has(self, at: tuple[float, float]) -> bool:
        """Is a place, by its degrees north and east, in it?"""
        return self.south <= at[0] <= self.north and self.west <= east_of(at[1]) <= self.east

    def place(self, at: tuple[float, float]) -> Point:
        """Where a place is drawn."""
        return self._drawn((east_of(at[1]), at[0]))

    def land(self, outlines: Iterable[Outline], kinds: Callable[[str], str]) -> Iterator[Path]:
        """The land that shows, what is of one kind in one path; `kinds` tells it from a country's code."""
        drawn: dict[str, list[str]] = {}
        for outline in outlines:
            corners = [self._drawn(corner) for corner in self._cut(outline.corners)]
            if len(corners) > 2:
                drawn.setdefault(kinds(outline.country), []).append(_path(corners))
        for kind, paths in drawn.items():
            yield Path("".join(paths), kind)

    def _drawn(self, point: Point) -> Point:
        east, north = point
        return self.left + (east - self.west) * NARROWING * self.scale, self.top + (self.north - north) * self.scale

    def _cut(self, corners: Sequence[Point]) -> Sequence[Point]:
        """An outline without what is beyond the window, side by side (Sutherland and Hodgman's way)."""
        for axis, limit, sign in ((0, self.west, 1), (0, self.east, -1), (1, self.south, 1), (1, self.north, -1)):
            corners = list(_within(corners, axis, limit * sign, sign))
        return corners


def _within(corners: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    """The corners on the inner side of a line, and where the outline crosses it."""
    for one, other in pairwise([*corners[-1:], *corners]):
        before, after = one[axis] * sign - limit, other[axis] * sign - limit
        if (before < 0) != (after < 0):
            part = before / (before - after)
            yield one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
        if after >= 0:
            yield other


def _path(corners: Iterable[Point]) -> str:
    """An outline in SVG's letters, in whole units and by steps, so that it takes little room."""
    points = [(round(x), round(y)) for x, y in corners]
    steps = [(x - past_x, y - past_y) for (past_x, past_y), (x, y) in pairwise(points) if (x, y) != (past_x, past_y)]
    return f"M{points[0][0]} {points[0][1]}l{' '.join(f'{x} {y}' for x, y in steps)}z".replace(" -", "-")
