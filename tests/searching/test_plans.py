"""How the database goes about a search: by indexes, whatever the word, in an archive with many articles."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Capture, Story
from articles.searching.asked import asked
from articles.searching.hits import Hits, by_index
from articles.searching.matching import match
from tests.site import builders as make

pytestmark = pytest.mark.django_db

MANY = 400


@pytest.fixture
def many() -> None:
    """Articles in both languages: a word in all of a language, one in few, one in old ones alone; planned for."""
    outlet, numbers = make.outlet(), range(MANY)
    captures = Capture.objects.bulk_create(Capture(sha256=f"{n:064}", content=b"", size=0, origin="") for n in numbers)
    stories = Story.objects.bulk_create(Story(key=f"{n:064}") for n in numbers)
    Article.objects.bulk_create(
        Article(
            key=f"{n:016}",
            capture=captures[n],
            story=stories[n],
            outlet=outlet,
            title=f"Article {n}",
            body=_body(n),
            language="ko" if n % 2 else "en",
            published=date(2020, 1, 1) + timedelta(n),
        )
        for n in numbers
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('article_search'), gin_clean_pending_list('article_grams')")
        cursor.execute("ANALYZE articles_article")


def _body(n: int) -> str:
    common, rare, old = ("방위비 협상", "하와이", "옛날") if n % 2 else ("The alliance met", "Honolulu", "once")
    return f"{common} {rare if n in (200, 201) else ''} {old if n < 40 else ''} " + f"filler{n} 채움{n} " * 60


def plan(rows: QuerySet[Any, Any]) -> str:
    """How a query would be answered."""
    with by_index():
        return str(rows.explain())


WORDS = [
    "alliance",
    "honolulu",
    "once",
    "협상",
    "하와이",
    "옛날",
    "honolulu OR 하와이",
    "alliance -once",
    "협상 -옛날",
]


def test_hits_are_found_by_the_indexes_of_words_alone(many: None) -> None:
    for words in WORDS:
        found = Hits(Article.objects.current(), match(asked(words))).found
        told = plan(found.order_by().values("pk")[:101])
        assert "Seq Scan on articles_article" not in told, words
        assert "Index Scan using" not in told, words
        assert "Bitmap Index Scan on article_" in told, words
        # What no index tells would be asked of each article that is found.
        filters = [line for line in told.splitlines() if "Filter:" in line]
        assert not [line for line in filters if "korean_grams" in line or "@@" in line], words


def test_no_step_of_the_page_reads_all_articles(many: None, client: Client) -> None:
    for query in ["q=honolulu", "q=하와이", "q=협상&year=2020", "q=honolulu&order=relevance", "q=alliance&round=12/4"]:
        with CaptureQueriesContext(connection) as asked_for:
            assert client.get(f"/articles/?{query}").status_code == 200
        steps = [one["sql"] for one in asked_for.captured_queries if "korean_grams" in one["sql"]]
        assert len(steps) >= 3, query
        for sql in steps:
            assert "Seq Scan on articles_article" not in explained(sql), query


def test_mentions_are_looked_up_by_the_articles_found(many: None, client: Client) -> None:
    with CaptureQueriesContext(connection) as asked_for:
        client.get("/articles/?q=alliance")
    (sql,) = [one["sql"] for one in asked_for.captured_queries if "negotiations_mention" in one["sql"]]
    # Each kind of claim is asked for these articles: they are handed down into the view, not joined with all of it.
    assert explained(sql).count("article_id = ANY") >= 4


def explained(sql: str) -> str:
    """How a query that was asked would be answered again."""
    with by_index(), connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + sql.replace("%", "%%"))
        return "\n".join(row[0] for row in cursor)
