"""Which articles are counted, and how the database is asked about them."""

from collections.abc import Mapping
from typing import Any

from django.db import connection

from articles.models import Article

COUNTED = 20_000
"""How many articles are counted at most, the newest first."""

SCOPE = """
counted AS MATERIALIZED (
  SELECT id, outlet_id, story_id, language, agency, date FROM articles_article
  WHERE superseded_by_id IS NULL ORDER BY date DESC NULLS LAST, id DESC LIMIT %(counted)s
)
"""
"""The articles that are counted, for a query's WITH."""
SCOPE_OF_OUTLET = SCOPE.replace("WHERE", "WHERE outlet_id = %(outlet)s AND")
"""Those of one outlet."""

MENTIONED = """
mentioned AS (
  SELECT DISTINCT article_id, agreement_id, round_id FROM negotiations_mention
  WHERE agreement_id IS NOT NULL AND article_id = ANY(ARRAY(SELECT id FROM counted))
)
"""
"""Which of them says something of which agreement and round. A list is handed down into the view, a join is not."""


def asked(query: str, **values: Any) -> list[dict[str, Any]]:
    """The rows that a query gives, by the names of its columns."""
    with connection.cursor() as cursor:
        cursor.execute(query, {"counted": COUNTED, **values})
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def in_all() -> int:
    """How many articles there are; one more than `COUNTED` stands for any number beyond."""
    return Article.objects.current().order_by()[: COUNTED + 1].count()


Row = Mapping[str, Any]
