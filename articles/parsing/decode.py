"""From bytes to text: whatever the page declares, and where it declares nothing or something wrong."""

import codecs
import re

from articles.parsing.article import Unreadable

LARGEST = 20 * 2**20
"""Bytes. No article's page comes near it; what is larger is a dump, a film or a mistake."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"RIFF", "a picture or film"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x7fELF", "a program"),
)

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
KOREAN = {"euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "cp949", "ms949", "x-windows-949", "uhc"}
WESTERN = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"}

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")


def decode(content: bytes) -> str:
    """Text of a capture, with plain line ends and no control characters. Raises `Unreadable` where it is no text."""
    refuse_what_is_no_text(content)
    text = decoded(content)
    if text.count("\ufffd") > len(text) / 20:
        raise Unreadable("The capture is in no encoding we know; save the page again as UTF-8.")
    return CONTROL.sub("", LINE_ENDS.sub("\n", text))


def refuse_what_is_no_text(content: bytes) -> None:
    """Raise `Unreadable` for what is empty, far too large, or plainly something else."""
    if len(content) > LARGEST:
        size, most = len(content) >> 20, LARGEST >> 20
        raise Unreadable(f"The capture has {size} MB, and an article's page at most {most}; import the page alone.")
    if not content.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise Unreadable("The capture is empty; capture the page again.")
    for signature, what in SIGNATURES:
        if content.startswith(signature):
            raise Unreadable(f"The capture is {what}, not a page; save the page as HTML or plain text.")


def decoded(content: bytes) -> str:
    """Byte order marks first, then what the bytes themselves prove, then what the page declares."""
    marked = (encoding for mark, encoding in BYTE_ORDER_MARKS if content.startswith(mark))
    if encoding := next(marked, None) or wide_encoding(content):
        return content.decode(encoding, "replace")
    if content.count(0) > max(10, len(content) / 50):
        raise Unreadable("The capture is binary, not a page; save the page as HTML or plain text.")
    return narrow(content)


def wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark, known by its every second byte: zero for Latin text, a Hangul or ASCII row for Korean."""
    head = content[:4096]
    even, odd = head[0::2], head[1::2]
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        rows = sum(byte in (0, 0x20, 0x30) or 0xAC <= byte <= 0xD7 for byte in high)
        if len(high) > 3 and high.count(0) > max(0.1 * len(high), 3 * low.count(0)) and rows > 0.9 * len(high):
            return encoding
    return None


def narrow(content: bytes) -> str:
    """UTF-8 where the bytes are valid UTF-8 (hardly anything else ever is), else the likeliest other."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        candidates = [content.decode(encoding, "replace") for encoding in likely_encodings(content)]
    return min(candidates, key=lambda text: text.count("\ufffd"))  # the first of equals: the likeliest


def likely_encodings(content: bytes) -> list[str]:
    """Encodings worth trying on bytes that are not valid UTF-8, the likeliest first."""
    declared = declared_encoding(content)
    korean_or_western = ["cp949", "utf-8"] if looks_korean(content) else ["utf-8"]
    if declared in KOREAN:
        return ["cp949", "utf-8"]
    if declared is None or declared in WESTERN or declared.startswith("utf"):
        return [*korean_or_western, "cp1252"] if mostly_utf8(content) else [*korean_or_western[:-1], "cp1252"]
    return [declared, *korean_or_western]


def declared_encoding(content: bytes) -> str | None:
    """What the head of the page says of its own encoding, if Python knows it as one of text."""
    match = DECLARED.search(content[:4096])
    if match is None:
        return None
    name = match[1].decode("ascii", "replace").lower()
    try:
        b"a".decode(name, "replace")
    except (LookupError, UnicodeError):  # unknown to Python, or no encoding of text ("hex", "undefined")
        return name if name in KOREAN else None
    return name


def looks_korean(content: bytes) -> bool:
    """Do high bytes come in pairs, as in EUC-KR, rather than alone, as typographic quotes do in Western text?"""
    pairs = re.findall(rb"[\xb0-\xc8][\xa1-\xfe]", content)
    high = sum(map(len, re.findall(rb"[\x80-\xff]+", content)))
    return len(pairs) * 2 > high * 0.6


def mostly_utf8(content: bytes) -> bool:
    """Is this UTF-8 with a few damaged bytes, as where a capture was cut in the middle of a character?"""
    text = content.decode("utf-8", "replace")
    beyond_ascii = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") * 5 <= beyond_ascii
