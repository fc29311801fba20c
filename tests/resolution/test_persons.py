"""Who is one person, who is likely one, and who is not."""

import pytest

from negotiations.resolution.names import tells_apart
from negotiations.values import Side
from tests.resolution.naming import named, ruled, spelled, suggested, two, who

# What articles name, the people whom that makes, and those who are likely one.
ONE_PERSON = [
    ["KR 11* Jeong Eun-bo", "KR 11* Chung Eun-bo", "KR 12 정은보"],  # one name, whatever the seat
    ["KR 8* Cho Byung-je", "KR 8* Cho Byung-jae"],  # a near one in the same seat
    ["KR 10* Chang Won-sam", "KR 10* Chang"],
    ["KR 10* Chang Won-sam", "KR 10* Jang Won-sam", "KR 10* 장 대표", "KR 10* W.S. Chang"],
    ["KR 10* Chang Won-sam", "KR 10* Chang Won-smm", "KR 10* Chnag Won-sam"],  # two misprints of one name
    ["US 12* Linda Specht", "US 12* Linda Speck", "US 12* Speck", "US 12* 린다 스펙트", "US 12* 스펙트"],
    ["US 11* James DeHart", "US 11* 제임스 드하트", "US 11* 드하트", "US 11* J. DeHart", "US 11* Dehart"],
    ["US 11* 도나 웰튼", "US 11* 도나 웰턴"],  # known in Hangul alone
    ["US 10 Timothy Betts", "US 10* Timothy Betts", "US 12* Tim Betts", "US 12* Timothy Betts"],
    ["US 12* Linda Specht", "US - 린다 스펙트", "US -* 린다 스페크트"],  # the whole name, if no seat speaks against it
    ["KR 8* Cho Byung-je", "KR -* Cho Byung-jae"],
    ["US 12 Kim Speck", "US 12* Kim Specht", "US 12 Kim Specht"],  # the seat that they share is one of several
]

TWO_PEOPLE = [
    (["KR 12* Kim Min-su", "KR 12* Kim Min-soo", "KR 12* Kim Min-ju"], True),  # a letter, or another name
    (["KR 8* Cho Byung-je", "KR 9* Cho Byung-jae"], True),  # a near name in another negotiation
    (["US 12* Linda Specht", "US 12 Linda Speck"], True),  # in another seat
    (["US 12* Linda Specht", "US -* Linda Speck"], True),  # in one that nobody knows
    (["US 12* Linda Specht", "US 11* 린다 스펙트"], True),
    (["US 12* Linda Specht", "US -* 스펙트"], False),  # a part of the name
    (["KR 12* David Lee", "US 12* David Lee"], True),  # one name on two sides
    (["KR 11* Kim Min-su", "KR 12* Kim Min-ju"], False),  # like each other, and never in one negotiation
    (["KR 12* Lee Tae-woo", "KR 12* Lee Sun-jin"], False),  # a successor of the same surname
    (["KR 11* Chang Won-sam", "KR 11* 정은보"], False),
    (["KR 10* Chang", "KR 11* Chang Won-sam"], False),  # a surname tells nothing of another negotiation
    (["KR 12* Lee Tae-woo", "US 12* Lee"], False),
    (["US 12* Linda Specht", "US 12* Karl Specht"], False),
]


@pytest.mark.parametrize("told", ONE_PERSON)
def test_spellings_of_one_person_make_one_record(told: list[str]) -> None:
    found = who(told)
    assert list(spelled(found).values()) == [{text.split(maxsplit=2)[2] for text in told}]
    assert not found.suggestions


@pytest.mark.parametrize(("told", "likely"), TWO_PEOPLE)
def test_two_people_stay_two(told: list[str], likely: bool) -> None:
    found = who(told)
    assert len(found.persons) == 2
    assert suggested(found) == ([tuple(sorted(spelled(found)))] if likely else [])


