"""A round's page: what it tells, what that rests on, and where sources differ."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client

from negotiations.models import Pin
from negotiations.reasons import Code, because
from negotiations.telling.quoting import SENTENCES, VALUES
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def test_it_begins_with_a_sentence_to_quote(read: Get) -> None:
    make.talks(3)
    assert (
        "2nd round of the talks on the 12th Special Measures Agreement held "
        "The 2nd round of talks on the 12th agreement was held in Seoul "
        "(Institute of Examples) on 21–23 May 2024. Kim Number"
    ) in read("/rounds/12/2/")


def test_the_rounds_before_and_after_stand_with_days_and_place(get: Get, read: Get) -> None:
    make.talks(3)
    told = "round, 21–23 May 2024, Institute of Examples, Seoul"
    assert read("/rounds/12/2/").endswith(f"1st {told} 3rd {told}")
    html = get("/rounds/12/2/")
    assert '<a rel="prev" href="/rounds/12/1/">' in html
    assert '<a rel="next" href="/rounds/12/3/">' in html
    assert 'rel="prev"' not in get("/rounds/12/1/")


def test_a_fact_names_the_independent_sources_behind_it(read: Get) -> None:
    story = make.article("From the wire", published=date(2024, 5, 21))
    copy = make.article("From the wire, reprinted", story=story.story, outlet=make.outlet("The Daily Copy"))
    other = make.article("Seen by ourselves")
    make.round_(1, evidence={"city": make.told(("Seoul", [story, copy, other]))})
    words = read("/rounds/12/1/")
    assert "City Seoul 2 independent sources in 3 articles" in words
    assert "From the wire, reprinted The Daily Copy" in words


def test_the_sentences_behind_a_figure_are_a_click_away(get: Get) -> None:
    source = make.article("Envoys in Seoul", "They met in Seoul on Monday. It rained.", date(2024, 6, 10))
    row = make.round_(3, evidence={"city": make.told(("Seoul", [source]))})
    make.claim(row, source, "met in Seoul", city="Seoul")
    city = get("/rounds/12/3/").split('id="fact-city"')[1].split("</dd>")[0]
    assert "<summary>1 independent source</summary>" in city
    assert "They <mark>met in Seoul</mark> on Monday." in city
    assert f'href="{source.get_absolute_url()}"' in city
    assert "It rained" not in city


def test_sentences_are_those_that_give_the_very_value(get: Get) -> None:
    text = "They met in Busan in May. They met in Seoul in June. They left Seoul."
    source = make.article("Envoys travel", text)
    row = make.round_(3, evidence={"city": make.told(("Seoul", [source]))})
    for quote, city in (("in Busan", "Busan"), ("met in Seoul", "Seoul"), ("left Seoul", "Seoul")):
        make.claim(row, source, quote, city=city)
    city = get("/rounds/12/3/").split('id="fact-city"')[1].split("</dd>")[0]
    assert "They <mark>met in Seoul</mark> in June." in city
    assert "Busan" not in city


def test_of_many_articles_few_are_quoted_and_the_rest_is_a_click_away(get: Get, read: Get) -> None:
    sources = [make.article(f"Story {number}", "They met in Seoul.") for number in range(12)]
    row = make.round_(1, evidence={"city": make.told(("Seoul", sources))})
    for source in sources:
        make.claim(row, source, "in Seoul", city="Seoul")
    html = get("/rounds/12/1/")
    city = html.split('id="fact-city"')[1].split("</dd>")[0]
    assert city.count("<blockquote") == SENTENCES
    assert '<a href="?about=city#excerpts">and 4 more articles</a>' in city
    assert read("/rounds/12/1/?about=city").count("They met in Seoul") == SENTENCES + 12


# Where sources differ


def test_where_sources_differ_their_values_stand_side_by_side(get: Get, read: Get) -> None:
    one, two = (make.article(f"Story {n}", published=date(2024, 5, n)) for n in (24, 25))
    three = make.article("Story 3", published=date(2024, 5, 26), outlet=make.outlet("The Herald"))
    evidence = {"end": make.told(("2024-05-23", [one, two]), ("2024-05-22", [three]))}
    make.round_(1, evidence=evidence, disputed=["end"])
    words = read("/rounds/12/1/")
    assert "Last day 23 May 2024 sources differ Value Independent sources Outlets First reported" in words
    assert "23 May 2024 shown 2 Peninsula Wire 24 May 2024 22 May 2024 1 The Herald 26 May 2024" in words
    values = get("/rounds/12/1/").split('class="stack values"')[1].split("</table>")[0]
    assert f'<a href="{three.get_absolute_url()}">The Herald</a>' in values


def test_values_that_do_not_contradict_are_folded_away(get: Get) -> None:
    one, two = make.article("One"), make.article("Two")
    make.round_(1, evidence={"status": make.told(("held", [one]), ("planned", [two]))})
    status = get("/rounds/12/1/").split('id="fact-status"')[1].split("</dd>")[0]
    assert status.index("<summary>1 independent source</summary>") < status.index('class="stack values"')


def test_of_very_many_values_the_least_supported_are_counted(read: Get) -> None:
    told = make.told(*((f"Town {number}", [make.article(f"Story {number}")]) for number in range(VALUES + 3)))
    make.round_(1, city="Town 0", evidence={"city": told}, disputed=["city"])
    words = read("/rounds/12/1/")
    assert f"Town {VALUES - 1}" in words
    assert f"Town {VALUES}" not in words
    assert "3 more values, each given by fewer sources, are left out." in words


# What a value rests on


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
    assert ": The notice says so." in words
    assert "First reported Busan 1 Peninsula Wire undated" in words
    assert "editor-in-secret" not in words


def test_a_round_that_no_source_reports_says_so(read: Get) -> None:
    make.round_(1, stories=0, articles=0)
    assert "Added by a curator; no source in the archive reports it." in read("/rounds/12/1/")


def test_a_value_pinned_against_most_sources_has_them_in_view(get: Get, read: Get) -> None:
    one, two, three = make.article("One"), make.article("Two"), make.article("Three")
    told = make.told(("Busan", [one, two]), ("Jeju", [three]), basis="pinned", value="Jeju")
    make.round_(1, city="Jeju", evidence={"city": told})
    assert "Value Independent sources Outlets First reported Busan 2 Peninsula Wire" in read("/rounds/12/1/")
    city = get("/rounds/12/1/").split('id="fact-city"')[1]
    assert city.index('class="stack values"') < city.index("<details>")


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
    assert "was held; its days and place are not reported." in words
    assert "First day not reported" in words
    assert "City not reported" in words


def test_a_venue_is_named_where_its_key_is_the_evidence(read: Get) -> None:
    hall = make.venue("Hall of Examples")
    source = make.article()
    make.round_(1, venue=hall, evidence={"venue": make.told((hall.key, [source]))})
    assert "Building or institute Hall of Examples 1 independent source" in read("/rounds/12/1/")


def test_a_city_alone_is_no_institute(read: Get) -> None:
    make.round_(1, venue=make.venue())
    assert "Building or institute not reported" in read("/rounds/12/1/")


def test_an_unnumbered_round_has_a_page(read: Get) -> None:
    make.round_(None, slug="2021-02-video", of=11)
    assert read("/rounds/11/2021-02-video/").startswith("Rounds 11th agreement Unnumbered round of the talks")


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
