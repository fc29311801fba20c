"""What is nearly one story is listed for a curator, in whatever order it came, until somebody rules on it."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles import rulings
from articles.likely import APART, Nearly, Reason, nearly_copies
from articles.models import Article, LikelyCopy, PairRuling
from articles.words import text_of
from tests.articles.pages import KOREAN, OTHER, WIRE, Page, article, save
from tests.articles.stories import EN, EN_BACKGROUND, EN_NEWS, KO, changed, told
from tests.articles.test_copies import APART_ALL, COPIES, names

Paragraphs = list[str]

LISTED = {
    ("en", "cut, with much of its own behind"): Nearly(63, Reason.WORDS),
    ("en", "other numbers beyond the lead"): Nearly(98, Reason.FIGURES),
    ("ko", "other numbers beyond the lead"): Nearly(98, Reason.FIGURES),
}
"""Those among the pairs of the table of copies that a curator is asked about."""


@pytest.mark.parametrize(("name", "language", "one", "other"), [*COPIES, *APART_ALL], ids=names([*COPIES, *APART_ALL]))
def test_few_pairs_are_for_a_curator_to_decide(name: str, language: str, one: Paragraphs, other: Paragraphs) -> None:
    first, second = text_of(told(one), language), text_of(told(other), language)
    assert nearly_copies(first, second) == nearly_copies(second, first) == LISTED.get((language, name))


DAY = date(2019, 3, 12)


@pytest.mark.parametrize(
    ("days", "nearly"),
    [(3, None), (4, Nearly(100, Reason.DAYS)), (APART.days, Nearly(100, Reason.DAYS)), (APART.days + 1, None)],
)
def test_a_text_printed_again_within_days_is_a_copy_and_within_a_week_or_so_perhaps_one(
    days: int, nearly: Nearly | None
) -> None:
    again = text_of(told(EN), "en", DAY + timedelta(days=days))
    assert nearly_copies(text_of(told(EN), "en", DAY), again) == nearly


def test_what_is_only_nearly_a_copy_and_weeks_apart_is_none() -> None:
    own = told([*EN[:4], *EN_BACKGROUND[:2]])
    assert nearly_copies(text_of(told(EN), "en", DAY), text_of(own, "en", DAY + timedelta(days=5))) is None


# What is listed

OWN_END = Page("own end", told([*EN[:4], *EN_BACKGROUND[:2]]), "https://post.example/9")
TRIMMED_OWN_END = Page("trimmed own end", told([*EN[:4], EN_BACKGROUND[0]]), "https://daily.example/9")
REPRINT = Page("reprint", told(EN), "https://weekly.example/1", published=date(2019, 3, 17))
OTHER_SUMS = Page(
    "other sums",
    told(changed(KO, ("3년을", "1년을"), ("5년을", "7년을"))),
    "https://paper.example/4",
    language="ko",
)
COPY = Page("copy", told(EN[:6]), "https://paper.example/2")
PAGES = [WIRE, COPY, OWN_END, TRIMMED_OWN_END, REPRINT, OTHER, KOREAN, OTHER_SUMS]


def listed() -> set[tuple[frozenset[str], int, str]]:
    """What is listed: the two pages, how much they have in common, and why it is not sure."""
    rows = LikelyCopy.objects.values_list("article__capture__origin", "other__capture__origin", "share", "reason")
    return {(frozenset({one, other}), share, reason) for one, other, share, reason in rows}


def pairs() -> set[frozenset[str]]:
    return {pair for pair, _, _ in listed()}


def pair(*pages: Page) -> frozenset[str]:
    return frozenset(page.name for page in pages)


@pytest.mark.django_db
def test_what_is_nearly_one_story_is_listed_once_for_two_stories() -> None:
    for page in (WIRE, COPY, OWN_END, OTHER):
        save(page)
    assert len(listed()) == 1
    assert all(OWN_END.name in both for both in pairs())
    row = LikelyCopy.objects.get()
    assert row.article.key < row.other.key


class TestAnyOrder(TestCase):
    """The same pages in any order and any batches, some read again."""

    found: set[tuple[frozenset[str], int, str]] | None = None

    @settings(max_examples=8)
    @given(st.permutations(PAGES), st.integers(1, len(PAGES)))
    def test_list_the_same(self, pages: Sequence[Page], size: int) -> None:
        for start in range(0, len(pages), size):
            save(*pages[start : start + size])
        save(*pages[:2])
        type(self).found = type(self).found or listed()
        assert self.found == listed() != set()


@pytest.mark.django_db
def test_what_is_read_anew_with_another_text_or_superseded_is_listed_no_more() -> None:
    save(WIRE, OWN_END)
    assert pairs() == {pair(WIRE, OWN_END)}
    save(OWN_END._replace(body=told(EN_NEWS)))
    assert pairs() == set()
    save(OWN_END)
    assert pairs() == {pair(WIRE, OWN_END)}
    save(OWN_END._replace(name="newer", body=told(EN_NEWS), modified=date(2019, 3, 20)))
    assert pairs() == set()
    assert Article.objects.count() == 3


@pytest.mark.django_db
def test_what_another_copy_joins_is_listed_no_more() -> None:
    save(WIRE, REPRINT)
    assert pairs() == {pair(WIRE, REPRINT)}
    save(WIRE._replace(name="between", published=date(2019, 3, 14), url="https://between.example/1"))
    assert pairs() == set()


# What answers it


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create(username="curator")


def stories() -> list[set[str]]:
    found: dict[str, set[str]] = {}
    for name, story in Article.objects.values_list("capture__origin", "story__key"):
        found.setdefault(story, set()).add(name)
    return sorted(found.values(), key=sorted)


def rule(one: Page, other: Page, same: bool, curator: User) -> None:
    rulings.rule_on_pairs([(article(one), article(other))], same, curator, "It says so.")


@pytest.mark.parametrize("swapped", [False, True])
def test_two_articles_ruled_one_story_take_what_is_like_each_along(curator: User, swapped: bool) -> None:
    save(WIRE, COPY, OWN_END, OTHER)
    rule(*((OWN_END, WIRE) if swapped else (WIRE, OWN_END)), same=True, curator=curator)
    assert stories() == [{"copy", "own end", "wire"}, {"other"}]
    assert pairs() == set()
    save(WIRE, OWN_END)
    assert stories() == [{"copy", "own end", "wire"}, {"other"}]


def test_two_articles_ruled_two_stories_are_not_asked_about_again_nor_are_their_copies(curator: User) -> None:
    save(WIRE, COPY, OWN_END)
    rule(WIRE, OWN_END, same=False, curator=curator)
    assert pairs() == set()
    save(WIRE, OWN_END, COPY)
    save(OWN_END._replace(name="its copy", url="https://its.example/1"))
    assert pairs() == set()
    assert stories() == [{"copy", "wire"}, {"its copy", "own end"}]


def test_a_ruling_on_two_articles_beats_likeness(curator: User) -> None:
    save(WIRE, COPY)
    rule(WIRE, COPY, same=False, curator=curator)
    assert stories() == [{"copy"}, {"wire"}]
    save(COPY)
    assert stories() == [{"copy"}, {"wire"}]


BRIDGE = Page("bridge", told(EN[:4]), "https://bridge.example/1")
"""By its text a copy of both `WIRE` and `OWN_END`."""


@pytest.mark.parametrize("at_once", [False, True])
@pytest.mark.parametrize("bridge_first", [False, True])
def test_two_articles_ruled_two_stories_stay_two_whatever_is_a_copy_of_both(
    curator: User, bridge_first: bool, at_once: bool
) -> None:
    pages = [BRIDGE, WIRE, OWN_END, COPY] if bridge_first else [WIRE, OWN_END, COPY]
    save(*pages)
    rule(WIRE, OWN_END, same=False, curator=curator)
    again = [BRIDGE._replace(name="other bridge", url="https://bridge.example/2"), BRIDGE]
    for some in [again] if at_once else [[page] for page in again]:
        save(*some)
    assert len(stories()) == 2
    assert article(WIRE).story != article(OWN_END).story
    found = stories()
    save(OWN_END)
    save(BRIDGE, COPY)
    assert stories() == found
    rulings.withdraw_from_pairs(PairRuling.objects.get())
    assert len(stories()) == 1


class TestApartInAnyOrder(TestCase):
    """Articles that hang together, two of which a curator has ruled to be two stories."""

    found: list[set[str]] | None = None

    @settings(max_examples=8)
    @given(
        st.permutations([COPY, BRIDGE, BRIDGE._replace(name="other bridge", url="https://bridge.example/2"), REPRINT]),
        st.integers(1, 4),
    )
    def test_make_the_same_two_stories(self, pages: Sequence[Page], size: int) -> None:
        save(WIRE, OWN_END)
        rule(WIRE, OWN_END, same=False, curator=User.objects.create(username="curator"))
        for start in range(0, len(pages), size):
            save(*pages[start : start + size])
        save(pages[0])
        type(self).found = type(self).found or stories()
        assert self.found == stories()


@pytest.mark.parametrize("same", [False, True])
def test_a_ruling_holds_for_the_version_in_the_place_of_the_one_it_was_made_on(curator: User, same: bool) -> None:
    save(WIRE, OWN_END)
    rule(WIRE, OWN_END, same=same, curator=curator)
    newer = OWN_END._replace(name="newer", body=OWN_END.body + " The end.", modified=date(2019, 3, 13))
    save(newer)
    assert article(OWN_END).superseded_by == article(newer)
    assert pairs() == set()
    assert (article(newer).story == article(WIRE).story) is same


@pytest.mark.parametrize("same", [False, True])
def test_a_ruling_taken_back_asks_again(curator: User, same: bool) -> None:
    save(WIRE, OWN_END)
    before = listed(), stories()
    rule(WIRE, OWN_END, same=same, curator=curator)
    rule(WIRE, OWN_END, same=not same, curator=curator)  # the last word counts
    assert PairRuling.objects.get().same is not same
    rulings.withdraw_from_pairs(PairRuling.objects.get())
    assert (listed(), stories()) == before


def test_a_ruling_on_one_article_answers_it_and_goes_before_one_on_two(curator: User) -> None:
    save(WIRE, OWN_END)
    rule(WIRE, OWN_END, same=True, curator=curator)
    rulings.rule(article(OWN_END), None, curator)
    assert stories() == [{"own end"}, {"wire"}]
    assert pairs() == set()


# Cost


def numbered(start: int, end: int) -> list[Page]:
    """Articles of which each has a reprint that comes too late for a copy."""
    pages = []
    for n in range(start, end):
        text = told([f"Case {n} {EN[0]}", *[f"{part} {n}" for part in EN[1:5]]])
        day = date(2019, 3, 1) + timedelta(days=40 * n)
        pages += [
            Page(f"page {n}", text, f"https://n.example/{n}", published=day),
            Page(f"late {n}", text, f"https://late.example/{n}", published=day + timedelta(days=5)),
        ]
    return pages


@pytest.mark.django_db
def test_a_batch_asks_no_more_the_more_there_is_to_list() -> None:
    counts = []
    for start, end in ((0, 2), (2, 20)):
        with CaptureQueriesContext(connection) as queries:
            save(*numbered(start, end))
        counts.append(len(queries))
    assert LikelyCopy.objects.count() == 20
    assert counts[1] <= counts[0] + 1  # one for the story that the articles no longer go by