def test_a_surname_that_fits_two_chiefs_is_neithers() -> None:
    found = who(["KR 12* Lee Tae-woo", "KR 12* Lee Sun-jin", "KR 12* Lee"])
    assert list(spelled(found)) == ["lee", "lee-sun-jin", "lee-tae-woo"]
    assert suggested(found) == [("lee", "lee-sun-jin"), ("lee", "lee-tae-woo")]


def test_a_surname_that_fits_a_whole_delegation_is_not_worth_a_look() -> None:
    kims = ["KR 12 Kim Sook", "KR 12 Kim Gunn", "KR 12 Kim Chul-ho", "KR 12 Kim Young-jae"]
    assert suggested(who([*kims, "KR 12 Kim"])) == []


def test_a_spelling_that_may_be_two_names_is_neithers() -> None:
    found = who(["KR 9* 전영우", "KR 9* 천영우", "KR 9* Chun Yung-woo"])
    assert len(found.persons) == 3
    assert suggested(found) == [("chun-yung-woo", "전영우"), ("chun-yung-woo", "천영우")]


def test_the_seat_tells_which_of_two_names_a_spelling_is() -> None:
    found = who(["KR 9* 전영우", "KR 12* 천영우", "KR 12* Chun Yung-woo"])
    assert spelled(found) == {"chun-yung-woo": {"천영우", "Chun Yung-woo"}, "전영우": {"전영우"}}


def test_a_chain_of_misprints_leads_from_nobody_to_nobody() -> None:
    """Each is near the next; who is near only to a misprint of the best known name is somebody else."""
    told = ["US 12* Linda Spechta"] * 3 + ["US 12* Linda Spectta"] * 2 + ["US 12* Linda Spectoo"]
    found = who(told)
    assert list(spelled(found).values()) == [{"Linda Spechta", "Linda Spectta"}, {"Linda Spectoo"}]
    assert suggested(found) == [("linda-spechta", "linda-spectoo")]


def test_whom_one_article_tells_apart_no_other_joins() -> None:
    told = ["KR 12* Cho Jun-ho", "KR 12 Jo Joon-ho", "KR 12 Jo Joonho", "KR - 조준호"]
    found = who(told, together=[two(Side.KR, "Cho Jun-ho", "Jo Joon-ho")])
    assert spelled(found) == {
        "cho-jun-ho": {"Cho Jun-ho"},
        "jo-joon-ho": {"Jo Joon-ho", "Jo Joonho"},
        "조준호": {"조준호"},
    }
    assert suggested(found) == [("cho-jun-ho", "조준호"), ("jo-joon-ho", "조준호")]


def test_a_reason_is_a_sentence() -> None:
    (suggestion,) = who(["KR 12* Kim Min-su", "KR 12* Kim Min-ju"]).suggestions
    assert suggestion.reason == (
        "“Kim Min-ju” and “Kim Min-su” differ in a single sound; both led in the talks on the 12th agreement."
    )
    (suggestion,) = who(["US 12* Linda Specht", "US 12 Linda Speck"]).suggestions
    assert suggestion.reason == (
        "“Linda Specht” and “Linda Speck” are a misprint apart; both are named in the talks on the 12th agreement."
    )
    (suggestion,) = who(["KR 12* David Lee", "US 12* David Lee"]).suggestions
    assert suggestion.reason == "“David Lee” and “David Lee” are one name, on both sides."


RULED_SAME = [
    ["KR 12* Lee Tae-woo", "KR 11 Park Min-ho"],  # whatever the names
    ["US 12* Linda Specht", "US 12 Linda Speck"],
]


@pytest.mark.parametrize("told", RULED_SAME)
def test_a_curator_joins_whom_no_rule_would(told: list[str]) -> None:
    one, other = spelled(who(told))
    found = who(told, ruled(one, other, same=True))
    assert (len(found.persons), found.suggestions) == (1, ())


