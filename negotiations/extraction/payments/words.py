"""The English words that show what a sum is: paid, demanded or offered, and by whom."""

import re

from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.roles import AMERICA, KOREA

FLAGS = re.VERBOSE | re.IGNORECASE

_BY = r"(?:percent|per\scent|pct|%|fold|half|third|quarter|times|much)"
_GAIN = r"(?:increases?|rises?|hikes?|raises?|jump|gain|cut|decrease|drop|reduction|up|down)"
_YEARS = r"(?:(?:(?:19|20)\d\d|(?:last|this)\syear|(?:the|a)\s(?:previous\s)?year(?:\s(?:before|earlier))?)['’]s)"
# Words before a sum that only serves to compare: "from 870 million", "than the previous year (1.04 trillion won)",
# "13 percent above the"; but not "more than 870 million".
IS_BASE = Pattern(
    rf"""\b(?: from | against | compared\s(?:with|to) | versus | as\sopposed\sto
        | times(?:\s(?:as\s\w+\sas|more\sthan))?
          | double | twice | triple | {_BY}\s(?:{_GAIN}\s)?(?:more\s)?(?:above|over|on)
          | (?:{_BY}\s(?:more|less)|higher|larger|bigger|greater|lower|smaller)\s(?:\w+\s){{0,4}}?than
          | (?:well|far|slightly|just|still|even)\s(?:below|above|over|under)
          | (?:previous|preceding)\syear | year\s(?:before|earlier) | (?:last|this)\syear['’]s(?:\s\w+)?(?:\sof)?
          | (?:current|present|existing)(?:\s\w+)? | what\s\w+\s(?:\w+\s)?(?:pa(?:ys|id)|contribut\w+)(?:\s\w+)? )
        [\s,(]*\s?(?:{_YEARS}\s)?(?:(?:the|its|that|a|around|some|Seoul['’]s|South\sKorea['’]s)\s)?(?:{ABOUT}\s)?
        (?:{_YEARS}\s|(?:19|20)\d\d\s)?
        (?:(?:level|figure|amount|sum|payment|share|contribution|total|rate|bill)s?\s(?:(?:of|for|in)\s)?)?
        (?:(?:(?:19|20)\d\d|(?:last|this|(?:the\s)?previous)\syear)\s)?\(?(?:{ABOUT}\s)?$""",
    FLAGS,
)
_SHIFT = r"""(?:
    (?:lower|soften|trimm?|revis|shift|mov|reduc|scal|increas|rais|hik|slash|eas|dropp?)(?:e?s|e?d|ing)
    |lower|soften|trim|cuts?|cutting|raise|reduce|slash|ease|drop)"""
# What a demand was lowered from, or an offer raised from, was demanded or offered as well.
MOVED = Pattern(
    rf"""\b{_SHIFT}\s(?:[\w’']+\s){{0,4}}?(?:demands?|requests?|asking|offers?|ask|bid|proposals?)\s[^;]{{0,120}}$
        | \b(?:demands?|requests?|offers?|ask|bid|proposals?)\s(?:[\w’']+\s){{0,4}}?{_SHIFT}\s[^;]{{0,80}}$
        | \b(?:down|off|back|retreat\w*|budg\w+|away)\sfrom\s[^;]{{0,120}}$""",
    FLAGS,
)
# What a side comes down to, or from, is what it asks for; what a payment fell to is a payment.
CONCESSION = (
    r"(?:(?:(?<!contribution\s)(?<!payment\s)(?<!share\s)(?<!bill\s)c[oa]m(?:e|es|ing)"
    r"|back(?:s|ed|ing)?|climb(?:s|ed|ing)?|walk(?:s|ed|ing)?|budg(?:e|ed|ing)"
    r"|retreat(?:s|ed|ing)?"
    r"|scal(?:e|es|ed|ing)|par(?:e|es|ed|ing)|dial(?:s|ed|ing)?)"
    r"(?:\s(?:it|that|this|them))?\s(?:down|off|back)(?=\s(?:to|from)\b)"
    r"|(?:retreat(?:s|ed|ing)?|budg(?:e|ed|ing)|mov(?:e|ed|ing)\saway)(?=\sfrom\b)"
    r"|(?:(?:it|that|which|they|demand|request|figure|ask|price|number)\s(?:\w+\s){0,3}?)"
    r"(?:shr[aiu]nk|dropped|fell|fallen|reduced|lowered|softened|eased|trimmed|cut)(?=\s(?:to|from)\b))"
)
# What a side asks for, as a thing: who owns it tells whose it is, whoever else the sentence is about.
DEMAND_NOUN = r"""(?: demands? | requests?
    | (?<!deal\s)(?<!agreement\s)(?<!pact\s)(?<!accord\s)(?<!SMA\s)calls?\sfor | ask
        | opening\s(?:bid|figure|position|demand|gambit|salvo)
    | wish(?:es)? | desire | expectations? | ultimatum | push | asking\sprice
        | (?<!consumer\s)price(?=\s(?:is|was|of|to)\b) | bill(?=\sfrom) | insistence | pressure\sto )"""
