"""What the archive says about itself: the method, with its numbers, and the code book."""

import pytest
from django.db import models
from django.utils import translation

from articles import copies
from negotiations import codebook
from negotiations.resolution import roundings
from negotiations.telling import excerpts
from tests.site.conftest import Get

MODELS = list(codebook.CHAPTERS)


def columns(model: type[models.Model]) -> set[str]:
    """The names of all columns of a model."""
    return {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}


def told(model: type[models.Model]) -> set[str]:
    """The names of the columns that the book has on a model, in its own chapter and in that of all of its kind."""
    chapters = [one for one in MODELS if issubclass(model, one)]
    return {field.name for one in chapters for field in codebook.public(one)}


@pytest.mark.parametrize("model", MODELS)
def test_every_public_column_is_in_the_code_book(model: type[models.Model]) -> None:
    assert told(model) == columns(model) - codebook.INTERNAL


def test_only_columns_that_there_are_count_as_internal() -> None:
    assert set().union(*map(columns, MODELS)) >= codebook.INTERNAL


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_column_has_its_type_and_its_meaning(language: str) -> None:
    with translation.override(language):
        chapters = codebook.book()
    entries = [entry for chapter in chapters for entry in chapter.entries]
    assert [entry for entry in entries if not (entry.type and entry.meaning)] == []
    assert len({chapter.key for chapter in chapters}) == len(chapters)


def test_a_column_stands_in_one_chapter_alone() -> None:
    own = {chapter.key: {entry.name for entry in chapter.entries} for chapter in codebook.book()}
    assert not own["record"] & (own["round"] | own["venue"])
    assert not own["claim"] & own["roundclaim"]


TYPES = [
    ("agreement", "number", "whole number"),
    ("round", "start", "day, may be open"),
    ("round", "agreement", "Agreement"),
    ("round", "negotiators", "several: Negotiator"),
    ("negotiator", "aliases", "several texts, or none"),
    ("payment", "change_percent", "number, may be open"),
    ("article", "date", "day, may be open"),  # worked out by the database
    ("article", "url", "web address, may be open"),
    ("outlet", "free", "yes or no"),
]


@pytest.mark.parametrize(("chapter", "name", "type_"), TYPES)
def test_types_are_in_plain_words(chapter: str, name: str, type_: str) -> None:
    entries = {one.key: {entry.name: entry for entry in one.entries} for one in codebook.book()}
    assert entries[chapter][name].type == type_


def test_the_page_shows_columns_with_the_values_that_they_may_have(read: Get) -> None:
    words = read("/about/code-book/")
    assert "kind text Whether both sides agreed on it" in words
    assert "agreed , demanded , offered" in words
    assert "KRW South Korean won, USD U.S. dollars" in words


def test_the_method_has_its_numbers_from_the_software(read: Get) -> None:
    words = read("/about/")
    for number in (
        f"at least {copies.COVERED:.0%} of the shorter text",
        f"no more than {copies.APART.days} days apart",
        f"by {roundings.MOST:.0%} at most",
        f"no more than {excerpts.AROUND} characters",
        "as much as two plans",
    ):
        assert number in words


def test_it_says_how_the_archive_is_cited_by_its_own_address(read: Get) -> None:
    assert "http://testserver/." in read("/about/")
    assert "http://testserver/ko/" in read("/ko/about/")
