"""What the archive tells servers: who fetches, and what it has of a page."""

from typing import Any

import pytest
from pytest_django import Settings

from articles.models import Capture
from articles.refetching import user_agent, validators

PLACE = "https://news.example/1"
DAY = "Fri, 24 May 2024 00:00:00 GMT"
READ, FAILED, NOTHING = Capture.State.READ, Capture.State.FAILED, Capture.State.NOTHING


def capture(number: int, headers: list[list[str]], state: Capture.State = READ, address: str = PLACE) -> None:
    Capture.objects.create(
        sha256=f"{number:064}", content=b"", size=0, origin=address, address=address, headers=headers, state=state
    )


@pytest.mark.parametrize(
    ("captures", "marks"),
    [
        ([], None),
        ([{"headers": [["ETag", '"1"'], ["Last-Modified", DAY]]}], ('"1"', DAY)),
        ([{"headers": [["etag", 'W/"1"']]}], ('W/"1"', None)),  # however it is spelt
        ([{"headers": [["Content-Type", "text/html"]]}], (None, None)),
        ([{"headers": [["ETag", '"1"']]}, {"headers": [["ETag", '"2"']]}], ('"2"', None)),  # the latest
        ([{"headers": [["ETag", '"1"']]}, {"headers": [["ETag", '"2"']], "state": FAILED}], ('"1"', None)),
        ([{"headers": [["ETag", '"1"']], "state": NOTHING}], None),  # to be had whole, and tried again
        ([{"headers": [["ETag", '"1"']], "address": f"{PLACE}0"}], None),  # another page's
    ],
)
@pytest.mark.django_db
def test_marks_of_a_page(captures: list[dict[str, Any]], marks: tuple[str | None, str | None] | None) -> None:
    for number, values in enumerate(captures):
        capture(number, **values)
    assert validators(PLACE) == marks


def test_who_fetches(settings: Settings) -> None:
    settings.VERSION, settings.CONTACT = "9.9", ""
    assert user_agent() == "SMA-Archive/9.9"
    settings.CONTACT = "https://archive.example/about"
    assert user_agent() == "SMA-Archive/9.9 (+https://archive.example/about)"
