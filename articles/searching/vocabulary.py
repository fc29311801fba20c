"""The archive's vocabulary: learnt from the texts that are stored, looked into where a word finds nothing.

Names of records need no place of their own in it, for each was read in some text.
"""

import re
from collections.abc import Iterable

from django.db import connection
from django.db.models import F, FloatField, Func, Value

from articles.models.articles import Article
from articles.models.vocabulary import KnownWord, Letters

# Letters of one script in a row, without figures; shorter ones are too near to too many others, longer ones no words.
_WORDS = re.compile(r"[가-힣]{2,20}|[^\W\d_가-힣]{4,40}")
# Behind how many of a word a particle is taken for one, the longest first.
_PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:에서는|으로는|에게서|이라고|에서|에게|으로|부터|까지|처럼|보다|라고|과의|와의|들은|들이|"
    r"은|는|이|가|을|를|의|에|로|와|과|도|만)$"
)
ALIKE = 0.2
"""What part of their letters two words have in common at least, in threes, for one to be looked at."""
CANDIDATES = 300


def words_of(text: str) -> set[str]:
    """The words of a text as the vocabulary has them: in small letters, Korean ones without a particle behind them."""
    return {_PARTICLE.sub("", word, count=1) for word in set(_WORDS.findall(text.lower()))}


def learn(articles: Iterable[Article]) -> None:
    """Add the words of articles that are being stored."""
    words = words_of(
        "\n".join(part for article in articles for part in (article.title, article.captions, article.body))
    )
    if not words:
        return
    with connection.cursor() as cursor:  # in order, so that two imports at once never wait for each other in a ring
        cursor.execute(
            "INSERT INTO articles_knownword (text) SELECT unnest(%s::text[]) ON CONFLICT DO NOTHING", [sorted(words)]
        )


def alike(word: str) -> list[str]:
    """Known words that have letters in common with one, the most alike first. Inside a transaction."""
    letters = Letters(Value(word))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [str(ALIKE)])
    found = KnownWord.objects.annotate(letters=Letters(F("text"))).filter(letters__trigram_similar=letters)
    likeness = Func(F("letters"), letters, function="similarity", output_field=FloatField())
    return list(found.order_by(likeness.desc(), "text").values_list("text", flat=True)[:CANDIDATES])
