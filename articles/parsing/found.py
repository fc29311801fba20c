"""A fact of an article together with where it was found."""

from dataclasses import dataclass
from typing import Generic, TypeVar

JSON_LD = "json-ld"
META = "meta"
ADDRESS = "address"
TEXT = "text"
MANIFEST = "manifest"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A value, and its origin: `JSON_LD`, `META` (a tag of the page's head), `ADDRESS`, `TEXT` (what a reader is
    shown) or `MANIFEST` (what came with the capture).
    """

    value: Value
    origin: str


def value_of(found: Found[Value] | None) -> Value | None:
    """The value alone; `None` where nothing was found."""
    return found.value if found else None
