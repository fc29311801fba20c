"""The city in which an English text says that a meeting is held."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter

from negotiations.extraction.language.dates import MONTH
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events import EVENT, MEET
from negotiations.reference.places import City, cities

_BEGAN_OR_ENDED = (
    r"(?:beg[aiu]n\w*|open\w*|start\w*|launch\w*|resum\w+|kick\w*|end\w*|conclud\w+|clos\w+|wrap\w*|h[eo]ld\w*)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A city, a venue or both, named in a text from `start` to `end`."""

    start: int
    end: int
    city: str | None = None
    venue: str | None = None


# Words after which a capital is a place and not a government.
_LOCATIVE = Pattern(
    r"(?:\b(?:in|to|at|from|moved to|visit|between|back to|on to)|,|\band|\bthen|;)\s+"
    r"(?:(?:down|up)town|central|southern|northern|again|once\s+more|the\s+city\s+of|Yongsan(?:-gu)?,|\w+-(?:gu|dong)\s*,)?\s*$"
)
_IN = Pattern(
    r"\b(?:[Ii]n|[Aa]t|(?:planned|scheduled|slated|set|due|expected)\s+for|(?:went|back|on|over|took\s+\w+\s+\w+|moved|return\w*)\s+to)\s+(?:(?:down|up)town|central|southern|northern|eastern|western|the\s+city\s+of)?\s*$"
)
_TO = Pattern(r"\b(?:to|from)\s+$")
_TO_OR_IN = Pattern(r"\b(?:to|in|at|for|from|reached|visited)\s+$")
_DISTRICT = Pattern(r"[A-Z]\w+(?:-gu|-dong|-ro| (?:Ward|District))\s*,\s*(?:in\s+)?$")
# A city that is where somebody works or spoke, not where the meeting is.
_ASIDE = Pattern(
    r"\b(?:officials?|ministry|embassy|reporters|sources?|diplomats|lawmakers|government|observers|experts|office|"
    r"analysts|spokes\w+|headquarters|policymakers|administration|department|base|rall(?:y|ies)|protest\w*|journalists|"
    r"correspondents?|critics|ambassador|consul|consul[ -]general|think tank|media)"
    r"\s+(?:(?:here|both|based|stationed|back)\s+)?(?:in|at|to|from)\s+(?:downtown\s+|central\s+)?$"
    r"|\b(?:said|told|spoke|speaking)\b(?:(?!\b(?:would|will|meet|h[eo]ld|rounds?|talks|session)\b)[^,;]){0,40}\s(?:in|at)\s+$"
    r"|\b(?:instead\s+of|rather\s+than)\s+(?:in\s+)?$"
    r"|\b(?:south|north|east|west|outside)\s+of\s+$|\b(?:base|camp)\s+(?:in|near)\s+$",
    re.IGNORECASE,
)
_SETTING_AFTER = Pattern(
    r"(?:,\s*[A-Z]\w+,?)?\s+(?:(?:is|was|will\s+be|are|were)\s+(?:again\s+)?(?:the\s+(?:place|setting|venue|site|scene|host)"
    r"|where)"
    r"|(?:will\s+(?:again\s+)?|is\s+to\s+|was\s+to\s+|to\s+|would\s+|is\s+)?"
    r"(?:host|play host|be the (?:venue|setting|site))"
    r"\w*\b)",
    re.IGNORECASE,
)
_SETTING_BEFORE = Pattern(
    r"\b(?:place|setting|venue|site|location)\s+(?:is|was|will\s+be)\s+$|\b(?:pick|picks|picked|choose|chose|select(?:ed)?|"
    r"agreed\s+on|settled?\s+on|hosted\s+by)\s+$",
    re.IGNORECASE,
)
_AT_THE = Pattern(
    r"\b(?:opened|began|held|met|place|talks|round|meeting|session)\b[^,;]*\bat\s+the\s+[\w\s.]{0,30}\bin\s+$"
)
_AIRPORT = Pattern(r"\s+(?:International\s+)?Airport\b", re.IGNORECASE)
# "The Denver meeting", "this week's three-day Denver talks".
_MEETING_BEFORE = Pattern(
    r"\b(?:[Tt]h(?:e|is)|(?:week|month|year|day)['’]s)\s+(?:[\w-]+-day\s+|first\s+|last\s+|latest\s+)?$"
)
_MEETING_AFTER = Pattern(r"\s+(?:meetings?|talks|rounds?|sessions?|negotiations?|gathering|consultations?)\b")
_POSSESSIVE = Pattern(r"['’]s\b(?!\s+(?:[A-Z]\w+(?:-\w+)?\s+){1,2}(?:[Dd]istrict|[Ww]ard|[Nn]eighbou?rhood))")
_CAPITALS = {
    "Washington": Pattern(r"(?:U\.?S\.?|American)\s+capital", re.IGNORECASE),
    "Seoul": Pattern(r"(?:South\s+)?Korean\s+capital|capital\s+of\s+South\s+Korea", re.IGNORECASE),
}
# A city as an item of a list or table of rounds: "Ninth round, Seoul", "Seoul (May 21-23)".
_ITEM_BEFORE = Pattern(r"\b(?:round|session|meeting)\s*[,:|–-]\s*$|\d\s*[|:]\s*$|\|\s*$", re.IGNORECASE)
_DAY_BEFORE, _ITEM_ENDS = Pattern(r"\d\s*,\s*$"), Pattern(r"\s*(?:$|[|;)])")
_DAYS_AFTER = Pattern(
    rf"\s*\(\s*(?:in\s+)?{MONTH}(?:\s+\d|\))|\s*[,:|]\s*{MONTH}\s+\d{{1,2}}\s?(?:-|–|to\b|through\b)", re.IGNORECASE
)
# "… took turns: Seoul in May, Washington in June"
_LISTED_BEFORE, _MONTH_AFTER = (
    Pattern(r"(?:[:;,(]|--|\band)\s+$"),
    Pattern(rf"\s+in\s+(?:early\s+|late\s+|mid-)?{MONTH}(?:$|[,;.)]|\s+and\b)"),
)
_IN_A = Pattern(r"\b(?:in|at)\s+an?\s+(?:[a-z]+\s+)?$")  # "in a downtown Denver hotel"
_HOUSE_AFTER = Pattern(
    r"\s+(?:hotel|resort|conference|university|restaurant|venue|office|hall|institute|think\s+tank)\b"
)
_OR = Pattern(r",?\s+or\s+(?:in\s+|at\s+)?")
# "Left for Washington to attend the sixth round".
_LEFT_FOR = Pattern(
    r"\b(?:left|leaves?|leaving|depart(?:s|ed|ing)?|head(?:s|ed|ing)?|set\s+off)\s+(?:[A-Z]\w+\s+)?(?:for|to)\s+$|\b(?:fl(?:ew|ies|ying)|travel(?:s|ed|ling)?)\s+(?:in)?to\s+$"
)
_FOR_TALKS = Pattern(
    r"[^.;]{0,40}?\b(?:for|to\s+(?:attend|take\s+part\s+in|join|hold|lead|begin|open|resume)|ahead\s+of)\s+[^.;,]{0,50}?"
    r"\b(?:rounds?|talks|meeting|negotiations|session|consultations)\b"
)
_TITLE_WORDS = r"\b(?:President|Secretary|Gen\.|General|Mr\.|Ms\.|Lloyd|Jesse|Senator)\s+$"


