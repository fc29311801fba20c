"""A curator's word beats every claim and keeps its record."""

from datetime import date
from typing import Any

import pytest

from negotiations.resolution import Pinned
from negotiations.values import Currency, PaymentKind, Side, Status
from tests.resolution.building import a_chief, a_payment, a_round, an_agreement, resolve, source

FIFTH = source("a", a_round(5, "2024-07-10", "2024-07-12", city="Seoul", status=Status.HELD))


def test_a_pinned_field_has_the_curators_value_and_lists_the_sources() -> None:
    other = source("b", a_round(5, "2024-07-11"))
    known = ("2024-07-10", "2024-07-11")
    (record,) = resolve([FIFTH, other], Pinned("round", "12/5", "start", "2024-07-09", known)).rounds
    assert record.start == date(2024, 7, 9)
    assert record.end == date(2024, 7, 12)
    evidence = record.evidence["start"]
    assert (evidence.basis, evidence.value, evidence.disputed) == ("pinned", "2024-07-09", False)
    assert evidence.values[0].value == "2024-07-10"


# What is pinned, what was known then, what is told now, and whether that is news which the pin does not answer.
NEWS = [
    ("start", "2024-07-09", ("2024-07-10",), {"first": "2024-07-10"}, False),
    ("start", "2024-07-09", (), {"first": "2024-07-10"}, True),
    ("start", "2024-07-09", ("2024-07-10",), {"first": "2024-07-11"}, True),
    ("start", "2024-07-09", (), {"first": "2024-07-XX"}, False),  # the same, less precisely
    ("city", "Honolulu", (), {"city": "Hawaii"}, False),
    ("city", "Honolulu", (), {"city": "Seoul"}, True),
    ("venue", "seoul-lakeside-hotel", (), {"venue": "Lakeside Hotel"}, False),
    ("status", "planned", ("held",), {"status": Status.HELD}, False),
    ("city", "", ("Seoul",), {"city": "Seoul"}, False),  # pinned open
]


@pytest.mark.parametrize(("field", "pinned", "known", "told", "news"), NEWS)
def test_what_sources_say_against_a_pin_is_news_unless_it_was_known(
    field: str, pinned: str, known: tuple[str, ...], told: dict[str, Any], news: bool
) -> None:
    (record,) = resolve([source("a", a_round(5, **told))], Pinned("round", "12/5", field, pinned, known)).rounds
    assert record.evidence[field].disputed is news


def test_a_number_given_to_an_unnumbered_round_makes_it_that_round() -> None:
    video = source("a", a_round(None, "2021-02-05", agreement=11, venue="video conference"))
    number = Pinned("round", "11/2021-02-video", "number", 8)
    day = Pinned("round", "11/2021-02-video", "start", "2021-02-04")
    (record,) = resolve([video], number, day).rounds
    assert (record.key, record.number, record.start) == ("11/8", 8, date(2021, 2, 4))
    assert record.evidence["number"].basis == "pinned"


def test_a_field_can_be_pinned_open() -> None:
    (record,) = resolve([FIFTH], Pinned("round", "12/5", "start", None), Pinned("round", "12/5", "city", "")).rounds
    assert (record.start, record.city, record.venue) == (None, "", "")


def test_a_pinned_city_is_the_venue_too() -> None:
    resolved = resolve([FIFTH], Pinned("round", "12/5", "city", "Jeju"))
    assert resolved.rounds[0].venue == "jeju"
    assert [venue.key for venue in resolved.venues] == ["jeju"]


def test_a_pinned_round_that_no_source_tells_of_is_a_record() -> None:
    resolved = resolve([], Pinned("round", "12/8", "city", "Seoul"), Pinned("round", "12/8", "status", "held"))
    (record,) = resolved.rounds
    assert (record.key, record.agreement, record.number, record.city) == ("12/8", 12, 8, "Seoul")
    assert (record.status, record.stories) == (Status.HELD, 0)
    assert {evidence.basis for evidence in record.evidence.values()} == {"pinned"}
    assert [agreement.key for agreement in resolved.agreements] == ["12"]


def test_an_unnumbered_pinned_round_keeps_its_slug() -> None:
    (record,) = resolve([], Pinned("round", "11/2020-02-seoul", "start", "2020-02-04")).rounds
    assert (record.number, record.slug, record.start) == (None, "2020-02-seoul", date(2020, 2, 4))


