"""Words of a text are found again, whatever has changed around them; words that are gone are not."""

import pytest

from negotiations.passages import AROUND, Passage

TEXT = "Kim led the talks. Lee led the talks. Park left."


def passage(quote: str, nth: int = 1, text: str = TEXT) -> Passage:
    """A passage of the text: the n-th place that has these words."""
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return Passage.of(text, start, start + len(quote))


@pytest.mark.parametrize(
    ("one", "changed", "expected"),
    [
        (passage("led the talks", 1), TEXT, "led the talks. Lee"),  # nothing changed
        (passage("led the talks", 2), TEXT, "led the talks. Park"),
        (passage("led the talks", 2), f"Seoul, May 3. {TEXT}", "led the talks. Park"),  # it moved
        (passage("led the talks", 2), "Lee led the talks. Park left.", "led the talks. Park"),  # the first is gone
        (passage("led the talks", 1), "Lee led the talks. Kim led the talks.", "led the talks."),  # they changed places
        (passage("Kim"), "Yesterday Kim came.", "Kim came."),  # all around it is new
        (passage("a", text="a a a a"), "a a a a", "a a a a"),  # where all are alike, the one that stands where it stood
        (passage("a", 3, "a" * 300), "a" * 300, "a" * 298),
    ],
)
def test_words_are_found_where_they_are_now(one: Passage, changed: str, expected: str) -> None:
    found = one.find(changed)
    assert found is not None
    assert changed[found:].startswith(expected)


def test_places_that_changed_sides_are_told_by_what_stands_around_them() -> None:
    assert passage("led the talks", 1).find("Lee led the talks. Kim led the talks.") == 23


@pytest.mark.parametrize("changed", ["", "Kim LED the talks.", "Kim led  the talks."])
def test_words_that_are_gone_are_not_found(changed: str) -> None:
    assert passage("led the talks").find(changed) is None


def test_only_so_much_is_kept_of_what_stands_around() -> None:
    long = Passage.of("x" * 500 + "Kim" + "y" * 500, 500, 503)
    assert (len(long.before), long.quote, len(long.after)) == (AROUND, "Kim", AROUND)
