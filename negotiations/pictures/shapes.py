"""What pictures are made of. Plain values; lengths are units of the picture's own grid, which is `width` by `height`.

`kind` says what a shape means ("agreed", "planned", "axis"), in class names of the style sheet: it has the colours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    form: ClassVar = "line"
    x1: float
    y1: float
    x2: float
    y2: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its upper left corner."""

    form: ClassVar = "box"
    x: float
    y: float
    width: float
    height: float
    kind: str = ""
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle around a point."""

    form: ClassVar = "dot"
    x: float
    y: float
    radius: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """An outline in SVG's own letters: "M 0 0 L 4 4 Z"."""

    form: ClassVar = "path"
    drawn: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that begin, end or have their middle at a point of their base line."""

    form: ClassVar = "label"
    x: float
    y: float
    text: str
    kind: str = ""
    anchor: Literal["start", "middle", "end"] = "start"


Plain = Line | Box | Dot | Path | Label


@dataclass(frozen=True, slots=True)
class Mark:
    """Shapes that stand for one thing; `title` tells which, in words, and `address` is its page, if it has one."""

    form: ClassVar = "mark"
    title: str
    shapes: tuple[Plain, ...]
    address: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together, for those who have the picture read to them: `title` says what it is."""

    form: ClassVar = "group"
    title: str
    shapes: tuple[Plain | Mark, ...]


Shape = Plain | Mark | Group


@dataclass(frozen=True, slots=True)
class Key:
    """What a kind of mark means: shapes of its kind around the middle of a box of `KEY_SIZE`, and words."""

    label: str
    shapes: tuple[Plain, ...]


KEY_SIZE = 20


@dataclass(frozen=True, slots=True)
class Table:
    """The figures behind a picture: what the page's table and the CSV file have."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with what it shows in words. `name` is what it goes by in addresses: "overview", "payments-krw".

    `keys` explain its marks, beside it on a page and beneath it in a file. One `from_end` is seen from its right end
    where it is wider than the screen: along time, from what is newest.
    """

    name: str
    title: str
    description: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    table: Table
    keys: tuple[Key, ...] = ()
    from_end: bool = False

    @property
    def marks(self) -> int:
        """How many of its marks lead to a page."""
        grouped = (one.shapes if isinstance(one, Group) else (one,) for one in self.shapes)
        return sum(isinstance(one, Mark) and bool(one.address) for shapes in grouped for one in shapes)
