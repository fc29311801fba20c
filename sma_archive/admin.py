"""The admin as curators meet it: its name, and a first page that says what wants their eye."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse

from negotiations.models import Claim


class CurationSite(AdminSite):
    """The archive's admin."""

    site_title = site_header = "SMA Archive"
    index_title = "Curation"
    index_template = "desk.html"

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The archive's own tables before accounts and changes, and the claims after what they add up to."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: issubclass(model["model"], Claim))
        return sorted(apps, key=lambda app: app["app_label"] in ("auth", "curators"))

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        # Imported late: this site must stand before the apps' own admin modules can register there.
        from negotiations.admin.desk import matters

        context = {"matters": list(matters(request.user)), **(extra_context or {})}
        return super().index(request, context)
