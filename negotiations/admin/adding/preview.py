"""What storing a page would do: with the article that was found on it, or why there is none."""

from dataclasses import dataclass

from articles.capturing.arrival import Arrival
from articles.models import Article
from articles.runs import Outcome
from negotiations.admin.adding.found import Found, found_in, link_what_is_there
from negotiations.importing.adding import rehearsed
from negotiations.importing.report import record_note

BECOMES = {
    Outcome.IMPORTED: "A new article.",
    Outcome.VERSION: "Another version of an article that the archive has.",
    Outcome.COPY: "A copy of a story that the archive has: all its copies count as one source.",
    Outcome.UPDATED: "The archive has this very page; it would be read again with what you know of it.",
    Outcome.KNOWN: "The archive has this already.",
    Outcome.NOTHING: "No article was found on it.",
    Outcome.FAILED: "It cannot be stored.",
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of a page, and of the records; and what was found on it, if an article was."""

    becomes: str
    reason: str
    records: str
    found: Found | None


def preview_of(page: Arrival) -> Preview:
    """Rehearse storing a page. A bounded number of queries. Raises `ArchiveBusy`."""
    with rehearsed(page) as (result, changes):
        article = Article.objects.select_related("outlet").defer("search").filter(capture=result.capture).first()
        found = found_in(article) if article else None
    if found:
        link_what_is_there(found)
    return Preview(BECOMES[result.outcome], result.reason, record_note(changes), found)
