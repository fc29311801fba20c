"""Stories behind a record as the admin shows them: each sentence with the claims read from it, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from negotiations.admin.saying import said_by
from negotiations.models import Claim
from negotiations.telling.coverage import Coverage, Report, quoted
from negotiations.telling.excerpts import Excerpt


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the part of the article that it stands in, and each claim read from it with what it says."""

    part: str
    excerpt: Excerpt[Any]
    claims: Sequence[tuple[Claim, str]]


def reports(coverage: Coverage) -> list[tuple[Report, list[Sentence]]]:
    """The stories of a page of coverage, with their sentences."""
    return [(report, _sentences(report)) for report in coverage.reports]


def _sentences(report: Report) -> list[Sentence]:
    return [
        Sentence(one.part, one.excerpt, [(claim, said_by(claim)) for claim in one.excerpt.about])
        for one in quoted(report.article, [(claim, claim) for claim in report.claims])
    ]
