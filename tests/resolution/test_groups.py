"""Putting things together that are one, and never those that are apart."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.resolution.identities import Groups, Identities, Ruled


def groups_of(things: str, apart: Iterable[str] = (), joined: Iterable[str] = ()) -> Groups[str]:
    groups = Groups(things)
    for pair in apart:
        groups.keep_apart(*two(pair))
    for pair in joined:
        groups.join(*two(pair))
    return groups


def two(pair: str) -> tuple[str, str]:
    """Two things, "ab" for a and b."""
    return pair[0], pair[1]


def found(groups: Groups[str]) -> list[str]:
    return sorted("".join(sorted(group)) for group in groups)


def test_what_is_joined_is_one_and_the_rest_stays() -> None:
    assert found(groups_of("abcde", joined=["ab", "cd", "bc"])) == ["abcd", "e"]


def test_no_chain_leads_across_what_is_apart() -> None:
    groups = groups_of("abcd", apart=["ad"], joined=["ab", "bc", "cd"])
    assert found(groups) == ["abc", "d"]
    assert groups.are_apart("c", "d")
    assert not groups.join("d", "b")


def test_what_is_one_already_can_not_be_kept_apart() -> None:
    groups = groups_of("ab", joined=["ab"])
    groups.keep_apart("a", "b")
    assert found(groups) == ["ab"]
    assert not groups.are_apart("a", "b")


# Links, what is apart, and what is put together of it.
CLEAR = [
    (["ab", "bc", "ac"], [], ["abc", "d"]),
    (["ab", "bc"], [], ["a", "b", "c", "d"]),  # b may be either
    (["ab", "bc", "ac"], ["ac"], ["a", "b", "c", "d"]),
    (["ab", "bc", "ac", "cd"], [], ["ab", "c", "d"]),  # c may be d, which is neither a nor b
    (["ab"], ["bc"], ["ab", "c", "d"]),
]


@pytest.mark.parametrize(("links", "apart", "expected"), CLEAR)
def test_only_what_leaves_no_doubt_is_joined(links: list[str], apart: list[str], expected: list[str]) -> None:
    groups = groups_of("abcd", apart)
    groups.join_clear(map(two, links))
    assert found(groups) == expected


pairs = st.lists(st.sampled_from([a + b for a in "abcdef" for b in "abcdef" if a != b]), max_size=12)


@given(pairs, pairs, pairs)
def test_what_is_apart_never_meets(apart: list[str], joined: list[str], links: list[str]) -> None:
    groups = groups_of("abcdef", apart, joined)
    groups.join_clear(map(two, links))
    assert not any(groups.together(*two(pair)) for pair in apart)
    assert sorted("".join(found(groups))) == list("abcdef")


@given(pairs, pairs)
def test_links_in_any_order_join_the_same(apart: list[str], links: list[str]) -> None:
    one, other = groups_of("abcdef", apart), groups_of("abcdef", reversed(apart))
    one.join_clear(map(two, links))
    other.join_clear(two(pair[::-1]) for pair in reversed(links))
    assert found(one) == found(other)


def test_a_pair_ruled_both_ways_is_two() -> None:
    words = [Ruled("venue", "b", "a", same=True), Ruled("venue", "a", "b", same=False)]
    identities = Identities([*words, Ruled("venue", "c", "a", same=True), Ruled("negotiator", "x", "y", same=True)])
    assert identities.same("venue") == [("a", "c")]
    assert identities.apart("venue") == [("a", "b"), ("b", "c")]  # c is a, which is not b
    assert identities.spellings("venue") == {"a", "b", "c"}
