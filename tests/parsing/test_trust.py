"""Whom to believe about the day of publication: the page's declaration, its address, its text, the manifest."""

from datetime import date

import pytest

from articles.parsing import Known, parse

TEXT = "<p>The two allies went on with their talks about defense costs this week, officials in Seoul said.</p>"
META = '<html><head><meta property="article:published_time" content="2024-05-21"></head><body>'
SHOWN = "<p>Published : May 22, 2024</p>"
MANIFEST = Known(published=date(2024, 5, 23))
ADDRESS = "https://paper.example/2024/05/25/story"

CASES = [
    (META + SHOWN + TEXT, MANIFEST, ADDRESS, (date(2024, 5, 21), "meta")),
    ("<html><body>" + SHOWN + TEXT, MANIFEST, ADDRESS, (date(2024, 5, 25), "address")),
    ("<html><body>" + SHOWN + TEXT, MANIFEST, None, (date(2024, 5, 22), "text")),
    ("<html><body>" + TEXT, MANIFEST, None, (date(2024, 5, 23), "manifest")),
    ("<html><body>" + TEXT, None, None, (None, "")),
    ("<html><body>" + TEXT, Known(published=date(2999, 1, 1)), None, (None, "")),
]


@pytest.mark.parametrize(("page", "known", "url", "expected"), CASES)
def test_the_more_trusted_place_wins(
    page: str, known: Known | None, url: str | None, expected: tuple[date | None, str]
) -> None:
    article = parse(page.encode(), url, known=known)
    assert (article.published, article.origins.get("published", "")) == expected
