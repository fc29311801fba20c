"""Where labels go: beside their places, without covering one another. Plain functions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from negotiations.pictures.scales import breadth
from negotiations.pictures.shapes import Label

SIZE = 13
RISE, FALL = 0.78, 0.24
"""How far letters reach above and below their base line, in parts of their size."""
BOLDER = 1.08
"""How much broader bold letters are."""
GAPS = (4, 12, 22, 34, 48)
"""How far from its place a label may begin, nearest first."""
SIDES: Sequence[tuple[float, float]] = (
    (1, 0),
    (-1, 0),
    (0.7, -0.7),
    (0.7, 0.7),
    (-0.7, -0.7),
    (-0.7, 0.7),
    (0, 1),
    (0, -1),
)
"""On which side of its place a label may stand, the best first."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Do they share more than an edge?"""
        apart = self.left >= other.right or self.right <= other.left
        return not (apart or self.top >= other.bottom or self.bottom <= other.top)

    def holds(self, other: "Area") -> bool:
        """Is the other wholly within it?"""
        inside = self.left <= other.left and other.right <= self.right
        return inside and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to be labelled: its middle, the radius of its mark, and the words."""

    x: float
    y: float
    radius: float
    text: str

    @property
    def area(self) -> Area:
        """What its mark covers."""
        return Area(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


def labels(spots: Sequence[Spot], within: Area, taken: Iterable[Area] = (), kind: str = "") -> list[Label]:
    """A label for each spot, in their order: the nearest place at which it covers no mark and no other label.

    Where there is none, it stands beside its spot all the same.
    """
    covered = [*taken, *(spot.area for spot in spots)]
    found = []
    for spot in spots:
        tried = list(_tried(spot, kind))
        free = (one for one in tried if within.holds(one[1]) and not any(map(one[1].meets, covered)))
        label, area = next(free, tried[0])
        covered.append(area)
        found.append(label)
    return found


def _tried(spot: Spot, kind: str) -> Iterator[tuple[Label, Area]]:
    """Where a spot's label may stand, the best first, with what it would cover."""
    width = breadth(spot.text, SIZE) * BOLDER
    for gap in GAPS:
        for across, down in SIDES:
            x = spot.x + across * (spot.radius + gap)
            y = spot.y + down * (spot.radius + gap) + SIZE * _drop(down)
            anchor: Literal["start", "middle", "end"] = "start" if across > 0 else "end" if across < 0 else "middle"
            left = x - {"start": 0, "middle": width / 2, "end": width}[anchor]
            area = Area(left, y - SIZE * RISE, left + width, y + SIZE * FALL)
            yield Label(x, y, spot.text, kind, anchor), area


def _drop(down: float) -> float:
    """How far below a point the base line is: letters stand on it, hang from it, or have their middle there."""
    return RISE if down > 0 else -FALL if down < 0 else (RISE - FALL) / 2
