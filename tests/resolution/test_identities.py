"""What follows from curators' rulings on who is who."""

import pytest

from negotiations.resolution.identities import Identities, Ruled

Pairs = list[tuple[str, str]]

# What is ruled ("a=b" one, "a/b" two), and which pairs are one, and two, by that.
FOLLOWS: list[tuple[str, Pairs, Pairs]] = [
    ("", [], []),
    ("a=b", [("a", "b")], []),
    ("a/b", [], [("a", "b")]),
    ("a=b b=c", [("a", "b"), ("a", "c"), ("b", "c")], []),  # though nobody may write b any more
    ("a=b b/c", [("a", "b")], [("a", "c"), ("b", "c")]),
    ("a=b c=d b/c", [("a", "b"), ("c", "d")], [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]),
    ("a=b a/b", [], [("a", "b")]),  # ruled both ways
]


def identities(rulings: str, kind: str = "negotiator") -> Identities:
    return Identities(Ruled(kind, word[0], word[2], same=word[1] == "=") for word in rulings.split())


@pytest.mark.parametrize(("rulings", "same", "apart"), FOLLOWS)
def test_rulings_reach_over_a_third_spelling(rulings: str, same: Pairs, apart: Pairs) -> None:
    ruled = identities(rulings)
    assert ruled.same("negotiator") == same
    assert ruled.apart("negotiator") == apart


def test_no_chain_leads_across_a_ruling_that_two_are_two() -> None:
    ruled = identities("a=c c=b a/b")
    assert ("a", "b") in ruled.apart("negotiator")
    assert ("a", "b") not in ruled.same("negotiator")


def test_the_order_of_rulings_is_no_matter() -> None:
    words = ["a=b", "b=c", "c/d", "d=e", "a=e"]
    results = {(tuple(i.same("negotiator")), tuple(i.apart("negotiator"))) for i in map(identities, _orders(words))}
    assert len(results) == 1


def test_rulings_on_people_say_nothing_of_venues() -> None:
    ruled = identities("a=b", "venue")
    assert ruled.same("negotiator") == []
    assert ruled.spellings("venue") == {"a", "b"}


def _orders(words: list[str]) -> list[str]:
    return [" ".join(words[place:] + words[:place]) for place in range(len(words))] + [" ".join(reversed(words))]
