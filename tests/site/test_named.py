"""Records that a reader's words name."""

import pytest
from django.test import Client

from negotiations.named import AT_MOST, named
from tests.site import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    """Two agreements with a 4th round each, some people and places."""
    for number, of in ((4, 11), (4, 12), (5, 12)):
        make.round_(number, of=of)
    make.negotiator("James Zumwalt", side="US", stories=3)
    make.negotiator("Lee Tae-woo", native_name="이태우", aliases=["Yi T'ae-u"], stories=9)
    make.negotiator("Lee Sang-hwa", stories=2)
    for name, city in (("", "Honolulu"), ("Institute of Examples", "Seoul"), ("", "Los Angeles")):
        make.venue(name, city)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("4th round of the 12th SMA", ["12/4"]),
        ("fourth round of the twelfth agreement", ["12/4"]),
        ("제12차 협정 4차 회의", ["12/4"]),
        ("4th round", ["12/4", "11/4"]),  # the newest agreement's first
        ("11th SMA", ["11"]),
        ("SMA-11", ["11"]),
        ("9th round of the 12th SMA", []),  # no other round in its place
        ("zumwalt", ["james-zumwalt"]),
        ("what James Zumwalt demanded", ["james-zumwalt"]),
        ("lee", ["lee-tae-woo", "lee-sang-hwa"]),  # the better known first
        ("이태우 수석대표", ["lee-tae-woo"]),
        ("T'ae-u", ["lee-tae-woo"]),
        ("honolulu", ["honolulu"]),
        ("호놀룰루에서", ["honolulu"]),
        ("Los Angeles round", ["los-angeles"]),
        ("institute examples", ["seoul-institute-of-examples"]),
        ("-zumwalt honolulu", ["honolulu"]),  # what is left out names nothing
        ("oo", []),  # the inside of a word is no name
        (".*", []),
        ('"" - or', []),
        ("", []),
    ],
)
def test_words_name_records(typed: str, keys: list[str]) -> None:
    """Numbers, names and places, in both languages."""
    assert [record.key for record in named(typed)] == keys


def test_they_are_few() -> None:
    """However many bear a name."""
    for number in range(AT_MOST + 3):
        make.negotiator(f"Kim Number {number}")
    assert len(named("kim")) == AT_MOST


def test_a_search_leads_to_the_pages_that_its_words_name(client: Client) -> None:
    """Beside the articles, of which there may be none."""
    page = client.get("/articles/?q=4th round of the 12th SMA").content.decode()
    assert '<a href="/rounds/12/4/">4th round of the talks on the 12th Special Measures Agreement</a>' in page
    assert "Your words name" not in client.get("/articles/?q=submarine").content.decode()
