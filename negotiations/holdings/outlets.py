"""What each outlet covers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from negotiations.brief import brief
from negotiations.holdings.counting import MENTIONED, SCOPE, SCOPE_OF_OUTLET, asked
from negotiations.holdings.reporting import Share, shares
from negotiations.models import Round

PER_OUTLET = f"""
WITH {SCOPE}, {MENTIONED}, covered AS (
  SELECT counted.outlet_id, array_agg(DISTINCT agreement.number) AS agreements,
    count(DISTINCT mentioned.round_id) AS rounds
  FROM counted JOIN mentioned ON mentioned.article_id = counted.id
  JOIN negotiations_agreement AS agreement ON agreement.id = mentioned.agreement_id
  GROUP BY counted.outlet_id
)
SELECT outlet.id, outlet.slug, outlet.name, held.*, coalesce(covered.agreements, '{{}}') AS agreements,
  coalesce(covered.rounds, 0) AS rounds
FROM (
  SELECT outlet_id, count(*) AS articles, min(date) AS first, max(date) AS last,
    array_agg(DISTINCT language) FILTER (WHERE language <> '') AS languages
  FROM counted GROUP BY outlet_id
) AS held JOIN articles_outlet AS outlet ON outlet.id = held.outlet_id LEFT JOIN covered USING (outlet_id)
ORDER BY held.articles DESC, outlet.name
"""  # noqa: S608 - our names


@dataclass(frozen=True, slots=True)
class Tally:
    """An outlet in figures: of its articles `first` and `last` are days, `agreements` are by ordinal."""

    slug: str
    name: str
    articles: int
    languages: Sequence[str]
    first: date | None
    last: date | None
    agreements: Sequence[int]
    rounds: int
    share: Share


def tallies() -> list[Tally]:
    """Every outlet with articles, the one with most of them first. Two queries."""
    share = shares()
    return [
        Tally(
            slug=row["slug"],
            name=row["name"],
            articles=row["articles"],
            languages=row["languages"] or (),
            first=row["first"],
            last=row["last"],
            agreements=row["agreements"],
            rounds=row["rounds"],
            share=share.get(row["id"], Share()),
        )
        for row in asked(PER_OUTLET)
    ]


HELD = f"""
WITH {SCOPE_OF_OUTLET}
SELECT count(*) AS articles, count(DISTINCT story_id) AS stories, min(date) AS first, max(date) AS last,
  count(*) FILTER (WHERE date IS NULL) AS undated,
  array_agg(DISTINCT language) FILTER (WHERE language <> '') AS languages
FROM counted
"""  # noqa: S608 - our names
AGENCIES = f"""
WITH {SCOPE_OF_OUTLET}
SELECT agency AS name, count(*) AS articles FROM counted WHERE agency <> '' GROUP BY agency ORDER BY 2 DESC, 1
LIMIT %(most)s
"""  # noqa: S608 - our names
COVERED = f"""
WITH {SCOPE_OF_OUTLET}, {MENTIONED}
SELECT agreement.number, count(DISTINCT counted.id) AS articles,
  array_agg(DISTINCT mentioned.round_id) FILTER (WHERE mentioned.round_id IS NOT NULL) AS rounds
FROM counted JOIN mentioned ON mentioned.article_id = counted.id
JOIN negotiations_agreement AS agreement ON agreement.id = mentioned.agreement_id
GROUP BY agreement.number ORDER BY agreement.number DESC
"""  # noqa: S608 - our names
AGENCIES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Covered:
    """An agreement that an outlet writes of, by ordinal: in how many articles, and of which rounds."""

    agreement: int
    articles: int
    rounds: Sequence[Round]


@dataclass(frozen=True, slots=True)
class Holding:
    """What the archive has of one outlet. `agencies` are the wire services that it credits, each with how often."""

    articles: int
    stories: int
    undated: int
    languages: Sequence[str]
    first: date | None
    last: date | None
    agencies: Sequence[tuple[str, int]]
    covered: Sequence[Covered]


def holding(outlet: int) -> Holding:
    """What the archive has of an outlet, by primary key. Four queries."""
    held = asked(HELD, outlet=outlet)[0]
    agencies = asked(AGENCIES, outlet=outlet, most=AGENCIES_SHOWN)
    covered = asked(COVERED, outlet=outlet)
    rounds = _rounds(pk for row in covered for pk in row["rounds"] or ())
    return Holding(
        **held | {"languages": held["languages"] or ()},
        agencies=[(row["name"], row["articles"]) for row in agencies],
        covered=[Covered(row["number"], row["articles"], rounds[row["number"]]) for row in covered],
    )


def _rounds(keys: Iterable[int]) -> Mapping[int, Sequence[Round]]:
    """Rounds by the ordinal of their agreement, in their order."""
    found = defaultdict(list)
    for row in brief(Round.objects.filter(pk__in=set(keys)), "agreement"):
        found[row.agreement.number].append(row)
    return found
