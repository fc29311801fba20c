"""The same pages give the same articles, in whatever they come."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.capturing.arrival import Arrival
from articles.capturing.sources import find_sources
from articles.models import Article, Capture
from articles.parsing import NothingFound, parse
from tests.importing.containers import Warc, lines, zipped
from tests.importing.pages import PAGES

Pages = Mapping[str, str]


def as_files(pages: Pages, folder: Path) -> None:
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")


def as_zip(pages: Pages, folder: Path) -> None:
    (folder / "pages.zip").write_bytes(zipped(pages))


def as_lines(pages: Pages, folder: Path) -> None:
    rows = [{"html" if name.endswith(".html") else "text": text} for name, text in pages.items()]
    (folder / "pages.jsonl").write_bytes(lines(*rows))


def as_warc(pages: Pages, folder: Path) -> None:
    (folder / "pages.warc.gz").write_bytes(_warc(pages))


def as_wacz_in_zip(pages: Pages, folder: Path) -> None:
    wacz = zipped({"datapackage.json": "{}", "archive/data.warc.gz": _warc(pages)})
    (folder / "pages.zip").write_bytes(zipped({"crawls/crawl.wacz": wacz}))


def _warc(pages: Pages) -> bytes:
    warc = Warc()
    for name, text in pages.items():
        warc.response(name, text, "text/html" if name.endswith(".html") else "text/plain")
    return warc.content


WAYS: Sequence[Callable[[Pages, Path], None]] = (as_files, as_zip, as_lines, as_warc, as_wacz_in_zip)

SENTENCES = (
    "The two sides met in Seoul on Tuesday and spoke of costs until late.",
    "Officials of both countries said that a further meeting was likely before summer.",
    "Neither delegation named a figure, and reporters were told to wait for a statement.",
    "한국과 미국은 이틀 동안 이어진 방위비 협상을 마치고 다음 회의 일정을 논의했다.",
    "외교부 당국자는 양측이 서로의 입장을 충분히 설명했다고 기자들에게 말했다.",
    "Lawmakers in the capital asked what the new agreement would cost in its first year.",
)
HEADLINES = ("Talks on costs go on in Seoul", "방위비 협상 다음 달 다시 열린다", "A meeting ends without a figure")
TEXTS = st.tuples(
    st.sampled_from(HEADLINES), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True), st.booleans()
)


def page(headline: str, paragraphs: Sequence[str], as_html: bool) -> tuple[str, str]:
    """A page's ending and its text."""
    if not as_html:
        return ".txt", "\n\n".join((headline, *paragraphs))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{headline}</title></head>"
    return ".html", f"{head}<body><article><h1>{headline}</h1>{body}</article></body></html>"


def arrivals(pages: Pages, way: Callable[[Pages, Path], None]) -> list[Arrival]:
    with TemporaryDirectory() as folder:
        way(pages, Path(folder))
        return [arrival for file in find_sources([Path(folder)]).files for arrival in file.arrivals()]


def articles(found: Sequence[Arrival]) -> set[tuple[str | None, str] | None]:
    """Headline and body of each page; `None` for one that holds no article."""
    read: set[tuple[str | None, str] | None] = set()
    for page in found:
        try:
            article = parse(page.content, known=page.known)
            read.add((article.title, article.body))
        except NothingFound:
            read.add(None)
    return read


@settings(max_examples=10)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_the_same_pages_arrive_in_whatever_they_come(texts: Sequence[tuple[str, Sequence[str], bool]]) -> None:
    pages = {f"{number}{ending}": text for number, (ending, text) in enumerate(page(*text) for text in texts)}
    found = [arrivals(pages, way) for way in WAYS]
    bytes_of_all = sorted(text.encode() for text in pages.values())
    assert [sorted(page.content for page in each) for each in found] == [bytes_of_all] * len(WAYS)
    assert [articles(each) for each in found] == [articles(found[0])] * len(WAYS)


@pytest.mark.parametrize("way", WAYS[1:], ids=lambda way: way.__name__)
@pytest.mark.django_db
def test_the_same_articles_come_into_the_archive(
    way: Callable[[Pages, Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = {(article.title, article.body) for article in (parse(text.encode()) for text in PAGES.values())}
    for folder, kept_as in (("other", way), ("files", as_files)):  # the files bring nothing new
        (tmp_path / folder).mkdir()
        kept_as(PAGES, tmp_path / folder)
        call_command("import_articles", str(tmp_path / folder), stdout=io.StringIO())
        assert set(Article.objects.values_list("title", "body")) == read
        assert Capture.objects.count() == Article.objects.count() == len(PAGES)
