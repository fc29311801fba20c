"""A round in a sentence, as far as it is known."""

from datetime import date
from typing import Any

import pytest
from django.utils import translation

from negotiations.models import Agreement, Delegate, Negotiator, Round, Venue
from negotiations.telling.summaries import HELD, PLANNED, chiefs, held, in_sentences

JUNE = {"start": date(2024, 6, 25), "end": date(2024, 6, 27)}
INSTITUTE = Venue(name="Institute of Examples", city="Seoul")


def round_(**fields: Any) -> Round:
    return Round(**{"agreement": Agreement(number=12), "number": 4, "status": "held"} | fields)


def seat(name: str, side: str, chief: bool = True, native_name: str = "") -> Delegate:
    return Delegate(negotiator=Negotiator(name=name, side=side, native_name=native_name), chief=chief)


BOTH = [seat("Kim Min-su", "KR", native_name="김민수"), seat("Ann Ray", "US"), seat("Jo Smith", "US", chief=False)]

HEAD = "The 4th round of talks on the 12th agreement was"
SENTENCES: list[tuple[dict[str, Any], str]] = [
    ({**JUNE, "city": "Seoul"}, "held in Seoul on 25–27 June 2024."),
    ({**JUNE, "city": "Seoul", "venue": INSTITUTE}, "held in Seoul (Institute of Examples) on 25–27 June 2024."),
    ({**JUNE, "venue": Venue(name="Institute of Examples")}, "held at Institute of Examples on 25–27 June 2024."),
    ({**JUNE, "venue": Venue(name="video conference")}, "held by video on 25–27 June 2024."),
    ({**JUNE}, "held on 25–27 June 2024."),
    ({"city": "Seoul"}, "held in Seoul; its days are not reported."),
    ({}, "held; its days and place are not reported."),
    ({**JUNE, "city": "Seoul", "status": "planned"}, "planned in Seoul for 25–27 June 2024."),
    ({"start": date(2024, 6, 25), "status": "planned"}, "planned to begin on 25 June 2024."),
    ({"status": "planned"}, "planned; its days and place are not reported."),
]


@pytest.mark.parametrize(("fields", "sentence"), SENTENCES)
def test_it_tells_when_and_where(fields: dict[str, Any], sentence: str) -> None:
    assert held(round_(**fields)) == f"{HEAD} {sentence}"


def test_days_known_in_part_tell_a_beginning_or_an_end() -> None:
    assert held(round_(start=date(2024, 6, 25), city="Seoul")).endswith("began in Seoul on 25 June 2024.")
    assert held(round_(end=date(2024, 6, 27))).endswith("ended on 27 June 2024.")


def test_there_is_a_sentence_for_all_that_may_be_known() -> None:
    known = {(first, last, place) for first in (True, False) for last in (True, False) for place in (True, False)}
    assert known == set(HELD) == set(PLANNED)


@pytest.mark.parametrize(
    ("seats", "told"),
    [
        (BOTH, "Kim Min-su led the South Korean delegation, Ann Ray that of the United States."),
        (BOTH[:1], "Kim Min-su led the South Korean delegation."),
        (BOTH[1:], "Ann Ray led the U.S. delegation."),
        (BOTH[2:], ""),
        ([*BOTH[:1], seat("Lee Bo-ra", "KR")], "Kim Min-su, Lee Bo-ra led the South Korean delegation."),
    ],
)
def test_it_tells_who_led(seats: list[Delegate], told: str) -> None:
    assert chiefs(seats) == told


def test_a_round_is_told_in_korean() -> None:
    with translation.override("ko"):
        told = in_sentences(round_(**JUNE, city="Seoul"), BOTH)
    assert "2024년 6월 25~27일" in told
    assert "서울에서" in told
    assert "김민수" in told
