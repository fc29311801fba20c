"""How values are put into words."""

from datetime import date

import pytest
from django.utils import translation

from negotiations import wording

DAYS = [
    (date(2024, 6, 10), date(2024, 6, 12), "10–12 June 2024"),
    (date(2024, 6, 10), date(2024, 6, 10), "10 June 2024"),
    (date(2024, 6, 30), date(2024, 7, 2), "30 June – 2 July 2024"),
    (date(2019, 12, 30), date(2020, 1, 2), "30 December 2019 – 2 January 2020"),
    (date(2024, 6, 10), None, "from 10 June 2024"),
    (None, date(2024, 6, 12), "until 12 June 2024"),
    (None, None, ""),
]


@pytest.mark.parametrize(("start", "end", "words"), DAYS)
def test_days(start: date | None, end: date | None, words: str) -> None:
    assert wording.days(start, end) == words


ISO_DAYS = [
    ("2024-06-10", "10 June 2024"),
    ("2021-03", "March 2021"),
    ("2021", "2021"),
    ("XXXX-06-10", "10 June"),  # a source that gives no year
    ("2024-02-31", "31 February 2024"),  # a day that a source prints, although no calendar has it
    ("", ""),
    ("next week", "next week"),
]


@pytest.mark.parametrize(("text", "words"), ISO_DAYS)
def test_iso_days(text: str, words: str) -> None:
    assert wording.iso_day(text) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (2020, 2025, "2020–2025"),
        (2019, 2019, "2019"),
        (2026, None, "from 2026"),
        (None, 2025, "until 2025"),
        (None, None, ""),
    ],
)
def test_years(first: int | None, last: int | None, words: str) -> None:
    assert wording.years(first, last) == words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (1183300000000, "KRW", "₩1.1833 trillion"),
        (920000000000, "KRW", "₩920 billion"),
        (1030000000, "USD", "$1.03 billion"),
        (870000000, "USD", "$870 million"),
        (999, "USD", "$999"),
        (0, "KRW", "₩0"),
    ],
)
def test_money(amount: int, currency: str, words: str) -> None:
    assert wording.money(amount, currency) == words


@pytest.mark.parametrize(("change", "words"), [(13.9, "+13.9%"), (-8.9, "−8.9%"), (0.0, "±0%"), (400.0, "+400%")])
def test_percent(change: float, words: str) -> None:
    assert wording.percent(change) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_ordinals(number: int, words: str) -> None:
    assert wording.ordinal(number) == words


def test_payments_are_labelled_by_what_is_told() -> None:
    assert wording.payment_label("agreed", 2021, 1183300000000, "KRW", 13.9) == "agreed for 2021: ₩1.1833 trillion"
    assert wording.payment_label("demanded", None, None, "", 400.0) == "demanded: +400%"
    assert wording.payment_label("offered", None, None, "", None) == "offered: no sum"


def test_numbers_counted_only_so_far_say_so() -> None:
    assert wording.counted(10_000, 10_000) == "10,000"
    assert wording.counted(10_001, 10_000) == "more than 10,000"


def test_plurals() -> None:
    assert [wording.plural(n, "story", "stories") for n in (0, 1, 1200)] == ["0 stories", "1 story", "1,200 stories"]


@pytest.mark.parametrize(
    ("language", "institute", "city", "words"),
    [
        ("en", "Institute of Examples", "Seoul", "Institute of Examples, Seoul"),
        ("ko", "Institute of Examples", "Seoul", "서울 Institute of Examples"),
        ("en", "", "Seoul", "Seoul"),
        ("en", "Institute of Examples", "", "Institute of Examples"),
        ("ko", "video conference", "", "화상 회의"),
        ("en", "", "", ""),
    ],
)
def test_places(language: str, institute: str, city: str, words: str) -> None:
    with translation.override(language):
        assert wording.place(institute, city) == words


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "외교부 대표", "ko"),
        ("en", "envoy", ""),
        ("ko", "envoy", "en"),
        ("ko", "대표 A", ""),
        ("ko", "+400%", ""),
    ],
)
def test_the_language_of_what_a_source_says(language: str, text: str, code: str) -> None:
    with translation.override(language):
        assert wording.foreign(text) == code
