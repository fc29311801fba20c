"""`manage.py reextract`: what today's rules read reaches what is stored; what people said of it stays; all is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from articles.models import Article, Run, RunItem
from articles.parsing import ParsedArticle
from negotiations import verdicts
from negotiations.extraction import Claim, RoundClaim, extract
from negotiations.importing.interrupt import Stop
from negotiations.importing.reextracting import reextract as run_reextract
from negotiations.models import Round, Verdict
from negotiations.models import RoundClaim as Row
from negotiations.pins import pin
from tests.importing.command import empty, everything, import_articles, run
from tests.importing.pages import write_pages

pytestmark = pytest.mark.django_db

Extractor = Callable[[ParsedArticle], list[Claim]]


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> Callable[[Extractor], Any]:
    """Let the archive be what another extractor made of the pages."""

    def read(extractor: Extractor, folder: Path) -> None:
        with monkeypatch.context() as patch:
            patch.setattr("negotiations.importing.reading.extract", extractor)
            import_articles(folder)

    return read  # type: ignore[return-value]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pages(tmp_path / "pages")[0].parent


def reextract(*arguments: object) -> tuple[int, str, str]:
    return run("reextract", *arguments)


def nothing(_article: ParsedArticle) -> list[Claim]:
    return []


def a_day_early(article: ParsedArticle) -> list[Claim]:
    """Reads every first day as a day earlier, by a rule of its own."""
    return [
        replace(claim, first_day=replace(claim.first_day, anchor=None, year=2024, month=5, day=1), rule="older")
        if isinstance(claim, RoundClaim) and claim.first_day
        else claim
        for claim in extract(article)
    ]


def test_the_same_rules_change_nothing(folder: Path) -> None:
    import_articles(folder)
    before, rows = everything(), list(Row.objects.values_list("pk", flat=True))
    code, output, errors = reextract()
    assert (code, errors) == (0, "")
    assert output == (
        "Extracted the claims of 3 of 3 articles again: all are as they were.\nRecords: no value changed.\n"
    )
    assert everything() == before
    assert list(Row.objects.values_list("pk", flat=True)) == rows


def test_what_hangs_on_the_dateline_stays(tmp_path: Path) -> None:
    page = tmp_path / "here.txt"
    page.write_text(
        "The Quay Post\n\nAllies open a round of defense cost-sharing talks\n\nMay 21, 2024\n\n"
        "Seoul, May 21 (AP) -- South Korea and the United States met on Tuesday on the cost of U.S. troops.\n\n"
        "Their negotiators are holding the second round of talks on the 12th Special Measures Agreement here.\n",
        encoding="utf-8",
    )
    import_articles(page)
    assert "Seoul" in Row.objects.values_list("city", flat=True)
    assert "all are as they were" in reextract()[1]


@pytest.mark.parametrize("older_rules", [nothing, a_day_early])
@pytest.mark.parametrize("workers", [1, 2])
def test_the_archive_is_as_if_it_had_been_imported_today(
    older_rules: Extractor, workers: int, folder: Path, older: Any
) -> None:
    import_articles(folder)
    today = everything()
    empty()
    older(older_rules, folder)
    assert everything() != today
    assert reextract("--workers", workers)[0] == 0
    assert everything() == today


def test_what_was_gained_is_told_by_kind_and_rule_and_by_record(folder: Path, older: Any) -> None:
    older(nothing, folder)
    code, output, _ = reextract()
    lines = output.splitlines()
    assert code == 0
    assert lines[0].startswith("Extracted the claims of 3 of 3 articles again: 3 have others now (")
    assert lines[1].split() == ["gained", "lost", "changed"]
    assert any(line.startswith("  round ") for line in lines)
    assert [line for line in lines if line.startswith("  new      round 12/2: agreement 12, number 2, ")], output
    items = RunItem.objects.filter(run=Run.objects.latest("pk"))
    assert sorted(items.values_list("label", "outcome")) == sorted(
        (str(folder / name), "updated") for name in ("first.txt", "second.txt", "third.html")
    )
    assert all("gained" in reason for reason in items.values_list("reason", flat=True))


def test_what_changed_is_told_with_what_it_was(folder: Path, older: Any) -> None:
    older(a_day_early, folder)
    output = reextract()[1]
    assert "older → by number" in output
    assert "  changed  round 12/2: start 2024-05-01 → 2024-05-21" in output


def test_a_dry_run_tells_the_same_and_stores_nothing(folder: Path, older: Any) -> None:
    older(a_day_early, folder)
    before, runs = everything(), Run.objects.count()
    code, dry, _ = reextract("--dry-run")
    assert code == 0
    assert everything() == before
    assert Run.objects.count() == runs
    assert dry.replace(" Nothing was stored.", "", 1) == reextract()[1]
    assert everything() != before


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("curator")


def test_pins_and_verdicts_stay(folder: Path, older: Any, curator: User) -> None:
    older(a_day_early, folder)
    pin(Round.objects.get(key="12/2"), "city", "Busan", curator)
    verdicts.rule(Row.objects.filter(number=2, rule="older"), True, curator)
    verdicts.rule(Row.objects.filter(number=3), False, curator)
    rejected = set(Verdict.objects.filter(accepted=False).values_list("quote", flat=True))
    reextract()
    assert Round.objects.get(key="12/2").city == "Busan"
    assert set(Row.objects.filter(number=2).values_list("rule", "first_day", "verdict__accepted")) >= {
        ("a curator's verdict", "2024-05-01", True)
    }
    # What was rejected said another day than what is read now: the verdict is not on that.
    assert set(Row.objects.filter(verdict__accepted=False).values_list("quote", flat=True)) <= rejected
    assert reextract()[1].startswith("Extracted the claims of 3 of 3 articles again: all are as they were.")


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (["--since", "2024-06-01"], {3, 4}),
        (["--since", "2024-06-01", "--outlet", "the example courier"], {4}),
        (["--outlet", "The Bay City Herald"], {3}),
        (["--since", "2030-01-01"], set()),
    ],
)
def test_some_articles_alone_can_be_chosen(options: list[str], numbers: set[int], folder: Path, older: Any) -> None:
    older(nothing, folder)
    assert reextract(*options)[0] == 0
    assert set(Round.objects.values_list("number", flat=True)) == numbers


def test_articles_can_be_named(folder: Path, older: Any) -> None:
    older(nothing, folder)
    one, two = Article.objects.filter(published__gte=date(2024, 6, 1))
    output = reextract("--article", one.key, "--article", f"https://archive.invalid{two.get_absolute_url()}")[1]
    assert output.startswith("Extracted the claims of 2 of 2 articles again")


@pytest.mark.parametrize(
    ("option", "name", "complaint"),
    [
        ("--article", "0123456789abcdef", "There is no article 0123456789abcdef in the archive."),
        ("--outlet", "Nobody's Paper", "There is no outlet Nobody's Paper in the archive."),
    ],
)
def test_a_name_that_nothing_goes_by_is_refused(option: str, name: str, complaint: str) -> None:
    assert reextract(option, name) == (2, "", complaint)
    assert not Run.objects.exists()


def test_a_day_that_is_none_is_refused() -> None:
    assert "'soon' is no day like 2024-05-24." in reextract("--since", "soon")[2]


def test_an_article_that_the_rules_trip_over_keeps_its_claims(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_articles(folder)
    before = everything()

    def trip(article: ParsedArticle) -> list[Claim]:
        if "third round" in article.body:
            raise KeyError(article.title)
        return extract(article)

    monkeypatch.setattr("negotiations.importing.reading.extract", trip)
    code, output, _ = reextract()
    assert code == 1
    first, second, *_ = output.splitlines()
    assert first == "Extracted the claims of 3 of 3 articles again: all are as they were, 1 failed."
    assert second.startswith(f"  failed  {folder}/second.txt  the reader tripped over it (KeyError(")
    assert everything() == before


def test_a_run_that_is_stopped_leaves_the_rest(folder: Path, older: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    older(nothing, folder)
    stop = Stop()

    def stopping(article: ParsedArticle) -> list[Claim]:
        stop.asked = True
        return extract(article)

    monkeypatch.setattr("negotiations.importing.reading.extract", stopping)
    found = run_reextract(Article.objects.all(), 1, stop)
    assert (found.done, stop.cut_short) == (1, True)
    assert Run.objects.latest("pk").state == Run.State.STOPPED
    assert Round.objects.count() == 1


def test_a_text_that_is_read_anew_meanwhile_is_left_to_that(
    folder: Path, older: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    older(nothing, folder)

    def elsewhere(article: ParsedArticle) -> list[Claim]:
        Article.objects.filter(body=article.body).update(body="Another text.")
        return extract(article)

    monkeypatch.setattr("negotiations.importing.reading.extract", elsewhere)
    assert reextract()[1].startswith("Extracted the claims of 0 of 3 articles again: all are as they were.")
    assert not Row.objects.exists()
