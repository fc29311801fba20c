"""The English words for a meeting of two delegations: nouns, verbs, and what stands between an ordinal and a noun."""

import re

from negotiations.extraction.language.dates import MONTH, WEEKDAY
from negotiations.extraction.language.ordinals import COUNT, ORDINAL
from negotiations.extraction.language.patterns import Pattern

# What is counted one by one, and what is as often said of the whole negotiation.
ONE_MEETING = r"(?:round|meeting|session|sitting|encounter|gathering|leg|get-together)"
MEETINGS = rf"(?:{ONE_MEETING}s?|consultations?)"
TALKS = (
    r"(?:talks|consultations?|negotiations?|discussions?|bargaining|exchanges?|parleys?|deliberations?|haggling"
    r"|dialogues?|conferences?|huddles?|contacts?)"
)
EVENT = rf"(?:{ONE_MEETING}s?|{TALKS})"
_UNIT = r"(?:set|series|bout|batch|stage|cycle|instal?lment|run|go|try|attempt)"

# A word after which an ordinal or an adjective is no longer the meeting's.
_STOP = (
    r"(?:to|in|at|on|for|since|who|which|that|with|by|from|when|where|while|but|as|if|than|of|or|and|will|would|was|were|"
    r"is|are|be|been|being|has|have|had|said|say|says|times?|days?|weeks?|months?|years?|half|part|phase|quarter|"
    r"party|person|draft|ministerial|ministers?|ministers['’]|summit|cabinet|committee|presidential|leaders['’]|nato|trade|"
    r"nuclear|plenary|working-group|parliamentary|joint-commission|board|council|news|press|phone|telephone|after|before|"
    r"(?:north|japan|china)\S*)"
)
WORD = rf"(?!{_STOP}\s)[\w.'’()/&–—-]+"
WORDS = rf"(?:(?:(?:and|or)\s+(?:\w+ly\s+)?(?:last|final)|{WORD})\s+){{0,6}}?"
# "Round", "defense cost-sharing talks", "set of talks", "of their meetings".
MEETING_NAMED = (
    rf"(?:{WORDS}(?:{_UNIT}\s+of\s+{WORDS})?(?P<noun>{EVENT})"
    rf"|of\s+(?:what\s+(?:\w+\s+){{1,3}})?(?:the|their|its|these|those|such|{COUNT})\s+{WORDS}(?P<of_noun>{EVENT}))\b"
)

