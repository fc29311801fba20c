"""Whether a figure is agreed, demanded or offered, and whether it is a payment under these agreements at all."""

import re
from collections.abc import Iterator

from negotiations.extraction.figures import ABOUT, Figure
from negotiations.extraction.roles import AMERICA, KOREA
from negotiations.values import PaymentKind, Side

FLAGS = re.VERBOSE | re.IGNORECASE

# Words before a sum that only serves to compare: "from 870 million", "than the previous year (1.04 trillion won)".
IS_BASE = re.compile(
    rf"""\b(?: from | against | compared\s(?:with|to) | versus | than | above | over | times | (?:previous|preceding)\syear
          | year\s(?:before|earlier) | (?:last|this)\syear['’]s(?:\s\w+)? | (?:current|present|existing)(?:\s\w+)?
          | what\s\w+\s(?:\w+\s)?pa(?:ys|id)(?:\s\w+)? )
        [\s,(]*\s?(?:the\s|its\s|a\s)?(?:{ABOUT}\s)?$""",
    FLAGS,
)
LOWERED = re.compile(
    r"\b(?:lower|reduc|scal|cut|drop|soften|ease)\w*\s(?:\w+\s){0,4}?(?:demand|request|asking|figure|offer)\w*\s[^.;]*$", re.IGNORECASE
)
_DEMAND = re.compile(
    r"""\b(?: demand(?:s|ed|ing)? | ask(?:s|ed|ing)? | request(?:s|ed|ing)? | press(?:es|ed|ing)? | push(?:es|ed|ing)?
        | (?<!deal\s)(?<!agreement\s)(?<!pact\s)(?<!accord\s)(?<!SMA\s)call(?:s|ed|ing)?\s(?:for|on|upon)
        | seek(?:s|ing)? | sought | want(?:s|ed|ing)? | insist(?:s|ed|ing)? | urg(?:es|ed|ing)
        | opening\sbid | asking\sprice | price\stag | (?:figure|bill|sum)\s(?:put|presented|handed)\sto | pressur(?:es|ed|ing|e)
        | after )\b""",
    FLAGS,
)
_TOLD = re.compile(
    r"\b(?:was|were|been|being|be)\s(?:\w+\s)?(?:asked|pressed|urged|pressured|told|requested)\b", re.IGNORECASE
)
_OFFER = re.compile(
    r"""\b(?: offer(?:s|ed|ing)? | propos(?:es|ed|als?|ing) | put(?:s|ting)?\sforward | counter-?offer(?:s|ed)?
        | suggest(?:s|ed|ing) | willing\sto\s(?:pay|accept) )\b""",
    FLAGS,
)
_SETTLED = re.compile(
    r"""\b(?: agreed\s(?:to|on|upon|at) | agrees\sto | paid | settled | fixed | accept(?:s|ed) | (?:is|was|are)\sto\spay | will\s(?:pay|climb|rise|go)
        | came\sto | stood\sat | lifts | raises | sets? | puts? | under\s(?:the|it|which|a|an|its)\b (?!\spressure) )\b""",
    FLAGS,
)
_PAY = re.compile(
    r"""\b(?: pay(?:s|ing|ments?)? | paid | contribut\w+ | shoulder(?:s|ed|ing)? | provid(?:es?|ed|ing) | cover(?:s|ed|ing)?
        | bear(?:s|ing)? | bore | share | bill | portion | agreed | settled | amount(?:s|ed)? | accept(?:s|ed) | put | set
        | cost[\s-]sharing | burden | hand(?:s|ed)\sover | (?:the|new|latest)\s(?:SMA|deal|agreement|pact|accord) | spend(?:s|ing)?\son\sthe )\b
      | of\sthe\s\w+\s(?:agreement|SMA|deal|pact|accord)\b""",
    FLAGS,
)
_REJECTED = re.compile(
    r"\b(?:reject\w*|turned\s(?:it\s)?down|fell\sthrough|vetoed|dismissed|never\s(?:took|came))\b", re.IGNORECASE
)
_ACTOR = re.compile(
    rf"\b(?:(?P<KR>{KOREA}n?|Moon|Yoon)|(?P<US>{AMERICA}n?|Trump|Biden|Pentagon|administration|State\sDepartment))\b"
)

