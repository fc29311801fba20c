"""A corrected day reaches the claims: what a text says of "Tuesday" or "this year" depends on when it was printed."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User

from articles import corrections
from articles.models import ArticleCorrection
from articles.parsing import ParsedArticle
from negotiations.extraction import extract
from negotiations.models import Round
from negotiations.store import rebuild
from negotiations.store.claims import load_claims
from tests.storing import keep, save

BODY = (
    "South Korea and the United States held the third round of talks on the 12th Special Measures Agreement, on sharing"
    " the cost of American troops, in Seoul on Tuesday, officials said."
)
ARTICLE = ParsedArticle(title="Third round held", body=BODY, language="en", published=date(2024, 6, 28))
RIGHT = date(2024, 6, 14)

pytestmark = pytest.mark.django_db


def test_claims_and_records_are_those_of_the_corrected_day_whenever_the_page_is_read() -> None:
    curator = User.objects.create(username="curator")
    article = save(keep(b"page"), ARTICLE, extract(ARTICLE))
    rebuild()
    assert Round.objects.get().start == date(2024, 6, 25)
    corrections.correct([article], {ArticleCorrection.Field.PUBLISHED: RIGHT}, curator)
    assert Round.objects.get().start == date(2024, 6, 11)
    read_on_the_right_day = extract(replace(ARTICLE, published=RIGHT))
    assert [stored.claim for stored in load_claims()[article.pk]] == read_on_the_right_day
    save(keep(b"page"), ARTICLE, extract(ARTICLE))
    assert [stored.claim for stored in load_claims()[article.pk]] == read_on_the_right_day
    corrections.withdraw(ArticleCorrection.objects.get())
    assert [stored.claim for stored in load_claims()[article.pk]] == extract(ARTICLE)
    assert Round.objects.get().start == date(2024, 6, 25)
