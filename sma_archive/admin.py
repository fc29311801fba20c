"""The admin as curators meet it: its name, and a first page that says what wants their eye."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse


class CurationSite(AdminSite):
    """The archive's admin."""

    site_title = site_header = "SMA Archive"
    index_title = "Curation"
    index_template = "desk.html"

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        # The admin site is made before the apps register at it, so their admin modules are not to be imported above.
        from negotiations.admin.desk import matters

        context = {"matters": list(matters(request.user)), **(extra_context or {})}
        return super().index(request, context)
