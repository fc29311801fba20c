"""docs/curation.md says what the admin shows."""

from pathlib import Path

import pytest

from negotiations.admin.desk import QUEUES
from negotiations.models import Agreement, Negotiator, Payment, Round, Venue

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "curation.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [queue.name for queue in QUEUES])
def test_every_queue_of_the_first_page_is_explained(name: str) -> None:
    assert f"| {name} |" in DOCS


@pytest.mark.parametrize("model", [Agreement, Negotiator, Payment, Round, Venue])
def test_every_kind_of_record_is_named(model: type) -> None:
    assert model.__name__.lower() in DOCS
