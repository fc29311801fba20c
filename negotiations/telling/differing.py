"""What a claim says otherwise than its record has it."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from negotiations.models import Claim
from negotiations.telling.facts import Fact
from negotiations.telling.quoting import UNSAID, columns_of, gives


def otherwise(kind: str, facts: Iterable[Fact]) -> Callable[[Claim], str]:
    """For claims about a record of that kind, by its facts: the values in words that a claim gives for them and the
    record has not, "" where there are none.
    """
    open_to_doubt = [(columns_of(kind, fact.field)[0], fact) for fact in facts if not fact.unanimous]

    def saying(claim: Claim) -> str:
        said = (_other(fact, getattr(claim, column), claim.article.date) for column, fact in open_to_doubt)
        return ", ".join(filter(None, said))

    return saying


def _other(fact: Fact, claimed: Any, published: date | None) -> str:
    """The value that sources give besides the one shown, if it is what was claimed."""
    if claimed in UNSAID or any(gives(claimed, value.value, published) for value in fact.told if value.chosen):
        return ""
    return next((value.text for value in fact.told if gives(claimed, value.value, published)), "")
