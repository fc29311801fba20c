"""Verdicts: the one way in which a curator's word on a claim reaches the records.

A verdict is stored, and the records are worked out anew; nothing writes a claim directly.
"""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from articles.locking import lock_archive
from articles.models import Article, Unsettled
from negotiations.models import Claim, Verdict
from negotiations.passages import Passage
from negotiations.store import settle
from negotiations.store.claims import KIND, read_claim, values_of


@transaction.atomic
def rule(claims: Iterable[Claim], accepted: bool, curator: User, reason: str = "") -> None:
    """Accept claims or reject them; in place of what was ruled on them before."""
    lock_archive()
    claims = list(claims)
    for claim in claims:
        verdict = Verdict.objects.filter(pk=claim.verdict_id or 0).first() or Verdict()
        _anchor(verdict, claim)
        verdict.accepted, verdict.curator, verdict.reason = accepted, curator, reason
        verdict.save()
    _unsettle(claim.article_id for claim in claims)
    settle()


@transaction.atomic
def withdraw(*verdicts: Verdict) -> None:
    """Take verdicts back: claims count as they are read, and what nothing but a verdict kept is gone."""
    lock_archive()
    Verdict.objects.filter(pk__in=[verdict.pk for verdict in verdicts]).delete()
    _unsettle(verdict.article_id for verdict in verdicts)
    settle()


@transaction.atomic
def give_again(former: Verdict, curator: User, reason: str = "") -> None:
    """Give a verdict as it once was, in place of what is ruled on the same claim now."""
    lock_archive()
    former.pk = on_same(former).values_list("pk", flat=True).first()
    former.curator, former.reason = curator, reason
    former.save()
    _unsettle([former.article_id])
    settle()


def on_same(verdict: Verdict) -> QuerySet[Verdict]:
    """The verdict that is now on what another is, or was, on."""
    return Verdict.objects.filter(
        article=verdict.article_id,
        kind=verdict.kind,
        part=verdict.part,
        values=verdict.values,
        before=verdict.before,
        quote=verdict.quote,
        after=verdict.after,
    )


def _unsettle(articles: Iterable[int]) -> None:
    """Have the articles stated anew whose claims verdicts are on, and those in whose place newer versions are."""
    on = set(articles)
    current = Article.objects.filter(earlier__in=on).values_list("pk", flat=True)
    Unsettled.note({*on, *current})


def _anchor(verdict: Verdict, row: Claim) -> None:
    """Tie a verdict to what a claim says, and to its words where they stand in its article now."""
    claim = read_claim(row)
    article = Article.objects.get(pk=row.article_id)
    passage = Passage.of(article.part(claim.part), claim.start, claim.end)
    verdict.article, verdict.part, verdict.kind, verdict.values = (
        article,
        claim.part,
        KIND[type(claim)],
        values_of(claim),
    )
    verdict.start, verdict.before, verdict.after = passage.start, passage.before, passage.after
    verdict.quote = claim.quote
    if row.record:  # a rejected claim has none: what it had before is kept
        verdict.record_key = row.record.key
