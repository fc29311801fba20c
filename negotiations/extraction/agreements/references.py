"""Which agreement the words of an English sentence mean: by ordinal, as the current, last or new one, or as "it"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from negotiations.extraction.agreements.calendar import by_term, last_year_of_talks, negotiated_in, reached_in
from negotiations.extraction.language.ordinals import COUNT, ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence, remembered, remembered_of_page
from negotiations.extraction.page.context import Context

NOUN = (
    r"(?:Special\s(?:Measures?\s)?Agreements?\b(?:\s?\(SMA\))?"
    r"|(?:SMA|agreement|deal|pact|accord|arrangement|contract|stopgap)\b(?!\sframework))"
)
_LAND = r"(?:(?:South\s)?Korea|ROK|U\.?S\.?|Seoul|Washington)"
MODIFIER = rf"""(?:(?:{COUNT}-year|multi-?year|defen[cs]e|cost[\s-]sharing|burden[\s-]sharing|troop|costs?|sharing
    |bilateral|military|so-called|{_LAND}\s?[-–]\s?{_LAND}|U\.?S\.?|interim|tentative|final|stopgap|short-term|long-term)\s)"""
# What stands before the noun, and how it tells which agreement is meant.
_BEFORE = {
    "current": (
        r"(?:current|existing|present|ongoing|incumbent|standing|expiring|outgoing|most\srecent|this\syear['’]s)"
    ),
    "previous": r"(?:previous|prior|preceding|last|expired|lapsed|old|earlier|predecessor)",
    "of_last_year": r"last\syear['’]s",
    "new": (
        r"(?:new|next|fresh|upcoming|future|follow-on|follow-up|successor|proposed|new(?:ly)?\s(?:concluded|signed|reached))"
    ),
    "same": (
        r"(?:that|this|the\ssame|the|their|(?:the\s)?(?:allies|sides|countries|governments)['’]"
        r"|(?:Seoul|Washington|Korea)['’]s)"
    ),
    "some": r"(?:an?|no|any|initial)",
}
_STAND_ALONE = ("current", "previous", "new")  # "the existing one" is as good as "the existing deal"
_ONE = r"one\b(?!\s(?:year|of|day|week|month|round|side|more|planned|scheduled|held)|-)"
_YEAR = r"(?:19|20)\d\d"
_FLAGS = re.VERBOSE | re.IGNORECASE
_IN_FORCE = (
    r"(?:,\s)?\s?(?:that\sis\s|which\sis\s)?(?:now\s|currently\s|presently\s|still\s)?in\s(?:force|effect|place)\b"
)
_DEAL = rf"{MODIFIER}{{0,4}}{NOUN}"
_REPLACES = r"\b(?:replac\w+|succeed(?:s|ed|ing)?|follow(?:s|ed|ing)?|supersed\w+)\s(?:the\s)?"
# "The fifth covered 2002 to 2004, the eighth 2009 to 2013": of nothing but agreements.
_TELLS_TERM = rf"""(?:\sof\s(?:them|these|those))?\s(?:
    (?:covered|spanned|ran\sfrom|lasted\sfrom)\s(?:the\syears\s(?:from\s)?)?(?={_YEAR})
    |(?={_YEAR}\s?(?:to|through|[-–])\s?{_YEAR})|(?:lapsed|expired|ran\sout)\b)"""
_RELATED = rf"""
    (?P<one_before>\bpreceded\sby\b|\bthe\sone\sbefore(?:\sit)?\b|\bits\spredecessor\b)
    | (?P<one_after>\b(?:its|their)\s(?:replacement|successor)\b)
    | (?P<again>\bthe\s{ORDINAL}\b
        (?=\s(?:is|was|will|would|runs?|ran|covers?|covered|takes?|took|expires?|applies|for|covering)\b|{_TELLS_TERM}))
    | (?P<it>^(?:(?:Under|In|By|With)\s)?it\b)"""
_QUALIFIED = " | ".join(
    rf"\b(?P<{how}>{words}\s(?:{_DEAL}{f'|{_ONE}' if how in _STAND_ALONE else ''}))" for how, words in _BEFORE.items()
)
_QUALIFIED_ONE = " | ".join(rf"\b(?P<{how}>{_BEFORE[how]}\s{_ONE})" for how in _STAND_ALONE)
_REFERENCE = Pattern(
    rf"""
    \b(?P<ordinal>{ORDINAL})\s{_DEAL}
    | (?P<in_force>\b(?:(?:the\s|an?\s)?{_DEAL}|the\sone){_IN_FORCE})
    | (?P<of_year>\b(?:the|a|their|that)\s{MODIFIER}{{0,2}}(?P<reached>{_YEAR})\s{_DEAL})
    | (?P<of_term>\b(?:the\s)?(?P<first>{_YEAR})\s?[-–]\s?(?P<last>{_YEAR}|\d\d)\s{_DEAL})
    | (?P<one_replaced>{_REPLACES}(?:one|an?\s{_DEAL})(?=\s(?:that|which|due|set|expiring)\b))
    | {_QUALIFIED}
    | (?P<bare>\b{COUNT}-year\s{MODIFIER}{{0,3}}{NOUN})
    | {_RELATED}
    """,
    _FLAGS,
)
# The same as far as it needs no noun: most sentences have none.
_WITHOUT_NOUN = Pattern(
    rf"""
    (?P<in_force>\bthe\sone{_IN_FORCE})
    | (?P<one_replaced>{_REPLACES}one(?=\s(?:that|which|due|set|expiring)\b))
    | {_QUALIFIED_ONE}
    | {_RELATED}
    """,
    _FLAGS,
)
_NOUN = Pattern(NOUN, _FLAGS)
_OF_TERM = Pattern(_TELLS_TERM, _FLAGS)
_BY_FIGURES = ("ordinal", "again", "of_year", "of_term")
_ENDS = Pattern(
    r"[^.;]{0,40}?\b(?:expir\w+|laps(?:e|es|ed|ing)|(?:ran|runs?|running)\sout|(?:due|set|slated|scheduled)\sto\send"
    r"|end(?:s|ed|ing)\b)|(?:U\.S\.|[^.;,]){0,60}?\s(?:that|which)\s(?:took\seffect|is\sin\s(?:force|effect)|came\sinto\s(?:force|effect))\b",
    re.IGNORECASE,
)
REACHED = (
    r"(?:shook\shands\son|reached|concluded|struck|clinched|sealed|finali[sz]ed|settled|hammered\sout|thrashed\sout"
    r"|worked\sout|nailed\sdown|completed|wrapped\sup|arrived\sat|secured|forged|cut|agreed(?:\sin\sprinciple)?\s(?:on|upon|to))"
)
_REACHED_BEFORE = Pattern(
    rf"\b(?:{REACHED}|signed|inked|initiall?ed|(?:signatures|initials)\s(?:on\s\w+\s)?to)\s(?:\w+\s){{0,2}}$",
    re.IGNORECASE,
)
_REACHED_AFTER = Pattern(
    rf"(?:\s?\(\w+\))?,?\s(?:(?!round|talk)[\w']+\s){{0,7}}?(?:{REACHED}|signed|inked|initiall?ed)\b(?:[^.;,]{{0,20}}?\b(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_BEING_NEGOTIATED = Pattern(
    r"\s(?:(?:that|which)\sis\s)?(?:now\s|currently\s)?(?:(?:being\s|to\sbe\s)negotiated|under\s(?:negotiation|discussion))\b",
    re.IGNORECASE,
)
_SETTLES = Pattern(
    r"\b(?:agree[sd]?|signs?|reach(?:es)?|strikes?|clinch(?:es)?|seals?|settles?|initials?)\b", re.IGNORECASE
)
_NAMED_AGAIN = Pattern(r"(?:\s?\(\w+\))?(?:,\s(?:(?:known\sas|called)\s)?|\s(?:is|was|will\sbe)\s)")


@dataclass(frozen=True, slots=True)
class Mention:
    """That a text speaks of an agreement from `start` to `end`; `how` names the kind of words, `number` which one is
    meant, if they or the page so far tell.
    """

    start: int
    end: int
    number: int | None
    how: str


@dataclass(frozen=True, slots=True)
class Reference:
    """That a text means agreement `number` from `start` to `end`; `how` names the kind of words."""

    start: int
    end: int
    number: int
    how: str


@dataclass(slots=True)
class Discourse:
    """What a page has spoken of so far. `negotiated` is the agreement under negotiation; `focus` the one meant last;
    `current` the one that the page has called so; `near_ordinals` that which it counted last, and those next to it.
    """

    negotiated: int | None
    over: bool = False
    focus: int | None = field(default=None)
    current: int | None = field(default=None)
    near_ordinals: tuple[int, ...] = ()

    @classmethod
    def of(cls, context: Context) -> "Discourse":
        return cls(context.agreement, _is_over(context))

    @property
    def in_force(self) -> int | None:
        """The agreement in force: the one before that under negotiation; itself once its negotiation is long over."""
        if self.negotiated is None:
            return None
        return self.negotiated if self.over else self.negotiated - 1 or None

    def mentions(self, text: str) -> list[Mention]:
        """The mentions of agreements in the next sentence of the page."""
        found: list[Mention] = []
        for match in _found_in(text):
            how = str(match.lastgroup)
            linked = _is_linked(how, match, text, found)
            number = found[-1].number if linked else self._number(how, match, text)
            how = found[-1].how if linked else how
            if number is None and how in ("it", "bare"):
                continue
            if how == "again" and number not in self.near_ordinals and not _OF_TERM.match(text, match.end()):
                continue  # "the fifth" of something else
            if how in ("ordinal", "again") and number:
                self.near_ordinals = (number - 1, number, number + 1)
            found.append(Mention(match.start(), match.end(), number, how))
            self.focus = number or self.focus
            if how in ("current", "in_force"):
                self.current = number or self.current
        return found

    def _number(self, how: str, match: re.Match[str], text: str) -> int | None:
        latest = self.current or self.negotiated
        previous = (latest and latest - 1) or None
        known = {
            "current": self.in_force,
            "in_force": self.in_force,
            "previous": previous,
            "of_last_year": (self.negotiated and self.negotiated - 1) or None,
            "new": self.negotiated,
            "one_before": previous if self.focus is None else self.focus - 1 or None,
            "one_after": self.focus + 1 if self.focus else self.negotiated,
            "one_replaced": previous if self.over else self.in_force,
            "it": self.focus,
            "bare": self.negotiated if how == "bare" and _SETTLES.search(text) else None,
        }
        if how in known:
            return known[how]
        return _by_figures(how, match) if how in _BY_FIGURES else self._unnamed(how, match, text)

    def _unnamed(self, how: str, match: re.Match[str], text: str) -> int | None:
        """What "the deal" or "a five-year accord" means: what is said of it tells, or what the page spoke of last."""
        pointed = match.group().lower().startswith(("that", "this", "their"))
        if _BEING_NEGOTIATED.match(text, match.end()):
            return self.negotiated
        reached = _REACHED_AFTER.match(text, match.end())
        if reached and reached["year"]:
            return negotiated_in(int(reached["year"]))
        if reached or _REACHED_BEFORE.search(text, max(match.start() - 40, 0), match.start()):
            return self.focus if how == "same" and self.focus else self.negotiated
        if _ENDS.match(text, match.end()) and not (pointed and self.focus):
            return self.in_force
        return self.focus if how == "same" else None


def _by_figures(how: str, match: re.Match[str]) -> int | None:
    """The agreement by its ordinal, by the year in which it was reached ("the 2014 deal"), or by its years."""
    if how == "of_year":
        return reached_in(int(match["reached"]))
    if how == "of_term":
        first, last = match["first"], match["last"]
        return by_term(int(first), int(first[: -len(last)] + last))
    return ordinal_value(match["ordinal"] if how == "ordinal" else match.group().split()[-1])


def _is_linked(how: str, match: re.Match[str], text: str, found: Sequence[Mention]) -> bool:
    """Does "the 12th SMA, a five-year deal" name again what it has just named?"""
    if not found or how not in ("some", "same", "bare"):
        return False
    if found[-1].how == "one_before" and text[found[-1].end : match.start()].isspace():
        return True
    return bool(_NAMED_AGAIN.fullmatch(text, found[-1].end, match.start()))


@remembered
def _found_in(text: str) -> tuple[re.Match[str], ...]:
    pattern = _REFERENCE if _NOUN.search(text) else _WITHOUT_NOUN
    return tuple(pattern.finditer(text))


def _is_over(context: Context) -> bool:
    last = last_year_of_talks(context.agreement)
    return bool(last and context.year and context.year > last)


def read_mentions(sentences: Sequence[Sentence], context: Context) -> Sequence[tuple[Sentence, Sequence[Mention]]]:
    """Each sentence that the page's negotiation covers, with its mentions of agreements, in the order of the page."""
    return _mentions_of_page(tuple(sentences), context)


@remembered_of_page
def _mentions_of_page(
    sentences: tuple[Sentence, ...], context: Context
) -> tuple[tuple[Sentence, tuple[Mention, ...]], ...]:
    discourse = Discourse.of(context)
    covered = (sentence for sentence in sentences if context.covers(sentence))
    return tuple((sentence, tuple(discourse.mentions(sentence.text))) for sentence in covered)


def read_references(sentences: Sequence[Sentence], context: Context) -> Iterator[tuple[Sentence, list[Reference]]]:
    """The same, with those mentions alone that tell which agreement is meant."""
    for sentence, mentions in read_mentions(sentences, context):
        yield sentence, [Reference(m.start, m.end, m.number, m.how) for m in mentions if m.number]
