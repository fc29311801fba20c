"""The clauses of an English sentence, and the asides that interrupt them."""

import re
from collections.abc import Sequence

from negotiations.extraction.language.patterns import Pattern

Span = tuple[int, int]

CLAUSE = Pattern(
    r"""
    ; | \s(?:--|–|—)\s | :\s(?![$₩\d]|KRW|US|W\d) | ,?\s(?:while|whereas|but|although|though|so\sthat)\b
    | ,?\swhen\b(?=\s[A-Z])
    | ,\s(?:when|where)\b
    | ,?\s(?:and|but|then)\s(?=(?:\w+ly\s)?
        (?:insisted|demanded|asked|sought|wanted|pressed|offered|proposed|countered|held\sout))
    | ,\s(?=(?:now|later|then)\s(?:seeks?|wants?|asks?|demands?|offers?)\b)
    | ,\safter\b | ,\swho(?:se)?\b
    | (?<!Korea)(?<!Seoul),?\sand\s(?=
        (?:the\s)?(?:U\.?S\b|United|Washington|Seoul|South\sKorea|President|it\s|its\s|that\s))
    """,
    re.VERBOSE,
)
# "…, which paid 960 billion won in 2018, …", "(…)", "— … —"
_ASIDE = Pattern(
    r",\s(?:which|who|whose|where|when|whom)\s[^,;()]{1,120},(?=\s)|\s[-–—]{1,2}\s[^-–—;()]{1,120}\s[-–—]{1,2}\s"
)


def asides_of(text: str) -> list[Span]:
    """Where words interrupt a clause that goes on behind them."""
    return [found.span() for found in _ASIDE.finditer(text)]


def without(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks for these spans, so that offsets stay."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def clause_around(text: str, start: int, end: int) -> Span:
    """From the break before to the break behind what lies from `start` to `end`."""
    breaks = [found.span() for found in CLAUSE.finditer(text)]
    first = max((stop for _, stop in breaks if stop <= start), default=0)
    last = min((begin for begin, _ in breaks if begin >= end), default=len(text))
    return first, last
