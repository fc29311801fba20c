"""The rounds that an English sentence means expressly, by number or by their place in the series."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.language.dates import find_days
from negotiations.extraction.language.ordinals import COUNT, count_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.extraction.rounds.ends import find_ends
from negotiations.extraction.rounds.events import EVENT, MEET, is_of_others
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.ordered import (
    MOST,
    find_beginning,
    find_elliptic,
    find_first_met,
    find_numbered,
    find_several,
)
from negotiations.extraction.rounds.relative import find_antecedents, find_relative

_DEAL = Pattern(rf"\b(?:agreements?|accords?|deals?|pacts?|SMA)\b(?!\s+{EVENT}\b)")
_APPOSED = Pattern(rf"\b{EVENT}\b[^,;]{{0,60}},\s+$", re.IGNORECASE)  # "the round, the eighth on the SMA"
_IS_THE = Pattern(r"^[^;.]{0,80}?\b(?:was|is|being|were|are|be|marks|marked|made\s+it)\s+(?:the|its|their|an?)\s+$")
_WAS = Pattern(
    r"^[^;.]{0,60}?\b(?:is|was|were|marks|marked|proved|became|would\s+be)\s+(?:\w+ly\s+|to\s+be\s+|the\s+|their\s+)*$"
)
_APPOSITION = Pattern(r"^[^;.]{0,90},\s+(?:the|their|its|an?)\s+$")
_APPOSITION_ENDS = Pattern(
    rf"(?:\s+(?:of|on|over)\s+[^,;.]{{1,40}})?\s*(?:[,.;)]|$|\s(?:since|so\s+far|this\s+year|in\s+as\s+many|in\s+(?:{COUNT})\s)\b)"
)
_AFTER = Pattern(r"\b(?:after|following|since)\s+(?:the|their|its|an?)?\s*$", re.IGNORECASE)
_FOLLOWERS = Pattern(
    rf"\bthe\s+(?:next\s+)?(?P<count>{COUNT})\s+(?:\w+\s+)?(?:(?:that\s+)?(?:after|followed|following|succeeding)(?:\s+(?:it|that|them))?\b|thereafter\b)"
    rf"|\bthe\s+(?:next|following|subsequent)\s+(?P<count2>{COUNT})\b",
    re.IGNORECASE,
)
_MET = Pattern(rf"\b(?:{EVENT}|{MEET})\b", re.IGNORECASE)


def find_mentions(text: str, agreement: int | None, *, highest: int = 0) -> Sequence[Mention]:
    """Each round that the sentence means expressly. "12th SMA talks" means the agreement, not its 12th round.
    `highest` is the number up to which "the third" can mean a round, as others were told of before.
    """
    return _mentions_in(text, agreement, highest)


@remembered
def _mentions_in(text: str, agreement: int | None, highest: int) -> Sequence[Mention]:
    kept: list[Mention] = []
    _add(kept, find_several(text))
    _add(kept, find_ends(text))
    _add(kept, find_numbered(text, agreement))
    _add(kept, find_first_met(text))
    _add(kept, find_relative(text))
    _add(kept, (m for m in _elliptic(text, kept, highest) if not _means_agreement(text, m, agreement)))
    _add(kept, find_beginning(text, tuple(kept)))
    if not kept:
        return ()
    kept = _united(text, kept)
    _add(kept, _followers(text, kept))
    _add(kept, find_antecedents(text, min(m.end for m in kept)))
    return tuple(sorted((m for m in kept if not is_of_others(text, m.start, m.end)), key=lambda m: m.start))


def _united(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, a relative one and the number that the words give it as one: "they last met in May, their third
    session", "the most recent round was the seventh".
    """
    united: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.start):
        if united and _is_its_number(text, united[-1], mention):
            united[-1] = Mention(united[-1].start, mention.end, Kind.NUMBER, mention.numbers)
        elif united and _is_called_last(text, united[-1], mention):
            united[-1] = replace(united[-1], end=mention.end)
        else:
            united.append(mention)
    return united


def _followers(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Those told as following one by number: "the first was in A, and the two after it in B and C"."""
    for m in _FOLLOWERS.finditer(text):
        before = [mention for mention in mentions if mention.end <= m.start() and mention.numbers]
        count = count_value(m["count"] or m["count2"])
        if before and count:
            last = before[-1].numbers[-1]
            yield Mention(m.start(), m.end(), Kind.NUMBER, tuple(range(last + 1, last + 1 + count)))


def _is_called_last(text: str, one: Mention, other: Mention) -> bool:
    """Does the second only tell that the first, told by number, is the last: "the eighth, in May, was the last"?"""
    if len(one.numbers) != 1 or other.kind not in (Kind.LAST, Kind.LATEST, Kind.FINAL):
        return False
    return bool(_WAS.search(text[one.end : other.start]))


def _is_its_number(text: str, one: Mention, other: Mention) -> bool:
    if (
        one.kind in (Kind.NUMBER, Kind.BEGINNING, Kind.SOME)
        or len(other.numbers) != 1
        or _AFTER.search(text[: one.start])
    ):
        return False
    between = text[one.end : other.start]
    if _IS_THE.search(between):
        return True
    return bool(_APPOSITION.search(between)) and bool(_APPOSITION_ENDS.match(text, other.end))


def _add(kept: list[Mention], found: Iterable[Mention]) -> None:
    """Keep what overlaps nothing that was kept before."""
    for mention in found:
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)


def _means_agreement(text: str, mention: Mention, agreement: int | None) -> bool:
    """May "an 11th" be the agreement negotiated, or "the 10th" the one before? A day beside it makes it a round."""
    close = agreement is not None and mention.numbers[0] in (agreement - 1, agreement)
    return close and next(find_days(text), None) is None


def _elliptic(text: str, kept: list[Mention], highest: int) -> Sequence[Mention]:
    """Those as "the third", beside a round by number, in a text that goes on about such, or after a word of meeting."""
    found = find_elliptic(text)
    told = [m for m in found if any(_is_its_number(text, one, m) or _is_called_last(text, m, one) for one in kept)]
    if told:
        return told
    if not found or any(m.kind is Kind.NUMBER for m in kept):
        return found
    if _DEAL.search(text):
        return [m for m in found if _APPOSED.search(text, 0, m.start)]
    met = _MET.search(text)
    follows = _following(text, found, highest)
    return [m for m in found if m in follows or (met and met.end() <= m.start)]


def _following(text: str, found: Sequence[Mention], highest: int) -> list[Mention]:
    """Those that go on from the rounds told of before, one by one; with a comma behind, "a sixth" may be anything."""
    kept: list[Mention] = []
    for mention in found:
        number = mention.numbers[0]
        if number <= highest and not (highest < MOST and text.startswith(",", mention.end)):
            kept.append(mention)
            highest = max(highest, number + 1)
    return kept
