"""How much a text looks like one that somebody wrote, in English or Korean: which reading of its bytes is right."""

import re
import unicodedata
from collections import Counter
from functools import cache

ASCII = re.compile(r"[\x00-\x7f]+")
ACCENTED = re.compile("[À-ž]")
LETTER_IN_WORD = re.compile(r"[À-ÖØ-öø-ž](?<![^\x00-\x7f].)(?![^\x00-\x7f])")
"""An accented letter among plain ones: "café". Read wrongly, they come in heaps."""
TYPOGRAPHY = frozenset("“”‘’–—…•·\u00a0«»©®°×「」『』【】《》〈〉、。〔〕※☞▶▷◀◁▲△▼▽●○◎◆◇■□★☆→←↑↓ⓒㆍ￦㈜㎡㎞％′″―∼～│─")
BESIDE_PLAIN_LETTERS = 1.7
"""What an accented letter gains there."""
WORTH_OF_KINDS = {"Lo": 0.2, "Cn": -4.0, "Co": -4.0, "Cc": -4.0, "Cs": -4.0}
"""By Unicode category: letters of other scripts may be; what is no character at all can't."""


def plausibility(text: str) -> float:
    """The mean worth of the characters beyond ASCII, from 1 (as written) to -4 (read wrongly); 0 without any."""
    beyond = ASCII.sub("", text)
    if not beyond:
        return 0.0
    total = sum(worth(character) * times for character, times in Counter(beyond).items())
    if ACCENTED.search(beyond):
        total += len(LETTER_IN_WORD.findall(text)) * BESIDE_PLAIN_LETTERS
    return total / len(beyond)


@cache
def worth(character: str) -> float:
    """How likely a character is in a text as written, on its own."""
    if "가" <= character <= "힣":
        return 1.0 if character in common_syllables() else -0.5
    if character in TYPOGRAPHY:
        return 1.0
    if character == "\ufffd":
        return -4.0
    if "À" <= character <= "ž":
        return -1.0
    return WORTH_OF_KINDS.get(unicodedata.category(character), -0.3)


@cache
def common_syllables() -> frozenset[str]:
    """The 2,350 of 11,172 syllables that the Korean standard of 1987 found in use."""
    rows = range(0xB0, 0xC9)
    return frozenset(bytes((row, cell)).decode("euc-kr") for row in rows for cell in range(0xA1, 0xFF))
