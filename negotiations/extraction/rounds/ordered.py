"""Rounds meant by number in English: "the third round", "round eight", "rounds five to seven", "their third"."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.language.dates import find_days
from negotiations.extraction.language.ordinals import COUNT, ORDINAL, count_value, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.extraction.rounds.events import (
    EVENT,
    MEET,
    MEETING_NAMED,
    ONE_MEETING,
    TALKS,
    TIMES_MET,
    WORDS,
    is_of_else,
)
from negotiations.extraction.rounds.mentions import Kind, Mention

_NUMBERED = Pattern(rf"\b(?P<ordinal>{ORDINAL})(?:(?:-ever)?\s+|-(?=round\b))(?P<name>{MEETING_NAMED})", re.IGNORECASE)
_OPENING = Pattern(
    rf"\b(?:opening|inaugural|initial|maiden)\s+{WORDS}(?P<noun>{EVENT})\b(?!\s+of\s+(?:the|its|their)\s+\w+\s+{ONE_MEETING})",
    re.IGNORECASE,
)
_FIRST_SINCE = Pattern(
    r"\s+(?:since|to\s+(?:be\s+held|take\s+place)|held\s+in|in[- ]person|face[- ]to[- ]face|"
    r"in\s+(?:half\s+)?a\s+(?:year|month)|in\s+(?:(?:more|over|nearly|almost|about)\s+)?(?:[\w-]+\s+){1,2}(?:weeks|months|years)|under\s+the)\b",
    re.IGNORECASE,
)
_UNITS = r"(?:days?|hours?|weeks?|months?|years?|officials?|people|percent|countries|sides|nations|times?)"
_FIGURED = Pattern(
    rf"\b(?P<noun>rounds?|sessions?|legs?)\s+(?:no\.?\s*|number\s+)?"
    rf"(?P<counts>{COUNT}(?:(?:,\s*|,?\s+(?:and|to|through)\s+|\s*[-–]\s*){COUNT}){{0,9}})\b(?!\s+{_UNITS}\b|[-%:])",
    re.IGNORECASE,
)
_ITEM = Pattern(rf"\W*(?P<ordinal>{ORDINAL})\s*[|:]", re.IGNORECASE)  # a row of a table of rounds
_OF = Pattern(r"^\s+of\b[^,;]*$")  # "the seventh round of talks, which began": the round began
_OF_KIND = Pattern(
    rf"\b(?P<ordinal>{ORDINAL})\s+(?:(?:in|of)\s+(?:a|the|this|its|their|this\s+year['’]s)\s+series|of\s+(?:its|their)\s+kind)\b",
    re.IGNORECASE,
)
# "They will sit down for a fourth attempt at settling …".
_ATTEMPT = Pattern(
    rf"\b(?P<ordinal>{ORDINAL})\s+(?:attempt|try|go|effort|bid|stab)\s+(?:at|to)\b"
    r"(?P<deal>[^,;.]{0,40}?\b(?:deal|agreement|accord|pact)\b)?",
    re.IGNORECASE,
)
_MET = Pattern(rf"\b(?:{EVENT}|{MEET})\b", re.IGNORECASE)
_FIRST_MET = Pattern(
    rf"\b(?:when|since)\s+(?:they|(?:the\s+)?(?:two\s+)?(?:sides|teams|delegations|negotiators|envoys|allies))\s+first\s+{MEET}\b"
    rf"|\bfirst\s+(?:met|sat\s+down)\s+(?:in|on)\s",
    re.IGNORECASE,
)
_FIRST_NAMED = Pattern(rf"\b(?:(?P<deal>agreements?|accords?|deals?|pacts?|arrangements?)|{EVENT})\b", re.IGNORECASE)
_JOIN = r"(?:,\s*(?:and\s+)?|\s+(?:to|through|and)\s+|\s*[-–]\s*)(?:the\s+)?"
_SEVERAL = Pattern(
    rf"\b(?P<ordinals>{ORDINAL}(?:{_JOIN}{ORDINAL}){{1,9}})\s+{WORDS}{EVENT}\b"
    rf"|\bfirst\s+(?P<count>{COUNT})(?:\s+{WORDS}{EVENT}\b|(?=\s+(?:were|took|had|came)\b))",
    re.IGNORECASE,
)
_RANGE = Pattern(r"\bto\b|\bthrough\b|[-–]", re.IGNORECASE)
# What can follow "the third" where the noun is left out: a verb, a place, a time.
_GOES_ON = (
    r"in(?!-)|at|on|from|since|which|that|of\s+(?:several|many|a|at\s+least|what|(?:those|these)(?!\s+(?:\w+\s+)?(?:years|months|weeks|days|payments|agreements|deals|terms))|which|them)|so\s+far|this\s+(?:year|month)|between|two\s+weeks|"
    r"is|was|are|were|did|does|will|would|could|may|might|should|has|had|takes?|took|opens?|begins?|began|ends?|runs?|ran|starts?|"
    r"kicks?|gets?|got|goes|went|comes?|came|follows?|set|due|slated|held|met|broke|fell|saw|sees|brought|brings|made|"
    r"makes|left|drew|drags?|(?!(?:unit|advanc|arm|propos|detail|combin)ed)\w{2,12}ed"
)
_ELLIPSIS = Pattern(
    rf"\b(?:the|an?|its|their|this)\s+(?P<ordinal>{ORDINAL})"
    rf"(?=\s+(?:{_GOES_ON})\b|,|;|\s+\(|\s+(?:--|—|–)|\s*$|\.)",
    re.IGNORECASE,
)
_OF_DAYS = Pattern(r"\bdays?\b[^.;]*\b(?:on|after|until|through)\s+$")  # "three days … called off after the second"
_ROUND_ON = Pattern(rf"\b{EVENT}\s+(?:on|for|over|toward|about)\s+(?:the|an?|its|their)\s+$", re.IGNORECASE)
_SIGNED = Pattern(
    r"(?:\s+(?:is|was|were)\s+(?:concluded|struck|agreed)|,?\s+(?:which\s+|that\s+)?(?:(?:has\s+been|is|was|were)\s+)?"
    r"(?:(?:now\s+|still\s+|\w+ly\s+)?(?:in\s+(?:force|effect|place)|valid|good\s+(?:for|until)|signed|initial\w+|ratified"
    r"|due\s+to\s+(?:expire|lapse))|expir\w+|laps\w+|r[au]ns?\s+out|cover\w*|span\w*"
    r"|an?\s+[\w-]+-year\s+(?:deal|agreement|pact|accord)))\b"
)
_BEGIN = r"(?:set\s+in\s+motion|beg[au]n|started|opened|kicked\s+off|launched|got(?:ten)?\s+under\s*way)"
_BEGAN = Pattern(
    rf"\b(?:(?P<since>since|when|after|until)\s+|(?<!of\s))(?:the|these|this|their|its)\s+(?:\w+\s+)?(?:process|series|exercise|effort|{TALKS})\s+"
    r"(?(since)(?:(?:on|over|about|for|toward)\s+(?:[\w-]+\s+){1,8}?)?|)"
    rf"(?:(?:was|were|has|have|had|been|first|formally|officially)\s+){{0,3}}{_BEGIN}\b"
    rf"|(?<!of\s)(?<!\bthe\s)\b(?:{TALKS})\s+(?:on|over|about|for|toward)\s+(?:[\w-]+\s+){{1,8}}?{_BEGIN}\b"
    rf"|\b(?:process|series|{TALKS}),?\s+(?:which|that)\s+(?:(?:were|was|had|first)\s+)*{_BEGIN}\b(?=[^,;]*,)"
    rf"|\bhaving\s+(?:been\s+)?{_BEGIN}\b",
    re.IGNORECASE,
)
_TALKS_BEGAN = Pattern(
    rf"\b(?:process|effort|{TALKS})\s+(?:\([^)]{{1,40}}\)\s+)?(?:(?:that|which|first|formally|were|was|had)\s+){{0,3}}{_BEGIN}\b",
    re.IGNORECASE,
)
MOST = 20  # rounds of one negotiation
# What is looked for before a pattern that asks for it is tried.
_HAS_ORDINAL = Pattern(ORDINAL, re.IGNORECASE)
_HAS_BEGUN = Pattern(_BEGIN, re.IGNORECASE)


@remembered
def _has_ordinal(text: str) -> bool:
    return _HAS_ORDINAL.search(text) is not None


def _by_ordinal(pattern: Pattern, text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that asks for an ordinal: most sentences have none, as one look tells."""
    return pattern.finditer(text) if _has_ordinal(text) else iter(())


