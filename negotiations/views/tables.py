"""Lists as files, with the page's filter: `/payments.csv?kind=agreed`."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice
from typing import Any

from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from articles.searching.hits import by_index
from negotiations.exporting.formats import as_csv
from negotiations.exporting.tables import LISTED, QueryTable
from negotiations.lists import LISTS

BYTE_ORDER_MARK = "\ufeff"
"""What tells Excel that a file is in UTF-8."""
TOGETHER = 500
"""How many rows are sent at a time: each by itself would cost more than fetching it."""


def table(request: HttpRequest, name: str) -> HttpResponseBase:
    """Every row that is found, however many, written as the database hands them over.

    A filter that can't be read is an error: left out, as the page has it, it would make a file of other rows.
    """
    if name not in LISTS:
        raise Http404
    bom = request.GET.get("bom") == "1"
    filters = LISTS[name].asked(request.GET)
    if filters and not filters.form.is_valid():
        raise BadRequest("The filter can't be read.")
    if filters and (address := filters.moved()):
        return redirect(f"{request.path}{address}{'&bom=1' * bom}", permanent=True)
    found = filters.found if filters else LISTS[name].rows()
    rows = LISTED[name].among(found).at(request.build_absolute_uri)
    words = filters.chosen.get("q") if filters else None
    pieces = _written(rows, by_index() if words else transaction.atomic(), bom=bom)
    disposition = f'attachment; filename="sma-archive-{name}.csv"'
    return StreamingHttpResponse(
        pieces, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": disposition}
    )


def _written(rows: QueryTable, within: AbstractContextManager[Any], *, bom: bool) -> Iterator[str]:
    """The file piece by piece, in one transaction: all of it is of one moment, and nothing waits for the last row."""
    with within:
        pieces = as_csv(rows)
        yield BYTE_ORDER_MARK * bom + next(pieces)
        while some := "".join(islice(pieces, TOGETHER)):
            yield some
