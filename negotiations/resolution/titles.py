"""Titles: the office that a negotiator holds, from the many ways in which sources put it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from negotiations.resolution.records import Evidence
from negotiations.resolution.spelling import is_hangul
from negotiations.resolution.statements import Said
from negotiations.resolution.weighing import Vaguer, undisputed, weigh

RELATION = re.compile(r"counterpart|opposite number|카운터파트", re.IGNORECASE)
"""A title that says whom somebody faces, and not what office he or she holds."""

PAST = re.compile(r"\b(?:former|career|named|appointed|retired|veteran)\b|(?<![가-힣])전\s|출신", re.IGNORECASE)
"""A title that tells where somebody came from; it stands only where there is no other."""

POSSESSIVE = re.compile(
    r"^(?:(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s"
    r"|(?:the\s)?(?:[A-Z][\w.]*\s){0,2}(?!(?:Ministry|Department|Office|Bureau|Agency)\b)[A-Z][\w.]*(?:['’]s|s['’])\s)"
)
"""Whose negotiator somebody is, which makes sense in a sentence: "Seoul's", "his", but not "the State Department's"."""

ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)

LONGEST = 120
"""Characters; a longer title has swallowed the sentence around it."""


def trimmed(title: str) -> str:
    """The title as it stands alone: without the possessive or article before it, and the stop behind it."""
    alone = ARTICLE.sub("", POSSESSIVE.sub("", " ".join(title.split())))
    return alone.rstrip(" ,;:") if alone.endswith((".S.", ".K.")) else alone.rstrip(" .,;:")


def office_in(title: str) -> str:
    """The office that a title tells, as it stands alone; "" where it tells none."""
    alone = trimmed(title)
    return alone if len(alone) <= LONGEST and not RELATION.search(alone) else ""


def title(statements: Iterable[Said], *, latin: bool) -> Evidence | None:
    """The most telling of the titles that most sources give, in the script of the person's name; `None` without any.

    A short title supports those that say more: "chief negotiator" a "chief negotiator for defense cost-sharing".
    """
    alone = (replace(each, value=office_in(each.value)) for each in statements)
    offices = [each for each in alone if each.value]
    present = [each for each in offices if not PAST.search(each.value)] or offices
    native = [each for each in present if is_hangul(each.value)]
    foreign = [each for each in present if not is_hangul(each.value)]
    first, second = (foreign, native) if latin else (native, foreign)
    return _chosen(first or second)


def _chosen(statements: Sequence[Said]) -> Evidence | None:
    evidence = weigh(statements, _shorter_among({each.value for each in statements}), len)
    return undisputed(evidence) if evidence else None


def _shorter_among(titles: Iterable[str]) -> Vaguer:
    """The rule by which one of the titles is vaguer than another: its words stand together in that."""
    by_words = {one: _words(one) for one in sorted(titles)}

    def shorter(one: str) -> list[str]:
        return [other for other, words in by_words.items() if other != one and words in by_words[one]]

    return shorter


def _words(title: str) -> str:
    """The words of a title, each between spaces; Korean ones, whose spaces writers set as they like, run together."""
    words = re.findall(r"[\w.&]+", title.casefold())
    return "".join(words) if is_hangul(title) else f" {' '.join(words)} "
