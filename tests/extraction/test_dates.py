"""Days as the press names them: read as they stand, then settled by tense and the day of publication."""

from datetime import date

import pytest

from negotiations.extraction.language.dates import Days, find_days
from negotiations.extraction.language.dates_ko import find_korean_days
from negotiations.extraction.language.settling import later, settle
from negotiations.values import Anchor, PartialDate

READ = [
    ("from April 23 to 25", "XXXX-04-23", "XXXX-04-25", "span"),
    ("Nov. 13-16, 2018", "2018-11-13", "2018-11-16", "span"),
    ("June 30 to July 2", "XXXX-06-30", "XXXX-07-02", "span"),
    ("Dec. 30, 2019 to Jan. 2, 2020", "2019-12-30", "2020-01-02", "span"),
    ("from Dec. 30 to Jan. 2, 2020", "2019-12-30", "2020-01-02", "span"),  # the year is the second day's
    ("3 and 4 December", "XXXX-12-03", "XXXX-12-04", "span"),
    ("the 10th of May, 2024", "2024-05-10", None, ""),
    ("on Sept. 24", "XXXX-09-24", None, ""),
    (
        "Monday, Aug. 12, to Wednesday, Aug. 14",
        "XXXX-08-12",
        "XXXX-08-14",
        "span",
    ),  # the weekday before a date adds nothing
    ("2024-05-21", "2024-05-21", None, ""),
    ("held from the 25th to the 27th of last month", "XXXX-XX-25 month-1", "XXXX-XX-27 month-1", "span"),
    ("on the 10th,", "XXXX-XX-10", None, ""),
    ("until the 12th.", "XXXX-XX-12", None, "last"),
    ("from Tuesday through Thursday this week", "XXXX-XX-XX week+0 Tue", "XXXX-XX-XX week+0 day+2 Tue", "span"),
    ("next Wednesday and Thursday", "XXXX-XX-XX week+1 Wed", "XXXX-XX-XX week+1 day+1 Wed", "span"),
    ("starting on Wednesday", "XXXX-XX-XX Wed", None, "first"),
    ("lasts until Saturday", "XXXX-XX-XX Sat", None, "last"),
    ("until the evening of Tuesday", "XXXX-XX-XX Tue", None, "last"),
    ("today and tomorrow", "XXXX-XX-XX day+0", "XXXX-XX-XX day+1", "span"),
    ("in mid-April", "XXXX-04-XX", None, "month"),
    ("earlier this month", "XXXX-XX-XX month+0", None, "month"),
    ("in September 2019", "2019-09-XX", None, "month"),
]


def line(days: Days) -> tuple[str, str | None, str]:
    return str(days.first), str(days.last) if days.last else None, days.role


@pytest.mark.parametrize(("text", "first", "last", "role"), READ, ids=[case[0] for case in READ])
def test_it_reads_days(text: str, first: str, last: str | None, role: str) -> None:
    assert line(next(find_days(text))) == (first, last, role)


@pytest.mark.parametrize(
    "text",
    [
        "the 12th Special Measures Agreement",  # an ordinal of something else
        "the 4th meeting",
        "28,500 troops may stay",  # the verb, not the month
        "some 8.3 percent",
        "march on",
        "a second round",
    ],
)
def test_it_reads_no_day(text: str) -> None:
    assert list(find_days(text)) == []


