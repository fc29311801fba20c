"""The tables that can be exported: their rows in a lasting order, and what stands in each column.

Addresses are those of the archive's own pages, from the site's root. An article's text is not among the columns, for
it is its publisher's; the sentences that claims quote are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from operator import attrgetter, itemgetter
from typing import Any, Self

from django.db.models import Count, F, Max, Min, Prefetch, Q, QuerySet
from django.urls import reverse

from articles.models import Article, Capture, Outlet
from articles.paging import listed
from articles.parsing import Known
from negotiations.brief import brief
from negotiations.extraction import Claim
from negotiations.models import Agreement, Delegate, Negotiator, Payment, Round, Venue
from negotiations.reason_words import in_english
from negotiations.store.claims import COLUMNS, KIND, MODELS

CHUNK = 1000
Columns = Mapping[str, Callable[[Any], Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """`items` gives the rows anew each time it is called; `columns` says what stands in each by its name."""

    items: Callable[[], Iterable[Any]]
    columns: Columns

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each row's values by column. What is not known is `None`; several values are a list."""
        for item in self.items():
            values = ((name, value(item)) for name, value in self.columns.items())
            yield {name: None if value == "" else value for name, value in values}

    def at(self, whole: Callable[[str], str]) -> Self:
        """The table with whole addresses, made by `whole` of those from the site's root."""
        address = self.columns["url"]
        return replace(self, columns={**self.columns, "url": lambda item: whole(address(item))})


@dataclass(frozen=True, slots=True)
class QueryTable(Table):
    """A table whose rows are a query's, so that it can be had of some of them alone."""

    query: QuerySet[Any]

    @classmethod
    def of(cls, query: QuerySet[Any], columns: Columns) -> Self:
        """The table of all rows of a query, fetched a chunk at a time."""
        return cls(lambda: query.iterator(chunk_size=CHUNK), columns, query)

    def among(self, rows: QuerySet[Any]) -> Self:
        """The table of those rows that another query has, too, in the table's own order."""
        return self.of(self.query.filter(pk__in=rows.order_by().values("pk")), self.columns)


def _in_order(query: QuerySet[Any], *order: Any) -> QuerySet[Any]:
    """The records of a query with the number of their claims, the key deciding between equals."""
    counted: QuerySet[Any] = query.annotate(claim_count=Count("claims"))
    return counted.order_by(*order, "key")


def _last(field: str) -> Any:
    return F(field).asc(nulls_last=True)


def _address(item: Any) -> str:
    address: str = item.get_absolute_url()
    return address


SUPPORT: Columns = {
    "articles": attrgetter("articles"),
    "claims": attrgetter("claim_count"),
    "disputed": attrgetter("disputed"),
    "url": _address,
}

AGREEMENTS = QueryTable.of(
    _in_order(brief(Agreement.objects.all()), "number"),
    {
        "number": attrgetter("number"),
        "first_year": attrgetter("first_year"),
        "last_year": attrgetter("last_year"),
        "concluded": attrgetter("concluded"),
        **SUPPORT,
    },
)

ROUNDS = QueryTable.of(
    _in_order(
        brief(Round.objects.all(), "agreement", "venue"), "agreement__number", _last("number"), _last("start"), "slug"
    ),
    {
        "key": attrgetter("key"),
        "agreement": attrgetter("agreement.number"),
        "number": attrgetter("number"),
        "status": attrgetter("status"),
        "start": attrgetter("start"),
        "end": attrgetter("end"),
        "city": attrgetter("city"),
        "venue": lambda record: record.venue.name if record.venue else None,
        **SUPPORT,
    },
)

NEGOTIATORS = QueryTable.of(
    _in_order(
        brief(Negotiator.objects.all()).prefetch_related(
            Prefetch("seats", brief(Delegate.objects.all(), "agreement")),
            Prefetch("rounds", brief(Round.objects.all())),
        )
    ),
    {
        "key": attrgetter("key"),
        "name": attrgetter("name"),
        "native_name": attrgetter("native_name"),
        "aliases": attrgetter("aliases"),
        "side": attrgetter("side"),
        "title": attrgetter("title"),
        "agreements": lambda person: sorted(seat.agreement.number for seat in person.seats.all()),
        "chief_for": lambda person: sorted(seat.agreement.number for seat in person.seats.all() if seat.chief),
        "rounds": lambda person: [record.key for record in person.rounds.all()],
        **SUPPORT,
    },
)

PAYMENTS = QueryTable.of(
    _in_order(brief(Payment.objects.all(), "agreement"), _last("year"), _last("agreement__number"), "kind", "currency"),
    {
        "key": attrgetter("key"),
        "agreement": lambda record: record.agreement.number if record.agreement else None,
        "year": attrgetter("year"),
        "kind": attrgetter("kind"),
        "amount": attrgetter("amount"),
        "currency": attrgetter("currency"),
        "change_percent": attrgetter("change_percent"),
        **SUPPORT,
    },
)


