"""How a sentence's outline shows who leads, who sits opposite whom and who comes along, rule by rule.

`a` and `b` are the marks of people; `object` is what they lead or speak for, or what they do, which tells the side.
"""

import re

from negotiations.extraction.language.ordinals import COUNT, ORDINAL
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.people import PERSON
from negotiations.extraction.negotiators.roles import (
    AUXILIARY,
    COUNTRY,
    DEPUTY,
    DESK,
    LEADING,
    LEADS,
    OWNER,
    POST,
    TEAM,
)
from negotiations.extraction.negotiators.sign_patterns import FLAGS

Rules = tuple[tuple[str, Pattern], ...]

A, B = rf"(?P<a>{PERSON})", rf"(?P<b>{PERSON})"
_NO_MARK = r"[^.;\ue000-\ue0ff]"
_AND_B = rf"(?:,?\sand\s(?:(?:on|for)\s[\w\s]{{3,24}}?\s)?(?:by\s)?{B})?"
_OPPOSITE = r"(?:counterpart|opposite(?:\snumber)?|foil|interlocutor|sparring\spartner|vis-[aà]-vis)"
_SIDE = (
    rf"(?:{COUNTRY}|(?:the\s)?(?:American|(?:South\s)?Korean)s?(?:\s(?:side|team|delegation))?|(?:his|her)\scountry)"
)
_SPEAKS = (
    r"(?:bargain\w*|negotiat\w+|speaks?|spoke|speaking|leads?|led|leading|heads?|headed|acts?|acted|sits?|sat|chair\w*|does|did"
    r"|haggl\w+|table|talks|stands?|stood)"
)
_TABLE = (
    r"(?:talks|negotiat\w+|delegations?|bargaining|round|session|meetings?|discussions|consultations|table|team|sitting"
    r"|exchange)"
)
_BODY = r"(?:team|delegation|negotiators|negotiating\steam)"
_FACES = r"""(?:fac(?:es?|ed|ing)(?:\soff\s(?:against|with))?|(?:squar|lin)\w+\s(?:off|up)\s(?:against|with)
    |(?:up|pitted)\sagainst|across\sfrom
    |(?:sits?|sat|sitting)\s(?:down\s)?(?:opposite|across\s(?:the\stable\s)?from|facing|with)
    |(?:haggl|spar|bargain|wrangl|negotiat)\w+\swith|shook\shands\swith|shakes?\shands\swith)"""
_OPENS = (
    r"(?:meet|met|meeting|hold|held|sat\sdown|sit\sdown|open|opened|began|begin|wrapped\sup|wrap\sup|concluded?"
    r"|kick(?:ed)?\soff|haggled|presided|attend(?:ed)?|resumed?|(?:take|took|taken|taking)\spart\sin|participated?\sin|joined)"
)
_ROUND = rf"""\b(?:{ORDINAL}|final|latest|opening|previous|next|last|new|(?:two|three|four)\sdays\sof|{COUNT}-day)
    \s(?:[\w-]+\s){{0,4}}?(?:round|meeting|session|sitting|talks)\b"""
_BARGAINS = r"(?:bargain|negotiat|haggl|wrangl)\w*"
_DEALS = (
    r"(?:met|meet(?:s|ing)?|confer\w*|sit|sits|sat|talk\w*|kept\sin|keep\w*\sin|contact|negotiat\w+|bargain\w*|haggl\w+|held|hold"
    r"|holds|began|begin|open\w*|resum\w+|discuss\w*|exchang\w+|shook|shak\w+|fac\w+|consult\w*|concluded|finish\w*|extended|took|brought)"
)
_NAMED = r"(?:appointed|named|picked|tapped|chosen|selected|designated|installed)"
_NAMES = r"(?:appoint(?:ed|s)|nam(?:ed|es)|pick(?:ed|s)|tapp?(?:ed|s)|chose|chooses|selected|designated)"

