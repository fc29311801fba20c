"""The headline among the lines above a text, no markup helping: by what it speaks of, its place, its form."""

import math
import re
from collections.abc import Iterable

from articles.parsing.bylines import ORGANISATION
from articles.parsing.captions import has_credit
from articles.parsing.datelines import dateline_of
from articles.parsing.furniture import TOPICS, is_menu
from articles.parsing.outlets import folded
from articles.parsing.prose import is_korean, sentences_in
from articles.parsing.roles import Part, Role
from articles.parsing.titles import beside, meaningful, without_outlet

SHORTEST = {True: 8, False: 15}
"""Characters of the shortest headline, in Korean and in English."""
LONGEST = 220
LONGEST_IN_SENTENCES = 150
"""Characters of a headline made of sentences, which would be the text's own were it longer."""
MOST_SENTENCES = 2
LABEL = re.compile(r"^(?:이슈|태그|카테고리|섹션|Category|Section|Topic|Issue|Tags?)\b", re.IGNORECASE)
BREAKS_OFF = re.compile(r"\s(?:of|to|for|with|and|the|in|on|an?|by|as|at|from|over|but|or)$|\w,$")
"""How a headline's first line ends where it has a second."""
HEAD = (Role.BYLINE, Role.DATE)
PASSED = (Role.CAPTION, Role.FURNITURE, Role.NAME)
NEAR = 6
"""Lines between the text and its byline or date, or between two of them, besides captions and furniture."""
WORTH_OF_PLACE = (0.75, 0.5, 0.25)
"""What it counts for that a line stands right above the byline, the date or the text, or a line or two higher."""
MOST_OF_KINSHIP = 5
"""What it counts for at most that a line speaks of the text: a summary has room for more than the headline above it."""
SHARE_OF_MENU = 0.4
"""Of a line's words, how many make it a menu where all begin with capitals."""
ENOUGH = {True: 0.5, False: 0.75}
"""The part of the best line's weight that a line above it needs, as a headline stands above its summary: in the place
of a headline, and elsewhere.
"""
COMMON = meaningful(
    "about after also been before could does during from have here into just less many more most much only other over"
    " said says some such than that their them then there these they this those through under until very were what"
    " when where which while will with would your"
)
"""Words that two texts share on whatever they are."""


def headline_of(parts: list[Part], start: int, body: str, outlet: str | None = None) -> str | None:
    """The headline among the lines above `start`; `None` where no line there could be one.

    The name of the `outlet` is none, much as a paper on the subject may be called what the text speaks of.
    """
    places = places_above(parts, start)
    units = meaningful(without_dateline(body))  # its service may head the page, too: "About Reuters"
    candidates = candidates_above(parts[:start], places, units, outlet)
    if not candidates:
        return None
    weights = {i: weight_of(text, units, places.get(i, 0)) for i, text in candidates.items()}
    best = max(weights.values())
    chosen = next(i for i in candidates if weights[i] >= best * ENOUGH[i in places])
    return without_outlet(with_second_line(parts[chosen:start]), outlet)


def candidates_above(parts: list[Part], places: dict[int, float], body: set[str], outlet: str | None) -> dict[int, str]:
    """The lines that could be the headline; only those that speak of the text, if one in a headline's place does."""
    lines = {i: part for i, part in enumerate(parts) if is_candidate(part, outlet)}
    candidates = {i: part.text for i, part in lines.items() if part.role is not Role.PROSE}
    if not any(i in places for i in candidates):
        candidates = {i: part.text for i, part in lines.items() if part.role is not Role.PROSE or i in places}
    candidates = {i: text for i, text in candidates.items() if not is_crumb(text, candidates.values())}
    akin = {i: text for i, text in candidates.items() if kinship_of(meaningful(text), body)}
    return akin if any(i in places for i in akin) else candidates


