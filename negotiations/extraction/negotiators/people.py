"""People as a sentence names them: each name with the words that say who the person is, and the sentence's outline,
in which a mark stands for all of that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.language.names import Name
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.roles import COUNTRY
from negotiations.extraction.negotiators.sign_patterns import ASIDE, FLAGS

_FIRST, _MOST = 0xE000, 200
PERSON = "[\ue000-\ue0c7]"  # the marks, one for each person of a sentence

_BODY = (
    r"(?:(?:(?-i:[A-Z])[\w.]+\s){0,3}(?:Ministry|Department|Pentagon|Embassy|Office)"
    r"|(?:foreign|state|defen[cs]e)\s(?:ministry|department))(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
)
_RANK = (
    r"(?:ambassador(?:[\s-]at[\s-]large)?|advis[eo]r|director(?:[\s-]general)?|secretary|representative|envoy|diplomat"
    r"|official|negotiator|delegate|deputy|(?:Brig\.|Maj\.|Lt\.)?\s?(?:Gen|Col|Adm|Capt)\.|general|colonel|(?:Mrs?|Ms|Dr)\.?)"
)
_DEGREE = r"(?:senior|special|deputy|vice|assistant|acting|veteran|former|chief|lead|top|career|new)"
_BEFORE = Pattern(
    rf"""(?<!\w)(?:\b(?:the|its|their|his|her|an?|then)\s)?(?:\b{_DEGREE}\s){{0,2}}(?:(?:{COUNTRY}n?|American)(?:['’]s?)?\s)?(?:{_BODY}(?:['’]s?)?\s)?
    (?:\b{_DEGREE}\s){{0,3}}(?:\b{_RANK}\s)?$""",
    FLAGS,
)
# What a finite verb opens is no apposition; neither is a place or a time.
_NO_APPOSITION = r"""(?:was|were|is|are|has|had|have|will|would|said|told|met|held|led|who|which|and|but|while|when
    |after|before|with|where|on|in|at|according|as|for|by|from|of|to|through|during|it|he|she|they)\b"""
_PHRASE = r"[^,;:()“”\ue000-\ue0ff]"
# "A, for Seoul, and B, for Washington, …"
_FOR_A_SIDE = (
    rf",\s(?:for|on\sbehalf\sof)\s(?:the\s)?(?:{COUNTRY}n?(?!\w)(?:\s(?:side|team|delegation))?|American\sside)"
)
_AFTER = Pattern(
    rf"""{ASIDE}(?:(?P<party>{_FOR_A_SIDE})(?=[,;]|\s\w+ed\b)|(?:\s(?:of|from|at|for|on)\s(?:the\s)?(?:{COUNTRY}(?:['’]s)?\s)?
        (?:{_BODY}|{COUNTRY}n?(?!\w)(?:\s(?:side|team|delegation))?|American\sside))?
    (?:,\s(?!{_NO_APPOSITION})(?P<apposition>(?:(?!\s(?:--|[–—])\s){_PHRASE}){{3,160}}
        (?:(?:,\s[\w-]+){{1,2}},?\sand\s[\w-]+(?:\s(?:in|of|at|for)\s{_PHRASE}{{2,60}})?)?
        (?:,\s(?:the\s)?(?:{COUNTRY}(?:['’]s)?\s)?{_BODY})?)(?=[,;]|\s--|\s[–—]))?
    (?:,?\swho\b{_PHRASE}{{3,160}}(?=[,;]))?)
    """,
    re.VERBOSE,
)
_LAST_AND = re.compile(r",?\sand\s[^,;:]*$")
_LAST_STOP = re.compile(r"\.?[\"”]?$")


@dataclass(frozen=True, slots=True)
class Person:
    """A name, and what stands by it from `start` to `end`: "the State Department's X", "X, a former envoy". `party` is
    whom the person is there for: "X, for Seoul, …".
    """

    name: Name
    start: int
    end: int
    before: str
    after: str
    apposition: str | None
    party: str | None

    @property
    def described(self) -> str:
        """The words that say who the person is."""
        return f"{self.before} {self.after}"


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence with a mark for each of its people; `offsets` tells where each of its characters stood."""

    text: str
    offsets: Sequence[int]
    people: Sequence[Person]

    def person(self, mark: str) -> Person:
        return self.people[ord(mark) - _FIRST]

    def span(self, found: re.Match[str]) -> tuple[int, int]:
        """Where the words of a match stand in the sentence itself."""
        return self.offsets[found.start()], self.offsets[found.end()]


def people_in(text: str, names: Sequence[Name]) -> Iterator[Person]:
    """Each named person with the words on either side that belong to the name."""
    before = 0
    for i, name in enumerate(names):
        left = _BEFORE.search(text, max(before, name.start - 80), name.start)
        right = _AFTER.match(_words_after(text, name, names[i + 1] if i + 1 < len(names) else None))
        start = name.start - len(left.group() if left else "")
        end = name.end + (right.end() if right else 0)
        apposition, party = (right["apposition"], right["party"]) if right else (None, None)
        yield Person(name, start, end, text[start : name.start], text[name.end : end], apposition or None, party)
        before = end


def _words_after(text: str, name: Name, following: Name | None) -> str:
    """What may belong to a name: up to the next one, less the "and" that joins them. A semicolon marks its end."""
    words = text[name.end : following.start if following else len(text)]
    end = (_LAST_AND if following else _LAST_STOP).search(words)
    return words[: end.start()] + ";" if end else words


def outline_of(text: str, names: Sequence[Name]) -> Outline:
    """The sentence with a mark in place of each person and all that describes the person."""
    people = list(people_in(text, names[:_MOST]))
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for i, person in enumerate(people):
        pieces += [text[at : person.start], chr(_FIRST + i)]
        offsets += [*range(at, person.start), person.start]
        at = person.end
    return Outline("".join([*pieces, text[at:]]), [*offsets, *range(at, len(text) + 1)], people)
