"""The pieces of Korean words: those that are asked for are those that the database makes of an article."""

import pytest
from django.db import connection

from articles.searching.grams import grams, sure

CASES = [
    ("방위비", ["방위", "위비"]),
    ("돈", ["^돈"]),  # found where a word begins with it
    ("11차", ["^11", "^11차"]),
    ("제11차", ["^11", "^11차"]),
    ("sma를", ["^sma", "^sma를"]),
    ("sma협상", ["^sma", "^sma협", "협상"]),
    ("한국sma", ["한국", "^sma"]),
    ("sma", ["^sma"]),
    ("u.s", ["^u.s"]),
]


@pytest.mark.parametrize(("word", "pieces"), CASES)
def test_a_word_is_asked_for_by_its_pieces(word: str, pieces: list[str]) -> None:
    assert grams(word) == pieces


@pytest.mark.django_db
@pytest.mark.parametrize("word", [word for word, _ in CASES] + ["방위비분담금", "1.04조원", "f-35a를"])
@pytest.mark.parametrize("text", ["{}", "{} 뒤", "앞 {}", "({})"])
def test_an_article_with_the_word_has_all_of_them(word: str, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT korean_grams(to_tsvector('simple', %s))", [text.format(word)])
        assert set(grams(word)) <= set(cursor.fetchone()[0])


@pytest.mark.parametrize(("word", "is_sure"), [("협상", True), ("분담금", True), ("방위비분", False), ("sma", True)])
def test_only_the_pieces_of_a_long_word_may_stand_apart(word: str, is_sure: bool) -> None:
    assert sure(word) is is_sure