def without_dateline(body: str) -> str:
    """The body from behind its dateline."""
    dateline = dateline_of(body)
    return body[dateline.length :] if dateline else body


def with_second_line(parts: list[Part]) -> str:
    """The first line, with the one below it where the first breaks off: "Seoul, Washington open talks on"."""
    text = parts[0].text
    below = parts[1] if len(parts) > 1 else None
    goes_on = below and below.role is Role.OTHER and not (below.line.opens or below.line.boxes or below.line.markup)
    return f"{text} {below.text}" if below and goes_on and BREAKS_OFF.search(text) else text


def says_of(text: str, body: str) -> float:
    """How much of the body a headline speaks of."""
    return kinship_of(meaningful(text), meaningful(body))


def weight_of(text: str, body: set[str], place: float) -> float:
    """How much speaks for a line: what it shares with the body, and its place."""
    return min(kinship_of(meaningful(text), body), MOST_OF_KINSHIP) + place


def kinship_of(line: set[str], body: set[str]) -> float:
    """How much of the body a line speaks of, and how little else: a topic's label says too little, a menu too much."""
    own = line - COMMON
    shared = len(own & body)
    return shared * math.sqrt(shared / (len(own) + 2))


def places_above(parts: list[Part], start: int) -> dict[int, float]:
    """What their place counts for, of the lines right above the text and above its byline and date.

    A date far from them is the masthead's, and what stands above that is not the headline; nor is what stands above the
    name of a section, or a line of such names.
    """
    places: dict[int, float] = {}
    between = since = 0
    for index in range(start - 1, -1, -1):
        role = parts[index].role
        if role in HEAD and since <= NEAR:
            between = since = 0
        elif between and is_menu(parts[index].text):
            between = len(WORTH_OF_PLACE)
        elif role not in PASSED:
            if between < len(WORTH_OF_PLACE) and not is_menu_like(parts[index].text):
                places[index] = WORTH_OF_PLACE[between]
            between, since = between + 1, since + 1
    return places


def is_candidate(part: Part, outlet: str | None) -> bool:
    """Could a line be a headline by its role and its form? One made of sentences is short, and credits no photo."""
    if part.role not in (Role.OTHER, Role.SENTENCE, Role.PROSE) or not could_be(without_outlet(part.text, outlet)):
        return False
    if is_title_of(outlet, part.text):
        return False
    ended = sentences_in(part.text)
    if part.role is Role.PROSE and (ended > MOST_SENTENCES or len(part.text) > LONGEST_IN_SENTENCES):
        return False
    return not (ended and has_credit(part.text))


def is_title_of(outlet: str | None, text: str) -> bool:
    """Is a line the outlet's name, by itself or with a slogan: "The Daily Quay (Online): News from here"?"""
    name = re.split(r"[(:|]", text, maxsplit=1)[0]
    return bool(outlet) and folded(name) == folded(outlet or "")


def is_crumb(text: str, others: Iterable[str]) -> bool:
    """Does a line only lead to another, which it ends with or names beside the site: "Home | News | Talks go on"?"""
    return any(text != other and (text.endswith(other) or beside(text, other)) for other in others)


def could_be(text: str) -> bool:
    """Of a headline's length, and no label or breadcrumb."""
    if LABEL.match(text) or text[:1] in "*#>" or " > " in text:
        return False
    enough_words = len(text.split()) >= (2 if is_korean(text) else 3)
    return SHORTEST[is_korean(text)] <= len(text) <= LONGEST and enough_words


def is_menu_like(text: str) -> bool:
    """Words with capitals alone, no mark between them, many of them of sections or papers: "World Letters Sports"."""
    words = text.split()
    if len(words) < 3 or re.search(r"[^\w\s&|/-]|\d", text) or any(word[:1].islower() for word in words):
        return False
    known = sum(word.casefold() in TOPICS or bool(ORGANISATION.fullmatch(word)) for word in words)
    return known >= SHARE_OF_MENU * len(words)
