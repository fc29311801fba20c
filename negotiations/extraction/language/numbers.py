"""Numbers as newspapers and newsreaders give them: "1,030.5", "five", "one-point-18", "13-point-nine"."""

import re
from decimal import Decimal

NUMBER_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
VALUES = {word: value for value, word in enumerate(NUMBER_WORDS)}

WORDS = "(?:" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
# A number starts where no other runs on, so that long rows of digits are looked at once.
DIGITS = r"(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?(?![\d])"
PART = rf"(?:{WORDS}|\d{{1,4}})"
SPOKEN = rf"(?<![\w.])(?:{PART}[\s-]point[\s-]{PART}(?:-{PART})?)\b"
NUMBER = rf"(?:{SPOKEN}|{DIGITS}|\b{WORDS}\b)"

# What a number is softened by: "some $5 billion".
ABOUT = (
    r"(?:about|some|around|roughly|approximately|approx\.|nearly|almost|over|more\sthan|an?\sestimated|the|close\sto|upwards?\sof"
    r"|(?:just\s)?(?:short\sof|under|over|shy\sof)|as\smuch\sas|at\sleast|a\slittle\s(?:over|under)|in\sthe\sregion\sof)"
)


def as_decimal(text: str) -> Decimal:
    """The value of a text that `NUMBER` matches."""
    text = text.lower()
    if re.search(r"[\s-]point[\s-]", text):
        whole, _, fraction = re.split(r"[\s-](point)[\s-]", text, maxsplit=1)
        return Decimal(f"{_plain(whole)}.{''.join(_plain(part) for part in fraction.split('-'))}")
    return Decimal(_plain(text))


def _plain(text: str) -> str:
    return str(VALUES[text]) if text in VALUES else text.replace(",", "")
