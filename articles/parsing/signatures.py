"""Files that are no page, known by their first bytes, and what to do with each."""

from typing import NamedTuple


class KindOfFile(NamedTuple):
    """What a file is, as it goes into a sentence, and what to do instead of importing it."""

    what: str
    advice: str


SAVE_AS_TEXT = "save its text as a .txt file and import that"
UNPACK = "unpack it and import what is in it"
FIND_THE_PAGE = "import the page that shows it"
SAVE_THE_PAGE = "save the page as HTML or plain text"

OFFICE_PARTS = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file"),
    (b"mimetypeapplication/hwp+zip", "a Hangul (HWPX) document"),
    (b"mimetypeapplication/epub", "an e-book"),
)
"""Names in the head of a ZIP archive that tell what program it belongs to."""
SIGNATURES = (
    (0, b"%PDF", KindOfFile("a PDF document", SAVE_AS_TEXT)),
    (0, b"{\\rtf", KindOfFile("an RTF document", SAVE_AS_TEXT)),
    (0, b"HWP Document File", KindOfFile("a Hangul (HWP) document", SAVE_AS_TEXT)),
    (0, b"\xd0\xcf\x11\xe0", KindOfFile("an office document (Word, Excel or Hangul)", SAVE_AS_TEXT)),
    (0, b"%!PS", KindOfFile("a PostScript document", SAVE_AS_TEXT)),
    (0, b"\x1f\x8b", KindOfFile("a gzip archive", UNPACK)),
    (0, b"BZh", KindOfFile("a bzip2 archive", UNPACK)),
    (0, b"\xfd7zXZ\x00", KindOfFile("an xz archive", UNPACK)),
    (0, b"\x28\xb5\x2f\xfd", KindOfFile("a Zstandard archive", UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", KindOfFile("a 7-Zip archive", UNPACK)),
    (0, b"Rar!\x1a\x07", KindOfFile("a RAR archive", UNPACK)),
    (257, b"ustar", KindOfFile("a tar archive", UNPACK)),
    (0, b"\x89PNG", KindOfFile("a PNG picture", FIND_THE_PAGE)),
    (0, b"GIF8", KindOfFile("a GIF picture", FIND_THE_PAGE)),
    (0, b"\xff\xd8\xff", KindOfFile("a JPEG picture", FIND_THE_PAGE)),
    (0, b"II*\x00", KindOfFile("a TIFF picture", FIND_THE_PAGE)),
    (0, b"MM\x00*", KindOfFile("a TIFF picture", FIND_THE_PAGE)),
    (8, b"WEBP", KindOfFile("a WebP picture", FIND_THE_PAGE)),
    (0, b"RIFF", KindOfFile("a film or a sound", FIND_THE_PAGE)),
    (4, b"ftyp", KindOfFile("a film or a picture", FIND_THE_PAGE)),
    (0, b"ID3", KindOfFile("a sound", FIND_THE_PAGE)),
    (0, b"OggS", KindOfFile("a film or a sound", FIND_THE_PAGE)),
    (0, b"\x1aE\xdf\xa3", KindOfFile("a film", FIND_THE_PAGE)),
    (0, b"bplist0", KindOfFile("a Safari web archive or a property list", SAVE_THE_PAGE)),
    (0, b"SQLite format 3", KindOfFile("a database", SAVE_THE_PAGE)),
    (0, b"\x7fELF", KindOfFile("a program", SAVE_THE_PAGE)),
    (0, b"MZ\x90\x00", KindOfFile("a program", SAVE_THE_PAGE)),
)


def kind_of_file(content: bytes) -> KindOfFile | None:
    """What the bytes are, where their head shows that they are no page; `None` for what may be text."""
    if content.startswith(b"PK\x03\x04"):
        head = content[:4096]
        office = next((what for part, what in OFFICE_PARTS if part in head), None)
        return KindOfFile(office, SAVE_AS_TEXT) if office else KindOfFile("a ZIP archive", UNPACK)
    return next((found for at, mark, found in SIGNATURES if content.startswith(mark, at)), None)
