"""Taking back all pins of several records at once, asked about first as deleting is."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpResponse
from django.template.response import TemplateResponse

from negotiations import pins
from negotiations.wording import plural


@admin.action(description="Unpin everything in the selected %(verbose_name_plural)s", permissions=["change"])
def unpin_selected(model_admin: Any, request: Any, records: QuerySet[Any]) -> HttpResponse | None:
    """Ask whether all pins of the selected records are to go, and once that is said, take them back."""
    chosen = list(records)
    found = pins.pins_of(*chosen)
    if request.POST.get("sure") or not found:
        count = len(found)
        if count:
            pins.withdraw(*chosen)
        model_admin.message_user(request, f"{plural(count, 'pin')} taken back.")
        return None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Are you sure?",
        "opts": model_admin.opts,
        "media": model_admin.media,
        "action_checkbox_name": ACTION_CHECKBOX_NAME,
        "records": chosen,
        "pins": found,
    }
    return TemplateResponse(request, "unpin_selected.html", context)
