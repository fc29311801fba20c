"""Filing: versions of one address and copies of one story, the same in whatever order articles come."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import permutations

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.filing import file_articles
from articles.models import Article, Capture, RunItem, Story, StoryRuling
from tests.articles.pages import (
    AGAIN,
    BESIDE,
    FIRST,
    KOREAN,
    LATER,
    OTHER,
    REWORDED,
    TRIMMED,
    WIRE,
    Page,
    article,
    save,
)
from tests.articles.stories import EN, EN_BACKGROUND, EN_NEWS, told

pytestmark = pytest.mark.django_db
Outcome = RunItem.Outcome


def outcomes(*pages: Page) -> list[Outcome]:
    """What became of pages that come one after the other."""
    return [saved.outcome for page in pages for saved in save(page)]


def stories() -> set[frozenset[str]]:
    """The pages of each story that has several."""
    found: dict[int, set[str]] = {}
    for story, origin in Article.objects.values_list("story", "capture__origin"):
        found.setdefault(story, set()).add(origin)
    return {frozenset(pages) for pages in found.values() if len(pages) > 1}


def state() -> dict[str, tuple[str, str | None]]:
    """How every article is filed: its story's key, and what stands in its place."""
    rows = Article.objects.values_list("key", "story__key", "superseded_by__key")
    return {key: (story, above) for key, story, above in rows}


def rule(page: Page, copy_of: Page | None = None) -> None:
    """Let a curator rule on a page, and file it anew."""
    curator, _ = User.objects.get_or_create(username="curator")
    original = article(copy_of) if copy_of else None
    StoryRuling.objects.update_or_create(article=article(page), defaults={"copy_of": original, "curator": curator})
    file_articles([article(page)])


# Versions


@pytest.mark.parametrize("pages", list(permutations([FIRST, LATER, AGAIN])))
def test_the_newest_version_stands_in_the_place_of_the_others(pages: Sequence[Page]) -> None:
    outcomes(*pages)
    current = article(AGAIN)
    assert current.superseded_by is None
    assert article(FIRST).superseded_by == article(LATER).superseded_by == current
    assert list(Article.objects.current()) == [current]
    assert stories() == set()


def test_an_import_tells_versions_from_captures_of_the_same_words() -> None:
    assert outcomes(FIRST, LATER, AGAIN, LATER) == [Outcome.IMPORTED, Outcome.VERSION, Outcome.KNOWN, Outcome.UPDATED]


def test_a_batch_tells_them_in_its_order() -> None:
    told_ = [saved.outcome for saved in save(LATER, FIRST, AGAIN)]
    assert told_ == [Outcome.IMPORTED, Outcome.VERSION, Outcome.KNOWN]


def test_what_has_no_address_has_no_versions() -> None:
    outcomes(FIRST._replace(url=""), LATER._replace(url=""))
    assert Article.objects.current().count() == 2


def test_an_address_that_shows_other_articles_each_day_makes_no_versions_of_them() -> None:
    latest = "https://news.example/section/1"
    pages = [Page(f"news {n}", news, latest, title=f"{n} headline{n}") for n, news in enumerate([*EN_NEWS, told(EN)])]
    outcomes(*pages)
    assert Article.objects.current().count() == len(pages)


def test_an_article_rewritten_under_its_headline_is_a_version() -> None:
    assert outcomes(FIRST, FIRST._replace(name="other", body=told(EN_NEWS)))[1] is Outcome.VERSION


def test_an_article_read_again_at_another_address_is_no_version_any_more() -> None:
    outcomes(FIRST, LATER)
    outcomes(LATER._replace(url="https://news.example/view?idxno=2"))
    assert article(FIRST).superseded_by is None
    assert article(LATER).superseded_by is None
    assert stories() == {frozenset({"first", "later"})}  # which makes it a copy


# Copies

PAGES = [WIRE, TRIMMED, REWORDED, OTHER, BESIDE, KOREAN, FIRST, LATER]


def test_an_import_tells_copies() -> None:
    assert outcomes(WIRE, OTHER, TRIMMED, REWORDED) == [
        Outcome.IMPORTED,
        Outcome.IMPORTED,
        Outcome.COPY,
        Outcome.COPY,
    ]
    assert stories() == {frozenset({"wire", "trimmed", "reworded"})}


def test_a_story_goes_by_the_least_key_of_its_articles_and_none_is_left_empty() -> None:
    outcomes(*PAGES)
    for story in Story.objects.all():
        assert story.key == min(story.articles.values_list("key", flat=True))