# What by a name says that the person leads.
DESCRIBED: Rules = (
    ("post by the name", Pattern(rf"\b{POST}", FLAGS)),
    (
        "leads, by the name",
        Pattern(
            rf"""(?:\bwho(?:['’]s|\s\w+){{0,3}}?|,
                |\b(?:official|diplomat|advis[eo]r|ambassador|envoy|man|woman|person|secretary))\s{LEADING}""",
            FLAGS,
        ),
    ),
    (
        "bargained, by the name",
        Pattern(
            rf"\bwho\s(?:(?:has|had|have|been|long)\s){{0,3}}{_BARGAINS}\s(?:for|with|on\sbehalf\sof)\s{COUNTRY}(?!\w)",
            FLAGS,
        ),
    ),
    (
        "envoy by the name",
        Pattern(
            rf"""(?:{COUNTRY}n?|American)(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?(?:envoy|point\s(?:man|woman|person))\b(?!\sto\s(?!the\stalks))
            |\b(?:handling|overseeing|running|responsible\sfor|in\scharge\sof|charged\swith)\s(?:the\s|these\s)?
             (?:[\w-]+\s)?(?:matter|file|issue|{_TABLE})\b""",
            FLAGS,
        ),
    ),
)
_TAKES_OVER = rf"""(?:(?:took|takes?|taken|taking)\sover\s(?:{_NO_MARK}{{0,40}}?\s)?from
    |succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)
    |(?:fill|step|took|takes?)\w*\s(?:in(?:to)?\s)?the\s(?:place|shoes|seat|chair)\sof)"""
COUNTERPART = Pattern(rf"\b(?:his|her|its|their|whose|[A-Z]\w+['’]s)\s(?:[\w.]+\s){{0,3}}?{_OPPOSITE}\b", FLAGS)
SUCCEEDING = Pattern(r"\b(?:his|her|its|whose)\s(?:[\w-]+\s){0,2}?(?:predecessor|successor)\b", FLAGS)
PREDECESSOR = Pattern(
    rf"""\b(?:his|her|its|whose)\s(?:[\w-]+\s){{0,2}}?(?:predecessor|successor)(?:,|\sis|\swas)?\s{A}
    |(?P<subject>\b(?:he|she|who|(?-i:[A-Z])[a-z]+(?:,\s[^,;.\ue000-\ue0ff]{{3,80}},)?|{PERSON}),?)\s{AUXILIARY}{{0,3}}
    {_TAKES_OVER}\s(?P<b>{PERSON})""",
    FLAGS,
)
MINISTERS = Pattern(r"minister|president|(?<!assistant\s)secretary\sof|spokes", re.IGNORECASE)
DEPUTIES = Pattern(
    rf"{DEPUTY.compiled.pattern}|\b(?:deputy|number\stwo|second-in-command)(?=\s*[,.]?\s*$)", re.IGNORECASE
)


def _rules(*patterns: tuple[str, str]) -> Rules:
    return tuple((rule, Pattern(pattern, FLAGS)) for rule, pattern in patterns)


