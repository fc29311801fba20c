"""What is cited, in the shape of CSL-JSON, from which every other form is made. Plain functions that know no models."""

from collections.abc import Sequence
from datetime import date
from typing import NotRequired, TypedDict

from django.utils.translation import gettext as _


class Name(TypedDict, total=False):
    """A person by `family` and `given` name, or whoever is cited by a `literal` name, as it stands."""

    family: str
    given: str
    suffix: str
    literal: str


Day = TypedDict("Day", {"date-parts": list[list[int]], "circa": NotRequired[bool]})
"""A day as [[year, month, day]]; `circa` where it was inferred."""

Item = TypedDict(
    "Item",
    {
        "id": str,
        "type": str,
        "title": str,
        "author": NotRequired[list[Name]],
        "container-title": NotRequired[str],
        "issued": NotRequired[Day],
        "accessed": Day,
        "URL": str,
        "archive": NotRequired[str],
        "archive_location": NotRequired[str],
        "language": NotRequired[str],
        "note": NotRequired[str],
    },
)
"""An article of the press ("article-newspaper", the archive's page being its `archive_location`), or a page of the
archive ("webpage"). What is not known is left out.
"""


def page(key: str, title: str, address: str, language: str, today: date) -> Item:
    """A page of the archive, as it was on a day."""
    return {
        "id": key,
        "type": "webpage",
        "title": title,
        "container-title": _("SMA Archive"),
        "accessed": day(today),
        "URL": address,
        "language": language,
    }


def article(key: str, title: str, authors: Sequence[Name], address: str, original: str, today: date) -> Item:
    """An article of the press, read on a day on the archive's page at `address`; `original`, if known, is its own."""
    item: Item = {
        "id": key,
        "type": "article-newspaper",
        "title": title,
        "accessed": day(today),
        "URL": original or address,
        "archive": _("SMA Archive"),
        "archive_location": address,
    }
    if authors:
        item["author"] = list(authors)
    return item


def day(value: date, *, inferred: bool = False) -> Day:
    """A day in its parts."""
    parts: Day = {"date-parts": [[value.year, value.month, value.day]]}
    return {**parts, "circa": True} if inferred else parts


def date_of(value: Day) -> date:
    """The day again."""
    return date(*value["date-parts"][0])


def one_line(text: str) -> str:
    """A text without line breaks, tabs and other signs that would end a line of a file."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
