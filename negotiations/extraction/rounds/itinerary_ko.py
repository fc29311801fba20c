"""Meetings that a Korean sentence tells one after the other with no number, each with its time and its city:
"3월 하와이 호놀룰루, 4월 제주, 5월 덴버에서 차례로 마주 앉았다".
"""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.clauses import Details
from negotiations.extraction.rounds.places import Place
from negotiations.extraction.rounds.places_ko import cities_listed

_TO_CITY = re.compile(r"(?:에는|에)?\s(?:[가-힣]{1,8}\s){0,2}")  # "3월 미국 하와이 호놀룰루"
_TO_NEXT = re.compile(
    r"(?:\s?D\.?\s?C\.?)?(?:에서(?:[는도]|\s만난\s데\s이어)?|[와과]|에\s이[어은])?\s?[,·]?\s?(?:그리고\s|또\s|이어\s|다시\s)?"
)
_AT_LAST = Pattern(r"(?:\s?D\.?\s?C\.?)?(?:에서|\s등(?:지)?에서)")


def meetings_listed(text: str, days: Sequence[Days]) -> list[Details]:
    """The day, or month, and the city of each meeting of a row that ends in "에서"; none where one is alone."""
    row: list[Details] = []
    for day, city in _pairs(text, days):
        if row and not _TO_NEXT.fullmatch(text, row[-1].places[0].end, day.start):
            row = []
        row.append(Details((day,), (city,)))
        if len(row) > 1 and _AT_LAST.match(text, city.end) and not _goes_on(text, city, days):
            return row
    return []


def _pairs(text: str, days: Sequence[Days]) -> Iterator[tuple[Days, Place]]:
    """Each time that a city follows directly; of a region and its city, the city."""
    if len(days) < 2:
        return
    cities = list(cities_listed(text, days[0].start, len(text)))
    for day, then in zip(days, [*days[1:], None], strict=True):
        end = then.start if then else len(text)
        near = [
            city for city in cities if day.end <= city.start < end and _TO_CITY.fullmatch(text, day.end, city.start)
        ]
        if near:
            yield day, near[-1]


def _goes_on(text: str, city: Place, days: Sequence[Days]) -> bool:
    """Does another item of the row follow?"""
    return any(_TO_NEXT.fullmatch(text, city.end, day.start) for day in days if day.start >= city.end)
