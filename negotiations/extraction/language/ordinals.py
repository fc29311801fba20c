"""Ordinals and small numbers in words and figures, English and Korean."""

import re

_FIRST_TEN = "first second third fourth fifth sixth seventh eighth ninth tenth"
_NEXT_TEN = "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_KOREAN = "첫 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 열세 열네 열다섯"
_DAYS = "하루 이틀 사흘 나흘 닷새 엿새 이레"
_WORDS = {word: n for n, word in enumerate(f"{_FIRST_TEN} {_NEXT_TEN}".split(), 1)}
_COUNTS = {word: n for n, word in enumerate(_CARDINALS.split(), 1)}
_KOREAN_ORDINALS = {word: n for n, word in enumerate(_KOREAN.split(), 1)}
_KOREAN_NATIVE = {"둘": 2, "셋": 3, "넷": 4}  # "둘째 날"
_KOREAN_DAYS = {word: n for n, word in enumerate(_DAYS.split(), 1)}

ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_WORDS)})"
COUNT = rf"(?:\d{{1,2}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
KOREAN_COUNT = "|".join(sorted(_KOREAN_ORDINALS, key=len, reverse=True))
KOREAN_DAYS = rf"(?:{'|'.join(_KOREAN_DAYS)}|\d{{1,2}}일)"


def ordinal_value(text: str) -> int | None:
    """3 for "third", "3rd", "3차", "세 번째"; `None` for anything else."""
    text = text.strip().casefold()
    if figure := re.search(r"\d+", text):
        return int(figure.group())
    return _WORDS.get(text) or _KOREAN_ORDINALS.get(re.split(r"\s|번째|차례", text)[0]) or _KOREAN_NATIVE.get(text)


def count_value(text: str) -> int | None:
    """3 for "three", "3", "사흘"; `None` for anything else."""
    text = text.strip().casefold()
    if figure := re.search(r"\d+", text):
        return int(figure.group())
    return _COUNTS.get(text) or _KOREAN_DAYS.get(text)
