"""Which agreement the words of an English sentence mean: by ordinal, as the current, last or new one, or as "it"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from negotiations.extraction.language.ordinals import COUNT, ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence, remembered
from negotiations.extraction.page.context import Context
from negotiations.reference import negotiations

NOUN = (
    r"(?:Special\s(?:Measures?\s)?Agreements?\b(?:\s?\(SMA\))?|(?:SMA|agreement|deal|pact|accord|arrangement|contract"
    r"|framework)\b)"
)
_PARTIES = (
    r"(?:(?:South\s)?Korea|ROK|U\.?S\.?|Seoul|Washington)\s?[-–]\s?(?:(?:South\s)?Korea|ROK|U\.?S\.?|Seoul|Washington)"
)
MODIFIER = rf"""(?:(?:{COUNT}-year|multi-?year|defen[cs]e|cost[\s-]sharing|burden[\s-]sharing|troop|costs?|sharing
    |bilateral|military|so-called|{_PARTIES}|U\.?S\.?|interim|tentative|final|stopgap)\s)"""
_BEFORE = {
    "current": r"(?:current|existing|present|ongoing|incumbent|this\syear['’]s)",
    "previous": r"(?:previous|prior|preceding|last|expired|old|outgoing|last\syear['’]s|predecessor)",
    "new": r"(?:new|next|fresh|upcoming|future|follow-on|successor|new(?:ly)?\s(?:concluded|signed|reached))",
    "same": r"(?:that|this|the\ssame|the|their)",
    "some": r"(?:an?|no|any|initial)",
}
_IN_FORCE = (
    r"(?:,\s)?\s?(?:that\sis\s|which\sis\s)?(?:now\s|currently\s|presently\s|still\s)?in\s(?:force|effect|place)\b"
)
_QUALIFIED = " | ".join(rf"\b(?P<{how}>{words}\s{MODIFIER}{{0,4}}{NOUN})" for how, words in _BEFORE.items())
_REFERENCE = Pattern(
    rf"""
    \b(?P<ordinal>{ORDINAL})\s{MODIFIER}{{0,4}}{NOUN}
    | (?P<in_force>\b(?:(?:the\s|an?\s)?{MODIFIER}{{0,4}}{NOUN}|the\sone){_IN_FORCE})
    | (?P<one_replaced>\b(?:replac\w+|succeed(?:s|ed|ing)?)\s(?:the\s)?(?:one|an?\s{MODIFIER}{{0,4}}{NOUN})
        (?=\s(?:that|which|due|set|expiring)\b))
    | {_QUALIFIED}
    | (?P<one_before>\bpreceded\sby\b|\bthe\sone\sbefore(?:\sit)?\b|\bits\spredecessor\b)
    | (?P<it>^(?:(?:Under|In|By|With)\s)?it\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = Pattern(
    r"[^.;]{0,40}?\b(?:expir\w+|laps(?:e|es|ed|ing)|(?:ran|runs?|running)\sout|(?:due|set|slated|scheduled)\sto\send"
    r"|end(?:s|ed|ing)\b)",
    re.IGNORECASE,
)
REACHED = (
    r"(?:shook\shands\son|reached|concluded|struck|clinched|sealed|finali[sz]ed|settled|hammered\sout"
    r"|agreed\s(?:on|upon|to))"
)
_REACHED_BEFORE = Pattern(
    rf"\b(?:{REACHED}|signed|initiall?ed|(?:signatures|initials)\s(?:on\s\w+\s)?to)\s(?:\w+\s){{0,2}}$", re.IGNORECASE
)
_REACHED_AFTER = Pattern(
    rf"(?:\s?\(\w+\))?,?\s(?:(?!round|talk)[\w']+\s){{0,7}}?{REACHED}\b(?:[^.;,]{{0,20}}?\b(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_NAMED_AGAIN = Pattern(r"(?:\s?\(\w+\))?,\s(?:(?:known\sas|called)\s)?")


LONGEST = 3000  # characters of a sentence; what is longer is no prose


@dataclass(frozen=True, slots=True)
class Reference:
    """That a text means agreement `number` from `start` to `end`; `how` names the kind of words."""

    start: int
    end: int
    number: int
    how: str


@dataclass(slots=True)
class Discourse:
    """What a page has spoken of so far. `negotiated` is the agreement under negotiation; `focus` the one meant last."""

    negotiated: int | None
    over: bool = False
    focus: int | None = field(default=None)

    @classmethod
    def of(cls, context: Context) -> "Discourse":
        return cls(context.agreement, _is_over(context))

    @property
    def in_force(self) -> int | None:
        """The agreement in force: the one before that under negotiation; itself once its negotiation is long over."""
        if self.negotiated is None:
            return None
        return self.negotiated if self.over else self.negotiated - 1 or None

    def references(self, text: str) -> list[Reference]:
        """The references in the next sentence of the page."""
        found: list[Reference] = []
        for match in _found_in(text):
            how = str(match.lastgroup)
            again = found and how in ("some", "same") and _NAMED_AGAIN.fullmatch(text, found[-1].end, match.start())
            number = found[-1].number if again else self._number(how, match, text)
            if number:
                found.append(Reference(match.start(), match.end(), number, how))
                self.focus = number
        return found

    def _number(self, how: str, match: re.Match[str], text: str) -> int | None:
        previous = (self.negotiated and self.negotiated - 1) or None
        before = (self.focus and self.focus - 1) or None
        known = {
            "current": self.in_force,
            "in_force": self.in_force,
            "previous": previous,
            "new": self.negotiated,
            "one_before": before,
            "one_replaced": previous,
            "it": self.focus,
        }
        if how == "ordinal":
            return ordinal_value(match["ordinal"])
        return known[how] if how in known else self._unnamed(how, match, text)

    def _unnamed(self, how: str, match: re.Match[str], text: str) -> int | None:
        """What "the deal" or "a five-year accord" means: what is said of it tells, or what the page spoke of last."""
        pointed = match.group().lower().startswith(("that", "this", "their"))
        reached = _REACHED_AFTER.match(text, match.end())
        if reached and reached["year"]:
            return _negotiated_in(int(reached["year"]))
        if reached or _REACHED_BEFORE.search(text[max(match.start() - 40, 0) : match.start()]):
            return self.focus if how == "same" and self.focus else self.negotiated
        if _ENDS.match(text, match.end()) and not (pointed and self.focus):
            return self.in_force
        return self.focus if how == "same" else None


@remembered
def _found_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_REFERENCE.finditer(text))


def _negotiated_in(year: int) -> int | None:
    """The agreement that was negotiated in a year, if it was one alone."""
    numbers = [n.number for n in negotiations() if n.first_year <= year <= n.last_year]
    return numbers[0] if len(numbers) == 1 else None


def _is_over(context: Context) -> bool:
    years = {n.number: n.last_year for n in negotiations()}
    last = years.get(context.agreement or 0)
    return bool(last and context.year and context.year > last)


def read_references(sentences: Sequence[Sentence], context: Context) -> Iterator[tuple[Sentence, list[Reference]]]:
    """Each sentence that the page's negotiation covers, with its references, in the order of the page."""
    discourse = Discourse.of(context)
    for sentence in sentences:
        if len(sentence.text) <= LONGEST and context.covers(sentence):
            yield sentence, discourse.references(sentence.text)
