"""What came in: where from, and whether it could be read."""

from django.contrib import admin
from django.contrib.admin import DateFieldListFilter
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles.admin.tables import Question, WrittenBySoftware, asking, link_to
from articles.models import Capture


class WasRead(Question):
    title = "Could it be read?"
    parameter_name = "read"
    yes = Q(state=Capture.State.READ)


@admin.register(Capture)
class CaptureAdmin(WrittenBySoftware):
    list_display = ["origin", "stored_at", "size", "state", "failure", "read_as"]
    list_filter = [WasRead, ("stored_at", asking("When was it stored?", DateFieldListFilter))]
    list_select_related = ["article"]
    search_fields = ["origin", "sha256", "failure"]
    fields = ["origin", "sha256", "size", "stored_at", "known", "state", "failure", "read_as"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        """Leave the bytes where they are: they may be anything, and large; and what servers said of them."""
        rows: QuerySet[Capture] = super().get_queryset(request)
        heavy = (
            "content",
            "headers",
            *(f"article__{column}" for column in ("body", "captions", "search", "signature")),
        )
        return rows.select_related("article").defer(*heavy)

    @admin.display(description="read as")
    def read_as(self, capture: Capture) -> SafeString | str:
        return link_to(getattr(capture, "article", None))
