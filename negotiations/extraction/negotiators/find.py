"""Negotiators: each place in an article that shows a named person to lead or sit in a delegation to the talks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from negotiations.extraction.claims import NegotiatorClaim
from negotiations.extraction.language.names import Name, find_names
from negotiations.extraction.language.ordinals import ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.negotiators.people import outline_of
from negotiations.extraction.negotiators.roles import OTHER_TALKS, TITLE, other, side_of
from negotiations.extraction.negotiators.signs import Sign, signs_of, tidy
from negotiations.extraction.negotiators.signs_ko import korean_signs
from negotiations.extraction.negotiators.table import Table, posts_alone
from negotiations.extraction.negotiators.table_patterns import CORRECTION
from negotiations.extraction.page.context import Context
from negotiations.extraction.page.terms import stated_ordinals
from negotiations.values import Side

_ROUND = Pattern(rf"\b(?P<ordinal>{ORDINAL})\s(?:[\w-]+\s){{0,2}}?(?:round|meeting|session)s?\b", re.IGNORECASE)
# "Ahn, South Korea's chief negotiator, …" of somebody whose full name the page has given before
_BY_SURNAME = Pattern(
    rf"(?<![\w-]\s)(?<![\w-])(?:M[rs]\.?\s|Ambassador\s)?(?P<surname>[A-Z][a-z]+)(?P<post>,\s(?:who\sis\s)?{TITLE})",
    re.VERBOSE,
)
_BACK_THEN = Pattern(r"\b(?:back then|former|then-|ex-|previous|at the time|in those days)\b", re.IGNORECASE)


def find_negotiators(sentences: Sequence[Sentence], context: Context) -> Iterator[NegotiatorClaim]:
    """Yield a claim for each mention that shows someone to negotiate; a later mention by surname alone gives none."""
    delegations = _Delegations()
    signs: list[tuple[Sentence, list[Sign]]] = []
    for sentence in sentences:
        if context.covers(sentence):
            read = korean_signs if sentence.is_korean else delegations.read
            signs.append((sentence, list(read(sentence.text))))
    for sentence, found in signs:
        missed = delegations.read_again(sentence.text, {sign.name.text for sign in found})
        yield from (_claim(sign, sentence, context) for sign in (*found, *missed))


@dataclass(slots=True)
class _Delegations:
    """Who has been shown to negotiate so far on the page, and for whom; the last one named comes last. `nameless`
    is the sentence before if it named nobody, or only corrects a name, `full_names` those given so far by
    surname. A sentence that names others is `_open`: it is read again once the whole page is known, for it may show
    them opposite somebody whom only a later one introduces.
    """

    sides: dict[str, Side] = field(default_factory=dict)
    nameless: str = ""
    full_names: dict[str, Name] = field(default_factory=dict)
    _open: dict[str, int] = field(default_factory=dict)

    def read(self, text: str) -> Iterator[Sign]:
        """The signs in a sentence that hold, one for each person, each with its side."""
        names = find_names(text)
        is_correction = CORRECTION.search(text) is not None
        if names and not is_correction:
            yield from self._named(text, names)
        yield from self._by_surname(text, names)
        self.nameless = "" if names and not is_correction else text

    def _named(self, text: str, names: Sequence[Name]) -> Iterator[Sign]:
        """The signs of those whom a sentence names in full."""
        table = Table(text, outline_of(text, names), self.sides, posts_alone(self.nameless)).signs()
        known = len(self.sides)
        unsigned = 0
        for before, name in zip([None, *names], names, strict=False):
            own = list(signs_of(text, name, names))
            signs = [s for s in (*own, *table) if s.name == name and (not s.of_another or self._has(before))]
            unsigned += not signs
            if signs:
                sign = self._with_side(signs, names)
                self.sides.pop(name.text, None)
                self.sides[name.text] = sign.side or Side.US
                yield sign
        if unsigned:
            self._open[text] = known

    def _by_surname(self, text: str, names: Sequence[Name]) -> Iterator[Sign]:
        """Whoever has a post told behind the surname alone, once the full name has been given."""
        for found in _BY_SURNAME.finditer(text) if self.full_names else ():
            full = self.full_names.get(found["surname"])
            if full and full.text not in self.sides and not OTHER_TALKS.search(found["post"]):
                side = side_of(found["post"]) or (Side.KR if full.korean else Side.US)
                self.sides[full.text] = side
                yield Sign(full, found.start("surname"), found.end(), "post by the surname", side, tidy(found["title"]))
        for name in names:
            words = name.text.split()
            self.full_names[words[0] if name.korean else words[-1]] = name

    def read_again(self, text: str, known: set[str]) -> Iterator[Sign]:
        """The signs of whoever but `known` a sentence names and what has been read since shows to negotiate."""
        if len(self.sides) > self._open.get(text, len(self.sides)):
            self.nameless = ""
            yield from (sign for sign in self.read(text) if sign.name.text not in known)

    def _has(self, before: Name | None) -> bool:
        """Is the person named before, in this sentence or else in an earlier one, a negotiator?"""
        return before.text in self.sides if before else bool(self.sides)

    def _with_side(self, signs: list[Sign], names: Sequence[Name]) -> Sign:
        """The best sign, with the side that any of them tells; failing that, opposite a counterpart, then by name."""
        best = max(signs, key=lambda sign: (sign.side is not None, sign.title is not None))
        side = best.side or self.sides.get(best.name.text)
        if side is None and best.of_another and self.sides:
            side = other(list(self.sides.values())[-1])
        if side is None:
            side = Side.KR if best.name.korean else Side.US
        return replace(best, side=side, chief=any(sign.chief for sign in signs))


def _claim(sign: Sign, sentence: Sentence, context: Context) -> NegotiatorClaim:
    text = sentence.text
    stated = [number for number, _ in stated_ordinals(text)]
    rounds = {ordinal_value(found["ordinal"]) for found in _ROUND.finditer(text)}
    return NegotiatorClaim(
        part=sentence.part,
        start=sentence.start + sign.start,
        end=sentence.start + sign.end,
        quote=text[sign.start : sign.end],
        rule=sign.rule,
        agreement=stated[0] if stated else None if _BACK_THEN.search(text) else context.agreement,
        name=" ".join(sign.name.text.split()),
        side=sign.side or Side.US,
        chief=sign.chief,
        title=sign.title,
        round_number=rounds.pop() if len(rounds) == 1 else None,
    )
