"""The benchmarks' pages and articles: the same in every run, like those of news sites, read as they were written."""

import re
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from articles.models import Article, Unsettled
from articles.parsing import ParsedArticle, parse
from negotiations.extraction import RoundClaim, extract
from negotiations.extraction.language.text import sentences_of
from negotiations.models import Round
from negotiations.models import RoundClaim as RoundClaimRow
from negotiations.store import rebuild, settle
from tests.benchmarks import filling
from tests.benchmarks.corpus import SEED, write_corpus
from tests.benchmarks.dense import SIZE, DenseArticles
from tests.benchmarks.markup import LARGEST, SMALLEST, page
from tests.benchmarks.news import Story, printed_elsewhere, rewritten, write_story
from tests.benchmarks.varying import vary


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


@pytest.fixture(scope="module")
def dense() -> list[ParsedArticle]:
    return list(islice(DenseArticles(SEED), 40))


def test_the_same_seed_gives_the_same_articles(dense: list[ParsedArticle]) -> None:
    assert list(islice(DenseArticles(SEED), 3)) == dense[:3]
    assert not {a.body for a in islice(DenseArticles(SEED + 1), 3)} & {a.body for a in dense}


def test_articles_are_in_both_languages_and_as_long_as_news(dense: list[ParsedArticle]) -> None:
    assert {article.language for article in dense} == {"en", "ko"}
    assert all(SIZE * 0.9 <= len(article.body.encode()) <= SIZE * 1.5 for article in dense)


def test_hardly_a_sentence_is_told_twice(dense: list[ParsedArticle]) -> None:
    """Else what is remembered of one article would pass for speed at the next."""
    told = Counter(sentence.text for article in dense for sentence in sentences_of(article))
    assert sum(count > 1 for count in told.values()) < 0.01 * len(told)


def test_articles_are_as_dense_as_real_coverage(dense: list[ParsedArticle]) -> None:
    claims = [extract(article) for article in dense]
    assert sum(any(isinstance(claim, RoundClaim) for claim in each) for each in claims) > 0.9 * len(dense)
    assert sum(map(len, claims)) > 10 * len(dense)


def test_other_days_keep_their_order() -> None:
    for serial in range(50):
        text = vary(Random(serial), "from Dec. 11 to 13, 2018, the 10th Special Measures Agreement", "en", 3)
        told = re.fullmatch(r"from \S+ (\d+) to (\d+), (\d+), the (\d+)\w\w Special Measures Agreement", text)
        assert told, text
        first, last, year, agreement = map(int, told.groups())
        assert (last - first, year, agreement in (10, 11, 12)) == (2, 2021, True)


@pytest.mark.django_db
def test_an_archive_filled_for_measuring_is_resolved_as_any_other() -> None:
    filling.fill(Random(SEED), 60)
    rebuild()
    assert Round.objects.filter(number__isnull=False, negotiators__isnull=False).exists()
    assert not RoundClaimRow.objects.filter(number__isnull=False, record=None).exists()
    Unsettled.note(list(Article.objects.values_list("pk", flat=True)[:5]))
    assert settle().made == 0
