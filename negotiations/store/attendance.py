"""Who is shown at which round: worked out by the database from where pages name people, and noted with the rounds.

A page shows its chief negotiators at the round that it is news of, and those in its photos at the round of these; where
it names a round by number with somebody, at that one.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import connection

from negotiations import models
from negotiations.resolution import Reported, Resolved, attendance
from negotiations.resolution.weighing import NAMED
from negotiations.store.columns import evidence_as_json
from negotiations.store.links import Scope
from negotiations.store.statements import ARTICLES, STATEMENTS
from negotiations.store.tables import Tables

REACH = timedelta(days=10)
"""How far from a round's days its news is published at most."""

OPENING = 600
"""Where the first paragraphs end, in characters from the beginning of the text."""

ROUNDS, AGREEMENTS = models.Round._meta.db_table, models.Agreement._meta.db_table
ROUND_CLAIMS, CLAIMS = models.RoundClaim._meta.db_table, models.NegotiatorClaim._meta.db_table
PEOPLE = models.Negotiator._meta.db_table


@dataclass(frozen=True, slots=True)
class Keys:
    """The primary keys of rounds and negotiators by their own keys."""

    rounds: Mapping[str, int]
    negotiators: Mapping[str, int]


def bring_attendance(resolved: Resolved, keys: Keys, scope: Scope, tables: Tables) -> None:
    """Note who was at each round of the negotiations that a scope's articles tell of."""
    about = _agreements(scope)
    parameters: dict[str, Any] = {**scope.parameters, "reach": REACH.days, "opening": OPENING}
    tables.execute(SHOW.format(within=scope.condition("claim")), parameters, "shown")
    about |= _agreements(scope)
    rounds = [each for each in resolved.rounds if scope.every or each.agreement in about]
    if not rounds:
        return
    pks = [keys.rounds[each.key] for each in rounds]
    attended = attendance(rounds, resolved.negotiators, _seen(pks))
    wanted = {
        (keys.rounds[round_], keys.negotiators[person]): {"evidence": evidence_as_json(evidence)}
        for round_, people in attended.items()
        for person, evidence in people.items()
    }
    tables.bring_pairs(models.Attendance, ("round_id", "negotiator_id"), wanted, None if scope.every else pks)


def _agreements(scope: Scope) -> set[int]:
    """The numbers of the agreements that a scope's claims are about, or at whose rounds they show somebody."""
    if scope.every:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(ABOUT.format(within=scope.condition("claim")), scope.parameters)
        return {number for (number,) in cursor.fetchall() if number is not None}


def _seen(rounds: Collection[int]) -> Mapping[str, Mapping[str, Reported]]:
    """Whom articles show at some rounds, by the keys of round and negotiator."""
    seen: dict[str, dict[str, Reported]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(SEEN, {"rounds": list(rounds), "named": NAMED})
        for round_, person, stories, articles, sources in cursor.fetchall():
            seen[round_][person] = Reported(person, stories, articles, tuple(sources))
    return seen


ABOUT = f"""
SELECT (statement.values ->> 'agreement')::int FROM {CLAIMS} AS claim
JOIN {STATEMENTS} AS statement ON statement.id = claim.statement_id WHERE {{within}}
UNION SELECT (statement.values ->> 'agreement')::int FROM {ROUND_CLAIMS} AS claim
JOIN {STATEMENTS} AS statement ON statement.id = claim.statement_id WHERE {{within}}
UNION SELECT agreement.number FROM {CLAIMS} AS claim
JOIN {ROUNDS} AS round ON round.id = claim.shown_at_id
JOIN {AGREEMENTS} AS agreement ON agreement.id = round.agreement_id WHERE {{within}}
"""  # noqa: S608 - the names of tables

SHOW = f"""
WITH present AS (
  SELECT claim.id, claim.article_id, claim.part, claim.round_number, claim.shown_at_id,
    (statement.values ->> 'agreement')::int AS agreement,
    claim.present AND claim.record_id IS NOT NULL AS present
  FROM {CLAIMS} AS claim LEFT JOIN {STATEMENTS} AS statement ON statement.id = claim.statement_id
  WHERE {{within}} AND (claim.present OR claim.shown_at_id IS NOT NULL)
),
told AS (  -- the rounds that each page tells of, and where first: headline, text, captions
  SELECT claim.article_id, claim.record_id AS round_id, bool_or(claim.part = 'caption') AS pictured,
    min(ARRAY[CASE claim.part WHEN 'title' THEN 0 WHEN 'body' THEN 1 ELSE 2 END, claim.start]) AS place
  FROM {ROUND_CLAIMS} AS claim
  WHERE claim.record_id IS NOT NULL AND claim.article_id IN (SELECT article_id FROM present WHERE present)
  GROUP BY claim.article_id, claim.record_id
),
apart AS (
  SELECT told.article_id, told.round_id, told.place, told.place < ARRAY[1, %(opening)s] AS opens, round.key,
    CASE WHEN article.date IS NOT NULL AND coalesce(round.start, round.end) IS NOT NULL THEN greatest(
      coalesce(round.start, round.end) - article.date, article.date - coalesce(round.end, round.start), 0
    ) END AS days
  FROM told JOIN {ROUNDS} AS round ON round.id = told.round_id
  JOIN {ARTICLES} AS article ON article.id = told.article_id
),
news AS (  -- the round near whose days a page was published; else, where no days are known, the one that it opens with
  SELECT DISTINCT ON (article_id) article_id, round_id FROM apart
  WHERE days <= %(reach)s OR (days IS NULL AND opens)
  ORDER BY article_id, days IS NULL, NOT opens, days, place, key
),
pictured AS (
  SELECT article_id, CASE WHEN count(*) = 1 THEN min(round_id) END AS round_id FROM told WHERE pictured
  GROUP BY article_id
),
wanted AS (
  SELECT present.id, present.shown_at_id, round.id AS round_id
  FROM present
  LEFT JOIN news ON news.article_id = present.article_id
  LEFT JOIN pictured ON pictured.article_id = present.article_id
  LEFT JOIN {AGREEMENTS} AS agreement ON agreement.number = present.agreement
  LEFT JOIN {ROUNDS} AS round ON present.present AND round.agreement_id = agreement.id AND CASE
    WHEN present.round_number IS NOT NULL THEN round.number = present.round_number
    WHEN present.part = 'caption' AND pictured.article_id IS NOT NULL THEN round.id = pictured.round_id
    ELSE round.id = news.round_id END
)
UPDATE {CLAIMS} AS claim SET shown_at_id = wanted.round_id FROM wanted
WHERE claim.id = wanted.id AND wanted.shown_at_id IS DISTINCT FROM wanted.round_id RETURNING claim.id
"""  # noqa: S608 - the names of tables

SEEN = f"""
WITH shown AS (
  SELECT DISTINCT claim.shown_at_id, claim.record_id, claim.article_id FROM {CLAIMS} AS claim
  WHERE claim.shown_at_id = ANY(%(rounds)s) AND claim.record_id IS NOT NULL
)
SELECT round.key, negotiator.key, count(DISTINCT article.story_id), count(*),
  (array_agg(article.key ORDER BY article.published NULLS LAST, article.key))[1:%(named)s]
FROM shown JOIN {ROUNDS} AS round ON round.id = shown.shown_at_id
JOIN {PEOPLE} AS negotiator ON negotiator.id = shown.record_id
JOIN {ARTICLES} AS article ON article.id = shown.article_id
GROUP BY round.key, negotiator.key
"""  # noqa: S608 - the names of tables
