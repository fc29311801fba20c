"""A record's facts as a page shows them: each value with what it rests on, and what else the sources say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from articles.models import Article
from articles.paging import listed
from negotiations.models import Pin, Record
from negotiations.pins import pins_of
from negotiations.reason_words import in_words


@dataclass(frozen=True, slots=True)
class Told:
    """A value that sources give: as the evidence has it and in words, how many independent texts give it, and the first
    articles that do.
    """

    value: Any
    text: str
    stories: int
    sources: tuple[Article, ...]
    unnamed: int
    chosen: bool


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
    def stories(self) -> int:
        """How many independent texts give the value shown."""
        return sum(value.stories for value in self.told if value.chosen)

    @property
    def unanimous(self) -> bool:
        """Do the sources give no other value than the one shown?"""
        return all(value.chosen for value in self.told)


Wording = Callable[[str, Any], str]
"""From a field's name and a value of it to words."""


def facts(
    record: Record, labels: Mapping[str, str], wording: Wording, beside: Mapping[str, Any] | None = None
) -> list[Fact]:
    """The facts of a record, by the labels of its fields, in their order; `beside` has the evidence of what is told of
    it elsewhere.
    """
    known = record.evidence | dict(beside or {})
    evidence: Mapping[str, Any] = {field: known.get(field) or {} for field in labels}
    sources = _sources(value for told in evidence.values() for value in told.get("values", ()))
    pins = {pin.field: pin for pin in pins_of(record)}
    found = []
    for field, label in labels.items():
        basis, reason = evidence[field].get("basis", "claims"), in_words(evidence[field].get("reason"))
        value = evidence[field].get("value", getattr(record, field, None))
        text = "" if value in (None, "") else wording(field, value)
        values = evidence[field].get("values", ())
        told = tuple(_told(one, wording(field, one["value"]), sources, one["value"] == value) for one in values)
        found.append(Fact(field, label, text, basis, reason, told, field in record.disputed, pins.get(field)))
    return found


def _sources(values: Iterable[Mapping[str, Any]]) -> dict[str, Article]:
    """The articles to be named, by key."""
    keys = {key for value in values for key in value["sources"]}
    return {article.key: article for article in listed(Article.objects.filter(key__in=keys))}


def _told(given: Mapping[str, Any], text: str, sources: Mapping[str, Article], chosen: bool) -> Told:
    """One value of the evidence, with the articles to be named for it."""
    named = given["sources"]
    return Told(
        value=given["value"],
        text=text,
        stories=given["stories"],
        sources=tuple(sources[key] for key in named if key in sources),
        unnamed=given["articles"] - len(named),
        chosen=chosen,
    )
