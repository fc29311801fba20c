"""What shows a person to negotiate: posts, deeds and places at the table; and which side they speak for."""

import re

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import remembered
from negotiations.values import Side

KOREA = r"(?:(?:South\s|S\.\s?)?Korea|Seoul|ROK|R\.O\.K\.|Republic\sof\sKorea)"
AMERICA = r"(?:United\sStates|U\.?S\.?(?!\s?[-–$])|Washington|America|(?<=the\s)States)"
COUNTRY = rf"(?:the\s)?(?:{KOREA}|{AMERICA})"
_OF_KOREA = (
    rf"{KOREA}n?\b|(?:[Ff]oreign|[Dd]efen[cs]e)\s[Mm]inistry|Ministry\sof\s(?:Foreign\sAffairs|National\sDefense)"
)
_OF_AMERICA = rf"{AMERICA}(?!\w)|American\b|[Ss]tate\s[Dd]epartment|Department\sof\s(?:State|Defen[cs]e)|Pentagon"
_SIDES = Pattern(rf"(?<![\w.])(?:(?P<KR>{_OF_KOREA})|(?P<US>{_OF_AMERICA}))")
# Both countries named together, or the one that is talked with, say nothing of whom a person speaks for.
_BOTH = Pattern(
    rf"\b(?:{KOREA}|U\.?S\.?)\s?[-–]\s?(?:{KOREA}|U\.?S\.?)|\bU\.?S\.?\sForces(?:\sin)?\s(?:South\s)?Korea|\bUSFK\b|\bNorth\sAmerican?\b|\bAmerican\s[Aa]ffairs\b"
    rf"|\b(?:with|between|to|against|in)\s{COUNTRY}(?:\sand\s{COUNTRY})?"
)


@remembered
def side_of(text: str) -> Side | None:
    """The side that a title or a phrase names first, if it names one."""
    found = _SIDES.search(_BOTH.sub(" ", text))
    return Side(str(found.lastgroup)) if found else None


def sides_in_order(text: str) -> list[Side]:
    """Both sides as "of South Korea and the United States" has them."""
    return [Side(str(found.lastgroup)) for found in _SIDES.finditer(text)]


def other(side: Side) -> Side:
    return Side.US if side is Side.KR else Side.KR


SUBJECT = (
    r"(?:(?:cost|burden)[\s-]+sharing|SMA\b|Special\sMeasures|security\s(?:negotiations|agreements)|troop\scosts?)"
)
SUBJECT += r"(?:\s(?:negotiations|talks|agreements?))?"
_ON = r"(?:for|on|at|in|to|over)\s(?:the|these|those|this)\s(?:[\w-]+\s){0,3}?"
# What someone is who is sent to talks: "representative for the negotiations", "point man on the issue".
_MATTER = rf"(?:{_ON}(?:talks|negotiations?|consultations|issue|matter|file|table|bargaining))"
OWNER = rf"""(?:(?:the|its|their|his|her|an?|new|newly|named|appointed|then|former|current|acting|deputy
    |{COUNTRY}n?(?:['’]s?)?|American|foreign|state|defen[cs]e|department(?:['’]s)?|ministry(?:['’]s)?
    |(?:country|government|administration|ally)['’]s)\s)"""
LEAD = r"(?:chief|top|lead|leading|head|main|senior|principal)"
DESK = r"(?:negotiator|delegate|representative|envoy|point\s?(?:man|woman|person))"
_BODY = r"(?:delegation|team|side|contingent|negotiating\steam)"
_HEAD = r"(?:chief|head|leader)"
# "chief negotiator", "lead U.S. negotiator", "head of the delegation", "ambassador for cost-sharing talks".
POST = rf"""(?:
    (?:deputy\s)? {LEAD}\s (?:[\w.'’-]+\s){{0,3}}? {DESK}
    | (?:deputy\s)? (?:negotiator(?:-in-chief)?|delegate|point\s?(?:man|person))
    | {_BODY}(?:['’]s)?\s(?:deputy\s)?{_HEAD}
    | (?:defen[cs]e\s)? (?:cost|burden)[\s-]sharing\s (?:negotiator|envoy|ambassador|representative)
    | (?:chief|head|leader|lead)\sof\s (?:[\w.'’-]+\s){{0,4}}? (?:delegation|team|side)
    | (?:(?:senior|special)\s)? (?:ambassador|representative|envoy|advis[eo]r|coordinator|director|delegate|lead|man)\b
        (?:(?:(?!\sand\b)[^,;()]){{0,60}}? {SUBJECT} | \s{_MATTER})
)\b"""
_STOP = (
    r"(?:met|meets?|held|said|told|led|who|will|is|was|are|were|shakes?|visited|arrived|while|when|after|before|but"
    r"|and(?=\s(?-i:[A-Z])|\s(?:his|her|its)\b))"
)
WHERE = rf"(?:\s(?:for|in|of|from|at|on|to|over|with)(?:\s(?!{_STOP}\b)[^\s,;()]+){{1,14}})"
TITLE = rf"(?P<title>{OWNER}{{0,7}}(?:special\s)?{POST}{WHERE}?)"
DEPUTY = Pattern(
    r"\bdeputy\s(?:[\w.]+\s){0,2}(?:negotiator|delegate|representative)"
    rf"|\bdeputy\s{_HEAD}\sof\s(?:[\w.'’-]+\s){{0,4}}?{_BODY}|\bmember\b",
    re.IGNORECASE,
)

