"""The languages of the pages, and the way from a page to itself in another one."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Switch:
    """A language that the pages may be read in, by its code and its own name, and this page's address in it."""

    code: str
    name: str
    address: str
    active: bool


def switches(request: HttpRequest) -> list[Switch]:
    """A page in each language; one that isn't there leads to the same address in the other, which isn't either."""
    now = get_language()
    return [
        Switch(code, name, translate_url(request.get_full_path(), code), code == now)
        for code, name in settings.LANGUAGES
    ]
