"""What curators change is told: from what to what, by whom, why; and every state can be brought back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import transaction
from django.db.utils import DatabaseError
from django.test import Client
from django.urls import reverse
from pghistory.core import event_models
from pytest_django import DjangoAssertNumQueries

from articles import corrections, outlets, rulings
from articles.models import Article, ArticleCorrection, Outlet, PairRuling, StoryRuling
from curators.kinds import KINDS
from curators.models import Change
from negotiations import identities, pins, verdicts
from negotiations.models import Negotiator, Pin, Round, RoundClaim, Verdict
from negotiations.store import rebuild
from negotiations.values import PartialDate
from tests.admin.conftest import negotiator, sixth_round, store
from tests.admin.forms import save
from tests.admin.history import go_back, history, page_of

EVENTS: Any = event_models()
WHY = "The ministry's own release says so."


@pytest.fixture
def corrected(desk: Client, archive: Round) -> Round:
    """The sixth round, its first day corrected to the 13th and then to the 12th."""
    page = reverse("admin:negotiations_round_change", args=[archive.pk])
    save(desk, page, "round_form", start="2020-01-13", reason=WHY)
    save(desk, page, "round_form", start="2020-01-12", reason="It says otherwise now.")
    return archive


def changes() -> list[Change]:
    return list(Change.objects.order_by("pgh_created_at"))


def test_a_pin_is_told_from_what_to_what_by_whom_and_why(desk: Client, corrected: Round) -> None:
    later, first = history(desk, corrected)
    assert (first.who, first.thing, first.now, first.why) == (
        "editor",
        "pin: start of round 11/6",
        "13 January 2020",
        WHY,
    )
    assert first.was.startswith("what sources say")
    assert (later.was, later.now) == ("13 January 2020", "12 January 2020 in force")
    assert later.why == "It says otherwise now."


def test_an_earlier_value_is_brought_back_by_a_button(desk: Client, editor: User, corrected: Round) -> None:
    _, first = history(desk, corrected)
    answer = go_back(desk, first)
    assert answer.redirect_chain[-1][0] == page_of(corrected)
    corrected.refresh_from_db()
    pin = Pin.objects.get()
    assert (corrected.start, pin.value, pin.curator) == (date(2020, 1, 13), "2020-01-13", editor)
    latest = history(desk, corrected)[0]
    assert (latest.was, latest.now) == ("12 January 2020", "13 January 2020 in force")
    assert latest.why == pin.reason
    assert latest.why.startswith("back to “13 January 2020” of ")


def test_going_back_before_the_first_pin_gives_the_field_to_the_sources(desk: Client, archive: Round) -> None:
    page = reverse("admin:negotiations_round_change", args=[archive.pk])
    save(desk, page, "round_form", start="2020-01-13", reason=WHY)
    go_back(desk, history(desk, archive)[0])
    archive.refresh_from_db()
    assert archive.start == date(2020, 1, 14)
    taken_back, _ = history(desk, archive)
    assert taken_back.was == "13 January 2020"
    assert taken_back.now.startswith("what sources say")
    assert taken_back.why.startswith("back to “what sources say")
    go_back(desk, taken_back)  # and back again
    archive.refresh_from_db()
    assert archive.start == date(2020, 1, 13)


def test_a_pin_deleted_in_the_list_is_told_with_its_reason(desk: Client, corrected: Round) -> None:
    page = reverse("admin:negotiations_pin_delete", args=[Pin.objects.get().pk])
    assert b'name="reason"' in desk.get(page).content
    desk.post(page, {"post": "yes", "reason": "The release was withdrawn."})
    latest = history(desk, corrected)[0]
    assert (latest.who, latest.was, latest.why) == ("editor", "12 January 2020", "The release was withdrawn.")


def test_a_pin_taken_back_on_the_records_page_is_told_with_its_reason(desk: Client, corrected: Round) -> None:
    unpin = reverse("admin:negotiations_round_unpin", args=[corrected.pk])
    desk.post(unpin, {"field": "start", "reason": "The release was withdrawn."})
    latest = history(desk, corrected)[0]
    assert (latest.was, latest.why) == ("12 January 2020", "The release was withdrawn.")


def unnumbered_round() -> Round:
    """A meeting of which no source says which round it was."""
    held = replace(sixth_round(1), number=None, first_day=PartialDate(2020, 5, 4), last_day=PartialDate(2020, 5, 6))
    store("A Fourth Paper", date(2020, 5, 7), held)
    rebuild()
    return Round.objects.get(number=None)


def test_a_rounds_number_goes_and_comes_back(desk: Client, editor: User, archive: Round) -> None:
    unnumbered = unnumbered_round()
    pins.pin(unnumbered, "number", 8, editor)
    pins.pin(unnumbered, "number", 9, editor)
    ninth = Round.objects.get(key="11/9")
    second, first = history(desk, ninth)
    assert (first.now, second.now) == ("8", "9 in force")
    go_back(desk, first)
    eighth = Round.objects.get(key="11/8")
    assert not Round.objects.filter(key="11/9").exists()
    assert (history(desk, eighth)[0].was, history(desk, eighth)[0].now) == ("9", "8 in force")


def test_a_rounds_number_is_taken_back_from_wherever_it_led(desk: Client, editor: User, archive: Round) -> None:
    unnumbered = unnumbered_round()
    pins.pin(unnumbered, "number", 8, editor)
    go_back(desk, history(desk, Round.objects.get(key="11/8"))[0])
    assert not Pin.objects.exists()
    assert Round.objects.get(key=unnumbered.key).number is None


def test_a_record_that_went_with_its_pins_is_brought_back_from_the_list(desk: Client, editor: User, db: None) -> None:
    pins.correct(Round(key="13/2"), {"start": date(2029, 4, 2)}, editor)
    pins.withdraw(Round.objects.get(key="13/2"))
    assert not Round.objects.exists()
    gone = Change.objects.latest("pgh_created_at")
    page = desk.get(reverse("admin:curators_change_change", args=[gone.pk]))
    assert b"Back to what was before" in page.content
    desk.post(reverse("admin:curators_change_back"), {"change": gone.pk, "state": "before"})
    assert Round.objects.get(key="13/2").start == date(2029, 4, 2)


def test_verdicts_are_told_on_the_record_that_their_claims_belong_to(desk: Client, archive: Round) -> None:
    claim = RoundClaim.objects.filter(first_day="2020-01-13").get()
    listed = reverse("admin:negotiations_roundclaim_changelist")
    desk.post(listed, {"action": "reject", "_selected_action": [claim.pk], "reason": "It is about another round."})
    desk.post(listed, {"action": "accept", "_selected_action": [claim.pk], "reason": "Looked again."})
    accepted, rejected = history(desk, archive)
    assert (rejected.was, rejected.now, rejected.why) == ("as it was read", "rejected", "It is about another round.")
    assert (accepted.was, accepted.now, accepted.who) == ("rejected", "accepted in force", "editor")
    assert claim.quote in accepted.thing
    assert [line.now for line in history(desk, claim)] == [accepted.now, rejected.now]


def test_an_earlier_verdict_and_none_are_brought_back(desk: Client, editor: User, archive: Round) -> None:
    claim = RoundClaim.objects.filter(first_day="2020-01-13").get()
    verdicts.rule([claim], False, editor)
    go_back(desk, history(desk, archive)[0])
    assert not Verdict.objects.exists()
    go_back(desk, history(desk, archive)[1])
    assert not Verdict.objects.get().accepted
    claim.refresh_from_db()
    assert claim.record is None


def test_rulings_on_who_is_who_are_told_and_taken_back(desk: Client, editor: User, archive: Round) -> None:
    jeong = Negotiator.objects.get()
    identities.rule_apart("negotiator", [jeong.key], ["jung-eun-bo"], editor, "Two people.")
    line = history(desk, jeong)[0]
    assert (line.was, line.now) == ("what the spellings tell", "two negotiators in force")
    go_back(desk, line)
    back = history(desk, jeong)[0]
    assert (back.was, back.now) == ("two negotiators", "what the spellings tell in force")


def test_story_rulings_are_told_on_their_article_and_taken_back(desk: Client, editor: User, archive: Round) -> None:
    one, other = Article.objects.order_by("pk")[:2]
    rulings.rule(one, other, editor, "The same wire story.")
    rulings.rule(one, None, editor, "It is not.")
    alone, copy = history(desk, one)
    assert (copy.was, copy.now) == ("what the texts tell", f"copy of “{other}”")
    assert (alone.was, alone.now) == (f"copy of “{other}”", "stands alone in force")
    go_back(desk, copy)
    assert StoryRuling.objects.get().copy_of == other


def test_rulings_on_two_articles_are_told_on_both_and_taken_back(desk: Client, editor: User, archive: Round) -> None:
    one, other = Article.objects.order_by("pk")[:2]
    rulings.rule_on_pairs([(other, one)], True, editor, "The same wire story.")
    (line,) = history(desk, one)
    assert [line.thing] == [each.thing for each in history(desk, other)]
    assert (line.was, line.now, line.why) == ("what the texts tell", "one story in force", "The same wire story.")
    go_back(desk, line)
    assert not PairRuling.objects.exists()
    go_back(desk, history(desk, other)[1])
    assert PairRuling.objects.get().same


def test_corrections_of_an_article_are_told_and_taken_back(desk: Client, editor: User, archive: Round) -> None:
    article = Article.objects.earliest("pk")
    day, outlet = ArticleCorrection.Field.PUBLISHED, ArticleCorrection.Field.OUTLET
    corrections.correct([article], {day: date(2020, 1, 16)}, editor, "The print edition.")
    corrections.correct([article], {outlet: None}, editor)
    nobody, earlier = history(desk, article)
    assert "what the page says" in earlier.was
    assert "2020" in earlier.now
    assert "not known" in nobody.now
    go_back(desk, earlier)
    article.refresh_from_db()
    assert article.published == date(2020, 1, 17)
    go_back(desk, history(desk, article)[2])
    article.refresh_from_db()
    assert article.published == date(2020, 1, 16)


def test_a_merge_of_outlets_is_told_and_not_undone(desk: Client, archive: Round) -> None:
    first, second = Outlet.objects.order_by("name")[:2]
    outlets.merge([second], into=first)
    line = history(desk, first)[0]
    assert line.now == f"{first.name}, also called {second.name}, excerpts only in force"
    assert "stay one" in go_back(desk, line).content.decode()


@pytest.mark.parametrize("model", [model.pgh_tracked_model._meta.label for model in EVENTS])
def test_all_that_is_tracked_is_told(model: str) -> None:
    assert model in KINDS


def test_an_outlets_names_are_told_and_brought_back(desk: Client, archive: Round) -> None:
    outlet = Outlet.objects.get(name="The First Paper")
    save(desk, reverse("admin:articles_outlet_change", args=[outlet.pk]), "outlet_form", name="First", free="on")
    line = history(desk, outlet)[0]
    assert (line.was, line.now) == (
        "The First Paper, excerpts only",
        "First, also called The First Paper, full text free in force",
    )
    go_back(desk, line)
    outlet.refresh_from_db()
    assert (outlet.name, outlet.free) == ("The First Paper", False)


def test_bulk_writing_is_told_line_by_line(archive: Round, editor: User) -> None:
    fields = ("start", "end", "city")
    Pin.objects.bulk_create(
        Pin(record_kind="round", record_key="11/6", field=field, value="x", curator=editor) for field in fields
    )
    Pin.objects.update(value="y")
    Pin.objects.all().delete()
    of_pins = Change.objects.filter(pgh_obj_model="negotiations.Pin")
    assert [of_pins.filter(pgh_label=label).count() for label in ("insert", "update", "delete")] == [3, 3, 3]


def test_software_leaves_no_history(archive: Round) -> None:
    before = len(changes())
    store("A Fourth Paper", date(2020, 1, 18), sixth_round(14), negotiator())
    rebuild()
    assert len(changes()) == before == 0


def test_saving_without_a_change_leaves_none(archive: Round, editor: User) -> None:
    pins.pin(archive, "start", date(2020, 1, 13), editor, WHY)
    count = len(changes())
    pins.pin(archive, "start", date(2020, 1, 13), editor, WHY)
    assert len(changes()) == count


def test_history_cannot_be_altered(archive: Round, editor: User) -> None:
    pins.pin(archive, "start", date(2020, 1, 13), editor)
    events: Any = Pin.objects.get().events  # type: ignore[attr-defined]
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        events.update(value="2020-01-01")
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        events.all().delete()


def test_a_command_names_the_account_that_ran_it(db: None) -> None:
    call_command("createsuperuser", username="root", email="", interactive=False, verbosity=0)
    assert str(changes()[-1].who).endswith("(on the server)")


def test_roles_given_and_taken_are_told(desk: Client, db: None) -> None:
    person = User.objects.create_user("kim")
    page = reverse("admin:auth_user_change", args=[person.pk])
    editors = Group.objects.get(name="editor")
    save(desk, page, "user_form", groups=[editors.pk], user_permissions=[])
    role = next(line for line in history(desk, person) if line.thing == "role: kim")
    assert (role.who, role.was, role.now, role.back) == ("editor", "not editor", "editor in force", {})


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, 4),
        ({"who": "editor"}, 3),
        ({"who": "nobody"}, 0),
        ({"kind": "negotiations.Pin"}, 2),
        ({"kind": "negotiations.Verdict"}, 1),
        ({"q": "another round"}, 1),
        ({"q": "2020-01-12"}, 1),
        ({"pgh_created_at__gte": "2100-01-01 00:00+09:00"}, 0),
    ],
)
def test_all_changes_are_found_by_who_kind_day_and_words(
    desk: Client, corrected: Round, asked: dict[str, str], found: int
) -> None:
    claim = RoundClaim.objects.get(first_day="2020-01-13")
    action = {"action": "reject", "_selected_action": [claim.pk], "reason": "It is about another round."}
    desk.post(reverse("admin:negotiations_roundclaim_changelist"), action)
    page = desk.get(reverse("admin:curators_change_changelist"), asked)
    assert page.status_code == 200
    assert page.context["cl"].result_count == found


@pytest.mark.parametrize("slug", ["", "negotiations.PinEvent:999", "nonsense"])
def test_a_change_that_is_not_there_is_not_found(desk: Client, slug: str) -> None:
    assert desk.post(reverse("admin:curators_change_back"), {"change": slug}).status_code == 404


def test_going_back_leads_to_no_other_site(desk: Client, corrected: Round) -> None:
    line = history(desk, corrected)[1]
    answer = desk.post(reverse("admin:curators_change_back"), line.back | {"next": "https://elsewhere.invalid/"})
    assert answer["Location"] == reverse("admin:curators_change_changelist")


def test_history_pages_ask_no_more_with_more_changes(
    desk: Client, editor: User, corrected: Round, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    claims = RoundClaim.objects.all()
    verdicts.rule(claims, False, editor)
    addresses = [page_of(corrected), reverse("admin:curators_change_changelist")]
    few = []
    for address in addresses:
        with django_assert_max_num_queries(20) as asked:
            desk.get(address)
        few.append(len(asked))
    for day in range(1, 10):
        pins.pin(corrected, "start", date(2020, 1, day), editor)
        verdicts.rule(claims, day % 2 == 1, editor)
    for address, asked_before in zip(addresses, few, strict=True):
        with django_assert_max_num_queries(asked_before):
            desk.get(address)
