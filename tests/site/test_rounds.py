"""The rounds: the list with its filters, and a round's page."""

import re
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client

from negotiations.models import Pin
from negotiations.reasons import Code, because
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def facet(html: str, name: str) -> list[str]:
    """The choices of a facet as "label count", the chosen ones with a star."""
    section = html.split(f'id="facet-{name}"')[1].split("</section>")[0]
    rows = re.findall(r"<li[^>]*><a([^>]*)><span>(.*?)</span> <span[^>]*>(.*?)</span>", section)
    return [f"{label} {number}{'*' if 'aria-current' in link else ''}" for link, label, number in rows]


@pytest.fixture
def archive() -> None:
    """Three rounds of two agreements in two cities, a negotiator at one of them."""
    institute = make.venue("Institute of Examples")
    one = make.round_(1, of=12, venue=institute)
    one.negotiators.add(make.negotiator("Kim Min-su"))
    make.round_(2, of=12, city="Honolulu", venue=make.venue(city="Honolulu"), status="planned")
    make.round_(1, of=11, start=date(2019, 9, 24), end=date(2019, 9, 25), venue=make.venue())


FILTERS = [
    ("", 3),
    ("year=2024", 2),
    ("year=2024&year=2019", 3),
    ("venue=seoul", 2),  # a city stands for its institutes
    ("venue=Seoul", 2),  # in whatever case it is typed
    ("venue=seoul-institute-of-examples", 1),
    ("agreement=12", 2),
    ("status=planned", 1),
    ("negotiator=kim-min-su", 1),
    ("agreement=12&venue=honolulu&status=planned", 1),
    ("agreement=11&status=planned", 0),
    # Malformed, unknown, hostile: nothing has such a value, and no error.
    ("year=abc", 0),
    ("year=99999999999999999999", 0),
    ("year=0", 0),
    ("agreement=-1", 0),
    ("venue=%00", 3),
    ("venue=' OR 1=1 --", 0),
    ("status=", 3),
    ("unknown=1", 3),
    ("page=abc", 3),
    ("page=99", 3),
]


@pytest.mark.parametrize(("query", "found"), FILTERS)
def test_it_filters(archive: None, get: Get, query: str, found: int) -> None:
    html = get(f"/rounds/?{query}")
    assert html.count('data-label="Round"') == found
    assert f"{found} round" in html


def test_counts_leave_out_their_own_filter(archive: None, get: Get) -> None:
    html = get("/rounds/?agreement=12&status=planned")
    assert facet(html, "agreement") == ["12th 1*"]
    assert facet(html, "status") == ["held 1", "planned 1*"]
    assert facet(html, "year") == ["2024 1"]


def test_a_city_is_listed_before_its_institutes(archive: None, get: Get) -> None:
    assert facet(get("/rounds/"), "venue") == ["Seoul 2", "Institute of Examples 1", "Honolulu 1"]


@pytest.mark.parametrize(
    ("query", "name", "row"),
    [
        ("agreement=11&year=2024", "year", "2024 0*"),
        ("agreement=10", "agreement", "10th 0*"),
        ("agreement=11&venue=honolulu", "venue", "Honolulu 0*"),
        ("agreement=11&negotiator=kim-min-su", "negotiator", "Kim Min-su 0*"),
        ("agreement=11&status=planned", "status", "planned 0*"),
        ("year=abc", "year", "abc 0*"),
    ],
)
def test_a_chosen_value_that_nothing_has_stays_listed(archive: None, get: Get, query: str, name: str, row: str) -> None:
    assert row in facet(get(f"/rounds/?{query}"), name)


def test_it_says_what_is_chosen_in_a_sentence(archive: None, read: Get) -> None:
    words = read("/rounds/?year=2024&year=2019&venue=seoul&agreement=12&status=held&negotiator=kim-min-su")
    assert "1 round for the 12th agreement, in 2024 or 2019, at Seoul, held, with Kim Min-su." in words


def test_each_chip_leads_to_the_page_without_it(archive: None, get: Get) -> None:
    chips = get("/rounds/?year=2024&status=held").split('class="chips"')[1].split("</ul>")[0]
    assert 'href="?status=held"' in chips
    assert 'href="?year=2024"' in chips


def test_nothing_found_says_why_and_what_to_try(archive: None, read: Get) -> None:
    words = read("/rounds/?agreement=11&status=planned")
    assert "No round in the archive has all of this at once" in words
    assert "without agreement “11th”" in words


