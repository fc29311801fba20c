"""`manage.py check_archive`: silent about a sound archive; a line for all that is wrong, with advice that helps."""

import io
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from fnmatch import fnmatch
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import InternalError, connection
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Capture, Outlet
from articles.parsing import ParsedArticle
from articles.runs import recorded_run
from negotiations.checking import CHECKS, captures, database
from negotiations.checking.check import REREAD
from negotiations.store.claims import MODELS
from tests.importing.pages import write_pages
from tests.storing import keep, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of three pages."""
    monkeypatch.chdir(write_pages(tmp_path / "pages")[0].parent.parent)
    call_command("import_articles", "pages", stdout=io.StringIO())


def check(**options: int) -> tuple[int, list[str]]:
    """Run the command; its exit code, and the lines that it wrote."""
    output, code = io.StringIO(), 0
    try:
        call_command("check_archive", stdout=output, **options)
    except SystemExit as ending:
        code = int(ending.code or 0)
    return code, output.getvalue().splitlines()


def said() -> list[str]:
    """What is wrong, each in a line."""
    code, (*wrong, last) = check()
    assert last.startswith("Wrong in " if code else "Sound: ")
    return wrong


def spoil(*statements: str) -> None:
    """Do to the archive what the software never does."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # no foreign key keeps us from it
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET session_replication_role = origin")


def test_nothing_is_said_of_an_empty_archive() -> None:
    assert check() == (0, ["Sound: 0 captures, 0 articles, 0 claims."])


def test_nothing_is_said_of_a_sound_archive(archive: None) -> None:
    code, (line,) = check()
    assert code == 0
    assert line.startswith("Sound: 3 captures, 3 articles, ")


FIRST = "capture_id = (SELECT id FROM articles_capture WHERE origin LIKE '%first.txt')"
CLAIM = "id = (SELECT min(id) FROM negotiations_roundclaim WHERE part = 'body')"
ALTERED = "captures are not what their SHA-256 tells"
MISQUOTED = "claim's quote is not its article's text"
OUTDATED = "record or link is not what the claims add up to"
MANY_OUTDATED = "* records and links are not what the claims add up to"

SPOILT: dict[str, tuple[str, list[str], bool]] = {
    # what is spoilt: how, what is said of it (* is any number), whether reading all captures again puts it right
    "a bit of a capture": (
        "UPDATE articles_capture SET content = set_bit(content, 9, 1 - get_bit(content, 9))"
        " WHERE origin LIKE '%first.txt'",
        ["1 capture is not what its SHA-256 tells"],
        False,
    ),
    "the ends of captures": (
        "UPDATE articles_capture SET content = substring(content FROM 1 FOR 9)",
        [f"3 {ALTERED}"],
        False,
    ),
    "the sizes of captures": ("UPDATE articles_capture SET size = size + 1", [f"3 {ALTERED}"], False),
    "a capture without its article": (
        "INSERT INTO articles_capture"
        " (sha256, content, size, origin, address, headers, known, stored_at, state, failure)"
        " VALUES (encode(sha256('lost'), 'hex'), 'lost', 4, 'lost.txt', '', '[]', '{}', now(), 'read', '')",
        ["1 capture is marked as read but has no article"],
        True,
    ),
    "a capture's state": (
        "UPDATE articles_capture SET state = 'failed' WHERE origin LIKE '%first.txt'",
        ["1 capture is marked as not readable but has an article"],
        True,
    ),
    "an article's key": (
        f"UPDATE articles_article SET key = '0' WHERE {FIRST}",
        [
            "1 article does not go by its capture's SHA-256",
            "1 story does not go by its first article's key",
            MANY_OUTDATED,
        ],
        False,
    ),
    "an article's address": (
        f"UPDATE articles_article SET superseded_by_id = (SELECT max(id) FROM articles_article) WHERE {FIRST}",
        [
            "1 article is superseded by one of another address",
            MANY_OUTDATED,
        ],
        True,
    ),
    "the last of an article's versions": (
        "UPDATE articles_article SET canonical = 'news.example/1', superseded_by_id = id",
        [
            "3 articles are superseded by versions that are superseded themselves",
            MANY_OUTDATED,
        ],
        True,
    ),
    "a story's key": (
        f"UPDATE articles_story SET key = 'z' WHERE id = (SELECT story_id FROM articles_article WHERE {FIRST})",
        ["1 story does not go by its first article's key"],
        True,
    ),
    "a story's articles": ("INSERT INTO articles_story (key) VALUES ('z')", ["1 story has no article"], False),
    "where a quote begins": (
        f"UPDATE negotiations_roundclaim SET start = start + 1 WHERE {CLAIM}",
        [f"1 {MISQUOTED}"],
        True,
    ),
    "where a quote ends": (f'UPDATE negotiations_roundclaim SET "end" = 0 WHERE {CLAIM}', [f"1 {MISQUOTED}"], True),
    "the case of a text": (
        f"UPDATE articles_article SET body = upper(body) WHERE {FIRST}",
        ["2 claims' quotes are not their articles' text"],
        True,
    ),
    "a field of a record": ("UPDATE negotiations_round SET city = 'Busan' WHERE number = 2", [f"1 {OUTDATED}"], True),
    "a record": ("DELETE FROM negotiations_round WHERE number = 2", [MANY_OUTDATED], True),
    "a record too many": (
        "INSERT INTO negotiations_venue (key, name, city, country, evidence, disputed, stories, articles)"
        " VALUES ('busan', '', 'Busan', '', '{}', '{}', 0, 0)",
        [f"1 {OUTDATED}"],
        True,
    ),
    "a seat": (
        "DELETE FROM negotiations_delegate WHERE id = (SELECT min(id) FROM negotiations_delegate)",
        [f"1 {OUTDATED}"],
        True,
    ),
    "the record of a claim": (
        f"UPDATE negotiations_roundclaim SET record_id = 999999 WHERE {CLAIM}",
        [f"1 {OUTDATED}"],
        True,
    ),
    "a day worked out": (
        f"UPDATE articles_article SET inferred_published = '2020-01-01' WHERE {FIRST}",
        [f"1 {OUTDATED}"],
        True,
    ),
    "an import's end": (
        "INSERT INTO articles_run (started_at, who, command, state, counts)"
        " VALUES (now(), 'me', 'import_articles', 'running', '{}')",
        ["1 import was cut off and is still marked as running"],
        True,
    ),
}


