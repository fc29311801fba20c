"""Claims that copies of one story repeat, for a curator who says the same of all of them."""

from typing import Any

from django.db.models import QuerySet

from negotiations.models import Claim
from negotiations.passages import Passage
from negotiations.store.claims import read_claim, values_of

HEAVY = ("article__search", "article__signature")


def with_copies(claim: Claim) -> list[Claim]:
    """A claim, and those that copies of its story make of the same record with the same words at the same place.

    Two queries, one of which fetches the copies' texts.
    """
    passage, said = _passage(claim), values_of(read_claim(claim))
    rows: QuerySet[Any] = type(claim)._default_manager.exclude(article=claim.article_id)
    copies = rows.filter(article__story=claim.article.story_id, article__superseded_by=None)
    alike = copies.filter(part=claim.part, quote=claim.quote, record=claim.record).select_related("article")
    same = [other for other in alike.defer(*HEAVY) if values_of(read_claim(other)) == said]
    return [claim, *(other for other in same if passage.find(other.article.part(other.part)) == other.start)]


def _passage(claim: Claim) -> Passage:
    return Passage.of(claim.article.part(claim.part), claim.start, claim.end)
