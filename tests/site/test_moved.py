"""Old addresses of records: they lead on to where the record is now, for good, and cost nothing where one is found."""

from itertools import pairwise
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from negotiations.models import FormerKey, Record
from tests.site import builders as make

pytestmark = pytest.mark.django_db

PLACES = {"round": "rounds", "negotiator": "negotiators", "venue": "venues", "payment": "payments"}


def went(kind: str, *keys: str) -> None:
    """Note that a record went by each of these keys before the one behind it."""
    for key, record_key in pairwise(keys):
        FormerKey.objects.create(record_kind=kind, key=key, record_key=record_key)


def leads_to(client: Client, address: str) -> str:
    """Where an address leads for good."""
    response = client.get(address)
    assert response.status_code == 301, address
    return str(response["Location"])


def records() -> dict[str, Record]:
    """One record of each kind that has an old address."""
    return {
        "round": make.round_(8, of=11),
        "negotiator": make.negotiator("Jang Won-sam"),
        "venue": make.venue("Institute of Examples"),
        "payment": make.payment(2021),
    }


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        ("round", "11/2021-02-video"),
        ("negotiator", "chang-won-sam"),
        ("negotiator", "장원삼"),
        ("venue", "seoul-the-institute"),
        ("payment", "open/2021-agreed-krw"),
    ],
)
def test_an_old_address_leads_to_the_record_in_its_place(client: Client, kind: str, old: str) -> None:
    record = records()[kind]
    went(kind, old, record.key)
    assert leads_to(client, f"/{PLACES[kind]}/{old}/") == record.get_absolute_url()  # type: ignore[attr-defined]


def test_an_older_address_leads_over_all_that_came_after(client: Client) -> None:
    make.negotiator("Jang Won-sam")
    went("negotiator", "chang", "chang-won-sam", "jang-wonsam", "jang-won-sam")
    assert leads_to(client, "/negotiators/chang/") == "/negotiators/jang-won-sam/"


def test_a_record_that_has_its_old_key_again_answers_there(client: Client) -> None:
    make.negotiator("Jang Won-sam")
    make.negotiator("Chang Won-sam")
    went("negotiator", "chang-won-sam", "jang-won-sam")
    assert client.get("/negotiators/chang-won-sam/").status_code == 200


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ((), "nothing ever had it"),
        (("kim-min-su", "kim-minsu"), "what took its place is gone"),
        (("kim-min-su", "kim-minsu", "kim-min-su"), "keys that lead to each other"),
    ],
)
def test_what_leads_nowhere_is_not_found(client: Client, keys: tuple[str, ...], why: str) -> None:
    went("negotiator", *keys)
    assert client.get("/negotiators/kim-min-su/").status_code == 404, why


@pytest.mark.parametrize(
    ("kind", "old", "query"),
    [
        ("negotiator", "chang-won-sam", "rounds/?negotiator="),
        ("negotiator", "chang-won-sam", "rounds.csv?negotiator="),
        ("negotiator", "chang-won-sam", "articles.csv?negotiator="),
        ("venue", "seoul-the-institute", "rounds/?venue="),
    ],
)
def test_a_list_filtered_by_an_old_key_leads_to_that_by_the_new_one(
    client: Client, kind: str, old: str, query: str
) -> None:
    record = records()[kind]
    went(kind, old, record.key)
    assert leads_to(client, f"/{query}{old}") == f"/{query}{quote(record.key, safe='')}"


def test_a_file_for_a_spreadsheet_stays_one_where_its_list_is_led_on(client: Client) -> None:
    went("negotiator", "chang-won-sam", records()["negotiator"].key)
    lead = "/rounds.csv?negotiator=jang-won-sam&bom=1"
    assert leads_to(client, "/rounds.csv?bom=1&negotiator=chang-won-sam") == lead


def test_a_former_key_is_of_one_kind_of_record(client: Client) -> None:
    make.negotiator("Jang Won-sam")
    went("negotiator", "seoul", "jang-won-sam")
    assert client.get("/venues/seoul/").status_code == 404


@pytest.mark.parametrize("spelling", ["chang-won-sam", "장원삼", "zhang-yuan-san", "Jang-Won-Sam"])
def test_any_spelling_of_a_negotiator_leads_to_him(client: Client, spelling: str) -> None:
    make.negotiator("Jang Won-sam", native_name="장원삼", aliases=["Chang Won Sam", "Zhāng Yuán-sān"])
    assert leads_to(client, f"/negotiators/{spelling}/") == "/negotiators/jang-won-sam/"


def test_a_spelling_that_two_share_leads_to_neither(client: Client) -> None:
    make.negotiator("Lee Tae-woo", aliases=["Lee"])
    make.negotiator("Lee Seong-ho", aliases=["Lee"])
    assert client.get("/negotiators/lee/").status_code == 404


def test_browsers_ask_again_after_a_day_for_a_merge_may_be_taken_back(client: Client) -> None:
    make.negotiator("Jang Won-sam", aliases=["Chang Won-sam"])
    assert client.get("/negotiators/chang-won-sam/")["Cache-Control"] == "max-age=86400"


def test_a_record_that_is_found_costs_no_query_for_old_addresses(client: Client) -> None:
    for kind, record in records().items():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(record.get_absolute_url()).status_code == 200  # type: ignore[attr-defined]
        assert [query for query in asked if query["sql"].startswith('SELECT "negotiations_formerkey"')] == [], kind


def test_an_old_address_costs_a_few_queries_however_many_people_there_are(client: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            leads_to(client, "/negotiators/chang-won-sam/")
        return len(asked)

    make.negotiator("Jang Won-sam", aliases=["Chang Won-sam"])
    few = cost()
    for number in range(10):
        make.negotiator(f"Kim Number {number}")
    assert cost() == few <= 6
