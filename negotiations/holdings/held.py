"""What the archive holds: by month and language, and by agreement."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from negotiations.holdings.counting import MENTIONED, SCOPE, SCOPE_OF_OUTLET, asked

TOTALS = f"""
WITH {SCOPE}
SELECT count(*) AS articles, count(DISTINCT story_id) AS stories, count(DISTINCT outlet_id) AS outlets,
  count(*) FILTER (WHERE date IS NULL) AS undated, count(*) FILTER (WHERE outlet_id IS NULL) AS without_outlet,
  min(date) AS first, max(date) AS last
FROM counted
"""  # noqa: S608 - our names
LANGUAGES = f"""
WITH {SCOPE}
SELECT language, count(*) AS articles, min(date) AS first, max(date) AS last FROM counted
GROUP BY language ORDER BY 2 DESC, 1
"""  # noqa: S608 - our names
AGREEMENTS = f"""
WITH {SCOPE}, {MENTIONED}
SELECT agreement.number, count(*) AS articles, count(DISTINCT counted.story_id) AS stories,
  count(DISTINCT counted.outlet_id) AS outlets, min(counted.date) AS first, max(counted.date) AS last
FROM counted JOIN (SELECT DISTINCT article_id, agreement_id FROM mentioned) AS mentioned
  ON mentioned.article_id = counted.id
JOIN negotiations_agreement AS agreement ON agreement.id = mentioned.agreement_id
GROUP BY agreement.number ORDER BY agreement.number DESC
"""  # noqa: S608 - our names
OUTLETS = f"""
WITH {SCOPE}
SELECT outlet.slug, outlet.name, count(*) AS articles
FROM counted JOIN articles_outlet AS outlet ON outlet.id = counted.outlet_id
GROUP BY outlet.id ORDER BY articles DESC, outlet.name LIMIT %(most)s
"""  # noqa: S608 - our names
MONTHS = """
WITH {scope}
SELECT date_trunc('month', date)::date AS month, language, count(*) AS articles FROM counted
WHERE date IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Totals:
    """The articles that are counted: how many, in how many stories, by how many outlets, and how many lack a day or an
    outlet.
    """

    articles: int
    stories: int
    outlets: int
    undated: int
    without_outlet: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The articles in one language, by its code, "" where nobody tells."""

    language: str
    articles: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class OnAgreement:
    """The articles that say something of one agreement, by ordinal."""

    number: int
    articles: int
    stories: int
    outlets: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class InOutlet:
    """The articles of one outlet."""

    slug: str
    name: str
    articles: int


Months = Mapping[date, Mapping[str, int]]
"""By the first day of each month that has any: how many articles in each language."""


def totals() -> Totals:
    """All articles that are counted. One query, as each of these is."""
    return Totals(**asked(TOTALS)[0])


def by_language() -> Sequence[InLanguage]:
    """The languages, the one with most articles first."""
    return [InLanguage(**row) for row in asked(LANGUAGES)]


def by_agreement() -> Sequence[OnAgreement]:
    """The agreements that any article says something of, the latest first."""
    return [OnAgreement(**row) for row in asked(AGREEMENTS)]


def by_outlet(most: int) -> Sequence[InOutlet]:
    """The `most` outlets with most articles."""
    return [InOutlet(**row) for row in asked(OUTLETS, most=most)]


def by_month(outlet: int | None = None) -> Months:
    """The months of all articles, or of one outlet's, by its primary key."""
    scope = SCOPE if outlet is None else SCOPE_OF_OUTLET
    found: dict[date, dict[str, int]] = defaultdict(dict)
    for row in asked(MONTHS.format(scope=scope), outlet=outlet):
        found[row["month"]][row["language"]] = row["articles"]
    return found


@dataclass(frozen=True, slots=True)
class Year:
    """A year with the number of articles in each of its months, from January on."""

    year: int
    months: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.months)


def by_year(months: Months) -> list[Year]:
    """Every year from the first month with articles to the last, the latest first."""
    if not months:
        return []
    years = range(max(months).year, min(months).year - 1, -1)
    return [
        Year(year, tuple(sum(months.get(date(year, number, 1), {}).values()) for number in range(1, 13)))
        for year in years
    ]
