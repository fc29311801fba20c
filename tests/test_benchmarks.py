"""The benchmark's pages: the same in every run, like those of news sites, and read as they were written."""

from pathlib import Path
from random import Random

import pytest

from articles.parsing import ParsedArticle, parse
from negotiations.extraction import RoundClaim, extract
from tests.benchmarks.corpus import SEED, write_corpus
from tests.benchmarks.markup import LARGEST, SMALLEST, page
from tests.benchmarks.news import Story, printed_elsewhere, rewritten, write_story


@pytest.fixture(scope="module")
def stories() -> list[tuple[Story, ParsedArticle]]:
    """A few stories, and what is read from their pages."""
    random = Random(SEED)
    told = [write_story(random, serial) for serial in range(8)]
    return [(story, parse(page(random, story).encode())) for story in told]


def test_the_same_seed_gives_the_same_pages(tmp_path: Path) -> None:
    one, same, other = (
        [path.read_bytes() for path in write_corpus(tmp_path / name, 5, seed)]
        for name, seed in (("one", 1), ("same", 1), ("other", 2))
    )
    assert one == same
    assert not set(one) & set(other)
    assert len(set(one)) == 5


def test_pages_are_as_large_as_those_of_news_sites(tmp_path: Path) -> None:
    sizes = [len(path.read_text(encoding="utf-8")) for path in write_corpus(tmp_path, 12)]
    assert min(sizes) >= SMALLEST
    assert max(sizes) <= LARGEST * 1.1


def test_a_page_is_read_as_it_was_written(stories: list[tuple[Story, ParsedArticle]]) -> None:
    for story, read in stories:
        assert (read.title, read.outlet, read.published) == (story.title, story.outlet, story.day)
        assert " ".join(read.body.split()) == " ".join(" ".join(story.paragraphs).split())


def test_each_page_tells_of_a_round(stories: list[tuple[Story, ParsedArticle]]) -> None:
    for _, read in stories:
        assert any(isinstance(claim, RoundClaim) and claim.number for claim in extract(read))


def test_a_copy_differs_in_its_headline_and_a_version_in_its_text() -> None:
    random = Random(SEED)
    story = write_story(random, 1)
    copy, version = printed_elsewhere(random, story, 2), rewritten(random, story)
    assert copy.paragraphs == story.paragraphs[: len(copy.paragraphs)]
    assert not {copy.outlet, copy.title, copy.address} & {story.outlet, story.title, story.address}
    assert (version.address, version.paragraphs[:-1]) == (story.address, story.paragraphs)
