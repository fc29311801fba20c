"""Who wrote the article, from what the page declares and from the lines around the text."""

import re

from articles.parsing.biographies import author_alone
from articles.parsing.body import names_after_dateline
from articles.parsing.bylines import HEAD_BRACKET, byline_of, korean_names
from articles.parsing.datelines import dateline_of
from articles.parsing.page import Page
from articles.parsing.prose import HANGUL
from articles.parsing.roles import Role


def authors_of(page: Page) -> tuple[str, ...]:
    """Byline names: declared, else from the bylines around the text, in the page's own script."""
    names = list(page.declared.authors) or bylines(page)
    own_script = [name for name in names if bool(HANGUL.search(name)) == (page.language == "ko")]
    return tuple(dict.fromkeys(own_script or names))


def bylines(page: Page) -> list[str]:
    """Names in the text's own byline, then in the lines around it."""
    first = page.parts[page.body.start].text
    bracket = HEAD_BRACKET.match(first)
    names = list(byline_of(bracket["inside"])) if bracket else []
    if own := dateline_of(page.body.paragraphs[0]):
        names += korean_names(names_after_dateline(page.body.paragraphs[0], own.length))
    if names:
        return names
    below = page.below()[:8]
    linked = [part for part in below[2:] if part.line.markup == "link"]
    names = [
        name
        for part in [*page.parts[: page.body.stop], *below]
        if part.role in (Role.BYLINE, Role.DATE) and part not in linked
        for name in byline_of(without_clock(part.text)) or name_before_clock(part.text)
    ]
    alone = author_alone(page.parts, page.body.start, page.body.stop, page.body.text)
    return names or ([alone] if alone else [])


def name_before_clock(text: str) -> tuple[str, ...]:
    """The name in "홍길동 입력 2024. 3. 5. 16:10", as portals print it."""
    match = re.match(r"(?P<name>[가-힣]{2,4})\s+(?:입력|등록|승인)\b", text)
    return korean_names(match["name"]) if match else ()


def without_clock(text: str) -> str:
    """A byline without the date and time behind it."""
    return re.split(r"\s*[|·]\s*|\s+(?=(?:입력|등록|승인|송고|수정)\b)", text)[0]
