"""Numbers as newspapers and newsreaders give them: "1,030.5", "five", "one-point-18", "two and a half"."""

import re
from decimal import Decimal

NUMBER_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
VALUES = {word: value for value, word in enumerate(NUMBER_WORDS)}
VALUES |= {word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)}
VALUES |= {"oh": 0, "a": 1, "an": 1}

_ONES = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
WORDS = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(NUMBER_WORDS[1:10])}))?|{_ONES})"
# A number starts where no other runs on, so that long rows of digits are looked at once.
DIGITS = r"(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?(?![\d])"
_PART = rf"(?:{_ONES}|oh|\d{{1,4}})"
# "one-point-18", "one point six nine".
SPOKEN = rf"(?<![\w.])(?:{_PART}[\s-]point(?:[\s-]{_PART}){{1,5}})\b"
# "two and a half".
MIXED = rf"(?<![\w.])(?:{WORDS}|\d{{1,3}})[\s-]and[\s-](?:an?|one)[\s-](?:{'|'.join(FRACTIONS)})\b"
# "a trillion won", but not "more than a trillion".
_ONE = r"(?:(?<!than\s)(?<!over\s)(?<!nearly\s)(?<!almost\s)(?<!half\s)\ban?(?=[\s-][tb]r?illion\b))"
NUMBER = rf"(?:{SPOKEN}|{MIXED}|{DIGITS}|\b{WORDS}\b|{_ONE})"

# What a number is softened by: "some $5 billion".
ABOUT = (
    r"(?:about|some|around|roughly|approximately|approx\.|nearly|almost|over|more\sthan|an?\sestimated|the|close\sto|upwards?\sof"
    r"|(?:just\s)?(?:short\sof|under|over|shy\sof)|(?:as\s(?:much|high)\sas|at\sleast|up\sto)|a\s(?:little|bit|total)\s(?:over|under|of)"
    r"|(?:slightly|a\slittle|just)\s(?:more|less)\sthan|in\sthe\sregion\sof|an?\s(?:reported|whopping|annual)|reportedly)"
)


def as_decimal(text: str) -> Decimal:
    """The value of a text that `NUMBER` matches."""
    text = text.lower()
    if spoken := re.fullmatch(r"(\w+)[\s-]point[\s-](.+)", text, re.DOTALL):
        return Decimal(f"{_plain(spoken[1])}." + "".join(_plain(part) for part in re.split(r"[\s-]", spoken[2])))
    if mixed := re.fullmatch(r"(.+?)[\s-]and[\s-]\w+[\s-](\w+)", text, re.DOTALL):
        return Decimal(_plain(mixed[1])) + FRACTIONS[mixed[2]]
    return Decimal(_plain(text))


def _plain(text: str) -> str:
    """In figures: "twenty-five" is 25."""
    if text[0].isdigit():
        return text.replace(",", "")
    return str(sum(VALUES[word] for word in text.split("-")))
