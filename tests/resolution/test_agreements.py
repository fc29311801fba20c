"""The record of each agreement."""

from tests.resolution.building import a_chief, a_payment, a_round, an_agreement, resolve, source


def test_what_sources_tell_of_an_agreement_adds_up() -> None:
    (record,) = resolve(
        [
            source("a", an_agreement(11, "2021-03-XX", last_year=2025)),
            source("b", an_agreement(11, "2021-03-07", first_year=2020)),
            source("c", an_agreement(11, "2021-03-XX", first_year=2021)),
            source("d", an_agreement(11, first_year=2020)),
        ]
    ).agreements
    assert (record.first_year, record.last_year, record.concluded) == (2020, 2025, "2021-03-07")
    assert record.evidence["first_year"].disputed
    assert record.evidence["concluded"].values[0].stories == 3


def test_a_year_is_too_vague_for_when_it_was_reached() -> None:
    (record,) = resolve([source("a", an_agreement(11, "2021-XX-XX"))]).agreements
    assert record.concluded == ""
    assert record.evidence["concluded"].values[0].value == "2021"


def test_whatever_names_an_agreement_makes_its_record() -> None:
    claims = [a_round(1, agreement=12), a_payment(5, agreement=11), a_chief("Lee Tae-woo", agreement=10)]
    assert [record.key for record in resolve([source("a", *claims)]).agreements] == ["10", "11", "12"]
