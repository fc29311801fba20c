"""Who negotiated at which round, and on what evidence."""

from typing import Any

import pytest

from negotiations.extraction import Claim
from negotiations.resolution import Evidence, Source, presence
from negotiations.values import Part, Side, Status
from tests.resolution.building import a_chief, a_round, resolve, source

HELD, PLANNED = Status.HELD, Status.PLANNED
TITLE: dict[str, Any] = {"part": Part.TITLE, "start": 0}
OPENS: dict[str, Any] = {"part": Part.BODY, "start": 0}
DEEP: dict[str, Any] = {"part": Part.BODY, "start": 5000}
CAPTION: dict[str, Any] = {"part": Part.CAPTION, "start": 0}

FOURTH = a_round(4, "2024-06-25", "2024-06-27", status=HELD, **DEEP)
FIFTH = a_round(5, "2024-07-10", "2024-07-12", status=HELD, **OPENS)


def there(*sources: Source) -> dict[str, list[str]]:
    """Who was at each round that anybody was at."""
    return {record.key: list(record.negotiators) for record in resolve(sources).rounds if record.negotiators}


def evidence(sources: list[Source], key: str, person: str) -> Evidence:
    (record,) = (record for record in resolve(sources).rounds if record.key == key)
    return record.evidence[presence(person)]


def chief(**values: Any) -> Claim:
    return a_chief("Lee Tae-woo", **values)


# The claims of a page, the day of its publication, and the rounds at which it shows its chief negotiator.
NEWS = [
    ([FOURTH, FIFTH, chief()], "2024-07-12", ["12/5"]),  # on the day
    ([FOURTH, FIFTH, chief()], "2024-07-05", ["12/5"]),  # nearer to the fourth; it opens with the fifth
    ([FOURTH, FIFTH, chief()], "2024-06-28", ["12/4"]),  # the fifth is too far ahead to be the news
    ([FOURTH, FIFTH, chief()], "2024-09-01", []),  # news of neither
    ([a_round(5, "2024-07-10", status=PLANNED, **TITLE), chief()], "2024-07-03", ["12/5"]),  # who is to lead it
    ([a_round(5, status=HELD, **TITLE), chief()], "2024-07-12", ["12/5"]),  # no days known: what it opens with
    ([a_round(5, status=HELD, **DEEP), chief()], "2024-07-12", []),  # told in passing
    ([a_round(5, status=HELD, **TITLE), FOURTH, chief()], "2024-06-28", ["12/4"]),  # known days tell more
    ([FIFTH, chief()], "", ["12/5"]),  # an undated page
    ([FIFTH, chief(chief=False)], "2024-07-12", []),  # a member may have joined for one round
    ([FIFTH, chief(agreement=11)], "2024-07-12", []),  # chief of another negotiation
    ([FIFTH, FOURTH, chief(round_number=4)], "2024-07-12", ["12/4"]),  # shown at a round by its number
    ([FIFTH, FOURTH, chief(chief=False, round_number=4)], "2024-07-12", ["12/4"]),
]


@pytest.mark.parametrize(("claims", "published", "expected"), NEWS)
def test_chiefs_are_at_the_round_that_their_page_is_news_of(
    claims: list[Claim], published: str, expected: list[str]
) -> None:
    assert list(there(source("a", *claims, published=published))) == expected


def test_a_photo_shows_its_chiefs_at_its_own_round() -> None:
    photo = a_round(4, "2024-06-25", "2024-06-27", **CAPTION)
    page = source("a", FIFTH, photo, chief(**CAPTION), a_chief("Linda Specht", Side.US), published="2024-07-09")
    assert there(page) == {"12/4": ["lee-tae-woo"], "12/5": ["linda-specht"]}


def test_a_photo_without_a_round_is_of_the_news() -> None:
    assert there(source("a", FIFTH, chief(**CAPTION), published="2024-07-12")) == {"12/5": ["lee-tae-woo"]}