def test_an_empty_archive_says_so(read: Get) -> None:
    assert "The archive has no rounds yet" in read("/rounds/")


def test_the_list_is_paged(get: Get) -> None:
    make.talks(51)
    assert get("/rounds/").count('data-label="Round"') == 50
    assert get("/rounds/?page=2&status=held").count('data-label="Round"') == 1


# A round's page


def test_it_shows_days_venue_delegations_and_neighbours(read: Get) -> None:
    make.talks(3)
    words = read("/rounds/12/2/")
    assert "21–23 May 2024, Institute of Examples, Seoul" in words
    assert "South Korea Kim Number" in words
    assert "chief" in words
    assert words.endswith("1st round 3rd round")


def test_a_fact_names_the_independent_sources_behind_it(read: Get) -> None:
    story = make.article("From the wire", published=date(2024, 5, 21))
    copy = make.article("From the wire, reprinted", story=story.story, outlet=make.outlet("The Daily Copy"))
    other = make.article("Seen by ourselves")
    make.round_(1, evidence={"city": make.told(("Seoul", [story, copy, other]))})
    words = read("/rounds/12/1/")
    assert "City Seoul 2 independent sources" in words
    assert "From the wire, reprinted The Daily Copy" in words


def test_where_sources_differ_it_shows_every_value_with_its_sources(get: Get, read: Get) -> None:
    one, two, three = (make.article(f"Story {n}") for n in (1, 2, 3))
    evidence = {"end": make.told(("2024-05-23", [one, two]), ("2024-05-22", [three]))}
    make.round_(1, evidence=evidence, disputed=["end"])
    words = read("/rounds/12/1/")
    assert "Last day 23 May 2024 sources differ 2 values in the sources" in words
    assert "22 May 2024 — 1 independent source Story 3" in words
    assert "<details open>" in get("/rounds/12/1/")


def test_an_inferred_value_gives_its_reason(read: Get) -> None:
    source = make.article()
    reason = because(Code.LASTING_UNTIL, days=3, day="2024-05-23", outlet="The Herald")
    make.round_(1, evidence={"start": make.told(("2024-05-21", [source]), basis="inferred", reason=reason)})
    assert "First day 21 May 2024 inferred three days up to 23 May 2024, as The Herald says" in read("/rounds/12/1/")


def test_a_pinned_value_gives_the_curators_reason_and_day(read: Get) -> None:
    make.round_(1, city="Jeju", evidence={"city": make.told(("Busan", [make.article()]), basis="pinned", value="Jeju")})
    curator = User.objects.create_user("editor-in-secret")
    Pin.objects.create(
        record_kind="round",
        record_key="12/1",
        field="city",
        value="Jeju",
        curator=curator,
        reason="The notice says so.",
    )
    words = read("/rounds/12/1/")
    assert "City Jeju pinned Set by a curator on" in words
    assert ": The notice says so. 1 value in the sources Busan — 1 independent source Envoys meet" in words
    assert "editor-in-secret" not in words


def test_a_round_that_no_source_reports_says_so(read: Get) -> None:
    make.round_(1, stories=0, articles=0)
    assert "Added by a curator; no source in the archive reports it." in read("/rounds/12/1/")


def test_a_value_pinned_against_most_sources_has_them_in_view(get: Get, read: Get) -> None:
    one, two, three = make.article("One"), make.article("Two"), make.article("Three")
    told = make.told(("Busan", [one, two]), ("Jeju", [three]), basis="pinned", value="Jeju")
    make.round_(1, city="Jeju", evidence={"city": told})
    assert "2 values in the sources Busan — 2 independent sources" in read("/rounds/12/1/")
    assert "<details open>" in get("/rounds/12/1/")


def test_the_day_of_a_pin_is_that_of_the_archives_own_time(read: Get) -> None:
    evidence = {"city": make.told(("Busan", [make.article()]), basis="pinned", value="Jeju")}
    make.round_(1, city="Jeju", evidence=evidence)
    curator = User.objects.create_user("editor")
    pin = Pin.objects.create(record_kind="round", record_key="12/1", field="city", value="Jeju", curator=curator)
    Pin.objects.filter(pk=pin.pk).update(pinned_at=datetime(2024, 12, 31, 20, tzinfo=UTC))  # past midnight in Seoul
    assert "Set by a curator on 1 January 2025" in read("/rounds/12/1/")


