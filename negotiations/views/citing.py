"""Citations as files, each below the address of the page that it cites: `/rounds/12/4/cite.bib`."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.http import content_disposition_header

from negotiations.citing.forms import FORMS
from negotiations.citing.pages import CITED


def cite(request: HttpRequest, page: str, ending: str) -> HttpResponse:
    """The citation of a page in the form that the ending names; a page that is cited nowhere has none."""
    form = FORMS.get(ending)
    cited = resolve(request.path_info.removesuffix(f"cite.{ending}"))
    if form is None or cited.view_name not in CITED:
        raise Http404
    citation = CITED[cited.view_name](request, **cited.kwargs)
    response = HttpResponse(form.write(citation.item), content_type=form.media_type)
    name = content_disposition_header(True, f"{citation.item['id']}.{ending}")
    response.headers["Content-Disposition"] = name or "attachment"
    return response
