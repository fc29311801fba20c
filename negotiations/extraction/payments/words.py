"""The English words that show what a sum is: paid, demanded, offered, or none of these payments."""

import re

from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.roles import AMERICA, KOREA

FLAGS = re.VERBOSE | re.IGNORECASE

# Words before a sum that only serves to compare: "from 870 million", "than the previous year (1.04 trillion won)".
IS_BASE = Pattern(
    rf"""\b(?: from | against | compared\s(?:with|to) | versus | than | above | over | times
          | (?:previous|preceding)\syear | year\s(?:before|earlier) | (?:last|this)\syear['’]s(?:\s\w+)?(?:\sof)?
          | (?:current|present|existing)(?:\s\w+)? | what\s\w+\s(?:\w+\s)?pa(?:ys|id)(?:\s\w+)? )
        [\s,(]*\s?(?:the\s|its\s|a\s)?(?:{ABOUT}\s)?$""",
    FLAGS,
)
# A sum that a demand was lowered from was demanded as well.
LOWERED = Pattern(
    r"""\b(?:lower|reduc|scal|cut|drop|soften|ease)\w*\s(?:\w+\s){0,4}?(?:demand|request|asking|figure|offer)\w*
        \s[^.;]*$
        | \b(?:down|off|back|retreat\w*|budg\w+|away)\sfrom\s[^.;]*$""",
    FLAGS,
)
# What a side comes down to, or from, is what it asks for; what a payment fell to is a payment.
CONCESSION = (
    r"(?:(?:c[oa]m(?:e|es|ing)|back(?:s|ed|ing)?|climb(?:s|ed|ing)?|walk(?:s|ed|ing)?|budg(?:e|ed|ing)"
    r"|retreat(?:s|ed|ing)?"
    r"|scal(?:e|es|ed|ing)|par(?:e|es|ed|ing)|dial(?:s|ed|ing)?)"
    r"(?:\s(?:it|that|this|them))?\s(?:down|off|back)(?=\s(?:to|from)\b)"
    r"|(?:retreat(?:s|ed|ing)?|budg(?:e|ed|ing)|mov(?:e|ed|ing)\saway)(?=\sfrom\b)"
    r"|(?:(?:it|that|which|they|demand|request|figure|ask|price|number)\s(?:\w+\s){0,3}?)"
    r"(?:shr[aiu]nk|dropped|fell|fallen|reduced|lowered|softened|eased|trimmed|cut)(?=\s(?:to|from)\b))"
)
DEMAND = Pattern(
    rf"""\b(?: {CONCESSION} | demand(?:s|ed|ing)? | ask(?:s|ed|ing)? | request(?:s|ed|ing)? | press(?:es|ed|ing)?
        | push(?:es|ed|ing)? | pressur(?:es|ed|ing|e) | urg(?:es|ed|ing) | insist(?:s|ed|ing)?
        | (?<!deal\s)(?<!agreement\s)(?<!pact\s)(?<!accord\s)(?<!SMA\s)call(?:s|ed|ing)?\s(?:for|on|upon)
        | seek(?:s|ing)? | sought | want(?:s|ed|ing)? | opening\s(?:bid|figure|position) | prices?
        | would\s(?:like|prefer) | h(?:o|e)ld(?:s|ing)?\sout\sfor | st(?:i|u)ck(?:s|ing)?\s(?:to|with|by) | clung\sto
        | lobb(?:y|ies|ied|ying)\sfor | look(?:s|ed|ing)\sfor | hop(?:es|ed|ing)\sfor | an?\sask\sof | expects?\sSeoul
        | (?:Washington['’]s|U\.?S\.?|American)\sfigure
        | (?:is|are|was|were)\s(?:also\s)?after | present(?:s|ed)\s(?:\w+\s){{1,2}}with\sa\sbill
        | (?:figure|bill|sum)\s(?:put|presented|handed)\sto )\b""",
    FLAGS,
)
TOLD = Pattern(
    r"\b(?:was|were|been|being|be)\s(?:\w+\s)?(?:asked|pressed|urged|pressured|told|requested)\b", re.IGNORECASE
)
OFFER = Pattern(
    r"""\b(?: offer(?:s|ed|ing)? | propos(?:e|es|ed|als?|ing) | put(?:s|ting)?\sforward | counter(?:s|ed|ing)?
        | counter-?(?:offer|propos)\w* | suggest(?:s|ed|ing) | float(?:s|ed|ing)?
        | pitch(?:es|ed|ing)? | volunteer(?:s|ed|ing)
        | tabled | (?:came|come|comes|coming)\sback\swith
        | (?:opening|first|final|last|latest|its|Seoul['’]s|Korea['’]s)\sbid | on\sthe\stable
        | quot(?:es|ed|ing)
        | (?:willing|ready|prepared|content)\sto\s(?:pay|accept|give|contribute|go) | go(?:es)?\salong\swith
        | (?:can|could|would)\s(?:live\swith|settle\sfor) )\b""",
    FLAGS,
)
# A rise that is put on the table is an offer, or a demand, whatever the verb.
TABLED_AFTER = Pattern(r"[^.;]{0,60}?\b(?:on|onto|to)\sthe\s(?:bargaining\s|negotiating\s)?table\b", re.IGNORECASE)
SETTLED = Pattern(
    r"""\b(?: agree(?:d|s|ing)?\s(?:to|on|upon|at) | paid | settled | fixed | accept(?:s|ed) | struck | sealed
        | clinched | owes? | owed
        | (?:is|was|are)\sto\spay | (?:will|is\sdue\sto|has\sto|must)\s(?:pay|climb|rise|go|contribute|hand|give)
        | c[ao]mes?\sto | st(?:an|oo)ds?\sat
        | lift(?:s|ed)? | raise[sd]
        | sets? | puts? | under\s(?:the|it|which|a|an|its)\b (?!\spressure) )\b""",
    FLAGS,
)
PAY = Pattern(
    r"""\b(?: pay(?:s|ing|ments?)? | paid | owe(?:s|d)? | contribut\w+ | (?:fork|shell|dish)(?:s|ed|ing)?\s(?:out|over)
        | cough(?:s|ed|ing)?\sup | (?:kick|put|throw)(?:s|ed|ing)?\s(?:in|up) | dues | outlays? | tab
        | price\stag | levy
        | defray(?:s|ed|ing)? | underwr(?:ite|ites|ote) | shoulder(?:s|ed|ing)? | provid(?:es?|ed|ing)
        | cover(?:s|ed|ing)? | bear(?:s|ing)? | bore | share | bill | portion | agreed | settled | amount(?:s|ed)?
        | accept(?:s|ed) | put | set
        | cost[\s-]sharing(?!\s(?:talks|negotiat|discussions|rounds?|meeting|session)) | burden
        | hand(?:s|ed|ing)?\sover
        | (?:the|new|latest)\s(?:SMA|deal|agreement|pact|accord) | under\sthe\s\w+\s(?:SMA|deal|agreement|pact|accord)
        | chip(?:s|ped|ping)?\sin | foots? | footed | gives? | gave | costs?\s(?:Seoul|South\sKorea|Korea)
        | spend(?:s|ing)?\son\sthe | \w+-year\s(?:SMA|deal|agreement|pact|accord) )\b
      | of\sthe\s\w+\s(?:agreement|SMA|deal|pact|accord)\b""",
    FLAGS,
)
REJECTED = Pattern(
    r"\b(?:reject\w*|turned\s(?:it\s)?down|fell\sthrough|vetoed|dismissed|never\s(?:took|came))\b", re.IGNORECASE
)
TENTATIVE = Pattern(r"\b(?:tentative|provisional|interim)", re.IGNORECASE)
ACTOR = Pattern(
    rf"\b(?:(?P<KR>{KOREA}n?|Blue\sHouse)|(?P<US>{AMERICA}(?:ns?)?|Pentagon|White\sHouse|administration"
    r"|State\sDepartment))\b"
)

