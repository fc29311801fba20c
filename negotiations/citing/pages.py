"""Which page is cited as what, and where its citation can be downloaded."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import unquote

from django.db.models import Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.filtering.sets import Choices, FacetedFilterSet
from articles.models import Article, Outlet
from articles.paging import listed
from negotiations.citing import items, names, plain
from negotiations.citing.forms import FORMS
from negotiations.citing.titles import title_of, title_of_list
from negotiations.lists import LISTS
from negotiations.models import Agreement, Negotiator, Payment, Record, Round, Venue
from negotiations.moved import record_once_at

LONGEST_KEY = 80
"""Characters of a key by which a citation goes in a bibliography's file."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a page is cited as. `page` is its address from the site's root, `query` what is asked for of a list."""

    item: items.Item
    page: str
    query: str = ""

    @property
    def published(self) -> date | None:
        """The day on which an article tells that it was published."""
        issued = self.item.get("issued")
        return items.date_of(issued) if issued and not issued.get("circa") else None

    @property
    def authors(self) -> list[str]:
        """The authors as a page's head tells programs of them."""
        return [names.parted(name) for name in self.item.get("author", [])]

    @property
    def note(self) -> str:
        """As a footnote."""
        return plain.note(self.item)

    @property
    def bibliography(self) -> str:
        """As a line of a bibliography."""
        return plain.bibliography(self.item)

    @property
    def files(self) -> list[tuple[str, str]]:
        """The label and the address of each form in which it can be downloaded."""
        return [(form.label, f"{self.page}cite.{ending}{self.query}") for ending, form in FORMS.items()]


def of_article(request: HttpRequest, row: Article) -> Citation:
    """An article is cited as its outlet's; the archive is where it was read."""
    page = row.get_absolute_url()
    original = row.url if row.url.startswith(("http://", "https://")) else ""
    authors = [names.cited(name) for name in row.authors] or ([{"literal": row.agency}] if row.agency else [])
    title = row.title or _("[Untitled article]")
    item = items.article(_key(row.key), title, authors, _whole(request, page), original, timezone.localdate())
    if row.outlet:
        item["container-title"] = row.outlet.name
    if row.date:
        item["issued"] = items.day(row.date, inferred=not row.published)
    if row.language:
        item["language"] = row.language
    if row.agency and row.authors:
        item["note"] = _("Wire service: %(agency)s") % {"agency": row.agency}
    return Citation(item, page)


def of_record(request: HttpRequest, record: Any) -> Citation:
    """A record's page is the archive's own."""
    page = record.get_absolute_url()
    return Citation(_page(request, _key(record.record_kind, record.key), title_of(record), page), page)


def of_outlet(request: HttpRequest, row: Outlet) -> Citation:
    """What the archive has of an outlet is told on a page of its own."""
    page, title = reverse("negotiations:outlet", args=[row.slug]), _("Coverage by %(outlet)s") % {"outlet": row.name}
    return Citation(_page(request, _key("outlet", row.slug), title, page), page)


def of_list(
    request: HttpRequest, name: str, filters: FacetedFilterSet | None = None, facets: Iterable[Choices] = ()
) -> Citation:
    """A list's page, as it is filtered."""
    page = reverse(LISTS[name].view)
    query = filters.query() if filters and filters.chosen else ""
    title = title_of_list(str(LISTS[name].title), filters.sentence(facets) if filters else "")
    return Citation(_page(request, _key(name, unquote(query)), title, page + query), page, query)


def _page(request: HttpRequest, key: str, title: str, address: str) -> items.Item:
    return items.page(key, title, _whole(request, address), get_language() or "", timezone.localdate())


def _whole(request: HttpRequest, address: str) -> str:
    return request.build_absolute_uri(address)


def _key(*parts: str) -> str:
    """By what a citation goes in a file of many: letters, figures and hyphens."""
    return re.sub(r"[\W_]+", "-", "-".join(["sma", *parts]))[:LONGEST_KEY].strip("-")


# The page at an address, by the name of its view


def _article(request: HttpRequest, key: str) -> Citation:
    return of_article(request, get_object_or_404(listed(Article.objects.all()), key=key))


def _outlet(request: HttpRequest, slug: str) -> Citation:
    return of_outlet(request, get_object_or_404(Outlet, Q(slug=slug) | Q(former_slugs__contains=[slug])))


def _record(model: type[Record], request: HttpRequest, **key: Any) -> Citation:
    record = record_once_at(model, "/".join(str(part) for part in key.values()))
    if record is None:
        raise Http404
    return of_record(request, record)


def _list(name: str, request: HttpRequest) -> Citation:
    filters = LISTS[name].asked(request.GET)
    return of_list(request, name, filters, filters.facets() if filters else ())


CITED: Mapping[str, Callable[..., Citation]] = {
    "articles:article": _article,
    "negotiations:agreement": partial(_record, Agreement),
    "negotiations:round": partial(_record, Round),
    "negotiations:negotiator": partial(_record, Negotiator),
    "negotiations:payment": partial(_record, Payment),
    "negotiations:venue": partial(_record, Venue),
    "negotiations:outlet": _outlet,
    **{listing.view: partial(_list, name) for name, listing in LISTS.items()},
}