@pytest.mark.parametrize(("statement", "told", "mended"), SPOILT.values(), ids=SPOILT.keys())
def test_what_is_wrong_is_told_and_the_advice_helps(
    archive: None, statement: str, told: list[str], mended: bool
) -> None:
    spoil(statement)
    lines = said()
    found = [line.removeprefix("  wrong  ").partition(": ")[0] for line in lines]
    assert [pattern for line, pattern in zip(found, told, strict=True) if not fnmatch(line, pattern)] == []
    if mended:
        assert any("`manage.py rebuild" in line or "next import" in line for line in lines)
        with suppress(SystemExit):  # the lost capture holds no article
            call_command("rebuild", "--reread", stdout=io.StringIO())
        assert said() == []


def test_a_few_names_are_told_and_all_if_asked_for(archive: None) -> None:
    spoil("UPDATE articles_article SET body = upper(body), title = upper(title)")
    count = sum(model._default_manager.count() for model in MODELS.values())
    (line,) = said()
    assert line.startswith(f"  wrong  {count} claims' quotes")
    assert line.endswith(f" and {count - 3} more. {REREAD}")
    _, (line, *names, _) = check(verbosity=2)
    assert line == f"  wrong  {count} claims' quotes are not their articles' text. {REREAD}"
    assert len(names) == count
    key = Article.objects.get(capture__origin__endswith="first.txt").key
    assert any(name.strip().startswith(f"{key} body ") for name in names)


def test_a_note_is_no_error(archive: None) -> None:
    Outlet.objects.create(name="예시일보", slug="예시일보")
    assert check()[0] == 0
    assert said() == [
        "  note   1 outlet has no articles: 예시일보. That is no error: they wait for articles that name them."
    ]


def test_an_import_at_work_is_none_that_was_cut_off(archive: None) -> None:
    with recorded_run():
        assert said() == []


def test_a_capture_that_the_disk_does_not_give_spoils_no_other(archive: None, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = Capture.objects.get(origin__endswith="second.txt")
    altered_among = captures.altered_among

    def failing(pks: Sequence[int]) -> list[str]:
        if lost.pk in pks:
            raise InternalError("invalid page in block 7\nof relation base/1/2")
        return altered_among(pks)

    monkeypatch.setattr(captures, "altered_among", failing)
    spoil("UPDATE articles_capture SET size = 1 WHERE origin LIKE '%third.html'")
    first, second = captures.altered()
    assert first.endswith(f"second.txt ({lost.sha256[:16]}), for invalid page in block 7 of relation base/1/2")
    assert "third.html" in second


@pytest.mark.parametrize(
    ("find", "answer", "found"),
    [
        (database.failed_checksums, (0, None), []),
        (database.failed_checksums, (None, None), []),
        (database.failed_checksums, (2, datetime(2026, 3, 4, tzinfo=UTC)), ["2 times, last on 2026-03-04"]),
        (database.changed_collation, ("1", "1"), []),
        (database.changed_collation, ("2.36", "2.41"), ["version 2.36 then, 2.41 now"]),
    ],
)
def test_what_the_database_says_of_itself(
    find: Callable[[], Iterable[str]], answer: tuple[Any, ...], found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(find()) == []  # this one is sound
    monkeypatch.setattr(database, "_ask", lambda query: answer)
    assert list(find()) == found


def test_a_disk_that_is_nearly_full_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=database.SPARE - 1))
    (name,) = database.full_disk()
    assert name.startswith("1024.0")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=database.SPARE))
    assert list(database.full_disk()) == []


def test_every_check_is_documented() -> None:
    text = " ".join((settings.BASE_DIR / "docs" / "operation.md").read_text(encoding="utf-8").split())
    told = [check.one.replace("{} ", "", 1) for check in CHECKS]
    assert [words for words in told if words not in text] == []


def test_the_cost_does_not_grow_with_what_is_stored(
    archive: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    numbers = count()

    def add() -> None:
        number = next(numbers)
        save(keep(b"%d" % number, f"{number}.txt"), ParsedArticle(title="Another", body=f"Text {number}.", outlet="A"))

    add()
    with django_assert_max_num_queries(90) as few:
        check()
    for _ in range(5):
        add()
    with django_assert_max_num_queries(len(few)):
        check()
