"""Text that was read in a wrong encoding and saved as such: "Seoulâ€™s", "í•œêµ­", "ÇÑ¹Ì" - and back."""

import re

from articles.parsing.plausible import common_syllables, plausibility

MOST_TIMES = 3
"""A text may have gone wrong more than once."""
CLEAR_GAIN = 0.5
"""Of plausibility: reversing must gain as much, and end in text that is plausible."""

WESTERN = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
WESTERN |= {chr(byte): byte for byte in range(0x80, 0xA0)}
"""The byte of a character in Windows-1252, and in Latin-1 where that has none."""
LOST = 0xFF
"""What no UTF-8 has, in place of a byte that got lost."""
INSIDE = "".join(re.escape(character) for character, byte in WESTERN.items() if 0x80 <= byte < 0xC0)
SEQUENCE = re.compile(
    rf"""
      [Â-ß][{INSIDE}] | [à-ï][{INSIDE}\ufffd]{{2}} | [ð-ô][{INSIDE}]{{3}}
    | [ê-í](?:[{INSIDE}\ufffd][ ]|[ ][{INSIDE}\ufffd]) | â€(?![{INSIDE}])
    """,
    re.VERBOSE,
)
"""The bytes of one UTF-8 character as so many Western ones. Copying makes a plain space of a hard one, and
drops the last byte of a closing quote, which Windows-1252 has not."""
CLOSING_QUOTE = ("â€", "â€\ufffd")
SYLLABLE_OF_QUOTE = re.compile(r"\ufffd{1,2}([가-힣])(?=[ -~])")
"""Two bytes of a quote that are nothing in CP949, then its third with the letter behind it: "It��셲" for "It’s"."""
WORD = re.compile(r"[^\x00-\x7f][^ \t\n\r]{0,2000}")
"""A word from its first character beyond ASCII on: what stands before is the same in CP949."""
QUOTED = ("\"'“‘(`«", "\"'”’)`»")


def unscrambled(text: str) -> str:
    """The text as it was written, where that is plain to see; else as it is."""
    before = plausibility(text)
    if text.isascii() or before > 1 - CLEAR_GAIN:
        return text
    layers = [text]
    while len(layers) <= MOST_TIMES and (layer := utf8_read_as_western(layers[-1])) != layers[-1]:
        layers.append(layer)
    readings = dict.fromkeys((*layers, korean_read_as_western(text), quotes_read_as_korean(text)))
    better = max(readings, key=plausibility)
    return better if plausibility(better) >= max(before + CLEAR_GAIN, 0) else text


def utf8_read_as_western(text: str) -> str:
    """The text with the bytes of each character of UTF-8 put together again."""
    return SEQUENCE.sub(lambda match: match[0] if is_quoted(match) else put_together(match[0]), text)


def put_together(sequence: str) -> str:
    """The one character; the replacement mark where a byte of it is lost."""
    if sequence in CLOSING_QUOTE:
        return "”"
    content = bytes(0xA0 if character == " " else WESTERN.get(character, LOST) for character in sequence)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return "\ufffd" if LOST in content else sequence


def is_quoted(match: re.Match[str]) -> bool:
    """Does the text speak of such a string, in quotes, rather than suffer from it?"""
    before, behind = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    opening, closing = QUOTED
    return bool(before and behind) and before in opening and behind in closing


def korean_read_as_western(text: str) -> str:
    """The text with each word read as CP949 that can be."""
    return WORD.sub(lambda match: as_korean(match[0]), text)


def as_korean(word: str) -> str:
    """A word's bytes as CP949; the word as it is where they are none."""
    try:
        return bytes(WESTERN.get(character, ord(character)) for character in word).decode("cp949")
    except ValueError:  # no byte, or no Korean
        return word


def quotes_read_as_korean(text: str) -> str:
    """The text with the quotes of UTF-8 that were read as CP949, each with a letter behind it."""
    return SYLLABLE_OF_QUOTE.sub(lambda match: as_quote(match[1]) or match[0], text)


def as_quote(syllable: str) -> str | None:
    """The quote and the letter that a syllable is made of; `None` for one that is used."""
    end, letter = syllable.encode("cp949")
    if syllable in common_syllables() or not 0x90 <= end <= 0xA6 or letter > 0x7F:
        return None
    return bytes((0xE2, 0x80, end, letter)).decode("utf-8")
