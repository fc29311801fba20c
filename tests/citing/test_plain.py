"""Citations to be read: Chicago's notes and bibliography, whatever of an article is known."""

from datetime import date

import pytest
from django.utils import translation

from negotiations.citing import items, plain
from tests.citing.items import ORIGINAL, PAGE, article, page

WHERE = f"Peninsula Wire, June 10, 2024, {ORIGINAL}, archived at SMA Archive, {PAGE}."

AUTHORS = [
    ([], "", ""),
    (["Anna Fifield"], "Anna Fifield, ", "Fifield, Anna. "),
    (["Kim Min-su"], "Kim Min-su, ", "Kim Min-su. "),
    (["Robert Burns Jr."], "Robert Burns Jr., ", "Burns, Robert, Jr. "),
    (["Anna Fifield", "Kim Min-su"], "Anna Fifield and Kim Min-su, ", "Fifield, Anna, and Kim Min-su. "),
    (["Kim Min-su", "Anna Fifield"], "Kim Min-su and Anna Fifield, ", "Kim Min-su and Anna Fifield. "),
    (["Jane Doe", "Al Roe", "Ed Poe"], "Jane Doe et al., ", "Doe, Jane, Al Roe, and Ed Poe. "),
    (["Jane Doe", *["Al Roe"] * 6], "Jane Doe et al., ", "Doe, Jane, Al Roe, Al Roe, et al. "),
    (["김민수"], "김민수, ", "김민수. "),
]


@pytest.mark.parametrize(("authors", "in_note", "in_bibliography"), AUTHORS)
def test_it_names_the_authors(authors: list[str], in_note: str, in_bibliography: str) -> None:
    assert plain.note(article(*authors)) == f"{in_note}“Envoys meet,” {WHERE}"
    assert plain.bibliography(article(*authors)).split("“")[0] == in_bibliography


TITLES = [
    ("Who pays?", "“Who pays?,”", "“Who pays?”"),
    ("The end …", "“The end …,”", "“The end …”"),
    ('Envoy says "no deal"', "“Envoy says ‘no deal,’”", "“Envoy says ‘no deal.’”"),
    ("Envoy asks “why?”", "“Envoy asks ‘why?,’”", "“Envoy asks ‘why?’”"),
    ("정은보 “곧 타결”", "“정은보 ‘곧 타결,’”", "“정은보 ‘곧 타결.’”"),
    ("Two\nlines\tof it", "“Two lines of it,”", "“Two lines of it.”"),
]


@pytest.mark.parametrize(("title", "in_note", "in_bibliography"), TITLES)
def test_it_quotes_the_title(title: str, in_note: str, in_bibliography: str) -> None:
    assert plain.note(article(title=title)).startswith(f"{in_note} Peninsula Wire, June 10, 2024, ")
    assert plain.bibliography(article(title=title)).startswith(f"{in_bibliography} Peninsula Wire, June 10, 2024. ")


def test_a_bibliography_ends_each_part_with_a_full_stop() -> None:
    assert plain.bibliography(article("Anna Fifield")) == (
        f"Fifield, Anna. “Envoys meet.” Peninsula Wire, June 10, 2024. {ORIGINAL}. Archived at SMA Archive, {PAGE}."
    )


def test_an_inferred_day_stands_in_brackets() -> None:
    item = article()
    item["issued"] = items.day(date(2024, 6, 13), inferred=True)
    assert "Peninsula Wire, [June 13, 2024], https" in plain.note(item)


def test_an_article_without_a_day_or_an_outlet_says_when_it_was_read() -> None:
    item = article(outlet="", original="")
    del item["issued"]
    assert plain.note(item) == f"“Envoys meet,” accessed November 22, 2026, {PAGE}."
    assert plain.bibliography(item) == f"“Envoys meet.” Accessed November 22, 2026. {PAGE}."


def test_a_page_of_the_archive_is_cited_as_one() -> None:
    address = "https://archive.example/payments/?kind=agreed"
    assert plain.note(page()) == f"“Payments: agreed,” SMA Archive, accessed November 22, 2026, {address}."
    assert plain.bibliography(page()) == f"“Payments: agreed.” SMA Archive. Accessed November 22, 2026. {address}."


def test_on_korean_pages_days_are_korean() -> None:
    with translation.override("ko"):
        assert "2024년 6월 10일" in plain.note(article())
