"""The archive's articles: searched, filtered, the newest or the most telling first."""

from contextlib import nullcontext
from dataclasses import dataclass

from django.db.models import Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles.filtering.articles import ArticleFilter
from articles.models import Article
from articles.paging import PAGE, in_order, key_at, place_of
from articles.searching.asked import respelled
from articles.searching.hits import by_index
from articles.searching.marking import marks
from articles.searching.ranking import relevance
from negotiations.citing.titles import title_of
from negotiations.filtering.articles import CoverageFilter
from negotiations.named import named


@dataclass(frozen=True, slots=True)
class Page:
    """A page of what is found. `back` and `on` are the query strings of the pages around it, "" where there is none."""

    articles: list[Article]
    back: str
    on: str
    ranked: int = 0
    """Of how many articles these are the most telling."""


def articles(request: HttpRequest) -> HttpResponse:
    """Articles by words, days, language and outlet, and by the records that they mention."""
    filters = CoverageFilter(request.GET, queryset=Article.objects.current())
    if address := filters.moved():
        return redirect(request.path + address, permanent=True)
    with by_index() if "q" in filters.chosen else nullcontext():
        facets = filters.facets()
        page = _most_telling(filters, request) if filters.by_relevance else _newest(filters, request)
        context = {
            "filters": filters,
            "facets": facets,
            "total": filters.total(),
            "page": page,
            "marks": marks(filters.reading.asked, page.articles) if filters.reading and page.articles else {},
            "respelled": respelled,
            "named": named(filters.chosen.get("q", "")),
            "title_of": title_of,
        }
        return render(request, "articles/list.html", context)


def _newest(filters: ArticleFilter, request: HttpRequest) -> Page:
    """A page by date, from behind the article that the address names."""
    after = place_of(request.GET.get("after", ""))
    stretch = filters.hits.newest(after, within=filters.total() <= filters.at_most)
    found = in_order(stretch.keys)
    on = filters.query({"after": key_at(stretch.end)}) if stretch.end else ""
    return Page(found, filters.query() if after else "", on)


def _most_telling(filters: ArticleFilter, request: HttpRequest) -> Page:
    """A page by relevance, by its number; a bad one is the first."""
    given = request.GET.get("page", "")
    number = max(1, int(given)) if given.isdecimal() and len(given) <= 3 else 1
    rank = relevance(filters.reading.asked) if filters.reading else Value(0.0)
    keys, ranked = filters.hits.most_telling(rank, number)
    back = filters.query({"page": number - 1} if number > 2 else {}) if number > 1 else ""
    on = filters.query({"page": number + 1}) if number * PAGE < ranked else ""
    return Page(in_order(keys), back, on, ranked)
