"""What a list of the desk is asked for: answers to its questions, words to search for, and the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.http import QueryDict


class Choice(NamedTuple):
    """An answer to a question, as the template of Django's filters takes it."""

    display: str
    query_string: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter phrased as a question. `name` is what addresses call it, `answer` what was chosen, "" for nothing."""

    name: str
    title: str
    answer: str
    choices: list[Choice]


def ask(given: QueryDict, name: str, title: str, answers: Mapping[str, str]) -> Asked:
    """Ask a question; `answers` are what may be chosen, by what the address says."""
    answer = given.get(name, "")
    answer = answer if answer in answers else ""
    offered = {"": "All", **answers}
    choices = [Choice(words, _with(given, name, value), value == answer) for value, words in offered.items()]
    return Asked(name, title, answer, choices)


def _with(given: QueryDict, name: str, value: str) -> str:
    """The query of the same list, asked otherwise; from its first page on."""
    other = given.copy()
    other.pop("page", None)
    other[name] = value
    if not value:
        del other[name]
    return f"?{other.urlencode()}"
