"""A search as it was understood: as it was typed or, where a word of it finds nothing, with the word that was likely
meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.models import Article
from articles.searching.asked import Asked, Term, asked, respelled
from articles.searching.matching import match
from articles.searching.nearness import nearest
from articles.searching.stems import stems
from articles.searching.vocabulary import alike

PUT_RIGHT = 4
"""How many words of a search are put right at most."""
TRIED = 8
"""How many known words, each as near to one as the others, are looked for at most."""
OFFERED = 3
"""How many words are offered in place of one."""
LIKELIER = 5
"""How many times more articles than any other as near must have a word for it to be taken and not offered."""
WEIGHED = 1_000
"""How many of these articles are counted at most."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is searched for, and how that was come to.

    `taken` are words put in place of those that find nothing; `offered` those that might be, none much likelier than
    the others; `unknown` all that find nothing, `common` what is too common to be looked for.
    """

    asked: Asked
    common: Sequence[str] = ()
    taken: Mapping[str, str] = field(default_factory=dict)
    offered: Mapping[str, Sequence[str]] = field(default_factory=dict)
    unknown: Sequence[str] = ()


def as_typed(text: str) -> Reading:
    """A search for what was typed, without the words that are too common. One query."""
    typed = asked(text)
    told = stems(typed.every_word)
    return Reading(
        typed.keeping(lambda word: bool(told[word])), common=[word for word in typed.every_word if not told[word]]
    )


def put_right(typed: Reading) -> Reading:
    """The same with the words that find nothing in the whole archive put right, where a known word is near to them.

    Inside `by_index`; a dozen queries for each such word at the most.
    """
    unknown = [word for word in typed.asked.words if not _found(word)][:PUT_RIGHT]
    likely = {word: _likely(word) for word in unknown}
    taken = {word: others[0] for word, others in likely.items() if len(others) == 1}
    offered = {word: others for word, others in likely.items() if len(others) > 1}
    reading = as_typed(respelled(typed.asked.text, taken)).asked if taken else typed.asked
    return Reading(reading, typed.common, taken, offered, unknown)


def _likely(word: str) -> list[str]:
    """The word that was meant; several where none is much likelier than the others."""
    near = _one_of_each(nearest(word, alike(word)))[:TRIED]
    weights = {other: weight for other in near if (weight := _weight(other))}
    first, *others = sorted(weights, key=lambda other: -weights[other])[:OFFERED] or [""]
    if others and weights[first] < LIKELIER * weights[others[0]]:
        return [first, *others]
    return [first] if first else []


def _one_of_each(words: Sequence[str]) -> list[str]:
    """Words without those that find the same as one before them."""
    told = stems(words)
    first: dict[object, str] = {}
    for word in words:
        first.setdefault(told[word] or word, word)
    return list(first.values())


def _found(word: str) -> bool:
    """Does any article have a word?"""
    return _weight(word, 1) > 0


def _weight(word: str, at_most: int = WEIGHED) -> int:
    """How many articles have a word, counted so far."""
    found = match(Asked(word, ((Term((word,)),),))).whole
    return Article.objects.current().filter(found).order_by()[:at_most].count()