DIFFERENCE_BEFORE = Pattern(
    rf"""\b(?: by | adds? | added | adding | below | within | additional | extra | another | includ(?:es?|ed|ing)
        | of\swhich | pass(?:es|ed)? | tops | topped
        | (?:mark|threshold|barrier)\sof | (?:increase|rise|hike|difference|gap|cut|shortfall)\sof
        | saves? | saved | cuts?
        | (?:go|goes|going)\s(?:over|above|beyond)(?:\sthe)? )
        \s(?:{ABOUT}\s)?$
        | \b(?:gap|difference|shortfall)\b[^.;]{{0,60}}\b(?:is|was|at)\s(?:{ABOUT}\s)?$""",
    FLAGS,
)
DIFFERENCE_AFTER = Pattern(
    r"\s(?:more|less|higher|lower|extra|increase|hike|rise|gap|difference|cut|mark|threshold|barrier)\b", re.IGNORECASE
)
TOTAL = Pattern(
    r"""\b(?: (?:in\s)?total(?:s|ing|ed)? | altogether | combined | cumulative(?:ly)? | in\sall | since\s(?:19|20)\d\d
        | (?:over|during|across|for|in)\s(?:the\s)?(?:(?:next|past|last|coming|whole|entire)\s)?(?:\w+[\s-])?
          (?:years|decades?|period|term) )\b""",
    FLAGS,
)
OTHER_BEFORE = Pattern(
    r"""\b(?: arms | weapons?(?:ry)? | fighters? | jets? | missiles? | bombers? | aircraft | warplanes? | purchas\w+
        | bought | buy(?:s|ing)? | relocat\w+ | moving | Humphreys | Pyeongtaek | (?:new|key)\s(?:base|garrison)
        | unspent | unused | interest | deficit | trade | budget | GDP | aid | exercises? | drills?
        | cap(?:ped)? | ceiling
        | limit | no\smore\sthan | exceed\w* | fine | lawsuit | exports? | investments?
        | (?:total|full|whole|entire|overall)\s(?:costs?|price|upkeep)
        | costs?\s(?:the\s(?:U\.S\.|United|Americans)|Washington)
        | costs?\sof\s(?:the\sbases|running|building|keeping|stationing|maintaining|deploying)
        | worth | defen[cs]e\sspending | wages? | salaries | payroll | hangars? | plants? | set\saside
        | spen(?:t|ds?|ding)\s(?!on\sthe\s(?:U\.S|troops)) )\b""",
    FLAGS,
)
OTHER_AFTER = Pattern(
    r"""\s(?: worth | (?:[\w-]+\s){0,2}?(?:drills?|exercises|jets|missiles|hangars?|budget)\b
        | in\s(?:arms|weapons?|military\said|aid|trade) | (?:\w+\s){0,5}(?:relocat\w+|Humphreys|Pyeongtaek)
        | (?:for|on|toward)\s(?:the\s)?(?:move|construction\sof|purchase) | defen[cs]e\sbudget | trade\b | cap\b
        | ceiling | (?:that\s)?(?:it|the\s(?:troops|forces))\scosts? | in\sunspent
        | (?:[\w'’.]+\s){0,10}?(?:unspent|unused|in\s(?:the\s)?bank) )""",
    FLAGS,
)
OPINION = Pattern(
    r"""\b(?: candidate | campaign\w* | rally | rallies | if\s(?:he|she|I|re-?elected|elected)\b
        | (?:were|back)\sin\soffice
        | would\shave\s(?:made|paid|charged) | analysts? | experts? | professor | critics? | researchers?
        | think\stanks? | civic\sgroups? | activists? | pundits? | columnists? | observers | scholar
        | lawmakers?\s(?:said|claimed|estimated|argued)
        | (?:a|one|the)\s(?:study|survey|report)\s(?:by|from|says|said|found) )\b""",
    FLAGS,
)
# What someone says that Seoul should pay is a wish, unless a government speaks.
WISH = Pattern(
    r"\b(?:said|claimed|suggested|told|argued|boasted|repeated|insisted)\b[^.;]{0,80}\bshould\b", re.IGNORECASE
)
OFFICIAL = Pattern(r"\b(?:officials?|administration|government|Department|Washington|Pentagon|negotiators?|envoy)\b")
