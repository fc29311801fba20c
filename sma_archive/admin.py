"""The admin as curators meet it: its name, and a first page that says what wants their eye."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import include, path

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

    def get_urls(self) -> list[Any]:
        # Imported late: this site must stand before the apps' own admin modules can register there.
        from negotiations.admin import adding, desk

        own = [path("desk/", include(desk.urls())), path("articles/article/add/", include(adding.urls()))]
        return [*own, *super().get_urls()]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        from negotiations.admin.desk import desk  # late, as above

        return super().index(request, {"desk": desk(request), **(extra_context or {})})
