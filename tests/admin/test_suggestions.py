"""Suggestions in the admin: two records that are likely one, beside each other, until a curator says what they are."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from negotiations.models import IdentityRuling, Negotiator, Suggestion
from negotiations.store import rebuild
from tests.admin.people import paper, two_people, words

pytestmark = pytest.mark.django_db

LIST = reverse("admin:negotiations_suggestion_changelist")
WHY = "“Park Ji-ho” and “Seo Yun-ah” share a desk; both led the talks on the 11th agreement."


def suggest(one: str, other: str, reason: str = WHY) -> Suggestion:
    return Suggestion.objects.create(record_kind="negotiator", one=one, other=other, reason=reason)


@pytest.fixture
def suggestion() -> Suggestion:
    """Two people, of whom the software takes it for likely that they are one."""
    two_people()
    return suggest("park-ji-ho", "seo-yun-ah")


def answer(client: Client, suggestion: Suggestion, word: str, **values: str) -> Any:
    return client.post(reverse(f"admin:negotiations_suggestion_{word}", args=[suggestion.pk]), values, follow=True)


def names() -> set[str]:
    return set(Negotiator.objects.values_list("name", flat=True))


def test_both_records_stand_beside_each_other_with_the_reason_and_two_answers(
    desk: Client, suggestion: Suggestion
) -> None:
    page = BeautifulSoup(desk.get(LIST).content, "lxml")
    row: Any = page.select_one("#result_list tbody tr")
    text = " ".join(row.get_text(" ").split())
    assert "Park Ji-ho Side South Korea Agreements 11th Rounds 0 Sources 2" in text
    assert "Seo Yun-ah Side South Korea Agreements 11th Rounds 0 Sources 1" in text
    assert WHY in text
    form = page.select_one("form#changelist-form")
    assert [button["formaction"] for button in row.select("button")] == [
        reverse(f"admin:negotiations_suggestion_{word}", args=[suggestion.pk]) for word in ("one", "two")
    ]
    assert form is not None
    assert row.find_parent("form") == form, "the buttons send the list's form, and its token with it"
    assert page.select("style, [style], [onclick]") == []


def test_one_click_makes_them_one_by_the_name_with_more_sources(
    desk: Client, editor: User, suggestion: Suggestion
) -> None:
    page = answer(desk, suggestion, "one")
    assert page.redirect_chain[-1][0] == LIST
    assert "One now: Park Ji-ho" in words(page)
    assert names() == {"Park Ji-ho"}
    ruling = IdentityRuling.objects.get()
    assert (ruling.same, ruling.curator, ruling.reason) == (True, editor, WHY)


def test_one_click_keeps_them_two_and_the_suggestion_goes(desk: Client, editor: User, suggestion: Suggestion) -> None:
    page = answer(desk, suggestion, "two", reason="Their pages show two faces.")
    assert "Park Ji-ho and Seo Yun-ah are two, and stay two." in words(page)
    assert names() == {"Park Ji-ho", "Seo Yun-ah"}
    ruling = IdentityRuling.objects.get()
    assert (ruling.same, ruling.curator, ruling.reason) == (False, editor, "Their pages show two faces.")
    assert not Suggestion.objects.exists()


def test_what_the_software_suggests_goes_with_the_answer_and_stays_away(desk: Client) -> None:
    """A surname alone fits two people; a curator knows whom it means."""
    for outlet, name in (
        ("First", "Lee Tae-woo"),
        ("Second", "Lee Tae-woo"),
        ("Third", "Lee Sun-jin"),
        ("Last", "Lee"),
    ):
        paper(f"The {outlet} Paper", name)
    rebuild()
    suggested = {(each.one, each.other): each for each in Suggestion.objects.all()}
    assert suggested.keys() == {("lee", "lee-sun-jin"), ("lee", "lee-tae-woo")}
    answer(desk, suggested["lee", "lee-sun-jin"], "two")
    for _ in range(2):
        assert names() == {"Lee Sun-jin", "Lee Tae-woo"}, "as he is not the one, he is the other"
        assert not Suggestion.objects.exists()
        rebuild()


def test_several_are_answered_at_once_though_they_share_a_record(desk: Client, suggestion: Suggestion) -> None:
    paper("The Fourth Paper", "Bae Sang-eon")
    rebuild()
    suggest("bae-sang-eon", "seo-yun-ah")
    suggest("bae-sang-eon", "park-ji-ho")
    chosen = list(Suggestion.objects.values_list("pk", flat=True))
    desk.post(LIST, {"action": "all_one", "_selected_action": chosen, "reason": "All the same."})
    assert names() == {"Park Ji-ho"}
    assert {ruling.reason for ruling in IdentityRuling.objects.all()} == {"All the same."}


def test_several_are_kept_apart_at_once(desk: Client, suggestion: Suggestion) -> None:
    paper("The Fourth Paper", "Bae Sang-eon")
    rebuild()
    suggest("bae-sang-eon", "seo-yun-ah")
    chosen = list(Suggestion.objects.values_list("pk", flat=True))
    desk.post(LIST, {"action": "all_two", "_selected_action": chosen})
    assert names() == {"Park Ji-ho", "Seo Yun-ah", "Bae Sang-eon"}
    assert [ruling.same for ruling in IdentityRuling.objects.all()] == [False] * len(chosen)


def test_an_answer_given_twice_is_given_once(desk: Client, suggestion: Suggestion) -> None:
    for _ in range(2):
        assert answer(desk, suggestion, "one").status_code == 200
    assert IdentityRuling.objects.count() == 1


def test_looking_at_an_answers_address_answers_nothing(desk: Client, suggestion: Suggestion) -> None:
    for word in ("one", "two"):
        assert desk.get(reverse(f"admin:negotiations_suggestion_{word}", args=[suggestion.pk])).status_code == 405
    assert not IdentityRuling.objects.exists()


def test_who_may_not_change_negotiators_may_not_answer(client: Client, suggestion: Suggestion) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.set(
        Permission.objects.filter(codename__in=["view_suggestion", "view_negotiator", "change_venue"])
    )
    client.force_login(reader)
    assert client.get(LIST).status_code == 200
    assert answer(client, suggestion, "one").status_code == 403
    chosen = {"action": "all_one", "_selected_action": [suggestion.pk]}
    assert client.post(LIST, chosen).status_code == 403
    assert not IdentityRuling.objects.exists()


def test_the_list_asks_no_more_with_more_suggestions(
    desk: Client, suggestion: Suggestion, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12) as few:
        desk.get(LIST)
    for number, name in enumerate(("Bae Sang-eon", "Cha Du-na", "Eom Ki-jun", "Heo Jae-min")):
        paper(f"Paper {number}", name)
    rebuild()
    for record in Negotiator.objects.exclude(key="seo-yun-ah").exclude(key="park-ji-ho"):
        suggest(*sorted([record.key, "seo-yun-ah"]))
    with django_assert_max_num_queries(len(few)):
        page = desk.get(LIST)
    assert len(page.context["cl"].result_list) == Suggestion.objects.count() > 1
