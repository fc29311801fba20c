"""Reading a whole article: whatever the text, each claim stands at its words, and nothing is raised."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing import ParsedArticle
from negotiations.extraction import extract, summarise
from negotiations.extraction.language.text import part_text
from negotiations.values import Part

# Words of the field in any order, so that the patterns are hit in ways that no journalist would write.
VOCABULARY = (
    "the first third 5th next previous last latest round rounds talks meeting session of on in at to from until "
    "after and "
    "SMA 12th Special Measures Agreement South Korea U.S. Seoul Washington D.C. Honolulu Hawaii Jeju held will "
    "be took "
    "place ended began opened Tuesday Thursday this week April 23 25 Dec. 30 2024 last month days three two a "
    "day after "
    "defense cost-sharing 1.18 trillion won $1.03 billion percent 13.9 negotiator Kim Hana said , ; . ( ) \n\n "
    "제5차 회의가 서울에서 지난달 25∼27일 열렸다. 오는 21일부터 사흘간 다음 방위비분담특별협정 1조1833억 원 수석대표"
)
WORDS = VOCABULARY.split(" ")
texts = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=200)
articles = st.builds(
    ParsedArticle,
    title=st.none() | texts,
    body=texts,
    captions=texts,
    published=st.none() | st.dates(date(1990, 1, 1), date(2035, 12, 31)),
)


@given(articles)
def test_each_quote_is_the_article_to_the_letter(article: ParsedArticle) -> None:
    claims = extract(article)
    for claim in claims:
        assert claim.quote
        assert claim.quote == part_text(article, claim.part)[claim.start : claim.end]
    summary = summarise(claims, article.published)
    quotes = {claim.quote for claim in claims}
    assert {row.claim.quote for row in summary.rounds} <= quotes
    assert {row.claim.quote for row in summary.payments} <= quotes
    assert {row.claim.quote for row in summary.negotiators} <= quotes
    assert {row.claim.quote for row in summary.agreements} <= quotes


def test_claims_come_in_the_order_of_the_text() -> None:
    article = ParsedArticle(
        title="Allies end 5th round of SMA talks",
        body="The fifth round of SMA talks ended in Seoul on Friday. The fourth round was held in Denver.",
        captions="Delegates of South Korea and the U.S. hold their fifth round of talks in Seoul on July 10, 2024.",
        published=date(2024, 7, 12),
    )
    parts = [claim.part for claim in extract(article)]
    assert parts == [Part.TITLE, Part.BODY, Part.BODY, Part.CAPTION]


@pytest.mark.parametrize(
    "body", ["", " ", "\n\n", "." * 5000, "the first " * 2000, "April 23 to " * 2000, "제5차 " * 3000]
)
def test_nothing_and_noise_give_no_claims(body: str) -> None:
    assert extract(ParsedArticle(body=body)) == []
