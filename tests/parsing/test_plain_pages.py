"""Whole pages as a browser copies them, in the manners of many countries' newsrooms: the text to the letter, no more.

The pages in `plain/` are our own. Each line of a page stands behind a mark that says what it is: `+` text of the
article, `~` the same, broken by hand; `&` a closing mark on the line above; `^` a caption; `?` a heading or a summary,
which may be taken for text or not; `-` the page's own.
"""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.parsing import Unreadable, biographies, furniture, parse, roles

FILES = sorted(Path(__file__).with_name("plain").glob("*.txt"))
NAMES = [file.stem for file in FILES]
LISTS = ("ENDING", "BOX", "NOTICE", "OFFER", "BUTTON_IN_TEXT", "DESK", "SPEAKER")
LEAST_WITHOUT_LISTS = 45


def page_of(file: Path) -> str:
    """The page as it was copied."""
    marked = file.read_text("utf-8").replace("\n& ", " ")
    return "\n".join(line[2:] for line in marked.splitlines())


def text_of(file: Path) -> str:
    """The article's text in one line."""
    return " ".join(line[2:] for line in file.read_text("utf-8").splitlines() if line[:1] in ("+", "~"))


def read_text(file: Path, change: Callable[[str], str] = str) -> str:
    """The text that is read from the page, in one line, less the lines that may be taken for text or not."""
    try:
        body = " ".join(parse(change(page_of(file)).encode()).body.split())
    except Unreadable:
        return ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("? "):
            body = body.replace(line[2:], "", 1)
    return " ".join(body.split())


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_it_reads_the_text_of_a_copied_page(file: Path) -> None:
    assert read_text(file) == text_of(file)


def lines_in(page: str) -> list[str]:
    """Its lines that hold anything."""
    return [line for line in page.split("\n") if line]


CHANGES: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda page: page.replace("\n", "\r\n"),
    "tabs before and spaces behind": lambda page: "\n".join(f"\t{line}  " for line in lines_in(page)),
    "a blank line behind each": lambda page: "\n\n".join(lines_in(page)),
    "no blank line at all": lambda page: "\n".join(lines_in(page)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_copying_does_to_lines_does_not_matter(change: Callable[[str], str]) -> None:
    unbroken = [file for file in FILES if "hard-wrapped" not in file.stem]
    wrong = [file.stem for file in unbroken if read_text(file, change) != text_of(file)]
    assert wrong == []


def wrapped(page: str) -> str:
    """The page with its lines broken at 72 characters, as mail is."""
    return "\n".join("\n".join(textwrap.wrap(line, 72)) for line in page.split("\n"))


WRAPPED = (
    "us-daily-with-paywall",
    "uk-daily-with-support-banner",
    "us-cable-network",
    "us-oped-with-biography",
    "philippine-daily-with-read-also",
    "german-broadcaster-in-english",
    "portal-copy-of-wire-story",
    "us-magazine-with-pull-quotes",
    "kenyan-daily-one-line-paragraphs",
    "ko-editorial",
    "ko-broadcast-transcript",
)


@pytest.mark.parametrize("name", WRAPPED)
def test_lines_broken_at_a_width_are_joined(name: str) -> None:
    file = Path(__file__).with_name("plain") / f"{name}.txt"
    assert read_text(file, wrapped) == text_of(file)


CAPTIONED = [
    (file, line[2:]) for file in FILES for line in file.read_text("utf-8").splitlines() if line.startswith("^ ")
]


@pytest.mark.parametrize(("file", "caption"), CAPTIONED, ids=[f"{file.stem}: {text[:30]}" for file, text in CAPTIONED])
def test_captions_are_not_text(file: Path, caption: str) -> None:
    assert caption not in parse(page_of(file).encode()).body


def test_most_pages_are_read_without_any_list_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(furniture, "VOCABULARY", frozenset())
    monkeypatch.setattr(furniture, "TOPICS", frozenset())
    monkeypatch.setattr(biographies, "TOPICS", frozenset())
    for name in LISTS:
        monkeypatch.setattr(furniture, name, re.compile(r"(?!)"))
    roles.role_of_marked.cache_clear()
    right = [file.stem for file in FILES if read_text(file) == text_of(file)]
    roles.role_of_marked.cache_clear()
    assert len(right) >= LEAST_WITHOUT_LISTS