KOREAN = [
    ("4월 23∼25일", "XXXX-04-23", "XXXX-04-25", "span"),
    ("3월 7일부터 9일까지", "XXXX-03-07", "XXXX-03-09", "span"),
    ("4월 30일부터 5월 2일까지", "XXXX-04-30", "XXXX-05-02", "span"),
    ("1월 14일과 15일", "XXXX-01-14", "XXXX-01-15", "span"),
    ("지난달 25∼27일", "XXXX-XX-25 month-1", "XXXX-XX-27 month-1", "span"),
    ("10일(현지시간)", "XXXX-XX-10", None, ""),
    ("오는 23일부터", "XXXX-XX-23", None, "first"),
    ("2029년 5월 8일", "2029-05-08", None, ""),
    ("2029. 5. 8.(화)~9.(수)", "2029-05-08", "2029-05-09", "span"),
    ("지난해 12월 17일", "XXXX-12-17 year-1", None, ""),
    ("오늘과 내일", "XXXX-XX-XX day+0", "XXXX-XX-XX day+1", "span"),
    ("지난 9월", "XXXX-09-XX", None, "month"),
    ("다음 달", "XXXX-XX-XX month+1", None, "month"),
]


@pytest.mark.parametrize(("text", "first", "last", "role"), KOREAN, ids=[case[0] for case in KOREAN])
def test_it_reads_korean_days(text: str, first: str, last: str | None, role: str) -> None:
    assert line(next(find_korean_days(text))) == (first, last, role)


@pytest.mark.parametrize("text", ["13일 만에", "3일간", "40일", "13월 5일"])
def test_it_reads_no_korean_day(text: str) -> None:
    assert list(find_korean_days(text)) == []


FRIDAY = date(2024, 5, 24)
SETTLED = [
    # as it stands, tense, as settled on Friday, 24 May 2024
    (PartialDate(anchor=Anchor(weekday=1)), -1, "2024-05-21"),
    (PartialDate(anchor=Anchor(weekday=1)), 1, "2024-05-28"),
    (PartialDate(anchor=Anchor(weekday=4)), -1, "2024-05-24"),  # "on Friday", said that day
    (PartialDate(anchor=Anchor(weekday=1)), 0, "2024-05-28"),  # "they meet on Tuesday"
    (PartialDate(anchor=Anchor(weeks=1, weekday=2)), 1, "2024-05-29"),
    (PartialDate(anchor=Anchor(weeks=0, weekday=1, days=2)), -1, "2024-05-23"),
    (PartialDate(day=25, anchor=Anchor(months=-1)), -1, "2024-04-25"),
    (PartialDate(day=10), -1, "2024-05-10"),
    (PartialDate(day=28), -1, "2024-04-28"),  # the 28th that has been is last month's
    (PartialDate(day=10), 1, "2024-06-10"),
    (PartialDate(month=9, day=24), -1, "2023-09-24"),
    (PartialDate(month=9, day=24), 1, "2024-09-24"),
    (PartialDate(month=5, day=25), -1, "2024-05-25"),  # a day's grace for the date line
    (PartialDate(month=1, day=2), 0, "2024-01-02"),
    (PartialDate(month=12, day=30), 0, "2023-12-30"),
    (PartialDate(month=9), -1, "2023-09-XX"),
    (PartialDate(2019, 12, 3), 1, "2019-12-03"),
]


@pytest.mark.parametrize(("day", "toward", "expected"), SETTLED, ids=[f"{c[0]} {c[1]:+d}" for c in SETTLED])
def test_the_tense_and_the_day_of_publication_settle_a_day(day: PartialDate, toward: int, expected: str) -> None:
    assert str(settle(day, toward, FRIDAY)) == expected


def test_without_a_day_of_publication_the_anchor_stays() -> None:
    assert str(settle(PartialDate(anchor=Anchor(weekday=3)), -1, None)) == "XXXX-XX-XX Thu<"
    assert str(settle(PartialDate(day=10), 1, None)) == "XXXX-XX-10 month+0"


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        ("2024-05-31", 1, "2024-06-01"),
        ("XXXX-XX-XX Thu<", -1, "XXXX-XX-XX day-1 Thu<"),
        ("XXXX-XX-10 month+0", 2, "XXXX-XX-12 month+0"),
        ("XXXX-XX-28 month-1", 2, "None"),  # the month may be over
    ],
)
def test_days_can_be_counted_on(day: str, days: int, expected: str) -> None:
    assert str(later(PartialDate.parse(day), days)) == expected
