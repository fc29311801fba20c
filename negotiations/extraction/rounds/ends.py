"""The first and the last of a counted series: "eight rounds in all, beginning in A", "the last of seven rounds"."""

import re
from collections.abc import Iterator

from negotiations.extraction.language.dates import MONTH
from negotiations.extraction.language.ordinals import COUNT, count_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.counts import count_of_rounds, count_so_far
from negotiations.extraction.rounds.events import WORDS
from negotiations.extraction.rounds.mentions import Kind, Mention

_LAST_OF = Pattern(
    rf"\b(?:last|final|latest|most\s+recent)\s+of\s+(?:the|these|those|all|their|its)?\s*(?P<count>{COUNT})\s+{WORDS}"
    r"(?:rounds|meetings|sessions)\b",
    re.IGNORECASE,
)
_MOST = 20  # rounds of one negotiation
_PLACE = rf"(?=\s+in\s+(?-i:(?!{MONTH})[A-Z]))"
_FIRST_IN = Pattern(rf",\s+(?P<first>(?:beginning|starting|commencing|opening|first){_PLACE})", re.IGNORECASE)
_LAST_IN = Pattern(
    rf"(?:,|\band)\s+(?:and\s+)?(?P<last>(?:finally|lastly|last|most\s+recently|ending|finishing){_PLACE})",
    re.IGNORECASE,
)


def find_ends(text: str) -> Iterator[Mention]:
    """The round that closes a count, and those with which a count of meetings opens and closes."""
    for m in _LAST_OF.finditer(text):
        if 2 <= (number := count_value(m["count"]) or 0) <= _MOST:
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))
    first = _FIRST_IN.search(text)
    count = (count_so_far(text) or count_of_rounds(text)) if first else None
    if first and count:
        yield Mention(*first.span("first"), Kind.NUMBER, (1,))
        if last := _LAST_IN.search(text, first.end()):
            yield Mention(*last.span("last"), Kind.NUMBER, (count,))
