"""The pages of negotiators: the list by side, and each one's names, seats, offices and rounds."""

import re
from datetime import date

import pytest

from negotiations.telling.offices import OFFICES, TITLES, offices
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


# The list


def test_they_are_filtered_by_side_and_agreement(get: Get) -> None:
    make.negotiator("Kim Min-su", leads=(11, 12))
    make.negotiator("Jo Smith", side="US", leads=(12,))
    for query, found in [
        ("", 2),
        ("side=kr", 1),
        ("agreement=12", 2),
        ("agreement=11", 1),
        ("side=us&agreement=11", 0),
    ]:
        assert get(f"/negotiators/?{query}").count('data-label="Name"') == found, query
    # Two agreements asked for, one negotiator at both: one row.
    assert get("/negotiators/?agreement=11&agreement=12&side=kr").count('data-label="Name"') == 1


def test_they_stand_by_side_the_newest_agreement_first_and_chiefs_before_members(read: Get) -> None:
    make.negotiator("Jo Smith", side="US", leads=(12,))
    make.negotiator("Kim B")  # at no table that is known
    make.negotiator("Kim C", leads=(11,))
    member = make.negotiator("Kim A")
    member.seats.create(agreement=make.agreement(12))
    make.negotiator("Kim D", leads=(12, 11))
    rows = read("/negotiators/").split("South Korea")[-1]
    assert "Kim D 12th (chief), 11th (chief)" in " ".join(rows.replace(" (", " (").split()).replace(" ,", ",")
    places = [rows.index(words) for words in ("Kim D", "Kim A", "Kim C", "Kim B", "United States", "Jo Smith")]
    assert places == sorted(places)


def test_the_list_is_paged(get: Get) -> None:
    for number in range(51):
        make.negotiator(f"Kim Number {number}")
    assert get("/negotiators/").count('data-label="Name"') == 50
    assert get("/negotiators/?page=2&side=kr").count('data-label="Name"') == 1


def test_both_scripts_stand_side_by_side_the_readers_first(read: Get, get: Get) -> None:
    make.negotiator("Kim Min-su", native_name="김민수")
    make.negotiator("Lee Bo-ra")
    make.negotiator("Seo-jun", native_name="Seo-jun")  # one name for both, where nobody gives another
    assert "Kim Min-su 김민수" in read("/negotiators/")
    assert '<span class="quiet" lang="ko">김민수</span>' in get("/negotiators/")
    korean = read("/ko/negotiators/")
    assert "김민수 Kim Min-su" in korean
    assert "Lee Bo-ra" in korean
    assert korean.count("Seo-jun") == 1


# A negotiator's page


def test_it_has_seats_rounds_spellings_and_excerpts(read: Get) -> None:
    person = make.negotiator("Kim Min-su", leads=(12,), native_name="김민수", aliases=["Kim Min Su"], title="envoy")
    person.seats.create(agreement=make.agreement(11))
    row = make.round_(1)
    row.negotiators.add(person)
    make.claim(person, make.article(body="Envoy Kim Min-su spoke."), "Kim Min-su", side="KR", name="Kim Min-su")
    words = read("/negotiators/kim-min-su/")
    for expected in (
        "Kim Min-su 김민수 South Korea",
        "Led the delegation that negotiated the 12th agreement",
        "Sat in the delegation that negotiated the 11th agreement",
        "Also spelled Kim Min Su.",
        "12th agreement 1st round 21–23 May 2024",
        "What the press says of Kim Min-su 1 story Envoy Kim Min-su spoke.",
    ):
        assert expected in words


def test_the_sentences_behind_a_name_are_a_click_away(get: Get) -> None:
    source = make.article(body="Envoy Kim Min-su spoke.")
    person = make.negotiator("Kim Min-su", evidence={"name": make.told(("Kim Min-su", [source]))})
    make.claim(person, source, "Kim Min-su", side="KR", name="Kim Min-su")
    name = get("/negotiators/kim-min-su/").split('id="fact-name"')[1].split("</dd>")[0]
    assert "Envoy <mark>Kim Min-su</mark> spoke." in name


def test_an_excerpt_says_what_it_gives_otherwise_but_for_names_and_offices(read: Get) -> None:
    source = make.article(body="For Washington, Kim Min Su spoke.")
    evidence = {
        "side": make.told(("KR", [make.article()]), ("US", [source])),
        "name": make.told(("Kim Min-su", [make.article()]), ("Kim Min Su", [source])),
    }
    person = make.negotiator("Kim Min-su", evidence=evidence)
    make.claim(person, source, "Kim Min Su", name="Kim Min Su", side="US")
    press = read("/negotiators/kim-min-su/").split("What the press says of")[1]
    assert "says United States" in press
    assert "says Kim" not in press


def test_negotiators_of_one_name_stand_by_key(get: Get) -> None:
    for key in ("kim-c", "kim-a", "kim-b"):
        make.negotiator("Kim Min-su").__class__.objects.filter(key="kim-min-su").update(key=key)
    assert re.findall(r'href="/negotiators/(kim-.)/"', get("/negotiators/")) == ["kim-a", "kim-b", "kim-c"]


def test_rounds_of_one_day_stand_by_slug(get: Get) -> None:
    person = make.negotiator("Kim Min-su")
    for slug in ("2024-05-c", "2024-05-a", "2024-05-b"):
        make.round_(None, slug=slug, start=date(2024, 5, 21)).negotiators.add(person)
    found = re.findall(r'href="/rounds/12/2024-05-(.)/"', get("/negotiators/kim-min-su/"))
    assert list(dict.fromkeys(found)) == ["a", "b", "c"]


TITLES_TOLD = [
    ("Seoul's chief negotiator", 12, date(2024, 5, 2)),
    ("chief negotiator", 12, date(2024, 5, 1)),
    ("Chief negotiator", 11, date(2019, 9, 24)),
    ("his South Korean counterpart", 12, date(2024, 5, 3)),
    ("ambassador", None, None),
]


def test_offices_are_told_once_however_they_are_put() -> None:
    person = make.negotiator("Kim Min-su")
    for title, number, day in TITLES_TOLD:
        source = make.article(body="Kim Min-su spoke.", published=day)
        make.claim(person, source, "Kim Min-su", title=title, agreement_number=number)
    chief, ambassador = offices(person).shown
    assert (chief.title.lower(), chief.stories, chief.agreements) == ("chief negotiator", 3, [12, 11])
    assert (chief.first, chief.last) == (date(2019, 9, 24), date(2024, 5, 2))
    assert (ambassador.title, ambassador.stories, ambassador.first) == ("ambassador", 1, None)


def test_a_story_that_says_an_office_in_two_ways_counts_once() -> None:
    person, source = make.negotiator("Kim Min-su"), make.article(body="Kim Min-su spoke.")
    for title in ("chief negotiator", "Seoul's chief negotiator"):
        make.claim(person, source, "Kim Min-su", title=title)
    assert [office.stories for office in offices(person).shown] == [1]


@pytest.mark.parametrize(("titles", "more"), [(OFFICES, False), (OFFICES + 1, True), (TITLES + 5, True)])
def test_of_many_offices_the_most_told_are_shown(read: Get, titles: int, more: bool) -> None:
    person = make.negotiator("Kim Min-su")
    source = make.article(body="Kim Min-su spoke.")
    for number in range(titles):
        make.claim(person, source, "Kim Min-su", title=f"envoy no. {number}")
    assert len(offices(person).shown) == OFFICES
    assert ("Others, given by fewer sources, are left out." in read("/negotiators/kim-min-su/")) == more
