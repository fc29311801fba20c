"""A record's page in the admin: why each field has its value, who says so, and one click to say otherwise."""

from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from articles import rulings
from articles.models import Article
from negotiations.models import Pin, Record, Round, RoundClaim, Venue, Verdict
from negotiations.pins import pin
from negotiations.store import settle
from negotiations.values import PartialDate
from tests.admin.conftest import sixth_round, store
from tests.admin.forms import do, said, save

LIST = reverse("admin:negotiations_round_changelist")


def address(record: Record, page: str = "change") -> str:
    return reverse(f"admin:negotiations_{record._meta.model_name}_{page}", args=[record.pk])


def shown(client: Client, record: Record, part: str) -> Tag:
    """A part of a record's page: "#field-start", "#claims"."""
    found = BeautifulSoup(client.get(address(record)).content, "lxml").select_one(part)
    assert found is not None, f"the page has no {part}"
    return found


def words(part: Tag | None) -> str:
    return " ".join(part.get_text(" ").split()) if part else ""


def press(client: Client, button: Tag, **typed: str) -> str:
    """Press a button of one of the small forms; the address that it leads back to."""
    form = button.find_parent("form")
    assert form is not None
    fields = form.select("[name]:not(button)")
    sent = {str(each["name"]): str(each.get("value", each.get_text().strip())) for each in fields}
    pressed = {str(button["name"]): str(button["value"])} if button.get("name") else {}
    return str(client.post(str(form["action"]), sent | pressed | typed)["Location"])


