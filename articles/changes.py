"""What has changed from one version of a text to the next: paragraph by paragraph, and within these word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import zip_longest

ALIKE = 0.4
"""How much two paragraphs share, from 0 to 1, where one is the other rewritten."""

LONGEST = 2000
"""The most words that two paragraphs are compared by; the comparison of longer ones would take too long."""


class Kind(Enum):
    """What became of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that stayed, went or came."""

    kind: Kind
    text: str


Paragraph = tuple[Run, ...]


def changes(old: str, new: str) -> list[Paragraph]:
    """The paragraphs that have changed, in the order of the texts; those that stayed are left out."""
    before, after = ([line.strip() for line in text.split("\n") if line.strip()] for text in (old, new))
    found: list[Paragraph] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, before, after).get_opcodes():
        if kind != "equal":
            found += _rewritten(before[old_from:old_to], after[new_from:new_to])
    return found


def within(old: str, new: str) -> Paragraph:
    """One line as it was and as it is."""
    return tuple(_runs(re.findall(r"\s*\S+", old), re.findall(r"\s*\S+", new)))


def _rewritten(before: Sequence[str], after: Sequence[str]) -> Iterator[Paragraph]:
    """Some paragraphs and those in their place: each beside the one that it became, where it became one."""
    for old, new in zip_longest(before, after):
        if old and new and _alike(old, new):
            yield within(old, new)
            continue
        if old:
            yield (Run(Kind.REMOVED, old),)
        if new:
            yield (Run(Kind.ADDED, new),)


def _alike(one: str, other: str) -> bool:
    words = one.split(), other.split()
    if max(map(len, words)) > LONGEST:
        return False
    matcher = SequenceMatcher(None, *words)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, before, after).get_opcodes():
        old, new = "".join(before[old_from:old_to]), "".join(after[new_from:new_to])
        if kind == "equal":
            yield Run(Kind.SAME, new)
            continue
        if old:
            yield Run(Kind.REMOVED, old)
        if new:
            yield Run(Kind.ADDED, new)
