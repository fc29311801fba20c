"""What a page tells programs of its subject, in the words of schema.org: JSON-LD for search engines and libraries.

Only what sources say is told, and nothing that was inferred of an article; never an article's text.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Article
from negotiations.citing.items import Name
from negotiations.citing.names import in_order, is_body
from negotiations.citing.pages import Citation
from negotiations.citing.titles import title_of
from negotiations.lists import LISTS
from negotiations.models import Agreement, Negotiator, Payment, Record, Round, Venue

Node = dict[str, Any]
CONTEXT: Node = {"@context": "https://schema.org"}


def of_article(request: HttpRequest, citation: Citation, row: Article, about: Iterable[Record] = ()) -> Node:
    """An article of the press, and the records that it reports of."""
    item = citation.item
    return CONTEXT | _node(
        "NewsArticle",
        headline=row.title,
        author=[_author(name) for name in item.get("author", [])],
        datePublished=row.published and row.published.isoformat(),
        dateModified=row.modified and row.modified.isoformat(),
        publisher=_node("NewsMediaOrganization", name=row.outlet.name) if row.outlet else None,
        inLanguage=row.language,
        url=item["URL"],
        archivedAt=item["archive_location"],
        about=[_node("Thing", name=title_of(record), url=_address(request, record)) for record in about],
    )


def of_record(request: HttpRequest, record: Record) -> Node | None:
    """A round, a negotiator, a payment or a venue; `None` where schema.org has no word for what is known of it."""
    told = TOLD[record.record_kind](record)
    return told and CONTEXT | told | {"url": _address(request, record)}


def of_list(request: HttpRequest, name: str) -> Node:
    """A list, which can be had as a table."""
    page, table = reverse(LISTS[name].view), reverse("negotiations:table", args=[name])
    return CONTEXT | _node(
        "Dataset",
        name=str(LISTS[name].title),
        description=_(
            "News coverage of the South Korea–U.S. defense cost-sharing talks, "
            "every fact tied to the sentence that states it."
        ),
        url=request.build_absolute_uri(page),
        distribution=_node("DataDownload", encodingFormat="text/csv", contentUrl=request.build_absolute_uri(table)),
    )


def _round(record: Round) -> Node:
    place = record.venue or (Venue(city=record.city) if record.city else None)
    return _node(
        "Event",
        name=title_of(record),
        startDate=record.start and record.start.isoformat(),
        endDate=record.end and record.end.isoformat(),
        location=place and _place(place),
    )


def _negotiator(record: Negotiator) -> Node:
    others = [record.native_name, *record.aliases] if record.native_name else record.aliases
    return _node("Person", name=record.name, alternateName=others, jobTitle=record.title)


def _payment(record: Payment) -> Node | None:
    """A sum for a year; a rise alone is no sum."""
    if record.amount is None or not record.currency:
        return None
    return _node(
        "MonetaryAmount",
        name=title_of(record),
        value=record.amount,
        currency=record.currency,
        validFrom=record.year and f"{record.year}-01-01",
        validThrough=record.year and f"{record.year}-12-31",
    )


def _place(record: Venue) -> Node:
    address = _node("PostalAddress", addressLocality=record.city, addressCountry=record.country)
    return _node("Place", name=str(record), address=address)


def _agreement(record: Agreement) -> None:
    """What schema.org knows of treaties is for those who publish them."""


TOLD: Mapping[str, Callable[[Any], Node | None]] = {
    "agreement": _agreement,
    "round": _round,
    "negotiator": _negotiator,
    "payment": _payment,
    "venue": _place,
}


def _author(name: Name) -> Node:
    kind = "Organization" if is_body(in_order(name)) else "Person"
    return _node(kind, name=in_order(name), familyName=name.get("family"), givenName=name.get("given"))


def _address(request: HttpRequest, record: Any) -> str:
    return request.build_absolute_uri(record.get_absolute_url())


def _node(kind: str, **told: Any) -> Node:
    """A thing of a kind with what is known of it."""
    return {"@type": kind} | {name: value for name, value in told.items() if value not in (None, "", [])}
