"""Keeping captures: bytes to the letter, with what came with them and whether they could be read."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from articles.capturing.arrival import Arrival
from articles.models import Article, Capture, known_of
from articles.parsing import Known, NothingFound, Unreadable

BATCH = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A capture, and whether that is news: kept only now, or more is known of it now."""

    capture: Capture
    news: bool


def digest_of(content: bytes) -> str:
    """The SHA-256 by which a capture is told."""
    return hashlib.sha256(content).hexdigest()


def captures_of(digests: Sequence[str]) -> dict[str, Capture]:
    """The captures that are kept already, by SHA-256 and without their bytes: one query."""
    found = Capture.objects.defer("content").filter(sha256__in=digests)
    return {capture.sha256: capture for capture in found}


def capture_at(address: str) -> int | None:
    """The primary key of the latest capture of an address that could be read."""
    captures = Capture.objects.filter(address=address, state=Capture.State.READ)
    return captures.order_by("-stored_at", "-pk").values_list("pk", flat=True).first()


def keep_captures(pages: Sequence[Arrival]) -> list[Kept]:
    """Keep the bytes of pages, no two of which are the same; the captures, in the order of the pages."""
    digests = [digest_of(page.content) for page in pages]
    before = captures_of(digests)
    new = {digest: _capture(digest, page) for digest, page in zip(digests, pages, strict=True) if digest not in before}
    Capture.objects.bulk_create(new.values())
    widened = [
        capture
        for digest, page in zip(digests, pages, strict=True)
        if (capture := before.get(digest)) and _widen(capture, page.known)
    ]
    if widened:
        Capture.objects.bulk_update(widened, ["known", "captured_at"], batch_size=BATCH)
    news = {*new, *(capture.sha256 for capture in widened)}
    return [Kept((new.get(digest) or before[digest]), digest in news) for digest in digests]


def _capture(digest: str, page: Arrival) -> Capture:
    return Capture(sha256=digest, size=len(page.content), captured_at=page.known.captured, **columns_of(page))


def columns_of(page: Arrival) -> dict[str, Any]:
    """A page as the database keeps it: its bytes, and what came with them."""
    return {
        "content": page.content,
        "origin": page.origin,
        "known": known_as_json(page.known),
        "address": page.address,
        "status": page.status,
        "headers": [list(pair) for pair in page.headers],
    }


def _widen(capture: Capture, known: Known) -> bool:
    """Take in what is known of a capture now; was any of it new?"""
    if knows(capture, known):
        return False
    together = known_together(capture, known)
    capture.known, capture.captured_at = known_as_json(together), together.captured
    return True


def knows(capture: Capture, known: Known) -> bool:
    """Is all this known of the capture already?"""
    return known_together(capture, known) == known_of(capture)


def known_together(capture: Capture | None, known: Known) -> Known:
    """What was known of a capture before, and what comes to it now, which has the last word.

    Of two times at which the same bytes were captured the earlier holds, for no page tells of a day after it.
    """
    if capture is None:
        return known
    before = known_of(capture)
    given = {name: value for name, value in asdict(known).items() if value is not None}
    if before.captured and known.captured:
        given["captured"] = min(before.captured, known.captured)
    return replace(before, **given)


def known_as_json(known: Known) -> dict[str, str]:
    """What is known of a capture, as the database keeps it: only what is given, days and times as ISO text."""
    return {name: str(value) for name, value in asdict(known).items() if value is not None}


def mark_captures(faults: Mapping[Capture, Unreadable | None]) -> None:
    """Note which captures could be read (`None`) and why the others could not.

    A capture that an article was read from before stays read.
    """
    failing = [capture for capture, fault in faults.items() if fault]
    read = set(Article.objects.filter(capture__in=failing).values_list("capture", flat=True)) if failing else set()
    changed = []
    for capture, fault in faults.items():
        state, failure = _state(None if capture.pk in read else fault)
        if (capture.state, capture.failure) != (state, failure):
            capture.state, capture.failure = state, failure
            changed.append(capture)
    if changed:
        Capture.objects.bulk_update(changed, ["state", "failure"], batch_size=BATCH)


def _state(fault: Unreadable | None) -> tuple[Capture.State, str]:
    if fault is None:
        return Capture.State.READ, ""
    return Capture.State.NOTHING if isinstance(fault, NothingFound) else Capture.State.FAILED, str(fault)
