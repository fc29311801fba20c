"""The forms by which a curator says what an article's day and outlet are, and which outlets are one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.models import Article, ArticleCorrection, Outlet
from articles.outlets import known_outlets, outlets_named

Field = ArticleCorrection.Field


class OutletInput(forms.TextInput):
    """A name, typed or chosen from those of all outlets: the browser narrows the choice, without a script."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        names = Outlet.objects.order_by("name").values_list("name")
        field = super().render(name, value, {**(attrs or {}), "list": f"{name}_names"}, renderer)
        options = format_html_join("", '<option value="{}">', names)
        return format_html('{}<datalist id="{}_names">{}</datalist>', field, name, options)


class OutletForm(forms.Form):
    """An outlet that is there, by whatever it is or was called, or one that is said to be new."""

    outlet = forms.CharField(required=False, max_length=200, widget=OutletInput)
    new = forms.BooleanField(required=False, label="a new outlet")

    def clean(self) -> dict[str, Any]:
        """Refuse a name that nobody has, unless it is said to be new."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        name = cleaned.get("outlet")
        if name and not cleaned["new"] and not known_outlets([name]):
            self.add_error("outlet", f"No outlet is called “{name}”. Choose one that is there, or tick “a new outlet”.")
        return cleaned

    def chosen(self) -> Outlet | None:
        """The outlet, made where it is new; `None` where the name was left empty."""
        name = self.cleaned_data["outlet"]
        return outlets_named([name])[name] if name else None


class CorrectionForm(OutletForm):
    """The day and the outlet of an article. What is left as it was is not corrected; what is emptied nobody knows."""

    published = forms.DateField(
        required=False,
        label="Day of publication",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Give the day of publication as 2019-03-12."},
    )
    reason = forms.CharField(required=False, label="Why")

    def __init__(self, article: Article, data: Any = None, typed: dict[str, str] | None = None) -> None:
        """`typed` is what was typed before, and refused."""
        stands = {"published": article.published, "outlet": article.outlet.name if article.outlet else ""}
        super().__init__(data, initial=stands | (typed or {}))

    def corrected(self) -> dict[Field, Any]:
        """What was changed, as a correction takes it."""
        values = {"published": self.cleaned_data["published"], "outlet": self.chosen()}
        return {Field(name): value for name, value in values.items() if name in self.changed_data}


def reason(label: str, needed: str) -> forms.CharField:
    """The field for why, which must be filled in."""
    return forms.CharField(
        label=label,
        help_text="Other curators see this.",
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        error_messages={"required": needed},
    )


class SetOutletForm(OutletForm):
    """The outlet of several articles."""

    reason = reason("Why", "Say why it is this outlet’s.")


class MergeOutletsForm(forms.Form):
    """Which of the outlets' names stays, and why they are one."""

    keep = forms.ChoiceField(label="Name that stays", error_messages={"required": "Choose the name that stays."})
    reason = reason("Why they are one", "Say why they are one.")

    def __init__(self, outlets: Sequence[Outlet], data: Any = None) -> None:
        super().__init__(data, initial={"keep": str(outlets[0].pk)})
        self.fields["keep"].choices = [(str(outlet.pk), outlet.name) for outlet in outlets]  # type: ignore[attr-defined]
