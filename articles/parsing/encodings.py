"""Which encoding bytes are in: their mark, then what they prove, then what is declared of them, then the likeliest."""

import codecs
import re
from itertools import islice

from bs4.dammit import EncodingDetector

from articles.parsing.plausible import ASCII, plausibility

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
SAMPLE = 4096
"""Bytes that are looked at to tell a wide encoding, and to find a declaration; a multiple of four."""
PLAUSIBLE_WIDE = re.compile(r"[\t-\r -~\u00a0-\u00ff\u2010-\u2027\u3000-\u3020\u1100-\u11ff\uac00-\ud7a3]")

TELLING = re.compile(rb"[\x20-\x7f]?[\x80-\xff]+[\x20-\x7f]?")
"""What tells encodings apart: high bytes, with what is beside them (it may be the second half of a character)."""
MOST_TELLING = 2_000

KOREAN = re.compile(r"euc[-_]?kr|(?:x-)?(?:windows|cp|ms)-?_?949|ks_?c_?-?5601.*|ksx?1001|uhc|korean", re.IGNORECASE)
"""Names of EUC-KR and of its superset CP949, which pages that name either are in."""
WESTERN = re.compile(
    r"(?:iso-?_?8859-?1|latin-?1|l1|us-ascii|ascii|windows-?1252|cp-?1252|unicode|none|x-user-defined)", re.IGNORECASE
)
"""Names that servers give by default, of what hardly any page is in to the letter."""
KOREAN_IN_SEVEN_BITS = b"\x1b$)C"
STRAY_QUOTE = re.compile(r"(?<=[\x00-\x7f])[\udc85\udc91-\udc97](?=[\x00-\x7f])")
STRAY_BYTES = re.compile(r"[\udc80-\udcff]+")
LEAD = 0.4
"""Plausibility that a declared encoding is ahead by."""


def wide_encoding(content: bytes) -> str | None:
    """The encoding whose mark the bytes begin with."""
    return next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)


def unmarked_wide_encoding(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: zeros among the bytes, and text of English or Korean where they are so read."""
    head = content[: min(SAMPLE, len(content) - len(content) % 4) or len(content)]
    if 0 not in head:
        return None
    for encoding in UNMARKED:
        try:
            text = head.decode(encoding)
        except UnicodeDecodeError as error:
            if error.reason not in ("truncated data", "unexpected end of data"):
                continue
            text = head[: error.start].decode(encoding)
        if text and len(PLAUSIBLE_WIDE.findall(text)) > 0.9 * len(text):
            return encoding
    return None


def narrow(content: bytes, served: str | None = None) -> str:
    """Bytes as UTF-8 where they are valid UTF-8 (hardly anything else ever is), else in the likeliest other."""
    if KOREAN_IN_SEVEN_BITS in content[:SAMPLE]:
        return content.decode("iso2022_kr", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        valid, rest = content[: error.start], content[error.start :]
        is_cut = error.reason == "unexpected end of data" and (len(rest) > 1 or not valid.isascii())
    return valid.decode("utf-8") if is_cut else likeliest(content, served)


def likeliest(content: bytes, served: str | None) -> str:
    """Bytes that are not valid UTF-8 in the encoding in which they make the most plausible text."""
    declared = list(filter(None, map(known_encoding, (served, declared_encoding(content)))))
    for encoding in declared:
        if encoding not in ("utf-8", "cp949", "cp1252") and is_clean(content, encoding):
            return content.decode(encoding, "replace")  # nobody names a rarer encoding by default
    candidates = dict.fromkeys([*declared, "utf-8", "cp949", "cp1252", "johab"])
    telling = b" ".join(found[0] for found in islice(TELLING.finditer(content), MOST_TELLING))
    return reading(
        content, max(candidates, key=lambda name: plausibility(reading(telling, name)) + LEAD * (name in declared))
    )


def reading(content: bytes, encoding: str) -> str:
    """The text that the bytes are in an encoding."""
    return damaged_utf8(content) if encoding == "utf-8" else content.decode(encoding, "replace")


def damaged_utf8(content: bytes) -> str:
    """UTF-8 with some bytes lost or strayed: a quote of Windows among plain letters is read, the rest is marked."""
    text = content.decode("utf-8", "surrogateescape")
    text = STRAY_QUOTE.sub(lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252"), text)
    return STRAY_BYTES.sub("\ufffd", text)


def declared_encoding(content: bytes) -> str | None:
    """What the head of the page says of its own encoding."""
    return EncodingDetector.find_declared_encoding(content[:SAMPLE], is_html=True, search_entire_document=True)


def known_encoding(name: str | None) -> str | None:
    """A declared name as Python's name of the encoding meant; `None` where it names none of text."""
    name = (name or "").strip().strip("\"'").lower()
    if KOREAN.fullmatch(name):
        return "cp949"
    if WESTERN.fullmatch(name):
        return "cp1252"
    try:
        found = codecs.lookup(name).name
        is_of_text = isinstance(b"a".decode(found, "replace"), str)
    except (LookupError, UnicodeError):  # unknown to Python, or no encoding of text ("hex", "undefined")
        return None
    return found if is_of_text and not found.startswith(("utf-16", "utf-32", "utf-7")) else None


def is_clean(content: bytes, encoding: str) -> bool:
    """Do (nearly) all bytes mean something in an encoding?"""
    text = content.decode(encoding, "replace")
    return text.count("\ufffd") * 100 <= len(ASCII.sub("", text))
