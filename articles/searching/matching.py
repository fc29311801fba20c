"""Which articles answer a search, as conditions of the database.

Korean articles are found by the pieces of their words (`grams`), all others by their words' stems; each kind has an
index of its own. What these give is narrowed by a look into each article where an index can't tell: for phrases, and
for Korean words of four syllables and more.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from articles.models import Article
from articles.searching.asked import HANGUL, Asked, Branch, Term
from articles.searching.grams import has_grams, sure

PARTS = ("title", "captions", "body")
KOREAN = Q(language="ko")


@dataclass(frozen=True, slots=True)
class Match:
    """The conditions of a search, which both must hold.

    `indexed` is answered by indexes alone; none where they narrow nothing, as for words left out alone. `looked_into`
    reads the article, so that it is for few of them; none where indexes have told all.
    """

    indexed: Q | None
    looked_into: Q | None = None

    @property
    def whole(self) -> Q:
        """Which articles are found."""
        return (self.indexed or Q()) & (self.looked_into or Q())


def match(asked: Asked) -> Match:
    """The conditions of what is asked for."""
    sides = [side for branch in asked.branches for side in (_korean(branch), _others(branch))]
    indexed = reduce(or_, (side for side in sides if side)) if all(sides) else None
    left_out = [term for branch in asked.branches for term in branch if term.left_out]
    if len(asked.branches) == 1 and all(map(_sure, left_out)):
        for term in left_out:  # beside the other condition, not within it, or each article would be read after all
            found = Article.objects.filter(has_grams(term.words)).values("pk")
            indexed = (indexed or Q()) & ~Q(pk__in=found)
        left_out = [] if all(sides) else left_out
    if indexed and not left_out and all(map(_sure, asked.terms)):
        return Match(indexed)
    return Match(indexed, reduce(or_, map(_answering, asked.branches)))


def _sure(term: Term) -> bool:
    """Do indexes alone tell whether an article has a term?"""
    return not term.phrase and all(map(sure, term.words))


def _korean(branch: Branch) -> Q | None:
    """The Korean articles that have the pieces of all that a branch asks for; none if it asks for nothing."""
    words = [word for term in branch if not term.left_out for word in term.words]
    return has_grams(words) if words else None


def _others(branch: Branch) -> Q | None:
    """The other articles that have the words of a branch, and not the single ones that it leaves out."""
    words = [_query([word]) for term in branch if not term.left_out for word in term.words]
    without = [~_query(term.words) for term in branch if term.left_out and not term.phrase]
    return ~KOREAN & Q(search=reduce(and_, words + without)) if words else None


def _answering(branch: Branch) -> Q:
    """Which articles answer a branch, told by looking into them."""
    korean = [~_stands_in(term) if term.left_out else _stands_in(term) for term in branch]
    queries = [~_query(term.words) if term.left_out else _query(term.words) for term in branch]
    return (KOREAN & reduce(and_, korean)) | (~KOREAN & Q(search=reduce(and_, queries)))


def _stands_in(term: Term) -> Q:
    """Which articles have a term to the letter, in whatever part; between its words may be any blanks and signs."""
    pattern = r"[^\w]+".join(map(_as_it_stands, term.words))
    return reduce(or_, (Q(**{f"{part}__iregex": pattern}) for part in PARTS))


def _as_it_stands(word: str) -> str:
    """A word as Korean texts have it: one of two syllables and more within words, too, others where these begin or end
    with it, or Korean is beside them.
    """
    syllables = len(HANGUL.findall(word))
    before = "" if syllables > 1 else "(?<![가-힣])" if HANGUL.match(word) else "(?<![a-z0-9])"
    return before + re.escape(word) + ("" if syllables else "(?![a-z0-9])")


def _query(words: Iterable[str]) -> SearchQuery:
    """Words in a row as other articles have them: by their stems; a Korean one by what it begins."""
    words = list(words)
    if any(map(HANGUL.search, words)):
        lexemes = ("'{}':*".format(word.replace("'", "''")) for word in words)
        return SearchQuery(" <-> ".join(lexemes), config="simple", search_type="raw")
    return SearchQuery(" ".join(words), config="english", search_type="phrase" if len(words) > 1 else "plain")
