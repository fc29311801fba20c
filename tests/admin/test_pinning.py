"""What an editor changes in the admin is a pin: shown as such, kept by every import, and taken back at will."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from negotiations.models import Agreement, Negotiator, Payment, Pin, Record, Round, Venue
from negotiations.pins import pin
from negotiations.store import rebuild
from tests.admin.conftest import sixth_round, store
from tests.admin.forms import do, save


def page_of(record: Record) -> str:
    return reverse(f"admin:negotiations_{record._meta.model_name}_change", args=[record.pk])


def correct(desk: Client, record: Record, **changes: str) -> None:
    """Save a record's page with some values changed."""
    response = save(desk, page_of(record), f"{record._meta.model_name}_form", **changes)
    assert response.status_code == 302, response.content.decode()
    record.refresh_from_db()


def test_the_sources_decide_until_an_editor_does(archive: Round) -> None:
    assert archive.start == date(2020, 1, 14)
    assert archive.disputed == ["start"]


def test_a_change_becomes_a_pin_with_curator_and_reason(desk: Client, editor: User, archive: Round) -> None:
    correct(desk, archive, start="2020-01-13", reason="The ministry's own release says the 13th.")
    pin = Pin.objects.get()
    assert (pin.record_kind, pin.record_key, pin.field, pin.value) == ("round", "11/6", "start", "2020-01-13")
    assert (pin.curator, pin.reason) == (editor, "The ministry's own release says the 13th.")
    assert archive.start == date(2020, 1, 13)
    assert archive.pinned() == ["start"]


def test_saving_without_a_change_pins_nothing(desk: Client, archive: Round) -> None:
    correct(desk, archive)
    assert not Pin.objects.exists()


def test_a_field_can_be_pinned_as_open(desk: Client, archive: Round) -> None:
    correct(desk, archive, end="")
    assert Pin.objects.get().value is None
    assert archive.end is None


def test_a_pin_survives_what_is_imported_later(desk: Client, archive: Round) -> None:
    correct(desk, archive, start="2020-01-12")
    for number in range(5):
        store(f"Paper {number}", date(2020, 1, 20), sixth_round(14))
    rebuild()
    archive.refresh_from_db()
    assert archive.start == date(2020, 1, 12)


def test_a_round_can_be_moved_to_another_venue(desk: Client, editor: User, archive: Round) -> None:
    assert str(archive.venue) == "Washington"
    pin(Venue(key="washington-harry-s-truman-building"), "name", "Harry S. Truman Building", editor)
    building = Venue.objects.get(key="washington-harry-s-truman-building")
    correct(desk, archive, venue=str(building.pk))
    assert Pin.objects.get(record_kind="round").value == building.key
    assert archive.venue == building


def test_unpinning_brings_back_what_the_sources_say(desk: Client, archive: Round) -> None:
    correct(desk, archive, start="2020-01-12", city="Alexandria")
    assert "Unpinned: Start is what the sources say again." in do(desk, archive, "unpin", field="start")
    assert archive.start == date(2020, 1, 14)
    assert archive.city == "Alexandria"
    assert [pin.field for pin in Pin.objects.all()] == ["city"]


def test_a_pin_keeps_what_sources_gave_when_it_was_made(desk: Client, archive: Round) -> None:
    correct(desk, archive, start="2020-01-12", venue="")
    assert {pin.field: pin.known for pin in Pin.objects.all()} == {"start": ["2020-01-14", "2020-01-13"], "venue": []}
    store("The Late Paper", date(2020, 2, 1), sixth_round(11))
    rebuild()
    correct(desk, archive, start="2020-01-10")
    assert Pin.objects.get(field="start").known == ["2020-01-14", "2020-01-11", "2020-01-13"]


def test_what_is_no_date_is_turned_back(desk: Client, archive: Round) -> None:
    response = save(desk, page_of(archive), "round_form", start="the 40th of January")
    assert "Enter a valid date" in response.content.decode()
    assert not Pin.objects.exists()


def test_the_page_shows_what_each_value_rests_on(desk: Client, archive: Round) -> None:
    before = desk.get(page_of(archive)).content.decode()
    assert "2 sources" in before
    assert "13 January 2020" in before
    assert "sources differ" in before
    assert "<mark>sixth round was held in Washington</mark>" in before
    correct(desk, archive, start="2020-01-13", reason="Checked with the ministry.")
    after = desk.get(page_of(archive)).content.decode()
    assert "pinned by editor on" in after
    assert "Checked with the ministry." in after


FIELDS = [
    (Agreement, "11", "first_year", "2019"),
    (Agreement, "11", "last_year", "2026"),
    (Agreement, "11", "concluded", "2021-03"),
    (Venue, "washington", "name", "State Department"),
    (Venue, "washington", "city", "Alexandria"),
    (Venue, "washington", "country", "CA"),
    (Negotiator, "jeong-eun-bo", "name", "Chung Eun-bo"),
    (Negotiator, "jeong-eun-bo", "native_name", "정은보"),
    (Negotiator, "jeong-eun-bo", "side", "US"),
    (Negotiator, "jeong-eun-bo", "title", "ambassador"),
    (Round, "11/6", "status", "planned"),
    (Round, "11/6", "end", "2020-01-16"),
    (Round, "11/6", "city", "Alexandria"),
    (Payment, "10/2019-agreed-krw", "amount", "1038800000000"),
    (Payment, "10/2019-agreed-krw", "change_percent", "8.1"),
    (Payment, "10/2019-agreed-krw", "year", "2018"),
]


