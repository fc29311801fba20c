"""Signs that a named person negotiates, each read from the words right before or right after the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.language.names import Name, find_names
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.roles import COUNTRY, DEPUTY, OTHER_TALKS, side_of
from negotiations.extraction.negotiators.sign_patterns import (
    AFTER,
    ASIDE,
    BEFORE,
    FLAGS,
    LEADING_WORDS,
    OF_ANOTHER,
    OUTSIDER_AFTER,
    OUTSIDER_BEFORE,
    OWNER_BEFORE,
    POST_ANYWHERE,
    POST_BEFORE,
    TITLE_FOLLOWS,
)
from negotiations.values import Side

REACH = 220  # characters before and after a name in which its sign may stand
_AFTER = tuple((rule, Pattern(ASIDE + pattern, FLAGS)) for rule, pattern in AFTER)
_BEFORE = tuple((rule, Pattern(rf"(?:{pattern})$", FLAGS)) for rule, pattern in BEFORE)


@dataclass(frozen=True, slots=True)
class Sign:
    """That `name` negotiates, as `start` to `end` of its sentence shows. `of_another`: the words place the person
    opposite someone named before, who must be a negotiator for the sign to hold.
    """

    name: Name
    start: int
    end: int
    rule: str
    side: Side | None = None
    title: str | None = None
    chief: bool = True
    of_another: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A name among the words of its sentence."""

    name: Name
    names: Sequence[Name]
    before: str
    after: str

    def clear(self, start: int, end: int) -> bool:
        """Does nobody else's name stand between these offsets?"""
        return not any(start <= other.start and other.end <= end for other in self.names)

    def has_title(self, words: str) -> bool:
        """Do the words before the name, set off by commas, belong to somebody named before them?"""
        start = self.name.start - len(words)
        return words.endswith(", ") and any(other.end == start - len(", ") for other in self.names)


def signs_of(text: str, name: Name, names: Sequence[Name]) -> Iterator[Sign]:
    """The signs around one name of a sentence, the surest first."""
    before, after = text[max(name.start - REACH, 0) : name.start], text[name.end : name.end + REACH]
    place = _Place(name, names, before, after)
    if is_outsider(before, after):
        return
    for rule, pattern in _AFTER:
        found = pattern.match(after)
        if found and (rule == "took over" or place.clear(name.end, name.end + found.end())):
            yield from _sign(place, rule, found, name.start, name.end + found.end())
    for rule, pattern in _BEFORE:
        found = pattern.search(text, max(name.start - REACH, 0), name.start)
        if found and place.clear(name.start - len(found.group()), name.start) and not place.has_title(found.group()):
            follows = None if found.groupdict().get("title") else _title_after(after)
            end = name.end + (follows.end() if follows else 0)
            yield from _sign(place, rule, found, name.start - len(found.group()), end, follows)


def is_outsider(before: str, after: str) -> bool:
    """Is the person a minister, a commentator and so on, and not said to be a negotiator besides?"""
    apposition = OUTSIDER_AFTER.match(after)
    if apposition and not POST_ANYWHERE.search(apposition.group()):
        return True
    return bool(OUTSIDER_BEFORE.search(before))


def _title_after(after: str) -> re.Match[str] | None:
    """A title that follows a name whose sign stands before it: "Heading the team is X, a career diplomat"."""
    follows = TITLE_FOLLOWS.match(after)
    return None if follows and find_names(follows["title"]) else follows


def _sign(
    place: _Place, rule: str, found: re.Match[str], start: int, end: int, follows: re.Match[str] | None = None
) -> Iterator[Sign]:
    """The sign that a rule found, unless it is of other talks."""
    if OTHER_TALKS.search(found.group()):
        return
    groups = found.groupdict()
    post, owner = POST_BEFORE.search(place.before), OWNER_BEFORE.search(place.before)
    titles = (groups.get("title"), groups.get("apposition"), follows and follows["title"], post and post.group())
    title = next((title for title in (*titles, groups.get("office")) if title), None)
    phrases = (groups.get("object"), title, groups.get("office"), owner and owner.group())
    side = next((side for phrase in phrases if phrase and (side := side_of(phrase))), None)
    chief = not DEPUTY.search(found.group()) and rule != "sits in a delegation"
    yield Sign(place.name, start, end, rule, side, tidy(title), chief, rule in OF_ANOTHER)


def tidy(title: str | None) -> str | None:
    """A title without its article and the words that hang on to it; a country's name alone is none."""
    bare = re.sub(r",?\s*\b(?:who|which)\b.*$", "", " ".join((title or "").split()))
    bare = re.sub(r"(?<=[a-z]{3})\.$", "", LEADING_WORDS.sub("", bare).strip(" ,"))
    return None if re.fullmatch(COUNTRY, bare) else bare or None
