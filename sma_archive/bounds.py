"""How large a request may be: Django bounds the fields of a form, and no file that comes with it."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase

from articles.parsing import LARGEST

LONGEST_TEXT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE or LARGEST
"""Bytes of all that a form sends but files, as Django has it."""
LARGEST_REQUEST = LARGEST + LONGEST_TEXT + 2**16
"""Bytes: a page in a file, a form with it, and what is around them."""


class BoundedRequestMiddleware:
    """Refuses what is too large before anybody reads it. A request that does not say its size has no body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer. Raises `RequestDataTooBig`, which makes a page that says so."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > LARGEST_REQUEST:
            raise RequestDataTooBig("The request has more bytes than any page.")
        return self.get_response(request)
