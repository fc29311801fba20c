"""How the parts of an address are read. None is an error: what can't be understood asks for nothing."""

import re
from collections.abc import Collection
from typing import Any

import django_filters
from django import forms

MOST = 20
"""How many values of a facet are asked for at most."""


class Values(forms.Field):
    """The values given for a facet: the first `MOST`, each once, in lower case as all keys are. None is refused: one
    that nothing has finds nothing, and the page says so.
    """

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[str]:
        """Give the values that say anything, in the order they came."""
        texts = (str(text).replace("\0", "").strip().lower() for text in value or ())
        return list(dict.fromkeys(text for text in texts if text))[:MOST]


class Words(forms.CharField):
    """What a reader types to search for."""

    def to_python(self, value: Any) -> str:
        """Take it as text that a database can hold; what has no letter or figure in it asks for nothing."""
        text = str(super().to_python(value) or "").replace("\0", " ").strip()
        return text if re.search(r"[^\W_]", text) else ""


class OneOf(forms.Field):
    """One of a few words; anything else is as good as none."""

    def __init__(self, *, words: Collection[str], **options: Any) -> None:
        super().__init__(**options)
        self.words = words

    def clean(self, value: Any) -> str:
        """Give the word, or ""."""
        return value if value in self.words else ""


class Setting(django_filters.Filter):
    """How rows are shown, not which ones: part of a list's address, and no filter."""

    field_class = OneOf

    def filter(self, qs: Any, value: str) -> Any:
        """Narrow nothing."""
        return qs
