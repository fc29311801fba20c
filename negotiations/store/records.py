"""Records in the database: worked out from statements and from what curators say, written only where something changed.

Claims are read in Python where an article has changed, and nowhere else; the rest takes a number of queries that does
not depend on how many articles and claims there are.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q

from articles.locking import lock_archive
from articles.models import Article, Unsettled
from negotiations import models
from negotiations.resolution import Brought, NegotiatorRecord, Pinned, Resolved, Ruled, resolve
from negotiations.store import columns
from negotiations.store.attendance import Keys, bring_attendance
from negotiations.store.formerly import heirs_of_venues, note_former_keys, places_of_rounds
from negotiations.store.links import Scope, articles_of, heirs, link_claims, move_statements
from negotiations.store.restating import bring_in_adrift, restate
from negotiations.store.statements import load_statements, recount
from negotiations.store.tables import Changes, Records, Tables


@transaction.atomic
def settle() -> Changes:
    """Bring the records in line with the articles that have changed, and with what curators say. One at a time."""
    return _settle(Tables(), every=False)


@transaction.atomic
def rebuild() -> Changes:
    """Settle, with every record and link worked out anew from all statements and all that curators say."""
    lock_archive()
    ruled_on = Q(verdicts__isnull=False) | Q(earlier__verdicts__isnull=False)
    Unsettled.note_all(Article.objects.filter(ruled_on).distinct())
    return _settle(Tables(), every=True)


@transaction.atomic
def differences() -> list[str]:
    """Names of the rows that would be made, changed or removed if all were worked out anew, from every claim on.

    It is done, and undone: nothing stays written.
    """
    lock_archive()
    Unsettled.note_all(Article.objects.all())
    journal: list[str] = []
    _settle(Tables(journal), every=True)
    transaction.set_rollback(True)
    return journal


def _settle(tables: Tables, *, every: bool) -> Changes:
    lock_archive()
    touched = list(Unsettled.objects.values_list("pk", flat=True))
    restate(touched, tables)
    recount(every=every)
    statements = load_statements()
    brought, changed = bring_in_adrift(statements, tables)
    if changed:
        recount()
        statements = load_statements()
    _date_articles(tables, brought)
    resolved = resolve(statements, load_pins(), load_rulings())
    _write(resolved, {*touched, *changed}, tables, every=every)
    Unsettled.objects.filter(pk__in=touched).delete()
    return tables.changes


def load_pins() -> list[Pinned]:
    """Every pin, in a lasting order."""
    names = ("record_kind", "record_key", "field")
    rows = models.Pin.objects.order_by(*names).values_list(*names, "value", "known")
    return [Pinned(kind, key, field, value, tuple(known)) for kind, key, field, value, known in rows]


def load_rulings() -> list[Ruled]:
    """Every ruling on who is who."""
    rows = models.IdentityRuling.objects.values_list("record_kind", "one", "other", "same")
    return [Ruled(*row) for row in rows]


def _write(resolved: Resolved, touched: set[int], tables: Tables, *, every: bool) -> None:
    """Bring the records to what they should be, and all that links to them."""
    places, homes = places_of_rounds(), {each.key: each.venue for each in resolved.rounds}
    days = {pk: told for pk, *told in models.Round.objects.values_list("pk", "start", "end")}
    found = _bring_records(resolved, tables)
    _bring_seats(tables, resolved.negotiators, found["negotiator"].pks, found["agreement"].pks)
    moves = move_statements(resolved, tables)
    rescheduled = [row.pk for row in found["round"].changed.values() if days[row.pk] != [row.start, row.end]]
    articles = touched | set(articles_of(moves, rescheduled))
    scope = Scope([move.statement for move in moves], sorted(articles), every)
    link_claims(scope, tables)
    bring_attendance(resolved, Keys(found["round"].pks, found["negotiator"].pks), scope, tables)
    left_to = {kind: heirs(moves, kind) for kind in found} | {"venue": heirs_of_venues(places, homes)}
    for kind, records in found.items():
        note_former_keys(kind, records.gone, records.pks, left_to[kind])
    _bring_suggestions(resolved)


def _bring_records(resolved: Resolved, tables: Tables) -> dict[str, Records[Any]]:
    """Bring the records' own rows, by kind, those that others point to first."""
    agreements = tables.bring_records(models.Agreement, _columns(resolved.agreements, columns.agreement_columns))
    venues = tables.bring_records(models.Venue, _columns(resolved.venues, columns.venue_columns))
    people = tables.bring_records(models.Negotiator, _columns(resolved.negotiators, columns.negotiator_columns))
    held = {each.key: columns.round_columns(each, agreements.pks, venues.pks) for each in resolved.rounds}
    paid = {each.key: columns.payment_columns(each, agreements.pks) for each in resolved.payments}
    rounds, payments = tables.bring_records(models.Round, held), tables.bring_records(models.Payment, paid)
    return {"agreement": agreements, "venue": venues, "negotiator": people, "round": rounds, "payment": payments}


def _columns(records: Iterable[Any], columns_of: Any) -> dict[str, columns.Columns]:
    return {each.key: columns_of(each) for each in records}


def _bring_seats(
    tables: Tables, negotiators: Iterable[NegotiatorRecord], people: columns.Keys, agreements: columns.Keys
) -> None:
    """Seat each negotiator in the negotiation of each agreement at which sources show them."""
    seats = {
        (people[each.key], agreements[str(number)]): {"chief": chief}
        for each in negotiators
        for number, chief in each.seats.items()
    }
    tables.bring_pairs(models.Delegate, ("negotiator_id", "agreement_id"), seats)


def _bring_suggestions(resolved: Resolved) -> None:
    """Keep the suggestions that hold now."""
    wanted = {(each.kind, each.one, each.other): each.reason for each in resolved.suggestions}
    stored = {(row.record_kind, row.one, row.other): row for row in models.Suggestion.objects.all()}
    gone = [row.pk for key, row in stored.items() if wanted.get(key) != row.reason]
    models.Suggestion.objects.filter(pk__in=gone).delete()
    models.Suggestion.objects.bulk_create(
        models.Suggestion(record_kind=kind, one=one, other=other, reason=reason)
        for (kind, one, other), reason in wanted.items()
        if (kind, one, other) not in stored or stored[kind, one, other].reason != reason
    )


def _date_articles(tables: Tables, brought: Iterable[Brought]) -> None:
    """Note the days worked out for articles that give none, and strike those that no longer hold."""
    inferred = {each.article: each.dated for each in brought if each.dated}
    undated = Article.objects.filter(key__in=inferred) | Article.objects.exclude(inferred_published=None)
    changed = []
    for article in undated.only("pk", "key", "inferred_published", "inferred_published_reason"):
        day = inferred.get(article.key)
        wanted = (day.day, day.reason.as_json()) if day else (None, None)
        if (article.inferred_published, article.inferred_published_reason) != wanted:
            article.inferred_published, article.inferred_published_reason = wanted
            changed.append(article)
    tables.bring_rows(Article, changed, ["inferred_published", "inferred_published_reason"])