# Whom or what an envoy meets where it is not the other delegation.
_NO_PARTY = (
    r"(?:press\b|reporters?|journalists?|media\b|lawmakers?|workers?|famil|president|secretary|minister|demands?\b|needs?\b|"
    rf"criticism|resistance|deadline|target|goal|(?-i:(?!{WEEKDAY}|{MONTH})[A-Z][a-z]+)\b)"
)
# Who meets where it is not the delegations.
OTHER_PARTIES = (
    r"(?:ministers?|ministerial|presidents?(?!['’]s|\s+\w+['’]s)|presidential|summit|Secretar(?:y|ies)\s+of\s+(?:State|Defense)|Defense\s+Secretary|"
    r"(?:defen[cs]e|military|foreign)\s+chiefs|Security\s+Consultative|Integrated\s+Defen[cs]e|Joint\s+Chiefs|"
    r"leaders|lawmakers|committee|assembly|parliament|working[- ]group|cabinet|council|candidates?|workers|"
    r"unions?)"
)
_EACH_OTHER = r"(?:each\s+other|one\s+another)"
MEET = (
    r"(?:(?<!\ba\s)(?<!\bthe\s)(?:meet(?:s|ing)?|met)(?!\s+(?:with\s+)?(?:(?:the|a|his|her|its)\s+)?"
    + _NO_PARTY
    + r")|s[ai]t(?:s|ting)?\s+(?:back\s+)?down|gather(?:s|ed|ing)?|(?:re)?conven(?:e[sd]?|ing)|"
    r"huddl(?:e[sd]?|ing)|assembl(?:e[sd]?|ing)|confer(?:s|red|ring)?|parley(?:s|ed|ing)?|"
    r"(?:get|gets|got|getting|come|comes|came|coming|were|been|be|are)\s+(?:last\s+|back\s+)*together|"
    rf"(?:see|sees|saw|seen|fac(?:e|es|ed|ing))\s+{_EACH_OTHER}|"
    r"(?:fac(?:e|es|ed|ing)|squar(?:e|es|ed|ing))\s+off|try\s+again|tr(?:ies|ied)\s+again|"
    r"talk(?:s|ed|ing)?\s+(?:via|by|over|through)|(?:at|to|around|across|from|back\s+at)\s+the\s+(?:negotiating|bargaining)?\s*table|spen[dt]s?\s+(?:\w+\s+)?(?:days?|hours)|"
    rf"spen[dt]s?\s+(?:{COUNT}\s+days?|{WEEKDAY}))"
)
# What makes it no count of the negotiation's meetings: "for the second time running", "this month", "in two weeks".
_IN_A_WHILE = (
    r"(?:in\s+a\s+row|running|(?:this|in\s+a)\s+(?:week|month)|in\s+(?:\w+\s+){1,2}(?:days|weeks|months|years))"
)
# "The third time the delegations had met", "met for a fourth time".
TIMES_MET = Pattern(
    rf"\b(?P<ordinal>{ORDINAL})\s+time\b(?!\s+{_IN_A_WHILE})"
    rf"[^;]{{0,60}}?\b{MEET}\b"
    rf"|\b(?:{MEET}|took\s+place|(?:was|were|been|be)\s+held|ended|failed|collapsed|concluded)\b[^;]{{0,60}}?\bfor\s+(?:a|the|their)\s+(?P<time>{ORDINAL})\s+time\b"
    rf"(?!\s+{_IN_A_WHILE})",
    re.IGNORECASE,
)
# "The second round of furloughs", "the first meeting of the joint commission".
_OF_ELSE = Pattern(
    rf"\s+of\s+(?!{MONTH}\s|{WEEKDAY}|(?:the\s+)?\d|(?:last|this|next)\s|(?:the|that)\s(?:year|month)\b|(?:[\w.'’()/-]+\s+){{0,7}}?(?:{EVENT}|SMA|Agreement|deal)\b)"
    r"|\s+of\s+(?:the|a)\s+(?:\w+\s+){0,2}(?:commission|committee|council|panel|group)\b",
    re.IGNORECASE,
)


def is_of_else(text: str, end: int) -> bool:
    """Does what follows a noun at `end` make it a round or a meeting of something else?"""
    return bool(_OF_ELSE.match(text, end))


_PARTIES = Pattern(r"\b(?:negotiators?|delegat\w+|envoys?|officials|diplomats|teams?)\b", re.IGNORECASE)
_OTHERS = Pattern(rf"\b{OTHER_PARTIES}\b", re.IGNORECASE)
_SURE = Pattern(rf"\b(?:rounds?|legs?|{TALKS})\b", re.IGNORECASE)


# States that have talks of their own; those with a sentence that names none of the two allies are no rounds of these.
_OTHER_STATES = Pattern(
    r"\b(?:Iran(?:ian)?s?|Iraqi?s?|Syrian?s?|Israelis?|Israel|Palestin\w+|Thai(?:land|s)?|Vietnam\w*|Indian?s?|Pakistanis?|Pakistan|China|Chinese|Russian?s?|Ukrain\w+"
    r"|Taiwan\w*|Cuban?s?|Venezuela\w*|Colombian?s?|Taliban|Afghan\w*|Yemen\w*|Turk(?:ey|ish)|Greek?s?|Greece|Serbian?s?|Kosovo|Cypr\w+|Myanmar|Cambodian?s?"
    r"|Indonesian?s?|Malaysian?s?|Britain|British|European\s+Union|EU|Brussels)\b"
)
_OWN_STATES = Pattern(
    r"\bKorean?s?\b|\bSeoul\b|\bU\.?S\.?\b|\bUnited\s+States\b|\bAmericans?\b|\bWashington\b|\ballies\b|\btroops?\b|\bSMA\b"
)


def is_of_other_states(text: str) -> bool:
    """Does the text tell of other states alone: "Thailand and the rebels meet for a fourth round"?"""
    return bool(_OTHER_STATES.search(text) and not _OWN_STATES.search(text))


def is_of_others(text: str, start: int, end: int) -> bool:
    """Is the meeting named there one of ministers, lawmakers or others that the sentence tells of before it?"""
    if _SURE.search(text, start, end) or _PARTIES.search(text):
        return False
    return bool(_OTHERS.search(text, 0, start))
