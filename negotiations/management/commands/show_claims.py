"""`manage.py show_claims`: an article with its claims marked in the text, for who works on the extractor."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.capturing.arrival import Arrival
from articles.capturing.manifest import BadManifest
from articles.capturing.sources import find_sources
from articles.finding import article_at
from articles.parsing import Known, ParsedArticle, Unreadable
from articles.storing import as_parsed
from negotiations.extraction import extract, summarise
from negotiations.importing.description import origin_of, rows_of
from negotiations.importing.marking import Brackets, Colours, Style, marked
from negotiations.importing.reading import read_capture
from negotiations.importing.report import BAD_USAGE, FAILED
from negotiations.management.days import day
from negotiations.management.output import write_utf8
from negotiations.management.readiness import require_database

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Page:
    """An article to be shown, and how it is called; or why there is none."""

    label: str
    article: ParsedArticle | None = None
    fault: str = ""


class Command(BaseCommand):
    """Show what the extractor reads, and where."""

    help = (
        "Print an article with its claims marked, in colours on a terminal and in numbered brackets elsewhere; beneath "
        "each sentence its claims: kind, place, rule, values; at the end what the page says in all. Claims are read "
        "anew and nothing is stored. Exits with 1 if a page cannot be read, 2 if there is no such page."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the page, and what is to be known of it."""
        parser.add_argument(
            "page",
            help="A file that import_articles reads; an article of the archive, by its key or the address of its page; "
            "or - for standard input: a page, a text, or just a sentence.",
        )
        parser.add_argument(
            "--published", type=day, metavar="DAY", help="Read it as published then (2024-05-24), whatever it says."
        )
        parser.add_argument("--url", metavar="ADDRESS", help="Where a file or standard input was captured.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Show every page that the name stands for: a container holds several."""
        write_utf8(self.stdout)
        style = Colours() if self.style.ERROR("") else Brackets()
        faults = 0
        for page in _pages(options["page"], Known(url=options["url"], published=options["published"])):
            if page.article:
                for line in _shown(page.label, page.article, style):
                    self.stdout.write(line)
            else:
                faults += 1
                self.stderr.write(f"{page.label}: {page.fault}")
        if faults:
            sys.exit(FAILED)


def _shown(label: str, article: ParsedArticle, style: Style) -> Iterator[str]:
    """A page in lines: what it is, its text with what it claims, and all of that put together."""
    claims = extract(article)
    yield label
    yield f"  {origin_of(article)}"
    yield ""
    yield from marked(article, claims, style)
    yield "In all:"
    yield from rows_of(summarise(claims, article.published))
    yield ""


def _pages(name: str, known: Known) -> Iterator[Page]:
    """The pages that a name stands for. Raises `CommandError` where it stands for none."""
    path = Path(name)
    if name == STANDARD_INPUT:
        yield _read(Arrival("standard input", content=sys.stdin.buffer.read()), known)
    elif path.is_file():
        yield from (_read(page, known) for page in _arrivals(path))
    elif path.is_dir():
        raise CommandError(f"{name} is a folder: name a page in it.", returncode=BAD_USAGE)
    else:
        yield _stored(name, known)


def _arrivals(path: Path) -> Iterator[Arrival]:
    """The pages in a file, as an import takes them."""
    try:
        sources = find_sources([path]).files
    except BadManifest as fault:
        raise CommandError(str(fault), returncode=BAD_USAGE) from fault
    if not sources:
        raise CommandError(f"{path} goes with a page and is none.", returncode=BAD_USAGE)
    for source in sources:
        yield from source.arrivals()


def _read(page: Arrival, known: Known) -> Page:
    """Parse a page; what the command line says of it goes before what came with it."""
    if page.fault:
        return Page(page.label, fault=page.fault)
    together = replace(page.known, url=known.url or page.known.url, published=known.published or page.known.published)
    try:
        article = read_capture(page.content, together).article
    except Unreadable as fault:
        return Page(page.label, fault=str(fault))
    return Page(page.label, replace(article, published=known.published or article.published))


def _stored(name: str, known: Known) -> Page:
    """An article of the archive."""
    if known.url:
        raise CommandError("--url goes with a file or standard input.", returncode=BAD_USAGE)
    require_database()
    article = article_at(name)
    if article is None:
        raise CommandError(f"There is no file {name}, and no such article in the archive.", returncode=BAD_USAGE)
    parsed = as_parsed(article)
    return Page(f"article {article.key}", replace(parsed, published=known.published or parsed.published))
