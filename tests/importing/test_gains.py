"""Two readings of a text compared: what is new, what is gone, what says or stands otherwise; each claim once."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from negotiations.extraction import Claim, NegotiatorClaim, RoundClaim
from negotiations.importing.gains import Difference, Gains, Records, compare, compare_records
from negotiations.values import Part, Side

SIXTH = RoundClaim(part=Part.BODY, start=10, end=20, quote="6th round.", rule="by number", number=6)
SEVENTH = replace(SIXTH, start=30, end=40, number=7)
LEE = NegotiatorClaim(part=Part.BODY, start=10, end=13, quote="Lee", rule="role", name="Lee", side=Side.KR)

GAINED, LOST = Difference("gained", "round", "by number"), Difference("lost", "round", "by number")
CHANGED = Difference("changed", "round", "by number")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [], []),
        ([SIXTH, LEE], [LEE, SIXTH], []),
        ([], [SIXTH], [GAINED]),
        ([SIXTH], [], [LOST]),
        ([SIXTH], [replace(SIXTH, city="Seoul")], [CHANGED]),  # it tells more
        ([SIXTH], [replace(SIXTH, start=5)], [CHANGED]),  # it quotes more
        ([SIXTH], [replace(SIXTH, rule="by order")], [CHANGED._replace(rule="by number → by order")]),
        ([SIXTH], [SEVENTH], [GAINED, LOST]),  # another place
        ([SIXTH], [replace(SIXTH, part=Part.TITLE)], [GAINED, LOST]),
        ([SIXTH], [LEE], [Difference("gained", "negotiator", "role"), LOST]),  # another kind, in the same words
        ([SIXTH, SIXTH], [SIXTH], [LOST]),
        ([SIXTH], [replace(SIXTH, city="Seoul"), replace(SIXTH, city="Busan")], [CHANGED, GAINED]),  # it became two
    ],
)
def test_readings_are_compared_claim_by_claim(
    before: Sequence[Claim], after: Sequence[Claim], expected: Sequence[Difference]
) -> None:
    assert list(compare(before, after)) == expected


def test_the_table_adds_up() -> None:
    gains = Gains()
    gains.add([GAINED, GAINED, LOST, CHANGED._replace(rule="series"), Difference("lost", "negotiator", "role")])
    assert gains.in_words() == "2 gained, 2 lost, 1 changed"
    assert list(gains.lines()) == [
        "                gained     lost  changed",
        "  round              2        1        1",
        "    by number        2        1        0",
        "    series           0        0        1",
        "  negotiator         0        1        0",
        "    role             0        1        0",
    ]
    assert list(Gains().lines()) == []


def test_records_are_told_by_the_values_that_differ() -> None:
    before: Records = {"round 12/5": {"start": "2024-08-27", "city": None, "days": []}, "round 12/6": {"start": None}}
    after: Records = {
        "round 12/5": {"start": "2024-08-28", "city": "Seoul", "days": []},
        "payment 12/x": {"amount": 1518900},
    }
    assert compare_records(before, after) == {
        "new": ["payment 12/x: amount 1,518,900"],
        "changed": ["round 12/5: start 2024-08-27 → 2024-08-28, city – → Seoul"],
        "gone": ["round 12/6: "],
    }
    assert compare_records(after, after) == {"new": [], "changed": [], "gone": []}
