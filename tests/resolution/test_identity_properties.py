"""What holds of who is who, whatever the sources say and curators rule."""

from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from negotiations.resolution import Pinned
from negotiations.resolution.identities import Ruled
from negotiations.resolution.names import Spelling
from negotiations.resolution.people import People
from negotiations.resolution.slugs import slug
from negotiations.resolution.spelling import plain_key
from negotiations.values import Side
from tests.resolution.naming import ruled, who

KOREAN = (
    *("Kim Min-su", "Kim Min-soo", "Kim Minsu", "Kim Min-ju", "김민수", "김민주", "Kim", "Kim M.S.", "Kim Mni-su"),
    *("Chun Yung-woo", "전영우", "천영우", "Chun", "Cheon Yeong-u"),
)
WESTERN = (
    "Linda Specht",
    "Linda Speck",
    "Speck",
    "린다 스펙트",
    "스펙트",
    "L. Specht",
    "Linda J. Specht",
    "Linda K. Specht",
)
SEATS = st.sampled_from(("11", "11*", "12", "12*", "-"))
told = st.one_of(
    st.builds("KR {} {}".format, SEATS, st.sampled_from(KOREAN)),
    st.builds("US {} {}".format, SEATS, st.sampled_from((*WESTERN, "Kim Min-su"))),
)
archives = st.lists(told, max_size=12)


@st.composite
def rulings(draw: st.DrawFn) -> list[Ruled]:
    names = st.sampled_from((*KOREAN, *WESTERN)).map(slug)
    pairs = draw(st.lists(st.tuples(names, names, st.booleans()), max_size=4))
    return [ruled(one, other, same=same) for one, other, same in pairs if one != other]


@st.composite
def told_apart(draw: st.DrawFn) -> list[frozenset[Spelling]]:
    names = st.sampled_from((*KOREAN, *WESTERN)).map(plain_key)
    sides = st.sampled_from(Side)
    pairs = draw(st.lists(st.tuples(sides, names, names), max_size=4))
    return [frozenset({Spelling(side, one), Spelling(side, other)}) for side, one, other in pairs if one != other]


pins = st.lists(
    st.sampled_from([Pinned("negotiator", slug(name), "title", "envoy") for name in (*KOREAN, "Kim Min-su us")]),
    max_size=2,
    unique=True,
)


def homes(found: People) -> dict[tuple[Side, str], str]:
    """The record of each spelling."""
    return {(a.claim.side, slug(a.claim.name)): p.record.key for p in found.persons for a in p.statements}


@given(archives, rulings(), told_apart(), pins, st.randoms())
def test_order_changes_nobody(
    said: list[str], words: list[Ruled], apart: list[frozenset[Spelling]], held: list[Pinned], random: Random
) -> None:
    def told_in(order: list[int]) -> tuple[object, ...]:
        found = who([said[place] for place in order], *shuffled, together=apart, pins=held)
        records = [(p.record.key, p.record.name, p.record.aliases, p.record.seats, p.spellings) for p in found.persons]
        return records, found.suggestions

    shuffled = list(words)
    before = told_in(list(range(len(said))))
    random.shuffle(shuffled)
    order = list(range(len(said)))
    random.shuffle(order)
    assert told_in(order) == before


@given(archives, told_apart())
def test_whom_an_article_tells_apart_is_never_one(said: list[str], apart: list[frozenset[Spelling]]) -> None:
    home = homes(who(said, together=apart))
    by_spelling: dict[Spelling, set[str]] = {}
    for (side, name), key in home.items():
        by_spelling.setdefault(Spelling(side, name.replace("-", "")), set()).add(key)
    for pair in apart:
        one, other = (by_spelling.get(spelling, set()) for spelling in pair)
        assert not one & other


@given(archives, rulings(), told_apart())
def test_a_curators_word_is_kept(said: list[str], words: list[Ruled], apart: list[frozenset[Spelling]]) -> None:
    """Spellings ruled apart are never one; those ruled one always are, unless they are ruled apart, if over others."""
    home = homes(who(said, *words, together=apart))
    parted = {frozenset((word.one, word.other)) for word in words if not word.same}
    for word in words:
        for side in Side:
            one, other = home.get((side, word.one)), home.get((side, word.other))
            if one and other and not word.same:
                assert one != other
            elif one and other and not parted:
                assert one == other


@given(archives, rulings(), told_apart())
def test_nobody_is_suggested_who_is_one_or_told_apart(
    said: list[str], words: list[Ruled], apart: list[frozenset[Spelling]]
) -> None:
    found = who(said, *words, together=apart)
    home = homes(found)
    keys = {person.record.key for person in found.persons}
    pairs = [(suggestion.one, suggestion.other) for suggestion in found.suggestions]
    assert len(pairs) == len(set(pairs))
    assert all(one < other and {one, other} <= keys for one, other in pairs)
    for word in words:
        for side in Side:
            two = sorted(home.get((side, name), "") for name in (word.one, word.other))
            assert word.same or (two[0], two[1]) not in pairs


@given(archives)
@settings(max_examples=50)
def test_two_korean_names_in_hangul_are_never_one_person(said: list[str]) -> None:
    """Whatever romanisation may stand for both."""
    home = homes(who(said))
    hangul = [key for (_, name), key in home.items() if name in ("김민수", "김민주", "전영우", "천영우")]
    assert len(hangul) == len(set(hangul))


@given(archives)
def test_each_statement_is_of_one_person(said: list[str]) -> None:
    found = who(said)
    keys = [person.record.key for person in found.persons]
    assert keys == sorted(set(keys))
    assert sum(len(person.statements) for person in found.persons) == len(said)
    for one, other in combinations(found.persons, 2):
        assert not {id(each) for each in one.statements} & {id(each) for each in other.statements}