def tells_of_beginning(text: str) -> bool:
    """Does the text tell how negotiating began, be it of the whole negotiation or of one round?"""
    return bool(_TALKS_BEGAN.search(text))


def find_several(text: str) -> Iterator[Mention]:
    """Several rounds told together: "the first three rounds", "rounds five, six and seven"."""
    for m in _by_ordinal(_SEVERAL, text):
        if m["count"]:
            numbers = tuple(range(1, (count_value(m["count"]) or 0) + 1))
        else:
            numbers = _counted(m["ordinals"], ORDINAL)
        if 2 <= len(numbers) <= MOST:
            yield Mention(m.start(), m.end(), Kind.NUMBER, numbers)
    for m in _FIGURED.finditer(text):
        if 2 <= len(numbers := _counted(m["counts"], COUNT)) <= MOST:
            yield Mention(m.start(), m.end(), Kind.NUMBER, numbers)


def _counted(text: str, pattern: str) -> tuple[int, ...]:
    """The numbers of a list, or all from the first to the second of a range."""
    found = [m.group() for m in re.finditer(pattern, text, re.IGNORECASE)]
    numbers = [(ordinal_value(word) if pattern is ORDINAL else count_value(word)) or 0 for word in found]
    if len(numbers) == 2 and _RANGE.search(text):
        return tuple(range(numbers[0], min(numbers[1], numbers[0] + MOST) + 1))
    return tuple(numbers) if numbers == sorted(set(numbers)) else ()


