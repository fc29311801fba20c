"""Sums that are none of these payments: differences, totals, prices of other things, what outsiders think."""

import re

from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.payments.figures import Figure
from negotiations.extraction.payments.words import ASKED, FLAGS, PAY

_DIFFERENCE_BEFORE = Pattern(
    rf"""\b(?: by | adds? | added | adding | below | within | additional | extra | another | includ(?:es?|ed|ing)
        | of\swhich | pass(?:es|ed)? | tops | topped | exceed(?:s|ed|ing)? | surpass(?:es|ed|ing)?
        | (?:mark|threshold|barrier)\sof | (?:increase|rise|hike|difference|gap|cut|shortfall)\sof
        | saves? | saved | cuts?
        | (?:go|goes|going)\s(?:over|above|beyond)(?:\sthe)?
        | (?:half|thirds?|quarter|fifth|percent|per\scent|%|most|bulk|part)\sof\s(?:the|its|an?)
        | (?:increase|rise|hike|raise)\s(?:is|was|amounts?\sto|amounted\sto|comes?\sto|came\sto) )
        \s(?:{ABOUT}\s)?$
        | \b(?:gap|difference|shortfall)\b[^.;]{{0,60}}\b(?:is|was|at|of)\s(?:{ABOUT}\s)?$""",
    FLAGS,
)
_DIFFERENCE_AFTER = Pattern(
    r"[\s-](?:more|less|higher|lower|extra|increase|hike|rise|raise|gap|difference|cut|mark|threshold|barrier)\b",
    re.IGNORECASE,
)
_TOTAL = Pattern(
    r"""\b(?: (?:in\s)?total(?:s|ing|ed)?(?!\s(?:amount|sum)\b|\s(?:for|in|of)\s(?:19|20|this|next|last))
        | altogether | combined
        | cumulative(?:ly)? | in\sall | (?<!st\s)(?<!nd\s)(?<!rd\s)(?<!th\s)since\s(?:19|20)\d\d
        | (?:between|from)\s(?:19|20)\d\d\s(?:and|to|through)\s(?:19|20)\d\d
        | (?:over|during|across|for|in)\s(?:the\s)?(?:(?:next|past|last|coming|whole|entire)\s)?(?:\w+[\s-])?
          (?:years|decades?|period|term) )\b""",
    FLAGS,
)
# "up 8.2 percent, or 79 billion won"
_OR = Pattern(rf"(?:percent|per\scent|%),?\sor\s(?:{ABOUT}\s)?$", re.IGNORECASE)
# "valid for two years", "a five-year deal for the years to 2018": how long an agreement lasts makes no total.
_TERM = Pattern(
    r"\b(?:valid|last(?:s|ed|ing)?|good|runs?|running|ran|extends?|agreement|deal|pact|accord|SMA|effective|force)\s"
    r"(?:for|over|in|through)\s(?:the\s)?(?:\w+\s){1,2}years\b"
    r"|\b(?:(?:big|larg|high|steep|sharp|low|small)g?est|first\stime|record)\s"
    r"(?:\w+\s){0,2}?(?:in|for)\s(?:\w+\s){1,2}(?:years|decades?)\b",
    re.IGNORECASE,
)
_A_YEAR = Pattern(r"\s(?:(?:a|per|each|every)\syear|annual|yearly)", re.IGNORECASE)
_OTHER_BEFORE = Pattern(
    r"""\b(?: arms | weapons?(?:ry)? | fighters? | jets? | missiles? | bombers? | THAAD | batter(?:y|ies)
        | submarines? | helicopters? | aircraft | warplanes? | purchas\w+
        | bought | buy(?:s|ing)? | relocat\w+ | moving | Humphreys | Pyeongtaek | (?:new|key)\s(?:base|garrison)
        | unspent | unused | interest | deficit | surplus | trade | budget | GDP | aid | exercises? | drills?
        | cap(?:ped)? | ceiling | direct\sand\sindirect | tax\s(?:breaks|exemptions) | rent | damages | compensation
        | limit | no\smore\sthan | fine | lawsuit | exports? | investments? | invest | loans? | pledg\w+
        | (?:total|full|whole|entire|overall)\s(?:costs?|price|upkeep)
        | costs?\s(?:the\s(?:U\.S\.|United|Americans)|Washington)
        | costs?\sof\s(?:the\sbases|running|building|keeping|stationing|maintaining|deploying)
        | worth | defen[cs]e\sspending | (?:labou?r|construction|logistics?|personnel)\scosts? | wages? | salaries
        | payroll | hangars? | plants? )\b""",
    FLAGS,
)
_REDEEMED = Pattern(
    r"(?:,\sit|(?<!with\s)\bSeoul|(?<!with\s)\bSouth\sKorea|\bpayment|\bcontribution|\bshare)\s(?:will|would|is|was|has)\b",
    FLAGS,
)
_OTHER_AFTER = Pattern(
    r"""\s(?: worth | (?:[\w-]+\s){0,2}?(?:drills?|exercises|jets|missiles|hangars?|budget)\b
        | that\s(?:[\w.'’]+\s){0,4}?(?:garrison|bases?|complex|headquarters|camp)\b
        | in\s(?:arms|weapons?|military\said|aid|trade) | (?:\w+\s){0,5}(?:relocat\w+|Humphreys|Pyeongtaek)
        | (?:for|on|toward)\s(?:the\s)?
          (?:move|construction\sof|purchase|(?:\w+\s){0,2}(?:workers|employees|wages|victims))
        | defen[cs]e\sbudget | trade\b | cap\b | surplus | deficit | investments?
        | ceiling | (?:that\s)?(?:it|the\s(?:troops|forces))\scosts? | in\sunspent
        | (?:expense|cost|bill|price|project|tab)\s(?:of|for|to)\s(?:the\s)?(?:build|mov|relocat|construct|expan)\w+
        | for\s(?:the\s|an?\s)?(?:[\w()-]+\s){0,7}(?:batter(?:y|ies)|missiles?|jets|fighters|helicopters|THAAD)
        | (?:[\w'’.]+\s){0,10}?
          (?:unspent|unused|not\s(?:been\s)?spent|banked|hoarded|stashed|piled\sup|left\sover|carried\sover
            |in\s(?:the\s)?bank) )\b""",
    FLAGS,
)
# What is spent is paid under these agreements where it goes to the troops, or is said to be under one.
_SPENT_BEFORE = Pattern(r"\b(?:spen(?:t|ds?|ding))\b[^,;]{0,30}$", re.IGNORECASE)
_ON_TROOPS = Pattern(
    r"""[^.;]{0,40}?\b(?: (?:on|for|toward|towards)\s(?:the\s)?(?:[\w.-]+\s){0,5}?
          (?:troops|forces|presence|soldiers|GIs|USFK|hosting|upkeep|stationing|servicemen)
        | under\s(?:the|this|that|a|an|its)\s(?:[\w-]+\s){0,3}?(?:pact|deal|agreement|accord|SMA|arrangement) )\b""",
    FLAGS,
)
_AMERICA_SPENDS = Pattern(
    r"\b(?:Washington|United\sStates|U\.S\.|US|America|Pentagon|Americans)\s(?:now\s|already\s)?(?:spen(?:t|ds?)|is\sspending)\b"
)