OFFER_NOUN = r"(?: offers? | proposals? | counter-?\s?(?:offers?|proposals?) | bid )"
# "told their guests that Seoul should contribute"
_TOLD_TO_PAY = r"""(?:told|tells|telling|informed|notified)\s(?:[\w’'.]+\s){1,8}?(?:that\s)?
        (?:it|they|Seoul|(?:South\s)?Korea)\s
        (?:should|must|ought\sto|needs?\sto|needed\sto|ha[sd]\sto|would\shave\sto)\s(?:pay|contribute|give|provide|spend|cover)"""
DEMAND_VERB = rf"""(?: {CONCESSION} | demand(?:s|ed|ing)? | ask(?:s|ed|ing)? | request(?:s|ed|ing)?
        | press(?:es|ed|ing)?
        | push(?:es|ed|ing)? | pressur(?:es|ed|ing|e) | urg(?:es|ed|ing) | insist(?:s|ed|ing)?
        | (?<!deal\s)(?<!agreement\s)(?<!pact\s)(?<!accord\s)(?<!SMA\s)call(?:s|ed|ing)?\s(?:for|on|upon)
        | seek(?:s|ing)? | sought | want(?:s|ed|ing)? | would\s(?:like|prefer) | h(?:o|e)ld(?:s|ing)?\sout\sfor
        | st(?:i|u)ck(?:s|ing)?\s(?:to|with|by) | st(?:an|oo)ds?\sby | clung\sto | open(?:s|ed)\s(?:\w+\s){{0,2}}?with
        | lobb(?:y|ies|ied|ying)\sfor | look(?:s|ed|ing)\sfor | hop(?:es|ed|ing)\sfor
        | order(?:s|ed|ing)? | eye(?:s|d|ing) | aim(?:s|ed|ing)?\s(?:for|at) | expect(?:s|ed|ing) | wish(?:es|ed)
        | (?:squeez|extract|wring|wrung)\w* | had\sin\smind
        | (?:figure|number|sum|amount|price)\s(?:that\s)?[^,;.]{{1,50}}?\s(?:came\sup\swith|named|mentioned|quoted|set)
        | (?:cut|lower|reduc|slash|scal|soften|rais|drop)\w*\s(?:\w+\s){{0,2}}?
          (?:price\stag|asking\sprice|demands?|requests?)
        | (?:is|are|was|were)\s(?:also\s)?after | present(?:s|ed)\s(?:\w+\s){{1,2}}with\sa\sbill
        | told\sto | {_TOLD_TO_PAY} | h(?:o|e)ld(?:s|ing)?\sfirm | not\sgo\sbelow | dr(?:aws?|ew|awn|awing)\sthe\sline
        | (?:handed|sent|given|served|slapped|presented)\s(?:\w+\s){{0,2}}?(?:with\s)?(?:a|an|the)\s(?:bill|invoice)
        | (?:figure|bill|sum|invoice)\s(?:put|presented|handed|sent)\s(?:to|by) )"""
OFFER_VERB = r"""(?: offer(?:s|ed|ing)? | propos(?:e|es|ed|ing) | put(?:s|ting)?\sforward | counter(?:s|ed|ing)?
        | suggest(?:s|ed|ing) | float(?:s|ed|ing)? | pitch(?:es|ed|ing)? | volunteer(?:s|ed|ing) | tabled
        | (?:came|come|comes|coming)\sback\swith | (?:its|Seoul['’]s|Korea['’]s)\sbid | on\sthe\stable
        | quot(?:es|ed|ing)
        | (?:willing|ready|prepared|content)\sto\s(?:pay|accept|give|contribute|go) | go(?:es)?\salong\swith
        | (?:can|could|would|might)\s(?:live\swith|settle\sfor|accept|stomach|agree\sto) )"""
