"""`manage.py import_articles`: what it stores, what it says, and what it makes of bad input."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.core.management import BaseCommand, CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from articles.capturing.manifest import COLUMNS, NAMES
from articles.models import Article, Capture, Run
from articles.parsing import Known, Unreadable, parse
from negotiations import models
from negotiations.extraction import extract
from negotiations.importing.reading import Reading, read_capture
from negotiations.management.commands.import_articles import Command
from negotiations.pins import pin
from tests.importing.command import empty, everything, import_articles
from tests.importing.pages import FIRST, PAGES, write_pages
from tests.processes import PATIENCE

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return write_pages(tmp_path / "pages")


@pytest.fixture
def folder(pages: list[Path]) -> Path:
    return pages[0].parent


# What it stores


@pytest.mark.django_db
def test_a_folder_becomes_articles_claims_and_records(folder: Path) -> None:
    code, output, _ = import_articles(folder)
    assert code == 0
    assert output.startswith(f"Imported 3 of 3 pages from {folder}.\n")
    assert Article.objects.count() == Capture.objects.count() == 3
    assert list(models.Round.objects.order_by("number").values_list("number", flat=True)) == [2, 3, 4]
    assert models.RoundClaim.objects.filter(record=None).count() == 0


@pytest.mark.django_db
def test_importing_again_changes_nothing(folder: Path) -> None:
    import_articles(folder)
    before = everything()
    kept = list(models.RoundClaim.objects.values_list("pk", flat=True))
    code, output, _ = import_articles(folder)
    assert code == 0
    assert f"Imported 0 of 3 pages from {folder} (3 already known)." in output
    assert "Records: nothing changed." in output
    assert everything() == before
    assert list(models.RoundClaim.objects.values_list("pk", flat=True)) == kept


@pytest.mark.parametrize("order", list(permutations(PAGES)), ids="-".join)
@pytest.mark.django_db
def test_the_order_of_import_makes_no_difference(order: Sequence[str], folder: Path) -> None:
    import_articles(folder)
    together = everything()
    empty()
    for name in order:
        assert import_articles(folder / name)[0] == 0
    assert everything() == together


@pytest.mark.django_db
def test_an_import_never_changes_what_a_curator_pinned(pages: list[Path], django_user_model: Any) -> None:
    import_articles(pages[0])
    pin(
        models.Round.objects.get(number=2), "start", date(2024, 5, 22), django_user_model.objects.create(), "Seen there"
    )
    again = pages[0].parent / "again.txt"
    again.write_text(FIRST.replace("Tuesday through Thursday", "Monday through Friday"))
    import_articles(again, *pages)
    rebuild("--reread")
    meeting = models.Round.objects.get(number=2)
    assert (meeting.start, meeting.pinned()) == (date(2024, 5, 22), ["start"])
    assert meeting.articles == 2


@pytest.mark.django_db
def test_the_same_bytes_under_two_names_are_one_page(pages: list[Path]) -> None:
    (pages[0].parent / "copy.txt").write_bytes(pages[0].read_bytes())
    code, output, _ = import_articles(pages[0].parent)
    assert code == 0
    assert "Imported 3 of 4 pages" in output
    assert "(1 already known)" in output


@pytest.mark.django_db
def test_what_a_manifest_adds_later_is_taken_in_once(pages: list[Path]) -> None:
    undated = pages[0].parent / "undated.txt"
    undated.write_text(FIRST.replace("May 20, 2024\n", "").replace(", May 20", ""))
    import_articles(undated)
    assert Article.objects.get().published is None
    manifest = pages[0].parent / "named.csv"
    manifest.write_text("path,published,url\nundated.txt,2024-05-20,https://news.invalid/1\n")
    _, output, _ = import_articles("--manifest", manifest)
    assert "(1 read again)" in output
    assert Article.objects.get().published == date(2024, 5, 20)
    assert Article.objects.get().url == "https://news.invalid/1"
    for again in (["--manifest", manifest], [undated]):
        assert "(1 already known)" in import_articles(*again)[1]


@pytest.mark.django_db
def test_a_manifest_beside_the_pages_is_used_and_named(folder: Path) -> None:
    (folder / "manifest.jsonl").write_text('{"path": "first.txt", "url": "https://news.invalid/1", "note": ""}\n')
    _, output, _ = import_articles(folder)
    assert f"Used {folder}/manifest.jsonl, which lists 1 page (not its columns note)." in output
    assert Article.objects.filter(url="https://news.invalid/1").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_store_everything_once(pages: list[Path]) -> None:
    start = Barrier(2)

    def run(paths: Sequence[Path]) -> int:
        try:
            start.wait(PATIENCE)
            return import_articles(*paths)[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        codes = list(threads.map(run, [pages, pages[::-1]]))
    assert codes == [0, 0]
    assert Article.objects.count() == len(pages)
    assert models.Round.objects.count() == 3
    claims = models.RoundClaim.objects.values_list("article", "part", "start", "end", "rule")
    assert len(set(claims)) == len(claims) > 0


@pytest.mark.django_db
def test_the_seeds_add_up_to_the_same_in_any_order(shared: Path) -> None:
    pages = sorted(page for page in (shared / "corpus" / "seeds").iterdir() if page.suffix in (".txt", ".html"))
    import_articles(shared / "corpus" / "seeds")
    together = everything()
    assert "2024-06-13" in together["articles"]
    for order in (pages[::-1], pages[2:] + pages[:2]):
        empty()
        for page in order:
            import_articles(page)
        assert everything() == together


# What it makes of bad input


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(300 * 2**20)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


Maker = Callable[[Path], Any]

BAD_INPUT: dict[str, tuple[Maker, str, bool]] = {
    # name: how it is made, what is said of it, whether its bytes are kept
    "empty.txt": (lambda path: path.write_bytes(b""), "", True),
    "spaces.txt": (lambda path: path.write_bytes(b" \n\n\t"), "", True),
    "picture.txt": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20), "", True),
    "program.html": (lambda path: path.write_bytes(b"\x7fELF" + b"\0\1\2\3" * 500), "", True),
    "zeros.txt": (lambda path: path.write_bytes(bytes(5000)), "", True),
    "menu.html": (lambda path: path.write_text("<html><body><nav>Home</nav></body></html>"), "", True),
    "huge.txt": (sparse, "too large for a page: 300 MB", False),
    "pipe.txt": (pipe, "not a file", False),
    "folder.txt": (lambda path: path.mkdir(), "holds no page", False),
    "link.txt": (link_to_nothing, "there is no such file", False),
    "report.pdf": (lambda path: path.write_bytes(b"%PDF-1.7"), "not a page", False),
}


@pytest.mark.parametrize("name", BAD_INPUT)
@pytest.mark.django_db
def test_bad_input_is_named_in_one_line_and_the_rest_goes_on(name: str, pages: list[Path]) -> None:
    make, reason, kept = BAD_INPUT[name]
    bad = pages[0].parent / name
    make(bad)
    code, output, errors = import_articles(pages[0], bad, pages[1])
    assert code == 1
    assert "Imported 2 of 3 pages" in output
    (line,) = [line for line in output.splitlines() if line.startswith(("  failed  ", "  nothing found  "))]
    what = line.split("  ")[1]
    assert f"(1 {what})." in output
    assert line.startswith(f"  {what}  {bad}  ")
    assert reason in line.removeprefix(f"  {what}  {bad}  ")
    assert errors == ""
    assert Capture.objects.exclude(state="read").count() == int(kept)
    assert Article.objects.count() == 2


OUTCOMES = {"nothing": "nothing found", "failed": "failed"}


@pytest.mark.django_db
def test_what_could_not_be_read_is_kept_with_the_reason_and_listed_again(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    first = import_articles(folder)
    capture = Capture.objects.exclude(state="read").get()
    assert capture.failure in first[1]
    assert capture.origin == str(folder / "empty.txt")
    code, output, _ = import_articles(folder)
    assert code == 1
    assert f"(3 already known, 1 {OUTCOMES[capture.state]})" in output
    assert Capture.objects.exclude(state="read").get() == capture


@pytest.mark.django_db
def test_what_the_reader_learns_to_read_is_imported(pages: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("negotiations.importing.reading.parse", refuse)
        assert import_articles(pages[0])[0] == 1
    code, output, _ = import_articles(pages[0])
    assert (code, Capture.objects.get().state) == (0, "read")
    assert "Imported 1 of 1 page" in output


def refuse(*_args: Any, **_options: Any) -> Any:
    raise Unreadable("no article text found")


@pytest.mark.django_db
def test_a_page_that_the_software_trips_over_is_no_end(pages: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:

    def tripping(article: Any) -> Any:
        if "third round" in article.body:
            raise KeyError("oops")
        return extract(article)

    monkeypatch.setattr("negotiations.importing.reading.extract", tripping)
    code, output, _ = import_articles(*pages)
    assert code == 1
    assert "Imported 2 of 3 pages" in output
    assert "second.txt  the reader tripped over it (KeyError('oops'))" in output


@pytest.mark.django_db
def test_a_quote_that_is_not_the_articles_text_is_never_stored(
    pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "negotiations.importing.reading.extract", lambda article: [replace(each, start=0) for each in extract(article)]
    )
    assert import_articles(pages[0])[0] == 1
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_a_value_too_long_for_the_archive_is_a_failure(pages: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "negotiations.importing.reading.parse",
        lambda *args, **known: replace(parse(*args, **known), dateline="S" * 500),
    )
    code, output, _ = import_articles(pages[0])
    assert (code, Capture.objects.get().state, Article.objects.count()) == (1, "failed", 0)
    assert "too long" in output


@pytest.mark.django_db
def test_nul_characters_are_left_out(pages: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:

    def spoilt(*args: Any, **known: Any) -> Any:
        article = parse(*args, **known)
        return replace(article, title=f"\0{article.title}", body=article.body.replace("round", "ro\0und"))

    monkeypatch.setattr("negotiations.importing.reading.parse", spoilt)
    assert import_articles(pages[0])[0] == 0
    assert "\0" not in Article.objects.get().body


@pytest.mark.django_db
def test_a_name_that_is_no_text_is_printed_and_stored(folder: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9\n.txt"))
    odd.write_text(FIRST)
    assert import_articles(odd)[0] == 0
    assert Capture.objects.get().origin == f"{folder}/caf��.txt"


@pytest.mark.django_db
def test_bad_rows_of_a_manifest_fail_alone(folder: Path) -> None:
    rows = ["path,published", "first.txt,soon", "second.txt,", "gone.txt,2024-05-24", ",2024-05-24"]
    manifest = folder / "named.csv"
    manifest.write_text("\n".join(rows))
    code, output, _ = import_articles("--manifest", manifest)
    assert code == 1
    assert f"Imported 1 of 4 pages from {manifest} (3 failed)." in output
    assert "named.csv, line 2: published “soon” is no date such as 2024-05-24. Correct it and import again." in output
    assert "gone.txt   there is no such file. Listed in" in output
    assert "line 5: the row names no path." in output


# How it is used


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "Name a page, a folder of pages, an address"),
        (["{folder}", "--format", "jsonl"], "--format goes with --dry-run only"),
        (["--manifest", "{folder}/nowhere.csv"], "No such file"),
        (["--manifest", "{folder}"], "cannot be read"),
        (["--manifest", "{folder}/third.html"], "no row that can be read"),
    ],
)
def test_bad_usage_stores_nothing(arguments: list[str], reason: str, folder: Path) -> None:
    code, output, errors = import_articles(*(argument.format(folder=folder) for argument in arguments))
    assert (code, output) == (2, "")
    assert reason in errors
    assert "\n" not in errors


@pytest.mark.django_db
def test_a_path_that_is_not_there_is_bad_usage_and_the_rest_goes_on(folder: Path) -> None:
    code, output, _ = import_articles(folder / "nowhere", folder)
    assert code == 2
    assert f"  failed  {folder}/nowhere  there is no such file or folder." in output
    assert Article.objects.count() == 3


@pytest.mark.parametrize("demand", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
@pytest.mark.django_db
def test_an_interrupted_import_keeps_what_it_has_and_goes_on_next_time(
    demand: signal.Signals, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(content: bytes, known: Known) -> Reading:
        signal.raise_signal(demand)
        return read_capture(content, known)

    before = signal.getsignal(demand)
    with monkeypatch.context() as patch:
        patch.setattr("negotiations.importing.run.read_capture", pressed)
        code, output, _ = import_articles(*pages)
    assert code == 130
    assert f"Imported 1 of 3 pages from {', '.join(map(str, pages))} (2 left)." in output
    assert "Stopped after 1 of 3 pages: run the same command again to go on." in output
    assert list(models.Round.objects.values_list("number", flat=True)) == [2]  # what it has is resolved
    assert signal.getsignal(demand) is before
    assert "Imported 2 of 3 pages" in import_articles(*pages)[1]


@pytest.mark.django_db
def test_a_database_that_goes_away_is_said_in_one_line(pages: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_batch: Any) -> Any:
        raise OperationalError("server closed the connection unexpectedly\n\tThis probably means …")

    monkeypatch.setattr("negotiations.importing.storing.save_articles", failing)
    code, _, errors = import_articles(*pages)
    assert code == 1
    assert errors == (
        "The database failed: server closed the connection unexpectedly Run the same command again to go on."
    )
    assert not Article.objects.exists()
    assert Run.objects.get().state == Run.State.STOPPED


# Reading again what the archive holds


def rebuild(*arguments: str) -> tuple[int, str]:
    output = io.StringIO()
    try:
        call_command("rebuild", *arguments, stdout=output)
    except SystemExit as ending:
        return int(ending.code or 0), output.getvalue()
    return 0, output.getvalue()


@pytest.mark.django_db
def test_reading_again_with_the_same_software_changes_nothing(folder: Path) -> None:
    import_articles(folder)
    before, kept = everything(), list(models.RoundClaim.objects.values_list("pk", flat=True))
    assert rebuild("--reread") == (0, "Read 3 of 3 captures again.\nRecords: nothing changed.\n")
    assert everything() == before
    assert list(models.RoundClaim.objects.values_list("pk", flat=True)) == kept


@pytest.mark.django_db
def test_what_the_software_learns_reaches_what_was_imported_before(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    with monkeypatch.context() as patch:
        patch.setattr("negotiations.importing.reading.extract", lambda article: [])
        import_articles(folder)
    assert not models.Round.objects.exists()
    code, output = rebuild("--reread")
    assert code == 1
    assert f"Read 3 of 4 captures again (1 failed).\n  failed  {folder}/empty.txt  " in output
    assert models.Round.objects.count() == 3


@pytest.mark.django_db
def test_an_article_that_can_no_longer_be_read_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_articles(folder)
    before = everything()
    monkeypatch.setattr("negotiations.importing.reading.parse", refuse)
    assert rebuild("--reread")[0] == 1
    assert everything() == before


# The dry run


def lines_of(output: str) -> dict[str, dict[str, Any]]:
    return {Path(page["path"]).name: page for page in map(json.loads, output.splitlines())}


def test_a_dry_run_asks_no_database(folder: Path) -> None:
    """pytest-django refuses any query here."""
    code, output, errors = import_articles(folder, dry_run=True, format="jsonl")
    assert code == 0
    assert sorted(lines_of(output)) == sorted(PAGES)
    assert errors == f"Read 3 of 3 pages from {folder}. Nothing was stored.\n"


def test_a_dry_run_writes_the_annotation_schema(folder: Path) -> None:
    page = lines_of(import_articles(folder, dry_run=True, format="jsonl")[1])["first.txt"]
    assert list(page) == ["path", "article", "agreements", "rounds", "negotiators", "payments"]
    assert page["article"]["outlet"] == "The Example Courier"
    (meeting,) = page["rounds"]
    facts = ("agreement", "number", "status", "start", "end", "city", "venue", "part")
    assert [meeting[name] for name in facts] == [12, 2, "planned", "2024-05-21", "2024-05-23", "Seoul", None, "body"]
    (person,) = page["negotiators"]
    assert (person["name"], person["side"], person["chief"]) == ("Lee Tae-woo", "KR", True)
    assert [person["start"], person["end"]] == person["span"]


def test_every_row_of_a_dry_run_stands_in_the_page_to_the_letter(folder: Path) -> None:
    for page in lines_of(import_articles(folder, dry_run=True, format="jsonl")[1]).values():
        texts = {
            "title": page["article"]["title"],
            "body": page["article"]["body"],
            "caption": page["article"]["captions"],
        }
        for row in (*page["agreements"], *page["rounds"], *page["negotiators"], *page["payments"]):
            start, end = row["span"]
            assert texts[row["part"]][start:end] == row["quote"] != ""


def test_a_dry_run_for_a_reader_says_what_each_page_tells(folder: Path) -> None:
    code, output, _ = import_articles(folder, dry_run=True)
    assert code == 0
    assert "12th agreement, 2nd round, planned, 2024-05-21 to 2024-05-23, Seoul" in output
    assert "Lee Tae-woo leads the delegation of KR" in output
    assert output.endswith("Nothing was stored.\n")


def test_a_dry_run_names_failures_beside_the_lines(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    code, output, errors = import_articles(folder, dry_run=True, format="jsonl")
    assert code == 1
    assert len(lines_of(output)) == 3
    assert "(1 failed)" in errors
    assert "empty.txt" in errors


# As a program


def manage(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


UNREACHABLE = {"DATABASE_URL": "postgres://nobody@127.0.0.1:9/nothing"}


@pytest.mark.parametrize("command", [["import_articles", "{folder}"], ["export", "rounds"]])
def test_a_database_that_is_not_there_is_said_in_one_line(command: list[str], folder: Path) -> None:
    ended = manage(*(argument.format(folder=folder) for argument in command), **UNREACHABLE)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "database" in ended.stderr


@pytest.mark.parametrize("command", [["import_articles", "{folder}"], ["export", "rounds"], ["rebuild"]])
@pytest.mark.django_db
def test_a_database_without_its_tables_is_said_in_one_line(command: list[str], folder: Path) -> None:
    MigrationRecorder.Migration.objects.filter(app="negotiations").delete()
    with pytest.raises(CommandError, match=r"run `manage\.py migrate` first"):
        call_command(*(argument.format(folder=folder) for argument in command))
    assert not Capture.objects.exists()


def test_a_dry_run_needs_no_database_at_all(folder: Path) -> None:
    (folder / "third.html").write_text(PAGES["third.html"].replace("The Example Courier", "예시일보"), encoding="utf-8")
    narrow = {"PYTHONIOENCODING": "ascii"}
    ended = manage("import_articles", str(folder), "--dry-run", "--format", "jsonl", **narrow, **UNREACHABLE)
    assert ended.returncode == 0
    assert lines_of(ended.stdout)["third.html"]["article"]["outlet"] == "예시일보"
    assert len(ended.stdout.splitlines()) == 3
    assert "Reading pages" not in ended.stderr  # no bar where there is no terminal


@pytest.mark.parametrize("arguments", [["--no-such-option"], ["--format", "xml"], []])
def test_bad_usage_exits_with_2_and_no_traceback(arguments: list[str]) -> None:
    ended = manage("import_articles", *arguments, **UNREACHABLE)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


def test_what_can_be_given_is_documented() -> None:
    text = (PROJECT / "docs" / "importing.md").read_text()
    options = {option for action in Command().create_parser("", "")._actions for option in action.option_strings}
    own = options - {
        option for action in BaseCommand().create_parser("", "")._actions for option in action.option_strings
    }
    web = {"--urls", "--feed", "--delay", "--allow-private"}
    assert own == {"--manifest", "--dry-run", "--format", "--retry-failed", "--workers"} | web
    assert [word for word in (*own, *(f"`{column}`" for column in COLUMNS), *NAMES) if word not in text] == []
