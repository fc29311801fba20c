"""What has changed between two versions of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.changes import Kind, Paragraph, changes, within


def shown(paragraphs: list[Paragraph]) -> list[str]:
    """Paragraphs with what went in brackets and what came in braces."""
    marks = {Kind.SAME: "%s", Kind.REMOVED: "[%s]", Kind.ADDED: "{%s}"}
    return ["".join(marks[run.kind] % run.text for run in paragraph) for paragraph in paragraphs]


A, B, C = "Envoys met in Seoul on Monday.", "They spoke of the sum.", "No day was set for more."

CASES = [
    (f"{A}\n\n{B}", f"{A}\n\n{B}", []),
    (f"{A}\n\n{B}", f"{A}\n\n\n\n{B}\n", []),  # blank lines are no words
    (f"{A}\n\n{B}", f"{A}\n\n{B}\n\n{C}", ["{" + C + "}"]),
    (f"{A}\n\n{B}\n\n{C}", f"{A}\n\n{C}", [f"[{B}]"]),
    (A, A.replace("Monday", "Tuesday"), ["Envoys met in Seoul on[ Monday.]{ Tuesday.}"]),
    (f"{A}\n\n{B}", f"{C}\n\n{B}", [f"[{A}]", "{" + C + "}"]),  # another paragraph in its place
    ("두 나라가 서울에서 만났다.", "두 나라가 워싱턴에서 만났다.", ["두 나라가[ 서울에서]{ 워싱턴에서} 만났다."]),
    ("", A, ["{" + A + "}"]),
    ("", "", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_changed_paragraphs_show_what_went_and_what_came(old: str, new: str, expected: list[str]) -> None:
    assert shown(changes(old, new)) == expected


def test_very_long_paragraphs_are_told_apart_without_looking_into_them() -> None:
    old, new = "a " * 5000, "b " * 5000
    assert [run.kind for paragraph in changes(old, new) for run in paragraph] == [Kind.REMOVED, Kind.ADDED]


TEXTS = st.text(alphabet="ab \n", max_size=60)


@given(TEXTS, TEXTS)
def test_a_line_is_told_whole(old: str, new: str) -> None:
    runs = within(old, new)
    assert "".join(run.text for run in runs if run.kind is not Kind.ADDED).split() == old.split()
    assert "".join(run.text for run in runs if run.kind is not Kind.REMOVED).split() == new.split()


@given(TEXTS, TEXTS)
def test_there_are_changes_just_where_lines_differ(old: str, new: str) -> None:
    def lines(text: str) -> list[str]:
        return [line.strip() for line in text.split("\n") if line.strip()]

    assert bool(changes(old, new)) is (lines(old) != lines(new))
