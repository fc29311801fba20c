"""Which figures in percent, and which multiples, are a payment's rise or its cut."""

import re
from collections.abc import Iterator
from dataclasses import replace

from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.rises import Rise, find_multiples, find_percents

_FLAGS = re.VERBOSE | re.IGNORECASE
_RISE = r"""(?:increases?|rises?|hikes?|jump|growth|raises?|surge|gain|climb|boost|leap|spike|uptick|bump|increment
    |addition|markup)"""
_CUT = r"(?:cuts?|decreases?|reductions?|drop|decline|discount)"
_MORE = r"(?:more|higher|larger|bigger|above|up|over|greater)"
_LESS = r"(?:less|lower|smaller|below|down|under)"
_GOES_UP = r"""(?:up|ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ows?|ew|own|owing)|jump(?:s|ed|ing)?
    |go(?:es|ing)?\sup|increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|hik(?:es?|ed|ing)|boost(?:s|ed|ing)?|swell(?:s|ed)?|expand(?:s|ed)?)"""
_GOES_DOWN = r"""(?:down|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)
    |reduc(?:es?|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|shr[aiu]nk|shav(?:es?|ed)
    |par(?:es?|ed))"""
_KIND = r"(?:(?:annual|yearly|year-on-year|on-year|sharp|one-time|steep|modest|flat|straight|initial|whopping|pay)\s)"
_PAID = (
    r"(?:contributions?|payments?|share|bill|amount|sum|outlay|dues|portion|burden|figure|spending|tab|costs?|year|it)"
)
_SINCE = r"(?:(?:19|20)\d\d|(?:the|a)\syear\s(?:before|earlier|ago)|(?:the\s)?(?:last|previous|preceding|prior)\syear)"

_AFTER = Pattern(
    rf"""[\s-]{{1,2}}(?: {_KIND}{{0,2}}(?:{_RISE}|{_CUT}|{_MORE}|{_LESS})\b
        | of\sthe\s(?:[\w-]+\s){{1,3}}(?:agreement|SMA|deal|pact|accord) | (?:demand|offer|proposal)\b )""",
    _FLAGS,
)
_CUT_AFTER = Pattern(rf"[\s-]{{1,2}}{_KIND}{{0,2}}(?:{_CUT}|{_LESS})\b", _FLAGS)
_RISE_AFTER = Pattern(rf"[\s-]{{1,2}}{_KIND}{{0,2}}(?:{_RISE}|{_MORE})\b", _FLAGS)
_BEFORE = Pattern(
    rf"""\b(?: by | (?:{_GOES_UP}|{_GOES_DOWN})(?:\sby)? | (?:{_GOES_UP}|{_GOES_DOWN})\s(?:[\w.'’-]+\s){{0,6}}?{_PAID}
        | (?:{_RISE}|{_CUT})\sof
        | (?:increase|rise|hike|raise|offer|proposal|demand|request|bid|cut)\s(?:[\w.'’]+\s){{0,6}}?
          (?:was|is|at|stood\sat|of)
        | (?:offer|proposal|demand|request|bid)\s(?:to|from)
        | (?:increase|rise|hike|raise)\s(?:[\w.'’]+\s){{0,6}}?(?:fixed|set|put)\sat
        | (?:st(?:an|oo)ds?|st(?:i|u)cks?)\s(?:by|to|with)(?:\s(?:the|its))? | offered | offering | proposed
        | demanded | sought | countered\swith | settled\s(?:on|for|at) )
        \s (?:{ABOUT}\s){{0,2}}$""",
    _FLAGS,
)
_DOWN_BEFORE = Pattern(
    rf"\b{_GOES_DOWN}\b(?![^;]*\b(?:{_GOES_UP}|demand\w*|request\w*|offer\w*|propos\w+|ask\w*)\b)[^;]*$", _FLAGS
)
_CUT_OF = Pattern(rf"\b{_CUT}\s(?:\w+\s){{0,3}}?of\s(?:{ABOUT}\s)?$", _FLAGS)
# The rise of a demand from one day to the next is none of the payment.
_OF_DEMAND = Pattern(
    rf"\b(?:{_GOES_UP}|{_GOES_DOWN})\s(?:\w+\s){{0,3}}?(?:demand|request|offer|proposal|figure|asking)s?\s(?:price\s)?by\s",
    _FLAGS,
)

_INDEX = (
    r"(?:inflation|prices?|price\sindex|index|CPI|budget|spending|econom(?:y|ic)|GDP|wages?|salar\w+|poll|respondents"
    r"|approval|ratings?|exports|stocks|\bthe\s(?:Korean\s)?(?:won|dollar))"
)
_NONE_BEFORE = Pattern(
    rf"""\b(?: (?:not|never)\s(?:\w+\s){{0,4}}?(?:more\sthan|over|above) | capp?(?:ed)?(?:\sat)? | ceiling\sof
        | limit(?:ed)?(?:\sof|\sto)? | no\smore\sthan | at\smost | exceed\w* | maximum\s(?:\w+\s){{0,3}}?of
        | going\sover | below | under
        | (?:increases|rises|raises|hikes)\s(?:\w+\s){{0,5}}?(?:of|by)?\s?up\sto | (?:may|can)\s(?:\w+\s){{0,4}}?up\sto
        | {_INDEX},?(?:\s(?!share|payment|contribution|with\b|beginning)\w+){{0,3}} )\s(?:\w+\s)?$""",
    _FLAGS,
)
_NONE_AFTER = Pattern(
    r"""\s(?:\w+\s){0,2}(?:in|of)\s(?:the\s|its\s|all\s|Seoul['’]s\s|South\sKorea['’]s\s)?(?:
        defen[cs]e\s(?:budget|spending) | military\sspending | inflation | consumer\sprices? | GDP | it | them | which
        | (?:number\sof\s)?(?:U\.S\.\s)?(?:troops?|forces?|soldiers?|personnel|staff)
          (?!\s(?:bill|costs?|upkeep|payments?)\b) )\b
      | \s(?:of|in)\s(?:the\s|its\s|all\s|Seoul['’]s\s|South\sKorea['’]s\s)?
        (?:[\w-]+\s){0,3}(?:costs|expenses|upkeep|bill|wages|workers|respondents|South\sKoreans)\b
      | \s(?:cap|ceiling|limit|share|stake|tariffs?|chance|of\s(?:South\s)?Koreans)\b
      | \s(?:\w+\s){0,3}(?:in|for)\s(?:the\s)?(?:labou?r\scosts?|wages|personnel\scosts?|workers|salaries)\b""",
    _FLAGS,
)


def find_changes(text: str) -> Iterator[Rise]:
    """Each rise or cut, as far as its own words tell; a cut is below nought."""
    for rise in find_percents(text):
        before, after = text[max(rise.start - 80, 0) : rise.start], text[rise.end : rise.end + 60]
        if _NONE_BEFORE.search(before) or _NONE_AFTER.match(after) or _OF_DEMAND.search(before):
            continue
        if _AFTER.match(after) or _BEFORE.search(before):
            yield replace(rise, percent=-rise.percent) if _is_cut(before, after) else rise
    yield from find_multiples(text)


def _is_cut(before: str, after: str) -> bool:
    if _CUT_AFTER.match(after) or _CUT_OF.search(before):
        return True
    return not _RISE_AFTER.match(after) and bool(_DOWN_BEFORE.search(before))
