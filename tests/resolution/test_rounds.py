"""Which claims are about the same round, and what its record says."""

from datetime import date
from typing import Any

import pytest

from negotiations.extraction import RoundClaim
from negotiations.reason_words import in_words
from negotiations.resolution import Resolved, RoundRecord
from negotiations.values import Status
from tests.resolution.building import a_round, record_of, resolve, source

HELD, PLANNED = Status.HELD, Status.PLANNED


def only(resolved: Resolved) -> RoundRecord:
    (record,) = resolved.rounds
    return record


def keys(resolved: Resolved) -> list[str]:
    return [record.key for record in resolved.rounds]


def test_rounds_of_a_number_are_one_within_an_agreement() -> None:
    resolved = resolve(
        [source("a", a_round(5, agreement=12)), source("b", a_round(5, agreement=12), a_round(5, agreement=11))]
    )
    assert keys(resolved) == ["11/5", "12/5"]
    assert resolved.rounds[1].stories == 2


# What an unnumbered mention says, beside "6: Washington, 14 to 15 January 2020" and "7: Los Angeles, 17 March 2020".
JOINS = [
    ({"first": "2020-01-14", "city": "Washington"}, "11/6"),
    ({"first": "2020-01-15"}, "11/6"),  # a day within it, no city told
    ({"first": "2020-01-XX", "city": "Washington"}, "11/6"),  # month and city
    ({"first": "2020-01-XX"}, "11/2020-01"),  # a month alone is no proof
    ({"first": "2020-01-14", "city": "Seoul"}, "11/2020-01-seoul"),  # another city is another meeting
    ({"first": "2020-01-27", "city": "Washington"}, "11/2020-01-washington"),  # days apart
    ({"first": "2020-XX-XX", "city": "Washington"}, "11/2020-washington"),  # a year is no proof
    ({"city": "Washington"}, "11/washington"),
    ({"last": "2020-03-18", "city": "Los Angeles"}, "11/7"),  # no end told: rounds last up to three days
    ({"first": "2020-02-05", "venue": "video conference"}, "11/2020-02-video"),
]


@pytest.mark.parametrize(("told", "key"), JOINS)
def test_an_unnumbered_round_joins_the_one_that_days_and_place_tell(told: dict[str, Any], key: str) -> None:
    numbered = [
        source("six", a_round(6, "2020-01-14", "2020-01-15", agreement=11, city="Washington")),
        source("seven", a_round(7, "2020-03-17", agreement=11, city="Los Angeles")),
    ]
    assert record_of("other", [*numbered, source("other", a_round(agreement=11, **told))]) == key


def test_an_unnumbered_mention_of_neither_day_nor_city_is_no_record() -> None:
    assert resolve([source("a", a_round(status=HELD))]).rounds == ()


def test_a_round_of_no_known_agreement_is_no_record() -> None:
    assert resolve([source("a", a_round(2, city="Seoul", agreement=None))]).rounds == ()


def test_a_round_that_its_page_tells_apart_from_the_numbered_one_does_not_join_it() -> None:
    page = source("a", a_round(6, "2020-01-14", "2020-01-15"), a_round(None, "2020-01-15", city="Washington"))
    assert keys(resolve([page])) == ["12/2020-01-washington", "12/6"]


def test_an_undated_planned_round_is_the_one_held_there_soon_after() -> None:
    ahead = source("ahead", a_round(6, agreement=11, city="Washington", status=PLANNED), published="2020-01-09")
    back = source(
        "back", a_round(None, "2020-01-14", agreement=11, city="Washington", status=HELD), published="2020-01-24"
    )
    record = only(resolve([ahead, back]))
    assert (record.key, record.status, record.start, record.stories) == ("11/6", HELD, date(2020, 1, 14), 2)


@pytest.mark.parametrize(
    ("published", "others"),
    [
        ("2020-01-20", []),  # looked ahead to after it was held
        ("2019-08-01", []),  # far before
        ("2020-01-09", [a_round(None, "2020-02-10", agreement=11, city="Washington")]),  # two meetings there
        ("2020-01-09", [a_round(8, agreement=11, city="Washington", status=PLANNED)]),  # two undated numbers
        ("2020-01-09", [a_round(7, "2020-01-10", agreement=11)]),  # the seventh was before the meeting
    ],
)
def test_an_undated_planned_round_is_not_joined_on_a_guess(published: str, others: list[RoundClaim]) -> None:
    claims = [a_round(6, agreement=11, city="Washington", status=PLANNED), *others]
    sources = [source(f"ahead{n}", claim, published=published) for n, claim in enumerate(claims)]
    back = source("back", a_round(None, "2020-01-14", agreement=11, city="Washington", status=HELD))
    assert "11/2020-01-washington" in keys(resolve([*sources, back]))


