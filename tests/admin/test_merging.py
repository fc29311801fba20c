"""Merging in the admin: what a curator takes for one is one, by the name that stays, with all that was pinned."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from negotiations import identities, merging
from negotiations.models import FormerKey, IdentityRuling, Negotiator, Pin, Round, Venue
from negotiations.pins import pin
from negotiations.store import rebuild
from negotiations.values import Side
from tests.admin.people import LIST, merge, paper, two_people, venue_paper, words

pytestmark = pytest.mark.django_db

VENUES = reverse("admin:negotiations_venue_changelist")


@pytest.fixture
def people() -> tuple[Negotiator, Negotiator]:
    return two_people()


def test_the_chosen_are_shown_beside_each_other(desk: Client, people: tuple[Negotiator, Negotiator]) -> None:
    page = merge(desk, *people)
    cards = [" ".join(card.get_text(" ").split()) for card in BeautifulSoup(page.content, "lxml").select(".card")]
    assert len(cards) == 2
    assert "Park Ji-ho Side South Korea Agreements 11th" in cards[0]
    assert "Sources 2" in cards[0]
    assert "The First Paper: Park Ji-ho spoke for the delegation." in cards[0]
    assert "Seo Yun-ah spoke for the delegation." in cards[1]
    assert not IdentityRuling.objects.exists(), "asking is no ruling"


def test_the_merged_are_one_record_with_who_said_so_and_why(
    desk: Client, editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    page = merge(desk, *people, reason="His own page says so.")
    one = Negotiator.objects.get()
    assert page.redirect_chain[-1][0] == reverse("admin:negotiations_negotiator_change", args=[one.pk])
    assert "They are one now: Park Ji-ho." in words(page)
    assert (one.name, one.aliases, one.stories, one.claims.count()) == ("Park Ji-ho", ["Seo Yun-ah"], 3, 3)
    ruling = IdentityRuling.objects.get()
    assert (ruling.record_kind, ruling.one, ruling.other, ruling.same) == (
        "negotiator",
        "park-ji-ho",
        "seo-yun-ah",
        True,
    )
    assert (ruling.curator, ruling.reason) == (editor, "His own page says so.")


def test_the_name_that_stays_may_be_the_less_usual(
    desk: Client, editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    merge(desk, *people, keep=people[1].pk)
    one = Negotiator.objects.get()
    assert (one.name, one.aliases, one.pinned()) == ("Seo Yun-ah", ["Park Ji-ho"], ["name"])


def test_both_old_addresses_lead_to_the_one(
    client: Client, editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    merged = merging.merge(people, editor)
    there = merged.get_absolute_url()
    for record in people:
        response = client.get(record.get_absolute_url(), follow=True)
        assert response.status_code == 200
        assert response.request["PATH_INFO"] == there


def test_what_was_merged_stays_so_whatever_is_imported(editor: User, people: tuple[Negotiator, Negotiator]) -> None:
    merging.merge(people, editor)
    paper("The Fourth Paper", "Seo Yun-ah")
    rebuild()
    assert Negotiator.objects.get().stories == 4


def test_an_institute_is_merged_with_its_rounds(desk: Client) -> None:
    venue_paper("The First Paper", 1, "Lakeside Hall")
    venue_paper("The Second Paper", 2, "House of Accord")
    rebuild()
    venues = list(Venue.objects.exclude(name="").order_by("name"))
    assert [venue.name for venue in venues] == ["House of Accord", "Lakeside Hall"]
    merge(desk, *venues, address=VENUES, reason="It was renamed.")
    hall = Venue.objects.exclude(name="").get()
    assert hall.name == "House of Accord"
    assert set(Round.objects.values_list("venue", flat=True)) == {hall.pk}


def test_venues_of_two_cities_are_not_merged(desk: Client) -> None:
    venue_paper("The First Paper", 1, "Lakeside Hall")
    venue_paper("The Second Paper", 2, "House of Accord", city="Honolulu")
    rebuild()
    page = merge(desk, *Venue.objects.exclude(name=""), address=VENUES, reason="No.")
    assert "They are in different cities" in words(page)
    assert not IdentityRuling.objects.exists()


# What is pinned


def test_what_was_pinned_on_either_is_pinned_on_the_one(editor: User, people: tuple[Negotiator, Negotiator]) -> None:
    pin(people[0], "title", "envoy", editor, "The embassy's list.")
    pin(people[1], "native_name", "박지호", editor)
    merging.merge(people, editor)
    one = Negotiator.objects.get()
    assert (one.title, one.native_name) == ("envoy", "박지호")
    assert {held.record_key for held in Pin.objects.all()} == {one.key}


def test_of_two_pins_on_a_field_that_of_the_name_that_stays_holds_and_tells_of_the_other(
    editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    pin(people[0], "title", "envoy", editor, "The embassy's list.")
    pin(people[1], "title", "director", editor, "The ministry's list.")
    pinned_at = Pin.objects.get(value="envoy").pinned_at
    merging.merge(people, editor)
    held = Pin.objects.get()
    assert (held.value, held.pinned_at) == ("envoy", pinned_at)
    assert held.reason == (
        "The embassy's list. (For Seo Yun-ah, found to be the same, “director” was pinned. The ministry's list.)"
    )


def test_a_pinned_name_does_not_beat_the_name_that_stays(editor: User, people: tuple[Negotiator, Negotiator]) -> None:
    pin(people[1], "name", "Suh Yun-ah", editor)
    people[1].refresh_from_db()
    merging.merge(people, editor)
    assert Negotiator.objects.get().name == "Park Ji-ho"
    assert not Pin.objects.exists()


def test_a_record_made_by_hand_becomes_one_with_a_reported_one(
    editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    by_hand = Negotiator(key="park-chi-ho")
    for field, value in (("name", "Park Chi-ho"), ("side", "KR"), ("title", "envoy")):
        pin(by_hand, field, value, editor, "The embassy's list.")
    merging.merge([Negotiator.objects.get(key="park-chi-ho"), people[0]], editor)
    one = Negotiator.objects.exclude(pk=people[1].pk).get()
    assert (one.name, one.title, one.stories) == ("Park Chi-ho", "envoy", 2)


def test_a_round_that_was_pinned_to_a_merged_venue_is_held_at_the_one(editor: User) -> None:
    venue_paper("The First Paper", 1, "Lakeside Hall")
    venue_paper("The Second Paper", 2, "House of Accord")
    venue_paper("The Third Paper", 3, "Tower of Talks")
    rebuild()
    halls = {venue.name: venue for venue in Venue.objects.exclude(name="")}
    pin(Round.objects.get(number=3), "venue", halls["House of Accord"], editor)
    one = merging.merge([halls["Lakeside Hall"], halls["House of Accord"]], editor)
    assert Round.objects.get(number=3).venue == one


def test_a_pin_at_a_former_key_goes_along_and_gives_way_to_the_one_at_its_own(
    editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    """As after an import that made two records one by itself."""
    for key, field, value in (
        ("pak-chi-ho", "title", "aide"),
        ("pak-chi-ho", "native_name", "박지호"),
        ("park-ji-ho", "title", "envoy"),
    ):
        Pin.objects.create(record_kind="negotiator", record_key=key, field=field, value=value, curator=editor)
    FormerKey.objects.create(record_kind="negotiator", key="pak-chi-ho", record_key="park-ji-ho")
    one = merging.merge(people, editor)
    assert isinstance(one, Negotiator)
    assert (one.title, one.native_name) == ("envoy", "박지호")
    assert {held.record_key for held in Pin.objects.all()} == {"park-ji-ho"}


def test_a_ruling_on_two_spellings_alone_brings_their_pins_together_too(
    editor: User, people: tuple[Negotiator, Negotiator]
) -> None:
    """As when a curator goes back in the history."""
    pin(people[0], "title", "envoy", editor)
    pin(people[1], "native_name", "박지호", editor)
    identities.rule_same("negotiator", ["park-ji-ho", "seo-yun-ah"], editor)
    one = Negotiator.objects.get()
    assert (one.name, one.title, one.native_name) == ("Park Ji-ho", "envoy", "박지호")


def test_the_less_usual_name_stays_with_its_own_pins(editor: User, people: tuple[Negotiator, Negotiator]) -> None:
    pin(people[1], "name", "Suh Yun-ah", editor, "So she signs.")
    pin(people[0], "title", "envoy", editor)
    usual, other = people
    other.refresh_from_db()
    merging.merge([other, usual], editor)
    one = Negotiator.objects.get()
    assert (one.name, one.title, one.aliases) == ("Suh Yun-ah", "envoy", ["Park Ji-ho", "Seo Yun-ah"])
    assert Pin.objects.get(field="name").reason == "So she signs."


# What is asked first


def test_an_article_that_names_both_makes_one_look_twice(desk: Client, people: tuple[Negotiator, Negotiator]) -> None:
    assert "Look twice" not in words(merge(desk, *people))
    both = paper("The Fourth Paper", "Park Ji-ho", "Seo Yun-ah")
    rebuild()
    page = merge(desk, *people)
    assert "Look twice" in words(page)
    assert BeautifulSoup(page.content, "lxml").select(f'.caution a[href$="/article/{both.pk}/change/"]')


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({"reason": " "}, "Say why they are one."),
        ({"keep": ""}, "Choose the name that stays."),
        ({"keep": "0"}, "Select a valid choice."),
    ],
)
def test_what_is_not_answered_is_asked_again(
    desk: Client, people: tuple[Negotiator, Negotiator], answers: dict[str, str], complaint: str
) -> None:
    assert complaint in words(merge(desk, *people, **answers))
    assert not IdentityRuling.objects.exists()


def test_one_alone_and_more_than_one_can_look_at_are_not_merged(desk: Client) -> None:
    for number, name in enumerate(("Bae", "Cha", "Do", "Eom", "Gil", "Heo", "Ma")):
        paper(f"Paper {number}", f"{name} Sang-{'abcdefg'[number]}un")
    rebuild()
    assert Negotiator.objects.count() == 7
    for many in (Negotiator.objects.all()[:1], Negotiator.objects.all()):
        assert "two at least, and 6 at most" in words(merge(desk, *many))


def test_two_sides_make_one_look_twice(desk: Client, people: tuple[Negotiator, Negotiator]) -> None:
    """A page that takes someone for the other side's makes a record of its own, which may well be the same person."""
    paper("The Hasty Paper", "Park Ji-ho", side=Side.US)
    rebuild()
    misread = Negotiator.objects.get(side="US")
    assert "sources have them negotiate for two sides" in words(merge(desk, people[0], misread))
    merge(desk, people[0], misread, reason="The paper took him for an American.")
    one = Negotiator.objects.exclude(pk=people[1].pk).get()
    assert (one.name, one.side, one.stories) == ("Park Ji-ho", "KR", 3)


