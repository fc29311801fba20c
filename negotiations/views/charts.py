"""Charts, served as pictures that browsers keep for good: a new state of the data has a new address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from negotiations.charts import VERSION_LENGTH
from negotiations.models import Chart


def chart(request: HttpRequest, name: str, version: str) -> HttpResponse:
    """A picture by name; an outdated version leads to the present one."""
    picture = get_object_or_404(Chart, name=name)
    present = picture.digest[:VERSION_LENGTH]
    if version != present:
        return redirect("negotiations:chart", name, present)
    return HttpResponse(
        picture.svg,
        content_type="image/svg+xml",
        headers={"Cache-Control": "public, max-age=31536000, immutable"},
    )
