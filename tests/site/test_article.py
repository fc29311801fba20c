"""An article's page: what it says of each record, its versions and copies, and whose eyes its text is for."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import translation

from articles.models import Article, Outlet, StoryRuling
from negotiations.models import RoundClaim
from negotiations.reasons import Code, because
from negotiations.telling.coverage import COPIES
from negotiations.telling.differing import contradicted
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def test_it_gives_what_is_known_of_the_article(read: Get) -> None:
    source = make.article(
        "Envoys meet",
        published=date(2024, 6, 10),
        origins={"published": "text"},
        agency="Example Press",
        authors=["Kim Min-su"],
        dateline="SEOUL",
    )
    words = read(source.get_absolute_url())
    assert (
        "Outlet Peninsula Wire Wire service Example Press By Kim Min-su Published 10 June 2024 from the page’s text "
        "Dateline SEOUL Language English Original https://example.org/story" in words
    )


def test_an_inferred_day_is_shown_as_such_with_its_reason(read: Get) -> None:
    why = because(Code.WEEKDAY, weekday=3).as_json()
    source = make.article(inferred_published=date(2024, 6, 13), inferred_published_reason=why)
    assert "13 June 2024 inferred the page says Thursday, which that day was" in read(source.get_absolute_url())


def test_an_article_of_which_nothing_is_known_has_a_page(read: Get) -> None:
    source = make.article("", "", outlet=None, url="", language="")
    Article.objects.update(outlet=None)
    words = read(source.get_absolute_url())
    assert "Untitled article" in words
    assert "Published not stated" in words
    assert "no address known" in words


def test_what_it_says_stands_under_the_record_that_it_supports(get: Get, read: Get) -> None:
    source = make.article("The third time", make.TEXT, captions="Kim Min-su in Seoul")
    row, person = make.round_(3), make.negotiator("Kim Min-su")
    make.claim(person, source, "Kim Min-su", part="caption", name="Kim Min-su", side="KR")
    make.claim(row, source, "third time on Monday")
    make.claim(row, source, "third time", part="title")
    words = read(source.get_absolute_url())
    assert (
        "3rd round, 12th Special Measures Agreement 21–23 May 2024, Seoul The third time in the headline "
        "SEOUL -- The envoys met for a third time on Monday . "
        "Kim Min-su South Korea Kim Min-su in Seoul in a photo caption" in words
    )
    html = get(source.get_absolute_url())
    assert "for a <mark>third time on Monday</mark>." in html
    assert '<h3><a href="/rounds/12/3/">' in html


def test_a_claim_that_led_to_no_record_is_marked_all_the_same(get: Get) -> None:
    source, row = make.article(), make.round_(3)
    make.claim(row, source, "third time")
    row.delete()
    html = get(source.get_absolute_url())
    assert "Of no round, negotiator or payment that can be told" in html
    assert "<mark>third time</mark>" in html


def test_where_it_says_otherwise_the_archive_s_value_stands_beside_it(read: Get) -> None:
    source, row = make.article(published=date(2024, 6, 12)), make.round_(3, city="Honolulu")
    make.claim(row, source, "third time", city="Seoul", first_day="2024-05-20")
    make.claim(row, source, "without a deal", city="Hawaii")
    words = read(source.get_absolute_url())
    assert "on Monday. differs The archive has 21 May 2024, Honolulu." in words
    assert words.count("differs") == 1


OTHERWISE = [
    ({"first_day": "2024-05-21", "last_day": "2024-05-23"}, []),
    ({"first_day": "2024-05-XX"}, []),  # vague, and agrees
    ({"first_day": "XXXX-XX-22"}, ["21 May 2024"]),
    ({"first_day": "XXXX-XX-XX day-1"}, []),  # yesterday, of an article of the 22nd
    ({"first_day": "XXXX-XX-XX day+0"}, ["21 May 2024"]),
    ({"last_day": "2023-05-23"}, ["23 May 2024"]),
    ({"city": "Busan"}, ["Seoul"]),
    ({}, []),
]


@pytest.mark.parametrize(("said", "held"), OTHERWISE)
def test_a_claim_contradicts_what_cannot_be_the_same(said: dict[str, str], held: list[str]) -> None:
    assert contradicted(RoundClaim(**said), make.round_(3), date(2024, 5, 22)) == held


def test_a_day_counted_from_an_unknown_one_contradicts_nothing() -> None:
    assert contradicted(RoundClaim(first_day="XXXX-XX-XX day-1"), make.round_(3), None) == []


def test_a_rounded_sum_contradicts_nothing() -> None:
    payment, source = make.payment(amount=1183300000000, change_percent=13.9), make.article()
    rounded = make.claim(payment, source, "third", kind="agreed", amount=1180000000000, change_percent=14)
    other = make.claim(payment, source, "time", kind="agreed", amount=1300000000000, change_percent=8)
    assert contradicted(rounded, payment, None) == []
    assert contradicted(other, payment, None) == ["₩1.1833 trillion", "+13.9%"]


def test_a_month_contradicts_another_month_alone() -> None:
    pact, source = make.agreement(concluded="2021-03", first_year=2020), make.article()
    same = make.claim(pact, source, "third", concluded="2021-03-07", first_year=2020)
    other = make.claim(pact, source, "time", concluded="2021-02-XX", first_year=2021)
    assert contradicted(same, pact, None) == []
    assert contradicted(other, pact, None) == ["2020", "March 2021"]


def test_each_text_is_in_its_own_language(get: Get) -> None:
    korean = make.article("방위비 협상", "두 나라는 서울에서 만났다.", language="ko", authors=["김민수"])
    make.claim(make.round_(3), korean, "서울에서")
    assert get(korean.get_absolute_url()).count('<p lang="ko">') == 1
    assert '<dd lang="ko">김민수</dd>' in get(korean.get_absolute_url())
    with translation.override("ko"):
        assert 'lang="ko">방위비' not in get(korean.get_absolute_url())
        assert '<span lang="en">Envoys meet</span>' in get(make.article().get_absolute_url())


def test_copies_of_the_story_are_listed(read: Get) -> None:
    source = make.article("Ours")
    make.article("Theirs", story=source.story, outlet=make.outlet("The Daily Copy"))
    assert (
        "Copies of the same story They print the same text, whole or shortened, so that all of them count as one "
        "source. Theirs The Daily Copy" in read(source.get_absolute_url())
    )


def test_of_many_copies_the_first_are_named_and_the_rest_counted(read: Get) -> None:
    source = make.article("Ours")
    for day in range(1, COPIES + 3):
        make.article(f"Copy of day {day}.", published=date(2024, 6, day), story=source.story)
    words = read(source.get_absolute_url())
    assert f"Copy of day {COPIES}." in words
    assert f"Copy of day {COPIES + 1}." not in words
    assert "and 2 more articles" in words


def test_an_earlier_version_is_no_copy(read: Get) -> None:
    new = make.article("A deal at last")
    old = make.article("No deal yet", superseded_by=new, story=new.story)
    for shown in (new, old):
        assert "Copies of the same story" not in read(shown.get_absolute_url())


# Versions


BEFORE = "\n\nThe clause was taken_from_here by <script>alert(1)</script> as all could see it."
CHANGED = "\n\nThe clause was put_here by <script>alert(1)</script> as all could see it."


@pytest.fixture
def versions() -> tuple[Article, Article]:
    """An article as it was, and the newer version in its place."""
    free = make.outlet("Outlet of Examples")
    new = make.article("A deal at last", make.TEXT + CHANGED, modified=date(2024, 6, 12), outlet=free, text_key="new")
    old = make.article("No deal yet", make.TEXT + BEFORE, superseded_by=new, outlet=free, text_key="old")
    row = make.round_(3)
    make.claim(row, old, "third time", number=3, city="Seoul")
    make.claim(row, new, "third time", number=3, city="Seoul")
    make.claim(row, new, "on Monday", first_day="2024-06-10")
    return old, new


def test_what_an_earlier_version_says_is_of_no_record_and_not_called_so(
    versions: tuple[Article, Article], get: Get
) -> None:
    old, _ = versions
    RoundClaim.objects.filter(article=old).update(record=None)  # as resolving leaves it
    html = get(old.get_absolute_url())
    assert "Of no round, negotiator or payment" not in html
    assert "<mark>third time</mark>" in html


def test_an_earlier_version_answers_and_leads_to_the_one_in_its_place(
    versions: tuple[Article, Article], get: Get, read: Get
) -> None:
    old, new = versions
    assert "This is an earlier version. The newer one stands in its place" in read(old.get_absolute_url())
    assert f'href="{new.get_absolute_url()}"' in get(old.get_absolute_url())


def test_a_version_lists_those_before_it_once_each_with_what_has_changed(
    versions: tuple[Article, Article], get: Get, read: Get
) -> None:
    _, new = versions
    make.article("No deal yet", superseded_by=new, text_key="old")
    make.article("A deal at last", superseded_by=new, text_key="new")
    words = read(new.get_absolute_url())
    assert words.count("what has changed") == 1
    assert "This version was captured 2 times." in words
    assert f'href="{new.get_absolute_url()}changes/' in get(new.get_absolute_url())


def test_the_same_text_captured_again_is_no_version(read: Get) -> None:
    new = make.article(text_key="same")
    old = make.article(superseded_by=new, text_key="same")
    assert "The page was captured again with the same text." in read(old.get_absolute_url())
    assert "what has changed" not in read(new.get_absolute_url())


@pytest.mark.parametrize("address", ["/", "/articles/", "/articles/?q=deal", "/articles/?outlet=outlet-of-examples"])
def test_lists_have_the_version_that_holds_and_no_other(
    versions: tuple[Article, Article], get: Get, address: str
) -> None:
    old, new = versions
    html = get(address)
    assert new.get_absolute_url() in html
    assert old.get_absolute_url() not in html


def changes_page(versions: tuple[Article, Article]) -> str:
    old, new = versions
    return f"/articles/{new.key}/changes/{old.key}/"


def test_the_public_sees_what_is_said_otherwise_and_no_more_of_the_text(
    versions: tuple[Article, Article], get: Get, read: Get
) -> None:
    html = get(changes_page(versions))
    assert "<del>No</del>" in html.replace("<del> ", "<del>")
    assert "Said now" in html
    assert "<mark>on Monday</mark>" in html
    assert "No longer said" not in html  # the other claim is in both
    assert "put_here" not in html
    assert "taken_from_here" not in html


@pytest.mark.parametrize(("staff", "free"), [(True, False), (False, True)])
def test_who_may_read_in_full_sees_the_words_that_changed(
    versions: tuple[Article, Article], client: Client, staff: bool, free: bool
) -> None:
    if staff:
        client.force_login(User.objects.create_user("someone", is_staff=True))
    Outlet.objects.update(free=free)
    html = client.get(changes_page(versions)).content.decode()
    assert "<del> taken_from_here</del><ins> put_here</ins>" in html
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html


def test_only_versions_of_one_article_are_compared(versions: tuple[Article, Article], client: Client) -> None:
    old, new = versions
    other = make.article()
    for one, another in [(new, other), (old, other), (new, new)]:
        assert client.get(f"/articles/{one.key}/changes/{another.key}/").status_code == 404
    assert client.get(f"/articles/{new.key}/changes/nothing/").status_code == 404


def test_readers_see_what_a_curator_ruled_on_copies_and_why(read: Get) -> None:
    source, other = make.article("Ours"), make.article("Theirs")
    curator = User.objects.create_user("curator")
    StoryRuling.objects.create(article=source, copy_of=other, curator=curator, reason="It says so itself.")
    StoryRuling.objects.create(article=other, curator=curator)
    assert "that this is a copy of “ Theirs ”. It says so itself." in read(source.get_absolute_url())
    assert "that this is no copy of another article." in read(other.get_absolute_url())


# The full text

HIDDEN = "This sentence is in the text and in no excerpt."


@pytest.mark.parametrize(
    ("reader", "free", "sees"),
    [("public", False, False), ("public", True, True), ("staff", False, True), ("member", False, False)],
)
def test_the_full_text_is_for_staff_and_for_free_outlets(client: Client, reader: str, free: bool, sees: bool) -> None:
    source = make.article(body=make.TEXT + "\n\n" + HIDDEN, outlet=make.outlet("Outlet of Examples", free=free))
    if reader != "public":
        client.force_login(User.objects.create_user("someone", is_staff=reader == "staff"))
    response = client.get(source.get_absolute_url())
    assert (HIDDEN in response.content.decode()) is sees


def test_what_staff_see_is_not_cached_for_others(client: Client) -> None:
    assert "Cookie" in client.get(make.article().get_absolute_url()).headers["Vary"]


def test_nothing_else_shows_the_public_the_full_text(client: Client) -> None:
    source = make.article(body=make.TEXT + "\n\n" + HIDDEN, published=date(2024, 6, 10))
    row = make.round_(3, evidence={"city": make.told(("Seoul", [source]))})
    make.claim(row, source, "third time")
    for address in ("/", "/articles/", "/rounds/12/3/", "/agreements/12/"):
        assert HIDDEN not in client.get(address).content.decode(), address


@pytest.mark.parametrize("address", ["/articles/0123456789abcdef/", "/articles/a%00b/", "/articles/nothing/more/"])
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
