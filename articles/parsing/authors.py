"""Who wrote the article, from what the page declares, the lines around the text and the markup of bylines."""

import re
from itertools import chain

from articles.parsing.biographies import MOST_PARAGRAPHS, is_biography, is_name, persons_alone
from articles.parsing.body import names_after_dateline
from articles.parsing.bylines import HEAD_BRACKET, JOB, PRESENTED, WITH_LOGIN, byline_of, korean_names
from articles.parsing.datelines import dateline_of
from articles.parsing.dates import MONTH
from articles.parsing.found import TEXT, Found
from articles.parsing.marked_bylines import marked_names
from articles.parsing.outlets import folded, host_of, outlet_named
from articles.parsing.page import Page
from articles.parsing.prose import HANGUL
from articles.parsing.publication import PRESS_NAME
from articles.parsing.roles import Part, Role

LONGEST = 160
"""Characters of a byline."""
LINES_ABOVE = 12
"""Lines above a text among which its authors may stand alone: buttons and sizes of print stand below them."""
KOREAN_NAME_BEFORE_DATE = re.compile(
    r"(?P<name>[가-힣]{2,4})\s+(?:(?:입력|등록|승인)\b"
    r"|[^|\d]{2,30}(?:교수|연구위원|연구원|소장|변호사|위원장|활동가|작가|평론가|칼럼니스트)\s*\|\s*\d)"
)
"""With a guest's post between them: "홍길동 한강대 교수 | 2024.03.05"."""
NAME_BEFORE_DATE = re.compile(rf"(?P<name>[^|\d]{{5,40}}?)(?:\s*\|\s*\d|\s+{MONTH}\s\d)", re.IGNORECASE)
LINES_OF_HEAD = 3
"""Lines at the head of a text among which its own byline may stand. Further down it is another story's."""


def authors_of(page: Page, outlet: str | None, title: str | None = None) -> Found[tuple[str, ...]] | None:
    """Byline names: declared, else from the bylines around the text, else from their markup; in the page's own script.

    The outlet is no author of its articles. A byline that names more than those declared says who they all are.
    """
    declared = page.declared.authors
    if declared and (names := own_names(declared.value, page, outlet)):
        longer = own_names(longer_byline(page, names), page, outlet)
        return Found(longer, TEXT) if len(longer) > len(names) else Found(names, declared.origin)
    names = own_names(bylines(page, title), page, outlet)
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


def longer_byline(page: Page, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names in a line above the text that has those and others; empty where there is none."""
    wanted = {folded(name) for name in names}
    lines = (part.text for part in page.above()[-12:] if part.role in (Role.BYLINE, Role.OTHER))
    found = (byline_of(without_clock(text)) or persons_alone(text) for text in lines if len(text) <= LONGEST)
    return next((persons for persons in found if wanted < {folded(name) for name in persons}), ())


def bylines(page: Page, title: str | None) -> list[str]:
    """Names in the text's own byline, then in the lines above it, in its first lines, and below it."""
    first = page.parts[page.body.start].text
    bracket = HEAD_BRACKET.match(first)
    names = list(byline_of(bracket["inside"])) if bracket else []
    if own := dateline_of(page.body.paragraphs[0]):
        names += korean_names(names_after_dateline(page.body.paragraphs[0], own.length))
    if names:
        return names
    below = [part for index, part in enumerate(page.below()[:8]) if index < 2 or part.line.markup != "link"]
    below = [part for part in below if "@" in part.text or not WITH_LOGIN.search(part.text)]  # readers comment so
    inside = page.parts[page.body.start : page.body.stop]
    names = names_of(page.above()) or names_of(inside[:LINES_OF_HEAD]) or names_of(below)
    return names or list(authors_alone(page, title)) or presented(inside)


def presented(parts: list[Part]) -> list[str]:
    """The reporter to whom the newscaster hands over, in the script of a broadcast."""
    return [match["names"] for part in parts if (match := PRESENTED.match(part.text))]


def authors_alone(page: Page, title: str | None) -> tuple[str, ...]:
    """The names alone on a line above the text or right below it, where the page bears out that they are its authors':
    by a biography, a date or a job beside them, the headline above, or by being several. Whom the text names is none.
    """
    parts, body = page.parts, page.body
    for index in chain(range(max(body.start - LINES_ABOVE, 0), body.start), range(body.stop, body.stop + 2)):
        part = parts[index] if index < len(parts) else None
        names = persons_alone(part.text) if part and part.role is Role.OTHER else ()
        if names and not any(name in body.text for name in names) and is_borne_out(parts, index, body.stop, title):
            return names
    return ()


def is_borne_out(parts: list[Part], index: int, stop: int, title: str | None) -> bool:
    """Does the page speak of those named at `index` as of its authors?"""
    beside = [parts[i] for i in (index - 1, index + 1) if 0 <= i < len(parts)]
    if any(part.role is Role.DATE or re.fullmatch(rf"(?:\S+\s){{0,5}}{JOB}", part.text) for part in beside):
        return True
    names = list(persons_alone(parts[index].text))
    if index < stop and title and parts[index - 1].text == title:
        is_named = any(word in title for word in " ".join(names).split())
        if len(names) > 1 or (parts[index + 1].role is Role.FURNITURE and not is_named):
            return True
    return any(is_biography(part.text, names) for part in parts[max(stop - MOST_PARAGRAPHS, 0) : stop + 6])


def names_of(parts: list[Part]) -> list[str]:
    """Names in the bylines among some lines, and in front of dates."""
    return [
        name
        for part in parts
        if part.role in (Role.BYLINE, Role.DATE)
        for name in byline_of(without_clock(part.text)) or byline_of(part.text) or name_before_date(part.text)
    ]


def name_before_date(text: str) -> tuple[str, ...]:
    """The name in "홍길동 입력 2024. 3. 5. 16:10" and in "Jon Ashby | 24.05.2024", as portals and services print it."""
    if match := KOREAN_NAME_BEFORE_DATE.match(text):
        return korean_names(match["name"])
    match = NAME_BEFORE_DATE.match(text)
    return (match["name"],) if match and is_name(match["name"]) else ()


def without_clock(text: str) -> str:
    """A byline without the date and time behind it."""
    return re.split(r"\s*[|·]\s*(?=[^|·]*\d|입력|등록|승인|송고|수정)|\s+(?=(?:입력|등록|승인|송고|수정)\b)", text)[0]
