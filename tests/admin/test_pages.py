"""Every page of the admin: it answers, asks the database no more with more rows, and keeps out who may not see it."""

from dataclasses import replace
from datetime import date
from string import ascii_letters

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.contrib.admin import site
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.forms import ModelChoiceField
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.admin.tables import EstimatingPaginator, Question
from articles.models import Article, Capture, Outlet
from articles.outlets import outlets_named
from negotiations import verdicts
from negotiations.models import Pin, Record, Round, RoundClaim, Verdict
from negotiations.pins import pin
from negotiations.store import rebuild
from tests.admin.conftest import negotiator, payment, sixth_round, store
from tests.admin.forms import save

MODELS = [model for name in ("articles", "negotiations") for model in apps.get_app_config(name).get_models()]
ADMINS = [model for model in MODELS if site.is_registered(model)]
RECORDS = [model for model in ADMINS if issubclass(model, Record)]
HEAVY = ('"body"', '"captions"', '"search"', '"signature"', '"content"', '"evidence"')
each_admin = pytest.mark.parametrize("model", ADMINS, ids=lambda model: model._meta.model_name)


def address(model: type, page: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)  # type: ignore[attr-defined]


@each_admin
def test_every_list_answers(desk: Client, archive: Round, editor: User, model: type) -> None:
    pin(archive, "city", "Alexandria", editor)
    assert desk.get(address(model, "changelist")).status_code == 200
    assert desk.get(address(model, "changelist"), {"q": "seoul"}).status_code == 200


@each_admin
def test_every_row_has_its_page(desk: Client, archive: Round, editor: User, model: type) -> None:
    pin(archive, "city", "Alexandria", editor)
    for row in model._default_manager.all():  # type: ignore[attr-defined]
        assert desk.get(address(model, "change", row.pk)).status_code == 200


@each_admin
def test_every_question_is_answered_with_yes_and_with_no(desk: Client, archive: Round, model: type) -> None:
    filters = site.get_model_admin(model).list_filter
    questions = [each for each in filters if isinstance(each, type) and issubclass(each, Question)]
    rows = model._default_manager.count()  # type: ignore[attr-defined]
    for question in questions:
        shares = []
        for answer in ("yes", "no"):
            page = desk.get(address(model, "changelist"), {str(question.parameter_name): answer})
            assert page.status_code == 200
            shares.append(page.context["cl"].result_count)
        assert sum(shares) == rows, question.title


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.model_name)
def test_every_kind_of_record_can_be_added(desk: Client, archive: Round, model: type) -> None:
    assert desk.get(address(model, "add")).status_code == 200


@pytest.mark.parametrize("model", [Capture, Outlet, Pin, Verdict], ids=lambda model: model._meta.model_name)
def test_what_software_writes_cannot_be_added(desk: Client, model: type) -> None:
    assert desk.get(address(model, "add")).status_code == 403


def test_no_list_asks_more_with_more_rows(desk: Client, archive: Round, editor: User) -> None:
    """With three rows of a kind or with more than thirty; and each leaves what is heavy where it is."""
    pin(archive, "city", "Alexandria", editor)
    verdicts.rule(RoundClaim.objects.all(), True, editor)
    few = {model: asked_by_list(desk, model) for model in ADMINS for _ in range(2)}  # what is asked once only has been
    many(editor)
    for model in ADMINS:
        asked = asked_by_list(desk, model)
        assert len(asked) <= len(few[model]) <= 25, model
        assert [column for column in HEAVY if column in " ".join(asked)] == [], model


def asked_by_list(desk: Client, model: type) -> list[str]:
    """What a list asks the database."""
    with CaptureQueriesContext(connection) as asked:
        assert desk.get(address(model, "changelist")).status_code == 200
    return [query["sql"] for query in asked.captured_queries]


def many(editor: User) -> None:
    """Thirty more of everything: articles, claims, records, pins and verdicts."""
    for number in range(1, 31):
        each = replace(sixth_round(1), number=number, city=f"Town {number}", first_day=None, last_day=None)
        person = replace(negotiator(), name=f"Person {ascii_letters[number]} Example")
        store(f"Paper {number}", date(2020, 2, 1), each, person, replace(payment(), year=2000 + number))
    rebuild()
    for row in Round.objects.all():
        Pin.objects.create(record_kind="round", record_key=row.key, field="status", value="held", curator=editor)
    verdicts.rule(RoundClaim.objects.all(), True, editor)


@each_admin
def test_every_list_can_be_searched(model: type) -> None:
    assert site.get_model_admin(model).search_fields


@each_admin
def test_every_filter_is_a_question(desk: Client, archive: Round, model: type) -> None:
    specs = desk.get(address(model, "changelist")).context["cl"].filter_specs
    assert [spec.title for spec in specs if spec.template != "question.html" or not spec.title.endswith("?")] == []


