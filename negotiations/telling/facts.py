"""A record's facts as a page shows them: each value with what it rests on, and what else the sources say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import QuerySet

from articles.models import Article
from articles.paging import listed
from negotiations.models import Pin, Record
from negotiations.pins import pins_of
from negotiations.reason_words import in_words
from negotiations.telling.quoting import VALUES, Quote, Quotes, Value, quotes, telling_of


@dataclass(frozen=True, slots=True)
class Told:
    """A value that sources give: as the evidence has it and in words, how many independent texts and how many articles
    give it, the first of these, and the first sentences that say so.
    """

    value: Any
    text: str
    stories: int
    articles: int
    sources: tuple[Article, ...]
    chosen: bool
    quotes: tuple[Quote, ...] = ()

    @property
    def unnamed(self) -> int:
        """How many articles give it besides those named."""
        return self.articles - len(self.sources)

    @property
    def unquoted(self) -> list[Article]:
        """The articles named that none of the sentences is from."""
        heard = {quote.article.pk for quote in self.quotes}
        return [article for article in self.sources if article.pk not in heard]

    @property
    def outlets(self) -> list[Article]:
        """The first article of each outlet named; each of those whose outlet is not known."""
        first: dict[int, Article] = {}
        for article in self.sources:
            first.setdefault(article.outlet_id or -article.pk, article)
        return list(first.values())


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a record. `text` is empty where it is open; `told` has the most supported value first.

    `basis` is "claims", "inferred" (for a `reason`) or "pinned" (by the `pin`).
    """

    field: str
    label: str
    text: str
    basis: str
    reason: str
    told: tuple[Told, ...]
    disputed: bool
    pin: Pin | None

    @property
    def chosen(self) -> Told | None:
        """The value shown, as sources tell it; none where no source gives it."""
        return next((value for value in self.told if value.chosen), None)

    @property
    def stories(self) -> int:
        """How many independent texts give the value shown."""
        return self.chosen.stories if self.chosen else 0

    @property
    def unanimous(self) -> bool:
        """Do the sources give no other value than the one shown?"""
        return all(value.chosen for value in self.told)

    @property
    def seen(self) -> Sequence[Told]:
        """The values that are shown, at most `VALUES`."""
        return self.told[:VALUES]

    @property
    def unseen(self) -> int:
        """How many values there are besides, each given by fewer sources."""
        return len(self.told) - len(self.seen)

    @property
    def contested(self) -> bool:
        """Are the values of the sources to be seen side by side without asking?"""
        return self.disputed or (self.basis == "pinned" and not self.unanimous)


Wording = Callable[[str, Any], str]
"""From a field's name and a value of it to words."""
Evidence = Mapping[str, Any]
"""What is known of a field, as `Record.evidence` has it."""
Quoting = Callable[[Mapping[Value, Iterable[Article]]], Quotes]
"""From the articles that are named for values to the sentences in them."""


def facts(
    record: Record, labels: Mapping[str, str], wording: Wording, claims: QuerySet[Any] | None = None
) -> list[Fact]:
    """The facts of a record, by the labels of its fields, in their order.

    With the `claims` behind it, values have their first sentences; these are two queries more.
    """
    evidence = {name: {"value": getattr(record, name, None)} | record.evidence.get(name, {}) for name in labels}
    pins = {pin.field: pin for pin in pins_of(record)}
    quoting = partial(quotes, claims=claims, telling=telling_of(record.record_kind)) if claims is not None else None
    told = told_by(evidence, wording, quoting)
    return [
        fact(name, label, evidence[name], told[name], wording, disputed=name in record.disputed, pin=pins.get(name))
        for name, label in labels.items()
    ]


def fact(
    field: str,
    label: str,
    evidence: Evidence,
    told: tuple[Told, ...],
    wording: Wording,
    *,
    disputed: bool = False,
    pin: Pin | None = None,
) -> Fact:
    """A fact from what is known of it."""
    value = evidence["value"]
    text = "" if value in (None, "") else wording(field, value)
    basis, reason = evidence.get("basis", "claims"), in_words(evidence.get("reason"))
    return Fact(field, label, text, basis, reason, told, disputed, pin)


def told_by(
    evidence: Mapping[str, Evidence], wording: Wording, quoting: Quoting | None = None
) -> dict[str, tuple[Told, ...]]:
    """The values that sources give for each field."""
    given = {field: known.get("values", ()) for field, known in evidence.items()}
    sources = _sources(value for values in given.values() for value in values)
    named = {
        (field, one["value"]): [sources[key] for key in one["sources"] if key in sources]
        for field, values in given.items()
        for one in values
    }
    first = {(field, one["value"]) for field, values in given.items() for one in values[:VALUES]}
    said = quoting({value: row for value, row in named.items() if value in first}) if quoting else {}
    return {
        field: tuple(
            Told(
                value=one["value"],
                text=wording(field, one["value"]),
                stories=one["stories"],
                articles=one["articles"],
                sources=tuple(named[field, one["value"]]),
                chosen=one["value"] == evidence[field]["value"],
                quotes=tuple(said.get((field, one["value"]), ())),
            )
            for one in values
        )
        for field, values in given.items()
    }


def _sources(values: Iterable[Evidence]) -> dict[str, Article]:
    """The articles to be named, by key."""
    keys = {key for value in values for key in value["sources"]}
    return {article.key: article for article in listed(Article.objects.filter(key__in=keys))}
