"""Pages for what goes wrong: each says why and offers a way on. The one for a broken page needs no database."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.parsing import LARGEST
from sma_archive.bounds import LONGEST_TEXT

LIMITS = {"file": LARGEST >> 20, "text": round(LONGEST_TEXT / 2**20, 1)}
"""What may be sent to the archive, in MB."""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The address or what came with it can't be read."""
    if isinstance(exception, RequestDataTooBig):
        why = _(
            "A file may have %(file)s MB, and a text that is pasted %(text)s MB. "
            "Save the page alone; what holds many pages is imported with manage.py import_articles."
        )
        return _error(request, 413, _("This is too large to be taken in"), why % LIMITS)
    why = _("Something in the address is not as the archive writes it.")
    return _error(request, 400, _("This request can’t be read"), why)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The reader may not see this."""
    return _error(request, 403, _("This page is for the archive’s staff"), _("Sign in to see it."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing at this address."""
    why = _("The address may be mistyped, or the record renamed or merged.")
    return _error(request, 404, _("There is no such page"), why)


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours went wrong."""
    why = _("The fault is ours, and has been noted. Please try again soon.")
    return _error(request, 500, _("Something went wrong"), why)


def _error(request: HttpRequest, status: int, title: str, why: str) -> HttpResponse:
    context: dict[str, Any] = {"title": title, "why": why, "status": status}
    return render(request, "error.html", context, status=status)
