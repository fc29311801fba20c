"""Signs that people negotiate, read from a sentence's outline: who leads, who sits opposite whom, who comes along."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.people import PERSON, Outline, Person
from negotiations.extraction.negotiators.roles import OTHER_TALKS, other, side_of, sides_in_order
from negotiations.extraction.negotiators.signs import REACH, Sign, is_outsider, tidy
from negotiations.extraction.negotiators.table_patterns import (
    AT_TABLE,
    BOTH_DESCRIBED,
    CORRECTION,
    COUNTERPART,
    DEALINGS,
    DEPUTIES,
    DESCRIBED,
    FACING,
    IN_ROUNDS,
    LEADERS,
    LIKEWISE,
    MEMBERS,
    MEMBERS_ALONE,
    MINISTERS,
    OFFICIAL,
    OPENING,
    PAIR,
    POST_ALONE,
    PREDECESSOR,
    SUCCEEDING,
    TOGETHER,
    WHO,
)
from negotiations.values import Side


@dataclass(slots=True)
class Table:
    """Who is at the table as one sentence shows it. `sides` holds whoever has been shown on the page before; `posts`
    tells for which sides the sentence before spoke of a negotiator without a name.
    """

    text: str
    outline: Outline
    sides: Mapping[str, Side]
    posts: Sequence[Side] = ()
    found: list[Sign] = field(default_factory=list)

    def signs(self) -> list[Sign]:
        """The signs, of leaders first, then of those who sit opposite them, and at last of those who come along."""
        self._describe()
        for rule, pattern in LEADERS if self.outline.people else ():
            for match in pattern.finditer(self.outline.text):
                self._lead(rule, match)
        self._both_sent()
        self._name_posts()
        if self.found or self.sides:
            self._face()
            self._pair()
            self._precede()
        self._bring_along(MEMBERS if self.found or self.sides else MEMBERS_ALONE)
        return self.found

    def _describe(self) -> None:
        for person in self.outline.people:
            for rule, pattern in DESCRIBED:
                match = pattern.search(person.described)
                if match and not OTHER_TALKS.search(person.described, max(match.start() - 25, 0), match.end()):
                    phrase = match.groupdict().get("object") or person.described
                    self._add(person, rule, side_of(phrase))
        for match in PAIR.finditer(self.outline.text):
            people = self._two(match)
            if BOTH_DESCRIBED.search(people[1].after):
                for person in people:
                    self._add(person, "called negotiators", _likely_side(person))

    def _lead(self, rule: str, match: re.Match[str]) -> None:
        phrase = match["object"] or ""
        people = [self.outline.person(mark) for mark in (match["a"], match.groupdict().get("b")) if mark]
        order = sides_in_order(phrase)
        if rule == "takes over":
            order = [side_of(people[0].described) or side_of(phrase) or _likely_side(people[0])] * 2
        sides = order if len(order) == len(people) else [side_of(phrase) if len(people) == 1 else None] * len(people)
        for person, side in zip(people, sides, strict=True):
            self._add(person, rule, side_of(person.described) or side, match)

    def _name_posts(self) -> None:
        """Whoever opens a sentence behind one that spoke of "Seoul's chief negotiator" and gave no name."""
        people = self.outline.people[: len(self.posts)] if not self.found else ()
        for person in people:
            opens = OPENING.fullmatch(self.text, 0, person.start)
            fits = not person.apposition or OFFICIAL.search(person.apposition)
            if (opens or person is not people[0]) and fits and _likely_side(person) in self.posts:
                self._add(person, "named after the post", _likely_side(person))

    def _both_sent(self) -> None:
        """Two of whom nothing is known but whose they are, or that one is the other's counterpart, in a round."""
        if self.found or not IN_ROUNDS.search(self.outline.text):
            return
        for match in (*PAIR.finditer(self.outline.text), *DEALINGS.finditer(self.outline.text)):
            one, two = self._two(match)
            told = [side_of(person.before) or side_of(person.party or "") for person in (one, two)]
            opposed = set(told) == set(Side) or COUNTERPART.search(f"{one.described} {two.described} {match.group()}")
            if opposed and _likely_side(one) is not _likely_side(two) and not self._has_minister(one, two):
                self._add(one, "sent by one side", told[0] or _likely_side(one), match)
                self._add(two, "sent by one side", told[1] or _likely_side(two), match)

    def _face(self) -> None:
        """Whoever sits opposite a negotiator: of the other side."""
        for person in self.outline.people:
            if COUNTERPART.search(person.described):
                self._add(person, "counterpart by the name", self._other_side(person))
        for rule, pattern in FACING:
            for match in pattern.finditer(self.outline.text):
                person = self.outline.person(match.groupdict().get("b") or match["a"])
                self._add(person, rule, self._other_side(person), match)

    def _pair(self) -> None:
        """The other of two people who are named or deal together, of whom one negotiates."""
        if AT_TABLE.search(self.outline.text):
            for match in PAIR.finditer(self.outline.text):
                self._complete(match, TOGETHER.match(self.outline.text, match.end()) is not None)
        for match in DEALINGS.finditer(self.outline.text):
            self._complete(match, are_together=True)
        for match in LIKEWISE.finditer(self.outline.text):
            self._complete(match, are_together=side_of(self._two(match)[1].after) is not None)

    def _complete(self, match: re.Match[str], are_together: bool) -> None:
        """Add the one of two people of whom the other alone has been shown to negotiate, for the other side."""
        first, second = self._two(match)
        for known, open_ in ((first, second), (second, first)):
            side = self._side(known)
            if not side or self._side(open_) or _likely_side(open_) is side or self._has_minister(open_):
                continue
            if are_together or open_.described.strip():
                self._add(open_, "other of a pair", other(side), match)

    def _precede(self) -> None:
        """Whoever had a negotiator's post before or after."""
        found = [match for match in PREDECESSOR.finditer(self.outline.text) if self._is_of_talks(match["subject"])]
        others = [self.outline.person(match["a"] or match["b"]) for match in found]
        others += [person for person in self.outline.people if SUCCEEDING.search(person.described)]
        for person in others:
            self._add(person, "before or after", _likely_side(person))

    def _is_of_talks(self, subject: str | None) -> bool:
        """Has whoever takes over from another, a mark, a surname or a pronoun, been shown to negotiate?"""
        if subject is None or not (self.sides or self.found):
            return subject is None
        if re.match(PERSON, subject):
            return self._side(self.outline.person(subject[0])) is not None
        word = re.split(r"\W", subject)[0]
        known = [*self.sides, *(sign.name.text for sign in self.found)]
        return word.lower() in ("he", "she", "who") or any(word in name.split() for name in known)

    def _has_minister(self, *people: Person) -> bool:
        """Has one of them another part in public life than to negotiate?"""
        words = ((self.text[max(p.start - 30, 0) : p.name.start], p) for p in people)
        return any(
            MINISTERS.search(before + person.after) or is_outsider(before, person.after) for before, person in words
        )

    def _two(self, match: re.Match[str]) -> tuple[Person, Person]:
        return self.outline.person(match["a"]), self.outline.person(match["b"])

    def _bring_along(self, patterns: Sequence[Pattern]) -> None:
        for pattern in patterns:
            for match in pattern.finditer(self.outline.text):
                for mark in re.findall(PERSON, match["members"]):
                    person = self.outline.person(mark)
                    self._add(person, "comes along", side_of(person.described), match, chief=False)

    def _side(self, person: Person) -> Side | None:
        """The side of a person who has been shown to lead, here or before."""
        own = next((sign.side for sign in self.found if sign.name == person.name and sign.chief), None)
        return own or self.sides.get(person.name.text)

    def _other_side(self, person: Person) -> Side | None:
        """The side opposite to that of whoever else leads, if the person's own words do not tell."""
        if side := side_of(person.described):
            return side
        leads = [sign.side for sign in self.found if sign.name != person.name and sign.side]
        leads = leads or [side for name, side in self.sides.items() if name != person.name.text]
        return other(leads[-1]) if leads else None

    def _add(
        self, person: Person, rule: str, side: Side | None, match: re.Match[str] | None = None, *, chief: bool = True
    ) -> None:
        """Add a sign, unless the person has another part in public life or the words are of other talks."""
        before, after = self.text[max(person.name.start - REACH, 0) : person.name.start], self.text[person.name.end :]
        comes_along = not chief and not MINISTERS.search(before[-30:] + person.after)
        deed = match and (match.groupdict().get("object") or match.group())
        if (is_outsider(before, after[:REACH]) and not comes_along) or (deed and OTHER_TALKS.search(deed)):
            return
        start, end = self.outline.span(match) if match else (person.start, person.end)
        title = person.apposition or person.before
        leads = chief and not DEPUTIES.search(person.described)
        sign = Sign(
            person.name,
            min(start, person.start),
            max(end, person.end),
            rule,
            side or _likely_side(person),
            tidy(title),
            leads,
        )
        self.found.append(sign)


def _likely_side(person: Person) -> Side:
    """The side that the words by a name tell, or else its form."""
    return side_of(person.described) or (Side.KR if person.name.korean else Side.US)


def posts_alone(outline: str) -> tuple[Side, ...]:
    """The sides of whose negotiators a sentence that names nobody, or only to correct it, speaks."""
    if WHO.match(outline):
        return tuple(Side)
    found = POST_ALONE.search(outline) or CORRECTION.search(outline)
    if not found:
        return ()
    side = side_of(found["object"])
    return (side,) if side else tuple(Side) if found["object"].lower().endswith("negotiators") else ()
