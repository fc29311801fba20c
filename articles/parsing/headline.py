"""The headline: as the page shows what it declares; else the line above the text that speaks of the same things."""

from collections.abc import Iterator

from articles.parsing.found import META, TEXT, Found
from articles.parsing.headline_line import headline_of, says_of
from articles.parsing.outlets import folded, host_of
from articles.parsing.page import Page
from articles.parsing.titles import SHORTEST_WITHIN, is_same, meaningful, shown_headline, without_outlet, without_site

LEAST_OF_TITLE = 1 / 3
"""Of a declared title, the part that a heading takes up: less is the name of the site in it, or of a section."""
LEAST_OF_HEADING = 3 / 5
"""Of a heading, the part that a declared title takes up: less is a title made shorter for search engines."""
PLAIN = 1
"""How much of the text a line says that stands for a declared title which says nothing of it: two words or so."""
LONGEST_NAME = 3
"""Words of most sites' names."""


def title_of(page: Page, outlet: str | None) -> Found[str] | None:
    """The headline: the heading that says what is declared, else what is declared, without the names of outlet and
    site; else the line above the text.
    """
    names = [name for name in (outlet, *page.declared.outlet_names) if name]
    declared = [*page.declared.titles, *([Found(page.declared.page_title, META)] if page.declared.page_title else [])]
    if found := shown_heading(page, declared, names):
        return found
    found = next(without_names(page, declared, names), None)
    if found and not is_of_site(found.value, page):
        return found
    shown = undeclared(page, outlet, names)
    return shown if shown and (found is None or says_of(shown.value, page.body.text) >= PLAIN) else found


def undeclared(page: Page, outlet: str | None, names: list[str]) -> Found[str] | None:
    """The headline that the page only shows: its one heading, else the line above the text."""
    headings = [text for text in page.declared.headings if not is_one_of(text, names)]
    if len(headings) != 1 and (line := headline_of(page.parts, page.body.start, page.body.text, outlet)):
        return Found(line, TEXT)
    return Found(headings[0], TEXT) if headings else None


def is_of_site(title: str, page: Page) -> bool:
    """Does a declared title say nothing of the text, as the name of a site does, with its slogan or without?

    A headline may be as dark, but then it stands above the text, and is longer than most names.
    """
    if not meaningful(title) or says_of(title, page.body.text):
        return False
    return len(title.split()) <= LONGEST_NAME or not is_one_of(title, [part.text for part in page.above()])


def shown_heading(page: Page, declared: list[Found[str]], names: list[str]) -> Found[str] | None:
    """The longest heading that stands in a declared title, or has it in itself; else the only one much like it."""
    headings = [text for text in page.declared.headings if not is_one_of(text, names)]
    lesser = [text for text in page.declared.lesser_headings if not is_one_of(text, names)]
    shown = [found for text in headings for title in declared if (found := as_shown(text, title, LEAST_OF_TITLE))]
    shown += [found for text in lesser for title in declared if (found := as_shown(text, title, LEAST_OF_HEADING))]
    if shown:
        longest = max(shown, key=lambda found: len(found.value))
        return Found(without_outlet(longest.value, *names), longest.origin)
    alike = [text for text in headings if any(is_same(text, title.value) for title in declared)]
    return Found(alike[0], TEXT) if len(alike) == 1 else None


def as_shown(heading: str, title: Found[str], least: float) -> Found[str] | None:
    """A heading that says what a declared title says, or the title, where the heading says more; `None` where neither
    stands in the other. `least` is the part of the title that a heading takes up.
    """
    shown, declared = folded(heading), folded(title.value)
    if len(shown) >= SHORTEST_WITHIN and shown in declared and len(shown) >= least * len(declared):
        return Found(heading, title.origin)
    if len(declared) < SHORTEST_WITHIN or declared not in shown:
        return None
    is_whole = len(declared) >= LEAST_OF_HEADING * len(shown) and not title.value.rstrip().endswith(("…", "..."))
    return title if is_whole else Found(heading, TEXT)


def without_names(page: Page, declared: list[Found[str]], names: list[str]) -> Iterator[Found[str]]:
    """The declared titles without the names of outlet, section and site, those left out that are such a name alone."""
    above = [part.text for part in page.above()]
    for found in sorted(declared, key=lambda title: not is_said_twice(title, declared)):
        title = shown_headline(found.value, above) or without_outlet(found.value, *names)
        if found.value == page.declared.page_title:
            title = without_site(title, host_of(page.url))
        if title and not is_one_of(title, names):
            yield Found(title, found.origin)


def is_said_twice(title: Found[str], declared: list[Found[str]]) -> bool:
    """Does another declared title say the same?"""
    return any(is_same(title.value, other.value) for other in declared if other is not title)


def is_one_of(text: str, names: list[str]) -> bool:
    """Is a text one of the names, however they are spelt?"""
    return folded(text) in map(folded, names)
