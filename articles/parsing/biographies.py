"""Who wrote it, as opinion pages say it: a name alone under the headline, a line on the author under the text."""

import re
from itertools import chain

from articles.parsing.bylines import JOB, NAME, byline_of, is_person
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


def names_above(parts: list[Part]) -> list[str]:
    """The persons named in bylines, or alone on a line, above a text."""
    return [name for part in parts for name in names_in(part)]


def names_in(part: Part) -> tuple[str, ...]:
    """The persons whom a line above a text names as its authors."""
    if part.role is Role.BYLINE:
        return byline_of(part.text)
    if is_name_alone(part):
        return (part.text,)
    signature = KOREAN_SIGNATURE.match(part.text) if part.role is Role.OTHER and len(part.text) <= 40 else None
    return (signature["name"],) if signature else ()


def is_name_alone(part: Part) -> bool:
    """A line that is a person's name."""
    return part.role is Role.OTHER and is_name(part.text)


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


def author_alone(parts: list[Part], start: int, stop: int, text: str) -> str | None:
    """The name alone on a line above the text (to `start`) or right below it (from `stop`), where the page bears out
    that it is the author's: by a biography, or a date or a job beside it. Whom the text names is no author.
    """
    for index in chain(range(max(start - 8, 0), start), range(stop, min(stop + 2, len(parts)))):
        part = parts[index]
        if is_name_alone(part) and part.text not in text and is_borne_out(parts, index, stop):
            return part.text
    return None


def is_borne_out(parts: list[Part], index: int, stop: int) -> bool:
    """Does the page speak of the one named at `index` as of an author?"""
    beside = [parts[i] for i in (index - 1, index + 1) if 0 <= i < len(parts)]
    return any(part.role is Role.DATE or re.fullmatch(rf"(?:\S+\s){{0,5}}{JOB}", part.text) for part in beside) or any(
        is_biography(part.text, [parts[index].text]) for part in parts[max(stop - MOST_PARAGRAPHS, 0) : stop + 6]
    )