def find_numbered(text: str, agreement: int | None) -> Iterator[Mention]:
    """One round by its ordinal or figure, or by how many times the delegations had met."""
    for m in _by_ordinal(_NUMBERED, text):
        number = ordinal_value(m["ordinal"])
        if (
            number
            and number <= MOST
            and not _is_agreement(m, number, agreement)
            and not _is_other(text, number, m.end())
        ):
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))
    for m in _FIGURED.finditer(text):
        if numbers := _counted(m["counts"], COUNT):
            yield Mention(m.start(), m.end(), Kind.NUMBER, numbers[:1])
    if (item := _ITEM.match(text)) and next(find_days(text), None):
        yield Mention(item.start(), item.end(), Kind.NUMBER, (ordinal_value(item["ordinal"]) or 0,))
    yield from (Mention(m.start(), m.end(), Kind.NUMBER, (1,)) for m in _OPENING.finditer(text))
    yield from (
        Mention(m.start(), m.end(), Kind.NUMBER, (ordinal_value(m["ordinal"] or m["time"]) or 0,))
        for m in _counts_of_meetings(text)
    )


def _counts_of_meetings(text: str) -> Iterator[re.Match[str]]:
    """Where the text counts meetings without their noun: "the third of its kind", "for a fourth time"."""
    yield from (m for m in _by_ordinal(_OF_KIND, text) if not _is_deal_of_kind(text, m.start()))
    yield from (m for m in _by_ordinal(_ATTEMPT, text) if m["deal"] or _MET.search(text))
    yield from (m for m in _by_ordinal(TIMES_MET, text) if not _is_first_in_round(text, m))


def _is_first_in_round(text: str, m: re.Match[str]) -> bool:
    """Is it "for the first time" told of what was done in a round by another number, or since a day or an event?"""
    if ordinal_value(m["ordinal"] or m["time"]) != 1:
        return False
    if _FIRST_SINCE.match(text, m.end()):
        return True
    return any((number := ordinal_value(n["ordinal"])) and number > 1 for n in _by_ordinal(_NUMBERED, text))


def find_first_met(text: str) -> Iterator[Mention]:
    """The first round as that at which the delegations "first met"."""
    yield from (Mention(m.start(), m.end(), Kind.NUMBER, (1,)) for m in _by_ordinal(_FIRST_MET, text))


def _is_of_agreement(text: str, m: re.Match[str]) -> bool:
    """Is "the tenth" an agreement: that of "the ninth round on the tenth", or one "concluded"?"""
    return bool(_ROUND_ON.search(text, 0, m.start("ordinal")) or _SIGNED.match(text, m.end()))


def _is_deal_of_kind(text: str, position: int) -> bool:
    """Is it "a new accord, the eighth of its kind"?"""
    named = _FIRST_NAMED.search(text, 0, position)
    return bool(named and named["deal"])


def _is_other(text: str, number: int, end: int) -> bool:
    """Does what follows make it the first in a while, or a round of something else?"""
    return bool((number == 1 and _FIRST_SINCE.match(text, end)) or is_of_else(text, end))


def _is_agreement(m: re.Match[str], number: int, agreement: int | None) -> bool:
    """Is it "12th SMA negotiations": the ordinal of the agreement and not of a round?"""
    name = m["name"].casefold()
    if re.fullmatch(ONE_MEETING + "s?", name.split()[-1]) or " of " in name:
        return False
    if re.match(r"(?:\S+\s+)?\(?(?:sma\b|special\s+(?:measures?|agreement))", name):
        return number == agreement or number > 8
    return "agreement" in name


@remembered
def find_elliptic(text: str) -> Sequence[Mention]:
    """A round as "the third", where the sentence or those before it speak of rounds; not the 3rd of a month."""
    return tuple(_elliptic(text))


def _elliptic(text: str) -> Iterator[Mention]:
    for m in _by_ordinal(_ELLIPSIS, text):
        number = ordinal_value(m["ordinal"])
        if (number == 1 and _FIRST_SINCE.match(text, m.end())) or _OF_DAYS.search(text, 0, m.start()):
            continue
        is_day = any(d.start < m.end() and m.start() < d.end for d in find_days(text))
        if number and not is_day and not _is_of_agreement(text, m):
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))


def find_beginning(text: str, others: Sequence[Mention]) -> Iterator[Mention]:
    """The first round, as that with which the negotiation began: where another is told, or it is long since."""
    for m in _BEGAN.finditer(text) if _HAS_BEGUN.may_match(text) else ():
        is_round = any(o.end <= m.start() and _OF.match(text[o.end : m.start()]) for o in others)
        if m["since"] or (others and not is_round):
            yield Mention(m.start(), m.end(), Kind.BEGINNING, (1,))