def test_a_curator_joins_whom_an_article_tells_apart() -> None:
    told = ["KR 12* Cho Jun-ho", "KR 12 Jo Joon-ho", "KR 12 Jo Joonho"]
    apart = [two(Side.KR, "Cho Jun-ho", "Jo Joon-ho")]
    found = who(told, ruled("cho-jun-ho", "jo-joon-ho", same=True), together=apart)
    assert len(found.persons) == 1


def test_a_curator_parts_what_every_rule_would_join() -> None:
    told = ["KR 11* Kim Min-su", "KR 11* Kim Minsu", "KR 11* 김민수"]
    found = who(told, ruled("kim-min-su", "kim-minsu", same=False))
    assert len(found.persons) == 3
    assert suggested(found) == [("kim-min-su", "김민수"), ("kim-minsu", "김민수")]
    settled = who(told, ruled("kim-min-su", "kim-minsu", same=False), ruled("kim-minsu", "김민수", same=True))
    assert spelled(settled) == {"kim-min-su": {"Kim Min-su"}, "kim-minsu": {"Kim Minsu", "김민수"}}
    assert not settled.suggestions


def test_a_curator_joins_one_name_of_both_sides_by_their_keys() -> None:
    told = ["KR 12* Lee Tae-woo", "KR 12* Lee Tae-woo", "US 12* Lee Tae-woo"]
    assert list(spelled(who(told))) == ["lee-tae-woo", "lee-tae-woo-us"]
    (person,) = who(told, ruled("lee-tae-woo", "lee-tae-woo-us", same=True)).persons
    assert (person.record.key, person.record.side) == ("lee-tae-woo", Side.KR)


def test_a_ruling_on_names_that_both_sides_have_is_on_those_of_one_side() -> None:
    told = ["KR 12* David Lee", "US 12* David Lee", "KR 12* Dawit Lee", "US 12* Dawit Lee"]
    found = who(told, ruled("david-lee", "dawit-lee", same=True))
    assert [person.record.side for person in found.persons] == [Side.KR, Side.US]


def test_where_one_ruling_speaks_against_two_they_are_apart() -> None:
    told = ["KR 12* Kim Sook", "KR 12* Park Min-ho", "KR 12* Lee Tae-woo"]
    same = [ruled("kim-sook", "park-min-ho", same=True), ruled("lee-tae-woo", "park-min-ho", same=True)]
    found = who(told, *same, ruled("kim-sook", "lee-tae-woo", same=False))
    assert spelled(found) == {"kim-sook": {"Kim Sook", "Park Min-ho"}, "lee-tae-woo": {"Lee Tae-woo"}}


# Two claims of one article, and whether it tells two people apart.
TOLD_APART = [
    ("KR 12* Lee Tae-woo", "KR 12 Park Min-ho", True),
    ("KR 12* Cho Jun-ho", "KR 12 Jo Joon-ho", True),  # one leads, the other does not
    ("KR 12 Cho Jun-ho", "KR 12 Jo Joon-ho", True),
    ("KR 11* Jeong Eun-bo", "KR 11* Chung Eun-bo", False),  # a caption spells the chief's name otherwise
    ("US 12* Linda Specht", "US 12* Linda Speck", False),
    ("US 12* Linda Specht", "US 12 Speck", False),  # a misprint further down
    ("KR 10* Chang Won-sam", "KR 10 Jang", True),  # one page writes one name in one way
    ("KR 12* Kim Min-su", "KR 12* Kim Min-ju", True),  # a predecessor
    ("KR 12* Lee Tae-woo", "KR 12* Lee Tae Woo", False),
    ("KR 12* Lee Tae-woo", "KR 12 이태우", False),  # in two scripts
    ("KR 12* David Lee", "US 12 David Kim", False),  # the sides tell that already
]


@pytest.mark.parametrize(("one", "other", "apart"), TOLD_APART)
def test_an_article_tells_two_people_apart(one: str, other: str, apart: bool) -> None:
    assert tells_apart(named(one), named(other)) is apart
    assert tells_apart(named(other), named(one)) is apart
