"""The rounds that an English sentence means expressly, by number or by their place in the series."""

import re
from collections.abc import Iterable, Sequence

from negotiations.extraction.language.dates import find_days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.extraction.rounds.events import EVENT, MEET, is_of_others
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.ordered import find_beginning, find_elliptic, find_numbered, find_several
from negotiations.extraction.rounds.relative import find_antecedents, find_relative

_DEAL = Pattern(r"\b(?:agreements?|accords?|deals?|pacts?|SMA)\b")
_APPOSED = Pattern(rf"\b{EVENT}\b[^,;]{{0,60}},\s+$", re.IGNORECASE)  # "the round, the eighth on the SMA"
_MET = Pattern(rf"\b(?:{EVENT}|{MEET})\b", re.IGNORECASE)


@remembered
def find_mentions(text: str, agreement: int | None, *, after_numbers: bool = False) -> Sequence[Mention]:
    """Each round that the sentence means expressly. "12th SMA talks" means the agreement, not its 12th round.
    `after_numbers`: rounds by number were told before, so that "the third" can mean one.
    """
    kept: list[Mention] = []
    _add(kept, find_several(text))
    _add(kept, find_numbered(text, agreement))
    _add(kept, find_relative(text))
    _add(kept, (m for m in _elliptic(text, kept, after_numbers) if not _means_agreement(text, m, agreement)))
    _add(kept, find_beginning(text, tuple(kept)))
    if kept:
        _add(kept, find_antecedents(text, min(m.end for m in kept)))
    return tuple(sorted((m for m in kept if not is_of_others(text, m.start, m.end)), key=lambda m: m.start))


def _add(kept: list[Mention], found: Iterable[Mention]) -> None:
    """Keep what overlaps nothing that was kept before."""
    for mention in found:
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)


def _means_agreement(text: str, mention: Mention, agreement: int | None) -> bool:
    """May "an 11th" be the agreement negotiated, or "the 10th" the one before? A day beside it makes it a round."""
    close = agreement is not None and mention.numbers[0] in (agreement - 1, agreement)
    return close and next(find_days(text), None) is None


def _elliptic(text: str, kept: list[Mention], after_numbers: bool) -> list[Mention]:
    """Those as "the third", beside a round by number, in a text that goes on about such, or after a word of meeting."""
    found = list(find_elliptic(text))
    if not found or any(m.kind is Kind.NUMBER for m in kept):
        return found
    if _DEAL.search(text):
        return [m for m in found if _APPOSED.search(text, 0, m.start)]
    met = _MET.search(text)
    return [m for m in found if after_numbers or (met and met.end() <= m.start)]
