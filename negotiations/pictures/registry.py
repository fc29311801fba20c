"""Every picture, by the name that it goes by in addresses: "overview", "course-12", "payments-krw"."""

from collections.abc import Callable, Mapping

from negotiations.pictures.course import course
from negotiations.pictures.coverage import coverage
from negotiations.pictures.days import days
from negotiations.pictures.map import world
from negotiations.pictures.overview import overview
from negotiations.pictures.payments import payments
from negotiations.pictures.shapes import Picture
from negotiations.pictures.sums import sums

PICTURES: Mapping[str, Callable[[str], Picture | None]] = {
    "course": course,
    "coverage": coverage,
    "days": days,
    "map": lambda _: world(),
    "overview": lambda _: overview(),
    "payments": payments,
    "sums": sums,
}
"""What draws a picture, by the first word of its name, from the rest of it ("12"). `None`: there is nothing to show."""


def picture(name: str) -> Picture | None:
    """The picture of that name, in the active language; `None` if there is none, or nothing to show on it."""
    kind, _, of = name.partition("-")
    found = PICTURES[kind](of) if kind in PICTURES else None
    return found if found and found.name == name else None
