"""How Korean is found within words: by pieces of two syllables, those of articles and those of what is asked for.

A Korean word carries its particles and joins others without a blank: 방위비분담금은 has 방위비, 분담금 and 담금 in it.
`korean_grams` (migration 0003) makes of each word of a Korean article
- every two syllables in a row: 방위, 위비, 비분, …
- its first syllable behind a sign, ^방, so that a word of one syllable finds what begins with it;
- each run of letters or figures in it behind the sign, alone and with the syllable that follows: ^sma of SMA를, ^11 and
  ^11차 of 제11차.
"""

import re
from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, F, Func, Q, TextField, Value

_RUN = re.compile(r"(?P<letters>[^\W_가-힣]+(?:[./&@][^\W_가-힣]+)*)|(?P<syllables>[가-힣]+)")
SIGN = "^"
SURE = 3
"""From how many pieces on they may stand apart in an article that has not the word: those of four syllables."""


class KoreanGrams(Func):
    """The pieces of a Korean article, from its words."""

    function = "korean_grams"
    output_field = ArrayField(TextField())


class _HasAll(Func):
    arg_joiner = " @> "
    template = "(%(expressions)s::text[])"
    output_field = BooleanField()


def grams(word: str) -> list[str]:
    """The pieces of a word, in lower case, that an article must have for it to be there."""
    found: list[str] = []
    before = ""
    for run in _RUN.finditer(word):
        if letters := run["letters"]:
            found.append(SIGN + letters)
            before = letters if letters.isalnum() else ""  # PostgreSQL parts 1.04조 into 1.04 and 조
            continue
        syllables = run["syllables"]
        if run.start() > 0 or len(word) == 1:
            found.append(SIGN + before + syllables[0])
        found += (syllables[at : at + 2] for at in range(len(syllables) - 1))
        before = ""
    return list(dict.fromkeys(found))


def sure(word: str) -> bool:
    """Are its pieces as good as the word itself?"""
    return len(grams(word)) < SURE and (word.isalnum() or word.isascii())


def has_grams(words: Iterable[str]) -> Q:
    """Which Korean articles have all pieces of words."""
    pieces = sorted({piece for word in words for piece in grams(word)})
    array = Value(pieces, output_field=ArrayField(TextField()))
    return Q(language="ko") & Q(_HasAll(KoreanGrams(F("search")), array))