def test_a_field_that_a_curator_left_open_is_not_put_down_to_the_sources(read: Get) -> None:
    pinned = make.told(("2024-05-21", [make.article()]), basis="pinned", value=None)
    make.round_(1, start=None, evidence={"start": pinned})
    assert "First day left open pinned Set by a curator" in read("/rounds/12/1/")


def test_what_no_source_tells_is_said(read: Get) -> None:
    make.round_(1, start=None, end=None, city="")
    words = read("/rounds/12/1/")
    assert "Days not reported" in words
    assert "City not reported" in words


def test_a_venue_is_named_where_its_key_is_the_evidence(read: Get) -> None:
    hall = make.venue("Hall of Examples")
    source = make.article()
    make.round_(1, venue=hall, evidence={"venue": make.told((hall.key, [source]))})
    assert "Building or institute Hall of Examples 1 independent source" in read("/rounds/12/1/")


def test_a_city_alone_is_no_institute(read: Get) -> None:
    make.round_(1, venue=make.venue())
    assert "Building or institute not reported" in read("/rounds/12/1/")


def test_an_excerpt_marks_the_claimed_words_and_leads_to_the_sources(get: Get) -> None:
    row = make.round_(3)
    source = make.article("Envoys meet again", published=date(2024, 6, 10))
    make.claim(row, source, "for a third time on Monday")
    html = get("/rounds/12/3/")
    assert "SEOUL -- The envoys met <mark>for a third time on Monday</mark>.</p>" in html
    assert "They parted" not in html
    assert f'href="{source.get_absolute_url()}"' in html
    assert 'href="https://example.org/story"' in html
    assert "10 June 2024" in html


def test_copies_of_a_story_are_named_and_not_repeated(read: Get) -> None:
    row = make.round_(3)
    first = make.article("First", published=date(2024, 6, 10))
    copy = make.article("Second", published=date(2024, 6, 11), story=first.story, outlet=make.outlet("The Daily Copy"))
    for source in (first, copy):
        make.claim(row, source, "third time")
    words = read("/rounds/12/3/")
    assert words.count("The envoys met") == 1
    assert "The same story in The Daily Copy ; counted once." in words


def test_stories_are_paged(read: Get) -> None:
    make.talks(1, stories=26)
    assert "Page 1 of 2" in read("/rounds/12/1/")
    assert read("/rounds/12/1/?page=2").count("round was held") == 1
    assert "Page 1 of 2" in read("/rounds/12/1/?page=abc")


def test_an_unnumbered_round_has_a_page(read: Get) -> None:
    make.round_(None, slug="2021-02-video", of=11)
    assert read("/rounds/11/2021-02-video/").startswith("Rounds 11th agreement Unnumbered round")


def test_the_address_above_leads_to_the_agreement(client: Client) -> None:
    make.agreement(12)
    assert client.get("/rounds/12/").headers["Location"] == "/agreements/12/"


@pytest.mark.parametrize("address", ["/rounds/12/9/", "/rounds/9/", "/rounds/12/a%00b/", "/rounds/99999999999/1/"])
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    make.round_(1)
    assert client.get(address).status_code == 404


def test_each_negotiator_stands_with_what_shows_him_there(get: Get) -> None:
    row = make.round_(4, of=12)
    source = make.article("Envoys open fourth round", "The envoys met.", date(2024, 6, 25))
    shown, inferred = make.negotiator("Kim Min-su", leads=(12,)), make.negotiator("Ann Ray", side="US", leads=(12,))
    reason = "led at the third round before it and at the fifth round after it"
    row.attendances.create(negotiator=shown, evidence=make.told(("kim-min-su", [source])))
    led = because(Code.LED_AROUND, earlier=3, later=5)
    inference = {"value": "ann-ray", "basis": "inferred", "reason": led.as_json(), "values": []}
    row.attendances.create(negotiator=inferred, evidence=inference)
    delegations = get("/rounds/12/4/").split('id="delegations"')[1].split("</section>")[0]
    korean, american = delegations.split("<h3>")[1:]
    assert "Shown here by 1 independent source" in korean
    assert "Envoys open fourth round" in korean
    assert reason not in korean
    assert reason in american
    assert "Shown here" not in american
