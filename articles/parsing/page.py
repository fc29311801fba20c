"""What the facts about an article are read from: its page in parts, with the text found among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from articles.parsing.body import Body
from articles.parsing.datelines import Dateline
from articles.parsing.furniture import COPYRIGHT, is_copyright
from articles.parsing.metadata import Declared
from articles.parsing.outlets import host_of, outlet_at, owner_named
from articles.parsing.prose import ends_sentence
from articles.parsing.roles import Part, Role

MARK_OF_RIGHTS = r"저작권자?|copyrights?|©|ⓒ|\(c\)|all\srights\sreserved\sby"
OWNER = re.compile(
    rf"(?:{MARK_OF_RIGHTS})(?:[\s:,.–-]|{MARK_OF_RIGHTS}|\b(?:by|since)\b|\b(?:19|20)\d\d\b)*"
    r"(?P<owner>[^\s&|<>()\[\],.!?·][^|<>()\[\],!?]{1,50})",
    re.IGNORECASE,
)
"""Whose rights: the marks, "by" and years may stand in any order before the name."""
AFTER_OWNER = re.compile(
    r"[\s.,·]*(?:\(|무단|재배포|all\s+rights|에\s?있|ALL\b|&\s*\w+\.|및\s|no\s|(?<!\b[A-Z])\.\s|\b(?:19|20)\d\d\b).*$|\s*\.$",
    re.IGNORECASE,
)

BARE_MARK = re.compile(r"(?:©|ⓒ|\(c\))\s*(?!\d)", re.IGNORECASE)
WORDS_ON_RIGHTS = re.compile(r"copyright|rights|저작권|무단|금지|\b(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What credit is read from: the parts, the body among them, its dateline, what is declared, the address."""

    parts: list[Part]
    body: Body
    dateline: Dateline | None
    declared: Declared
    url: str | None
    language: str

    def is_korean(self) -> bool:
        """Is it the page of a Korean newsroom, by its language, its domain or its outlet?"""
        outlets = (outlet_at(self.url), *map(owner_named, self.declared.outlet_names))
        is_one = any(outlet is not None and outlet.is_korean for outlet in outlets)
        return is_one or self.language == "ko" or host_of(self.url).endswith(".kr")

    def above(self) -> list[Part]:
        """The parts above the text."""
        return self.parts[: self.body.start]

    def below(self) -> list[Part]:
        """The parts below the text."""
        return self.parts[self.body.stop :]

    def copyright_lines(self) -> list[str]:
        """The notices of rights, those below the text first."""
        below = [part.text for part in self.below() if not is_of_picture(part.text)]
        above = [part.text for part in self.above() if not has_bare_mark(part.text)]
        return [text for text in [*below, *above] if is_copyright(text)]

    def around(self) -> list[Part]:
        """The lines just above and below the text, where credits stand."""
        return [*self.above()[-12:], *self.below()[:6]]

    def is_source_line(self, part: Part) -> bool:
        """Is a service's name on a line of its own next to the text, and not in the page's menu or masthead?"""
        return part in self.above()[-5:] or part in self.below()[:3]

    def is_beside_day(self, part: Part) -> bool:
        """Does it stand next to the line with the day, above the text and below a masthead with today's?"""
        pairs = pairwise(self.above()[2:])
        return any(part in pair and Role.DATE in (pair[0].role, pair[1].role) for pair in pairs)

    def owners(self) -> list[str]:
        """Whose rights the page states, those below the text first."""
        return [owner for text in self.copyright_lines() for owner in owners_in(text)]


def is_of_picture(text: str) -> bool:
    """Is a line the credit of a picture, or ends with that of the one it describes ("The bridge at night. © AFP")?"""
    if not has_bare_mark(text):
        return False
    before = BARE_MARK.split(text)[0].rstrip()
    return ends_sentence(before) or before.casefold().strip(" :[(") in ("photo", "image", "picture", "사진")


def has_bare_mark(text: str) -> bool:
    """Has a line a mark of rights with a name alone, no year and no word on rights? Above a text it is a picture's."""
    return BARE_MARK.search(text) is not None and not WORDS_ON_RIGHTS.search(text)


def owners_in(text: str) -> Iterator[str]:
    """Whose rights a notice states: "© The X (www.x.kr). All rights reserved", "저작권자(c) X, 무단 전재 금지"."""
    for match in OWNER.finditer(text):
        owner = AFTER_OWNER.sub("", match["owner"]).strip(" .,-–:·<>[]'\"")
        if 2 <= len(owner) <= 40 and not COPYRIGHT.search(owner):
            yield owner
