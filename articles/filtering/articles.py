"""What articles may be filtered by: words, days, outlet, language."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django.db.models.functions import ExtractYear, TruncMonth
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.filtering.article_facets import ArticleFacet, LanguageFacet, MonthFacet, OutletFacet, YearFacet
from articles.filtering.facets import NOTHING, Counted, Facet, Rows
from articles.filtering.fields import Setting, Words
from articles.filtering.sets import FacetedFilterSet, Wording
from articles.models import Article
from articles.searching.asked import LONGEST, Asked
from articles.searching.hits import COUNTED, Hits, by_index
from articles.searching.matching import Match, match
from articles.searching.reading import Reading, as_typed, put_right
from articles.searching.tallying import Tally, tally

RELEVANCE = "relevance"
AS_TYPED = "1"


class Search(django_filters.Filter):
    """A full-text search with the operators of web searches: "a phrase", -without, this OR that."""

    field_class = Words
    within = ("order", "typed")
    lacking = _("without the words ‘%(values)s’")

    def __init__(self, *, phrase: Any, **options: Any) -> None:
        super().__init__(**options)
        self.phrase = phrase


def tally_articles(hits: Hits, columns: Sequence[str]) -> Tally:
    """Count the articles found by columns of theirs."""
    return tally(hits.found.annotate(year=ExtractYear("date"), month=TruncMonth("date")), *columns, at_most=COUNTED + 1)


class ArticleFilter(FacetedFilterSet):
    """Articles by words, days, outlet and language."""

    at_most = COUNTED
    wording = Wording(
        nothing=_("No article has all of this at once."),
        empty=_("The archive has no articles yet. They appear once some have been imported."),
        everything=_("All articles"),
    )
    tallies: ClassVar[Mapping[str, Callable[[Hits, Sequence[str]], Tally]]] = {"articles": tally_articles}
    """How the articles found are counted by the columns of facets, by the facets' source."""

    q = Search(label=_("Words"), phrase=_("for the search ‘%(values)s’"), max_length=LONGEST)
    order = Setting(words=[RELEVANCE])
    typed = Setting(words=[AS_TYPED])
    year = YearFacet("year", label=_("Year"), phrase=pgettext_lazy("year", "in %(values)s"), within=("month",))
    month = MonthFacet("month", label=_("Month"), phrase=pgettext_lazy("month", "in %(values)s"))
    language = LanguageFacet("language", label=_("Language"), phrase=pgettext_lazy("language", "in %(values)s"))
    outlet = OutletFacet("outlet", label=_("Outlet"), phrase=pgettext_lazy("outlet", "in %(values)s"))

    class Meta:
        model = Article
        fields: list[str] = []

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._known_hits: dict[object, Hits] = {}
        self._known_tallies: dict[object, Tally] = {}

    @cached_property
    def reading(self) -> Reading | None:
        """The words searched for, as they were understood; none where there are none."""
        typed = self.chosen.get("q")
        if not typed:
            return None
        reading = as_typed(typed)
        if not reading.asked or self.chosen.get("typed"):
            return reading
        several = len(reading.asked.branches) > 1  # what one of them finds hides that another finds nothing
        if not several and self._tally(reading.asked, (), "articles").total:
            return reading
        with by_index():
            return put_right(reading)

    @property
    def by_relevance(self) -> bool:
        """Are the most telling articles to come first?"""
        return bool(self._asked and self._asked.terms) and self.chosen.get("order") == RELEVANCE

    @property
    def hits(self) -> Hits:
        """The articles found."""
        return self._hits(self._asked, ())

    def without(self, *left_out: str) -> Rows:
        """The articles asked for, had some filters not been used."""
        rows = super().without("q", *left_out)
        searched = None if "q" in left_out else _matching(self._asked)
        return rows.filter(searched.whole) if searched else rows

    def total(self) -> int:
        """How many are found; one more than `at_most` stands for any number beyond."""
        return self._tally(self._asked, (), "articles").total

    def total_without(self, *left_out: str) -> int:
        """How many would be found, had some filters not been used."""
        asked = None if "q" in left_out else self._asked
        return self._tally(asked, tuple(left_out), "articles", ()).total

    def counted(self, name: str, facet: Facet) -> list[Counted]:
        """A facet's values with their counts, whatever is chosen in it."""
        if not isinstance(facet, ArticleFacet):
            return super().counted(name, facet)
        left_out = tuple(one for one in (name, *facet.within) if one in self.chosen)
        columns = facet.columns if left_out else None
        return facet.listed(self._tally(self._asked, left_out, facet.source, columns).by)

    def told(self, name: str) -> str:
        """What was typed for a filter, as it was understood."""
        return self._asked.text if self._asked and name == "q" else super().told(name)

    @property
    def _asked(self) -> Asked | None:
        return self.reading.asked if self.reading else None

    def _hits(self, asked: Asked | None, left_out: Sequence[str]) -> Hits:
        """What would be found by other words, and without some filters."""
        key = (asked, tuple(left_out))
        if key not in self._known_hits:
            self._known_hits[key] = Hits(super().without("q", *left_out), _matching(asked))
        return self._known_hits[key]

    def _tally(
        self, asked: Asked | None, left_out: Sequence[str], source: str, columns: Sequence[str] | None = None
    ) -> Tally:
        """The counts of that, by all facets of a source that are not in use, unless columns are given."""
        if columns is None:
            columns = self._columns(source)
        key = (asked, tuple(left_out), source, tuple(columns))
        if key not in self._known_tallies:
            with by_index() if asked else nullcontext():
                self._known_tallies[key] = self.tallies[source](self._hits(asked, left_out), columns)
        return self._known_tallies[key]

    def _columns(self, source: str) -> list[str]:
        facets = [
            facet
            for name, facet in self.filters.items()
            if isinstance(facet, ArticleFacet) and name not in self.chosen and self.offers(name)
        ]
        return [column for facet in facets if facet.source == source for column in facet.columns]


def _matching(asked: Asked | None) -> Match | None:
    """The conditions of a search. One for nothing but words too common to be looked for finds nothing."""
    if asked is None:
        return None
    return match(asked) if asked else Match(NOTHING)
