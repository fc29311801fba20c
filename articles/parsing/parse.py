"""The parser's one door: a capture's bytes in, an article out."""

from collections.abc import Iterable, Iterator
from datetime import date

from lxml.html import HtmlElement

from articles.parsing.article import Known, NothingFound, ParsedArticle, Unreadable
from articles.parsing.body import Body, body_of, choice_as_body, is_short
from articles.parsing.datelines import dateline_of
from articles.parsing.dates import latest_day
from articles.parsing.dead_ends import leads_nowhere, why_nothing
from articles.parsing.decode import decode
from articles.parsing.extractor import extracted, fuller, with_choice
from articles.parsing.facts import facts_of
from articles.parsing.html_page import lines_of_html
from articles.parsing.kind import is_html
from articles.parsing.leads import with_leads
from articles.parsing.lines import Line, lines_of
from articles.parsing.metadata import Declared, declared_by
from articles.parsing.mhtml import unwrapped
from articles.parsing.page import Page
from articles.parsing.prose import is_korean, language_of
from articles.parsing.roles import Part, parts_of
from articles.parsing.tree import read_html

NOTHING = Known()
LONGEST = 150_000
"""Characters of an article in all. It is some fifty pages of print, and what a search index takes in any script."""


def parse(
    content: bytes, url: str | None = None, *, known: Known | None = None, today: date | None = None
) -> ParsedArticle:
    """Read a capture's bytes, HTML, MHTML or plain text. Raises `Unreadable` where they give no article.

    `url` is the capture's address, `known` what came with it; both are used only where the page is silent.
    `today` is the last day that a page can be from; by default the latest that it is anywhere.
    """
    content, known = unwrapped(content, known or NOTHING)
    text = decode(content, known.charset)
    readings, declared = read(text, url or known.url)
    shown = [declared.page_title]
    for parts, body in bodies(readings, shown, declared):
        if not is_short(body) and not leads_nowhere(shown, body.paragraphs):
            refuse_book(body)
            return assembled(parts, body, declared, known, url or known.url, today or latest_day())
    raise NothingFound(why_nothing(shown, has_scripts="<script" in text))


def bodies(readings: Iterable[list[Line]], shown: list[str], declared: Declared) -> Iterator[tuple[list[Part], Body]]:
    """The texts that the readings of a page give, with their pages; last what no reading finds to be written as news
    is. Adds the lines of each reading to `shown`.
    """
    tried = []
    for lines in readings:
        shown += [line.text for line in lines]
        tried.append(parts_of(with_leads(lines)))
        if body := body_of(tried[-1]):
            yield tried[-1], body
    titles = {declared.page_title, *declared.headings}
    yield from ((parts, body) for parts in tried if (body := choice_as_body(parts, titles)))


def refuse_book(body: Body) -> None:
    """Raise `Unreadable` where the text is longer than any article's."""
    length = len(body.text) + sum(map(len, body.captions))
    if length > LONGEST:
        raise Unreadable(
            f"The text has {length:,} characters, an article at most {LONGEST:,}; import the article alone."
        )


def read(text: str, url: str | None) -> tuple[Iterator[list[Line]], Declared]:
    """The page's lines, read in ways to be tried one after the other, and what it declares (plain text: nothing)."""
    if not is_html(text):
        return iter([lines_of(text)]), Declared()
    tree = read_html(text)
    declared = declared_by(tree, url)
    return readings_of_html(tree, declared), declared


def readings_of_html(tree: HtmlElement, declared: Declared) -> Iterator[list[Line]]:
    """As marked up; without trust in the names of boxes; and the text that a page built by scripts only declares."""
    text = fuller(extracted(tree), declared.text)
    shown = lines_of_html(tree)
    if is_korean(" ".join(text)):
        yield shown
    yield with_choice(shown, text, declared.text)
    yield with_choice(lines_of_html(tree, trust_names=False), text)
    yield lines_of(declared.text)


def assembled(
    parts: list[Part], body: Body, declared: Declared, known: Known, url: str | None, today: date
) -> ParsedArticle:
    """The article, each of its facts from the most trusted place that states it."""
    language = language_of(body.text) or known.language or ""
    dateline = dateline_of(body.paragraphs[0])
    page = Page(parts, body, dateline, declared, url or declared.url, language)
    facts = facts_of(page, known, today)
    values = {field: fact.value for field, fact in facts.items() if fact}
    return ParsedArticle(
        **values,
        origins={field: fact.origin for field, fact in facts.items() if fact},
        language=language,
        body=body.text,
        captions="\n".join(body.captions),
        url=page.url,
    )