VENUES = QueryTable.of(
    brief(Venue.objects.all())
    .prefetch_related(Prefetch("rounds", brief(Round.objects.all())))
    .order_by("city", "name", "key"),
    {
        "key": attrgetter("key"),
        "name": attrgetter("name"),
        "city": attrgetter("city"),
        "country": attrgetter("country"),
        "rounds": lambda venue: [record.key for record in venue.rounds.all()],
        "articles": attrgetter("articles"),
        "disputed": attrgetter("disputed"),
        "url": _address,
    },
)

CURRENT = Q(articles__superseded_by=None)

OUTLETS = QueryTable.of(
    Outlet.objects.annotate(
        current=Count("articles", CURRENT),
        first=Min("articles__date", filter=CURRENT),
        last=Max("articles__date", filter=CURRENT),
    ).order_by("name"),
    {
        "key": attrgetter("slug"),
        "name": attrgetter("name"),
        "other_names": attrgetter("other_names"),
        "articles": attrgetter("current"),
        "first_article": attrgetter("first"),
        "last_article": attrgetter("last"),
        "free": attrgetter("free"),
        "url": lambda outlet: reverse("negotiations:outlet", args=[outlet.slug]),
    },
)

ARTICLES = QueryTable.of(
    listed(Article.objects.select_related("story"))
    .annotate(newer=F("superseded_by__key"))
    .order_by(_last("date"), "key"),
    {
        "key": attrgetter("key"),
        "title": attrgetter("title"),
        "outlet": lambda article: article.outlet.name if article.outlet else None,
        "agency": attrgetter("agency"),
        "authors": attrgetter("authors"),
        "published": attrgetter("published"),
        "published_from": lambda row: row.origins.get("published", ""),
        "inferred_published": attrgetter("inferred_published"),
        "inferred_from": lambda article: in_english(article.inferred_published_reason),
        "language": attrgetter("language"),
        "dateline": attrgetter("dateline"),
        "story": attrgetter("story.key"),
        "superseded_by": attrgetter("newer"),
        "original": attrgetter("url"),
        "url": _address,
    },
)

COMMON = [field.name for field in fields(Claim)]
VALUES = [field.name for kind in MODELS for field in fields(kind) if field.name not in COMMON]
"""The values of all kinds of claim; a claim has those of its own kind."""


VERDICTS = {None: None, True: "accepted", False: "rejected"}


def _value(name: str) -> Callable[[Any], Any]:
    return lambda row: row.get(name)


def _claims() -> Iterator[dict[str, Any]]:
    """Every claim of every kind that counts, with the keys of its article and of the record it was resolved to."""
    model: Any
    for kind, model in MODELS.items():
        names = [field.name for field in fields(kind)]
        columns = [COLUMNS.get(name, name) for name in names]
        counting = model._default_manager.filter(article__superseded_by=None)
        rows = counting.order_by("article__key", "part", "start", "end", "pk")
        links = ("article__key", "record__key", "verdict__accepted")
        for article, record, accepted, *values in rows.values_list(*links, *columns).iterator(CHUNK):
            own = dict(zip(names, values, strict=True))
            yield own | {"claim": KIND[kind], "article": article, "record": record, "verdict": VERDICTS[accepted]}


CLAIMS = Table(
    _claims,
    {
        "kind": itemgetter("claim"),
        "article": itemgetter("article"),
        **{name: itemgetter(name) for name in COMMON},
        "record": itemgetter("record"),
        "verdict": itemgetter("verdict"),
        **{f"payment_{name}" if name == "kind" else name: _value(name) for name in VALUES},
        "url": lambda row: reverse("articles:article", args=[row["article"]]),
    },
)


def _captures() -> Iterator[dict[str, Any]]:
    """Every capture without its bytes, with the key of the article that was read from it."""
    names = ("sha256", "size", "origin", "address", "status", "captured_at", "stored_at", "state", "failure", "known")
    stored = Capture.objects.order_by("stored_at", "sha256").values(*names, article_key=F("article__key"))
    yield from stored.iterator(chunk_size=CHUNK)


def _known(name: str) -> Callable[[Any], Any]:
    return lambda row: row["known"].get(name)


CAPTURES = Table(
    _captures,
    {
        **{name: itemgetter(name) for name in ("sha256", "size", "origin", "address", "status")},
        **{name: itemgetter(name) for name in ("captured_at", "stored_at", "state", "failure")},
        **{f"known_{field.name}": _known(field.name) for field in fields(Known) if field.name != "captured"},
        "article": itemgetter("article_key"),
    },
)

LISTED: Mapping[str, QueryTable] = {
    "agreements": AGREEMENTS,
    "rounds": ROUNDS,
    "negotiators": NEGOTIATORS,
    "payments": PAYMENTS,
    "venues": VENUES,
    "outlets": OUTLETS,
    "articles": ARTICLES,
}
"""The tables of which the site has a list."""

TABLES: Mapping[str, Table] = {"captures": CAPTURES, **LISTED, "claims": CLAIMS}
