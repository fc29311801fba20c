"""The English words that show what a sum is: paid, demanded, offered, or none of these payments."""

import re

from negotiations.extraction.numbers import ABOUT
from negotiations.extraction.roles import AMERICA, KOREA

FLAGS = re.VERBOSE | re.IGNORECASE

# Words before a sum that only serves to compare: "from 870 million", "than the previous year (1.04 trillion won)".
IS_BASE = re.compile(
    rf"""\b(?: from | against | compared\s(?:with|to) | versus | than | above | over | times
          | (?:previous|preceding)\syear | year\s(?:before|earlier) | (?:last|this)\syear['’]s(?:\s\w+)?(?:\sof)?
          | (?:current|present|existing)(?:\s\w+)? | what\s\w+\s(?:\w+\s)?pa(?:ys|id)(?:\s\w+)? )
        [\s,(]*\s?(?:the\s|its\s|a\s)?(?:{ABOUT}\s)?$""",
    FLAGS,
)
# A sum that a demand was lowered from was demanded as well.
LOWERED = re.compile(
    r"""\b(?:lower|reduc|scal|cut|drop|soften|ease)\w*\s(?:\w+\s){0,4}?(?:demand|request|asking|figure|offer)\w*
        \s[^.;]*$""",
    FLAGS,
)
DEMAND = re.compile(
    r"""\b(?: demand(?:s|ed|ing)? | ask(?:s|ed|ing)? | request(?:s|ed|ing)? | press(?:es|ed|ing)?
        | push(?:es|ed|ing)? | pressur(?:es|ed|ing|e) | urg(?:es|ed|ing) | insist(?:s|ed|ing)?
        | (?<!deal\s)(?<!agreement\s)(?<!pact\s)(?<!accord\s)(?<!SMA\s)call(?:s|ed|ing)?\s(?:for|on|upon)
        | seek(?:s|ing)? | sought | want(?:s|ed|ing)? | opening\sbid | prices?
        | (?:Washington['’]s|U\.?S\.?|American)\sfigure
        | (?:is|are|was|were)\s(?:also\s)?after | present(?:s|ed)\s(?:\w+\s){1,2}with\sa\sbill
        | (?:figure|bill|sum)\s(?:put|presented|handed)\sto )\b""",
    FLAGS,
)
TOLD = re.compile(
    r"\b(?:was|were|been|being|be)\s(?:\w+\s)?(?:asked|pressed|urged|pressured|told|requested)\b", re.IGNORECASE
)
OFFER = re.compile(
    r"""\b(?: offer(?:s|ed|ing)? | propos(?:es|ed|als?|ing) | put(?:s|ting)?\sforward | counter-?offer(?:s|ed)?
        | suggest(?:s|ed|ing) | (?:willing|ready|prepared)\sto\s(?:pay|accept)
        | go(?:es)?\salong\swith )\b""",
    FLAGS,
)
SETTLED = re.compile(
    r"""\b(?: agreed\s(?:to|on|upon|at) | agrees\sto | paid | settled | fixed | accept(?:s|ed) | struck | sealed
        | (?:is|was|are)\sto\spay | will\s(?:pay|climb|rise|go) | came\sto | stood\sat | lifts | raises
        | sets? | puts? | under\s(?:the|it|which|a|an|its)\b (?!\spressure) )\b""",
    FLAGS,
)
PAY = re.compile(
    r"""\b(?: pay(?:s|ing|ments?)? | paid | contribut\w+ | shoulder(?:s|ed|ing)? | provid(?:es?|ed|ing)
        | cover(?:s|ed|ing)? | bear(?:s|ing)? | bore | share | bill | portion | agreed | settled | amount(?:s|ed)?
        | accept(?:s|ed) | put | set | cost[\s-]sharing | burden | hand(?:s|ed)\sover
        | (?:the|new|latest)\s(?:SMA|deal|agreement|pact|accord) | under\sthe\s\w+\s(?:SMA|deal|agreement|pact|accord)
        | chip(?:s|ped)?\sin | foots? | footed | gives? | gave | costs?\s(?:Seoul|South\sKorea|Korea)
        | spend(?:s|ing)?\son\sthe )\b
      | of\sthe\s\w+\s(?:agreement|SMA|deal|pact|accord)\b""",
    FLAGS,
)
REJECTED = re.compile(
    r"\b(?:reject\w*|turned\s(?:it\s)?down|fell\sthrough|vetoed|dismissed|never\s(?:took|came))\b", re.IGNORECASE
)
TENTATIVE = re.compile(r"\b(?:tentative|provisional|interim)", re.IGNORECASE)
ACTOR = re.compile(
    rf"\b(?:(?P<KR>{KOREA}n?|Blue\sHouse)|(?P<US>{AMERICA}(?:ns?)?|Pentagon|White\sHouse|administration"
    r"|State\sDepartment))\b"
)

