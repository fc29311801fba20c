"""`manage.py show_claims`: every claim marked at its words, whatever holds the page; a line for what is no page."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from articles.models import Article
from articles.parsing import ParsedArticle
from negotiations.extraction import NegotiatorClaim, RoundClaim
from negotiations.importing.marking import Brackets, Colours, marked
from negotiations.values import Part, Side
from tests.importing.command import everything, import_articles, run
from tests.importing.pages import write_pages

SENTENCE = "South Korea and the United States held the fifth round of talks on the 12th SMA in Honolulu on Tuesday.\n"
TEXT = "Kim led the talks."


def show(*arguments: object, **options: object) -> tuple[int, str, str]:
    return run("show_claims", *arguments, **options)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_pages(tmp_path)[0]


def say(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_a_file_is_shown_with_its_claims_and_what_they_add_up_to(page: Path) -> None:
    code, output, errors = show(page)
    assert (code, errors) == (0, "")
    assert output.startswith(
        f"{page}\n  The Example Courier, 2024-05-20\n\nHeadline:\n  Envoys open talks on cost sharing\n"
    )
    assert re.search(r"^  (SEOUL, .* )?\[¹.*second round.*\]¹", output, re.M)
    assert re.search(r"^ {6}¹ round  body \d+–\d+  \S.*  agreement=12 number=2 status=planned first_day=", output, re.M)
    assert re.search(r"^ {6}² negotiator  body \d+–\d+  .*name=\"Lee Tae-woo\" side=KR chief=True", output, re.M)
    assert output.endswith(
        "In all:\n  round       12th agreement, 2nd round, planned, 2024-05-21 to 2024-05-23, Seoul\n"
        "  negotiator  Lee Tae-woo leads the delegation of KR, South Korea's chief negotiator\n\n"
    )


def test_every_page_of_a_container_is_shown(tmp_path: Path) -> None:
    pages = tmp_path / "pages.jsonl"
    texts = (SENTENCE, "", SENTENCE.replace("fifth", "sixth"))
    pages.write_text("\n".join(json.dumps({"text": text}) for text in texts))
    code, output, errors = show(pages)
    assert code == 1
    assert re.findall(r"number=\d", output) == ["number=5", "number=6"]
    assert errors.startswith(f"{pages}, line 2: ")
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("published", "days"),
    [("2029-03-14", "2029-03-13"), ("2029-03-20", "2029-03-20")],
)
def test_a_sentence_from_standard_input_is_read_as_of_any_day(
    published: str, days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(monkeypatch, SENTENCE)
    code, output, _ = show("-", "--published", published)
    assert code == 0
    assert f"5th round, held, {days}, Honolulu" in output


def test_the_day_given_goes_before_the_one_on_the_page(page: Path) -> None:
    assert "2nd round, planned, 2024-06-11 to 2024-06-13" in show(page, "--published", "2024-06-10")[1]


def test_the_address_given_is_what_the_page_was_captured_at(monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, SENTENCE)
    assert "  outlet not stated, 2024-05-15\n" in show("-", "--url", "https://news.invalid/2024/05/15/talks")[1]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["{key}", "/articles/{key}/", "https://archive.invalid/articles/{key}"])
def test_an_article_of_the_archive_is_shown_as_its_page_would_be(name: str, page: Path) -> None:
    import_articles(page)
    before, key = everything(), Article.objects.get().key
    code, output, _ = show(name.format(key=key))
    assert code == 0
    assert output == show(page)[1].replace(str(page), f"article {key}", 1)
    assert everything() == before
    assert show(key, "--url", "https://news.invalid/1")[2] == "--url goes with a file or standard input."


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["nowhere.txt", "0123456789abcdef", "/articles/0123456789abcdef/"])
def test_what_is_neither_file_nor_article_is_named(name: str) -> None:
    assert show(name) == (2, "", f"There is no file {name}, and no such article in the archive.")


def test_a_folder_and_a_manifest_are_no_pages(page: Path) -> None:
    (page.parent / "manifest.jsonl").write_text('{"path": "first.txt"}\n')
    assert show(page.parent) == (2, "", f"{page.parent} is a folder: name a page in it.")
    assert show(page.parent / "manifest.jsonl")[0] == 2


def test_a_page_without_an_article_is_said_to_be_one(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.html"
    nothing.write_text("<html><body><nav>Home</nav></body></html>")
    code, output, errors = show(nothing)
    assert (code, output) == (1, "")
    assert errors.startswith(f"{nothing}: No article text found")


def test_a_day_that_is_none_is_refused(page: Path) -> None:
    assert "'tomorrow' is no day like 2024-05-24." in show(page, "--published", "tomorrow")[2]


def test_colours_are_there_when_asked_for_and_brackets_otherwise(page: Path) -> None:
    coloured, plain = show(page, "--force-color")[1], show(page, "--no-color")[1]
    assert re.search(r"\x1b\[32;1m[^\x1b]*second round", coloured)
    assert "\x1b" not in plain
    text = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert text == re.sub(r"\[[⁰-⁹¹²³]+|\](?=[⁰-⁹¹²³])", "", plain)


# How claims are marked


def claim(start: int, end: int) -> RoundClaim:
    return RoundClaim(part=Part.BODY, start=start, end=end, quote=TEXT[start:end], rule="test")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "Kim led the talks."),
        ([(0, 3)], "[¹Kim]¹ led the talks."),
        ([(0, 18)], "[¹Kim led the talks.]¹"),
        ([(0, 3), (4, 7)], "[¹Kim]¹ [²led]² the talks."),
        ([(0, 18), (8, 11)], "[¹Kim led [²the]² talks.]¹"),  # one in the other
        ([(0, 11), (4, 17)], "[¹Kim [²led the]¹ talks]²."),  # overlapping
        ([(0, 7), (0, 18), (4, 7)], "[²[¹Kim [³led]³]¹ the talks.]²"),  # with common ends
        ([(0, 3), (0, 3)], "[¹[²Kim]²]¹ led the talks."),  # two kinds of claim in the same words
    ],
)
def test_claims_are_marked_where_they_begin_and_end(spans: list[tuple[int, int]], expected: str) -> None:
    lines = list(marked(ParsedArticle(body=TEXT), [claim(*span) for span in spans], Brackets()))
    assert lines[1] == f"  {expected}"
    assert [line.split()[0] for line in lines[2:-1]] == ["¹", "²", "³"][: len(spans)]


def test_a_claim_over_two_sentences_is_told_beneath_the_second() -> None:
    body = "Kim came. Lee left."
    whole = RoundClaim(part=Part.BODY, start=4, end=13, quote="came. Lee", rule="test")
    lines = list(marked(ParsedArticle(body=body), [whole], Brackets()))
    assert lines == ["Text:", "  Kim [¹came.", "  Lee]¹ left.", "      ¹ round  body 4–13  test", ""]


def test_colours_tell_kinds_apart_and_underline_what_lies_in_another_claim() -> None:
    person = NegotiatorClaim(part=Part.BODY, start=0, end=3, quote="Kim", rule="test", name="Kim", side=Side.KR)
    line = list(marked(ParsedArticle(body=TEXT), [claim(0, 18), person], Colours()))[1]
    assert line.startswith("  \x1b[36;1;4mKim\x1b[0m\x1b[36m²\x1b[0m\x1b[32;1m led the talks.\x1b[0m")


def test_numbers_are_the_same_in_every_part() -> None:
    article = ParsedArticle(title="Kim", body=TEXT, captions="Kim\nLee")
    claims = [
        RoundClaim(part=part, start=0, end=3, quote="Kim", rule="test")
        for part in (Part.TITLE, Part.BODY, Part.CAPTION)
    ]
    text = "\n".join(marked(article, claims, Brackets()))
    assert re.findall(r"^\w+:|\[.Kim\].", text, re.M) == [
        "Headline:",
        "[¹Kim]¹",
        "Text:",
        "[²Kim]²",
        "Captions:",
        "[³Kim]³",
    ]