# The words that name somebody, and whether they show a chief of these days.
WORDS = [
    ("Lee Tae-woo, a career diplomat and former ambassador to Sri Lanka", True),
    ("Lee Tae-woo, former chief negotiator", False),
    ("the former top negotiator for defense cost-sharing", False),
    ("the then-chief negotiator, Lee Tae-woo", False),
    ("the man who led Seoul's team back then, Lee Tae-woo", False),
    ("his predecessor, Lee Tae-woo", False),
    ("이태우 전 방위비분담협상 대표", False),
    ("당시 수석대표였던 이태우", False),
    ("이태우 한미 방위비분담협상 대표", True),
]


@pytest.mark.parametrize(("quote", "led"), WORDS)
def test_former_chiefs_are_at_no_round(quote: str, led: bool) -> None:
    page = source("a", FIFTH, chief(quote=quote), published="2024-07-12")
    assert there(page) == ({"12/5": ["lee-tae-woo"]} if led else {})


def on(number: int, *chiefs: Claim, article: str = "", status: Status = HELD) -> Source:
    """A page on a round of the 11th agreement, in the month of its number."""
    day = f"2020-{number:02d}-10"
    round_ = a_round(number, day, day, agreement=11, status=status, **OPENS)
    return source(article or f"on {number}", round_, *chiefs, published=day)


DEHART, WELTON = (a_chief(name, Side.US, agreement=11) for name in ("James DeHart", "Donna Welton"))
JEONG = a_chief("Jeong Eun-bo", agreement=11)


def test_a_chief_led_between_two_rounds_at_which_sources_show_him() -> None:
    sources = [on(2, JEONG), on(3), on(4, JEONG), on(5)]
    assert there(*sources) == {"11/2": ["jeong-eun-bo"], "11/3": ["jeong-eun-bo"], "11/4": ["jeong-eun-bo"]}
    inferred = evidence(sources, "11/3", "jeong-eun-bo")
    assert (inferred.basis, inferred.values) == ("inferred", ())
    assert inferred.reason == "led at the second round before it and at the fourth round after it"


def test_a_round_shows_the_articles_behind_its_chief() -> None:
    reported = evidence([on(2, JEONG), on(2, JEONG, article="again")], "11/2", "jeong-eun-bo")
    assert (reported.basis, reported.reason) == ("claims", "")
    assert [(told.value, told.articles) for told in reported.values] == [("jeong-eun-bo", ("again", "on 2"))]


def test_nobody_is_known_to_have_led_between_two_chiefs() -> None:
    led = there(on(6, DEHART, JEONG), on(7), on(8, WELTON, JEONG))
    assert led == {
        "11/6": ["james-dehart", "jeong-eun-bo"],
        "11/7": ["jeong-eun-bo"],
        "11/8": ["donna-welton", "jeong-eun-bo"],
    }


def test_a_chief_is_not_known_to_have_led_where_another_did_in_between() -> None:
    led = there(on(5, DEHART), on(6), on(7, WELTON), on(8, DEHART))
    assert led == {"11/5": ["james-dehart"], "11/7": ["donna-welton"], "11/8": ["james-dehart"]}


def test_of_two_chiefs_named_at_a_round_the_one_that_more_stories_show_led() -> None:
    led = there(on(8, WELTON, DEHART), on(8, WELTON, article="other"))
    assert led == {"11/8": ["donna-welton"]}


def test_nobody_is_known_to_have_led_a_round_that_is_only_planned() -> None:
    between = source("plan", a_round(agreement=11, first="2020-03-20", status=PLANNED, city="Busan"))
    led = there(on(3, JEONG), between, on(5, JEONG))
    assert "11/2020-03-busan" not in led


def test_an_unnumbered_round_stands_by_its_day() -> None:
    between = source("video", a_round(agreement=11, first="2020-03-20", status=HELD, venue="video conference"))
    assert there(on(3, JEONG), between, on(4, JEONG))["11/2020-03-video"] == ["jeong-eun-bo"]
