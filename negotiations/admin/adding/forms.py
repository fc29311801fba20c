"""What a curator gives: a page by its address, in a file or as text, and what is known of it beside."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget

from articles.capturing.arrival import Source
from articles.capturing.handed import Handed
from articles.capturing.kinds import PAGES
from articles.capturing.names import printable
from articles.capturing.rows import BadRow, known_from
from articles.fetching import awaited_address
from articles.parsing import LARGEST, Known
from articles.refetching import user_agent

TO_FETCH = 20
"""Seconds that fetching a page may take, with all its redirects."""
TEXT_NAME = "pasted.txt"
FACTS = ("url", "outlet", "published")
"""What may be told of a page, by the names that a manifest has for it."""
KNOWN = "What you know of it"
UNSAID = "Used where the page itself does not say."

Fieldsets = Sequence[tuple[str | None, dict[str, Any]]]


class FactsForm(forms.Form):
    """What came with a page and is not in it, as a manifest tells it of a file."""

    url = forms.CharField(required=False, label="Address", widget=AdminTextInputWidget({"inputmode": "url"}))
    outlet = forms.CharField(required=False, widget=AdminTextInputWidget)
    published = forms.CharField(
        required=False, label="Day of publication", widget=AdminTextInputWidget({"type": "date", "class": "vDateField"})
    )
    told: Known
    """All of it together, once the form is valid."""
    fieldsets: Fieldsets = ((KNOWN, {"fields": FACTS, "description": UNSAID}),)

    def clean(self) -> dict[str, Any]:
        """Read each fact as a manifest's row would be read."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        row = {name: cleaned[name] for name in FACTS if name in cleaned}
        for name, value in row.items():
            try:
                known_from({name: value})
            except BadRow as fault:
                self.add_error(name, f"{str(fault).removeprefix(name).strip()[:200]}")
        if not self.errors:
            self.told = known_from(row)
        return cleaned


class AddForm(FactsForm):
    """A page, and what is known of it. The address is fetched, unless the page is given as well."""

    file = forms.FileField(
        required=False, help_text=f"The page as saved in a browser: {', '.join(PAGES)}; at most {LARGEST >> 20} MB."
    )
    text = forms.CharField(
        required=False,
        strip=False,
        label="Text or HTML",
        help_text="Pasted: first the headline, then a blank line between paragraphs; or the page’s source.",
        widget=AdminTextareaWidget({"rows": 12, "spellcheck": "false"}),
    )
    fieldsets: Fieldsets = (
        (
            "The page",
            {
                "fields": ["url", "file", "text"],
                "description": "Give one of the three. With a file or a text, the address is where it was published.",
            },
        ),
        (
            KNOWN,
            {"fields": ["outlet", "published"], "description": UNSAID},
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["url"].help_text = "Fetched, if you give neither file nor text."

    def clean(self) -> dict[str, Any]:
        """Make sure that there is one page."""
        cleaned = super().clean()
        if cleaned.get("file") and self.has_text():
            raise forms.ValidationError("Give a file or a text, not both.")
        if not (self.errors or cleaned.get("file") or self.has_text() or cleaned.get("url")):
            raise forms.ValidationError("Give the address of a page, a file or a text.")
        if not self.errors and self.way == "url":
            self.told = replace(self.told, url=None)  # where it leads is told by who fetches it
        return cleaned

    def has_text(self) -> bool:
        return bool(self.cleaned_data.get("text", "").strip())

    @property
    def way(self) -> str:
        """The field that gives the page."""
        return "file" if self.cleaned_data["file"] else "text" if self.has_text() else "url"

    def source(self, who: str) -> Source:
        """The page as a source that somebody hands over. Nothing is fetched yet."""
        given = self.cleaned_data
        if self.way == "url":
            return awaited_address(given["url"], seconds=TO_FETCH, user_agent=user_agent())
        if self.way == "file":
            name = printable(given["file"].name)
            return Handed(name, f"{name}, uploaded by {who}", given["file"].read())
        text = given["text"].replace("\r\n", "\n").encode(errors="replace")
        return Handed(TEXT_NAME, f"pasted by {who}", text, Known(charset="utf-8"))
