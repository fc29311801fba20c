"""Who mentioned a record first, and where all that mention it are."""

from datetime import date

import pytest

from negotiations.telling.reach import AT_ONCE, reach
from tests.site import builders as make
from tests.site.conftest import Get

pytestmark = pytest.mark.django_db


def test_it_names_the_first_and_counts_by_language(read: Get, get: Get) -> None:
    row = make.round_(3)
    for day, language in ((3, "ko"), (2, "en"), (5, "ko")):
        source = make.article(f"Story of {day} June", published=date(2024, 6, day), language=language)
        make.claim(row, source, "third time")
    make.article("Another story", published=date(2024, 6, 1))
    words = read("/rounds/12/3/")
    assert "First mentioned by Peninsula Wire on 2 June 2024: Story of 2 June Last mentioned on 5 June 2024." in words
    assert "All 3 articles in English 1 in Korean 2" in words
    assert 'href="/articles/?round=12/3&amp;language=ko"' in get("/rounds/12/3/")


def test_those_of_one_day_share_being_first(read: Get) -> None:
    row = make.round_(3)
    for number in range(AT_ONCE + 2):
        make.claim(row, make.article(f"Story {number}", published=date(2024, 6, 2)), "third time")
    words = read("/rounds/12/3/")
    assert "First mentioned on 2 June 2024 by" in words
    assert "and 2 more articles that day" in words
    assert "Last mentioned" not in words


def test_those_who_credit_a_wire_service_come_after_those_who_do_not() -> None:
    row = make.round_(3)
    printed = make.article("Printed", published=date(2024, 6, 2), agency="Peninsula Wire")
    wired = make.article("Wired", published=date(2024, 6, 2), story=printed.story)
    for source in (printed, wired):
        make.claim(row, source, "third time")
    assert reach(row).first == [wired, printed]


def test_a_day_that_was_inferred_makes_nobody_the_first() -> None:
    row = make.round_(3)
    make.claim(row, make.article("Undated", inferred_published=date(2024, 6, 1)), "third time")
    assert reach(row).began is None
    dated = make.article("Dated", published=date(2024, 6, 2))
    make.claim(row, dated, "third time")
    assert reach(row).first == [dated]


def test_what_nobody_mentions_says_so(read: Get) -> None:
    make.round_(3)
    assert "Coverage Not mentioned in the archive." in read("/rounds/12/3/")


def test_a_negotiator_has_first_and_last_too(read: Get) -> None:
    person = make.negotiator("Kim Min-su")
    make.claim(person, make.article("Envoy named", "Kim Min-su leads.", date(2024, 6, 2)), "Kim Min-su")
    words = read("/negotiators/kim-min-su/")
    assert "First mentioned by Peninsula Wire on 2 June 2024: Envoy named The one article in English 1" in words
    make.negotiator("Jo Smith", side="US")
    assert "Coverage Not mentioned in the archive." in read("/negotiators/jo-smith/")
