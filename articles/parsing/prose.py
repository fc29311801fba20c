"""What sets written sentences apart from the rest of a page, in English and Korean."""

import re

CLOSERS = r"[\"”’'»)\]】》」』]*"
TERMINAL = re.compile(rf"[.!?。]{CLOSERS}$")
SENTENCE_ENDS = re.compile(rf"(?<=[a-z0-9가-힣%)])[.!?。]{CLOSERS}(?=\s|$|[A-Z가-힣“\"])")
ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]|[A-Z]\.[A-Z]|Jr|Sr|Inc|Corp|Ltd|Co|a\.m|p\.m|No|vs|etc)\.|\.\.\.?)$")
HANGUL = re.compile(r"[가-힣]")
LATIN = re.compile(r"[A-Za-z]")
HAN_OR_KANA = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
ENGLISH = re.compile(r"\b(?:the|of|and|to|in|a|for|on|that|with|by|is|was|at|from|as|will|its|has)\b", re.IGNORECASE)


def language_of(text: str) -> str:
    """`en` or `ko`; "" where the text is in neither."""
    sample = text[:20_000]
    hangul, latin, other = (len(pattern.findall(sample)) for pattern in (HANGUL, LATIN, HAN_OR_KANA))
    if hangul > latin / 2 and hangul > other:
        return "ko"
    words = len(sample.split())
    return "en" if latin > 4 * (hangul + other) and len(ENGLISH.findall(sample)) > words / 12 else ""


def is_korean(text: str) -> bool:
    """Is a line in Hangul, more or less?"""
    if text.isascii():  # as most lines are, and counting takes time
        return False
    return len(HANGUL.findall(text)) * 3 > len(LATIN.findall(text))


def is_dense(text: str) -> bool:
    """Is a line in a script that says in a character what takes others two: Hangul, Han, Kana?"""
    return not text.isascii() and (is_korean(text) or len(HAN_OR_KANA.findall(text)) * 3 > len(LATIN.findall(text)))


def sentences_in(text: str) -> int:
    """About how many sentences end in a text, also where none has a space behind its full stop."""
    return len(SENTENCE_ENDS.findall(text))


def ends_sentence(text: str) -> bool:
    """Does a line end as a sentence does?"""
    return bool(TERMINAL.search(text)) and not ABBREVIATION.search(text)


def is_sentence(text: str) -> bool:
    """A line that could be a paragraph of an article: a few words and a full stop, question or quote."""
    words = len(text.split())
    if is_korean(text):
        return words >= 3 and bool(TERMINAL.search(text))
    return words >= 2 and bool(TERMINAL.search(text)) and (text[:1].isupper() or not text[:1].islower())


def is_prose(text: str) -> bool:
    """A line that can only be an article's: sentences of a length that no menu, headline or button has."""
    words = text.split()
    if is_korean(text):
        return (
            len(text) >= 25
            and len(words) >= 5
            and (ends_statement(text) or sentences_in(text) >= 2 or len(words) >= 30)
        )
    lower = sum(word[:1].islower() for word in words)
    if len(words) < 8 or lower < len(words) * 0.4:
        return False
    return ends_statement(text) or sentences_in(text) >= 2 or len(words) >= 25


def ends_statement(text: str) -> bool:
    """Ends in a full stop (headlines may end in other marks), or in the quote or bracket behind one."""
    return ends_sentence(text) and bool(re.search(rf"[.。]{CLOSERS}$|[!?][\"”’']$", text))
