"""The archive's lists: what each is called, where it stands, and what of it a reader has asked for.

One table for all by which a list is taken away: its citation and its rows as a file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.filtering.sets import FacetedFilterSet
from articles.models import Article, Outlet
from negotiations.filtering.articles import CoverageFilter
from negotiations.filtering.records import NegotiatorFilter, PaymentFilter, RoundFilter
from negotiations.models import Agreement, Negotiator, Payment, Round, Venue


@dataclass(frozen=True, slots=True)
class Listing:
    """A list by the name of its page's address; `rows` gives all of them, `filters` narrows them, where it can."""

    title: Promise
    view: str
    rows: Callable[[], QuerySet[Any]]
    filters: type[FacetedFilterSet] | None = None

    def asked(self, query: QueryDict) -> FacetedFilterSet | None:
        """The filter of a page's address; `None` where the list is always whole."""
        return self.filters(query, queryset=self.rows()) if self.filters else None


def _outlets() -> QuerySet[Outlet]:
    """Outlets of which the archive has an article."""
    return Outlet.objects.filter(Exists(Article.objects.current().order_by().filter(outlet=OuterRef("pk"))))


LISTS = {
    "agreements": Listing(_("Agreements"), "negotiations:agreements", Agreement.objects.all),
    "rounds": Listing(_("Rounds of talks"), "negotiations:rounds", Round.objects.all, RoundFilter),
    "negotiators": Listing(_("Negotiators"), "negotiations:negotiators", Negotiator.objects.all, NegotiatorFilter),
    "payments": Listing(_("Payments"), "negotiations:payments", Payment.objects.all, PaymentFilter),
    "venues": Listing(_("Venues"), "negotiations:venues", Venue.objects.all),
    "outlets": Listing(_("Outlets"), "negotiations:outlets", _outlets),
    "articles": Listing(_("Articles"), "articles:articles", Article.objects.current, CoverageFilter),
}
