"""A citation as BibTeX, for BibTeX itself and for BibLaTeX. Plain functions that know no models.

Own code: pybtex's writer loses backslashes, and bibtexparser's makes commands of accents and signs that reference
managers do not read back. Both programs, and those, take UTF-8; only what LaTeX itself reads as commands is escaped.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from negotiations.citing.items import Item, Name, date_of, one_line

TYPES = {"article-newspaper": "article", "webpage": "misc"}
LANGUAGES = {"en": "english", "ko": "korean"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's own names of months, which a style puts in words."""
SPECIAL = str.maketrans(
    {
        **{sign: rf"\{sign}" for sign in "#$%&_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
"""What would end a field: an address is read as it stands, and not as LaTeX."""


def write(item: Item) -> str:
    """An entry, a field a line."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(item))
    return f"@{TYPES[item['type']]}{{{item['id']},\n{fields}}}\n"


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    """Each field and its value in braces."""
    if authors := item.get("author"):
        yield "author", _braced(" and ".join(map(_name, authors)))
    yield "title", _braced(_braced(_escaped(item["title"])))  # twice: its capitals are the newspaper's
    if where := item.get("container-title"):
        yield "journal" if item["type"] == "article-newspaper" else "howpublished", _braced(_escaped(where))
    yield from _days(item)
    yield "url", _braced(_address(item["URL"]))
    yield "urldate", _braced(date_of(item["accessed"]).isoformat())
    if language := LANGUAGES.get(item.get("language", "")):
        yield "langid", _braced(language)
    if item["type"] == "article-newspaper":
        yield "entrysubtype", _braced("newspaper")
    if note := ". ".join(_notes(item)):
        yield "note", _braced(note)


def _days(item: Item) -> Iterator[tuple[str, str]]:
    """The day for BibLaTeX, which marks what is inferred by "~"; its year and month for BibTeX."""
    if issued := item.get("issued"):
        day = date_of(issued)
        yield "date", _braced(day.isoformat() + "~" * issued.get("circa", False))
        yield "year", _braced(str(day.year))
        yield "month", MONTHS[day.month - 1]


def _notes(item: Item) -> Iterator[str]:
    if note := item.get("note"):
        yield _escaped(note)
    archived = item.get("archive_location", item["URL"])
    if archived != item["URL"]:
        told = {"archive": _escaped(item["archive"]), "address": rf"\url{{{_address(archived)}}}"}
        yield _("Archived at %(archive)s, %(address)s") % told


def _name(name: Name) -> str:
    """The family name, the suffix, the given name; a name that is to stay whole in braces of its own."""
    if whole := name.get("literal"):
        return _braced(_escaped(whole))
    return ", ".join(_escaped(part) for part in (name["family"], name.get("suffix"), name["given"]) if part)


def _escaped(text: str) -> str:
    return one_line(text).translate(SPECIAL)


def _address(address: str) -> str:
    return one_line(address).translate(IN_ADDRESS)


def _braced(text: str) -> str:
    return f"{{{text}}}"
