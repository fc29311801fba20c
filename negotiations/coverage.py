"""What the press says about a record: story by story, the excerpts that its claims stand in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, Min, QuerySet

from articles.models import Article
from negotiations.excerpts import Excerpt, Span, excerpts
from negotiations.models import PARTS, Claim

STORIES = 25
"""How many stories a page shows."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """An excerpt and the part of the article that it stands in: "headline", "text", "photo caption"."""

    part: str
    excerpt: Excerpt[Any]


@dataclass(frozen=True, slots=True)
class Report:
    """A story's words about a record: the claims of its earliest article; `copies` are others that print the text."""

    article: Article
    claims: tuple[Claim, ...]
    copies: tuple[Article, ...]

    @property
    def quoted(self) -> tuple[Quoted, ...]:
        """The excerpts that the claims stand in."""
        return quoted(self.article, ((claim, "") for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Coverage:
    """A page of reports, the earliest first."""

    reports: tuple[Report, ...]
    page: Page[Any]


def quoted(article: Article, claims: Iterable[tuple[Claim, Any]]) -> tuple[Quoted, ...]:
    """The excerpts of an article around claims, each with what it is about, in the order of reading."""
    spans = defaultdict(list)
    for claim, about in claims:
        spans[claim.part].append(Span(claim.start, claim.end, about))
    return tuple(
        Quoted(PARTS[part], excerpt)
        for part in PARTS
        if part in spans
        for excerpt in excerpts(article.part(part), spans[part])
    )


def coverage(claims: QuerySet[Any], number: str | None) -> Coverage:
    """The stories that claims stand in, by the page's number as the address gives it; a bad one is the first page."""
    stories = (
        claims.order_by()
        .values("article__story")
        .annotate(first=Min("article__date"))
        .order_by(F("first").asc(nulls_last=True), "article__story")
    )
    page = Paginator(stories, STORIES).get_page(number)
    keys = [story["article__story"] for story in page]
    told = (
        claims.filter(article__story__in=keys)
        .select_related("article__outlet")
        .defer("article__search", "article__signature")
    )
    by_story = defaultdict(list)
    for claim in told.order_by(F("article__date").asc(nulls_last=True), "article", "start"):
        by_story[claim.article.story_id].append(claim)
    return Coverage(tuple(_report(by_story[key]) for key in keys), page)


def _report(claims: Sequence[Claim]) -> Report:
    """One story from its claims, sorted by article."""
    articles = list({claim.article_id: claim.article for claim in claims}.values())
    first = articles[0]
    own = tuple(claim for claim in claims if claim.article_id == first.pk)
    return Report(first, own, tuple(articles[1:]))