def test_an_article_that_joins_two_stories_makes_one_of_them() -> None:
    one = Page("one", told([*EN, *EN_BACKGROUND[:3]]), published=date(2019, 3, 9))
    other = Page("other", told(EN), published=date(2019, 3, 15))
    outcomes(one, other)
    assert stories() == set()
    assert outcomes(WIRE) == [Outcome.COPY]
    assert stories() == {frozenset({"one", "other", "wire"})}


def test_a_version_that_is_superseded_leaves_its_story_and_what_it_held_together_falls_apart() -> None:
    early = Page("early", told(EN), published=date(2019, 3, 9))
    late = Page("late", told(EN), published=date(2019, 3, 15))
    outcomes(early, late, WIRE)
    assert len(stories()) == 1
    outcomes(WIRE._replace(name="newer", body=told(EN_NEWS), modified=date(2019, 3, 20)))
    assert stories() == set()


class TestAnyOrder(TestCase):
    """The same pages in any order and any batches."""

    @settings(max_examples=25)  # each a few dozen queries
    @given(st.permutations(PAGES), st.integers(1, len(PAGES)))
    def test_come_to_the_same(self, pages: Sequence[Page], size: int) -> None:
        for start in range(0, len(pages), size):
            save(*pages[start : start + size])
        save(pages[0])
        assert state() == expected()


def expected() -> dict[str, tuple[str, str | None]]:
    """How `PAGES` are filed, worked out by hand."""
    keys = dict(Capture.objects.values_list("origin", "article__key"))
    story = min(keys[name] for name in ("wire", "trimmed", "reworded", "later"))
    alone: dict[str, tuple[str, str | None]] = {
        keys[name]: (keys[name], None) for name in ("other", "beside", "korean")
    }
    alone[keys["first"]] = (keys["first"], keys["later"])
    return alone | {keys[name]: (story, None) for name in ("wire", "trimmed", "reworded", "later")}


# Rulings


def test_a_curator_can_take_an_article_out_of_its_story() -> None:
    outcomes(WIRE, TRIMMED, REWORDED)
    rule(TRIMMED)
    assert stories() == {frozenset({"wire", "reworded"})}


def test_an_article_out_of_its_story_stays_out_when_copies_come_and_when_it_is_read_again() -> None:
    outcomes(WIRE, TRIMMED)
    rule(TRIMMED)
    outcomes(REWORDED, TRIMMED, WIRE)
    assert stories() == {frozenset({"wire", "reworded"})}


def test_a_curator_can_make_an_article_a_copy_of_another() -> None:
    outcomes(WIRE, TRIMMED, OTHER, KOREAN)
    rule(KOREAN, WIRE)
    rule(OTHER, KOREAN)
    assert stories() == {frozenset({"wire", "trimmed", "korean", "other"})}
    outcomes(WIRE, KOREAN)
    assert stories() == {frozenset({"wire", "trimmed", "korean", "other"})}


def test_an_article_moved_to_another_story_takes_none_of_its_like_along() -> None:
    outcomes(WIRE, TRIMMED, REWORDED, OTHER)
    rule(REWORDED, OTHER)
    assert stories() == {frozenset({"wire", "trimmed"}), frozenset({"reworded", "other"})}


def test_a_ruling_taken_back_leaves_it_to_the_texts_again() -> None:
    outcomes(WIRE, TRIMMED, OTHER)
    before = state()
    rule(TRIMMED, OTHER)
    StoryRuling.objects.all().delete()
    file_articles([article(TRIMMED)])
    assert state() == before


def test_a_ruling_holds_for_the_version_that_stands_in_the_place_of_the_one_it_was_made_for() -> None:
    outcomes(FIRST, WIRE)
    rule(FIRST)
    outcomes(LATER)
    assert stories() == set()
    rule(LATER, WIRE)  # its own goes before
    assert stories() == {frozenset({"later", "wire"})}


# Cost


def queries_of(pages: Iterable[Page]) -> int:
    with CaptureQueriesContext(connection) as queries:
        save(*pages)
    return len(queries)


def numbered(start: int, end: int) -> list[Page]:
    return [
        Page(f"page {n}", told([f"Case {n} {EN[0]}", *EN[1:3]]), f"https://n.example/{n}") for n in range(start, end)
    ]


def test_a_batch_asks_no_more_the_more_articles_there_are() -> None:
    save(*numbered(0, 3))
    few = queries_of(numbered(3, 6)) + 2  # two where the story's key changes
    assert queries_of(numbered(6, 40)) <= few
    assert queries_of(numbered(40, 43)) <= few


def test_articles_that_share_nothing_are_not_compared() -> None:
    save(WIRE, OTHER, KOREAN)
    with CaptureQueriesContext(connection) as queries:
        save(Page("else", told([EN_NEWS[2], EN_NEWS[3]])))
    assert not [query for query in queries if '"articles_article"."body" FROM' in query["sql"]]
