"""Which agreement a page is about: an ordinal it states, or the term of the one in force."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.language.ordinals import ORDINAL, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence, remembered
from negotiations.reference import negotiations

_SMA = (
    r"(?:(?:Korea-U\.?S\.?|U\.?S\.?-(?:ROK|Korea|South Korea)|ROK-U\.?S\.?|bilateral|South Korea-U\.?S\.?)\s+)?"
    r"(?:(?:defen[cs]e )?cost[ -]sharing (?:agreement|pact|deal|accord)"
    r"|Special (?:\w+ )?(?:Measures? )?Agreement|SMA\b)"
)
_STATED = Pattern(rf"\b(?P<ordinal>{ORDINAL})\s+{_SMA}(?!\s+(?:round|meeting|session))", re.IGNORECASE)
_STATED_KOREAN = Pattern(
    r"(?:제\s*)?(?<!\d)(?P<ordinal>\d{1,2})\s*차\s*(?:한[·ㆍ\- ]?미\s*)?"
    r"(?:방위비\s*(?:분담금?)?\s*)?(?:(?P<deal>SMA|특별\s*협정|(?<=[비담금])\s*협정)|(?<=[비담금])\s*(?P<talks>협상|협의))"
)
_MOST_ROUNDS = 10  # "7차 방위비 협상" is the seventh round; of more there has been no negotiation
_TALKS = r"(?:talks|negotiations?|consultations?|rounds?|meetings?|sessions?)"
_TALKS_ON = Pattern(
    rf"\b{_TALKS}\s+(?:on|for|of|over|toward)\s+(?:the\s+|an?\s+)?(?:{ORDINAL})\s+{_SMA}"
    rf"|\b(?:{ORDINAL})\s+{_SMA}\s*(?:\(SMA\)\s*)?{_TALKS}\b|\d차[^.]{{0,30}}(?:협상|체결)",
    re.IGNORECASE,
)
_ENDS = Pattern(
    r"\b(?:expire[sd]?|expiring|end(?:s|ed|ing)?|lapse[sd]?|valid|runs?|ran out|lasts?|through|until)\b"
    r"[^.;]{0,60}?\b(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"(?:expired|ended|lapsed|ran out)\b", re.IGNORECASE)
_NEW_TERM = 3  # years between the end of one agreement and that of another: so many that it has just been made
_MAX_GAP = 2  # years between the end of a negotiation and the end of the term before it: more is another negotiation


@remembered
def stated_ordinals(text: str) -> Sequence[tuple[int, int]]:
    """Each agreement's ordinal that a text states ("the 12th Special Measures Agreement"), with its offset."""
    return tuple(_stated_ordinals(text))


def _stated_ordinals(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_STATED, _STATED_KOREAN):
        for found in pattern.finditer(text):
            number = ordinal_value(found["ordinal"])
            if number and (number > _MOST_ROUNDS or not found.groupdict().get("talks")):
                yield number, found.start()


def negotiated_in(text: str, agreement: int | None) -> int | None:
    """The one agreement that a sentence on rounds names. An earlier one than the page's only if it says that the talks
    were on it: "the 10th SMA, which expired" is no negotiation.
    """
    stated = {number for number, _ in stated_ordinals(text)}
    if len(stated) != 1:
        return None
    number = stated.pop()
    if agreement is None or number >= agreement or _TALKS_ON.search(text):
        return number
    return None


def stated_agreements(sentences: Sequence[Sentence]) -> set[int]:
    """All ordinals of agreements that a page states."""
    return {number for sentence in sentences for number, _ in stated_ordinals(sentence.text)}


def agreement_by_term(sentences: Sequence[Sentence]) -> tuple[int | None, str]:
    """The negotiation that the end of the agreement in force calls for: the latest begun by then."""
    ends = [m for s in sentences if is_about_deal(s.text) for m in _ENDS.finditer(s.text)]
    if not ends:
        return None, ""
    year = max(int(m["year"]) for m in ends)
    over = max((int(m["year"]) for m in ends if _OVER.search(m.group())), default=year)
    if year - over > _NEW_TERM:
        year = over  # the later end is that of the one to come
    begun = [n for n in negotiations() if n.first_year <= year <= n.last_year + _MAX_GAP]
    if not begun:
        return None, ""
    return begun[-1].number, f"the agreement in force ends in {year}"


def is_about_deal(text: str) -> bool:
    """Does the sentence speak of an agreement, not of a term of office or a plan?"""
    return bool(re.search(r"\b(?:SMA|agreement|deal|pact|accord|contract|arrangement)\b|협정", text, re.IGNORECASE))