@each_admin
@pytest.mark.parametrize("page", ["add", "change"])
def test_what_a_form_points_to_is_found_by_typing(desk: Client, archive: Round, model: type, page: str) -> None:
    row = model._default_manager.first()  # type: ignore[attr-defined]
    shown = desk.get(address(model, page, *([row.pk] if row and page == "change" else []))) if row else None
    form = shown.context.get("adminform") if shown and shown.status_code == 200 else None
    fields = form.form.fields if form else {}
    chosen = {name for name, field in fields.items() if isinstance(field, ModelChoiceField)}
    assert chosen <= set(site.get_model_admin(model).autocomplete_fields)


def test_many_rows_are_counted_by_estimate(archive: Round, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.admin.tables.LARGE", 3)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE articles_article")
    for outlet in ("Newest", "Still Newer"):
        store(f"The {outlet} Paper", date(2020, 2, 1))
    assert EstimatingPaginator(Article.objects.all(), 10).count == 3, "estimated when the table was last analysed"
    assert EstimatingPaginator(Article.objects.filter(date=date(2020, 2, 1)), 10).count == 2, "few are counted out"
    monkeypatch.setattr("articles.admin.tables.LARGE", 6)
    assert EstimatingPaginator(Article.objects.all(), 10).count == 5, "a small table is counted out"


@pytest.mark.parametrize(("about", "found"), [("11", 3), ("12", 0), ("none", 0), ("nonsense", 3)])
def test_claims_are_found_by_agreement(desk: Client, archive: Round, about: str, found: int) -> None:
    page = desk.get(address(RoundClaim, "changelist"), {"about": about})
    assert page.context["cl"].result_count == found


def test_a_record_asks_no_more_with_more_claims(
    desk: Client, archive: Round, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page = address(Round, "change", archive.pk)
    with django_assert_max_num_queries(30) as few:
        desk.get(page)
    for number in range(12):
        store(f"Paper {number}", date(2020, 2, 1 + number), sixth_round(1 + number))
    rebuild()
    with django_assert_max_num_queries(len(few)):
        desk.get(page)


@each_admin
def test_strangers_are_asked_to_sign_in(client: Client, db: None, model: type) -> None:
    response = client.get(address(model, "changelist"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("admin:login"))


@each_admin
def test_staff_without_permission_are_turned_away(client: Client, db: None, model: type) -> None:
    client.force_login(User.objects.create_user("visitor", is_staff=True))
    assert client.get(address(model, "changelist")).status_code == 403


def test_staff_who_may_only_look_cannot_pin(client: Client, archive: Round) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_round"))
    client.force_login(reader)
    page = address(Round, "change", archive.pk)
    assert client.get(page).status_code == 200
    assert client.post(page, {"start": "2020-01-01"}).status_code == 403
    assert not Pin.objects.exists()


def test_a_capture_never_shows_its_bytes(desk: Client, archive: Round) -> None:
    capture = Capture.objects.get(state=Capture.State.FAILED)
    page = desk.get(address(Capture, "change", capture.pk)).content
    assert b"\x00\x01" not in page
    assert b"no article text found" in page


def test_an_outlet_can_be_marked_as_free(desk: Client, archive: Round) -> None:
    outlet = Outlet.objects.get(name="The First Paper")
    response = desk.post(address(Outlet, "change", outlet.pk), {"name": outlet.name, "free": "on"})
    assert response.status_code == 302
    outlet.refresh_from_db()
    assert outlet.free


def test_a_renamed_outlet_is_found_by_its_former_names(desk: Client, archive: Round) -> None:
    outlet = Outlet.objects.get(name="The First Paper")
    for name in ("The First Herald", "The Herald", "The First Herald"):
        assert save(desk, address(Outlet, "change", outlet.pk), "outlet_form", name=name).status_code == 302
    outlet.refresh_from_db()
    assert outlet.other_names == ["The First Paper", "The Herald"]  # not the name that it has again
    assert set(outlets_named([outlet.name, *outlet.other_names]).values()) == {outlet}


def test_pages_carry_no_inline_script_or_style(desk: Client, archive: Round) -> None:
    """The site's content security policy forbids them."""
    desk_pages = [reverse(f"admin:{name}") for name in ("index", "disputes", "gaps")]
    for target in (*desk_pages, address(Round, "change", archive.pk), address(Round, "changelist")):
        page = BeautifulSoup(desk.get(target).content, "lxml")
        assert page.select("style, [style], [onclick]") == []
        assert [
            script for script in page.select("script") if not script.get("src") and script.get_text(strip=True)
        ] == []


def test_a_record_links_to_its_public_page(desk: Client, archive: Round) -> None:
    page = BeautifulSoup(desk.get(address(Round, "change", archive.pk)).content, "lxml")
    link = page.select_one(".object-tools .viewsitelink")
    assert link is not None
    assert link["href"] == archive.get_absolute_url()


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.model_name)
def test_a_public_page_leads_staff_and_nobody_else_to_its_correction(
    client: Client, archive: Round, editor: User, model: type[Record]
) -> None:
    record = model._default_manager.first()
    assert record is not None
    link = f'href="{address(model, "change", record.pk)}"'
    assert link not in client.get(record.get_absolute_url()).content.decode()  # type: ignore[attr-defined]
    client.force_login(editor)
    assert link in client.get(record.get_absolute_url()).content.decode()  # type: ignore[attr-defined]
