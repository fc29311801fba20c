"""Excerpts of texts with what was found marked in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.searching.asked import asked
from articles.searching.snippets import LONGEST, WORDS, Marker

FORMS = {"talk": frozenset({"talk", "talks", "talking"}), "sharing": frozenset({"sharing", "share"})}


def marker(typed: str) -> Marker:
    """What marks a search, English words in the forms above."""
    return Marker(asked(typed), FORMS)


MARKS = [
    ("talk", "Talks on talking heads", "[Talks] on [talking] heads"),
    ("talk", "a stalker talked", "a stalker talked"),  # words, not parts of them
    ('"sharing talk"', "share talks, sharing of talks", "[share talks], sharing of talks"),
    ("분담금", "방위비분담금은 분담 금", "방위비[분담금]은 분담 금"),  # in the middle of a Korean word
    ("sma", "SMA를 small SMA", "[SMA]를 small [SMA]"),  # with a particle behind it
    ("돈", "돈을 많은돈", "[돈]을 많은돈"),
    ("11차", "제11차 111차 11차는", "제[11차] 111차 [11차]는"),
    ('"방위비 협상"', "한미방위비 협상에서", "한미[방위비 협상]에서"),
    ("talk -sharing", "share talks", "share [talks]"),  # what is left out is not marked
    ("-talk", "talks", "talks"),
]


@pytest.mark.parametrize(("typed", "text", "marked"), MARKS)
def test_what_was_found_is_marked(typed: str, text: str, marked: str) -> None:
    assert str(marker(typed).whole(text)).replace("<mark>", "[").replace("</mark>", "]") == marked


def test_marks_are_set_after_escaping() -> None:
    assert str(marker("script").whole("<script>&")) == "&lt;<mark>script</mark>&gt;&amp;"


FILLER = "Nothing happened for a while. "


def test_an_excerpt_begins_with_the_sentence_where_that_is_near() -> None:
    excerpt = str(marker("deal").excerpt(FILLER * 9 + "In the end a deal was struck. " + FILLER * 9))
    assert excerpt.startswith("… In the end a <mark>deal</mark> was struck. Nothing")
    assert excerpt.endswith("…")


def test_words_far_apart_are_shown_in_two_pieces() -> None:
    excerpt = str(marker("honolulu deal").excerpt("Honolulu saw it. " + FILLER * 40 + "A deal ended it. " + FILLER * 9))
    assert "<mark>Honolulu</mark>" in excerpt
    assert "<mark>deal</mark>" in excerpt
    assert "while. … " in excerpt or " … A" in excerpt


def test_the_piece_with_most_of_the_words_is_shown() -> None:
    text = "A deal. " + FILLER * 20 + "The talks on sharing began. " + FILLER * 20
    assert "<mark>talks</mark> on <mark>sharing</mark>" in str(marker("talk sharing").excerpt(text))


def test_a_text_without_the_words_has_no_excerpt() -> None:
    assert str(marker("deal").excerpt(FILLER)) == ""
    assert str(marker("-deal").excerpt(FILLER)) == ""


@given(st.text(alphabet="ab 돈분담금.\n<&\"'", max_size=400), st.sampled_from(["a", "분담", "돈", '"a b"', "b OR 금"]))
def test_an_excerpt_is_short_and_never_a_whole_text(text: str, typed: str) -> None:
    excerpt = marker(typed).excerpt(text).striptags().replace("…", " ")
    assert len(excerpt.split()) <= min(WORDS, max(1, len(text.split()) // 2))
    assert sum(map(len, excerpt.split())) <= max(len(text) // 2, 2 * len("a...b"))
    assert len(excerpt) <= LONGEST


def test_of_a_text_without_blanks_the_half_around_the_words_found_is_shown() -> None:
    excerpt = marker("분담금").excerpt("가" * 200 + "분담금" + "나" * 200)
    assert excerpt == "… " + "가" * 50 + "<mark>분담금</mark>" + "나" * 148 + " …"


def test_a_word_without_end_is_cut() -> None:
    assert len(marker("a").excerpt("a" * 5 + " " + "b" * 100_000)) < 3 * LONGEST
