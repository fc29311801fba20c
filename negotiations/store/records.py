"""Records in the database: worked out anew from all claims, verdicts and pins, written only where something changed."""

import logging
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db import transaction

from articles.locking import lock_archive
from articles.models import Article
from negotiations import models
from negotiations.charts import redraw
from negotiations.resolution import (
    InferredDay,
    NegotiatorRecord,
    Pinned,
    Record,
    Resolved,
    RoundRecord,
    Source,
    resolve,
)
from negotiations.store import columns
from negotiations.store.claims import StoredClaim, load_claims
from negotiations.store.rehearsal import Rehearsal
from negotiations.store.tables import Changes, Tables
from negotiations.store.verdicts import judge

logger = logging.getLogger(__name__)


class Archive(NamedTuple):
    """What resolution takes, and the rows behind it: claims by article key, in the order of the source's, rejected ones
    apart; and the verdicts on them, by primary key. Articles that another stands in the place of are no sources; their
    claims belong to no record.
    """

    sources: list[Source]
    claims: dict[str, list[StoredClaim]]
    rejected: list[StoredClaim]
    verdicts: Mapping[StoredClaim, int]


class Keys(NamedTuple):
    """The records' primary keys by their own keys."""

    agreements: dict[str, int]
    venues: dict[str, int]
    negotiators: dict[str, int]
    rounds: dict[str, int]
    payments: dict[str, int]


@transaction.atomic
def rebuild() -> Changes:
    """Work out every record from all claims, verdicts and pins, write what differs, and draw the charts of it. One at a
    time. Claims that verdicts keep are made where they are missing.
    """
    lock_archive()
    tables = Tables()
    _rebuild_records(tables)
    _redraw_charts()
    return tables.changes


def differences() -> list[str]:
    """Names of the rows that `rebuild` would make, change or remove. Nothing is written."""
    rehearsal = Rehearsal()
    _rebuild_records(rehearsal)
    return rehearsal.differing


def _rebuild_records(tables: Tables) -> None:
    archive = load_archive(tables)
    resolved = resolve(archive.sources, load_pins())
    keys = _bring_records(tables, resolved)
    _bring_seats(tables, resolved.negotiators, keys)
    _bring_delegations(tables, resolved.rounds, keys)
    _link_claims(tables, resolved, keys, archive)
    _date_articles(tables, resolved.published)


def _redraw_charts() -> None:
    """Draw what the records now show. They stand without their charts, so a chart that fails is no reason to stop."""
    try:
        redraw()
    except Exception:
        logger.exception("The charts could not be drawn; `manage.py rebuild` tries again")


def load_archive(tables: Tables) -> Archive:
    """Every article as resolution sees it, by its key, once the claims are there that verdicts keep.

    A query for the articles, one for the verdicts, and one for each kind of claim.
    """
    claims = load_claims()
    judgement = judge(claims)
    judgement.settle(claims, tables.bring_kept(judgement))
    archive = Archive([], {}, [], judgement.verdicts)
    names = ("pk", "key", "superseded_by", "story__key", "outlet__name", "published")
    for pk, key, superseded_by, story, outlet, published in Article.objects.order_by("key").values_list(*names):
        archive.rejected.extend(each for each in claims.get(pk, ()) if each in judgement.rejected)
        archive.claims[key] = [each for each in claims.get(pk, ()) if each not in judgement.rejected]
        if superseded_by is None:
            counting = tuple(each.claim for each in archive.claims[key])
            archive.sources.append(Source(key, story, outlet or "", published, counting))
    return archive


def load_pins() -> list[Pinned]:
    """Every pin, in a lasting order."""
    names = ("record_kind", "record_key", "field")
    return [Pinned(*row) for row in models.Pin.objects.order_by(*names).values_list(*names, "value")]


def _bring_records(tables: Tables, resolved: Resolved) -> Keys:
    """Bring the records to what they should be, those that others point to first."""
    agreements = tables.bring_records(
        models.Agreement, {each.key: columns.agreement_columns(each) for each in resolved.agreements}
    )
    venues = tables.bring_records(models.Venue, {each.key: columns.venue_columns(each) for each in resolved.venues})
    negotiators = tables.bring_records(
        models.Negotiator, {each.key: columns.negotiator_columns(each) for each in resolved.negotiators}
    )
    rounds = tables.bring_records(
        models.Round, {each.key: columns.round_columns(each, agreements, venues) for each in resolved.rounds}
    )
    payments = tables.bring_records(
        models.Payment, {each.key: columns.payment_columns(each, agreements) for each in resolved.payments}
    )
    return Keys(agreements, venues, negotiators, rounds, payments)


def _bring_seats(tables: Tables, negotiators: Iterable[NegotiatorRecord], keys: Keys) -> None:
    """Seat each negotiator in the negotiation of each agreement at which sources show them."""
    seats = {
        (keys.negotiators[each.key], keys.agreements[str(number)]): {"chief": chief}
        for each in negotiators
        for number, chief in each.seats.items()
    }
    tables.bring_pairs(models.Delegate, ("negotiator_id", "agreement_id"), seats)


def _bring_delegations(tables: Tables, rounds: Iterable[RoundRecord], keys: Keys) -> None:
    """Link each round to the negotiators whom sources show there."""
    there: dict[tuple[int, int], dict[str, Any]] = {
        (keys.rounds[each.key], keys.negotiators[negotiator]): {} for each in rounds for negotiator in each.negotiators
    }
    tables.bring_pairs(models.Round.negotiators.through, ("round_id", "negotiator_id"), there)


def _link_claims(tables: Tables, resolved: Resolved, keys: Keys, archive: Archive) -> None:
    """Point every claim to the record of its kind that it was resolved to, or to none; and to its verdict."""
    records: dict[Any, tuple[Iterable[Record], Mapping[str, int]]] = {
        models.AgreementClaim: (resolved.agreements, keys.agreements),
        models.NegotiatorClaim: (resolved.negotiators, keys.negotiators),
        models.RoundClaim: (resolved.rounds, keys.rounds),
        models.PaymentClaim: (resolved.payments, keys.payments),
    }
    for model, (kind, pks) in records.items():
        behind = {place: pks[record.key] for record in kind for place in record.claims}
        mine = [
            (stored, behind.get((article, index)), archive.verdicts.get(stored))
            for article, row in archive.claims.items()
            for index, stored in enumerate(row)
            if stored.model is model
        ]
        mine += [(stored, None, archive.verdicts.get(stored)) for stored in archive.rejected if stored.model is model]
        wrong = [stored.linked_to(*links) for stored, *links in mine if [stored.record_id, stored.verdict_id] != links]
        tables.bring_rows(model, wrong, ["record_id", "verdict_id"])


def _date_articles(tables: Tables, inferred: Mapping[str, InferredDay]) -> None:
    """Note the days worked out for articles that give none, and strike those that no longer hold."""
    undated = Article.objects.filter(key__in=inferred) | Article.objects.exclude(inferred_published=None)
    changed = []
    for article in undated.only("pk", "key", "inferred_published", "inferred_published_reason"):
        day = inferred.get(article.key)
        wanted = (day.day, day.reason) if day else (None, "")
        if (article.inferred_published, article.inferred_published_reason) != wanted:
            article.inferred_published, article.inferred_published_reason = wanted
            changed.append(article)
    tables.bring_rows(Article, changed, ["inferred_published", "inferred_published_reason"])
