"""Who wrote it, as opinion pages say it: a name alone under the headline, a line on the author under the text."""

import re

from articles.parsing.bylines import NAME, byline_of, is_person
from articles.parsing.furniture import TOPICS
from articles.parsing.outlets import folded, places
from articles.parsing.roles import Part, Role

OF_AUTHORS = re.compile(
    r"^\W*(?:(?:the|our|this) (?:author|writer|columnist|contributor|reporter)s?\b.{0,40}?"
    r"\b(?:is|are|was|were|has|serves?|teach(?:es)?|can)\b"
    r"|about the (?:author|writer)|필자(?:는|\s소개))",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(
    r"\W{0,3}(?:,[^.]{2,80},\s)?(?:is|was|has|had|serves?|served|teaches|taught|works?|worked|writes|covers?|covered"
    r"|reports|lives|holds|leads|contributes|joined|can\sbe)\b"
)
KOREAN_SIGNATURE = re.compile(rf"^(?P<name>{NAME})\s\S{{1,15}}(?:\s\S{{1,12}}){{0,2}}$")
"""Who a column is by: the name, with the institute and the office behind it."""
KOREAN_LIFE = re.compile(
    r"^\S{0,12}(?:\s\S{1,12})?[은는]\s.*(?:가르치|지냈|역임|재직|졸업|전공|저서|활동하|집필|펴냈|연구하|박사)"
)
MOST_PARAGRAPHS = 3
"""Paragraphs of a biography."""
LONGEST_LINE = 120
"""Characters of a line that has names alone."""


def names_above(parts: list[Part]) -> list[str]:
    """The persons named in bylines, or alone on a line, above a text."""
    return [name for part in parts for name in names_in(part)]


def names_in(part: Part) -> tuple[str, ...]:
    """The persons whom a line above a text names as its authors."""
    if part.role is Role.BYLINE:
        return byline_of(part.text)
    if part.role is not Role.OTHER:
        return ()
    if persons := persons_alone(part.text):
        return persons
    signature = KOREAN_SIGNATURE.match(part.text) if len(part.text) <= 40 else None
    return (signature["name"],) if signature else ()


def is_name(text: str) -> bool:
    """A person's name, and no menu's word."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and is_person(text)
        and folded(text) not in places()
        and not any(word.casefold() in TOPICS for word in words)
    )


def is_biography(text: str, names: list[str]) -> bool:
    """A sentence on the author: "Jon Ashby is a fellow at…", "Ashby covers…", "The writer teaches…"."""
    if OF_AUTHORS.match(text):
        return True
    bare = text.lstrip("*•–—- ")
    forms = {form.casefold() for name in names for form in (name, name.split()[0], name.split()[-1])}
    return any(
        bare.casefold().startswith(form) and (AFTER_NAME.match(bare, len(form)) or KOREAN_LIFE.match(bare))
        for form in forms
    )


def without_biography(paragraphs: list[Part], names: list[str]) -> list[Part]:
    """An article's paragraphs without those on its author at the end."""
    first = max(len(paragraphs) - MOST_PARAGRAPHS, 1)
    found = (i for i in range(first, len(paragraphs)) if is_biography(paragraphs[i].text, names))
    return paragraphs[: next(found, len(paragraphs))]


def persons_alone(text: str) -> tuple[str, ...]:
    """The names in a line that has persons and where they are, and no more: "Mina Roh in Seoul and Jon Ashby"."""
    if len(text) > LONGEST_LINE:
        return ()
    pieces = [piece.partition(" in ") for piece in re.split(r",\s(?:and\s)?|\s(?:and|&)\s", text)]
    is_line = all(is_name(name) and (not at or folded(place) in places()) for name, at, place in pieces)
    return tuple(name for name, _, _ in pieces) if is_line else ()
