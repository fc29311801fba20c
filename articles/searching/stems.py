"""Which words of texts are forms of one: asked of the database, whose search goes by the same rules."""

import re
from collections.abc import Collection, Iterable

from django.db import connection

WORD = re.compile(r"[^\W_가-힣]+(?:[.'’][^\W_가-힣]+)*")
"""A word in letters or figures, as a text has it."""
HEAD = 2
"""How many letters the forms of a word have in common at the least: those of "dying" are told from so few."""


def stems(words: Collection[str]) -> dict[str, frozenset[str]]:
    """The stems of words, by word; none of one that is too common to be looked for. One query, which reads no table."""
    if not words:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, tsvector_to_array(to_tsvector('english', word)) FROM unnest(%s::text[]) AS word",
            [list(words)],
        )
        return {word: frozenset(found) for word, found in cursor.fetchall()}


def forms(asked: Collection[str], texts: Iterable[str]) -> dict[str, frozenset[str]]:
    """The words of texts, in lower case, that are forms of each word asked for; it is one itself."""
    heads = {word[:HEAD] for word in asked}
    there = {word for text in texts for word in WORD.findall(text.lower()) if word[:HEAD] in heads}
    found = stems(there.union(asked))
    return {
        word: frozenset(form for form, theirs in found.items() if found[word] and found[word] <= theirs) | {word}
        for word in asked
    }
