"""What tests of fetching share."""

from collections.abc import Iterator

import pytest

from tests.fetching.site import Site, Time, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as up:
        yield up


@pytest.fixture
def time() -> Time:
    return Time()
