"""What a row tells of a page, in a manifest as in JSON Lines of pages."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from articles.parsing import Known

LANGUAGES = ("en", "ko")
LONGEST = {"url": 2000, "outlet": 200}
FIRST_YEAR = 1990
"""There was no web before, and nothing to capture."""


class BadRow(ValueError):  # noqa: N818 - it names the thing, as `Unreadable` does
    """A row that cannot be used; its message says why."""


def known_from(row: Mapping[str, Any]) -> Known:
    """What a row tells of a page. Raises `BadRow`."""
    return Known(
        url=_address(text_of(row, "url")),
        published=_day(text_of(row, "published")),
        outlet=text_of(row, "outlet"),
        language=_language(text_of(row, "language")),
        captured=_time(text_of(row, "captured")),
    )


def text_of(row: Mapping[str, Any], column: str) -> str | None:
    """A cell's text; `None` for an empty one. Raises `BadRow`."""
    value = row.get(column)
    if value is not None and not isinstance(value, str):
        raise BadRow(f"{column} is not a text.")
    text = (value or "").strip()
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise BadRow(f"{column} holds a control character.")
    if len(text) > LONGEST.get(column, 4096):
        raise BadRow(f"{column} is longer than {LONGEST.get(column, 4096)} characters.")
    return text or None


def _address(text: str | None) -> str | None:
    if text and not text.lower().startswith(("http://", "https://")):
        raise BadRow(f"url “{text}” is no address that starts with http:// or https://.")
    return text


def _day(text: str | None) -> date | None:
    """The day of an ISO date, or of a date with its time, as written."""
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError as error:
        raise BadRow(f"published “{text}” is no date such as 2024-05-24.") from error


def _time(text: str | None) -> datetime | None:
    try:
        return moment(text) if text else None
    except ValueError as error:
        raise BadRow(f"captured “{text}” is no date such as 2024-05-24 or 2024-05-24T18:30:00+09:00.") from error


def moment(text: str) -> datetime:
    """The moment that an ISO date or date with time names; without a zone, in UTC. Raises `ValueError`."""
    written = datetime.fromisoformat(text)
    if not FIRST_YEAR <= written.year < datetime.max.year:
        raise ValueError(f"the year {written.year}")
    return written if written.tzinfo else written.replace(tzinfo=UTC)


def _language(text: str | None) -> str | None:
    """The language of a tag: "ko" of "ko-KR"."""
    language = re.split("[-_]", text)[0].lower() if text else None
    if language and language not in LANGUAGES:
        raise BadRow(f"language “{text}” is neither en nor ko.")
    return language
