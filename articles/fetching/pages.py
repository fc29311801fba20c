"""Pages fetched from the web, as an import takes them: bytes with what came with them, or a line why not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from articles.capturing.arrival import Arrival, Refused
from articles.fetching.addresses import normalised, shown
from articles.fetching.client import Answer
from articles.fetching.fetcher import Fetcher
from articles.fetching.media import content_type, require_page
from articles.fetching.statuses import require_found
from articles.parsing import Known

Validators = Callable[[str], tuple[str | None, str | None] | None]
"""From an address to what the archive's latest capture of it was marked with: ETag and Last-Modified."""

ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"
UNCHANGED = 304


@dataclass(slots=True)
class Pages:
    """Fetches pages, each address once in a run."""

    fetcher: Fetcher
    validators: Validators
    _seen: set[str] = field(default_factory=set, init=False)

    def fetched(self, address: str, published: date | None = None, listed: str = "") -> Arrival | None:
        """The page at an address; `None` where it came before in this run. A fault names where it is `listed`."""
        label = shown(address)
        try:
            place = normalised(address)
            if place in self._seen:
                return None
            self._seen.add(place)
            answer = self.fetcher.fetch(place, self._conditions, ACCEPT)
            if answer.status == UNCHANGED and self._conditions(answer.address):
                return Arrival(label, place, address=answer.address, status=answer.status, unchanged=True)
            return _arrival(label, place, answer, published)
        except Refused as refusal:
            return Arrival(label, fault=f"{refusal} Listed in {listed}." if listed else str(refusal))

    def _conditions(self, address: str) -> dict[str, str]:
        """Headers that ask for a page only if it is another than we have. A mark that cannot be sent is none."""
        etag, modified = self.validators(address) or (None, None)
        headers = {"If-None-Match": etag, "If-Modified-Since": modified}
        return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}


def _arrival(label: str, origin: str, answer: Answer, published: date | None) -> Arrival:
    require_found(answer)
    require_page(answer)
    known = Known(url=answer.address, published=published, captured=datetime.now(UTC), charset=content_type(answer)[1])
    return Arrival(label, origin, answer.content, known, answer.address, answer.status, answer.headers)
