"""The office shown for a negotiator."""

import pytest

from negotiations.resolution.titles import trimmed
from negotiations.values import Side
from tests.resolution.building import a_chief, resolve, source

# A title as it stands in a sentence, and alone.
ALONE = [
    ("his U.S. counterpart", "U.S. counterpart"),
    ("Her deputy", "deputy"),
    ("Seoul's top negotiator", "top negotiator"),
    ("South Korea’s chief negotiator for defense cost-sharing", "chief negotiator for defense cost-sharing"),
    ("the United States' senior advisor", "senior advisor"),
    ("State Department's senior advisor", "State Department's senior advisor"),  # the office is there
    ("the chief negotiator", "chief negotiator"),
    ("senior adviser to the State Department.", "senior adviser to the State Department"),
    ("negotiator for the U.S.", "negotiator for the U.S."),  # a stop that is part of the word
    ("방위비분담협상 대사", "방위비분담협상 대사"),
]


@pytest.mark.parametrize(("told", "alone"), ALONE)
def test_a_title_stands_without_the_sentence_around_it(told: str, alone: str) -> None:
    assert trimmed(told) == alone


# The titles that as many sources give, and the one that is shown.
SHOWN = [
    (["chief negotiator", "chief negotiator", "ambassador"], "chief negotiator"),
    (["chief negotiator", "chief negotiator for cost-sharing", "envoy"], "chief negotiator for cost-sharing"),
    (["envoy", "envoy", "envoy", "chief negotiator for cost-sharing"], "envoy"),
    (["Seoul's chief negotiator", "chief negotiator", "envoy"], "chief negotiator"),
    (["career diplomat and former ambassador", "career diplomat and former ambassador", "envoy"], "envoy"),
    (["career diplomat and former ambassador"], "career diplomat and former ambassador"),
    (["방위비분담협상 대표", "방위비분담협상 대표", "envoy"], "envoy"),  # as the name is in Latin letters
    (["방위비분담협상 대표", "외교부 방위비 분담협상 대표"], "외교부 방위비 분담협상 대표"),
    (["his counterpart"], ""),
    (["envoy " * 40, "envoy"], "envoy"),  # a sentence swallowed
]


@pytest.mark.parametrize(("titles", "shown"), SHOWN)
def test_the_most_telling_of_the_usual_titles_is_shown(titles: list[str], shown: str) -> None:
    sources = [source(f"s{n}", a_chief("Linda Specht", Side.US, title=title)) for n, title in enumerate(titles)]
    (record,) = resolve(sources).negotiators
    assert record.title == shown
    assert "title" not in record.evidence or not record.evidence["title"].disputed


def test_a_person_known_in_hangul_alone_has_a_korean_title() -> None:
    sources = [source("a", a_chief("이태우", title="envoy")), source("b", a_chief("이태우", title="협상 대표"))]
    assert resolve(sources).negotiators[0].title == "협상 대표"
