"""Signs that a named person negotiates, each read from the words right before or right after the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.names import Name, find_names
from negotiations.extraction.roles import (
    COUNTRY,
    DEPUTY,
    LEADING,
    LEADS,
    OTHER_TALKS,
    OUTSIDER,
    OWNER,
    POST,
    SITTING,
    TEAM,
    TITLE,
    WHERE,
    side_of,
)
from negotiations.values import Side

FLAGS = re.VERBOSE | re.IGNORECASE
REACH = 220  # characters before and after a name in which its sign may stand


@dataclass(frozen=True, slots=True)
class Sign:
    """That `name` negotiates, as `start` to `end` of its sentence shows. `of_another`: the words place the person
    opposite someone named before, who must be a negotiator for the sign to hold.
    """

    name: Name
    start: int
    end: int
    rule: str
    side: Side | None = None
    title: str | None = None
    chief: bool = True
    of_another: bool = False


ASIDE = r"(?:\s?\([^()]{0,60}\)|,\s(?:(?:far\s)?(?:right|left)|cent(?:er|re)|R|L|second\sfrom\s(?:right|left))(?=,))?"
_APPOSITION = r"""(?:,\s(?P<apposition>(?!who\b|and\b|which\b)(?:(?!,\sand\b)[^;]){2,160}?),?
    |\s(?:of|from|at)\s(?P<office>[^,;]{2,80}?))?"""
_COUNTERPART = rf"(?P<title>(?:{OWNER}|[A-Z][\w-]+['’]s\s){{0,4}}(?:counterpart|opposite\snumber)\b{WHERE}?)"

AFTER = (
    ("title after name", rf"(?:,\s|\s(?:is|was|as)\s|,?\swho\s(?:is|was|has\sbeen|serves\sas)\s){TITLE}"),
    ("counterpart after name", rf",\s{_COUNTERPART}"),
    ("leads a delegation", rf"{_APPOSITION},?\s{LEADING}"),
    ("named to a post", rf"{_APPOSITION},?\s(?:[\w-]+\s){{0,3}}as\s{TITLE}"),
    ("leads likewise", rf"{_APPOSITION},?\s(?:does|did|will\sdo)\s(?:so|the\ssame)\sfor\s(?P<object>{COUNTRY})"),
    ("at the head", r"\sat\s(?:its|the|their)\shead\b"),
    (
        "took over",
        rf"{_APPOSITION},?\s(?:(?:has|had|will)\s)?(?:replac|succeed)\w*\s(?:[\w.'’-]+\s){{1,4}}?as\s{TITLE}",
    ),
    ("has a team", r"['’]s\s(?P<object>(?:[\w.]+\s){0,2}?(?:negotiating\s)?(?:team|delegation))\b"),
    ("sits in a delegation", rf"{_APPOSITION},?\s{SITTING}"),
)
BEFORE = (
    ("counterpart before name", rf"\b{_COUNTERPART}(?:,\sin\sthe\s(?:talks|negotiations))?(?:,|:|\s(?:is|was))?\s"),
    ("title before name", rf"\b{TITLE}(?:,|:|\s(?:is|was|will\sbe|named|called))?\s(?:Mr\.\s|Ms\.\s|Ambassador\s)?"),
    (  # the second half of "for Seoul it is X, for Washington Y"
        "likewise by name",
        rf"""(?:,|;|\sand)\s(?:and\s)?(?P<object>(?:for|on|of)\s(?:the\s)?(?:{COUNTRY}n?|American)(?:['’]s)?
             (?:\s(?:one|side|team|delegation))?)(?:\sby)?,?\s""",
    ),
    (
        "delegation led by name",
        rf"""\b(?P<object>{OWNER}{{0,6}}(?:\w+\sand\s\w+\s(?:Department|Ministry)\s)?{TEAM}\b[^.;]{{0,60}}?
             \b(?:(?:led|headed|steered)\sby|under|answers?\sto|in\sthe\shands\sof))\s(?P<title>[^;,()]{{0,80}}?)""",
    ),
    (
        "represented by name",
        rf"\b(?P<object>{COUNTRY})\s[^.;]{{0,30}}?represented[^.;,]{{0,40}}?\sby\s(?P<title>[^;,]{{0,60}}?)",
    ),
    (
        "heading a delegation",
        rf"""\b(?P<object>(?:(?:leading|heading)\s(?:(?!by\b)[\w.'’-]+\s){{0,5}}?{TEAM}
                 |in\scharge\s(?:on|for)\s(?:[\w.'’-]+\s){{1,3}}?{TEAM}|(?:representing|speaking\sfor|taking\spart\sfor)\s{COUNTRY}))
             (?:\sat\sthe\stable|\sin\sthe\stalks)?(?:,|\s(?:is|are|was|were|will\sbe))\s(?P<title>(?!and\b)[^;,]{{0,80}}?)""",
    ),
    (
        "the one who led",
        rf"""\b(?:man|woman|diplomat|official|person)\swho\s(?P<object>(?:(?:has|had)\s)?{LEADS}\s
             (?:(?!by\b)[\w.'’-]+\s){{0,5}}?{TEAM})\b[^.;,]{{0,40}},?\s(?:is\s|was\s)?""",
    ),
    (
        "faced by a negotiator",
        r"\b(?:faces|faced|facing|opposite\s(?:him|her)|across\sfrom\s(?:him|her))(?:\s(?:is|was|sits|sat))?\s",
    ),
)
_AFTER = tuple((rule, re.compile(ASIDE + pattern, FLAGS)) for rule, pattern in AFTER)
_BEFORE = tuple((rule, re.compile(rf"(?:{pattern})$", FLAGS)) for rule, pattern in BEFORE)
_OF_ANOTHER = {
    "counterpart after name",
    "counterpart before name",
    "faced by a negotiator",
    "leads likewise",
    "likewise by name",
}

_OUTSIDER_BEFORE = re.compile(rf"{OUTSIDER}(?:\s[A-Z]\w+)?\s$", re.VERBOSE)
_OUTSIDER_AFTER = re.compile(rf"{ASIDE},\s(?:(?!\b(?:who|and)\b)[^,;]){{0,60}}?{OUTSIDER}", re.VERBOSE)
_OWNER_BEFORE = re.compile(rf"{OWNER}{{1,4}}(?:[\w.]+\s){{0,3}}$", FLAGS)
_TITLE_FOLLOWS = re.compile(
    rf"""{ASIDE},\s(?P<title>(?:(?!\b(?:who|which|is|was|are|were|will|has|had|have|met|held|said|told|led|by|put|sat|arrived)\b
    |and\s[A-Z])[^,;:()]){{4,140}}?)(?=[,;]|\.?$)""",
    re.VERBOSE,
)
_POST_BEFORE = re.compile(
    r"(?:(?:Senior|Special|Deputy|Assistant|Acting|Vice)\s){0,3}(?:Advis[eo]r|Ambassador|Secretary|Representative|Director)\s$"
)
_LEADING_WORDS = re.compile(r"^(?:(?:the|an?|and|named|appointed)\s)+", re.IGNORECASE)
_POST = re.compile(rf"\b{POST}", FLAGS)


def signs_of(text: str, name: Name, names: Sequence[Name]) -> Iterator[Sign]:
    """The signs around one name of a sentence, the surest first."""
    before, after = text[max(name.start - REACH, 0) : name.start], text[name.end : name.end + REACH]
    if is_outsider(before, after):
        return
    for rule, pattern in _AFTER:
        found = pattern.match(after)
        if found and (rule == "took over" or not _names_between(names, name.end, name.end + found.end())):
            yield from _sign(rule, found, name, name.start, name.end + found.end(), before, "")
    for rule, pattern in _BEFORE:
        found = pattern.search(before)
        if found and not _names_between(names, name.start - len(found.group()), name.start):
            yield from _sign(rule, found, name, name.start - len(found.group()), name.end, before, after)


def is_outsider(before: str, after: str) -> bool:
    apposition = _OUTSIDER_AFTER.match(after)
    if apposition and not _POST.search(apposition.group()):
        return True
    return bool(_OUTSIDER_BEFORE.search(before))


def _names_between(names: Sequence[Name], start: int, end: int) -> bool:
    return any(start <= name.start and name.end <= end for name in names)


def _sign(rule: str, found: re.Match[str], name: Name, start: int, end: int, before: str, after: str) -> Iterator[Sign]:
    """The sign that a rule found, unless it is of other talks. A title may also follow the name: "is X, a diplomat"."""
    if OTHER_TALKS.search(found.group()):
        return
    groups = found.groupdict()
    follows = None if groups.get("title") else _TITLE_FOLLOWS.match(after)
    follows = None if follows and find_names(follows["title"]) else follows
    post = _POST_BEFORE.search(before) if not groups.get("title") else None
    title = groups.get("title") or groups.get("apposition") or (follows and follows["title"])
    title = title or (post and post.group()) or groups.get("office")
    owner = _OWNER_BEFORE.search(before)
    phrases = (groups.get("object"), title, groups.get("office"), owner and owner.group())
    side = next((side for phrase in phrases if phrase and (side := side_of(phrase))), None)
    chief = not DEPUTY.search(found.group()) and rule != "sits in a delegation"
    end += follows.end() if follows else 0
    yield Sign(name, start, end, rule, side, tidy(title), chief, rule in _OF_ANOTHER)


def tidy(title: str | None) -> str | None:
    """A title without its article and the words that hang on to it; a country's name alone is none."""
    bare = re.sub(r",?\s*\b(?:who|which)\b.*$", "", " ".join((title or "").split()))
    bare = _LEADING_WORDS.sub("", bare).strip(" ,")
    return None if re.fullmatch(COUNTRY, bare) else bare or None
