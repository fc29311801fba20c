"""The words right before or right after a name that show the person to negotiate, rule by rule, the surest first.

Named groups: `title` and `apposition` hold what the person is, `office` where from, `object` what the person leads or
speaks for.
"""

import re

from negotiations.extraction.negotiators.roles import (
    COUNTRY,
    LEADS,
    OUTSIDER,
    OWNER,
    POST,
    SITTING,
    TEAM,
    TITLE,
    WHERE,
)

FLAGS = re.VERBOSE | re.IGNORECASE

ASIDE = r"(?:\s?\([^()]{0,60}\)|,\s(?:(?:far\s)?(?:right|left)|cent(?:er|re)|R|L|second\sfrom\s(?:right|left))(?=,))?"
_APPOSITION = r"""(?:,\s(?P<apposition>(?!who\b|and\b|which\b)(?:(?!,\sand\b)[^;]){2,160}?),?
    |\s(?:of|from|at)\s(?P<office>[^,;]{2,80}?))?"""
_COUNTERPART = rf"(?P<title>(?:{OWNER}|[A-Z][\w-]+['’]s\s){{0,4}}(?:counterpart|opposite(?:\snumber)?)\b{WHERE}?)"

_BEING = r"(?:(?:is|was)(?:\s(?:still|again|now))?|will\sbe|ha[sd]\sbeen|remain(?:s|ed)|stay(?:s|ed)|became)"

# Right behind the name, or behind an aside that follows it.
AFTER = (
    # X, South Korea's chief negotiator
    ("title after name", rf"(?:,\s|\s(?:{_BEING}|as)\s|,?\swho\s(?:{_BEING}|serves\sas)\s){TITLE}"),
    # named X, a diplomat, as its chief negotiator
    ("named to a post", rf"{_APPOSITION},?\s(?:[\w-]+\s){{0,3}}as\s{TITLE}"),
    # and X the American one; and X, an advisor, that of the United States
    (
        "likewise after name",
        rf"""{_APPOSITION},?\s(?P<object>the\s(?:{COUNTRY}n?|American)\sone|that\sof\s{COUNTRY}
             |{COUNTRY}['’]s(?=[.,;]|$))""",
    ),
    # a team with X at its head
    ("at the head", r"\sat\s(?:its|the|their)\s(?:head|helm)\b"),
    (  # X has replaced Y as chief negotiator
        "took over",
        rf"{_APPOSITION},?\s(?:(?:has|had|will)\s)?(?:replac|succeed)\w*\s(?:[\w.'’-]+\s){{1,4}}?as\s{TITLE}",
    ),
    # X is a member of the delegation
    ("sits in a delegation", rf"{_APPOSITION},?\s{SITTING}"),
)
# Right before the name.
BEFORE = (
    # his counterpart from the State Department, X
    ("counterpart before name", rf"\b{_COUNTERPART}(?:,\sin\sthe\s(?:talks|negotiations))?(?:,|:|\s(?:is|was))?\s"),
    # Seoul's chief negotiator, X
    ("title before name", rf"\b{TITLE}(?:,|:|\s(?:{_BEING}|named|called))?\s(?:M[rs]\.?\s|Ambassador\s)?"),
    (  # the second half of "for Seoul it is X, for Washington Y"
        "likewise by name",
        rf"""(?:,|;|\sand)\s(?:and\s)?(?P<object>(?:for|on|of)\s(?:the\s)?(?:{COUNTRY}n?|American)(?:['’]s)?
             (?:\s(?:one|side|team|delegation))?|{COUNTRY}['’]s\s(?:is|was))(?:\sby)?,?\s""",
    ),
    (  # a State Department team under X
        "delegation led by name",
        rf"""\b(?P<object>{OWNER}{{0,6}}(?:\w+\sand\s\w+\s(?:Department|Ministry)\s)?{TEAM}\b[^.;]{{0,60}}?
             \b(?:(?:led|headed|steered)\sby|under|answers?\sto|in\sthe\s(?:hands|charge)\sof))
             \s(?P<title>(?:[^;,()]|,\s(?=(?:and\s)?[A-Z])){{0,110}}?)""",
    ),
    (  # South Korea is represented by X
        "represented by name",
        rf"\b(?P<object>{COUNTRY}|(?:the\s)?(?:American|(?:South\s)?Korean)\s(?:side|government|team))\s[^.;]{{0,30}}?represented[^.;,]{{0,40}}?\sby\s(?P<title>[^;,]{{0,60}}?)",
    ),
    (  # Heading the Korean team is X
        "heading a delegation",
        rf"""\b(?P<object>(?:(?:leading|heading)\s(?:(?!by\b)[\w.'’-]+\s){{0,5}}?{TEAM}
                 |in\scharge\s(?:on|for)\s(?:[\w.'’-]+\s){{1,3}}?{TEAM}
                 |(?:representing|speaking\sfor|taking\spart\sfor)\s{COUNTRY}))
             (?:\sat\sthe\stable|\sin\sthe\stalks)?(?:,|\s(?:is|are|was|were|will\sbe))\s(?P<title>(?!and\b)[^;,]{{0,80}}?)""",
    ),
    (  # the man who led the team back then, X
        "the one who led",
        rf"""\b(?:man|woman|diplomat|official|person)\swho\s(?P<object>(?:(?:has|had)\s)?{LEADS}\s
             (?:(?!by\b)[\w.'’-]+\s){{0,5}}?{TEAM})\b[^.;,]{{0,40}},?\s(?:is\s|was\s)?""",
    ),
    (  # He faces X
        "faced by a negotiator",
        r"\b(?:faces|faced|facing|opposite\s(?:him|her)|across\sfrom\s(?:him|her))(?:\s(?:is|was|sits|sat))?\s",
    ),
)
# These place the person opposite someone named before, who must be a negotiator for the sign to hold.
OF_ANOTHER = {
    "counterpart before name",
    "faced by a negotiator",
    "likewise after name",
    "likewise by name",
}

OUTSIDER_BEFORE = re.compile(rf"{OUTSIDER}(?:\s[A-Z]\w+)?\s$", re.VERBOSE)
OUTSIDER_AFTER = re.compile(rf"{ASIDE},\s(?:(?!\b(?:who|and|with)\b)[^,;]){{0,60}}?{OUTSIDER}", re.VERBOSE)
OWNER_BEFORE = re.compile(rf"{OWNER}{{1,4}}(?:[\w.]+\s){{0,3}}$", FLAGS)
TITLE_FOLLOWS = re.compile(
    rf"""{ASIDE},\s(?P<title>(?:(?!\b(?:who|which|is|was|are|were|will|has|had|have|met|held|said|told|led|by|put|sat|arrived)\b
    |and\s[A-Z])[^,;:()]){{4,140}}?)(?=[,;]|\.?$)""",
    re.VERBOSE,
)
POST_BEFORE = re.compile(
    r"(?:(?:Senior|Special|Deputy|Assistant|Acting|Vice)\s){0,3}(?:Advis[eo]r|Ambassador|Secretary|Representative|Director)\s$"
)
LEADING_WORDS = re.compile(r"^(?:(?:the|an?|and|named|appointed)\s)+", re.IGNORECASE)
POST_ANYWHERE = re.compile(rf"\b{POST}", FLAGS)
