"""What was found on a page, told from its article's row; in plain values, for the row of a preview does not last."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model, Q
from django.urls import reverse

from articles.admin.stories import named
from articles.models import LANGUAGES, Article
from articles.paging import listed
from negotiations.admin.saying import said_by
from negotiations.importing.marking import HEADINGS
from negotiations.models import Claim, Record
from negotiations.reason_words import in_words
from negotiations.telling.excerpts import Span, Stretch, marked
from negotiations.values import Part
from negotiations.views.article import FOUND, claims_of
from negotiations.wording import day

WHERE = {**FOUND, "manifest": "as you know it"}
"""Where facts were found, in words."""
MANY = 10
"""Versions and copies that are named."""


@dataclass(slots=True)
class Named:
    """A row as it would be, by its name; with its page in the admin if it is there already."""

    model: type[Model]
    pk: int
    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the article, and where it was found."""

    label: str
    text: str
    found: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim says, by its number on the page, and the record that it would belong to, if to any."""

    number: int
    kind: str
    text: str
    record: Named | None


@dataclass(frozen=True, slots=True)
class Text:
    """A part of the article: its paragraphs, the claimed words told apart by the number of their claim."""

    heading: str
    paragraphs: list[tuple[Stretch[int], ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on a page: the article, its facts, texts, claims, versions and copies; and what to look at."""

    article: Named
    language: str
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...]
    texts: tuple[Text, ...]
    claims: tuple[Said, ...]
    versions: tuple[Named, ...]
    copies: tuple[Named, ...]


def found_in(article: Article) -> Found:
    """Look at an article with its claims, and at what the archive has of it."""
    told = sorted(claims_of(article), key=_place)
    claims = [_said(number, claim, record) for number, (claim, record) in enumerate(told, 1)]
    spans = defaultdict(list)
    for number, (claim, _) in enumerate(told, 1):
        spans[claim.part].append(Span(claim.start, claim.end, number))
    return Found(
        article=_article(article),
        language=article.language,
        facts=tuple(_facts(article)),
        warnings=tuple(_warnings(article, claims)),
        texts=tuple(_texts(article, spans)),
        claims=tuple(claims),
        versions=_articles(article, Q(superseded_by=article) | Q(pk=article.superseded_by_id)),
        copies=_articles(article, Q(story=article.story_id, superseded_by=None)),
    )


def _place(told: tuple[Claim, object]) -> tuple[int, int, int]:
    """Where a claim stands on the page."""
    claim = told[0]
    return list(Part).index(Part(claim.part)), claim.start, claim.end


def _said(number: int, claim: Claim, record: Record | str) -> Said:
    kind = str(claim._meta.verbose_name).removesuffix(" claim")
    named = Named(type(record), record.pk, str(record)) if isinstance(record, Record) else None
    return Said(number, kind, said_by(claim), named)


def _article(article: Article) -> Named:
    return Named(Article, article.pk, named(article))


def _articles(article: Article, which: Q) -> tuple[Named, ...]:
    """Other articles, the first few of them."""
    return tuple(_article(each) for each in listed(Article.objects.filter(which).exclude(pk=article.pk))[:MANY])


def _facts(article: Article) -> Iterator[Fact]:
    """What is known of the article, and where each was found."""
    texts = {
        "title": ("Headline", article.title),
        "outlet": ("Outlet", str(article.outlet or "")),
        "agency": ("Wire service", article.agency),
        "authors": ("By", ", ".join(article.authors)),
        "published": ("Published", article.published and day(article.published)),
        "modified": ("Changed", article.modified and day(article.modified)),
        "dateline": ("Dateline", article.dateline),
        "language": ("Language", LANGUAGES.get(article.language, "")),
        "url": ("Address", article.url),
    }
    for field, (label, text) in texts.items():
        if text:
            yield Fact(label, text, WHERE.get(article.origins.get(field, ""), ""))
    if article.inferred_published:
        yield Fact(
            "Published", day(article.inferred_published), f"inferred: {in_words(article.inferred_published_reason)}"
        )


def _warnings(article: Article, claims: Iterable[object]) -> Iterator[str]:
    """What a curator should know before storing it, a line for each."""
    if article.superseded_by_id:
        yield "A newer version stands in its place: what this one says does not count."
    if not article.title:
        yield "It has no headline."
    if not article.outlet:
        yield "It does not say who published it."
    if not article.published:
        yield "It does not say when it was published."
    if not claims:
        yield "It says nothing of agreements, rounds, negotiators or payments that the archive can read."


def _texts(article: Article, spans: dict[str, list[Span[int]]]) -> Iterator[Text]:
    for part in Part:
        if paragraphs := marked(article.part(part), spans[part]):
            yield Text(HEADINGS[part], paragraphs)


def link_what_is_there(found: Found) -> None:
    """Give those rows their pages' addresses that are there by now. A query for each table."""
    by_model = defaultdict(list)
    for row in (found.article, *found.versions, *found.copies, *(said.record for said in found.claims if said.record)):
        by_model[row.model].append(row)
    for model, rows in by_model.items():
        there = set(model._default_manager.filter(pk__in={row.pk for row in rows}).values_list("pk", flat=True))
        page = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
        for row in rows:
            row.address = reverse(page, args=[row.pk]) if row.pk in there else ""
