"""The form of a record: the fields that may be pinned, why, and what goes back to the sources."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

from negotiations.models import Record

GIVE_BACK = "give_back_"

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm


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

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for first, last in (("start", "end"), ("first_year", "last_year")):
            begin, end = cleaned.get(first), cleaned.get(last)
            if begin and end and end < begin:
                self.add_error(last, "This is before the beginning.")
        return cleaned

    def pinned_values(self) -> Mapping[str, Any]:
        """The values that the editor changed, by field; what is given back to the sources is left out."""
        given_back = self.given_back()
        names = [name for name in self.changed_data if name in self.instance.pinnable and name not in given_back]
        return {name: self.cleaned_data[name] for name in names}

    def given_back(self) -> list[str]:
        """The fields whose pin is taken away."""
        ticked = [name for name in self.fields if name.startswith(GIVE_BACK) and self.cleaned_data[name]]
        return [name.removeprefix(GIVE_BACK) for name in ticked]


class NewRecordForm(RecordForm):
    """A record that no source reports: what tells it apart, and at least one value to pin."""

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
        """Every value given."""
        given = {name: self.cleaned_data.get(name) for name in self.instance.pinnable}
        return {name: value for name, value in given.items() if value not in (None, "")}


def form_for(record: Record) -> type[RecordForm]:
    """The form of a record, with a box to tick for each pinned field."""
    labels = {name: record._meta.get_field(name).verbose_name for name in record.pinned()}  # type: ignore[union-attr]
    boxes = {
        GIVE_BACK + name: forms.BooleanField(
            required=False,
            label=f"Unpin {label}",
            help_text="Take the pin away; the value is what the sources say again.",
        )
        for name, label in labels.items()
    }
    return type("PinnedRecordForm", (RecordForm,), boxes)
