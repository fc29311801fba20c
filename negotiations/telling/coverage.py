"""What the press says about a record: story by story, the excerpts that its claims stand in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Min, QuerySet, Window
from django.db.models.functions import RowNumber

from articles.models import Article
from articles.paging import listed
from negotiations.models import PARTS, Claim
from negotiations.telling.excerpts import Excerpt, Span, excerpts

STORIES = 25
"""How many stories a page shows."""
FEW = 3
"""How many of a topic are shown where topics stand one below the other."""
COPIES = 8
"""How many copies of a story are named; the rest are counted."""

EARLIEST_FIRST = (F("first").asc(nulls_last=True), "article__story")

Saying = Callable[[Any], Any]
"""From a claim to what its words are about: a record, or a remark, "" for none."""


def nothing(claim: Claim) -> str:
    """Of no claim anything is to be remarked."""
    return ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """An excerpt, and which part of the article it stands in: "title", "body", "caption"."""

    found_in: str
    excerpt: Excerpt[Any]

    @property
    def part(self) -> str:
        """The part in words: "headline", "text", "photo caption"."""
        return str(PARTS[self.found_in])

    @property
    def in_text(self) -> bool:
        """Does it stand where one expects it?"""
        return self.found_in == "body"


@dataclass(frozen=True, slots=True)
class Report:
    """A story's words about a record: the claims of its earliest article. `copies` are the first of the others that
    print the text, `more` how many there are besides.
    """

    article: Article
    claims: tuple[Claim, ...]
    copies: tuple[Article, ...]
    more: int
    saying: Saying

    @property
    def quoted(self) -> tuple[Quoted, ...]:
        """The excerpts that the claims stand in."""
        return quoted(self.article, ((claim, self.saying(claim)) for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Coverage:
    """A page of reports, the earliest first."""

    reports: tuple[Report, ...]
    page: Page[Any]


@dataclass(frozen=True, slots=True)
class Topic:
    """The first reports on a topic, and how many stories there are on it in all."""

    reports: tuple[Report, ...]
    stories: int

    @property
    def more(self) -> int:
        """How many stories there are besides those shown."""
        return self.stories - len(self.reports)


def quoted(article: Article, claims: Iterable[tuple[Claim, Any]]) -> tuple[Quoted, ...]:
    """The excerpts of an article around claims, each with what it is about, in the order of reading."""
    spans = defaultdict(list)
    for claim, about in claims:
        spans[claim.part].append(Span(claim.start, claim.end, about))
    return tuple(
        Quoted(part, excerpt)
        for part in PARTS
        if part in spans
        for excerpt in excerpts(article.part(part), spans[part])
    )


def texts(keys: Iterable[int]) -> dict[int, Article]:
    """Articles with their texts and outlets, by primary key."""
    return Article.objects.select_related("outlet").defer("search", "signature").in_bulk(set(keys))


class Story(NamedTuple):
    """A story on a topic, by the primary keys of its articles, the earliest first; "" where there are no topics."""

    topic: str
    articles: tuple[int, ...]


Kind = tuple[QuerySet[Any], Saying]
"""Claims, and what is to be said of each."""


def coverage(claims: QuerySet[Any], number: str | None, saying: Saying = nothing) -> Coverage:
    """The stories that claims stand in, by the page's number as the address gives it; a bad one is the first page.

    Five queries at most, however many claims there are; the text of one article a story is fetched.
    """
    page = Paginator(_stories(claims, "article__story").order_by(*EARLIEST_FIRST), STORIES).get_page(number)
    stories = [_story(row) for row in page]
    return Coverage(tuple(_reports([(claims, saying)], [stories])[0]), page)


def topics(kinds: Sequence[Kind]) -> dict[str, Topic]:
    """The first stories on each topic, by the `topic` that claims are annotated with.

    Two queries for each kind of claims, and two more.
    """
    rows = [list(_first_on_topics(claims)) for claims, _ in kinds]
    reports = _reports(kinds, [[_story(row) for row in found] for found in rows])
    found: dict[str, Topic] = {}
    for row, report in zip(chain(*rows), chain(*reports), strict=True):
        before = found[row["topic"]].reports if row["topic"] in found else ()
        found[row["topic"]] = Topic((*before, report), row["stories"])
    return found


Rows = Any
"""A queryset of dictionaries, which its type checker loses sight of."""


def _stories(claims: QuerySet[Any], *by: str) -> Rows:
    """The stories that claims stand in, each with the first of its days and with its articles."""
    articles = ArrayAgg("article", order_by=(F("article__date").asc(nulls_last=True), "article"))
    return claims.order_by().values(*by).annotate(first=Min("article__date"), articles=articles)


def _first_on_topics(claims: QuerySet[Any]) -> Rows:
    """The first few stories on each topic, each with how many there are on it."""
    place = Window(RowNumber(), partition_by=F("topic"), order_by=EARLIEST_FIRST)
    stories = Window(Count("*"), partition_by=F("topic"))
    rows = _stories(claims.exclude(topic=None), "topic", "article__story").annotate(place=place, stories=stories)
    return rows.filter(place__lte=FEW).order_by("topic", "place")


def _story(row: Mapping[str, Any]) -> Story:
    return Story(row.get("topic", ""), tuple(dict.fromkeys(row["articles"])))


def _reports(kinds: Sequence[Kind], stories: Sequence[Sequence[Story]]) -> list[list[Report]]:
    """What stories report, for each kind of claims those that are wanted of it."""
    every = [story.articles for wanted in stories for story in wanted]
    known = texts(articles[0] for articles in every)
    named = [pk for articles in every for pk in articles[1 : COPIES + 1]]
    copies = listed(Article.objects.all()).in_bulk(named)
    return [
        [_report(story, own[story], copies, saying) for story in wanted]
        for (claims, saying), wanted in zip(kinds, stories, strict=True)
        for own in [_told(claims, wanted, known)]
    ]


def _told(claims: QuerySet[Any], stories: Sequence[Story], known: Mapping[int, Article]) -> dict[Story, list[Claim]]:
    """The claims of each story's earliest article, those on its topic if it has one."""
    found = defaultdict(list)
    for claim in claims.filter(article__in={story.articles[0] for story in stories}).order_by("article", "start"):
        claim.article = known[claim.article_id]
        found[claim.article_id].append(claim)
    return {
        story: [claim for claim in found[story.articles[0]] if not story.topic or claim.topic == story.topic]
        for story in stories
    }


def _report(story: Story, claims: Sequence[Claim], copies: Mapping[int, Article], saying: Saying) -> Report:
    """One story with the claims of its earliest article."""
    named = [copies[pk] for pk in story.articles[1 : COPIES + 1]]
    return Report(claims[0].article, tuple(claims), tuple(named), len(story.articles) - 1 - len(named), saying)