# Claims about one round, and the value of a field with whether it is disputed.
WEIGHED = [
    ("start", [{"first": "2024-06-10", "last": "2024-06-12"}, {"first": "2024-06-11"}], "2024-06-10", False),
    ("start", [{"first": "2024-06-10"}, {"first": "2024-06-XX"}], "2024-06-10", False),
    ("start", [{"first": "2024-06-10"}, {"first": "2024-06-10"}, {"first": "2024-06-11"}], "2024-06-10", True),
    ("start", [{"first": "2024-06-XX"}], None, False),
    ("end", [{"first": "2024-06-10", "last": "2024-06-12"}, {"first": "2024-06-10"}], "2024-06-12", False),
    ("city", [{"city": "Hawaii"}, {"city": "Hawaii"}, {"city": "Honolulu"}], "Honolulu", False),
    ("city", [{"city": "Hawaii"}, {"city": "Seoul"}, {"city": "Seoul"}], "Seoul", True),
    ("status", [{"status": PLANNED}, {"status": PLANNED}, {"status": HELD}], "held", False),
    (
        "venue",
        [{"venue": "National Defense University"}, {"venue": "National Defense University Seoul Campus"}],
        "National Defense University Seoul Campus",
        False,
    ),
]


@pytest.mark.parametrize(("field", "told", "value", "disputed"), WEIGHED)
def test_a_field_has_the_value_that_sources_add_up_to(
    field: str, told: list[dict[str, Any]], value: str | None, disputed: bool
) -> None:
    record = only(resolve(source(f"s{n}", a_round(3, **claim)) for n, claim in enumerate(told)))
    assert (record.evidence[field].value, record.evidence[field].disputed) == (value, disputed)


def test_a_month_is_evidence_though_no_day() -> None:
    record = only(resolve([source("a", a_round(3, "2024-06-XX"))]))
    assert record.start is None
    assert [told.value for told in record.evidence["start"].values] == ["2024-06"]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ({"first": "2024-06-10", "days": 3}, (date(2024, 6, 10), date(2024, 6, 12))),
        ({"last": "2024-06-12", "days": 3}, (date(2024, 6, 10), date(2024, 6, 12))),
        ({"first": "2024-06-10", "days": 1}, (date(2024, 6, 10), date(2024, 6, 10))),
        ({"days": 3}, (None, None)),
    ],
)
def test_how_long_it_lasted_gives_the_missing_day(told: dict[str, Any], days: tuple[date | None, date | None]) -> None:
    record = only(resolve([source("a", a_round(3, **told))]))
    assert (record.start, record.end) == days


def test_a_day_worked_out_says_from_what() -> None:
    told = source("a", a_round(3, "2024-06-10", days=3), outlet="The Daily")
    end = only(resolve([told])).evidence["end"]
    assert (end.basis, in_words(end.reason)) == ("inferred", "three days from 10 June 2024 on, as The Daily says")


def test_a_stated_last_day_beats_one_worked_out() -> None:
    record = only(resolve([source("a", a_round(3, "2024-06-10", days=3)), source("b", a_round(3, "", "2024-06-11"))]))
    assert (record.end, record.evidence["end"].basis) == (date(2024, 6, 11), "claims")


def test_days_after_the_round_before_give_the_first_day() -> None:
    resolved = resolve([source("a", a_round(4, "2024-06-25", "2024-06-27")), source("b", a_round(5, gap_days=13))])
    fifth = resolved.rounds[1]
    assert fifth.start == date(2024, 7, 10)
    told = in_words(fifth.evidence["start"].reason)
    assert told == "13 days after the round before ended, 27 June 2024, as The B says"


START, END = date(2006, 12, 13), date(2006, 11, 30)

# What sources tell of a round that would end before it began, and which of its two days is kept.
REVERSED = [
    ([a_round(6, "2006-12-13"), a_round(6, "", "2006-11-30")], (START, None)),  # the first of equals
    ([a_round(6, "2006-12-13", "2006-11-30")], (START, None)),
    ([a_round(6, "2006-12-13"), *[a_round(6, "", "2006-11-30")] * 2], (None, END)),  # told by more
    ([a_round(6, "2006-12-13"), a_round(6, "", "2006-11-30"), a_round(6, "", "2006-11-XX")], (None, END)),
    ([a_round(6, "2006-12-13", status=PLANNED), a_round(6, "", "2006-11-30", status=HELD)], (None, END)),
    ([a_round(6, "2006-12-13", days=2), a_round(6, "", "2006-11-30")], (START, date(2006, 12, 14))),  # worked out
    ([a_round(5, "2006-11-01", "2006-11-29"), a_round(6, "", "2006-11-30", gap_days=13)], (None, END)),
    ([a_round(6, "2006-12-13", days=0)], (START, None)),  # a misread length
    ([a_round(6, "2006-11-30", "2006-11-30")], (END, END)),  # a single day is in order
]


