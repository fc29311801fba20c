"""The list of page kinds is whole, and each of its addresses leads to a page of the demo's archive."""

from tests.site import kinds


def test_every_public_address_is_listed() -> None:
    assert kinds.unlisted([*kinds.PAGES, *kinds.PICTURES, *kinds.OTHERS]) == set()


def test_an_address_that_nobody_lists_is_found() -> None:
    assert "negotiations:round" in kinds.unlisted(["/", "/about/"])
