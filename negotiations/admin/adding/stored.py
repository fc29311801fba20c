"""What became of a page that was stored, in a line with links."""

from django.contrib import messages
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.tables import link_to
from articles.models import Article
from articles.runs import Outcome
from negotiations.importing.adding import Added
from negotiations.importing.report import record_note
from negotiations.models import Record
from negotiations.views.article import claims_of

BECAME = {
    Outcome.IMPORTED: "Stored as a new article.",
    Outcome.VERSION: "Stored as another version of an article.",
    Outcome.COPY: "Stored as a copy of a story.",
    Outcome.UPDATED: "Read again, with what you know of it.",
    Outcome.KNOWN: "The archive had it already.",
    Outcome.NOTHING: "Kept, and no article was found on it:",
    Outcome.FAILED: "Kept, and could not be read:",
}
MANY = 10
"""Records that are named."""


def what_became_of(added: Added) -> tuple[int, SafeString]:
    """The level of a message, and its text: what became of the page, which records it tells of and what changed."""
    result, changes = added
    level = messages.WARNING if result.reason else messages.SUCCESS
    became = format_html("{} {}", BECAME[result.outcome], result.reason) if result.reason else BECAME[result.outcome]
    records = _records(Article.objects.filter(capture=result.capture).first())
    told = format_html(" It tells of {}.", records) if records else ""
    return level, format_html("{}{} {}", became, told, record_note(changes))


def _records(article: Article | None) -> SafeString | str:
    """Links to the first records that its claims went into."""
    records = dict.fromkeys(record for _, record in claims_of(article) if isinstance(record, Record)) if article else {}
    links = [(link_to(record),) for record in records][:MANY]
    more = f" and {len(records) - MANY} more" if len(records) > MANY else ""
    return format_html("{}{}", format_html_join(", ", "{}", links), more) if links else ""
