"""What an article says, record by record: the sentences that each rests on, and where it says otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Article
from negotiations import wording
from negotiations.models import PARTS, SIDES, Claim, Record
from negotiations.telling.differing import contradicted
from negotiations.telling.excerpts import Excerpt, Span, excerpts

ORDER = ("round", "payment", "negotiator", "agreement")
"""Kinds of records as an article's page has them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """An excerpt about a record, the part of the article that it stands in ("title", "body", "caption"), and the values
    of the record, in words, that it contradicts.
    """

    part: str
    excerpt: Excerpt[Any]
    otherwise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supported:
    """A record by its name and what tells it from others, and what the article says of it; `None` for claims that led
    to none.
    """

    record: Record | None
    name: str
    beside: str
    sentences: tuple[Sentence, ...]


def supported(article: Article, claims: Iterable[tuple[Claim, Record | str]]) -> list[Supported]:
    """The records that an article's claims went into, rounds first, each in the order in which it is mentioned."""
    by_record: dict[Record | str, list[Claim]] = defaultdict(list)
    for claim, record in sorted(claims, key=lambda one: _place(one[0])):
        by_record[record].append(claim)
    of_none = by_record.pop("", [])
    records = sorted((record for record in by_record if isinstance(record, Record)), key=_kind)
    found = [_supported(article, record, by_record[record]) for record in records]
    return found + ([_supported(article, None, of_none)] if of_none else [])


def _supported(article: Article, record: Record | None, claims: Sequence[Claim]) -> Supported:
    name, beside = (_name(record), _beside(record)) if record else ("", "")
    return Supported(record, name, beside, tuple(_sentences(article, record, claims)))


def _place(claim: Claim) -> tuple[int, int]:
    return list(PARTS).index(claim.part), claim.start


def _kind(record: Record) -> int:
    return ORDER.index(record.record_kind)


def _sentences(article: Article, record: Record | None, claims: Sequence[Claim]) -> Iterator[Sentence]:
    """The sentences around claims, in the order of reading."""
    for part in PARTS:
        own = [claim for claim in claims if claim.part == part]
        for excerpt in excerpts(article.part(part), (Span(claim.start, claim.end, "") for claim in own)):
            inside = [claim for claim in own if excerpt.start <= claim.start < excerpt.end]
            told = (value for claim in inside if record for value in contradicted(claim, record, article.date))
            yield Sentence(part, excerpt, tuple(dict.fromkeys(told)))


def _name(record: Any) -> str:
    if record.record_kind == "negotiator":
        return wording.person(record.name, record.native_name)
    return wording.upper_first(str(record))


def _beside(record: Any) -> str:
    """What tells a record from others of its kind: when and where a round was, on which side a negotiator sits."""
    if record.record_kind == "round":
        place = wording.city(record.city) if record.city else ""
        return ", ".join(filter(None, [wording.days(record.start, record.end), place]))
    return str(SIDES[record.side]) if record.record_kind == "negotiator" else ""