@pytest.mark.parametrize(("model", "key", "field", "value"), FIELDS, ids=[f"{row[1]}-{row[2]}" for row in FIELDS])
def test_every_field_can_be_pinned_and_given_back(
    desk: Client, archive: Round, model: type[Record], key: str, field: str, value: str
) -> None:
    record = model._default_manager.get(key=key)
    before = getattr(record, field)
    correct(desk, record, **{field: value})
    assert str(getattr(record, field)) == value
    assert record.key == key
    assert record.pinned() == [field]
    do(desk, record, "unpin", field=field)
    assert getattr(record, field) == before
    assert record.pinned() == []


def test_every_pinnable_field_is_among_those() -> None:
    tried = {(model, field) for model, _, field, _ in FIELDS} | {(Round, name) for name in ("number", "start", "venue")}
    kinds: list[type[Record]] = [Agreement, Venue, Negotiator, Round, Payment]
    assert tried == {(model, field) for model in kinds for field in model.pinnable}


NEW = [
    ("agreement", Agreement, {"number": "13", "first_year": "2031"}, "13"),
    ("venue", Venue, {"city": "Busan", "name": "", "country": "KR"}, "busan"),
    ("negotiator", Negotiator, {"name": "Kim Example", "side": "KR"}, "kim-example"),
    ("round", Round, {"agreement": "11", "number": "9", "status": "held", "city": "Washington"}, "11/9"),
    (
        "payment",
        Payment,
        {"agreement": "11", "kind": "offered", "currency": "USD", "year": "2020", "amount": "1000000000"},
        "11/2020-offered-usd",
    ),
    ("payment", Payment, {"kind": "demanded", "change_percent": "400"}, "open/demanded-rise-400"),
    ("negotiator", Negotiator, {"name": "김견본", "side": "KR"}, "김견본"),
]


@pytest.mark.parametrize(("kind", "model", "values", "key"), NEW, ids=[row[3] for row in NEW])
def test_a_record_that_no_source_reports_is_made_of_pins(
    desk: Client, archive: Round, kind: str, model: type[Record], values: dict[str, str], key: str
) -> None:
    if "agreement" in values:
        values = values | {"agreement": str(Agreement.objects.get(number=values["agreement"]).pk)}
    response = save(desk, reverse(f"admin:negotiations_{kind}_add"), f"{kind}_form", **values, reason="From the file.")
    assert response.status_code == 302, response.content.decode()
    record = model._default_manager.get(key=key)
    pinned = {pin.field for pin in Pin.objects.filter(record_kind=kind, record_key=key)}
    assert pinned == set(record.pinned())
    assert pinned
    rebuild()
    assert model._default_manager.filter(pk=record.pk).exists()
    desk.post(reverse(f"admin:negotiations_{kind}_delete", args=[record.pk]), {"post": "yes"})
    assert not model._default_manager.filter(key=key).exists()
    assert not Pin.objects.exists()


BAD = [
    ("venue", {"country": "KR"}, "Give at least city or name"),
    ("payment", {"kind": "agreed", "year": "2020"}, "Give at least amount or change percent"),
    ("payment", {"kind": "agreed", "amount": "5"}, "Say in which currency the amount is."),
    ("round", {"number": "", "status": "held"}, "This field is required."),
    ("round", {"number": "9", "status": "held", "start": "2021-03-07", "end": "2021-03-05"}, "before the beginning"),
    ("agreement", {"number": "13"}, "Give at least one value"),
    ("agreement", {"number": "13", "first_year": "2031", "last_year": "2030"}, "before the beginning"),
    ("agreement", {"number": "13", "concluded": "in spring"}, "Give a day or a month"),
]


@pytest.mark.parametrize(("kind", "values", "complaint"), BAD, ids=[f"{row[0]}: {row[2]}" for row in BAD])
def test_what_makes_no_record_is_turned_back(
    desk: Client, db: None, kind: str, values: dict[str, str], complaint: str
) -> None:
    response = save(desk, reverse(f"admin:negotiations_{kind}_add"), f"{kind}_form", **values)
    assert complaint in response.content.decode()
    assert not Pin.objects.exists()


def test_a_record_that_exists_is_not_added_again(desk: Client, archive: Round) -> None:
    values = {"agreement": str(archive.agreement_id), "number": "6", "status": "held"}
    response = save(desk, reverse("admin:negotiations_round_add"), "round_form", **values)
    assert "The archive has this record already" in response.content.decode()


def test_a_record_with_claims_behind_it_cannot_be_deleted(desk: Client, archive: Round) -> None:
    response = desk.post(reverse("admin:negotiations_round_delete", args=[archive.pk]), {"post": "yes"})
    assert response.status_code == 403
    assert Round.objects.filter(key="11/6").exists()


def test_deleting_a_pin_gives_the_field_back(desk: Client, archive: Round) -> None:
    correct(desk, archive, start="2020-01-12")
    desk.post(reverse("admin:negotiations_pin_delete", args=[Pin.objects.get().pk]), {"post": "yes"})
    archive.refresh_from_db()
    assert archive.start == date(2020, 1, 14)


def test_many_pins_can_be_deleted_at_once(desk: Client, archive: Round) -> None:
    correct(desk, archive, start="2020-01-12", city="Alexandria")
    pins = [str(pk) for pk in Pin.objects.values_list("pk", flat=True)]
    address = reverse("admin:negotiations_pin_changelist")
    desk.post(address, {"action": "delete_selected", "_selected_action": pins, "post": "yes"})
    archive.refresh_from_db()
    assert (archive.start, archive.city) == (date(2020, 1, 14), "Washington")