def test_a_pinned_name_leaves_the_one_that_sources_use_among_the_other_spellings() -> None:
    sources = [source("a", a_chief("Jang Won-sam")), source("b", a_chief("Jang Won-sam"), a_chief("장원삼"))]
    (record,) = resolve(sources, Pinned("negotiator", "jang-won-sam", "name", "Chang Won-sam")).negotiators
    assert (record.name, record.aliases) == ("Chang Won-sam", ("Jang Won-sam",))


@pytest.mark.parametrize("key", ["", "12", "twelve/5", "12/"])
def test_a_key_that_tells_no_round_makes_none(key: str) -> None:
    assert resolve([], Pinned("round", key, "city", "Seoul")).rounds == ()


def test_a_venue_is_pinned_by_its_key() -> None:
    other = source("b", a_round(4, city="Seoul", venue="Lakeside Hotel"))
    resolved = resolve([FIFTH, other], Pinned("round", "12/5", "venue", "seoul-lakeside-hotel"))
    assert [record.venue for record in resolved.rounds] == ["seoul-lakeside-hotel"] * 2
    assert "seoul-lakeside-hotel" in {venue.key for venue in resolved.venues}


@pytest.mark.parametrize("pinned", ["seoul-lakeside-hotel", "Lakeside Hotel"])
def test_a_pinned_venue_that_no_source_tells_of_is_a_record(pinned: str) -> None:
    resolved = resolve([FIFTH], Pinned("round", "12/5", "venue", pinned))
    assert resolved.rounds[0].venue == "seoul-lakeside-hotel"
    venue = resolved.venues[-1]
    assert (venue.key, venue.name, venue.city) == ("seoul-lakeside-hotel", "Lakeside Hotel", "Seoul")


def test_a_pinned_venue_stays_pinned_when_its_usual_spelling_changes() -> None:
    spellings = ["Lakeside Centre of Arts", "Lakeside Center of Arts", "Lakeside Center of Arts"]
    sources = [source(f"s{n}", a_round(5, city="Seoul", venue=name)) for n, name in enumerate(spellings)]
    pins = [
        Pinned("venue", "seoul-lakeside-centre-of-arts", "name", "The Lakeside"),
        Pinned("round", "12/6", "venue", "seoul-lakeside-center-of-arts"),
    ]
    resolved = resolve(sources, *pins)
    assert {record.venue for record in resolved.rounds} == {"seoul-lakeside-centre-of-arts"}
    assert [venue.name for venue in resolved.venues] == ["", "The Lakeside"]


def test_a_pinned_negotiator_keeps_the_key_when_the_usual_spelling_changes() -> None:
    sources = [source("a", a_chief("Chung Eun-bo")), *(source(n, a_chief("Jeong Eun-bo")) for n in "bc")]
    (record,) = resolve(sources, Pinned("negotiator", "chung-eun-bo", "title", "Ambassador")).negotiators
    assert (record.key, record.name, record.title) == ("chung-eun-bo", "Jeong Eun-bo", "Ambassador")


def test_a_negotiator_is_a_record_where_the_pins_tell_who() -> None:
    pins = [Pinned("negotiator", "kim-min-ho", "name", "Kim Min-ho"), Pinned("negotiator", "kim-min-ho", "side", "KR")]
    (record,) = resolve([], *pins).negotiators
    assert (record.key, record.name, record.side) == ("kim-min-ho", "Kim Min-ho", Side.KR)
    assert resolve([], pins[0]).negotiators == ()


def test_a_pinned_payment_is_a_record() -> None:
    (record,) = resolve([], Pinned("payment", "11/2022-agreed-krw", "amount", 1_247_000_000_000)).payments
    assert (record.agreement, record.year, record.kind, record.currency, record.amount) == (
        11,
        2022,
        PaymentKind.AGREED,
        Currency.KRW,
        1_247_000_000_000,
    )


def test_pins_of_agreements_and_payments_beat_claims() -> None:
    claims = [an_agreement(11, "2021-03-10", last_year=2025), a_payment(103, Currency.USD, 2021)]
    resolved = resolve(
        [source("a", *claims)],
        Pinned("agreement", "11", "concluded", "2021-03-07"),
        Pinned("payment", "11/2021-agreed-usd", "amount", 104),
    )
    assert (resolved.agreements[0].concluded, resolved.agreements[0].last_year) == ("2021-03-07", 2025)
    assert resolved.payments[0].amount == 104
