"""Pictures as files, in the reader's language."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from negotiations.pictures import registry
from negotiations.pictures.files import FORMS, policy

KEPT = 600
"""Seconds for which a browser need not ask again."""


def picture(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """A picture by its name, as a drawing or as the table behind it."""
    found = registry.picture(name) if form in FORMS else None
    if found is None:
        raise Http404
    chosen = FORMS[form]
    headers = {
        "Cache-Control": f"public, max-age={KEPT}",
        "Content-Disposition": content_disposition_header(chosen.saved, f"sma-archive-{name}.{form}") or "",
        "Content-Security-Policy": policy(),
    }
    return HttpResponse(chosen.written(found), content_type=chosen.content_type, headers=headers)
