"""Agreements told by their ordinals alone, one after the other; the most recent one; and terms that are only wanted."""

from datetime import date

import pytest

from negotiations.extraction.agreements.find import find_agreements
from tests.extraction.reading import KOREAN_LEAD, LEAD, read

CASES = [
    (
        "The fifth covered the years 2002 to 2004, the eighth 2009 to 2013, and the ninth 2014 to 2018.",
        "2020-09-03",
        {(5, 2002, 2004), (8, 2009, 2013), (9, 2014, 2018)},
    ),
    ("The tenth of them lapsed on December 31, 2019, and none has taken its place.", "2020-09-03", {(10, None, 2019)}),
    ("The most recent Special Measures Agreement expired on December 31.", "2020-02-28", {(10, None, 2019)}),
    (
        "The new agreement, which negotiators reached last October, is to stay in force through 2030.",
        "2025-04-09",
        {(12, None, 2030)},
    ),
    ("The fifth lasted two days, from the 3rd to the 4th.", "2020-09-03", set()),  # a round
    ("The agreement should be valid for a single year, he told them.", "2019-01-30", set()),
]
KOREAN = [("내년 1월 1일 시작될 새 협정을 올해 안에 맺기는 어려워졌다.", "2013-12-13", {(9, 2014, None)})]


def told(text: str, published: str) -> set[tuple[int | None, int | None, int | None]]:
    claims = read(
        lambda sentences, context: iter(find_agreements(sentences, context)), text, date.fromisoformat(published)
    )
    return {(claim.agreement, claim.first_year, claim.last_year) for claim in claims}


@pytest.mark.parametrize(("text", "published", "expected"), CASES)
def test_it_reads_terms(text: str, published: str, expected: set[tuple[int | None, int | None, int | None]]) -> None:
    assert told(f"{text}\n\n{LEAD}", published) == expected


@pytest.mark.parametrize(("text", "published", "expected"), KOREAN)
def test_it_reads_korean_terms(
    text: str, published: str, expected: set[tuple[int | None, int | None, int | None]]
) -> None:
    assert told(f"{text}\n\n{KOREAN_LEAD}", published) == expected
