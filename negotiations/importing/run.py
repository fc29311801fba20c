"""An import's way through its pages: each is stored whole or not at all, and what became of it is told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from django.db import DataError, transaction

from articles.models import Capture, known_of
from articles.parsing import Known, Unreadable
from articles.storing import digest_of, keep_capture, knows, mark_failed
from negotiations.importing.pages import Page, identity, printable
from negotiations.importing.reading import Reading, Refused, read_capture, read_file
from negotiations.store import save_article


class Outcome(Enum):
    """What became of a page."""

    IMPORTED = "imported"
    UPDATED = "read again"
    KNOWN = "already known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a page, and why it failed if it did."""

    page: Page
    outcome: Outcome
    reason: str = ""


def import_pages(pages: Iterable[Page], stopped: Callable[[], bool]) -> Iterator[Result]:
    """Store page after page until `stopped` says so. Records are left to `negotiations.store.rebuild`."""
    seen: set[str] = set()
    for page in pages:
        if stopped():
            return
        yield _import_page(page, seen)


def _import_page(page: Page, seen: set[str]) -> Result:
    """Import one page. Bytes `seen` before in this run are known, whatever else a manifest says of their twin."""
    if page.fault:
        return Result(page, Outcome.FAILED, page.fault)
    try:
        content = read_file(page.path)
    except Refused as refusal:
        return Result(page, Outcome.FAILED, _with_manifest(page, str(refusal)))
    digest = digest_of(content)
    known = Known() if digest in seen else page.known
    seen.add(digest)
    before = Capture.objects.defer("content").filter(sha256=digest).first()
    if before and before.state == Capture.State.READ and knows(before, known):
        return Result(page, Outcome.KNOWN)
    return _import_content(page, content, known, before)


def _import_content(page: Page, content: bytes, known: Known, before: Capture | None) -> Result:
    """Read and store bytes that are new, that could not be read before, or of which more is known now."""
    origin = printable(identity(page.path))
    try:
        reading = read_capture(content, _together(before, known))
        with transaction.atomic():
            stored = _store(content, origin, known, reading)
    except (Unreadable, DataError) as fault:
        reason = reason_of(fault)
        with transaction.atomic():
            mark_failed(keep_capture(content, origin, known)[0], reason)
        return Result(page, Outcome.FAILED, reason)
    new = Outcome.UPDATED if before and before.state == Capture.State.READ else Outcome.IMPORTED
    return Result(page, new if stored else Outcome.KNOWN)


def reason_of(fault: Exception) -> str:
    """Why a page failed, in one line."""
    return next(iter(str(fault).splitlines()), repr(fault))


def _store(content: bytes, origin: str, known: Known, reading: Reading) -> bool:
    """Store what was read; `False` if another import was faster."""
    capture, news = keep_capture(content, origin, known)
    if not news and capture.state == Capture.State.READ:
        return False
    save_article(capture, reading.article, reading.claims)
    return True


def _together(before: Capture | None, known: Known) -> Known:
    """What was known of a capture before, and what comes to it now, which has the last word."""
    if before is None:
        return known
    given = {name: getattr(known, name) for name in Known.__slots__ if getattr(known, name) is not None}
    return replace(known_of(before), **given)


def _with_manifest(page: Page, reason: str) -> str:
    return f"{reason} Listed in {page.listed_in}." if page.listed_in else reason
