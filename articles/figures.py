"""Numbers and days named in a text: what two texts that are one story cannot give differently."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty
"""
ORDINALS = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
MONTHS = "january february march april may june july august september october november december"
SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS_KO = ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일")


def _numbered(kind: str, *lists: str) -> dict[str, tuple[str, int]]:
    return {word: (kind, number) for words in lists for number, word in enumerate(words.split())}


NAMED: Mapping[str, tuple[str, int]] = {
    **_numbered("number", NUMBERS, ORDINALS),
    **_numbered("month", MONTHS, SHORT_MONTHS),
    **_numbered("weekday", WEEKDAYS),
}

Figures = Mapping[str, set[int]]
"""What is named, by its kind: "number", "month", "weekday"."""


def figures(words: Iterable[str]) -> Figures:
    """The numbers, months and weekdays among words: `10일` and `10th` name the same number."""
    found: dict[str, set[int]] = defaultdict(set)
    for word in words:
        for digits in re.findall(r"\d+", word):
            found["number"].add(int(digits[:18]))
        if word in NAMED:
            kind, value = NAMED[word]
            found[kind].add(value)
        if word[:3] in WEEKDAYS_KO:
            found["weekday"].add(WEEKDAYS_KO.index(word[:3]))
    return found


def contradict(one: Figures, other: Figures) -> bool:
    """Does each name something of a kind that the other does not? One may leave out what the other says."""
    return any(one[kind] - other[kind] and other[kind] - one[kind] for kind in one.keys() & other.keys())
