"""The archive's articles, searched and filtered. An article's own page is with the claims that it makes."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from articles import paging, search
from articles.facets import Choices
from articles.filters import ArticleFilter
from articles.models import Article, Outlet


def articles(request: HttpRequest) -> HttpResponse:
    """Articles found by words, year, outlet and language, the newest first."""
    filters = ArticleFilter(request.GET, queryset=Article.objects.current())
    words = filters.chosen.get("q", "")
    with search.by_index() if words else nullcontext():
        context = _found(filters, words, request.GET.get("after", ""))
    if address := _of_merged_outlets(request, context["facets"]):
        return redirect(address, permanent=True)
    return render(request, "articles/list.html", context)


def _of_merged_outlets(request: HttpRequest, facets: Iterable[Choices]) -> str:
    """The address that names the outlets others were merged into; "" where it names none that was merged.

    Asks only about outlets that no article found is of.
    """
    chosen = [choice for facet in facets if facet.name == "outlet" for choice in facet.choices if choice.active]
    merged = Outlet.objects.filter(former_slugs__overlap=[choice.value for choice in chosen])
    there = merged if any(choice.count == 0 for choice in chosen) else ()
    now = {former: outlet.slug for outlet in there for former in outlet.former_slugs}
    if now.keys().isdisjoint(choice.value for choice in chosen):
        return ""
    query = request.GET.copy()
    query.setlist("outlet", list(dict.fromkeys(now.get(slug, slug) for slug in query.getlist("outlet"))))
    return f"{request.path}?{query.urlencode()}"


def _found(filters: ArticleFilter, words: str, after: str) -> dict[str, Any]:
    """A page of what is found, the facets' counts, and the words found in it marked."""
    total = filters.total()
    within = total <= ArticleFilter.at_most
    page = paging.page(filters.found, after, at_most=ArticleFilter.at_most if words and within else None)
    return {
        "filters": filters,
        "facets": filters.facets(),
        "total": total,
        "within": within,
        "page": page,
        "highlights": search.highlights(page.articles, words) if words and page.articles else {},
        "words": words,
        "paged": bool(after),
    }
