"""docs/curation.md says what the admin shows."""

from pathlib import Path

import pytest

from negotiations.admin.desk import MATTERS
from negotiations.models import Agreement, Negotiator, Payment, Round, Venue

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "curation.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lack", sorted({lack for _, lack, _ in MATTERS}))
def test_every_line_of_the_first_page_is_explained(lack: str) -> None:
    assert f" {lack} |" in DOCS


@pytest.mark.parametrize("model", [Agreement, Negotiator, Payment, Round, Venue])
def test_every_kind_of_record_is_named(model: type) -> None:
    assert model.__name__.lower() in DOCS
