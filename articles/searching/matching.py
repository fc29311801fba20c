"""Which articles answer a search, as conditions of the database.

Korean articles are found by the pieces of their words (`grams`), all others by their words' stems. A search has two
conditions. `broad` is answered by indexes alone and never misses an article; `exact`, where there is one, looks into
the articles themselves, so that it is for few of them: phrases, Korean words of four syllables and more.
"""

import re
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from articles.models import Article
from articles.searching.asked import HANGUL, Asked, Branch, Term
from articles.searching.grams import has_grams, sure

PARTS = ("title", "captions", "body")


class Beginning(SearchQuery):
    """Words in which a Korean one finds whatever begins with it."""

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, Any]:
        """Give each lexeme that ends in Hangul the prefix sign."""
        sql, params = super().as_sql(*args, **kwargs)
        return rf"regexp_replace(({sql})::text, '''([^'']*[가-힣])''', '''\1'':*', 'g')::tsquery", params


@dataclass(frozen=True, slots=True)
class Match:
    """The conditions of a search; `broad` is none where no index narrows it, as for words left out alone."""

    broad: Q | None
    exact: Q | None = None

    @property
    def whole(self) -> Q:
        """Which articles are found."""
        return self.exact or self.broad or Q()


def match(asked: Asked) -> Match:
    """The conditions of what is asked for."""
    sides = [side for branch in asked.branches for side in (_korean(branch), _others(branch))]
    broad = [one.broad for one in sides]
    indexed = None if None in broad else reduce(or_, filter(None, broad))
    if all(one.exact is None for one in sides) and indexed:
        return Match(indexed)
    return Match(indexed, reduce(or_, (one.whole for one in sides)))


def _korean(branch: Branch) -> Match:
    """The Korean articles that have what a branch asks for."""
    asked = [term for term in branch if not term.left_out]
    without = [term for term in branch if term.left_out]
    index_knows = [term for term in without if _sure(term)]
    broad = has_grams([word for term in asked for word in term.words]) if asked else Q(language="ko")
    for term in index_knows:
        broad &= ~Q(pk__in=Article.objects.filter(has_grams(list(term.words))).values("pk"))
    unsure = [_stands_in(term) for term in asked if not _sure(term)]
    unsure += [~_stands_in(term) for term in without if not _sure(term)]
    return Match(broad if asked else None, reduce(and_, unsure, broad) if unsure or not asked else None)


def _others(branch: Branch) -> Match:
    """The articles in other languages that do."""
    words = [_words(term) for term in branch if not term.left_out]
    words_without = [~_words(term) for term in branch if term.left_out and not term.phrase]
    here = ~Q(language="ko")
    indexed = here & Q(search=reduce(and_, words + words_without)) if words else None
    if words and not any(term.phrase for term in branch):
        return Match(indexed)
    exact = [Q(search=_phrase(term)) for term in branch if term.phrase and not term.left_out]
    exact += [~Q(search=_phrase(term)) for term in branch if term.phrase and term.left_out]
    exact += [Q(search=one) for one in words_without] if not words else []
    return Match(indexed, reduce(and_, exact, indexed or here))


def _sure(term: Term) -> bool:
    """Do the pieces of its words tell whether a Korean article has it?"""
    return not term.phrase and all(map(sure, term.words))


def _stands_in(term: Term) -> Q:
    """Which articles have a term to the letter, in whatever part; between its words may be any blanks and signs."""
    pattern = r"[^\w]+".join(map(re.escape, term.words))
    return reduce(or_, (Q(**{f"{part}__iregex": pattern}) for part in PARTS))


def _words(term: Term, search_type: str = "plain") -> SearchQuery:
    """The words of a term as other languages' articles have them: their stems; what begins with a Korean one."""
    text = " ".join(term.words)
    if any(map(HANGUL.search, term.words)):
        return Beginning(text, config="simple", search_type=search_type)
    return SearchQuery(text, config="english", search_type=search_type)


def _phrase(term: Term) -> SearchQuery:
    return _words(term, "phrase")