_DIFFERENCE_BEFORE = re.compile(
    rf"""\b(?:by|adds?|added|adding|below|within|additional|extra|another|(?:increase|rise|hike|difference|gap|cut|shortfall)\sof|saves?|saved|cuts?)
        \s(?:{ABOUT}\s)?$""",
    FLAGS,
)
_DIFFERENCE_AFTER = re.compile(
    r"\s(?:more|less|higher|lower|extra|(?:increase|hike|rise|gap|difference|cut))\b", re.IGNORECASE
)
_TOTAL = re.compile(
    r"""\b(?: (?:in\s)?total(?:s|ing|ed)? | altogether | combined | cumulative(?:ly)? | in\sall | since\s(?:19|20)\d\d
        | (?:over|during|across|for|in)\s(?:the\s)?(?:(?:next|past|last|coming|whole|entire)\s)?(?:\w+[\s-])?(?:years|decades?|period|term) )\b""",
    FLAGS,
)
_OTHER_BEFORE = re.compile(
    r"""\b(?: arms | weapons?(?:ry)? | fighters? | jets? | missiles? | bombers? | aircraft | warplanes? | purchas\w+ | bought | buy(?:s|ing)?
        | relocat\w+ | moving | Humphreys | Pyeongtaek | (?:new|key)\s(?:base|garrison) | unspent | interest | deficit | trade | budget | GDP
        | aid | exercises? | drills? | cap(?:ped)? | ceiling | limit | no\smore\sthan | exceed\w* | fine | lawsuit | exports? | investments?
        | (?:total|full|whole|entire|overall)\s(?:costs?|price|upkeep) | costs?\s(?:the\s(?:U\.S\.|United|Americans)|Washington)
        | costs?\sof\s(?:keeping|stationing|maintaining|deploying) | worth | defen[cs]e\sspending | spends?\s(?!on\sthe\s(?:U\.S|troops)) )\b""",
    FLAGS,
)
_OTHER_AFTER = re.compile(
    r"""\s(?: worth | in\s(?:arms|weapons?|military\said|aid|trade) | (?:for|on|toward)\s(?:the\s)?(?:relocation|move|construction\sof|purchase)
        | (?:\w+\s){0,5}(?:relocat\w+|Humphreys|Pyeongtaek) | defen[cs]e\sbudget | trade\b | cap\b | ceiling | (?:that\s)?(?:it|the\s(?:troops|forces))\scosts? | in\sunspent )""",
    FLAGS,
)
_OPINION = re.compile(
    r"""\b(?: candidate | campaign\w* | rally | rallies | if\s(?:re-?)?elected | would\shave\s(?:made|paid|charged) | analysts? | experts? | professor
        | critics? | researchers? | think\stanks? | civic\sgroups? | activists? | pundits? | columnists? | observers | scholar
        | lawmakers?\s(?:said|claimed|estimated|argued) | (?:a|one|the)\s(?:study|survey|report)\s(?:by|from|says|said|found)
        | Trump\b[^.;]{0,60}\b(?:said|claimed|suggested|told|argued|boasted|repeated|insisted)\b[^.;]{0,80}\b(?:should|would|could|were|if) )\b""",
    FLAGS,
)


def is_other_sum(text: str, figure: Figure) -> bool:
    """Is a sum none of the payments: a difference, a total, the price of other things, an outsider's opinion?"""
    before, after = text[figure.space[0] : figure.start], text[figure.end : figure.space[1]]
    if figure.sums and (_DIFFERENCE_BEFORE.search(before) or _DIFFERENCE_AFTER.match(after)):
        return True
    if figure.sums and (_TOTAL.search(before[-60:]) or _TOTAL.search(after[:30]) or _OTHER_AFTER.match(after)):
        return True
    others = list(_OTHER_BEFORE.finditer(before))
    if figure.sums and others and not _PAY.search(before, others[-1].end()):
        return True
    return bool(_OPINION.search(text)) and not re.search(r"\bpa(?:id|ys)\b", before)


def kind_of(text: str, figure: Figure, *, base: bool) -> PaymentKind | None:
    """What the words nearest to a figure make of it; `None` where nothing shows a payment."""
    for scope in _scopes(text, figure):
        if kind := _kind_in(scope, text):
            return PaymentKind.AGREED if base else kind
        if base and _PAY.search(scope):
            return PaymentKind.AGREED
    return PaymentKind.AGREED if base else None


def _scopes(text: str, figure: Figure) -> Iterator[str]:
    """Where to look, nearest first: before the figure, after it, its clause, the sentence before it."""
    yield text[figure.space[0] : figure.start]
    yield text[figure.end : figure.space[1]]
    yield text[figure.clause[0] : figure.clause[1]]
    yield text[: figure.start]


def _kind_in(scope: str, text: str) -> PaymentKind | None:
    demand = max((m.end() for m in _DEMAND.finditer(scope) if m.group().lower() != "after"), default=-1)
    offer = max((m.end() for m in _OFFER.finditer(scope)), default=-1)
    settled = max((m.start() for m in _SETTLED.finditer(scope)), default=-1)
    if max(demand, offer) > settled or (demand >= 0 and _TOLD.search(scope)):
        asked = PaymentKind.DEMANDED if demand > offer else PaymentKind.OFFERED
        return _by_actor(asked, scope[: max(demand, offer)], told=bool(_TOLD.search(scope)))
    if settled >= 0 or _PAY.search(scope):
        return PaymentKind.OFFERED if _REJECTED.search(text) and "tentative" in text.lower() else PaymentKind.AGREED
    return None


def _by_actor(kind: PaymentKind, before: str, *, told: bool) -> PaymentKind:
    """What Washington proposes is a demand; what Seoul calls for or wants to pay is an offer."""
    actors = list(_ACTOR.finditer(before))
    if told or not actors:
        return kind
    side = Side(str(actors[-1].lastgroup))
    if side is Side.US:
        return PaymentKind.DEMANDED
    return PaymentKind.OFFERED if kind is PaymentKind.OFFERED or len(actors) == 1 else kind
