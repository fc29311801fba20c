"""What an English sentence tells beside its mentions of rounds: days, places, lengths; and which mention each is of."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from negotiations.extraction.language.dates import Days, find_days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.asides import is_aside
from negotiations.extraction.rounds.day_roles import counted_back, of_entry, put_off, with_role
from negotiations.extraction.rounds.lengths import length_of
from negotiations.extraction.rounds.mentions import Mention
from negotiations.extraction.rounds.places import Place, find_adverb, find_cities
from negotiations.extraction.rounds.venues import find_venues

_NEAR = 140  # characters
_SAME = Pattern(r"\b(?:(?:the|this)\s+(?:round|talks|session|meeting)|it|they)\b", re.IGNORECASE)
_SIGN = Pattern(r"[,;:—]\s|--")
_AS_AGREED = Pattern(
    r"As\s+(?:agreed|announced|decided|promised|planned)\b[^,;]{0,80},\s"
)  # "as agreed in Denver in May, …"
_PARTS = Pattern(r"[,;]|\s(?:and|while|but|then)\s")
_JOINT = Pattern(r";|,\s+(?:and|while|but|whereas|after|before|following)\b|\b(?:after|following|while|whereas)\b")


@dataclass(frozen=True, slots=True)
class Details:
    """What is told of one round in one place: days with their roles, places, `length` and `gap` in days."""

    days: tuple[Days, ...] = ()
    places: tuple[Place, ...] = ()
    length: int | None = None

    @property
    def items(self) -> tuple[Days | Place, ...]:
        return (*self.days, *self.places)

    @property
    def span(self) -> tuple[int, int] | None:
        """From the first to the last of the words."""
        items = self.items
        return (min(i.start for i in items), max(i.end for i in items)) if items else None

    def before(self, position: int) -> "Details":
        """Those told before a place in the sentence."""
        return self._kept(lambda item: item.start < position)

    def after(self, position: int) -> "Details":
        """Those told behind a place in the sentence."""
        return self._kept(lambda item: item.start >= position)

    def _kept(self, keeps: Callable[[Days | Place], bool]) -> "Details":
        return Details(tuple(filter(keeps, self.days)), tuple(filter(keeps, self.places)), self.length)

    def __bool__(self) -> bool:
        return bool(self.days or self.places or self.length)


def details_of(text: str, meant: Callable[[str], str | None]) -> Details:
    """All that the sentence tells of when, where and how long, less what is told of other things. `meant` tells the
    city of "here" and of "there".
    """
    days = of_entry(text, tuple(with_role(text, d) for d in find_days(text) if not is_aside(text, d)))
    places = (*find_cities(text), *find_adverb(text, meant), *find_venues(text))
    details = Details(counted_back(text, put_off(text, days)), places, length_of(text))
    aside = _AS_AGREED.match(text)
    return details.after(aside.end()) if aside else details


def share_out(text: str, mentions: Sequence[Mention], details: Details) -> list[Details]:
    """Each mention's own details: those of its clause, else those after it and before the next."""
    owners = {id(item): _owner(text, mentions, item.start) for item in details.items}
    return [
        Details(
            tuple(d for d in details.days if owners[id(d)] == i),
            tuple(p for p in details.places if owners[id(p)] == i),
            details.length if i == 0 or len(mentions) == 1 else None,
        )
        for i in range(len(mentions))
    ]


def close_to(text: str, mention: Mention, details: Details) -> Details:
    """What stands near a mention that is no more than "the talks"; a month alone is too little there."""
    items = sorted((i for i in details.items if not (isinstance(i, Days) and i.role == "month")), key=lambda i: i.start)
    left, right = mention.start, mention.end
    kept: list[Days | Place] = []
    for item in [i for i in items if i.start >= mention.start] + [i for i in items[::-1] if i.start < mention.start]:
        if (item.start - right <= _NEAR and left - item.end <= _NEAR) or _in_one_clause(text, mention, item.start):
            kept.append(item)
            left, right = min(left, item.start), max(right, item.end)
    return Details(
        tuple(i for i in kept if isinstance(i, Days)), tuple(i for i in kept if isinstance(i, Place)), details.length
    )


def _in_one_clause(text: str, mention: Mention, position: int) -> bool:
    """Does no sign part the mention from what is told behind it: "the talks on … broke off on Tuesday"?"""
    return mention.end <= position and not _SIGN.search(text, mention.end, position)


def _owner(text: str, mentions: Sequence[Mention], position: int) -> int:
    before = [i for i, m in enumerate(mentions) if m.start <= position]
    after = [i for i, m in enumerate(mentions) if m.start > position]
    if before and after and _is_with_next(text, mentions[before[-1]].end, position, mentions[after[0]].start):
        return after[0]
    part = text[text.rfind(";", 0, position) + 1 : position]
    if not _SAME.search(part) and not any(_in_one_part(text, position, m.start) for m in mentions):
        return -1  # what a part of its own between semicolons tells is of another meeting
    joints = [0, *(m.start() for m in _JOINT.finditer(text)), len(text)]
    left, right = max(j for j in joints if j <= position), min(j for j in joints if j > position)
    inside = [i for i, m in enumerate(mentions) if left <= m.start < right]
    if len(inside) == 1:
        return inside[0]
    return before[-1] if before else 0


def _in_one_part(text: str, one: int, other: int) -> bool:
    return ";" not in text[min(one, other) : max(one, other)]


def _is_with_next(text: str, end: int, position: int, start: int) -> bool:
    """Is what stands between two mentions parted from the first alone: "… and in Seoul for the fifth"?"""
    return bool(_PARTS.search(text, end, position)) and not _PARTS.search(text, position, start)
