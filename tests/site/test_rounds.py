"""The list of rounds with its filters."""

import re
from datetime import date

import pytest

from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def facet(html: str, name: str) -> list[str]:
    """The choices of a facet as "label count", the chosen ones with a star."""
    section = html.split(f'id="facet-{name}"')[1].split("</section>")[0]
    rows = re.findall(r"<li[^>]*><a([^>]*)><span>(.*?)</span> <span[^>]*>(.*?)</span>", section)
    return [f"{label} {number}{'*' if 'aria-current' in link else ''}" for link, label, number in rows]


@pytest.fixture
def archive() -> None:
    """Three rounds of two agreements in two cities, a negotiator at one of them."""
    institute = make.venue("Institute of Examples")
    one = make.round_(1, of=12, venue=institute)
    one.negotiators.add(make.negotiator("Kim Min-su"))
    make.round_(2, of=12, city="Honolulu", venue=make.venue(city="Honolulu"), status="planned")
    make.round_(1, of=11, start=date(2019, 9, 24), end=date(2019, 9, 25), venue=make.venue())


FILTERS = [
    ("", 3),
    ("year=2024", 2),
    ("year=2024&year=2019", 3),
    ("venue=seoul", 2),  # a city stands for its institutes
    ("venue=Seoul", 2),  # in whatever case it is typed
    ("venue=seoul-institute-of-examples", 1),
    ("agreement=12", 2),
    ("status=planned", 1),
    ("negotiator=kim-min-su", 1),
    ("agreement=12&venue=honolulu&status=planned", 1),
    ("agreement=11&status=planned", 0),
    # Malformed, unknown, hostile: nothing has such a value, and no error.
    ("year=abc", 0),
    ("year=99999999999999999999", 0),
    ("year=0", 0),
    ("agreement=-1", 0),
    ("agreement=" + "1" * 5000, 0),  # more figures than Python reads
    ("year=" + "1" * 5000, 0),
    ("venue=%00", 3),
    ("venue=' OR 1=1 --", 0),
    ("status=", 3),
    ("unknown=1", 3),
    ("page=abc", 3),
    ("page=99", 3),
]


@pytest.mark.parametrize(("query", "found"), FILTERS)
def test_it_filters(archive: None, get: Get, query: str, found: int) -> None:
    html = get(f"/rounds/?{query}")
    assert html.count('data-label="Round"') == found
    assert f"{found} round" in html


def test_counts_leave_out_their_own_filter(archive: None, get: Get) -> None:
    html = get("/rounds/?agreement=12&status=planned")
    assert facet(html, "agreement") == ["12th 1*"]
    assert facet(html, "status") == ["held 1", "planned 1*"]
    assert facet(html, "year") == ["2024 1"]


def test_a_city_is_listed_before_its_institutes(archive: None, get: Get) -> None:
    assert facet(get("/rounds/"), "venue") == ["Seoul 2", "Institute of Examples 1", "Honolulu 1"]


@pytest.mark.parametrize(
    ("query", "name", "row"),
    [
        ("agreement=11&year=2024", "year", "2024 0*"),
        ("agreement=10", "agreement", "10th 0*"),
        ("agreement=11&venue=honolulu", "venue", "Honolulu 0*"),
        ("agreement=11&negotiator=kim-min-su", "negotiator", "Kim Min-su 0*"),
        ("agreement=11&status=planned", "status", "planned 0*"),
        ("year=abc", "year", "abc 0*"),
    ],
)
def test_a_chosen_value_that_nothing_has_stays_listed(archive: None, get: Get, query: str, name: str, row: str) -> None:
    assert row in facet(get(f"/rounds/?{query}"), name)


def test_it_says_what_is_chosen_in_a_sentence(archive: None, read: Get) -> None:
    words = read("/rounds/?year=2024&year=2019&venue=seoul&agreement=12&status=held&negotiator=kim-min-su")
    assert "1 round for the 12th agreement, in 2024 or 2019, at Seoul, held, with Kim Min-su." in words


def test_each_chip_leads_to_the_page_without_it(archive: None, get: Get) -> None:
    chips = get("/rounds/?year=2024&status=held").split('class="chips"')[1].split("</ul>")[0]
    assert 'href="?status=held"' in chips
    assert 'href="?year=2024"' in chips


def test_nothing_found_says_why_and_what_to_try(archive: None, read: Get) -> None:
    words = read("/rounds/?agreement=11&status=planned")
    assert "No round in the archive has all of this at once" in words
    assert "without Agreement: 11th 1" in words


def test_an_empty_archive_says_so(read: Get) -> None:
    assert "The archive has no rounds yet" in read("/rounds/")


def test_the_list_is_paged(get: Get) -> None:
    make.talks(51)
    assert get("/rounds/").count('data-label="Round"') == 50
    assert get("/rounds/?page=2&status=held").count('data-label="Round"') == 1
