"""A citation as RIS, by rispy. Plain functions that know no models."""

from typing import Any

import rispy
from rispy.config import TAG_KEY_MAPPING
from rispy.writer import RisWriter

from negotiations.citing.items import Day, Item, date_of, one_line
from negotiations.citing.names import inverted

TYPES = {"article-newspaper": "NEWS", "webpage": "ELEC"}
MAPPING = TAG_KEY_MAPPING | {"AV": "archive_location"}
"""rispy's names of the tags, and one for where an archive keeps a thing."""


class Writer(RisWriter):  # type: ignore[misc] # untyped
    """Lines as the format's makers ask for, without a number before each reference."""

    NEWLINE = "\r\n"

    def set_header(self, count: int) -> str:
        """Nothing stands before a reference."""
        return ""


def write(item: Item) -> str:
    """A reference, a tag a line."""
    issued, place = item.get("issued"), item.get("archive_location")
    fields: dict[str, Any] = {
        "type_of_reference": TYPES[item["type"]],
        "id": item["id"],
        "authors": [one_line(inverted(name)) for name in item.get("author", [])],
        "title": one_line(item["title"]),
        "secondary_title": one_line(item.get("container-title", "")),
        "year": str(date_of(issued).year) if issued else "",
        "date": _day(issued) if issued else "",
        "urls": [one_line(item["URL"])],
        "access_date": _day(item["accessed"]),
        "name_of_database": item.get("archive", ""),
        "archive_location": place or "",
        "language": item.get("language", ""),
        "notes": [one_line(item["note"])] if "note" in item else [],
    }
    known = {name: value for name, value in fields.items() if value}
    return str(rispy.dumps([known], implementation=Writer, mapping=MAPPING))


def _day(value: Day) -> str:
    """2024/06/10/, the part behind the last stroke being for other words."""
    return f"{date_of(value):%Y/%m/%d}/"
