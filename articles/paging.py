"""Pages of articles, newest first, that cost the same however far down they are."""

from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from articles.models import Article

PAGE = 20
NEWEST = (F("date").desc(nulls_last=True), "-pk")


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles in a row. `more` is the key after which the next page begins, empty on the last one."""

    articles: list[Article]
    more: str = ""


def listed(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Articles as lists name them: with their outlet, and without their texts, which lists don't show."""
    return articles.select_related("outlet").defer("search", "body", "captions", "signature")


def behind(articles: QuerySet[Article], key: str) -> QuerySet[Article]:
    """The articles that come after the one with a key; all of them if there is no such article."""
    last = Article.objects.filter(key=key.replace("\0", "")).values_list("date", "pk").first() if key else None
    if last is None:
        return articles
    date, pk = last
    if date is None:
        return articles.filter(date__isnull=True, pk__lt=pk)
    return articles.filter(Q(date__lt=date) | Q(date=date, pk__lt=pk) | Q(date__isnull=True))


def page(articles: QuerySet[Article], after: str = "", *, at_most: int | None = None) -> ArticlePage:
    """A page of articles, beginning after the one with that key.

    `at_most` bounds a search that is known to find no more than that: they are fetched first and sorted then. Left to
    itself, PostgreSQL walks all articles from the newest on, which for a rare word takes minutes.
    """
    rows = behind(articles, after)
    if at_most is not None:
        rows = Article.objects.filter(pk__in=rows.order_by().values("pk")[:at_most])
    found = list(listed(rows).order_by(*NEWEST)[: PAGE + 1])
    return ArticlePage(found[:PAGE], found[PAGE - 1].key if len(found) > PAGE else "")