ASKED = Pattern(
    rf"""\b(?: (?P<demand_noun>{DEMAND_NOUN}) | (?P<offer_noun>{OFFER_NOUN}) | (?P<demand_verb>{DEMAND_VERB})
        | (?P<offer_verb>{OFFER_VERB}) )\b""",
    FLAGS,
)
# "demands", "offer" and the like are things behind these words, and deeds elsewhere.
THING_BEFORE = Pattern(
    r"""(?: \b(?:the|an?|its|their|his|her|this|that|these|those|any|such|no|of|to|over|with|by|on|against|at|for|about
        |reported|initial|opening|original|first|latest|last|final|earlier|previous|new|formal|steep|excessive|hefty
        |reject\w*|den(?:y|ies|ied)|refus\w+|resist\w*|protest\w*|accept\w*|dismiss\w*|meet\w*|turn\w*\sdown|drop\w*
        |U\.S\.|US|American|Korean|fold|percent|billion|million|trillion|won|dollars?|annual|current)
        | ['’]s? | % | \d ) [\s-] $""",
    FLAGS,
)
NEVER_DEEDS = frozenset(("bid", "ask", "bill"))
THINGS = frozenset(
    (
        "proposal",
        "proposals",
        "asking price",
        "price",
        "insistence",
        "wish",
        "desire",
        "counteroffer",
        "counterproposal",
    )
)
TOLD = Pattern(
    r"\b(?:was|were|been|being|be|is)\s(?:\w+\s)?(?:asked|pressed|urged|pressured|told|requested|handed|billed|presented)\b",
    re.IGNORECASE,
)
# A rise that is put on the table is an offer, or a demand, whatever the verb.
TABLED_AFTER = Pattern(r"[^.;]{0,60}?\b(?:on|onto|to)\sthe\s(?:bargaining\s|negotiating\s)?table\b", re.IGNORECASE)
# "a 13 percent increase that Seoul proposed", "$5 billion demanded by", "the fivefold demand".
_WHAT_RISES = (
    r"(?:(?:annual|yearly)\s)?(?:increase|rise|hike|raise|payment|contribution|sum|figure|bill|share|price\stag)"
)
_DONE = r"(?:had\s|has\s|have\s|is\s|was\s|were\s|are\s)?(?:\w+ly\s|first\s)?"
_WHO = r"(?:(?:it|they|he|the)\s|(?:[A-Z][\w.’']*\s)){1,4}"
ASKED_AFTER = Pattern(
    rf"""[\s-](?:
        (?:{_WHAT_RISES}\s)?(?:(?:in|for|to|toward)\s[\w’'\s]{{1,40}}?\s)??
            (?: (?:(?:that|which)\s)?{_WHO}{_DONE}
                (?P<that>demand(?:ed|ing|s)|ask(?:ed|s|ing)|request(?:ed|ing|s)|seek(?:s|ing)|sought|want(?:s|ed)
                  |press(?:ed|ing)\sfor|propos(?:ed|es|ing)|offer(?:ed|s|ing)|tabled|floated)
              | (?P<by>demanded|asked(?:\sfor)?|requested|sought|proposed|offered|tabled|floated)
                (?=\s(?:\w+ly\s)?(?:by|of)\s) )
        | (?:(?:annual|initial|opening|original|reported|{_WHAT_RISES})\s){{0,2}}
            (?P<noun>demand|request|ask|asking\sprice|price\stag|offer|proposal|bid
              |bill(?=\s(?:from|presented|sent))) )\b""",
    re.VERBOSE,
)
# "Seoul's initial figure was", "Washington's number".
POSITION = Pattern(
    rf"""\b(?:(?P<KR>(?:{KOREA}|Blue\sHouse)['’]s?|{KOREA}n)|(?P<US>(?:{AMERICA}|Pentagon|White\sHouse)['’]s?|American|US|U\.S\.))
        (?:\s(?:side|team|government)['’]s)?\s(?:
          (?:(?:own|initial|first|opening|original|starting|final|last|latest|best|proposed)\s){{1,2}}
            (?:figure|number|position|bid|price|sum|amount|stance)
          | (?:\w+\s)?(?:answer|reply|response|counter)(?=\s(?:was|is|came|stood)\b) )\b
        | \b(?P<us>(?:Washington|United\sStates)['’]s?|U\.S\.|American)\s(?:figure|number)\b""",
    re.VERBOSE,
)
SETTLED = Pattern(
    r"""\b(?: agree(?:d|s|ing)?\s(?:to|on|upon|at|that) | paid | settled | settles?\s(?:on|for|at) | fixed
        | fix(?:es|ing) | accept(?:s|ed)
        | struck | sealed
        | clinched | (?:bring|brought|tak(?:es|ing))\w*\s(?:[\w'’]+\s){1,6}?to | final\s(?:figure|sum|amount)
        | consent\w* | acced\w+ | assent\w* | commit(?:s|ted) | (?:promis|pledg|vow)(?:es|ed|ing)\sto
        | oblig\w+ | requir\w+ | stipulat\w+
        | bind(?:s|ing)
        | (?<!to\s)(?:has|have|had|sees?|saw)\s(?:Seoul|(?:South\s)?Korea)\s(?:pay|contribut|provid)\w*
        | agree\son | reach(?:es|ed)\s(?:[\w-]+\s){0,3}?(?:deal|agreement|accord|pact|compromise) | owes? | owed
        | frozen
        | (?:work|hammer|thrash|dr[ae]w)\w*\s(?:out|up)\s(?:[\w-]+\s){0,3}?(?:deal|agreement|accord|pact|compromise)
        | frees(?:es|ing)
        | (?:is|was|are)\sto\s(?:pay|contribute|rise|climb|go|give|provide|shoulder|reach|spend|bear)
        | (?:will|is\sdue\sto|has\sto|must|'ll)\s
          (?:pay|climb|rise|go|contribute|hand|give|spend|shoulder|provide|increase|grow|reach|bear|fork|cover|fall|drop|be)
        | to\s(?:pay|rise|go\sup|climb|increase)(?=\s(?:by\s)?[\d$₩]) | (?:now|currently)\spa(?:ys|id)
        | c[ao]mes?\sto | st(?:an|oo)ds?\sat | (?:is|are|was|were)\s(?:spending|giving|handing)
        | lift(?:s|ed)? | raise[sd] | rais(?:es|ing)\s(?:its|the|Seoul['’]s)
        | sets? | setting | puts? | under\s(?:the|it|which|a|an|its)\b (?!\spressure) )\b""",
    FLAGS,
)
PAY = Pattern(
    r"""\b(?: pay(?:s|ing|ments?)? | paid | owe(?:s|d)? | contribut\w+ | (?:fork|shell|dish)(?:s|ed|ing)?\s(?:out|over)
        | cough(?:s|ed|ing)?\sup | pon(?:y|ies|ied|ying)\sup | start(?:s|ed)?\s(?:out\s)?at
        | beg(?:an|ins)\s(?:at|with) | c[ao]m(?:e|es|ing)\sup\swith
        | (?:Seoul|Korea)(?:['’]s)?\s(?:\w+\s){0,2}?spen(?:t|ds?|ding) | charged
        | receiv(?:es?|ed|ing) | gets | collect(?:s|ed) | (?:kick|put|throw)(?:s|ed|ing)?\s(?:in|up) | dues
        | outlays? | tab
        | price\stag | levy | due(?=\s(?:in|for|this|each|every)\b)
        | defray(?:s|ed|ing)? | underwr(?:ite|ites|ote) | shoulder(?:s|ed|ing)? | provid(?:es?|ed|ing)
        | cover(?:s|ed|ing)? | bear(?:s|ing)? | bore | shares? | (?:19|20)\d\d\s(?:sum|figure|amount|total) | bill
        | portion | agreed | settled | amount(?:s|ed)?
        | accept(?:s|ed) | put | set
        | cost[\s-]sharing(?!\s(?:talks|negotiat|discussions|rounds?|meeting|session)) | burden
        | hand(?:s|ed|ing)?\sover
        | (?:the|new|latest)\s(?:SMA|deal|agreement|pact|accord)
        | under\sthe\s(?:\w+\s)?(?:SMA|deal|agreement|pact|accord)
        | chip(?:s|ped|ping)?\sin | foots? | footed | gives? | gave
        | costs?(?=\s[\d$₩]|\s(?:Seoul|South\sKorea|Korea|its\staxpayers)\b)
        | \w+-year\s(?:SMA|deal|agreement|pact|accord) )\b
      | of\sthe\s\w+\s(?:agreement|SMA|deal|pact|accord)\b""",
    FLAGS,
)
REJECTED = Pattern(
    r"\b(?:reject\w*|turn(?:ed|s|ing)\s(?:(?:it|them|that|the\soffer|the\sdeal|the\sproposal)\s)?down|fell\s(?:through|apart)|vetoed"
    r"|dismissed|rebuffed|scuttled|scrapped|never\s(?:took|came)|balked|(?:said|says)\sno\b|nixed|collapsed|spurned)\b",
    re.IGNORECASE,
)
TENTATIVE = Pattern(
    r"\b(?:(?:work|hammer|thrash|dr[ae]w)\w*\s(?:out|up)\s(?:\w+\s){0,2}?(?:deal|compromise)"
    r"|tentativ|provisional|interim|in\sprinciple|preliminar|working-level\s(?:deal|agreement))",
    re.IGNORECASE,
)
# What is denied was neither paid nor offered; a demand that someone denies was made all the same.
DENIED = Pattern(
    r"\b(?<!not\s)(?<!n['’]t\s)(?<!nor\s)(?:(?P<verb>den(?:y|ies|ied|ying))\b|(?:un|not\s)true\b|groundless|no\struth|false\sreport|misreport)",
    re.IGNORECASE,
)
_SOMEONE = r"(?P<KR>{}n?|Blue\sHouse)|(?P<US>{}(?:ns?)?|Pentagon|White\sHouse|administration|State\sDepartment)"
ACTOR = Pattern(rf"\b(?:{_SOMEONE.format(KOREA, AMERICA)})\b")
OWNER = Pattern(
    rf"""\b(?: (?P<KR>(?:{KOREA}|Blue\sHouse)['’]s?|{KOREA}n|Seoul)
         | (?P<US>(?:{AMERICA}|Pentagon|White\sHouse|administration|State\sDepartment)['’]s?|American|U\.S\.|US) )
        \s(?:(?!(?:the|an?|its|his|her|their|that|it|was|is|has|had|will)\s|\w+(?:ed|es)\s)[\w%.,$-]+\s){{0,4}}$""",
    re.VERBOSE,
)
OWNER_AFTER = Pattern(rf"\s(?:from|by|of|made\sby)\s(?:the\s)?(?:{_SOMEONE.format(KOREA, AMERICA)})\b")
# Whoever reports what others do is not the one who does it.
REPORTS = Pattern(
    r"\b(?<!is\s)(?<!are\s)(?<!was\s)(?<!were\s)(?<!been\s)(?:sa(?:ys?|id)|told|tells|reports?|reported|reportedly"
    r"|indicat\w+|hint\w*|explain\w*|believe\w*|understood|claim\w*|confirm\w*|reveal\w*|disclos\w+)\b(?!\s(?:that\s)?(?:it|we)\b)"
)
AGAIN = Pattern(r"\b(?:it|we)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_DEAL = r"(?:deal|agreement|pact|accord|compromise|plan|arrangement|understanding)"
_REFUSED = r"(?:rejected|vetoed|dismissed|rebuffed|scuttled|scrapped|nixed|spurned|turned\sdown)"
# A deal that came to nothing was an offer.
FELL_THROUGH = Pattern(
    rf"""{REJECTED.compiled.pattern}\s(?:an?|the|that|this)\s(?:[\w-]+\s){{0,3}}?{_DEAL}\b
        | \b{_DEAL}\b[^.;,]{{0,60}}?
          \b(?:(?:was|were|been|be|being)\s(?:\w+ly\s)?{_REFUSED}|fell\s(?:through|apart)|collapsed)\b
        | \b{_DEAL}\s(?:that|which)\s(?:[A-Z]\w+\s){{1,3}}(?:later\s|then\s)?{_REFUSED}\b""",
    FLAGS,
)
# "a source in Seoul", "troops in South Korea", "pressure on Seoul": a country that does nothing there.
WHERE = Pattern(r"\b(?:in|on|to|with|against|upon|what|than)\s(?:the\s)?$")
# "and Seoul for": of a deed that was told before, who else does it.
GAP = Pattern(
    rf"[\s,]*(?:(?:in|for)\s(?:19|20)\d\d\s)?(?:(?:and|while|but)\s)?(?:the\s)?"
    rf"(?:{_SOMEONE.format(KOREA, AMERICA)}),?\s(?:for|with|on|at)\s(?:{ABOUT}\s)?"
)
WOULD = Pattern(r"\bwould\s(?:pay|give|contribute|raise|increase|hand|provide|shoulder)\b")
# What a deed that was told before it comes to: "the American request stands at".
WEAK = Pattern(r"(?:c[ao]mes?\sto|st(?:an|oo)ds?\sat|sets?|put|puts|fixed|setting)$", re.IGNORECASE)