DIFFERENCE_BEFORE = re.compile(
    rf"""\b(?: by | adds? | added | adding | below | within | additional | extra | another | includ(?:es?|ed|ing)
        | of\swhich | pass(?:es|ed)? | tops | topped
        | (?:mark|threshold|barrier)\sof | (?:increase|rise|hike|difference|gap|cut|shortfall)\sof
        | saves? | saved | cuts?
        | (?:go|goes|going)\s(?:over|above|beyond)(?:\sthe)? )
        \s(?:{ABOUT}\s)?$""",
    FLAGS,
)
DIFFERENCE_AFTER = re.compile(
    r"\s(?:more|less|higher|lower|extra|increase|hike|rise|gap|difference|cut|mark|threshold|barrier)\b", re.IGNORECASE
)
TOTAL = re.compile(
    r"""\b(?: (?:in\s)?total(?:s|ing|ed)? | altogether | combined | cumulative(?:ly)? | in\sall | since\s(?:19|20)\d\d
        | (?:over|during|across|for|in)\s(?:the\s)?(?:(?:next|past|last|coming|whole|entire)\s)?(?:\w+[\s-])?
          (?:years|decades?|period|term) )\b""",
    FLAGS,
)
OTHER_BEFORE = re.compile(
    r"""\b(?: arms | weapons?(?:ry)? | fighters? | jets? | missiles? | bombers? | aircraft | warplanes? | purchas\w+
        | bought | buy(?:s|ing)? | relocat\w+ | moving | Humphreys | Pyeongtaek | (?:new|key)\s(?:base|garrison)
        | unspent | interest | deficit | trade | budget | GDP | aid | exercises? | drills? | cap(?:ped)? | ceiling
        | limit | no\smore\sthan | exceed\w* | fine | lawsuit | exports? | investments?
        | (?:total|full|whole|entire|overall)\s(?:costs?|price|upkeep)
        | costs?\s(?:the\s(?:U\.S\.|United|Americans)|Washington)
        | costs?\sof\s(?:keeping|stationing|maintaining|deploying)
        | worth | defen[cs]e\sspending | spen(?:t|ds?)\s(?!on\sthe\s(?:U\.S|troops)) )\b""",
    FLAGS,
)
OTHER_AFTER = re.compile(
    r"""\s(?: worth | in\s(?:arms|weapons?|military\said|aid|trade) | (?:\w+\s){0,5}(?:relocat\w+|Humphreys|Pyeongtaek)
        | (?:for|on|toward)\s(?:the\s)?(?:move|construction\sof|purchase) | defen[cs]e\sbudget | trade\b | cap\b
        | ceiling | (?:that\s)?(?:it|the\s(?:troops|forces))\scosts? | in\sunspent )""",
    FLAGS,
)
OPINION = re.compile(
    r"""\b(?: candidate | campaign\w* | rally | rallies | if\s(?:he|she|I|re-?elected|elected)\b
        | (?:were|back)\sin\soffice
        | would\shave\s(?:made|paid|charged) | analysts? | experts? | professor | critics? | researchers?
        | think\stanks? | civic\sgroups? | activists? | pundits? | columnists? | observers | scholar
        | lawmakers?\s(?:said|claimed|estimated|argued)
        | (?:a|one|the)\s(?:study|survey|report)\s(?:by|from|says|said|found) )\b""",
    FLAGS,
)
# What someone says that Seoul should pay is a wish, unless a government speaks.
WISH = re.compile(
    r"\b(?:said|claimed|suggested|told|argued|boasted|repeated|insisted)\b[^.;]{0,80}\bshould\b", re.IGNORECASE
)
OFFICIAL = re.compile(r"\b(?:officials?|administration|government|Department|Washington|Pentagon|negotiators?|envoy)\b")
