"""The archive's articles, searched and filtered. An article's own page is with the claims that it makes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles import paging, search
from articles.filters import ArticleFilter
from articles.models import Article


def articles(request: HttpRequest) -> HttpResponse:
    """Articles found by words, year, outlet and language, the newest first."""
    filters = ArticleFilter(request.GET, queryset=Article.objects.all())
    words = filters.chosen.get("q", "")
    total = filters.total()
    within = total <= ArticleFilter.at_most
    page = paging.page(filters.found, request.GET.get("after", ""), hits=total if words and within else None)
    facets = filters.facets()
    context = {
        "filters": filters,
        "facets": facets,
        "total": total,
        "within": within,
        "page": page,
        "highlights": search.highlights(page.articles, words) if words and page.articles else {},
        "words": words,
        "paged": bool(request.GET.get("after")),
    }
    return render(request, "articles/list.html", context)