LEADS = (
    r"(?:leads?|led|leading|heads?|headed|heading|steer(?:s|ed|ing)?|spearhead(?:s|ed|ing)?"
    r"|(?:co-?)?chair(?:s|ed|ing)?)"
)
REPRESENTS = (
    r"(?:represents?|represented|representing|speaks?\sfor|spoke\sfor|speaking\sfor|negotiat(?:es?|ed|ing)\sfor)"
)
TEAM = (
    r"(?:delegations?|delegates|teams?|sides?|contingent|negotiators|negotiations|talks|consultations|discussions"
    r"|bargaining|rounds?|negotiation|one)"
)
AUXILIARY = (
    r"(?:(?:is|are|was|were|will|would|be|been|has|have|had|to|also|both|each|due|set|jointly|again|who|tapped|named"
    r"|appointed|picked|chosen|selected|expected|slated|scheduled|came|come|over)\s)"
)
# "heads the Korean delegation", "represents South Korea", "was in charge of the U.S. side", "serves as chief delegate".
LEADING = rf"""{AUXILIARY}{{0,5}}(?P<object>
    {LEADS}\s (?:(?!(?:by|to|with|into)\b)[\w.'’-]+\s){{0,6}}? {TEAM}\b
    | (?:took|take|takes|taken|taking|assum\w+)\s(?:over|charge\sof|the\shelm\sof)\s (?:[\w.'’-]+\s){{0,4}}? {TEAM}\b
    | {REPRESENTS}\s(?:{COUNTRY}(?!\w)|the\s(?:{COUNTRY}n?|American)\s(?:government|side))
    | (?:runs?|ran|running|fronts|fronted|captains|captained)\sthe\s(?:[\w.]+\s){{0,3}}?
      (?:side|team|delegation|negotiations|talks)\b
    | (?:in\scharge\sof|at\sthe\s(?:head|helm)\sof)\s (?:[\w.'’-]+\s){{0,5}}? {TEAM}\b
    | negotiated\s (?:[\w.'’-]+\s){{0,4}}? (?:agreement|deal|SMA|pact|accord)\b
    | (?:serv|act)(?:es?|ed|s|ing)\sas\s (?:[\w.'’-]+\s){{0,4}}? {POST} (?:\sfor\s{COUNTRY})?
)"""
SITTING = rf"""{AUXILIARY}{{0,4}}(?P<object>(?:a\smember\sof|part\sof|(?:sits?|sat|sitting)\son|on)\s
    (?:[\w.'’-]+\s){{0,4}}?(?:delegation|negotiating\steam|team)\b)"""

# Posts whose holders speak of the talks without sitting in them, and other talks' negotiators.
OUTSIDER = r"""(?:\bPresident|Prime\sMinister
    |(?<!Vice\s)(?<!Deputy\s)(?<!Assistant\s)(?:Foreign|Defen[cs]e|Trade|Finance)\sMinister
    |(?<!Assistant\s)(?<!Under\s)Secretary\sof\s(?:State|Defen[cs]e)(?!\s(?:for|and))|[Ss]pokes\w+|Rep\.|Sen\.|Gen\.|[Ll]awmaker|[Pp]rofessor
    |[Aa]nalyst|[Ee]xpert|[Rr]esearcher|[Ss]enator|[Ss]peaker|[Nn]ational\s[Ss]ecurity\s[Aa]dvis[eo]r
    |[Cc]ommander|\b(?:[Cc]hair\w*|[Hh]ead|[Ll]eader|[Mm]ember|[Ss]ecretary)\sof\s(?:the\s|a\s|an\s)?(?:[\w'’]+\s){0,4}?
     (?:[Cc]ommittee|[Aa]ssembly|[Pp]arliament|[Uu]nion|[Pp]arty|[Ii]nstitute|[Jj]oint\s[Cc]hiefs))"""
OTHER_TALKS = Pattern(
    r"\bnuclear|\btrade\b|\bJapan|\bTokyo|North\sKorea|\bNATO|\bFTA\b|tariff|six-(?:party|way)|denuclear|OPCON"
    r"|\bpeace\b|disarm|hostage|climate|Philippine|Manila|Beijing|Chinese|Pyongyang|fisher|union\b|\bwage",
    re.IGNORECASE,
)
