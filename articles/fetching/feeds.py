"""Feeds: the pages that an RSS or Atom feed lists."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import feedparser

from articles.capturing.arrival import Refused
from articles.fetching.addresses import host_of, joined
from articles.fetching.client import Answer
from articles.parsing.stamps import stamp_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A page on a feed: its address, and the day that the feed gives it, if it does."""

    address: str
    published: date | None


def entries_of(answer: Answer) -> list[Entry]:
    """The pages that a feed lists, in its order. Raises `Refused` for what is no feed, or one that lists none."""
    feed = _parsed(answer)
    if not feed.get("version"):
        raise Refused("no RSS or Atom feed: give the address of a page without --feed.")
    entries = list(_entries(feed, answer.address))
    if not entries:
        raise Refused("the feed lists no page.")
    return entries


def _parsed(answer: Answer) -> Any:
    """What feedparser makes of bytes, in a stream: given a text, it would fetch or open what that names."""
    headers = {"content-location": answer.address, "content-type": answer.header("content-type") or ""}
    try:
        return feedparser.parse(io.BytesIO(answer.content), response_headers=headers, sanitize_html=False)
    except Exception as error:
        raise Refused(f"the reader of feeds tripped over it ({error!r}): please report its address.") from error


def _entries(feed: Any, address: str) -> Iterator[Entry]:
    is_korean = str(feed.feed.get("language") or "").lower().startswith("ko") or host_of(address).endswith(".kr")
    for entry in feed.entries:
        link = str(entry.get("link") or "").strip()
        if not link:
            continue
        try:
            yield Entry(joined(address, link), _day(_stated(entry, feed.version), is_korean))
        except Refused:
            yield Entry(link, None)  # the page's own line says what is wrong with its address


def _stated(entry: Any, version: str) -> str:
    """When an entry says that its page was published. RSS has only this date; feedparser calls some of it "updated"."""
    stated = entry.get("published") or (version.startswith("rss") and "updated" in entry and entry["updated"])
    return str(stated or "")


def _day(stated: str, is_korean: bool) -> date | None:
    """The day at the newsroom."""
    stamp = stamp_of(stated, origin="feed")
    return stamp.local_day((), is_korean) if stamp else None
