"""Rounds meant in English by their place in the series: "the next round", "the one before", "following one in"."""

import re
from collections.abc import Iterator

from negotiations.extraction.language.ordinals import ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events import EVENT, MEET, ONE_MEETING, WORD, WORDS
from negotiations.extraction.rounds.mentions import Kind, Mention

_KINDS = {
    Kind.NEXT: r"next|upcoming|coming|subsequent|follow-?up",
    Kind.NEW: r"new|fresh|another|further|additional|one\s+more",
    Kind.CURRENT: r"current|this\s+week['’]s",
    Kind.PREVIOUS: r"previous|prior|preceding|earlier",
    Kind.LATEST: r"latest|most\s+recent",
    Kind.LAST: r"last|final",
    Kind.SOME: r"one",
}
_RELATIVE = Pattern(
    rf"\b(?P<which>{'|'.join(_KINDS.values())})\s+{WORDS}(?P<noun>{ONE_MEETING}|consultations?|(?<=next\s)talks)\b(?!\s+or\b)"
    r"|\bthe\s+(?P<one>next|previous|last|latest|most\s+recent)\s+one\b"
    r"|\bthe\s+(?:last|latest|final|most\s+recent)\s+(?P<of>of\s+(?:them|which|these|those))\b"
    r"|\bthe\s+one\s+(?P<side>before|after)\b"
    r"|\bthe\s+(?P<bare>last|latest|most\s+recent)(?=,|\s+(?:was|took|ended|came|being|held|opened|began|in\s+(?-i:[A-Z])|on\s+(?-i:[A-Z])))",
    re.IGNORECASE,
)
# "The next round of talks, the eighth, …".
_APPOSED = Pattern(
    rf"[^,;.]{{0,40}},\s+(?:the|its|their)\s+(?P<ordinal>{ORDINAL})(?=,|\.|\s+(?:so|of|since|this)\b|\s*$)",
    re.IGNORECASE,
)
_COMPARED = Pattern(
    r"\b(?:than|any)\s+(?:(?:at|in)\s+)?(?:(?:the|any|its|their)\s+)?$", re.IGNORECASE
)  # "longer than any earlier sitting"
_OF_YEAR = Pattern(
    r"\s+(?:(?:of|for|this|before|scheduled\s+for)\s+)+(?:(?:the|this)\s+)?(?:year|end\s+of)\b", re.IGNORECASE
)  # "its last meeting of the year"
_APPENDED = Pattern(
    r"(?:,|\b(?:and|or|perhaps|probably|possibly|likely|maybe))\s+(?:\w+ly\s+)?$"
)  # "a fourth round, and the last,"
_OF_ROUND = Pattern(rf"\s+of\s+(?:the|its|their)\s+\w+\s+{ONE_MEETING}\b", re.IGNORECASE)
# "… , following one in Seoul", "the first since a meeting in Los Angeles"; "after a two-day meeting" may be itself.
_AFTER = Pattern(
    r"\b(?:following|followed|follows|since|succeeding|after)\s+(?P<one>one)(?=\s+(?:in|at|on|that|held)\b)"
    rf"|\b(?:following|since|succeeding)\s+(?P<event>(?:an?|the|those|their)\s+(?:(?!\S+-day\b){WORD}\s+){{0,4}}?{EVENT})\b",
    re.IGNORECASE,
)
_AFTER_IT = Pattern(
    r"\b(?:following|since|after)\s+(?:(?:the|their|its|an?)\s+)?(?:[\w-]+-day\s+|[\w-]+\s+days\s+of\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_AT_IT = Pattern(r"\b(?:at|during|in)\s+(?:(?:the|their|its)\s+)?$", re.IGNORECASE)
# "Agreed at the Denver meeting, the second round of the talks, to …".
_AGREED_AT = Pattern(
    r"\b(?:agreed|decided|failed)\s+(?:at|during|in)\s+(?:the|their)\s+(?:[^,;]{0,60},\s+(?:the|their)\s+)?$",
    re.IGNORECASE,
)
_DONE = Pattern(
    r"(?<!be )(?<!been )\b(?:agreed|failed|decided|demanded|asked|called|proposed|offered|discussed|exchanged|"
    r"confirmed|shared|reaffirmed|explained|stressed|emphasi[sz]ed|reached|made|had|were\s+unable|could\s+not)\b"
)
_AFTER_BOTH = Pattern(r"^(?:After|Following)\b[^;]{0,120}\band\s+(?:the\s+)?$")
_LAST = Pattern(r"\b(?:last|previously|since)\b", re.IGNORECASE)
# "The teams last saw each other", "have not met since".
_LAST_MET = Pattern(
    rf"\b(?:last|previously)\s+{MEET}\b|\b{MEET}\s+(?:previously|last(?!\s+(?:week|month|year|\w+day)))\b"
    rf"|\b(?:not|n['’]t|never)\s+{MEET}\b(?=[^;]{{0,30}}\bsince\b)|\bw(?:ere|as)\s+last\s+(?:together|held|convened)\b",
    re.IGNORECASE,
)


# "The three-day meeting in Denver was the last one planned for this year".
_SUBJECT = Pattern(
    rf"\b(?P<noun>{EVENT}|it|this)\b[^,;.]{{0,60}}\b(?:is|was|were|marks?|marked)\s+(?:(?:the|their|its)\s+)?$",
    re.IGNORECASE,
)


def find_relative(text: str) -> Iterator[Mention]:
    """Each round that the sentence places before or after the one that the page is about."""
    for m in _RELATIVE.finditer(text):
        if m["of"]:
            yield Mention(m.start(), m.end(), Kind.FINAL)
        elif m["side"]:
            yield Mention(m.start(), m.end(), Kind.PREVIOUS if m["side"].casefold() == "before" else Kind.NEXT)
        elif not _is_no_round(text, m):
            yield _placed(text, m)
    if _LAST.search(text):
        yield from (Mention(m.start(), m.end(), Kind.PREVIOUS) for m in _LAST_MET.finditer(text))


def _is_no_round(text: str, m: re.Match[str]) -> bool:
    """Is it part of a round ("the opening session of the third"), one only compared with, or "…, and the last"?"""
    if m["bare"] and _APPENDED.search(text, 0, m.start()):
        return True
    return bool(_OF_ROUND.match(text, m.end()) or _COMPARED.search(text, 0, m.start()))


def _placed(text: str, m: re.Match[str]) -> Mention:
    """The round of that place in the series; the page's own where the words say so of it."""
    if _OF_YEAR.match(text, m.end()):
        return Mention(m.start(), m.end(), Kind.CURRENT)
    if (subject := _SUBJECT.search(text, 0, m.start())) and m["one"] != "next":
        return Mention(subject.start("noun"), m.end(), Kind.CURRENT)
    if apposed := _APPOSED.match(text, m.end()):
        return Mention(m.start(), m.end(), Kind.NUMBER, (ordinal_value(apposed["ordinal"]) or 0,))
    word = m["which"] or m["one"] or m["bare"]
    kind = next(kind for kind, words in _KINDS.items() if re.fullmatch(words, word, re.IGNORECASE))
    return Mention(m.start(), m.end(), kind)


def is_antecedent(text: str, mention: Mention) -> bool:
    """Does the text set something after the round meant: "two weeks after the third round"?"""
    return bool(_AFTER_IT.search(text, 0, mention.start) or _AFTER_BOTH.search(text, 0, mention.start))


def is_scene(text: str, mention: Mention) -> bool:
    """Does the text tell what was done at the round meant: "at the sixth round, the two sides agreed to meet again"?"""
    if _AGREED_AT.search(text, 0, mention.start):
        return True
    return bool(_AT_IT.search(text, 0, mention.start) and _DONE.search(text, mention.end))


def find_antecedents(text: str, start: int) -> Iterator[Mention]:
    """The round that another, told before `start`, came after: "the second, following one in Seoul"."""
    for m in _AFTER.finditer(text, start):
        yield Mention(*m.span("one" if m["one"] else "event"), Kind.PREVIOUS)