@pytest.mark.parametrize(("claims", "days"), REVERSED)
def test_a_round_never_ends_before_it_began(claims: list[RoundClaim], days: tuple[date | None, date | None]) -> None:
    record = resolve([source(f"s{n}", claim) for n, claim in enumerate(claims)]).rounds[-1]
    assert (record.start, record.end) == days


def test_the_day_that_is_left_open_stays_listed() -> None:
    record = only(resolve([source("a", a_round(6, "2006-12-13")), source("b", a_round(6, "", "2006-11-30"))]))
    assert record.evidence["end"].value is None
    assert [told.value for told in record.evidence["end"].values] == ["2006-11-30"]


def test_a_round_whose_tense_is_open_was_held_if_it_was_over_when_told() -> None:
    past = source("a", a_round(3, "2024-06-10", "2024-06-12"), published="2024-06-20")
    coming = source("b", a_round(4, "2024-06-25", "2024-06-27"), published="2024-06-20")
    assert [record.status for record in resolve([past, coming]).rounds] == [HELD, PLANNED]


def test_a_round_at_an_institute_is_in_the_city_of_that_institute() -> None:
    known = source("a", a_round(4, city="Seoul", venue="Institute of Peace"), outlet="The Daily")
    record = resolve([known, source("b", a_round(5, venue="Institute of Peace"))]).rounds[1]
    assert (record.city, record.evidence["city"].basis) == ("Seoul", "inferred")
    assert record.venue == "seoul-institute-of-peace"


LONELY: dict[str, Any] = {"agreement": 11, "city": "Seoul", "status": HELD}


def test_a_round_at_some_time_in_a_city_is_the_only_one_that_was_there_before() -> None:
    numbered = source("a", a_round(5, "2019-12-17", agreement=11, city="Seoul"), a_round(6, agreement=11, city="Busan"))
    resolved = resolve([numbered, source("b", a_round(**LONELY), published="2020-01-09")])
    assert keys(resolved) == ["11/5", "11/6"]
    assert resolved.rounds[0].stories == 2


# When a page speaks of a round in Seoul without day or number, and which records there are then.
SOME_TIME = [
    ("2020-01-09", ["11/1", "11/5"]),  # it may be either, and is no third
    ("2019-11-01", ["11/1", "11/5"]),  # the first, since the fifth was yet to come
    ("2019-09-01", ["11/1", "11/5", "11/seoul"]),  # before either
    ("", ["11/1", "11/5", "11/seoul"]),  # nobody knows when
]


@pytest.mark.parametrize(("published", "expected"), SOME_TIME)
def test_a_round_that_may_be_one_of_several_is_no_other(published: str, expected: list[str]) -> None:
    first = source("first", a_round(1, "2019-09-24", agreement=11, city="Seoul"))
    fifth = source("fifth", a_round(5, "2019-12-17", agreement=11, city="Seoul"))
    assert keys(resolve([first, fifth, source("some", a_round(**LONELY), published=published)])) == expected


# What a page of 24 January 2020 plans, between a sixth round on 14 January and a seventh on 17 March in Los Angeles.
PLANS = [
    ({"first": "2020-02-XX", "city": "Seoul"}, "11/7"),  # the next round, which came later and elsewhere
    ({"first": "2020-02-10"}, "11/7"),
    ({"first": "2020-04-XX", "city": "Seoul"}, "11/2020-04-seoul"),  # not before the seventh
    ({"first": "2020-01-XX", "city": "Seoul"}, "11/7"),
    ({"city": "Seoul"}, "11/seoul"),  # it may be any later one
    ({"city": "Los Angeles"}, "11/7"),  # the next one, and it was there
]


@pytest.mark.parametrize(("told", "key"), PLANS)
def test_a_plan_is_of_the_next_round_where_the_numbers_leave_no_room(told: dict[str, Any], key: str) -> None:
    held = [
        source("six", a_round(6, "2020-01-14", "2020-01-15", agreement=11)),
        source("seven", a_round(7, "2020-03-17", "2020-03-19", agreement=11, city="Los Angeles")),
    ]
    plan = source("plan", a_round(agreement=11, status=PLANNED, **told), published="2020-01-24")
    resolved = resolve([*held, plan])
    found = next(record for record in resolved.rounds if record.key == record_of("plan", [*held, plan]))
    assert found.key == key
    (seventh,) = (record for record in resolved.rounds if record.number == 7)
    assert (seventh.start, seventh.city) == (date(2020, 3, 17), "Los Angeles")
    assert not any(evidence.disputed for evidence in seventh.evidence.values())


