"""What the actions of the admin's lists share: a field for why, and a page that asks before something is done."""

from typing import Any

from django import forms
from django.contrib.admin.helpers import ActionForm


class ReasonedActionForm(ActionForm):
    """The actions of a list, with a field for why."""

    reason = forms.CharField(required=False, label="Why: ")


def reason_of(request: Any) -> str:
    """Why, as the form of a list or a page says it."""
    return str(request.POST.get("reason", "")).replace("\0", "").strip()
