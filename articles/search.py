"""Full-text search: what a reader types, the condition it makes, and the words found, marked."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db import connection, transaction
from django.db.models import Case, Q, TextField, When
from markupsafe import Markup, escape

from articles.models import Article

LONGEST = 300
"""How many characters a search takes."""

# Marks of a found word on their way from the database: private characters, turned into tags only after escaping.
OPEN, CLOSE = "\ue000", "\ue001"

INNER_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
LEFT_OUT = re.compile(r"(?<!\S)-")
LEFT_OUT_COMPOUND = re.compile(r"(?<!\S)-(\w+(?:[-‐‑]\w+)+)(?!\S)")


class KoreanQuery(SearchQuery):
    """A search in which a Korean word also finds itself with particles behind it: 분담금 finds 분담금은."""

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, Any]:
        """Give each lexeme that ends in Hangul the prefix sign."""
        sql, params = super().as_sql(*args, **kwargs)
        return rf"regexp_replace(({sql})::text, '''([^'']*[가-힣])''', '''\1'':*', 'g')::tsquery", params


def tidied(words: str) -> str:
    """What is typed, with hyphens within words as spaces.

    PostgreSQL reads `cost-sharing` as a phrase, which costs a look into every hit; as two words it finds the same
    articles. A compound that is left out (`-cost-sharing`) becomes a phrase, or only its first half would be.
    """
    quoted = LEFT_OUT_COMPOUND.sub(lambda found: f'-"{INNER_HYPHEN.sub(" ", found[1])}"', words)
    return INNER_HYPHEN.sub(" ", quoted)


@contextmanager
def by_index() -> Iterator[None]:
    """Make the database search by its index.

    It can't know how many articles have a word, and where it expects many it would rather read every one of them.
    """
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        yield


def wanted(words: str) -> str:
    """What to mark of a search: each of its words and phrases for itself, without those left out.

    An excerpt seldom has room for all words of a search, and PostgreSQL marks none where it has not.
    """
    asked = re.findall(r'-?"[^"]*"?|\S+', tidied(words))
    return " or ".join(one for one in asked if not one.startswith("-") and one.lower() != "or")


def _english(words: str) -> SearchQuery:
    return SearchQuery(tidied(words), config="english", search_type="websearch")


def _korean(words: str) -> SearchQuery:
    return KoreanQuery(tidied(words), config="simple", search_type="websearch")


def matching(words: str) -> Q:
    """Which articles a search finds, each read by the rules of its language.

    Both readings in one query are answered by the index alone. Only what is to be left out needs the language looked
    at: an English text has no "talks" in its index, whose words are stems, and would not be left out for it.
    """
    if not LEFT_OUT.search(words):
        return Q(search=_english(words) | _korean(words))
    return Q(language="ko", search=_korean(words)) | (~Q(language="ko") & Q(search=_english(words)))


def highlights(articles: Iterable[Article], words: str) -> dict[int, tuple[Markup, Markup]]:
    """The titles and the telling words of the texts of a few articles, the words found in them marked."""
    keys, asked = [article.pk for article in articles], wanted(words)
    found = Article.objects.filter(pk__in=keys).values_list(
        "pk", _headline("title", asked, highlight_all=True), _headline("body", asked, max_fragments=2, max_words=32)
    )
    return {key: (marked(title), marked(body)) for key, title, body in found}


def _headline(column: str, words: str, **options: Any) -> Case:
    marks = {"start_sel": OPEN, "stop_sel": CLOSE, **options}
    if "max_fragments" in options:
        marks |= {"min_words": 16, "fragment_delimiter": " … "}
    return Case(
        When(language="ko", then=SearchHeadline(column, _korean(words), config="simple", **marks)),
        default=SearchHeadline(column, _english(words), config="english", **marks),
        output_field=TextField(),
    )


def marked(text: str) -> Markup:
    """Escape a text and mark what stands between the signs; a sign without its fellow is dropped."""
    safe = re.sub(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}", r"<mark>\1</mark>", str(escape(text)))
    return Markup(re.sub(f"[{OPEN}{CLOSE}]", "", safe))  # noqa: S704 - escaped above
