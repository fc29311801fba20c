"""A citation to be read and copied, by the Chicago Manual of Style, 18th edition, notes and bibliography.

Its words and its days are those of the active language. Plain functions that know no models.
"""

import re

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.citing.items import Day, Item, date_of, one_line
from negotiations.citing.names import in_order, inverted

IN_NOTE = 2
"""Of how many authors a note names all."""
IN_BIBLIOGRAPHY, OF_MANY = 6, 3
"""Of how many authors a bibliography names all, and how many of more."""
CLOSED = re.compile(r"[.?!…]$")


def note(item: Item) -> str:
    """As a footnote: Anna Fifield, “Title,” Outlet, June 10, 2024, address, archived at …."""
    accessed = [] if "issued" in item else [_("accessed %(day)s") % {"day": _day(item["accessed"])}]
    archived = [_("archived at %(archive)s, %(address)s") % place for place in _archived(item)]
    told = [*_published(item), *accessed, item["URL"], *archived]
    before = [_authors_of_note(item), _quoted(item["title"], ",")]
    return f"{', '.join(filter(None, before))} {', '.join(told)}."


def bibliography(item: Item) -> str:
    """As a line of a bibliography: Fifield, Anna. “Title.” Outlet, June 10, 2024. Address. Archived at …."""
    accessed = [] if "issued" in item else [_("Accessed %(day)s") % {"day": _day(item["accessed"])}]
    archived = [_("Archived at %(archive)s, %(address)s") % place for place in _archived(item)]
    published = ", ".join(_published(item))
    parts = [_authors_of_bibliography(item), _quoted(item["title"], "."), published, *accessed, item["URL"], *archived]
    return " ".join(part if CLOSED.search(part.rstrip("”’")) else f"{part}." for part in filter(None, parts))


def _authors_of_note(item: Item) -> str:
    names = [in_order(name) for name in item.get("author", [])]
    if len(names) > IN_NOTE:
        return _("%(first)s et al.") % {"first": names[0]}
    return _("%(one)s and %(other)s") % {"one": names[0], "other": names[1]} if len(names) > 1 else "".join(names)


def _authors_of_bibliography(item: Item) -> str:
    authors = item.get("author", [])
    names = [name(author) for name, author in zip([inverted, *[in_order] * len(authors)], authors, strict=False)]
    if len(names) > IN_BIBLIOGRAPHY:
        return _("%(first)s et al.") % {"first": ", ".join(names[:OF_MANY]) + ","}
    if len(names) == 2 and "literal" in authors[0]:
        return _("%(one)s and %(other)s") % {"one": names[0], "other": names[1]}
    if len(names) > 1:
        return _("%(names)s, and %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}
    return "".join(names)


def _quoted(title: str, mark: str) -> str:
    """A title in quotation marks, a mark before the last of them; its own become single ones."""
    inner = re.sub(r'"([^"]*)"', r"‘\1’", one_line(title)).replace("“", "‘").replace("”", "’")
    words = inner.rstrip("’")
    closing = inner[len(words) :]
    return f"“{words}{'' if mark == '.' and CLOSED.search(words) else mark}{closing}”"


def _published(item: Item) -> list[str]:
    """Where and when it appeared, as far as anybody tells; a day that was inferred in brackets."""
    told = [one_line(item["container-title"])] if "container-title" in item else []
    if issued := item.get("issued"):
        told.append(f"[{_day(issued)}]" if issued.get("circa") else _day(issued))
    return told


def _archived(item: Item) -> list[dict[str, str]]:
    """The archive and its address, where that is another than the item's own."""
    place = item.get("archive_location", item["URL"])
    return [] if place == item["URL"] else [{"archive": item["archive"], "address": place}]


def _day(value: Day) -> str:
    return wording.cited_day(date_of(value))