def test_a_plan_stays_where_a_round_between_is_not_known() -> None:
    held = source("a", a_round(6, "2020-01-14"), a_round(8, "2020-03-17"))
    plan = source("plan", a_round(None, "2020-02-XX", city="Seoul", status=PLANNED), published="2020-01-24")
    assert keys(resolve([held, plan])) == ["12/2020-02-seoul", "12/6", "12/8"]


def test_a_day_before_the_round_before_is_misread() -> None:
    fifth = source("a", a_round(5, "2024-07-10", "2024-07-12"))
    sixth = [source("b", a_round(6, "2024-08-12", "2024-08-14")), source("c", a_round(6, "2023-11-XX"))]
    record = resolve([fifth, *sixth]).rounds[1]
    assert (record.start, record.evidence["start"].disputed) == (date(2024, 8, 12), False)
    assert record.stories == 2


def test_a_day_before_the_round_before_stands_where_there_is_no_other() -> None:
    """It may be the other round's day that was misread."""
    resolved = resolve([source("a", a_round(5, "2024-07-10")), source("b", a_round(6, "2024-06-10"))])
    assert [record.start for record in resolved.rounds] == [date(2024, 7, 10), date(2024, 6, 10)]


# What a page tells of a meeting on 5 February 2021, and its record beside an eighth round between two with days.
ENCLOSED = [
    ({"venue": "video conference", "status": HELD}, "11/8"),
    ({"city": "Seoul", "status": HELD}, "11/8"),
    ({"city": "Seoul", "status": PLANNED}, "11/2021-02-seoul"),  # it may not have come to it
]


@pytest.mark.parametrize(("told", "key"), ENCLOSED)
def test_a_meeting_between_two_rounds_with_days_is_the_one_numbered_between_them(
    told: dict[str, Any], key: str
) -> None:
    seventh = source("seven", a_round(7, "2020-03-17", "2020-03-19", agreement=11))
    ninth = a_round(9, "2021-03-05", "2021-03-07", agreement=11)
    back = source("nine", a_round(8, agreement=11, status=HELD), ninth, published="2021-03-08")
    meeting = source("meeting", a_round(None, "2021-02-05", agreement=11, **told), published="2021-02-05")
    assert record_of("meeting", [seventh, back, meeting]) == key


def test_a_meeting_is_of_no_number_where_a_round_beside_it_has_no_days() -> None:
    back = source(
        "nine", a_round(8, agreement=11, status=HELD), a_round(9, "2021-03-05", agreement=11), published="2021-03-08"
    )
    meeting = source("meeting", a_round(None, "2021-02-05", agreement=11, status=HELD, venue="video conference"))
    assert "11/2021-02-video" in keys(resolve([back, meeting]))


def test_a_round_that_was_extended_ends_when_those_say_who_wrote_after_it() -> None:
    """Two papers looked ahead to two days; one reports that a third was added."""
    plans = [source(f"plan {n}", a_round(6, "2020-01-14", "2020-01-15", status=PLANNED)) for n in (1, 2)]
    after = source("after", a_round(6, "2020-01-14", "2020-01-16", status=HELD), published="2020-01-17")
    (record,) = resolve([*plans, after]).rounds
    assert str(record.end) == "2020-01-16"
    assert [value.value for value in record.evidence["end"].values] == ["2020-01-16", "2020-01-15"]
    assert record.evidence["end"].disputed


def test_who_errs_on_the_first_day_is_no_witness_of_the_last() -> None:
    pages = [
        source("a", a_round(6, "2024-08-12", "2024-08-14", status=HELD), published="2024-08-15"),
        source("b", a_round(6, "2024-08-12", status=HELD), published="2024-08-12"),
        source("c", a_round(6, "2024-08-13", "2024-08-15", status=HELD), published="2024-08-16"),
    ]
    (record,) = resolve(pages).rounds
    assert (str(record.start), str(record.end)) == ("2024-08-12", "2024-08-14")


def test_a_misprint_stands_as_a_minority_value() -> None:
    right = [source(f"s{n}", a_round(6, "2024-08-12", status=HELD)) for n in range(3)]
    (record,) = resolve([*right, source("misprint", a_round(6, "2024-08-21", status=HELD))]).rounds
    assert [(value.value, value.stories) for value in record.evidence["start"].values] == [
        ("2024-08-12", 3),
        ("2024-08-21", 1),
    ]
