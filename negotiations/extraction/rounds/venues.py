"""The building or institute in which an English text says that a meeting is held, or its being held by video."""

import re
from collections.abc import Iterator

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events import EVENT, MEET
from negotiations.extraction.rounds.places import Place, place_named

VIDEO = "video conference"
_REMOTELY = r"(?:virtually|online|remotely|in\s+a\s+virtual\s+format)"
_VIDEO = Pattern(
    r"\b(?:video[ -]?(?:conferenc\w+|meeting|talks|call|link|session)|tele-?conferenc\w+"
    rf"|(?:held|met|meet|hold|took\s+place|take\s+place)\b[^.]{{0,40}}\b{_REMOTELY}"
    rf"|(?:talks|round|meeting|session)\s+{_REMOTELY}"
    r"|(?:met|meet|talked|sat\s+down|negotiated)\s+(?:[\w'’-]+\s+){0,2}?on\s+(?:screens?|camera)|(?:via|by|over|on)\s+zoom"
    r"|virtual(?:ly)?\s+(?:meeting|talks|round|session|held)|(?:via|by|over)\s+video)",
    re.IGNORECASE,
)

_HEAD = (
    r"(?:Institute|University|Academy|Ministry|Department|Embassy|Hotel|Cent(?:er|re)|Campus|Headquarters|Complex|"
    r"Building|College|School|House|Hall|Pentagon|Base|Camp|Fort|Consulate|Foundation|Resort|Tower|Club|Command|Library|"
    r"Residence|Mission|Forum|Convention|Convensia|Museum|Gallery|Pavilion|"
    r"Auditorium|Palace|Lodge|Villa|Plaza|KIDA|Inn|Annex)"
)
_CAPITALISED = r"[A-Z][\w.'’&-]*"
_NAME = rf"(?P<venue>{_CAPITALISED}(?:\s+(?:{_CAPITALISED}|of|for|and|the|de|on)){{0,9}})"
_CITYS = r"(?:(?P<city>[A-Z]\w+(?: [A-Z]\w+)?)['’]s\s+)?"  # "at Seoul's Korea Institute for …"
_VENUE = Pattern(
    r"\b(?:(?:at|in|inside)\s+an?\s+(?:\w+\s+){1,3}(?:of|at|in)|at|inside|in|venue(?:,|\s+(?:is|was|will\s+be))|hosted\s+by)\s+"
    rf"(?:[Tt]he\s+)?{_CITYS}(?:(?:headquarters|offices?|building)\s+of\s+the\s+)?{_NAME}"
)
_BESIDE_VENUE = Pattern(rf"\b(?:near|outside|in\s+front\s+of)\s+(?:the\s+)?{_CITYS}{_NAME}")
# "At the foreign ministry": a government's own house needs no capitals.
_MINISTRY = Pattern(r"\bat\s+(?:the|Seoul['’]s)\s+(?P<venue>(?:foreign|defen[cs]e)\s+ministry)\b(?!['’]s)")
# "A rally outside the institute in Seoul, where negotiators opened a fifth round".
_WHERE_MET = Pattern(rf"[^;]{{0,80}}?\bwhere\s+[^;]{{0,100}}?\b(?:{EVENT}|{MEET})\b", re.IGNORECASE)
_HEADS = Pattern(
    rf"\b(?:(?:Joint\s+Base|Camp|Fort)(?:\s+[A-Z][\w-]+)+|{_HEAD}\b)"
    rf"(?:\s+(?:of|for)\s+{_CAPITALISED}(?:\s+(?:{_CAPITALISED}|and|of)(?=\s|$))*)?"
)
_TRAILING = Pattern(r"(?:\s+(?:of|for|and|the|de|on))+$")
_ROLE_BEFORE = Pattern(
    r"\b(?:official|assistant|deputy|negotiator|representative|secretary|advis[eo]r|diplomat|spokes\w+|director|envoy|researcher|"
    r"agreements|expert|fellow|professor|analyst|colleague|counterpart|desk|bureau|ambassador|minister|work\w*|"
    r"reporters|briefing|conference)s?(?:(?:\s+\w+){0,2}|\s+(?:for|of|on)(?:\s+[\w-]+){1,4})\s+$",
    re.IGNORECASE,
)
_MEETING_BEFORE = Pattern(
    rf"\b(?:h[eo]ld\w*|t(?:ake|akes|ook|aken|aking)\s+place|{EVENT}|{MEET}|sit|sat|sitting|negotiat\w*|beg[aiu]n\w*|open\w*|"
    r"kick\w*|is|was|are|were|due|host\w*)\b",
    re.IGNORECASE,
)


_POST = Pattern(
    r"\b(?!Round|Meeting|Talks|Session|Consultation|Agreement|[A-Z]{2}|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|"
    r"May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z]\w+(?:\s+\(\w+\))?\s+$"
)


def find_venues(text: str) -> Iterator[Place]:
    """Each building or institute at which the words say that something is held, or the video conference."""
    if m := _VIDEO.search(text):
        yield Place(m.start(), m.end(), venue=VIDEO)
    for m in _VENUE.finditer(text):
        if (venue := _trimmed(m["venue"])) and _is_of_meeting(text[: m.start()]):
            yield _place(m, venue, m["city"])
    for m in _BESIDE_VENUE.finditer(text):
        if (venue := _trimmed(m["venue"])) and _WHERE_MET.match(text, m.start("venue") + len(venue)):
            yield _place(m, venue, m["city"])
    for m in _MINISTRY.finditer(text):
        if _is_of_meeting(text[: m.start()]):
            yield _place(m, m["venue"], None)


def _place(m: re.Match[str], venue: str, city_name: str | None) -> Place:
    city = place_named(city_name) if city_name else None
    return Place(m.start("venue"), m.start("venue") + len(venue), city.name if city else None, venue)


def _is_of_meeting(before: str) -> bool:
    """Does the text before a building's name tell of a meeting, and not of who works there?"""
    return not _ROLE_BEFORE.search(before[-60:]) and bool(_MEETING_BEFORE.search(_before_title(before)))


def _before_title(before: str) -> str:
    """Nothing where a person's post ends the text ("…, Senior Advisor for Security Negotiations"), else the text."""
    return "" if _POST.search(before) else before


def _trimmed(name: str) -> str | None:
    """The name up to its last word of an institution; `None` if it has none, as a city has."""
    heads = list(_HEADS.finditer(name))
    if not heads:
        return None
    return _TRAILING.sub("", name[: heads[-1].end()]).rstrip(".,")
