"""`make gate`: what it prints, when it fails, what it writes."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.gate import __main__ as command
from tests.gate import floors
from tests.gate.floors import Reached, keep, kept

THEN = Reached("abc", {"en": {"rounds": 0.9}, "traps": {"rounds": 1.0}}, ("demo/a.txt  rounds  missed  12, 1, “held”",))
WORSE = replace(THEN, scores={"en": {"rounds": 0.8}, "traps": {"rounds": 1.0}}, missed=())


@pytest.fixture(autouse=True)
def floors_in_a_folder_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(floors, "MISSED", tmp_path / "missed.txt")
    keep(THEN)


def test_what_is_kept_comes_back_as_it_was() -> None:
    assert kept() == THEN


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (WORSE, "below"),
        (replace(THEN, digest="def"), "samples have changed"),  # even where the scores are as they were
    ],
)
def test_it_fails_where_floors_do_not_hold(now: Reached, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "measured", lambda: now)
    with pytest.raises(SystemExit, match=told):
        command.main([])
    assert kept() == THEN, "floors are set on purpose only"


def test_it_prints_scores_and_each_fact_that_is_read_otherwise(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "measured", lambda: replace(THEN, missed=()))
    command.main([])
    printed = capsys.readouterr().out
    assert "rounds                   0.900   1.000" in printed
    assert "Gained" in printed
    assert THEN.missed[0] in printed


def test_it_sets_the_floors_when_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    better = replace(THEN, scores={"en": {"rounds": 0.95}, "traps": {"rounds": 1.0}}, missed=())
    monkeypatch.setattr(command, "measured", lambda: better)
    command.main(["--set"])
    assert kept() == better


def test_it_lowers_a_floor_only_when_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "measured", lambda: WORSE)
    with pytest.raises(SystemExit, match="--lower"):
        command.main(["--set"])
    assert kept() == THEN
    command.main(["--set", "--lower"])
    assert kept() == WORSE
