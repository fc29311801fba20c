"""Which agreement the facts of a Korean page are about: "제12차 협정", "현행 협정", or the one meant last."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from negotiations.extraction.agreements.calendar import fitted
from negotiations.extraction.agreements.facts import FAR, Fact
from negotiations.extraction.agreements.facts_ko import facts_of
from negotiations.extraction.agreements.references import Discourse
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.page.context import Context

_DEAL = r"(?:한[·ㆍ・-]?\s?미\s)?(?:방위비\s?(?:분담금?)?\s?)?(?:특별\s?)?(?:협정|SMA)"
_MENTION = Pattern(
    rf"(?:제\s?)?(?<!\d)(?P<number>\d{{1,2}})\s?차\s?(?:{_DEAL}|(?:방위비\s?(?:분담금?)?\s?)?협상)"
    rf"|(?P<in_force>(?:현행|현재|지금|기존)\s?(?:의\s|적용되고\s있는\s|적용되는\s|적용\s중인\s)?{_DEAL})"
    rf"|(?P<previous>(?:종전|이전|직전|지난)\s?(?:의\s)?{_DEAL})"
    rf"|(?P<new>(?:이번|이번에\s타결된|새|새로운|차기|신규|다음|후속|새로\s맺은)\s{_DEAL})"
)
_MOST_ROUNDS = 10  # "3차 협상" is the third round
_RIGHT_BEHIND = 6  # characters, as in "2026년부터 적용된 12차 협정"
_ONE = Pattern(rf"{_DEAL}|유효\s?기간")


@dataclass(frozen=True, slots=True)
class _Meant:
    start: int
    number: int | None
    how: str


@dataclass(slots=True)
class KoreanReader:
    """Reads a page's Korean sentences in order; `focus` is the agreement meant last."""

    context: Context
    focus: int | None = None

    def read(self, text: str) -> Iterator[tuple[Fact, int | None]]:
        """Each fact of the next sentence with the agreement it is about."""
        mentions = list(self._mentions(text))
        for fact in facts_of(text, self.context):
            number = self._about(fact, text, mentions)
            yield self._dated(fact, number), number
        if mentions and mentions[-1].number:
            self.focus = mentions[-1].number

    def _mentions(self, text: str) -> Iterator[_Meant]:
        negotiated = self.context.agreement
        known = {
            "in_force": Discourse.of(self.context).in_force,
            "previous": (negotiated and negotiated - 1) or None,
            "new": negotiated,
        }
        for found in _MENTION.finditer(text):
            how = str(found.lastgroup)
            number = int(found["number"]) if found["number"] else known[how]
            if how != "number" or not found.group().endswith("협상") or (number or 0) > _MOST_ROUNDS:
                yield _Meant(found.start(), number, how)

    def _about(self, fact: Fact, text: str, mentions: list[_Meant]) -> int | None:
        """The agreement named last before the fact or in it, or else first behind it; or what the page is about."""
        if fact.rule == "start of a term":
            return fitted(self.context.agreement, fact)
        before = [m for m in mentions if m.start < fact.end]
        meant = before[-1] if before else mentions[0] if mentions else None
        if meant is None:
            return self._unnamed(fact, text)
        is_named = meant.how == "number" and (before or meant.start - fact.end <= _RIGHT_BEHIND)
        return meant.number if is_named else fitted(meant.number, fact)

    def _dated(self, fact: Fact, number: int | None) -> Fact:
        """Of an agreement for one year that is in force, that is this year, if the calendar allows it."""
        year = self.context.year
        if fact.length != 1 or number is None or number != Discourse.of(self.context).in_force or year is None:
            return fact
        dated = replace(fact, first=year, last=year)
        return dated if fitted(number, dated) == number else fact

    def _unnamed(self, fact: Fact, text: str) -> int | None:
        """A fact of "the agreement": the one meant last, a new one, or by its years the one that has run until now."""
        is_far = bool(fact.last and self.context.year and fact.last - self.context.year >= FAR)
        if fact.rule == "first year":
            return fitted(self.context.agreement, fact) or fitted(self.focus, fact)
        if fact.concluded or is_far:
            return fitted(self.context.agreement, fact)
        if not _ONE.search(text):
            return None
        if self.focus:
            return fitted(self.focus, fact)
        if fact.rule in ("term", "length of a term"):
            return fitted(self.context.agreement, fact)
        negotiated = self.context.agreement
        return fitted(negotiated - 1, fact) if negotiated and fact.rule == "end of a term" else None
