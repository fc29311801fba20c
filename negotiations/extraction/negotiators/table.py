"""Signs that people negotiate, read from a sentence's outline: who leads, who sits opposite whom, who comes along."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from negotiations.extraction.language.ordinals import ORDINAL
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.people import PERSON, Outline, Person
from negotiations.extraction.negotiators.roles import (
    AUXILIARY,
    COUNTRY,
    DEPUTY,
    DESK,
    LEADING,
    LEADS,
    OTHER_TALKS,
    OWNER,
    POST,
    TEAM,
    other,
    side_of,
    sides_in_order,
)
from negotiations.extraction.negotiators.sign_patterns import FLAGS
from negotiations.extraction.negotiators.signs import REACH, Sign, is_outsider, tidy
from negotiations.values import Side

A, B = rf"(?P<a>{PERSON})", rf"(?P<b>{PERSON})"
_OPPOSITE = r"(?:counterpart|opposite(?:\snumber)?|foil|interlocutor|sparring\spartner|vis-[aà]-vis)"
_SIDE = (
    rf"(?:{COUNTRY}|(?:the\s)?(?:American|(?:South\s)?Korean)s?(?:\s(?:side|team|delegation))?|(?:his|her)\scountry)"
)
_TABLE = (
    r"(?:talks|negotiat\w+|delegations?|bargaining|round|session|meetings?|discussions|consultations|table|team|sitting"
    r"|exchange)"
)
_FACES = r"""(?:fac(?:es?|ed|ing)(?:\soff\s(?:against|with))?|(?:squar|lin)\w+\s(?:off|up)\s(?:against|with)
    |(?:sits?|sat|sitting)\s(?:down\s)?(?:opposite|across\s(?:the\stable\s)?from|facing|with)
    |(?:haggl|spar|bargain|wrangl|negotiat)\w+\swith|shook\shands\swith|shakes?\shands\swith)"""

# What by a name says that the person leads. `object`: for whom.
_DESCRIBED = (
    ("post by the name", Pattern(rf"\b{POST}", FLAGS)),
    ("leads, by the name", Pattern(rf"(?:\bwho(?:['’]s|\s\w+){{0,3}}?|,)\s{LEADING}", FLAGS)),
    (
        "envoy by the name",
        Pattern(
            rf"""(?:{COUNTRY}n?|American)(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?(?:envoy|point\s(?:man|woman|person))\b(?!\sto\s(?!the\stalks))
            |\b(?:handling|overseeing|running|responsible\sfor|in\scharge\sof|charged\swith)\s(?:the\s|these\s)?
             (?:[\w-]+\s)?(?:matter|file|issue|{_TABLE})\b""",
            FLAGS,
        ),
    ),
)
_COUNTERPART = Pattern(rf"\b(?:his|her|its|their|whose|[A-Z]\w+['’]s)\s(?:[\w.]+\s){{0,3}}?{_OPPOSITE}\b", FLAGS)
_MINISTERS = Pattern(r"minister|president|secretary\sof|spokes", re.IGNORECASE)
_DEPUTY = Pattern(
    rf"{DEPUTY.compiled.pattern}|\b(?:deputy|number\stwo|second-in-command)(?=\s*[,.]?\s*$)", re.IGNORECASE
)

# Who leads: one person, or one for each side.
_LEADING = tuple(
    (rule, Pattern(pattern, FLAGS))
    for rule, pattern in (
        ("leads", rf"{A}(?:,?\sand\s(?:[^\W\d][\w.’']*,?\s){{0,4}}?{B})?,?\s{LEADING}"),
        (
            "led by",
            rf"(?P<object>\b(?:{TEAM}|{_TABLE})\b[^.;\ue000-\ue0ff]{{0,60}}?\b(?:{LEADS}|handled|conducted|captained|run|fronted)\s(?:\w+ly\s)?by)\s{A}(?:,?\sand\s{B})?",
        ),
        (
            "called negotiators",
            rf"""(?P<object>\b(?:{DESK}s|heads\sof\s(?:the\s)?(?:two\s)?(?:delegation|team)s?)\b[^.;\ue000-\ue0ff]{{0,60}}?)
            (?:,|:|\s--|\s[–—]|\s\(|\sare|\swere)?\s{A},?\sand\s{B}""",
        ),
        ("called negotiators", rf"{A},?\sand\s{B},\s(?P<object>(?:[\w.'’-]+\s){{0,5}}?(?:{DESK}s|heads\sof\s\w+))"),
        (
            "at the head",
            rf"\b(?P<object>(?:at\sthe\s(?:helm|head)\sof|{LEADS})\s(?:[\w.'’-]+\s){{0,4}}?{TEAM})\s(?:is|are|was|were|stands|stood)\s{A}(?:,?\sand\s{B})?",
        ),
        (
            "is called",
            rf"{A},?\s(?:is|was|remains|became|(?:serves|served)\sas)\s(?P<object>{OWNER}{{0,5}}{POST}(?:\sfor\s{COUNTRY})?)",
        ),
        ("team that one leads", rf"(?P<object>\b{TEAM}\b),?\s(?:that|which)\s{A},?\s{AUXILIARY}{{0,3}}{LEADS}\b"),
        (
            "sent to negotiate",
            rf"(?P<object>\b{COUNTRY})\s{AUXILIARY}{{0,2}}(?:sent|sends|dispatched|picked|chose|tapped|named)\s{A},?\s(?:\w+\s)?to\s(?:negotiate|bargain)\b",
        ),
        (
            "opens a round",
            rf"""{A},?\sand\s{B},?\s(?P<object>{AUXILIARY}{{0,2}}(?:meet|met|meeting|hold|held|sat\sdown|sit\sdown|open|opened
            |began|begin|wrapped\sup|wrap\sup|concluded?|kick(?:ed)?\soff|haggled|presided)\b[^.;,]{{0,40}}?
            \b{ORDINAL}\s(?:\w+\s){{0,3}}?(?:round|meeting|session|sitting)\b)""",
        ),
        (
            "on a side",
            rf"\b(?:on|for|from)\s(?P<object>the\s(?:{COUNTRY}n?|American)\s(?:side|team|delegation))(?:,|:|\s(?:is|was|were))?\s{A}",
        ),
        # "South Korea's team is led by A, the U.S. one by B": the verb is said once.
        (
            "led by, in turn",
            rf"""\b{LEADS}\s(?:\w+ly\s)?by\s{PERSON}(?:[,;]|,?\s(?:and|while))\s
            (?P<object>(?:the\s)?(?:{COUNTRY}n?(?:['’]s)?|American)\s(?:side|team|delegation|one))\sby\s{A}""",
        ),
        (
            "speaks for",
            rf"{A},?\s{AUXILIARY}{{0,4}}(?:(?!not\b)\w+\s){{1,4}}?(?:for|on\sbehalf\sof)\s(?P<object>{_SIDE})(?!\w)",
        ),
    )
)
# Who sits opposite somebody: one who faces another, or a party named before.
_FACING = tuple(
    (rule, Pattern(pattern, FLAGS))
    for rule, pattern in (
        (
            "across the table",
            rf"\b(?:across|opposite|facing)\b[^.;,\ue000-\ue0ff]{{0,40}}?\s(?:is|was|sat|sits|stood|will\sbe)\s{A}",
        ),
        (
            "sits opposite",
            rf"{A},?\s(?:\w+\s){{0,3}}?(?:sits?|sat|sitting|is|was|stood)\s(?:\w+\s){{0,3}}?(?:opposite|across)\b",
        ),
        ("counterpart", rf"\b{_OPPOSITE}\b[^.;\ue000-\ue0ff]{{0,40}}?(?:,|:|\s--|\sis|\swas|\sbeing)?\s{A}"),
        ("faces", rf"{A},?\s{AUXILIARY}{{0,3}}{_FACES}\s{B}"),
    )
)
# Two people called negotiators by what stands behind the second: "A and B, the two chief negotiators".
_BOTH_DESCRIBED = Pattern(rf"\b(?:both|two|their|respective|chief|lead|top)\b[^,;]{{0,40}}?{DESK}s\b", re.IGNORECASE)
_LISTED = Pattern(
    rf"\b(?:delegation|team|contingent)\b,?\s(?:(?:which|that)\s)?(?:also\s)?(?:includ(?:es|ed|ing)|counts|counted)\s(?:\w+\s){{0,2}}?"
    rf"(?P<members>{PERSON}(?:(?:,|,?\sand)\s{PERSON})*)",
    FLAGS,
)
_MEMBER = (
    _LISTED,
    *(
        Pattern(pattern, FLAGS)
        for pattern in (
            rf"\b(?:accompan(?:ied|ying)\sby|(?:bring|brought|tak|took)\w*\salong|(?:joined|flanked|backed|assisted|seconded|supported)\sby)\s"
            rf"(?:\w+\s){{0,2}}?(?P<members>{PERSON}(?:(?:,|,?\sand)\s{PERSON})*)",
            rf"\bwith\s(?P<members>{PERSON})\s(?:\w+\s)?as\s(?:his|her|their|its|the)\s(?:deputy|number\stwo|second)",
            rf"(?P<members>{PERSON}),?\s{AUXILIARY}{{0,3}}(?:serves?|served|acts?|acted)?(?:\sas)?\s?(?:his|her|the|their)\sdeputy",
            rf"(?P<members>{PERSON}),?\s(?:also\s)?(?:sits?|sat)\s(?:in\son|in|on)\sthe\s(?:\w+\s){{0,3}}?(?:{TEAM}|{_TABLE})\b",
        )
    ),
)
_PAIR = Pattern(rf"{A},?\s(?:and|with)\s(?:(?:his|her|its|their|the)\s(?:[\w.]+\s){{0,3}}?)?,?\s?{B}")
_AT_TABLE = Pattern(rf"\b(?:{_TABLE}|{LEADS}|{DESK}|hands)\b", re.IGNORECASE)


@dataclass(slots=True)
class Table:
    """Who is at the table as one sentence shows it. `sides` holds whoever has been shown on the page before."""

    text: str
    outline: Outline
    sides: Mapping[str, Side]
    found: list[Sign] = field(default_factory=list)

    def signs(self) -> list[Sign]:
        """The signs, of leaders first, then of those who sit opposite them, and at last of those who come along."""
        self._describe()
        for rule, pattern in _LEADING:
            for match in pattern.finditer(self.outline.text):
                self._lead(rule, match)
        if self.found or self.sides:
            self._face()
            self._pair()
        self._bring_along(_MEMBER if self.found or self.sides else (_LISTED,))
        return self.found

    def _describe(self) -> None:
        for person in self.outline.people:
            for rule, pattern in _DESCRIBED:
                match = pattern.search(person.described)
                if match and not OTHER_TALKS.search(person.described, max(match.start() - 25, 0), match.end()):
                    phrase = match.groupdict().get("object") or person.described
                    self._add(person, rule, side_of(phrase))
        for match in _PAIR.finditer(self.outline.text):
            people = [self.outline.person(match[group]) for group in "ab"]
            if _BOTH_DESCRIBED.search(people[1].after):
                for person in people:
                    self._add(person, "called negotiators", _likely_side(person))

    def _lead(self, rule: str, match: re.Match[str]) -> None:
        phrase = match["object"]
        people = [self.outline.person(mark) for mark in (match["a"], match.groupdict().get("b")) if mark]
        order = sides_in_order(phrase)
        sides = order if len(order) == len(people) else [side_of(phrase) if len(people) == 1 else None] * len(people)
        for person, side in zip(people, sides, strict=True):
            self._add(person, rule, side_of(person.described) or side, match)

    def _face(self) -> None:
        """Whoever sits opposite a negotiator: of the other side."""
        for person in self.outline.people:
            if _COUNTERPART.search(person.described):
                self._add(person, "counterpart by the name", self._other_side(person))
        for rule, pattern in _FACING:
            for match in pattern.finditer(self.outline.text):
                person = self.outline.person(match.groupdict().get("b") or match["a"])
                self._add(person, rule, self._other_side(person), match)

    def _pair(self) -> None:
        """The other of two people named together, of whom one negotiates, in a sentence about the talks."""
        if not _AT_TABLE.search(self.outline.text):
            return
        for match in _PAIR.finditer(self.outline.text):
            first, second = (self.outline.person(match[group]) for group in "ab")
            for known, open_ in ((first, second), (second, first)):
                side = self._side(known)
                if side and not self._side(open_) and open_.described.strip() and _likely_side(open_) is not side:
                    self._add(open_, "other of a pair", other(side), match)

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
        comes_along = not chief and not _MINISTERS.search(before[-30:] + person.after)
        if (is_outsider(before, after[:REACH]) and not comes_along) or (match and OTHER_TALKS.search(match.group())):
            return
        start, end = self.outline.span(match) if match else (person.start, person.end)
        title = person.apposition or person.before
        leads = chief and not _DEPUTY.search(person.described)
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
