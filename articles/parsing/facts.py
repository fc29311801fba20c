"""The facts about an article, each from the most trusted place that tells it."""

from datetime import date
from typing import Any

from articles.parsing.article import Known
from articles.parsing.authors import authors_of
from articles.parsing.credit import agency_of
from articles.parsing.datelines import is_place_alone, place_beside
from articles.parsing.found import TEXT, Found, value_of
from articles.parsing.headline import title_of
from articles.parsing.page import Page
from articles.parsing.publication import outlet_of
from articles.parsing.publishing_day import last_day, modified_of, published_of

LINES_ABOVE = 4
"""Lines above a text among which its place may stand."""
LINES_OF_HEAD = 6
"""Lines from its first among which it may: a summary may come first."""


def facts_of(page: Page, known: Known, today: date) -> dict[str, Found[Any] | None]:
    """What the page tells of its article, each fact with where it was found. No day is later than its capture."""
    last = last_day(known, today)
    outlet = outlet_of(page, known.outlet)
    published = published_of(page, known, last)
    title = title_of(page, value_of(outlet))
    return {
        "title": title,
        "outlet": outlet,
        "agency": agency_of(page, value_of(outlet)),
        "authors": authors_of(page, value_of(outlet), value_of(title)),
        "published": published,
        "modified": modified_of(page, value_of(published), last),
        "dateline": dateline_of(page),
    }


def dateline_of(page: Page) -> Found[str] | None:
    """The place at the head of the text, or in the lines around its head."""
    start = page.body.start
    head = [part.text for part in page.parts[max(start - LINES_ABOVE, 0) : start + LINES_OF_HEAD]]
    above = next((part.text for part in page.above()[-1:] if is_place_alone(part.text)), None)
    place = page.dateline.place if page.dateline else above or place_beside(head)
    return Found(place, TEXT) if place else None
