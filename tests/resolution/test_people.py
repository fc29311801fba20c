"""One record for each negotiator."""

import pytest

from negotiations.resolution import NegotiatorRecord, Pinned, Resolved
from negotiations.values import Side
from tests.resolution.building import a_chief, resolve, source
from tests.resolution.naming import ruled, who


def keys(resolved: Resolved) -> list[str]:
    return [record.key for record in resolved.negotiators]


def only(resolved: Resolved) -> NegotiatorRecord:
    (record,) = resolved.negotiators
    return record


def test_spellings_and_agreements_of_a_person_make_one_record() -> None:
    record = only(
        resolve(
            [
                source("a", a_chief("Jeong Eun-bo", agreement=11)),
                source("b", a_chief("Jeong Eun-bo", agreement=11)),
                source("c", a_chief("Chung Eun Bo", agreement=12, chief=False)),
                source("d", a_chief("정은보", agreement=11)),
            ]
        )
    )
    assert (record.key, record.name, record.native_name) == ("jeong-eun-bo", "Jeong Eun-bo", "정은보")
    assert record.aliases == ("Chung Eun Bo",)
    assert dict(record.seats) == {11: True, 12: False}
    assert record.stories == 4
    assert not record.evidence["name"].disputed


def test_one_name_on_two_sides_is_two_people() -> None:
    resolved = resolve([source("a", a_chief("David Lee", Side.US)), source("b", a_chief("David Lee", Side.KR))])
    assert [record.side for record in resolved.negotiators] == [Side.KR, Side.US]
    assert len(set(keys(resolved))) == 2


def test_two_people_in_one_article_are_never_one() -> None:
    both = source("a", a_chief("Cho Jun-ho"), a_chief("Jo Joon-ho", chief=False))
    assert keys(resolve([both, source("b", a_chief("Cho Jun-ho"))])) == ["cho-jun-ho", "jo-joon-ho"]


def test_a_name_beside_its_hangul_is_one_person() -> None:
    record = only(resolve([source("a", a_chief("Lee Tae-woo"), a_chief("이태우"))]))
    assert (record.name, record.native_name) == ("Lee Tae-woo", "이태우")


def test_a_western_name_in_hangul_joins_the_chief_whose_sounds_it_writes() -> None:
    latin = source("a", a_chief("James DeHart", Side.US, agreement=11), a_chief("Donna Welton", Side.US, agreement=11))
    hangul = source("b", a_chief("도나 웰튼", Side.US, agreement=11))
    resolved = resolve([latin, hangul])
    assert keys(resolved) == ["donna-welton", "james-dehart"]
    assert resolved.negotiators[0].native_name == "도나 웰튼"


def test_a_western_name_in_hangul_stays_apart_from_another_agreements_chief() -> None:
    latin = source("a", a_chief("Linda Specht", Side.US, agreement=12))
    resolved = resolve([latin, source("b", a_chief("린다 스펙트", Side.US, agreement=11))])
    assert len(resolved.negotiators) == 2


def test_a_korean_chief_in_hangul_is_not_the_other_chief_of_that_negotiation() -> None:
    """The first round may have been led by another chief than the rest."""
    latin = source("a", a_chief("Chang Won-sam", agreement=11))
    assert keys(resolve([latin, source("b", a_chief("정은보", agreement=11))])) == ["chang-won-sam", "정은보"]


def test_the_office_is_the_one_most_sources_give() -> None:
    offices = ["chief negotiator", "ambassador", "chief negotiator"]
    record = only(resolve(source(f"s{n}", a_chief("Lee Tae-woo", title=title)) for n, title in enumerate(offices)))
    assert (record.title, record.evidence["title"].disputed) == ("chief negotiator", False)


def test_whom_somebody_faces_is_no_office() -> None:
    titles = ["his U.S. counterpart", "his U.S. counterpart", "senior advisor"]
    sources = [source(f"s{n}", a_chief("Linda Specht", Side.US, title=title)) for n, title in enumerate(titles)]
    assert only(resolve(sources)).title == "senior advisor"
    assert only(resolve(sources[:2])).title == ""


CHANGS = ["KR 10* Chang Won-sam", "KR 10* Jang Won-sam", "KR 10* Jang Won-sam", "KR 10* 장원삼"]


def test_a_person_goes_by_a_whole_name_however_often_the_surname_stands_alone() -> None:
    (person,) = who(["KR 12* Lee", "KR 12* Lee", "KR 12* Lee Tae-woo", "KR 12* 이 대표"]).persons
    assert (person.record.key, person.record.name, person.record.native_name) == (
        "lee-tae-woo",
        "Lee Tae-woo",
        "이 대표",
    )
    assert person.record.aliases == ("Lee",)


def test_a_person_goes_by_the_most_usual_spelling_and_tells_all() -> None:
    (person,) = who(CHANGS).persons
    assert person.record.key == "jang-won-sam"
    assert person.spellings == ("chang-won-sam", "jang-won-sam", "장원삼")


@pytest.mark.parametrize("key", ["chang-won-sam", "장원삼"])
def test_a_key_that_a_curator_pinned_a_field_of_stays(key: str) -> None:
    (person,) = who(CHANGS, pins=[Pinned("negotiator", key, "title", "envoy")]).persons
    assert (person.record.key, person.record.title) == (key, "envoy")
    assert person.spellings == ("chang-won-sam", "jang-won-sam", "장원삼")


def test_a_key_that_a_curator_ruled_on_stays() -> None:
    told = [*CHANGS, "KR 10 Zang Woon-sam"]
    (person,) = who(told, ruled("chang-won-sam", "zang-woon-sam", same=True)).persons
    assert person.record.key == "chang-won-sam"


def test_a_key_of_a_name_on_both_sides_stays_when_a_field_is_pinned() -> None:
    told = ["KR 12* David Lee", "US 12* David Lee"]
    pinned = Pinned("negotiator", "david-lee-us", "title", "envoy")
    assert [(p.record.key, p.record.side) for p in who(told, pins=[pinned]).persons] == [
        ("david-lee", Side.KR),
        ("david-lee-us", Side.US),
    ]
    assert [p.record.key for p in who(told[1:], pins=[pinned]).persons] == ["david-lee-us"]


def test_a_pinned_person_whom_no_source_names_is_there_with_name_and_side() -> None:
    pins = [Pinned("negotiator", "kim-min-su", "name", "Kim Min-su"), Pinned("negotiator", "kim-min-su", "side", "KR")]
    assert [p.record.key for p in who([], pins=pins).persons] == ["kim-min-su"]
    assert who([], pins=pins[:1]).persons == ()
