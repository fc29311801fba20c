"""What curators' verdicts make of the stored claims: which do not count, and which are kept that nothing else makes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Q

from articles.models import Article
from negotiations.extraction import Claim
from negotiations.models import Verdict
from negotiations.passages import Passage
from negotiations.store.claims import KEPT, KIND, StoredClaim, claim_of, stored_in_order, values_of


class Kept(NamedTuple):
    """A claim that stands by a verdict alone."""

    article: int
    claim: Claim
    verdict: int


Stored = tuple[int, StoredClaim]
"""A claim by the primary key of its article."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on each claim that has one, by its primary key; and the claims that are rejected.

    `missing` are claims that are to be kept and are not stored; `gone` those stored that nothing keeps any longer.
    """

    verdicts: dict[StoredClaim, int] = field(default_factory=dict)
    rejected: set[StoredClaim] = field(default_factory=set)
    missing: list[Kept] = field(default_factory=list)
    gone: list[Stored] = field(default_factory=list)

    def settle(self, claims: dict[int, list[StoredClaim]], new: Iterable[Stored]) -> None:
        """Bring what is told of the stored claims in line: those gone are gone, the missing ones have their rows."""
        for article, stored in self.gone:
            claims[article].remove(stored)
        for article, stored in new:
            claims[article] = stored_in_order([*claims.get(article, ()), stored])
            self.verdicts[stored] = stored.verdict or 0


class _Standing(NamedTuple):
    """A verdict, and where its words stand now in the article that it holds for."""

    verdict: Verdict
    start: int
    end: int

    @property
    def statement(self) -> tuple[str, str, int, int, tuple[tuple[str, str], ...]]:
        """What is claimed, and where."""
        values = sorted((name, str(value)) for name, value in self.verdict.values.items())
        return self.verdict.kind, self.verdict.part, self.start, self.end, tuple(values)

    def is_on(self, claim: Claim) -> bool:
        """Does the claim say what the verdict is on, in words that overlap its own?"""
        near = claim.part == self.verdict.part and claim.start < self.end and self.start < claim.end
        return near and KIND[type(claim)] == self.verdict.kind and values_of(claim) == self.verdict.values


def judge(claims: Mapping[int, Sequence[StoredClaim]], articles: Collection[int]) -> Judgement:
    """Judge all stored claims of some articles. The same verdicts on the same articles give the same result."""
    judgement = Judgement()
    standing = _standing(articles)
    for article, verdicts in standing.items():
        _judge(article, claims.get(article, ()), verdicts, judgement)
    for article, stored in claims.items():
        if article not in standing:
            judgement.gone.extend((article, each) for each in stored if each.claim.rule == KEPT)
    return judgement


def _judge(article: int, stored: Sequence[StoredClaim], verdicts: Sequence[_Standing], judgement: Judgement) -> None:
    """Judge the claims of an article by its verdicts, the one that goes before the others coming last."""
    machine = [each for each in stored if each.claim.rule != KEPT]
    kept = {each.claim: each for each in stored if each.claim.rule == KEPT}
    for one in verdicts:
        on = [each for each in machine if one.is_on(each.claim)]
        if one.verdict.accepted and not on:
            claim = claim_of(one.verdict, one.start)
            if claim in kept:
                judgement.verdicts[kept.pop(claim)] = one.verdict.pk
            else:
                judgement.missing.append(Kept(article, claim, one.verdict.pk))
        for each in on:
            judgement.verdicts[each] = one.verdict.pk
            (judgement.rejected.discard if one.verdict.accepted else judgement.rejected.add)(each)
    judgement.gone.extend((article, each) for each in kept.values())


def _standing(articles: Collection[int]) -> dict[int, list[_Standing]]:
    """The verdicts whose words still stand, by the article that they hold for, of those asked for; of several on one
    statement the one on that very article, and then the latest.
    """
    by_article: dict[int, list[Verdict]] = defaultdict(list)
    given = Verdict.objects.filter(Q(article__in=articles) | Q(article__superseded_by__in=articles))
    for verdict in given.select_related("article").only(*_NEEDED).order_by("ruled_at", "pk"):
        by_article[verdict.article.superseded_by_id or verdict.article_id].append(verdict)
    wanted = by_article.keys() & set(articles)
    texts = Article.objects.filter(pk__in=wanted).only("title", "body", "captions").iterator(chunk_size=100)
    return {article.pk: list(_places(article, by_article[article.pk])) for article in texts}


_NEEDED = [
    *(field.attname for field in Verdict._meta.concrete_fields if field.name not in ("curator", "reason")),
    "article__superseded_by",
]


def _places(article: Article, verdicts: Iterable[Verdict]) -> Iterator[_Standing]:
    places: dict[object, _Standing] = {}
    for verdict in sorted(verdicts, key=lambda verdict: verdict.article_id == article.pk):
        start = passage_of(verdict).find(article.part(verdict.part))
        if start is not None:
            found = _Standing(verdict, start, start + len(verdict.quote))
            places.pop(found.statement, None)
            places[found.statement] = found
    yield from places.values()


def passage_of(verdict: Verdict) -> Passage:
    """The words that a verdict is on."""
    return Passage(verdict.start, verdict.before, verdict.quote, verdict.after)
