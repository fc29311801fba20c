"""Excerpts: the sentence around claimed words, to the letter, each word told apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.telling.excerpts import AROUND, Excerpt, Span, excerpts

TEXT = (
    "Envoys of the two sides met in Seoul. The third round began on Monday, Col. Kim said in Washington, D.C., "
    "before lunch. It ended early.\n\nA new paragraph follows. 두 나라는 3차 회의를 열었다. 회의는 이틀간 열린다."
)


def shown(excerpt: Excerpt[str]) -> str:
    """An excerpt as text, claimed words in brackets with what they are about behind a bar."""
    return "".join(f"[{run.text}|{run.about}]" if run.about else run.text for run in excerpt.stretches)


def spans(*words: str) -> list[Span[str]]:
    """Spans of words in TEXT, about "a", "b", …"""
    return [Span(TEXT.index(one), TEXT.index(one) + len(one), "abcdef"[n]) for n, one in enumerate(words)]


CASES = [
    # A sentence, whole, and nothing of its neighbours.
    (["met in Seoul"], ["Envoys of the two sides [met in Seoul|a]."]),
    # An abbreviation ends no sentence.
    (
        ["third round"],
        ["The [third round|a] began on Monday, Col. Kim said in Washington, D.C., before lunch."],
    ),
    # Two claims of one sentence share an excerpt.
    (
        ["third round", "Monday"],
        ["The [third round|a] began on [Monday|b], Col. Kim said in Washington, D.C., before lunch."],
    ),
    # A claim that runs over a full stop takes both sentences.
    (
        ["Seoul. The third"],
        [
            "Envoys of the two sides met in [Seoul. The third|a] round began on Monday, Col. Kim said in Washington, "
            "D.C., before lunch."
        ],
    ),
    # Nested: the shorter one decides, the longer one's rest stays.
    (["sides met in Seoul", "Seoul"], ["Envoys of the two [sides met in |a][Seoul|b]."]),
    # Crossing: each word is about one thing.
    (["two sides met", "met in Seoul"], ["Envoys of the [two sides |a][met in Seoul|b]."]),
    # A sentence never runs over the end of a paragraph.
    (["ended early"], ["It [ended early|a]."]),
    # Sentences apart are excerpts apart, in the text's order whatever order the claims come in.
    (["ended early", "met in Seoul"], ["Envoys of the two sides [met in Seoul|b].", "It [ended early|a]."]),
    # Korean.
    (["3차 회의"], ["두 나라는 [3차 회의|a]를 열었다."]),
    # No claims, no excerpts.
    ([], []),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_it_shows_the_sentence_around(words: list[str], expected: list[str]) -> None:
    assert [shown(excerpt) for excerpt in excerpts(TEXT, spans(*words))] == expected


@pytest.mark.parametrize("span", [(-1, 3), (5, 5), (7, 3), (0, len(TEXT) + 1)])
def test_it_leaves_out_spans_that_are_not_in_the_text(span: tuple[int, int]) -> None:
    assert excerpts(TEXT, [Span(*span, "a")]) == []


def test_it_shortens_a_sentence_without_end() -> None:
    text = "word " * 500 + "the claim " + "word " * 500
    [excerpt] = excerpts(text, [Span(text.index("the"), text.index("the") + 9, "a")])
    assert shown(excerpt).startswith("… word word")
    assert shown(excerpt).endswith("word word …")
    assert len(shown(excerpt)) < 2 * AROUND + 40


def test_it_says_what_its_words_are_about_each_once() -> None:
    start = TEXT.index("third")
    [excerpt] = excerpts(
        TEXT, [Span(start, start + 5, "a"), Span(start + 6, start + 11, "a"), *spans("third", "began")]
    )
    assert excerpt.about == ("a", "b")


texts = st.text(alphabet="ab. A\n\"'", min_size=1, max_size=80)


@given(texts, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=6))
def test_it_keeps_the_text_to_the_letter(text: str, places: list[tuple[int, int]]) -> None:
    found = excerpts(text, [Span(start, start + length, n) for n, (start, length) in enumerate(places)])
    for excerpt in found:
        assert "".join(run.text for run in excerpt.stretches) == text[excerpt.start : excerpt.end]
    assert all(one.end <= two.start for one, two in pairwise(found))
    inside = [n for n, (start, length) in enumerate(places) if start + length <= len(text)]
    assert sorted(about for excerpt in found for about in excerpt.about) == inside
