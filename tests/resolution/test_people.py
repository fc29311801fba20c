"""One record for each negotiator."""

from negotiations.resolution import NegotiatorRecord, Resolved
from negotiations.values import Side
from tests.resolution.building import a_chief, resolve, source


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
