"""Pages for what goes wrong: each says why and offers a way on. The one for a broken page needs no database."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.parsing import LARGEST
from sma_archive.bounds import LONGEST_TEXT

TOO_LARGE = (
    f"A file may have {LARGEST >> 20} MB, and a text that is pasted {LONGEST_TEXT / 2**20:.1f} MB. "
    "Save the page alone; what holds many pages is imported with manage.py import_articles."
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The address or what came with it can't be read."""
    if isinstance(exception, RequestDataTooBig):
        return _error(request, 413, "This is too large to be taken in", TOO_LARGE)
    return _error(
        request, 400, "This request can’t be read", "Something in the address is not as the archive writes it."
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The reader may not see this."""
    return _error(request, 403, "This page is for the archive’s staff", "Sign in to see it.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing at this address."""
    return _error(
        request, 404, "There is no such page", "The address may be mistyped, or the record renamed or merged."
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours went wrong."""
    return _error(request, 500, "Something went wrong", "The fault is ours, and has been noted. Please try again soon.")


def _error(request: HttpRequest, status: int, title: str, why: str) -> HttpResponse:
    context: dict[str, Any] = {"title": title, "why": why, "status": status}
    return render(request, "error.html", context, status=status)