# Who leads: one person, or one for each side.
LEADERS = _rules(
    ("leads", rf"{A}(?:,?\sand\s(?:[^\W\d][\w.’']*,?\s){{0,4}}?{B})?,?\s{LEADING}"),
    (
        "led by",
        rf"""(?P<object>\b(?:{TEAM}|{_TABLE}|officials|diplomats|envoys|experts)\b{_NO_MARK}{{0,60}}?
        \b(?:{LEADS}|handled|conducted|captained|run|fronted)\s(?:\w+ly\s|(?:on|for|from)\s[\w\s]{{3,24}}?\s)?by)
        \s{A}{_AND_B}""",
    ),
    ("goes on to lead", rf"{A}{_NO_MARK}{{0,120}}?\b(?:he|she)\s{LEADING}"),
    ("under", rf"(?P<object>\b(?:delegations?|teams?|negotiators|officials|diplomats)\sunder)\s{A}{_AND_B}"),
    (
        "called negotiators",
        rf"""(?P<object>\b(?:{DESK}s|(?:delegation|team)\s(?:chiefs|heads|leaders)
        |(?:heads|chiefs|leaders)\sof\s(?:the\s)?(?:two\s)?(?:delegation|team)s?)\b{_NO_MARK}{{0,60}}?)
        (?:,|:|\s--|\s[–—]|\s\(|\sare|\swere)?\s{A},?\sand\s{B}""",
    ),
    ("called negotiators", rf"{A},?\sand\s{B},\s(?P<object>(?:[\w.'’-]+\s){{0,5}}?(?:{DESK}s|heads\sof\s\w+))"),
    (
        "at the head",
        rf"""\b(?P<object>(?:(?:at\sthe\s(?:helm|head)\sof|{LEADS})\s(?:[\w.'’-]+\s){{0,4}}?{TEAM}
        |representing\s(?:the\s)?(?:two\s)?(?:sides|teams|governments|countries|allies)))
        \s(?:is|are|was|were|stands|stood)\s{A}(?:,?\sand\s{B})?""",
    ),
    # "Seoul's chief negotiator, career diplomat A, said"
    (
        "title before name",
        rf"(?P<object>\b{OWNER}{{1,6}}{POST}(?:\s(?:for|in|of|at|on|to)\s[^.,;:\ue000-\ue0ff]{{1,50}})?),\s(?:[\w’'-]+\s){{0,4}}?{A}(?=[,;.]|\s\w+(?:ed|d)\b)",
    ),
    (
        "is called",
        rf"{A},?\s(?:(?:has|had|will)\s(?:\w+\s)?)?(?:is|was|been|be|remains?|remained|stays|stayed|becomes?|became|(?:serves?|served)\sas)\s(?P<object>{OWNER}{{0,5}}{POST}(?:\sfor\s{COUNTRY})?)",
    ),
    (
        "named to a post",
        rf"""{A},?\s(?:who\s)?(?:(?:has|had|have|was|is|were|will)\s)(?:(?:been|be|newly)\s){{0,2}}{_NAMED}
        (?:\s(?!by\b|to\b)[\w.]+){{0,4}}?\s(?:as\s)?(?P<object>{OWNER}{{0,5}}(?:special\s)?{POST})""",
    ),
    ("named to a post", rf"\b{_NAMES}\s{A},?\s(?:as\s)?(?P<object>{OWNER}{{1,5}}(?:special\s)?{POST})"),
    (
        "named to a post",
        rf"""\b(?:hand|entrust|assign|pass|g[ai]v)\w*\s{_NO_MARK}{{0,60}}\b
        (?P<object>portfolio|job|post|file|task|brief|reins|negotiations|talks)\b{_NO_MARK}{{0,40}}?\sto\s{A}""",
    ),
    (
        "struck by",
        rf"""(?P<object>\b(?:negotiated|struck|reached|hammered\sout|thrashed\sout|concluded|worked\sout|clinched)\sby)
        \s{A}(?:(?:\s[\w\s]{{1,25}}?)?,?\sand\s{B})?""",
    ),
    (
        "takes over",
        rf"{A},?\s(?:who\s)?{AUXILIARY}{{0,3}}(?:took\sover\sfrom|succeed\w*|replac\w+)\s{B},?\s(?P<object>as\s{OWNER}{{0,5}}{POST})",
    ),
    ("takes over", rf"\breplac\w+\s{A}\s(?:with|by)\s{B},?\s(?P<object>as\s{OWNER}{{0,5}}{POST})"),
    ("team that one leads", rf"(?P<object>\b{TEAM}\b),?\s(?:that|which)\s{A},?\s{AUXILIARY}{{0,3}}{LEADS}\b"),
    (
        "has a team",
        rf"{A}(?:['’]s?\s|,?\sand\s(?:his|her)\s)(?P<object>(?:[\w.-]+\s){{0,2}}?(?:delegation|negotiators|negotiating\steam))\b",
    ),
    (
        "has a team",
        rf"{A}(?:['’]s?\s|,?\sand\s(?:his|her)\s)(?P<object>team)\b(?={_NO_MARK}{{0,60}}\b(?:talks|negotiations|table|bargaining)\b)",
    ),
    (
        "sent to negotiate",
        rf"(?P<object>\b{COUNTRY})\s{AUXILIARY}{{0,2}}(?:sent|sends|dispatched|picked|chose|tapped|named)\s{A},?\s(?:\w+\s)?to\s(?:negotiate|bargain)\b",
    ),
    ("opens a round", rf"{A},?\s(?:and\s)?{B},?\s(?P<object>{AUXILIARY}{{0,3}}{_OPENS}\b{_NO_MARK}{{0,40}}?{_ROUND})"),
    (
        "opens a round",
        rf"{A},?\s(?P<object>{AUXILIARY}{{0,3}}{_OPENS}\b{_NO_MARK}{{0,40}}?{_ROUND}{_NO_MARK}{{0,30}}?)\swith\s{B}",
    ),
    (
        "opens a round",
        rf"{A},?\s{AUXILIARY}{{0,3}}{_OPENS}\s(?:\w+\s){{0,2}}?with\s{B}(?P<object>{_NO_MARK}{{0,40}}?{_ROUND})",
    ),
    (
        "on a side",
        rf"\b(?:on|for|from)\s(?P<object>the\s(?:{COUNTRY}n?|American)\s(?:side|team|delegation))(?:,|:|\s(?:is|was|were))?\s{A}",
    ),
    # "South Korea's team is led by A, the U.S. one by B": the verb is said once.
    (
        "led by, in turn",
        rf"""\b(?:{LEADS}|represented)\s(?:\w+ly\s)?by\s{PERSON}(?:[,;]|,?\s(?:and|while))\s
        (?P<object>(?:the\s)?(?:{COUNTRY}n?(?:['’]s)?|American)(?:\s(?:side|team|delegation|one))?)\sby\s{A}""",
    ),
    (
        "speaks for",
        rf"""{A},?\s(?=(?:\w+\s){{0,5}}?{_SPEAKS}\b){AUXILIARY}{{0,4}}(?:(?!not\b)\w+\s){{1,5}}?
        (?:for|on\sbehalf\sof)\s(?P<object>{_SIDE})(?!\w)""",
    ),
)
# Who sits opposite somebody: one who faces another, or a party named before.
FACING = _rules(
    (
        "across the table",
        rf"\b(?:across|opposite|facing)\b[^.;,\ue000-\ue0ff]{{0,40}}?\s(?:is|was|sat|sits|stood|will\sbe)\s{A}",
    ),
    (
        "sits opposite",
        rf"{A},?\s(?:\w+\s){{0,3}}?(?:sits?|sat|sitting|is|was|stood)\s(?:\w+\s){{0,3}}?(?:opposite|across)\b",
    ),
    (
        "counterpart",
        rf"{A},?\s(?:is|was|will\sbe|became|remains)\s(?:his|her|its|their|the)\s(?:[\w.]+\s){{0,2}}?{_OPPOSITE}\b",
    ),
    ("counterpart", rf"\b{_OPPOSITE}\b{_NO_MARK}{{0,40}}?(?:,|:|\s--|\sis|\swas|\sbeing)?\s{A}"),
    ("faces", rf"{A},?\s{AUXILIARY}{{0,3}}{_FACES}\s{B}"),
    ("faces", rf"\b(?:he|she)\sand\s{A},?\s{AUXILIARY}{{0,3}}{_DEALS}\b"),
    ("faces", rf"(?:^|\b(?:he|she|they)\s)(?:\w+\s){{0,3}}?{_FACES}\s{A}"),
)
# Two people called negotiators by what stands behind the second: "A and B, the two chief negotiators".
BOTH_DESCRIBED = Pattern(rf"\b(?:both|two|their|respective|chief|lead|top)\b[^,;]{{0,40}}?{DESK}s\b", re.IGNORECASE)
_LISTED = Pattern(
    rf"\b(?:delegation|team|contingent)\b,?\s(?:(?:which|that)\s)?(?:also\s)?(?:includ(?:es|ed|ing)|counts|counted)\s(?:\w+\s){{0,2}}?"
    rf"(?P<members>{PERSON}(?:(?:,|,?\sand)\s{PERSON})*)",
    FLAGS,
)
MEMBERS_ALONE = (_LISTED,)
MEMBERS = (
    _LISTED,
    *(
        Pattern(pattern, FLAGS)
        for pattern in (
            rf"\b(?:accompan(?:ied|ying)\sby|(?:bring|brought|tak|took)\w*\salong|(?:joined|flanked|backed|assisted|seconded|supported)\sby)\s"
            rf"(?:\w+\s){{0,2}}?(?P<members>{PERSON}(?:(?:,|,?\sand)\s{PERSON})*)",
            rf"\bwith\s(?P<members>{PERSON})\s(?:\w+\s)?as\s(?:his|her|their|its|the)\s(?:deputy|number\stwo|second)",
            rf"(?P<members>{PERSON}),?\s{AUXILIARY}{{0,3}}(?:serves?|served|acts?|acted)?(?:\sas)?\s?(?:his|her|the|their)\sdeputy",
            rf"(?P<members>{PERSON}),?\s(?:also\s)?(?:sits?|sat)\s(?:in\son|in|on)\sthe\s(?:\w+\s){{0,3}}?(?:{TEAM}|{_TABLE})\b",
        )
    ),
)
_HIS = r"(?:(?:his|her|its|their|the)\s(?:[\w.]+,?\s){0,4}?)?"
PAIR = Pattern(rf"{A},?\s(?:and|with)\s{_HIS}(?:{OWNER}{{0,4}}{POST},?\s)?{B}", FLAGS)
# "A is in the chair for Korea and B for the United States": the verb is said once.
LIKEWISE = Pattern(
    rf"{A}{_NO_MARK}{{3,80}}?\bfor\s{_SIDE}(?:\s[\w\s]{{1,25}})?(?:,|;)?\s(?:and\s|while\s|with\s)?{B}", FLAGS
)
# What two people do with each other: "A has kept in touch by phone with B".
DEALINGS = Pattern(
    rf"{A},?\s(?={_NO_MARK}{{0,60}}?\b{_DEALS}\b){_NO_MARK}{{0,90}}?\b(?:with|against|meets?|met|from|fac(?:e|es|ed|ing))\s"
    rf"(?:(?:an?|the)\s(?:[\w.]+\s){{0,3}}?(?:team|delegation|side)\s(?:under|led\sby|headed\sby|of)\s)?{_HIS}{B}",
    FLAGS,
)
TOGETHER = Pattern(
    r",?\s(?:\w+\s){0,2}?(?:pose|posed|shake|shook|sit|sat|meet|met|talk|talked|attend|attended|hold|held|begin|began|are\sseen)\b",
    FLAGS,
)
AT_TABLE = Pattern(rf"\b(?:{_TABLE}|{LEADS}|{DESK}|hands)\b", re.IGNORECASE)
IN_ROUNDS = Pattern(
    r"\b(?:rounds?|sessions?|talks|negotiations?|got\stogether|get\stogether|times|sit\sdown|sat\sdown|delegations?|cost[\s-]sharing|SMA)\b",
    re.IGNORECASE,
)
# "South Korea's chief negotiator left on Tuesday. A, a career diplomat, …"
POST_ALONE = Pattern(
    rf"^[^.;,:\ue000-\ue0ff]{{0,40}}?\b(?P<object>{OWNER}{{1,5}}{POST}|(?:top|chief|lead)\snegotiators)", FLAGS
)
# "An article gave the wrong name for the American chief negotiator": the next sentence tells the right one.
CORRECTION = Pattern(
    rf"\b(?:wrong|incorrect|mis(?:identif|spell|spelt|stat|nam|print|report))\w*\b[^.;]{{0,80}}?\b(?P<object>{OWNER}{{1,5}}{POST})",
    FLAGS,
)
# "Who will sit across from him?"
WHO = re.compile(r"^[^?]{0,12}\bWho\b[^?]{0,60}\b(?:across|opposite|face|leads?|negotiates?|represents?)\b[^?]{0,80}\?")
OPENING = re.compile(
    r"(?:[\"“‘(]|A\d{0,2}[:.]\s)*(?:(?:He|She|It|That)\s(?:is|was)\s|(?:The|His|Her)\s(?:\w+\s)?name\s(?:is|was)\s)?"
)
OFFICIAL = Pattern(
    r"\b(?:former|ambassador|diplomat|ministry|official|director|deputy|advis[eo]r|career|vice|commission|general|bureau)\b",
    re.IGNORECASE,
)
