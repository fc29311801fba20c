"""The list of what is unsettled: whatever changes an article's standing puts it there, and nothing else besides."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import rulings
from articles.models import Article, Outlet, Unsettled
from articles.outlets import save_renamed
from articles.settling import articles_unsettled
from tests.articles.pages import AGAIN, FIRST, LATER, OTHER, REWORDED, TRIMMED, WIRE, Page, article, save
from tests.articles.stories import EN, EN_BACKGROUND, EN_NEWS, told

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_settles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave on the list what is put there."""
    monkeypatch.setattr(articles_unsettled, "receivers", [])


@pytest.fixture
def curator() -> User:
    return User.objects.create(username="curator")


def settled(*pages: Page) -> None:
    """Store pages, and let them be settled."""
    save(*pages)
    Unsettled.objects.all().delete()


def unsettled() -> set[str]:
    """The names of the pages on the list."""
    return set(Unsettled.objects.values_list("article__capture__origin", flat=True))


def test_what_is_stored_is_listed_with_what_it_is_filed_with() -> None:
    save(OTHER)
    assert unsettled() == {"other"}


EARLY = Page("early", told([*EN, *EN_BACKGROUND[:3]]), published=date(2019, 3, 9))
LATE = Page("late", told(EN), published=date(2019, 3, 15))
BETWEEN = Page("between", told(EN), published=date(2019, 3, 12))


@pytest.mark.parametrize(
    ("before", "comes", "listed"),
    [
        ([WIRE, OTHER], WIRE, {"wire"}),  # read again, to the same
        ([WIRE, OTHER], WIRE._replace(published=date(2019, 3, 13)), {"wire"}),
        ([FIRST, OTHER], LATER, {"first", "later"}),
        ([LATER, OTHER], FIRST, {"first", "later"}),  # an earlier version comes later
        ([FIRST, LATER], AGAIN, {"first", "later", "again"}),
        ([FIRST, AGAIN], AGAIN._replace(url="https://news.example/view?idxno=2"), {"first", "again"}),
    ],
)
def test_what_comes_is_listed_with_the_versions_whose_place_changes(
    before: list[Page], comes: Page, listed: set[str]
) -> None:
    settled(*before)
    save(comes)
    assert unsettled() == listed


def stories() -> dict[str, str]:
    """The story of each page, by its name."""
    return dict(Article.objects.values_list("capture__origin", "story__key"))


def moved_since(before: dict[str, str]) -> set[str]:
    """The pages that were there, and whose story is another now or goes by another key."""
    return {name for name, story in stories().items() if before.get(name, story) != story}


@pytest.mark.parametrize(
    ("before", "comes", "moved"),
    [
        ([WIRE, OTHER], TRIMMED, {"wire"}),
        ([TRIMMED, REWORDED, OTHER], WIRE, set()),  # whose story keeps its key
        ([EARLY, LATE, OTHER], BETWEEN, {"early"}),  # joins two stories
        ([EARLY, LATE, BETWEEN, OTHER], BETWEEN._replace(body=told(EN_NEWS)), {"early"}),  # held two together
    ],
)
def test_what_comes_is_listed_with_the_articles_that_go_to_another_story(
    before: list[Page], comes: Page, moved: set[str]
) -> None:
    settled(*before)
    at_first = stories()
    save(comes)
    assert moved_since(at_first) - {comes.name} == moved
    assert unsettled() == {comes.name} | moved


def test_articles_of_stories_that_are_joined_are_listed_though_they_are_not_in_hand() -> None:
    one, other = [EARLY, EARLY._replace(name="beside early")], [LATE, LATE._replace(name="beside late")]
    settled(*one, *other, OTHER)
    at_first = stories()
    save(BETWEEN)
    assert len(set(stories().values())) == 2
    assert unsettled() == {"between"} | moved_since(at_first)


def test_a_ruling_lists_what_moves_and_so_does_taking_it_back(curator: User) -> None:
    settled(WIRE, TRIMMED, OTHER)
    together = stories()
    ruling = rulings.rule(article(TRIMMED), None, curator)
    assert unsettled() == moved_since(together) != set()
    Unsettled.objects.all().delete()
    apart = stories()
    rulings.withdraw(ruling)
    assert unsettled() == moved_since(apart) != set()


def test_a_renamed_outlet_lists_its_articles_in_one_statement() -> None:
    settled(WIRE, TRIMMED, OTHER)
    outlet = Outlet.objects.create(name="The Courier", slug="courier")
    Article.objects.filter(capture__origin__in=["wire", "other"]).update(outlet=outlet)
    outlet.name = "The Daily Courier"
    with CaptureQueriesContext(connection) as queries:
        save_renamed(outlet, "The Courier")
    assert unsettled() == {"wire", "other"}
    assert len([query for query in queries if "unsettled" in query["sql"]]) == 1
    save_renamed(outlet, "The Courier")  # they are on the list already
    assert unsettled() == {"wire", "other"}