def staff(*codenames: str) -> User:
    user = User.objects.create_user("helper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def test_every_value_stands_with_its_sentence_and_a_link_to_its_article(desk: Client, archive: Round) -> None:
    values = shown(desk, archive, "#field-start").select(".given > li")
    told = [words(value.select_one(".value")) for value in values]
    assert told == ["14 January 2020 2 sources", "13 January 2020 1 source"]
    assert [value.get("class") for value in values] == [["stands"], None]
    for value, outlet in zip(values, ("The First Paper", "The Third Paper"), strict=True):
        assert words(value.select_one("mark")) == "sixth round was held in Washington"
        article = Article.objects.get(outlet__name=outlet)
        assert value.select_one(f'a[href="{reverse("admin:articles_article_change", args=[article.pk])}"]')


def test_of_many_articles_a_few_are_quoted_and_the_others_counted(desk: Client, archive: Round) -> None:
    for number in range(12):
        store(f"Paper {number}", date(2020, 2, 1), sixth_round(14))
    settle()
    value = shown(desk, archive, "#field-start .given > li")
    assert words(value.select_one(".value")) == "14 January 2020 14 sources"
    assert len(value.select("blockquote")) == 2
    assert "and 12 more articles" in words(value)
    listed = desk.get(str(value.select("p.why a")[0]["href"])).context["cl"]
    assert listed.result_count == 15
    assert "Which record does it belong to?" in [spec.title for spec in listed.filter_specs]


def test_a_value_is_pinned_with_one_click(desk: Client, editor: User, archive: Round) -> None:
    button = shown(desk, archive, "#field-start").select(".given > li")[1].select("button")[0]
    back = press(desk, button, reason="The ministry says so.")
    assert back == f"{address(archive)}#field-start"
    assert said(desk.get(back)) == "Pinned: Start is 13 January 2020, whatever sources say now or later."
    made = Pin.objects.get()
    assert (made.field, made.value, made.curator) == ("start", "2020-01-13", editor)
    assert made.reason == "The ministry says so."
    assert made.known == ["2020-01-14", "2020-01-13"]
    start = shown(desk, archive, "#field-start")
    assert "pinned by editor on" in words(start)
    assert len(start.select(".given form[action$='/pin/']")) == 1, "what is pinned already cannot be pinned"


def test_a_pin_is_taken_back_with_one_click(desk: Client, editor: User, archive: Round) -> None:
    pin(archive, "start", "2020-01-12", editor)
    back = press(desk, shown(desk, archive, "#field-start .deeds button"))
    assert back == f"{address(archive)}#field-start"
    assert said(desk.get(back)) == "Unpinned: Start is what the sources say again."
    archive.refresh_from_db()
    assert archive.start == date(2020, 1, 14)


def test_an_institute_is_pinned_as_the_venue_of_its_name(desk: Client, archive: Round) -> None:
    for number, venue in enumerate(["State Department", "State Department", "Fort Example"]):
        store(f"Paper {number}", date(2020, 1, 18), replace(sixth_round(14), venue=venue))
    pin(Venue(key="washington-fort-example"), "name", "Fort Example", User.objects.get())
    pin(Venue(key="washington-fort-example"), "city", "Washington", User.objects.get())
    button = shown(desk, archive, "#field-venue .given > li:not(.stands) button")
    press(desk, button)
    archive.refresh_from_db()
    assert str(archive.venue) == "Fort Example, Washington"
    assert Pin.objects.get(field="venue").value == "washington-fort-example"
    assert words(shown(desk, archive, "#field-venue .stands .value")).startswith("Fort Example")


def test_what_a_field_cannot_hold_has_no_button(desk: Client, archive: Round) -> None:
    evidence = archive.evidence["start"]
    evidence["values"].append(evidence["values"][1] | {"value": "2020-01"})
    Round.objects.update(evidence=archive.evidence)
    values = shown(desk, archive, "#field-start").select(".given > li")
    assert [bool(value.select("form[action$='/pin/']")) for value in values] == [True, True, False]


BAD = [
    ("pin", {"field": "slug", "value": '"6"'}, "“slug” is nothing that can be pinned in this round."),
    ("pin", {"value": '"2020-01-13"'}, "“” is nothing that can be pinned in this round."),
    ("pin", {"field": "start", "value": '"2020-01-11"'}, "No source gives that value for Start now."),
    ("pin", {"field": "start", "value": "2020-01-13"}, "No source gives that value for Start now."),
    ("pin", {"field": "start"}, "No source gives that value for Start now."),
    ("unpin", {"field": "start"}, "Start is not pinned any more."),
    ("unpin", {"field": "<b>"}, "“<b>” is nothing that can be pinned in this round."),
    ("rule", {"ruling": "maybe"}, "Accept the claim, reject it, or take back what was ruled on it."),
    ("rule", {"ruling": "rejected"}, "This round does not rest on that claim any more."),
    ("rule", {"ruling": "rejected", "claim": "9" * 30}, "This round does not rest on that claim any more."),
    ("rule", {"ruling": "rejected", "claim": "x"}, "This round does not rest on that claim any more."),
]


@pytest.mark.parametrize(("deed", "sent", "complaint"), BAD, ids=[f"{row[0]}-{row[1]}" for row in BAD])
def test_what_cannot_be_done_is_refused_in_a_line(
    desk: Client, archive: Round, deed: str, sent: dict[str, str], complaint: str
) -> None:
    assert complaint in do(desk, archive, deed, **sent)
    assert not Pin.objects.exists()
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("deed", ["pin", "unpin", "rule"])
def test_only_who_may_can_do_it_and_only_by_a_form_of_ours(
    client: Client, editor: User, archive: Round, deed: str
) -> None:
    claim = RoundClaim.objects.get(first_day="2020-01-13")
    sent = {"field": "start", "value": '"2020-01-13"', "claim": str(claim.pk), "ruling": "rejected"}
    assert "/login/" in client.post(address(archive, deed), sent)["Location"]
    client.force_login(staff("view_round", "view_roundclaim"))
    assert client.post(address(archive, deed), sent).status_code == 403
    assert not BeautifulSoup(client.get(address(archive)).content, "lxml").select(".evidence form, .claims form")
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(editor)
    assert careful.post(address(archive, deed), sent).status_code == 403
    assert careful.get(address(archive, deed)).status_code == 405
    assert not Pin.objects.exists()
    assert not Verdict.objects.exists()


def test_who_may_rule_on_claims_need_not_be_allowed_to_pin(client: Client, archive: Round) -> None:
    client.force_login(staff("view_round", "change_roundclaim"))
    page = BeautifulSoup(client.get(address(archive)).content, "lxml")
    assert not page.select("form[action$='/pin/']")
    press(client, page.select("#claims button[value=rejected]")[0])
    assert Verdict.objects.count() == 1


def test_what_is_gone_leads_to_the_list(desk: Client, archive: Round) -> None:
    answer = desk.post(reverse("admin:negotiations_round_pin", args=[0]), {"field": "start"}, follow=True)
    assert answer.redirect_chain == [(LIST, 302)]
    assert said(answer) == "This round is not there any more."


def test_a_claim_is_rejected_beside_its_value(desk: Client, editor: User, archive: Round) -> None:
    odd = shown(desk, archive, "#field-start").select(".given > li")[1]
    back = press(desk, odd.select("button[value=rejected]")[0], reason="A misprint.")
    assert back == f"{address(archive)}#field-start"
    assert said(desk.get(back)) == "Rejected: “sixth round was held in Washington”. Open the claim"
    verdict = Verdict.objects.get()
    assert (verdict.accepted, verdict.curator, verdict.reason) == (False, editor, "A misprint.")
    archive.refresh_from_db()
    assert archive.disputed == []


def test_a_claim_is_accepted_and_that_taken_back_among_the_claims(desk: Client, archive: Round) -> None:
    claims = shown(desk, archive, "#claims")
    assert "11th agreement, 6th round, held, begins 14 January 2020, ends 15 January 2020, Washington" in words(claims)
    article = claims.select_one("article")
    assert article is not None
    back = press(desk, article.select("button[value=accepted]")[0], reason="Seen in print.")
    assert back == f"{address(archive)}#{article['id']}"
    shown_again = shown(desk, archive, f"#{article['id']}")
    assert "accepted by editor: Seen in print." in words(shown_again)
    press(desk, shown_again.select("button[value=withdrawn]")[0])
    assert not Verdict.objects.exists()


def test_a_ruling_is_on_the_copies_of_the_story_too(desk: Client, editor: User, archive: Round) -> None:
    first, copy = (Article.objects.get(outlet__name=f"The {nth} Paper") for nth in ("First", "Second"))
    rulings.rule(copy, first, editor)
    claims = shown(desk, archive, "#claims article:has(.copies)")
    assert "what you rule here is ruled there, too" in words(claims)
    back = press(desk, claims.select("button[value=rejected]")[0])
    assert back == f"{address(archive)}#claims", "the story is not there any more"
    assert "and in 1 copy" in said(desk.get(back))
    assert {verdict.article for verdict in Verdict.objects.all()} == {first, copy}
    archive.refresh_from_db()
    assert (archive.start, archive.articles) == (date(2020, 1, 13), 1)


def test_a_record_goes_with_its_last_claim(desk: Client, archive: Round) -> None:
    for claim in RoundClaim.objects.all():
        last = do(desk, archive, "rule", claim=claim.pk, ruling="rejected")
    assert "Nothing reports this round now, so it is gone." in last
    assert not Round.objects.filter(key="11/6").exists()


def test_a_claim_of_another_record_is_not_ruled_on_here(desk: Client, archive: Round) -> None:
    store("The Other Paper", date(2020, 2, 1), replace(sixth_round(20), number=7))
    settle()
    other = RoundClaim.objects.get(number=7)
    assert "does not rest on that claim" in do(desk, archive, "rule", claim=other.pk, ruling="rejected")


def test_a_disagreement_since_a_field_was_pinned_is_told_apart(desk: Client, editor: User, archive: Round) -> None:
    pin(archive, "start", "2020-01-14", editor, "Checked.")
    assert not shown(desk, archive, "#field-start").select(".flag"), "all this was known"
    store("The Late Paper", date(2020, 2, 1), sixth_round(12))
    settle()
    start = shown(desk, archive, "#field-start")
    assert words(start.select_one(".standing .flag")) == "sources differ since it was pinned"
    flags = {words(value.select_one(".value"))[:7]: len(value.select(".flag")) for value in start.select(".given > li")}
    assert flags == {"14 Janu": 0, "13 Janu": 0, "12 Janu": 1}
    keep = next(button for button in start.select(".deeds button") if words(button) == "Keep it pinned")
    press(desk, keep)
    assert (Pin.objects.get().value, Pin.objects.get().reason) == ("2020-01-14", "Checked.")
    assert not shown(desk, archive, "#field-start").select(".flag")


@pytest.fixture
def unnumbered(archive: Round) -> Round:
    """A meeting of which no source says which round it was."""
    one = replace(sixth_round(1), number=None, first_day=PartialDate(2020, 5, 4), last_day=PartialDate(2020, 5, 6))
    store("The May Paper", date(2020, 5, 7), replace(one, city="Busan"))
    settle()
    return Round.objects.get(number=None)


def test_an_unnumbered_round_is_given_its_number_and_leads_to_the_round_it_is_then(
    desk: Client, editor: User, unnumbered: Round
) -> None:
    pin(unnumbered, "end", "2020-05-05", editor, "Cut short.")
    answer = save(desk, address(unnumbered), "round_form", number="7", reason="Counted by the ministry.")
    seventh = Round.objects.get(key="11/7")
    assert answer["Location"] == address(seventh)
    assert said(desk.get(answer["Location"])) == "Pinned: this is the 7th round, 11th Special Measures Agreement now."
    number = shown(desk, seventh, "#field-number")
    assert "pinned by editor on" in words(number)
    assert "Counted by the ministry." in words(number)
    assert "Cut short." in words(shown(desk, seventh, "#field-end")), "what was pinned before is pinned still"
    assert not number.select("a[href='#id_number']"), "it has its number now"
    assert "cannot be pinned here" in do(desk, seventh, "pin", field="number", value="7")
    answer = desk.post(address(seventh, "unpin"), {"field": "number"})
    assert answer["Location"] == f"{address(Round.objects.get(key=unnumbered.key))}#field-number"


@pytest.mark.parametrize("number", ["0", "100", "-1", "six"])
def test_what_is_no_number_of_a_round_is_turned_back(desk: Client, unnumbered: Round, number: str) -> None:
    page = BeautifulSoup(save(desk, address(unnumbered), "round_form", number=number).content, "lxml")
    assert page.select(".field-number .errorlist")
    assert not Pin.objects.exists()


def test_a_round_that_sources_number_is_not_asked_for_its_number(desk: Client, archive: Round) -> None:
    page = BeautifulSoup(desk.get(address(archive)).content, "lxml")
    assert not page.select("#field-number, #id_number")


def test_all_pins_of_chosen_records_are_taken_back_after_a_question(desk: Client, editor: User, archive: Round) -> None:
    pin(archive, "start", "2020-01-12", editor, "A guess.")
    pin(archive, "city", "Alexandria", editor)
    asked = {"action": "unpin_selected", "_selected_action": [archive.pk]}
    question = desk.post(LIST, asked).content.decode()
    assert "round 11/6: start = 2020-01-12 (editor: A guess.)" in question
    assert Pin.objects.count() == 2
    assert said(desk.post(LIST, asked | {"sure": "yes"}, follow=True)) == "2 pins taken back."
    archive.refresh_from_db()
    assert (archive.start, archive.city) == (date(2020, 1, 14), "Washington")
    assert said(desk.post(LIST, asked, follow=True)) == "0 pins taken back."


@pytest.mark.parametrize("record", ["0", "x", "9" * 30])
def test_a_list_narrowed_to_no_record_is_not_narrowed(desk: Client, archive: Round, record: str) -> None:
    answer = desk.get(reverse("admin:negotiations_roundclaim_changelist"), {"record": record, "venue": record})
    assert answer.status_code == 200
    assert answer.context["cl"].result_count == 3