def test_a_city_alone_is_not_merged(desk: Client) -> None:
    venue_paper("The First Paper", 1, "Lakeside Hall")
    rebuild()
    page = merge(desk, *Venue.objects.all(), address=VENUES, reason="No.")
    assert "A city alone cannot be merged" in words(page)


def test_who_may_only_look_is_not_offered_to_merge(client: Client, people: tuple[Negotiator, Negotiator]) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_negotiator"))
    client.force_login(reader)
    assert "merge_selected" not in client.get(LIST).content.decode()
    merge(client, *people, reason="Mine.")
    assert not IdentityRuling.objects.exists()


def test_the_page_asks_no_more_with_more_claims_and_records(
    desk: Client, people: tuple[Negotiator, Negotiator], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20) as few:
        merge(desk, *people)
    for number in range(6):
        paper(f"Paper {number}", "Park Ji-ho", "Seo Yun-ah", "Bae Sang-eon", "Cha Du-na")
    rebuild()
    everybody = list(Negotiator.objects.all())
    with django_assert_max_num_queries(len(few) + 1):  # the articles that name several
        merge(desk, *everybody)


def test_texts_are_fetched_for_no_more_than_the_sentences_shown(
    desk: Client, people: tuple[Negotiator, Negotiator]
) -> None:
    for number in range(9):
        paper(f"Paper {number}", "Park Ji-ho")
    rebuild()
    page: Any = BeautifulSoup(merge(desk, *people).content, "lxml")
    assert [len(card.select("blockquote")) for card in page.select(".card")] == [3, 1]
    assert page.select("style, [style], [onclick]") == []