# "The talks opened here on Tuesday", "resume there on Monday"; not "American forces here", "officials there said".
_ADVERB = Pattern(
    rf"\b(?:{EVENT}|{MEET}|held|place|{_BEGAN_OR_ENDED})\b[^,;.]{{0,60}}?\b(?P<adverb>here|there)\b", re.IGNORECASE
)
_OTHERS_HERE = Pattern(
    r"\b(?:forces|troops?|soldiers|presence|military|USFK|GIs|bases?|officials?|diplomats|sources?|observers|experts|reporters|"
    r"ministry|embassy|government|based|stationed|deployed|arriv\w+|said|told|that|if|because)\s+$",
    re.IGNORECASE,
)


def find_adverb(text: str, meant: Callable[[str], str | None]) -> Iterator[Place]:
    """Where the text says that something is held "here" or "there"; `meant` tells the city of each."""
    m = _ADVERB.search(text)
    if m is None or _OTHERS_HERE.search(text, max(m.start("adverb") - 30, 0), m.start("adverb")):
        return
    if city := meant(m["adverb"].casefold()):
        yield Place(*m.span("adverb"), city)


# What stands before and behind a name that is the setting of a meeting, or an item of a list of meetings.
_ANY = Pattern("")
_SETTINGS = (
    (_IN_A, _HOUSE_AFTER),
    (_ANY, _SETTING_AFTER),
    (_SETTING_BEFORE, _ANY),
    (_MEETING_BEFORE, _MEETING_AFTER),
)
_ITEMS = (
    (_LISTED_BEFORE, _MONTH_AFTER),
    (_DAY_BEFORE, _ITEM_ENDS),
    (_ITEM_BEFORE, _ANY),
    (_ANY, _DAYS_AFTER),
)


