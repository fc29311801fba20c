"""The round meant in English without number or order: "the talks", "they meet", "the setting was"."""

import re

from negotiations.extraction.language.ordinals import COUNT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.extraction.rounds.events import EVENT, MEET, OTHER_PARTIES, WORD, is_of_else
from negotiations.extraction.rounds.mentions import Kind, Mention

_NOUN = Pattern(
    rf"\b(?:the|this|their|these|those|its|in|for|week['’]s|month['’]s|days?\s+of|a|an|hold|holds|held|video|virtual|"
    rf"resume\w*|{COUNT}-day|\w+day-to-\w+day)\s+(?:{WORD}\s+){{0,5}}?(?P<noun>{EVENT})\b"
    rf"|\b(?:talks|negotiations|consultations|discussions)\b|\b(?-i:[A-Z])[a-z]+\s+(?:session|meeting|round)\b",
    re.IGNORECASE,
)
_VERB = Pattern(
    rf"(?:(?-i:^(?:Two|Three|Four|Five)\s+days\s+(?:in|at)\s+[A-Z])|\b(?:{MEET}|negotiation\s+period|(?:place|setting|venue|dates?|days)\s+(?:is|was|are|were|will)|"
    r"(?:is|was)\s+the\s+(?:place|venue|setting)|this\s+one|host(?:s|ed|ing)?\s+(?:the|this)\b|"
    r"(?:it|this)\s+(?:is|was|marks|marked|will\s+be)\s+(?:the\s+first|\w+\s+time)\b[^,;.]{0,20}\b(?:held|hosted|place)|"
    r"it\s+(?:had\s+been|(?:was|is)\s+(?:to|due|set|scheduled|expected)|has|ended|began|opened|closed|concluded|lasted|lasts|ran|runs|was\s+held|took\s+place|will)|"
    r"greet(?:s|ed)?\s+each\s+other|shak(?:es?|ing)\s+hands|shook\s+hands|pose[sd]?)\b)",
    re.IGNORECASE,
)
# Verbs of which the delegations are the subject: "negotiators broke up on Thursday after three days in Busan".
_DELEGATES = (
    r"(?:negotiators?|delegat(?:es?|ions?)|envoys?|teams?|the\s+(?:two\s+)?(?:sides|allies)|both\s+sides|the\s+pair)"
)
_THEY = Pattern(
    rf"\b{_DELEGATES}\b[^;]{{0,160}}?\b(?:broke\s+(?:up|off)|part(?:ed|ing)|went\s+home|wrapp?(?:ed|ing|s)\s+up|"
    r"w(?:ound|inds?)\s+up|finish(?:ed)?|conclud(?:ed|e)|left\s+the\s+room|walked\s+out|are\s+due|return\w*|resume\w*|"
    r"try\s+again|came\s+away|put\s+in|stayed|begin|began|open(?:ed)?|negotiat(?:ed|e)|bargain(?:ed)?|haggl(?:ed|e))\b",
    re.IGNORECASE,
)
# Who meets where it is not the delegations; and what is met for where it is not the negotiation.
_OTHERS = Pattern(
    rf"\b(?:{OTHER_PARTIES}|rall(?:y|ies)|protest\w*|phone|telephone|telephoned|sign(?:ed|ing)\s+(?:ceremony|the)|initial\s+(?:the|a)|"
    r"(?:news|press)\s+conference|seminar|forum)\b",
    re.IGNORECASE,
)
_NO_MEETING = Pattern(
    r"\b(?:signatures?|sign(?:ed|ing)|initial(?:s|ed|ing)|ratif\w+|(?:tele)?phone\w*|U\.?S\.?\s+ambassador)\b",
    re.IGNORECASE,
)
_ROUNDS_OF = Pattern(
    rf"\b(?:{COUNT}|several|many|multiple|numerous|successive)\s+(?:{WORD}\s+){{0,3}}?rounds\s+of\s+(?:{WORD}\s+){{0,4}}?{EVENT}$",
    re.IGNORECASE,
)
_PARTIES = Pattern(r"\b(?:negotiators?|delegat\w+|envoys|officials|diplomats|round)\b", re.IGNORECASE)
_AGAIN = Pattern(
    rf"\b(?:{MEET}|talk|return|resume|go|get|come|try|sit|do\s+this)\b[^;]{{0,30}}\b(?:again|once\s+more|anew)\b|\b(?:regroup|reunite|reassembl)\w*|\btr(?:y|ies)\s+(?:once\s+)?(?:again|more)\b|\bagain\s+{MEET}\b"
    r"|\bdo\s+(?:so|it)\s+again\b"
    r"|\b(?:talks|negotiations|discussions|sides|teams|delegations|they)\b[^;]{0,100}\b(?P<verb>continue|resume|go\s+on)\s+"
    r"(?:in\s+(?-i:[A-Z])|(?:by|via|over)\s+(?:video|tele))"
    r"|\b(?:talks|negotiations|discussions|bargaining|consultations)\b[^,;]{0,40}\b(?:resume|reopen|restart|pick\s+up)\b"
    r"|\breconvene|\breturn\w*\s+to\s+the\s+(?:\w+\s+)?table|\b(?:resume|continue)\s+(?:the|their)\s+\w+",
    re.IGNORECASE,
)


@remembered
def find_meeting(text: str) -> Mention | None:
    """The round that the sentence goes on about."""
    if _is_of_others(text):
        return None
    noun = next((m for m in _NOUN.finditer(text) if _is_one(text, m)), None)
    m = _VERB.search(text) or _THEY.search(text) or noun
    return Mention(m.start(), m.end(), Kind.CURRENT) if m else None


def _is_one(text: str, m: re.Match[str]) -> bool:
    """Is it one meeting, and neither several ("after eight rounds of talks") nor one of something else?"""
    return not (is_of_else(text, m.end()) or _ROUNDS_OF.search(text, 0, m.end()))


def _is_of_others(text: str) -> bool:
    return bool(_NO_MEETING.search(text) or (_OTHERS.search(text) and not _PARTIES.search(text)))


@remembered
def find_reunion(text: str) -> Mention | None:
    """Where the words say that the delegations meet again."""
    m = None if _is_of_others(text) else _AGAIN.search(text)
    return Mention(m.start("verb" if m["verb"] else 0), m.end(), Kind.NEXT) if m else None
