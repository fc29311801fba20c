"""Which statements are about the same round: by agreement and number, or for unnumbered ones by days and place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from negotiations.extraction import RoundClaim
from negotiations.reasons import Reason
from negotiations.resolution.loose import VIDEO, gathered, when
from negotiations.resolution.matching import fits, held_there_before, next_there_after, overtaken_by, undated_matches
from negotiations.resolution.neighbours import numbers_between
from negotiations.resolution.outlines import Group, Outline
from negotiations.resolution.statements import Statement, grouped

__all__ = ["VIDEO", "Meeting", "identify", "unplaced"]

ByHand = Mapping[str, int]
"""The numbers that curators gave unnumbered rounds, by the key of these: {"11/2021-02-video": 8}."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A round and the statements of it. `slug` is its number, or what tells an unnumbered one apart. `overtaken` are
    statements that looked ahead to it at another time: they are of this round, and their days and place are not.
    `why_number` is the reason of a number that no source gives; `by_hand` tells that a curator gave it.
    """

    agreement: int
    number: int | None
    slug: str
    statements: Group
    overtaken: Group = ()
    why_number: Reason | None = None
    by_hand: bool = False

    @property
    def key(self) -> str:
        return f"{self.agreement}/{self.slug}"


def identify(statements: Iterable[Statement[RoundClaim]], by_hand: ByHand | None = None) -> list[Meeting]:
    """Put the statements of each round together, the rounds sorted by agreement and slug. Statements that name neither
    number, day nor city, or no agreement, are of no round, nor are those that may be of several.
    """
    meetings: list[Meeting] = []
    known = [each for each in statements if each.claim.agreement is not None]
    for agreement, group in sorted(grouped(known, lambda one: one.claim.agreement or 0).items()):
        meetings += _Agreement(agreement, group, by_hand or {}).meetings()
    return sorted(meetings, key=lambda meeting: (meeting.agreement, meeting.slug))


def unplaced(statements: Iterable[Statement[RoundClaim]]) -> list[Statement[RoundClaim]]:
    """The statements that name an agreement, and neither number, day nor city."""
    return [each for each in statements if each.claim.agreement is not None and not _is_placed(each)]


def _is_placed(one: Statement[RoundClaim]) -> bool:
    return bool(one.claim.number or when(one) or one.claim.city)


@dataclass(slots=True)
class _Agreement:
    """The rounds of one agreement, as they are found: by number, then what joins these, then what stays alone."""

    agreement: int
    statements: Group
    by_hand: ByHand
    joined: dict[int, list[Statement[RoundClaim]]] = field(default_factory=dict)
    reasons: dict[int, Reason] = field(default_factory=dict)
    overtaken: dict[int, list[Statement[RoundClaim]]] = field(default_factory=dict)
    pinned: set[int] = field(default_factory=set)

    def meetings(self) -> Iterator[Meeting]:
        """Every round, unnumbered ones last."""
        numbered = grouped((s for s in self.statements if s.claim.number), lambda one: one.claim.number or 0)
        outlines = [Outline(number, group) for number, group in sorted(numbered.items())]
        self.joined = {outline.number: list(outline.statements) for outline in outlines}
        loose = gathered(self._loose(outlines))
        self._number_by_hand(loose)
        self._number(loose, outlines)
        for number, group in sorted(self.joined.items()):
            yield Meeting(
                self.agreement,
                number,
                str(number),
                group,
                self.overtaken.get(number, ()),
                self.reasons.get(number),
                number in self.pinned,
            )
        yield from (Meeting(self.agreement, None, name, group) for name, group in loose.items())

    def _loose(self, outlines: Sequence[Outline]) -> Iterator[Statement[RoundClaim]]:
        """The unnumbered statements that are of no numbered round; those that are join it, those that may be of several
        are left out.
        """
        for one in self.statements:
            if one.claim.number or not _is_placed(one):
                continue
            fitting = [outline for outline in outlines if fits(one, outline)]
            undated = [] if fitting or when(one) else _at_some_time(one, outlines)
            if len(fitting) == 1 or len(undated) == 1:
                self.joined[(fitting or undated)[0].number].append(one)
            elif not undated:
                yield one

    def _number_by_hand(self, loose: dict[str, list[Statement[RoundClaim]]]) -> None:
        for name in sorted(loose):
            if number := self.by_hand.get(f"{self.agreement}/{name}"):
                if number not in self.joined:
                    self.pinned.add(number)
                self.joined.setdefault(number, []).extend(loose.pop(name))

    def _number(self, loose: dict[str, list[Statement[RoundClaim]]], outlines: Sequence[Outline]) -> None:
        """Give unnumbered rounds the numbers that the numbered ones leave them."""
        for name, number in undated_matches(loose, outlines).items():
            self.joined[number] += loose.pop(name)
        for name in sorted(loose):
            if overtaking := overtaken_by(loose[name], outlines):
                self.overtaken.setdefault(overtaking, []).extend(loose.pop(name))
        for name, between in numbers_between(loose, outlines).items():
            if between.number not in self.joined:
                self.joined[between.number] = loose.pop(name)
                self.reasons[between.number] = between.reason


def _at_some_time(one: Statement[RoundClaim], outlines: Sequence[Outline]) -> list[Outline]:
    """The rounds that a statement without days may be about, going by its city and the day of its publication."""
    return held_there_before(one, outlines) or next_there_after(one, outlines)