@cache
def _names() -> tuple[Pattern, dict[str, City]]:
    """One pattern for all names, by their initials, a long name also where a stray space or line end broke it; and
    whose each is.
    """
    owners = {re.sub(r"\W", "", name).casefold(): city for city in reversed(cities()) for name in city.names}
    names = sorted((name for city in cities() for name in city.names), key=lambda name: (name[0], -len(name)))
    by_initial = (
        f"{initial}(?:{'|'.join(_broken(name)[1:] for name in group)})"
        for initial, group in groupby(names, itemgetter(0))
    )
    return Pattern(rf"(?<![\w-])(?:{'|'.join(by_initial)})(?!\w)"), owners


def _broken(name: str) -> str:
    words = (r"\s?".join(map(re.escape, word)) if len(word) > 6 else re.escape(word) for word in name.split(" "))
    return r",?\s+".join(words)


def place_named(name: str) -> City | None:
    """The city of that name alone, in whatever form; no region."""
    city = _names()[1].get(re.sub(r"\W", "", name).casefold())
    return None if city is None or city.is_region else city


def named_cities(text: str) -> Iterator[str]:
    """Each city to or in which the text says that somebody goes or is, whatever for."""
    pattern, owners = _names()
    for m in pattern.finditer(text):
        if _TO_OR_IN.search(text, 0, m.start()):
            yield owners[re.sub(r"\W", "", m.group()).casefold()].name


def find_cities(text: str) -> Iterator[Place]:
    """Each city, in the order of the text, that the words make a place of something; a region where no city is."""
    pattern, owners = _names()
    found: list[tuple[Place, City]] = []
    for m in _without_choices(text, list(pattern.finditer(text))):
        city = owners[re.sub(r"\W", "", m.group()).casefold()]
        if _is_place(text, m, city, bool(found)):
            found.append((Place(m.start(), m.end(), city.name), city))
    for city_name, words in _CAPITALS.items():
        for m in words.finditer(text):
            found.append((Place(m.start(), m.end(), city_name), next(c for c in cities() if c.name == city_name)))
    found.sort(key=lambda pair: pair[0].start)
    yield from _without_repeated_regions(found)


def _without_choices(text: str, names: list[re.Match[str]]) -> list[re.Match[str]]:
    """Less those between which the choice is open: "in Seoul or Washington"."""
    pairs = [(one, other) for one, other in pairwise(names) if _OR.fullmatch(text, one.end(), other.start())]
    open_ends = {id(name) for pair in pairs for name in pair}
    return [name for name in names if id(name) not in open_ends]


def _without_repeated_regions(found: list[tuple[Place, City]]) -> Iterator[Place]:
    """Read "Honolulu, Hawaii" as one place."""
    for (place, city), then in zip(found, [*found[1:], None], strict=False):
        if then and then[1].is_region and city.region == then[1].name and then[0].start - place.end < 12:
            yield Place(place.start, then[0].end, place.city)
        elif not (city.is_region and any(c.region == city.name and 0 < place.start - p.end < 12 for p, c in found)):
            yield place


def _is_place(text: str, m: re.Match[str], city: City, in_list: bool) -> bool:
    """Do the words make the name the place of something, and not a government, a person or where somebody spoke?"""
    before, after = text[max(m.start() - 60, 0) : m.start()], text[m.end() : m.end() + 60]
    aside = _ASIDE.search(before) and not _AT_THE.search(before)
    if aside or _POSSESSIVE.match(after) or _AIRPORT.match(after):
        return False
    if _is_beside(_SETTINGS, before, after) or (_LEFT_FOR.search(before) and _FOR_TALKS.match(text, m.end())):
        return True
    if city.is_surname and re.search(_TITLE_WORDS, before):
        return False
    if not (city.is_capital or city.is_surname) or _is_beside(_ITEMS, before, after):
        return True
    if city.is_surname and _TO.search(before):
        return True
    return bool(_IN.search(before) or _DISTRICT.search(before) or (in_list and _LOCATIVE.search(before)))


def _is_beside(signs: Iterable[tuple[Pattern, Pattern]], before: str, after: str) -> bool:
    """Does a name stand between two signs that make it a place?"""
    return any(left.search(before) and right.match(after) for left, right in signs)
