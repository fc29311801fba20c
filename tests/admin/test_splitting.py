"""Splitting in the admin: spellings that name someone else become a record of their own, and stay one."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from negotiations import merging
from negotiations.models import IdentityRuling, Negotiator, Pin, Round, Venue
from negotiations.pins import pin
from negotiations.store import rebuild
from tests.admin.people import paper, two_people, venue_paper, words

pytestmark = pytest.mark.django_db

RULINGS = reverse("admin:negotiations_identityruling_changelist")


@pytest.fixture
def person() -> Negotiator:
    """Jang Won-sam, as two papers spell him; a third spells him otherwise, and a fourth in Hangul."""
    for outlet, name in (("First", "Jang Won-sam"), ("Second", "Jang Won-sam"), ("Third", "Chang Won-sam")):
        paper(f"The {outlet} Paper", name)
    paper("The Fourth Paper", "장원삼")
    rebuild()
    return Negotiator.objects.get()


def page_of(record: Negotiator | Venue) -> str:
    return reverse(f"admin:negotiations_{record.record_kind}_split", args=[record.pk])


def split(desk: Client, person: Negotiator | Venue, *others: str, reason: str = "Two men: the embassy says so.") -> Any:
    return desk.post(page_of(person), {"others": others, "reason": reason}, follow=True)


def people() -> dict[str, set[str]]:
    """The spellings of all negotiators, by key."""
    rows = Negotiator.objects.values_list("key", "name", "native_name", "aliases")
    return {key: {name for name in (*names, *aliases) if name} for key, *names, aliases in rows}


def test_a_record_leads_to_its_spellings_with_claims_and_sentences(desk: Client, person: Negotiator) -> None:
    record = BeautifulSoup(desk.get(reverse("admin:negotiations_negotiator_change", args=[person.pk])).content, "lxml")
    assert record.select(f'.object-tools a[href="{page_of(person)}"]')
    page = BeautifulSoup(desk.get(page_of(person)).content, "lxml")
    cards = [" ".join(card.get_text(" ").split()) for card in page.select(".card")]
    assert [card.split(" claim")[0] for card in cards] == ["Jang Won-sam 2", "Chang Won-sam 1", "장원삼 1"]
    assert "2 claims in 2 articles The First Paper: Jang Won-sam spoke for the delegation." in cards[0]
    assert page.select("style, [style], [onclick]") == []


def test_the_ticked_spellings_are_someone_else_from_then_on(desk: Client, editor: User, person: Negotiator) -> None:
    page = split(desk, person, "chang-won-sam")
    assert people() == {"jang-won-sam": {"Jang Won-sam", "장원삼"}, "chang-won-sam": {"Chang Won-sam"}}
    assert "Chang Won-sam is not Jang Won-sam" in words(page)
    assert page.redirect_chain[-1][0] == reverse("admin:negotiations_negotiator_change", args=[person.pk])
    apart = IdentityRuling.objects.filter(same=False)
    assert {(ruling.one, ruling.other) for ruling in apart} == {
        ("chang-won-sam", "jang-won-sam"),
        ("chang-won-sam", "장원삼"),
    }
    assert {(ruling.curator, ruling.reason) for ruling in apart} == {(editor, "Two men: the embassy says so.")}
    paper("The Fifth Paper", "Chang Won-sam")
    rebuild()
    assert people().keys() == {"jang-won-sam", "chang-won-sam"}


def test_the_name_that_the_record_goes_by_may_be_the_other_ones(editor: User, person: Negotiator) -> None:
    stays, other = merging.split(person, ["jang-won-sam"], editor)
    assert (stays.name, other.name) == ("Chang Won-sam", "Jang Won-sam")
    assert people() == {"chang-won-sam": {"Chang Won-sam", "장원삼"}, "jang-won-sam": {"Jang Won-sam"}}


@pytest.mark.parametrize("other", ["chang-won-sam", "jang-won-sam"])
def test_what_is_pinned_stays_with_the_spellings_that_stay(editor: User, person: Negotiator, other: str) -> None:
    pin(person, "title", "envoy", editor, "The embassy's list.")
    stays, gone = merging.split(person, [other], editor)
    assert isinstance(stays, Negotiator)
    assert isinstance(gone, Negotiator)
    assert (stays.title, gone.title) == ("envoy", "")
    assert [(held.record_key, held.reason) for held in Pin.objects.all()] == [(stays.key, "The embassy's list.")]


def test_a_split_can_be_merged_again(editor: User, person: Negotiator) -> None:
    merging.merge(merging.split(person, ["chang-won-sam"], editor), editor)
    assert people() == {"jang-won-sam": {"Jang Won-sam", "Chang Won-sam", "장원삼"}}
    assert not IdentityRuling.objects.filter(same=False).exists()


def test_a_merge_can_be_split_again(editor: User) -> None:
    one = merging.merge(two_people(), editor)
    merging.split(one, ["seo-yun-ah"], editor)
    assert people().keys() == {"park-ji-ho", "seo-yun-ah"}
    assert [ruling.same for ruling in IdentityRuling.objects.all()] == [False]


@pytest.mark.parametrize("at_once", [False, True])
def test_a_ruling_taken_back_leaves_it_to_the_spellings(desk: Client, editor: User, at_once: bool) -> None:
    merging.merge(two_people(), editor)
    ruling = IdentityRuling.objects.get()
    if at_once:
        asked = {"action": "delete_selected", "_selected_action": [str(ruling.pk)], "post": "yes"}
        desk.post(RULINGS, asked)
    else:
        desk.post(reverse("admin:negotiations_identityruling_delete", args=[ruling.pk]), {"post": "yes"})
    assert not IdentityRuling.objects.exists()
    assert people().keys() == {"park-ji-ho", "seo-yun-ah"}


def test_the_page_shows_what_was_ruled_before(desk: Client, editor: User) -> None:
    one = merging.merge(two_people(), editor, "His own page says so.")
    assert isinstance(one, Negotiator)
    page = words(desk.get(page_of(one)))
    assert "park-ji-ho and seo-yun-ah are one , by editor on" in page
    assert "His own page says so." in page


def test_a_venue_is_split_with_its_rounds(desk: Client) -> None:
    """A misprint apart, they are one until somebody knows better."""
    venue_paper("The First Paper", 1, "Lakeside Conference Hall")
    venue_paper("The Second Paper", 2, "Lakeside Conference Mall")
    rebuild()
    hall = Venue.objects.exclude(name="").get()
    page = split(desk, hall, "lakeside-conference-mall", reason="The mall is across the lake.")
    assert "Lakeside Conference Mall, Seoul is not Lakeside Conference Hall, Seoul" in words(page)
    held_at = dict(Round.objects.values_list("number", "venue__name"))
    assert held_at == {1: "Lakeside Conference Hall", 2: "Lakeside Conference Mall"}


def test_a_venue_at_which_no_round_was_held_has_no_record(desk: Client) -> None:
    for outlet, name in (("First", "Hall"), ("Second", "Hall"), ("Third", "Mall")):
        venue_paper(f"The {outlet} Paper", 1, f"Lakeside Conference {name}")
    rebuild()
    hall = Venue.objects.exclude(name="").get()
    page = split(desk, hall, "lakeside-conference-mall", reason="The mall is across the lake.")
    assert "They are kept apart." in words(page)
    assert Venue.objects.exclude(name="").get().name == "Lakeside Conference Hall"


def test_one_spelling_is_nothing_to_split(desk: Client) -> None:
    person = two_people()[0]
    page = desk.get(page_of(person))
    assert "There is nothing to split." in words(page)
    assert b"Split them off" not in page.content


@pytest.mark.parametrize(
    ("others", "reason", "complaint"),
    [
        ([], "Why not?", "Tick the spellings that name someone else."),
        (["jang-won-sam", "chang-won-sam", "장원삼"], "All.", "Leave one spelling at least to this record."),
        (["kim-min-su"], "Who?", "Select a valid choice."),
        (["chang-won-sam"], " ", "Say why they are not one."),
    ],
)
def test_what_is_not_answered_is_asked_again(
    desk: Client, person: Negotiator, others: list[str], reason: str, complaint: str
) -> None:
    assert complaint in words(split(desk, person, *others, reason=reason))
    assert not IdentityRuling.objects.exists()


def test_who_may_only_look_cannot_split(client: Client, person: Negotiator) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_negotiator"))
    client.force_login(reader)
    change = reverse("admin:negotiations_negotiator_change", args=[person.pk])
    assert page_of(person) not in client.get(change).content.decode()
    assert client.get(page_of(person)).status_code == 403
    assert split(client, person, "chang-won-sam").status_code == 403


def test_a_record_that_is_gone_is_not_found(desk: Client, db: None) -> None:
    assert desk.get(reverse("admin:negotiations_negotiator_split", args=[99])).status_code == 404


def test_the_page_asks_no_more_with_more_claims(
    desk: Client, person: Negotiator, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12) as few:
        desk.get(page_of(person))
    for number in range(8):
        paper(f"Paper {number}", "Jang Won-sam")
    rebuild()
    person.refresh_from_db()
    with django_assert_max_num_queries(len(few)):
        page = desk.get(page_of(person))
    cards = BeautifulSoup(page.content, "lxml").select(".card")
    assert [len(card.select("blockquote")) for card in cards] == [3, 1, 1]
