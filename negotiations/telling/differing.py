"""What a claim says otherwise than its record has it: by the record's evidence on its own page, by its fields alone on
an article's, which has too many records for that.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from negotiations import wording
from negotiations.models import Claim
from negotiations.telling.claimed import UNSAID, columns_of, gives
from negotiations.telling.facts import Fact

WORDS: Mapping[str, Mapping[str, Callable[[Any, Any], str]]] = {
    "round": {
        "start": lambda record, value: wording.day(value),
        "end": lambda record, value: wording.day(value),
        "city": lambda record, value: wording.city(value),
    },
    "payment": {
        "amount": lambda record, value: wording.money(value, record.currency),
        "change_percent": lambda record, value: wording.percent(value),
    },
    "agreement": {
        "first_year": lambda record, value: str(value),
        "last_year": lambda record, value: str(value),
        "concluded": lambda record, value: wording.iso_day(value),
    },
    "negotiator": {},
}
"""The fields of a record that a claim of its kind can contradict, and their values as readers see them."""


def contradicted(claim: Claim, record: Any, published: date | None) -> list[str]:
    """The values of a record, in words, instead of which a claim gives others."""
    return [
        words(record, held)
        for field, words in WORDS[record.record_kind].items()
        for held, told in [(getattr(record, field), _told(claim, record.record_kind, field))]
        if held not in UNSAID and told not in UNSAID and not gives(field, told, held, published)
    ]


def otherwise(kind: str, facts: Iterable[Fact]) -> Callable[[Claim], str]:
    """For claims about a record of that kind, by its facts: the values in words that a claim gives for them and the
    record has not, "" where there are none.
    """
    open_to_doubt = [fact for fact in facts if not fact.unanimous]

    def saying(claim: Claim) -> str:
        said = (_other(fact, _told(claim, kind, fact.field), claim.article.date) for fact in open_to_doubt)
        return ", ".join(filter(None, said))

    return saying


def _told(claim: Claim, kind: str, field: str) -> Any:
    return getattr(claim, columns_of(kind, field)[0])


def _other(fact: Fact, claimed: Any, published: date | None) -> str:
    """The value that sources give besides the one shown, if it is what was claimed; the very one before a vaguer."""
    given = [value for value in fact.told if gives(fact.field, claimed, value.value, published)]
    if any(value.chosen for value in given):
        return ""
    exact = (value for value in given if str(value.value) == str(claimed))
    return next((value.text for value in (*exact, *given)), "")
