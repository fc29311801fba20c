"""Who wrote the article, from what the page declares, the lines around the text and the markup of bylines."""

import re

from articles.parsing.biographies import author_alone, is_name
from articles.parsing.body import names_after_dateline
from articles.parsing.bylines import HEAD_BRACKET, byline_of, korean_names
from articles.parsing.datelines import dateline_of
from articles.parsing.found import TEXT, Found
from articles.parsing.marked_bylines import marked_names
from articles.parsing.outlets import folded, host_of, outlet_named
from articles.parsing.page import Page
from articles.parsing.prose import HANGUL
from articles.parsing.publication import PRESS_NAME
from articles.parsing.roles import Part, Role


def authors_of(page: Page, outlet: str | None) -> Found[tuple[str, ...]] | None:
    """Byline names: declared, else from the bylines around the text, else from their markup; in the page's own script.

    The outlet is no author of its articles.
    """
    declared = page.declared.authors
    if declared and (names := own_names(declared.value, page, outlet)):
        return Found(names, declared.origin)
    names = own_names(bylines(page), page, outlet)
    if not names and page.declared.tree is not None:
        names = own_names(marked_names(page.declared.tree), page, outlet)
    return Found(names, TEXT) if names else None


def own_names(names: list[str] | tuple[str, ...], page: Page, outlet: str | None) -> tuple[str, ...]:
    """The names in the page's script, else all, each once; without the outlet's own."""
    outlets = [name for name in (outlet, *page.declared.outlet_names) if name]
    persons = [name for name in names if not is_outlet(name, outlets, host_of(page.url))]
    in_script = [name for name in persons if bool(HANGUL.search(name)) == (page.language == "ko")]
    return tuple(dict.fromkeys(in_script or persons))


def is_outlet(name: str, outlets: list[str], host: str) -> bool:
    """Is an author the outlet or its publisher ("Elpais", "Ediciones El País")? A person's own site is named alike."""
    own = folded(name)
    if " " not in name and own in folded(host):
        return True
    akin = {whole for outlet in outlets if (whole := folded(outlet)) and (own in whole or whole in own)}
    if akin == {own}:
        return (PRESS_NAME.match(name) or outlet_named(name)) is not None
    return bool(akin)


def bylines(page: Page) -> list[str]:
    """Names in the text's own byline, then in the lines around it."""
    first = page.parts[page.body.start].text
    bracket = HEAD_BRACKET.match(first)
    names = list(byline_of(bracket["inside"])) if bracket else []
    if own := dateline_of(page.body.paragraphs[0]):
        names += korean_names(names_after_dateline(page.body.paragraphs[0], own.length))
    if names:
        return names
    below = [part for index, part in enumerate(page.below()[:8]) if index < 2 or part.line.markup != "link"]
    names = names_of(page.parts[: page.body.stop]) or names_of(below)
    alone = author_alone(page.parts, page.body.start, page.body.stop, page.body.text)
    return names or ([alone] if alone else [])


def names_of(parts: list[Part]) -> list[str]:
    """Names in the bylines among some lines, and in front of dates."""
    return [
        name
        for part in parts
        if part.role in (Role.BYLINE, Role.DATE)
        for name in byline_of(without_clock(part.text)) or name_before_date(part.text)
    ]


def name_before_date(text: str) -> tuple[str, ...]:
    """The name in "홍길동 입력 2024. 3. 5. 16:10" and in "Jon Ashby | 24.05.2024", as portals and services print it."""
    if match := re.match(r"(?P<name>[가-힣]{2,4})\s+(?:입력|등록|승인)\b", text):
        return korean_names(match["name"])
    match = re.match(r"(?P<name>[^|\d]{5,40}?)\s*\|\s*\d", text)
    return (match["name"],) if match and is_name(match["name"]) else ()


def without_clock(text: str) -> str:
    """A byline without the date and time behind it."""
    return re.split(r"\s*[|·]\s*(?=[^|·]*\d|입력|등록|승인|송고|수정)|\s+(?=(?:입력|등록|승인|송고|수정)\b)", text)[0]