_OUTSIDER = Pattern(
    r"""\b(?: candidate | campaign\w* | rally | rallies | if\s(?:he|she|I|re-?elected|elected)\b
        | (?:were|back)\s(?:still\s)?in\s(?:office|the\sWhite\sHouse) | nominee | hopeful | front-?runner
        | would\shave\s(?:made|paid|charged) | analysts? | experts? | professor | critics? | researchers? | economists?
        | think\stanks? | civic\sgroups? | activists? | pundits? | columnists? | observers | scholar | surve(?:y|ys|yed)
        | lawmakers?\s(?:said|claimed|estimated|argued)\s(?!that\sWashington|Washington|the\sU)
        | (?:a|one|the)\s(?:study|survey|report|poll)\s(?:by|from|says|said|found)
        | (?:estimat|predict|forecast|project)(?:e?s|e?d)?\s(?:that|an?\s) | Budget\sOffice
        | claim(?:s|ed)\s(?:that\s)?(?:he|she|to)
        | boast(?:s|ed) | bragg\w+ )\b""",
    FLAGS,
)
# What a president out of office says that Seoul would pay; what his government asked for stands.
_FORMER = Pattern(
    r"\b(?:former|ex-?)(?:\sU\.?S\.?)?\s?-?President\b[^.;]{0,90}\b(?:would|should|could)\b|\bformer\spresident\b[^.;]{0,60}\b(?:said|told|claim)",
    re.IGNORECASE,
)
# What someone says that Seoul should pay is a wish, unless a government speaks.
_WISH = Pattern(
    r"\b(?:sa(?:id|ys)|claim(?:ed|s)|suggest(?:ed|s)|told|tells|argue[ds]?|boasted|repeat(?:ed|s)|insist(?:ed|s)?|thinks?|believes?|calls)\b"
    r"[^.;]{0,90}\b(?:should|ought\sto)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_OFFICIAL = Pattern(
    r"\b(?:officials?|administration|government|Department|Washington|Pentagon|negotiators?|envoy|(?<!ormer\s)(?<!ormer\sU\.S\.\s)President\s[A-Z])\b"
)
_DEED = Pattern(r"\b(?:pa(?:id|ys)|demanded|demanding|asked|sought|requested|pressed|wanted)\b")


def is_other_sum(figure: Figure) -> bool:
    """Is a figure none of the payments?"""
    return (bool(figure.sums) and _is_other(figure)) or _is_opinion(figure)


def _is_other(figure: Figure) -> bool:
    before, after = figure.before, figure.after
    if _DIFFERENCE_AFTER.match(after) or _OTHER_AFTER.match(after):
        return True
    if figure.base:
        return False
    if _DIFFERENCE_BEFORE.search(before) or _OR.search(figure.text, max(figure.start - 40, 0), figure.start):
        return True
    if _TOTAL.may_match(figure.text) and _is_total(before, after):
        return True
    others = [found.end() for found in _OTHER_BEFORE.finditer(before)]
    if others and not any(words.search(before, others[-1]) for words in (PAY, ASKED, _REDEEMED)):
        return True
    return _is_spent_elsewhere(before, after)


def _is_total(before: str, after: str) -> bool:
    if _TOTAL.search(_TERM.sub(" ", before[-80:])[-60:]):
        return True
    return bool(_TOTAL.search(after[:30])) and not _A_YEAR.match(after)


def _is_spent_elsewhere(before: str, after: str) -> bool:
    if not _SPENT_BEFORE.search(before):
        return False
    on_troops = _ON_TROOPS.match(after) or _ON_TROOPS.search(before)
    return bool(_AMERICA_SPENDS.search(before)) or not (on_troops or ASKED.search(before))


def _is_opinion(figure: Figure) -> bool:
    """Is it what someone says who is in no government?"""
    text = figure.text
    wished = _WISH.search(text, 0, figure.start) and not _OFFICIAL.search(text)
    outside = wished or _OUTSIDER.search(text) or _FORMER.search(text)
    return bool(outside) and not _DEED.search(figure.before)
