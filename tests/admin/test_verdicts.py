"""What an editor says of a claim in the admin: accepted, rejected, taken back; in force at once, with who and why."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from negotiations.models import Round, RoundClaim, Verdict
from tests.admin.forms import save

LIST = reverse("admin:negotiations_roundclaim_changelist")
VERDICTS = reverse("admin:negotiations_verdict_changelist")


@pytest.fixture
def odd(archive: Round) -> RoundClaim:
    """The claim by which one paper differs from the others."""
    return RoundClaim.objects.get(first_day="2020-01-13")


def page_of(claim: RoundClaim) -> str:
    return reverse("admin:negotiations_roundclaim_change", args=[claim.pk])


def say(desk: Client, claim: RoundClaim, ruling: str, reason: str = "") -> None:
    """Save a claim's page with a ruling."""
    response = save(desk, page_of(claim), "roundclaim_form", ruling=ruling, reason=reason)
    assert response.status_code == 302, response.content.decode()


def act(desk: Client, action: str, *claims: RoundClaim, reason: str = "") -> str:
    """Do something with claims chosen in the list; what the next page says."""
    asked: dict[str, Any] = {"action": action, "_selected_action": [claim.pk for claim in claims], "reason": reason}
    page = BeautifulSoup(desk.post(LIST, asked, follow=True).content, "lxml")
    return " ".join(line.get_text() for line in page.select(".messagelist li"))


def test_a_rejected_claim_settles_a_dispute(desk: Client, editor: User, archive: Round, odd: RoundClaim) -> None:
    assert archive.disputed == ["start"]
    say(desk, odd, "rejected", "The paper misread its own notes.")
    archive.refresh_from_db()
    assert archive.disputed == []
    verdict = Verdict.objects.get()
    assert (verdict.accepted, verdict.curator, verdict.reason) == (False, editor, "The paper misread its own notes.")
    shown = BeautifulSoup(desk.get(page_of(odd)).content, "lxml").get_text(" ", strip=True)
    assert "rejected by editor on" in shown
    assert ": The paper misread its own notes." in shown


def test_a_ruling_is_changed_and_taken_back_where_it_was_given(desk: Client, archive: Round, odd: RoundClaim) -> None:
    say(desk, odd, "rejected", "A misprint.")
    say(desk, odd, "accepted")
    assert (Verdict.objects.get().accepted, Verdict.objects.get().reason) == (True, "")
    say(desk, odd, "")
    assert not Verdict.objects.exists()
    archive.refresh_from_db()
    assert archive.disputed == ["start"]


def test_saving_without_a_ruling_rules_nothing(desk: Client, odd: RoundClaim) -> None:
    say(desk, odd, "")
    assert not Verdict.objects.exists()


def test_several_are_ruled_on_at_once(desk: Client, archive: Round) -> None:
    claims = RoundClaim.objects.all()
    assert act(desk, "reject", *claims, reason="Other talks.") == "3 claims rejected."
    assert list(Verdict.objects.values_list("accepted", "reason")) == [(False, "Other talks.")] * 3
    assert not Round.objects.filter(key="11/6").exists()
    assert act(desk, "accept", claims[0]) == "1 claim accepted."
    assert Round.objects.get(key="11/6").articles == 1
    assert act(desk, "withdraw", *claims) == "3 verdicts withdrawn."
    assert act(desk, "withdraw", *claims) == "0 verdicts withdrawn."
    assert Round.objects.get(key="11/6").articles == 3


def test_the_list_shows_rulings_and_asks_for_them(desk: Client, archive: Round, odd: RoundClaim) -> None:
    act(desk, "reject", odd)
    page = BeautifulSoup(desk.get(LIST).content, "lxml")
    assert sorted(cell.get_text() for cell in page.select("td.field-verdict")) == ["-", "-", "rejected"]
    assert page.select("style, [style], [onclick]") == []
    for query, count in (("rejected=yes", 1), ("rejected=no", 2), ("accepted=yes", 0), ("accepted=no", 3)):
        assert desk.get(f"{LIST}?{query}").context["cl"].result_count == count


def test_a_rejected_claim_is_not_in_want_of_a_record(desk: Client, odd: RoundClaim) -> None:
    act(desk, "reject", odd)
    page = BeautifulSoup(desk.get(reverse("admin:index")).content, "lxml")
    assert page.select(f'.desk a[href^="{LIST}"]') == []


@pytest.mark.parametrize("at_once", [False, True])
def test_a_verdict_deleted_in_its_list_is_withdrawn(
    desk: Client, archive: Round, odd: RoundClaim, at_once: bool
) -> None:
    act(desk, "reject", odd)
    verdict = Verdict.objects.get()
    assert page_of(odd) in desk.get(VERDICTS).content.decode()
    if at_once:
        desk.post(VERDICTS, {"action": "delete_selected", "_selected_action": [verdict.pk], "post": "yes"})
    else:
        desk.post(reverse("admin:negotiations_verdict_delete", args=[verdict.pk]), {"post": "yes"})
    assert not Verdict.objects.exists()
    archive.refresh_from_db()
    assert archive.articles == 3


def test_who_may_only_look_cannot_rule(client: Client, odd: RoundClaim) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_roundclaim"))
    client.force_login(reader)
    page = BeautifulSoup(client.get(page_of(odd)).content, "lxml")
    assert page.select("[name=ruling], [name=reason]") == []
    assert client.post(page_of(odd), {"ruling": "rejected"}).status_code == 403
    assert act(client, "reject", odd) == ""
    assert not Verdict.objects.exists()


def test_a_claim_itself_cannot_be_changed_added_or_deleted(desk: Client, odd: RoundClaim) -> None:
    save(desk, page_of(odd), "roundclaim_form", quote="another", number="5", ruling="accepted")
    row = RoundClaim.objects.get(pk=odd.pk)
    assert (row.quote, row.number) == (odd.quote, odd.number)
    assert desk.get(reverse("admin:negotiations_roundclaim_add")).status_code == 403
    assert desk.post(reverse("admin:negotiations_roundclaim_delete", args=[odd.pk]), {"post": "yes"}).status_code == 403
