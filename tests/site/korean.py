"""An archive in which names, texts and values are Korean, so that English on its Korean pages is the pages' own; but
for one article in English, whose words are to be marked as such.
"""

from datetime import date
from typing import Any

from django.contrib.auth.models import User

from articles.models import Article, StoryRuling
from negotiations.models import Pin, Round
from negotiations.reasons import Code, because
from tests.site import builders as make

BODY = (
    "서울에서 열린 3차 회의는 이태우 대표가 이끌었다. 분담금은 1조 원으로 2030년까지 적용된다."
    " 양측은 합의하지 못하고 헤어졌다."
)
HEADLINE = "Envoys meet for a third time"
"""Of the article in English."""
FOUND = ["json-ld", "text", "manifest", "meta", "address", "curator"]
"""Where days of publication are found; each article has it from another place."""


def fill() -> None:
    """Some of everything, in the states that are told differently: held and planned, reported, inferred, pinned,
    disputed, dated and undated, first told and copied, superseded and ruled on.
    """
    rounds = [_round(number) for number in (1, 2, 3)]
    rounds += [make.round_(None, slug="2024-07-video", status="planned", start=date(2024, 7, 10), end=None, city="")]
    _people(rounds)
    stories = [_story(row, number) for number, row in enumerate(rounds)]
    _in_english(rounds[0])
    _judge(rounds[0], stories)
    _pay(stories)
    _infer(rounds[1], stories)
    make.agreement(11, first_year=2020, last_year=2025, concluded="2021-03-07")


def _round(number: int) -> Round:
    venue = make.venue("한국국방연구원") if number % 2 else make.venue("", "Honolulu")
    start = date(2024, number + 3, 21)
    return make.round_(number, venue=venue, city=venue.city, start=start, end=date(2024, number + 3, 23), stories=1)


def _people(rounds: list[Round]) -> None:
    for name, side in (("이태우", "KR"), ("린다 스펙트", "US")):
        person = make.negotiator(name, side=side, leads=(12,), title="협상 대표", aliases=["이 대표"])
        person.key = {"KR": "lee-tae-woo", "US": "linda-specht"}[side]
        person.save()
        for row in rounds:
            row.negotiators.add(person)


def _story(row: Round, number: int) -> Article:
    """The news of a round, with a copy by another outlet and an earlier version."""
    outlet = make.outlet("한강일보", slug="hangang")
    about: dict[str, Any] = {"language": "ko", "authors": ["김기자"], "agency": "한반도통신", "dateline": "서울"}
    told = make.article(
        f"{number + 1}차 회의 열려",
        BODY,
        date(2024, number + 4, 24),
        outlet=outlet,
        captions="이태우 대표가 웃고 있다.",
        origins={"published": FOUND[number % len(FOUND)]},
        **about,
    )
    make.article("회의 열려", BODY, outlet=make.outlet("남산신문", slug="namsan"), story=told.story, language="ko")
    changed = {"superseded_by": told, "text_key": f"before {number}"}
    make.article("3차 회의 시작", "서울에서 3차 회의가 열린다.", date(2024, 4, 1), outlet=outlet, **changed, **about)
    make.claim(row, told, "3차 회의", number=3, city="Seoul", venue="한국국방연구원", status="held")
    person = row.negotiators.get(side="KR")
    make.claim(person, told, "이태우 대표", name="이태우", side="KR", chief=True)
    make.claim(person, told, "이태우", part="caption", name="이태우", side="KR")
    make.claim(make.agreement(12), told, "2030년까지", last_year=2030)
    return told


def _in_english(row: Round) -> None:
    told = make.article(HEADLINE, make.TEXT, date(2024, 4, 25), outlet=make.outlet("한강일보"))
    before: dict[str, Any] = {"superseded_by": told, "text_key": "before"}
    make.article("Envoys to meet", "The envoys meet on Monday.", date(2024, 4, 20), outlet=told.outlet, **before)
    make.claim(row, told, "a third time", number=3)
    make.claim(row, told, "Envoys meet", part="title")


def _judge(row: Round, stories: list[Article]) -> None:
    """What sources differ on, what a curator has pinned, and whose copy one is."""
    curator = User.objects.create_user("curator")
    row.evidence = {
        "start": make.told(("2024-04-21", stories[:1]), ("2024-04-20", stories[1:])),
        "end": make.told(("2024-04-23", stories[:2]), ("2024-04-24", stories[2:]), basis="pinned"),
        "status": make.told(("held", stories[:1])),
    }
    row.disputed = ["start"]
    row.save()
    pin = {"value": "2024-04-23", "reason": "외교부 발표에 따름.", "curator": curator}
    Pin.objects.create(record_kind="round", record_key=row.key, field="end", **pin)
    StoryRuling.objects.create(article=stories[2], copy_of=stories[1], curator=curator, reason="같은 글이다.")
    StoryRuling.objects.create(article=stories[1], copy_of=None, curator=curator, reason="")


def _pay(stories: list[Article]) -> None:
    sums = [
        make.payment(2021, "agreed", 1_183_300_000_000, change_percent=13.9),
        make.payment(2020, "demanded", 5 * 10**9, currency="USD"),
        make.payment(2020, "offered", None, currency="", change_percent=13.0),
    ]
    for row in sums:
        row.evidence = {
            "amount": make.told((10**12, stories[:1]), (9 * 10**11, stories[1:])),
            "agreement": make.told((11, []), basis="inferred", reason=because(Code.TERM, year=2020, agreement=11)),
        }
        row.disputed = ["amount"]
        row.save()
        make.claim(row, stories[0], "1조 원", kind="agreed", amount=10**12, currency="KRW")


def _infer(row: Round, stories: list[Article]) -> None:
    """A round, a presence there and an article's day, each worked out from what others tell."""
    reason = because(Code.LASTING_UNTIL, days=3, day="2024-05-23", outlet="한강일보")
    row.evidence = {"start": make.told(("2024-05-21", stories[:1]), basis="inferred", reason=reason)}
    row.save()
    led = make.told(("lee-tae-woo", []), basis="inferred", reason=because(Code.LED_AROUND, earlier=1, later=3))
    row.attendances.filter(negotiator__side="KR").update(evidence=led)
    weekday = because(Code.WEEKDAY, weekday=3).as_json()
    day: dict[str, Any] = {"inferred_published": date(2024, 6, 13), "inferred_published_reason": weekday}
    make.article("날짜 없는 기사", BODY, outlet=make.outlet("한강일보"), language="ko", **day)
    make.article("", "", outlet=make.outlet("백두방송", slug="baekdu"), url="", language="")
