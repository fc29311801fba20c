"""What the archive tells servers when it fetches: who it is, and which pages it has already."""

from django.conf import settings

from articles.fetching.robots import PRODUCT
from articles.models import Capture

MARKS = ("etag", "last-modified")


def user_agent() -> str:
    """Who fetches: "SMA-Archive/0.1.0 (+https://archive.example/about)"."""
    name = f"{PRODUCT}/{settings.VERSION}"
    return f"{name} (+{settings.CONTACT})" if settings.CONTACT else name


def validators(address: str) -> tuple[str | None, str | None] | None:
    """The ETag and Last-Modified of the latest capture of an address; `None` without one that could be read."""
    captures = Capture.objects.filter(address=address, state=Capture.State.READ).order_by("-stored_at", "-pk")
    headers = captures.values_list("headers", flat=True).first()
    if headers is None:
        return None
    found = {name.lower(): value for name, value in headers}
    etag, modified = (found.get(mark) for mark in MARKS)
    return etag, modified
