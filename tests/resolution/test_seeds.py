"""Five real pages, read and resolved: what an archive of them says, in whatever order they came."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from articles.parsing import parse
from negotiations.extraction import Claim, Hint, Summary, extract, summarise
from negotiations.reason_words import in_words
from negotiations.resolution import InferredDay, Resolved, RoundRecord, Source
from negotiations.values import Side, Status
from tests.resolution.building import brought_in, resolve, statements


@pytest.fixture(scope="session")
def seeds(shared: Path) -> tuple[Source, ...]:
    return _read(shared / "corpus" / "seeds")


@cache
def _read(folder: Path) -> tuple[Source, ...]:
    """The pages as sources, each under its file's name."""
    names = [json.loads(line)["path"] for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = {name: parse((folder / name).read_bytes()) for name in names}
    return tuple(
        Source(name, name, page.outlet or "", page.published, tuple(extract(page))) for name, page in pages.items()
    )


def _summarise_once(claims: Iterable[Claim], published: date | None, hint: Hint | None) -> Summary:
    """A page's summary, which does not depend on the other pages, without the waiting."""
    return _summary(tuple(claims), published, hint)


_summary = cache(summarise)


@pytest.fixture(scope="session")
def resolved(seeds: tuple[Source, ...]) -> Resolved:
    return resolve(seeds, summarise=_summarise_once)


@pytest.fixture(scope="session")
def rounds(resolved: Resolved) -> Mapping[str, RoundRecord]:
    return {record.key: record for record in resolved.rounds}


def test_any_order_gives_the_same(seeds: tuple[Source, ...], resolved: Resolved) -> None:
    assert all(resolve(order, summarise=_summarise_once) == resolved for order in permutations(seeds))


ROUNDS = [
    ("12/1", date(2024, 4, 23), date(2024, 4, 25), "Honolulu", "honolulu"),
    ("12/2", date(2024, 5, 21), date(2024, 5, 23), "Seoul", "seoul-korea-institute-for-defense-analyses"),
    ("12/3", date(2024, 6, 10), date(2024, 6, 12), "Washington", "washington"),
    ("12/4", date(2024, 6, 25), date(2024, 6, 27), "Seoul", "seoul-korea-institute-for-defense-analyses"),
    ("12/5", date(2024, 7, 10), date(2024, 7, 12), "Seoul", "seoul-korea-national-defense-university-seoul-campus"),
]


@pytest.mark.parametrize(("key", "start", "end", "city", "venue"), ROUNDS, ids=[row[0] for row in ROUNDS])
def test_five_rounds_of_the_12th_agreement(
    rounds: Mapping[str, RoundRecord], key: str, start: date, end: date, city: str, venue: str
) -> None:
    record = rounds[key]
    assert (record.start, record.end, record.city, record.venue) == (start, end, city, venue)
    assert record.status is Status.HELD
    assert not any(evidence.disputed for evidence in record.evidence.values())


def test_there_is_no_sixth_round_of_it(rounds: Mapping[str, RoundRecord]) -> None:
    assert sum(record.agreement == 12 for record in rounds.values()) == 5


def test_a_year_that_one_page_never_states_comes_from_another(rounds: Mapping[str, RoundRecord]) -> None:
    evidence = rounds["12/1"].evidence["start"]
    assert evidence.basis == "inferred"
    assert in_words(evidence.reason).startswith("the day and month agree with K-VIBE's second round, 21 May 2024")


def test_the_third_round_was_only_planned_as_long_as_one_page_is_known(seeds: tuple[Source, ...]) -> None:
    first = [seed for seed in seeds if seed.article.startswith("kvibe")]
    assert {record.key: record.status for record in resolve(first, summarise=summarise).rounds} == {
        "12/2": Status.HELD,
        "12/3": Status.PLANNED,
    }


def test_the_unnumbered_round_in_washington_is_the_sixth_of_the_11th(rounds: Mapping[str, RoundRecord]) -> None:
    sixth = rounds["11/6"]
    assert (sixth.status, sixth.start, sixth.city, sixth.articles) == (
        Status.HELD,
        date(2020, 1, 14),
        "Washington",
        2,
    )


def test_the_next_round_in_seoul_has_no_number_that_a_page_tells(rounds: Mapping[str, RoundRecord]) -> None:
    ahead = rounds["11/2020-02-seoul"]
    assert (ahead.number, ahead.status, ahead.start) == (None, Status.PLANNED, None)


def _days(sources: Iterable[Source]) -> dict[str, InferredDay | None]:
    return {each.article: each.dated for each in brought_in(sources, summarise)}


def test_the_undated_page_is_of_13_june(seeds: tuple[Source, ...]) -> None:
    inferred = _days(seeds)["third-round-reaction.txt"]
    assert inferred
    assert inferred.day == date(2024, 6, 13)
    assert in_words(inferred.reason) == (
        "one day after the third round ended, 12 June 2024, as The Asia Business Daily reports; "
        "the page says Thursday, which that day was"
    )


def test_the_undated_page_has_that_day_only_while_the_others_tell_it(seeds: tuple[Source, ...]) -> None:
    fewer = [seed for seed in seeds if not seed.article.startswith("asiae")]
    assert not _days(fewer)["third-round-reaction.txt"]


def test_payments_stand_in_won_and_dollars(resolved: Resolved) -> None:
    payments = {record.key: (record.amount, record.change_percent) for record in resolved.payments}
    assert payments["11/2021-agreed-krw"] == (1_183_300_000_000, 13.9)
    assert payments["11/2021-agreed-usd"] == (1_030_000_000, 13.9)
    assert payments["11/demanded-usd"] == (5_000_000_000, 400.0)


def test_four_negotiators_each_lead(resolved: Resolved) -> None:
    assert {record.name: (record.side, dict(record.seats)) for record in resolved.negotiators} == {
        "Lee Tae-woo": (Side.KR, {12: True}),
        "Jeong Eun-bo": (Side.KR, {11: True}),
        "Linda Specht": (Side.US, {12: True}),
        "James DeHart": (Side.US, {11: True}),
    }


def test_what_a_page_placed_by_others_says_is_behind_records(seeds: tuple[Source, ...], resolved: Resolved) -> None:
    kinds = (resolved.agreements, resolved.rounds, resolved.negotiators, resolved.payments)
    behind = {key for records in kinds for record in records for key in record.statements}
    adrift = [one for one in statements(seeds, summarise) if one.content.adrift]
    assert adrift
    assert {one.key for one in adrift} <= behind
