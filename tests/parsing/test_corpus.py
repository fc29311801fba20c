"""Article fields on the annotated corpus, field by field. The floors are what was reached; they are never lowered."""

import importlib.util
import json
from collections import defaultdict
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from articles.parsing import Known, parse

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the annotated corpus (../shared) is not here")

FIELDS = ("title", "outlet", "agency", "authors", "published", "language", "dateline", "body")
FLOORS = {
    "seeds": dict.fromkeys(FIELDS, 1.0),
    "dev": {**dict.fromkeys(FIELDS, 1.0), "published": 0.97},
}


@cache
def judge() -> ModuleType:
    """The project's own scorer."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "evaluate" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(corpus: Path) -> dict[str, dict[str, Any]]:
    """Every page of a corpus as it is read, by its file's name."""
    read = {}
    for line in (corpus / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        published = date.fromisoformat(row["published"]) if row.get("published") else None
        article = asdict(parse((corpus / row["path"]).read_bytes(), row.get("url"), known=Known(published=published)))
        article["published"] = article["published"] and article["published"].isoformat()
        article["authors"] = list(article["authors"])
        read[row["path"]] = {"path": row["path"], "article": article}
    return read


@pytest.mark.parametrize("name", FLOORS)
def test_it_reads_articles_as_well_as_it_did(name: str) -> None:
    corpus = SHARED / "corpus" / name
    _, tallies, misses = judge().score([corpus], predictions(corpus))
    reached = {field: tallies[f"article {field}"].scores["f1"] for field in FIELDS}
    missed = defaultdict(list)
    for page, what, wanted, got in misses:
        missed[what].append(f"{page}: wanted {wanted!r}, got {got!r}")
    short = {
        field: missed[f"article {field}"] for field, floor in FLOORS[name].items() if (reached[field] or 0) < floor
    }
    assert short == {}
