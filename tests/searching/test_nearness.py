"""How near a known word must be to what was typed to be taken for it."""

import pytest

from articles.searching.nearness import nearest, slips

CASES = [
    ("honululu", ["honolulu", "nahalulu"], ["honolulu"]),
    ("seuol", ["seoul", "seal"], ["seoul"]),  # letters swapped are one slip
    ("negociations", ["negotiation", "negotiations"], ["negotiations"]),
    ("방위비분당금", ["방위비분담금", "분담금"], ["방위비분담금"]),
    ("협쌍", ["협상", "협정"], ["협상"]),  # one letter of a syllable
    ("협상이", ["협상"], ["협상"]),  # a particle that no text has behind it
    ("bace", ["base", "face", "bade"], ["base", "face", "bade"]),  # as near as each other
    ("abc", ["abd"], []),  # too short to be forgiven anything
    ("honolulu", ["honolulu"], []),  # what it is itself is no other word
    ("xylophone", ["telephone"], []),
]


@pytest.mark.parametrize(("word", "known", "near"), CASES)
def test_the_nearest_words_are_found(word: str, known: list[str], near: list[str]) -> None:
    assert nearest(word, known) == near


@pytest.mark.parametrize(("word", "forgiven"), [("abc", 0), ("abcd", 1), ("honolulu", 2), ("negotiations", 3)])
def test_longer_words_are_forgiven_more(word: str, forgiven: int) -> None:
    assert slips(word) == forgiven
