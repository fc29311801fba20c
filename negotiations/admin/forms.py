"""The form of a record: the fields that may be pinned, and why."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

from negotiations.models import Record

LAST_NUMBER = 99
"""No round and no agreement has a greater number."""

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm


def pinnable_in(record: Record) -> list[str]:
    """The fields of a record that a curator may pin. A round's number tells which round it is: only one that has none
    may be given one.
    """
    numbered = getattr(record, "number", None) is not None
    return [name for name in record.pinnable if name != "number" or not numbered]


class RecordForm(ModelForm):
    """What an editor says of a record. Saving it writes pins, never the record."""

    reason = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="Why the sources are overruled. Readers see it beside the value, with the day.",
    )

    def clean_concluded(self) -> str:
        """A day or a month, as exports and pages read it."""
        text: str = self.cleaned_data["concluded"]
        if text and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?", text):
            raise forms.ValidationError("Give a day or a month: 2021-03-07 or 2021-03.")
        return text

    def clean_number(self) -> int | None:
        number: int | None = self.cleaned_data["number"]
        if number is not None and not 1 <= number <= LAST_NUMBER:
            raise forms.ValidationError(f"Give a number from 1 to {LAST_NUMBER}.")
        return number

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for first, last in (("start", "end"), ("first_year", "last_year")):
            begin, end = cleaned.get(first), cleaned.get(last)
            if begin and end and end < begin:
                self.add_error(last, "This is before the beginning.")
        return cleaned

    def pinned_values(self) -> Mapping[str, Any]:
        """The values that the editor changed, by field."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name in self.instance.pinnable}


class NewRecordForm(RecordForm):
    """A record that no source reports: what tells it apart, and at least one value to pin."""

    told_apart_by: ClassVar[tuple[str, ...]] = ()
    """The fields that the record's key is made of and that are not pinned."""
    needed: ClassVar[tuple[str, ...]] = ()
    """The fields of which at least one is needed; empty where any will do."""

    def key(self) -> str:
        """The key that the record will go by. Each kind has its own form that says."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        given = self.pinned_values()
        if not given or (self.needed and not given.keys() & set(self.needed)):
            which = " or ".join(self.needed).replace("_", " ") or "one value"
            raise forms.ValidationError(f"Give at least {which}: a record is made of what is said about it.")
        if type(self.instance)._default_manager.filter(key=self.key()).exists():
            raise forms.ValidationError("The archive has this record already: correct that one.")
        return cleaned

    def pinned_values(self) -> Mapping[str, Any]:
        """Every value given, but those that only tell the record apart."""
        names = [name for name in self.instance.pinnable if name not in self.told_apart_by]
        given = {name: self.cleaned_data.get(name) for name in names}
        return {name: value for name, value in given.items() if value not in (None, "")}
