"""Going through a file: the pages in it, wherever they lie in it."""

import io
from collections.abc import Iterator

from articles.capturing.arrival import Arrival, Refused
from articles.capturing.jsonl import pages_of_lines
from articles.capturing.kinds import HEAD, SUFFIXES, Kind, kind_of
from articles.capturing.places import DEEPEST, Place
from articles.capturing.streams import gunzipped, read_page
from articles.capturing.warcs import pages_of_warc
from articles.capturing.zips import members_of, open_member, open_zip
from articles.parsing.mhtml import with_envelope


def pages_in(stream: io.BufferedReader, place: Place) -> Iterator[Arrival]:
    """The pages in a file or in a member of a container. Raises `Refused`, and `Bomb`."""
    kind = kind_of(stream.peek(HEAD)[:HEAD], place.name)
    if kind in (Kind.PAGE, Kind.OTHER):
        yield _page(stream, place, kind)
    elif place.depth >= DEEPEST:
        raise Refused(f"lies in {DEEPEST} containers, one in the other. Take it out and import it alone.")
    elif kind is Kind.GZIP:
        yield from pages_in(gunzipped(stream, place.visit), place.unpacked())
    elif kind is Kind.ZIP:
        yield from _pages_of_zip(stream, place)
    elif kind is Kind.WARC:
        yield from pages_of_warc(stream, place)
    else:
        yield from pages_of_lines(stream, place)


def _page(stream: io.BufferedReader, place: Place, kind: Kind) -> Arrival:
    if kind is Kind.OTHER and not place.listed_in:
        raise Refused(f"not a page: only {', '.join(SUFFIXES)} are read, and what a manifest lists.")
    content = read_page(stream, place)
    return place.arrival(content, with_envelope(content, place.known))


def _pages_of_zip(stream: io.BufferedReader, place: Place) -> Iterator[Arrival]:
    with open_zip(stream, place) as archive:
        for member in members_of(archive, place):
            try:
                with open_member(archive, member, place.visit) as content:
                    yield from pages_in(content, member.place)
            except Refused as refusal:
                yield member.place.failure(refusal)
