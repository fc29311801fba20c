"""Pages of articles as they are captured, stored one after the other or in batches, for tests of filing."""

from datetime import UTC, date, datetime
from typing import NamedTuple

from articles.capturing.arrival import Arrival
from articles.keeping import keep_captures
from articles.models import Article
from articles.parsing import Known, ParsedArticle
from negotiations.store import Read, Saved, save_articles
from tests.articles.stories import EN, EN_BACKGROUND, EN_NEWS, KO, changed, told


class Page(NamedTuple):
    """A page as it was captured and read."""

    name: str
    body: str
    url: str = ""
    title: str = "Envoys open talks"
    published: date | None = date(2019, 3, 12)
    modified: date | None = None
    captured: datetime | None = None
    language: str = "en"


def save(*pages: Page) -> list[Saved]:
    """Store pages in one batch."""
    arrivals = [Arrival(page.name, page.name, page.name.encode(), Known(captured=page.captured)) for page in pages]
    batch = []
    for kept, page in zip(keep_captures(arrivals), pages, strict=True):
        parsed = ParsedArticle(
            title=page.title,
            body=page.body,
            url=page.url or None,
            published=page.published,
            modified=page.modified,
            language=page.language,
        )
        batch.append(Read(kept.capture, parsed, ()))
    return save_articles(batch)


def article(page: Page) -> Article:
    return Article.objects.select_related("superseded_by", "story").get(capture__origin=page.name)


ADDRESS = "https://news.example/view?idxno=1"
FIRST = Page("first", told(EN[:5]), ADDRESS)
LATER = Page("later", told(EN), ADDRESS, modified=date(2019, 3, 13))
AGAIN = LATER._replace(name="again", url=ADDRESS + "&utm_source=x", captured=datetime(2020, 1, 1, tzinfo=UTC))
"""One address, captured three times: shorter, whole, and whole again."""

WIRE = Page("wire", told(EN), "https://wire.example/1")
TRIMMED = Page("trimmed", told(EN[:4]), "https://paper.example/2", title="Talks begin in Seoul")
REWORDED = Page("reworded", told(changed(EN, ("opened", "began"), ("frank", "open"))), "https://post.example/3")
OTHER = Page("other", told([EN_NEWS[0], *EN_BACKGROUND]), "https://wire.example/2", title="Minister flies out")
BESIDE = Page("beside", told([EN_NEWS[1], *EN_BACKGROUND]), "https://post.example/2", title="Unions to vote")
KOREAN = Page("korean", told(KO), "https://wire.example/3", language="ko")
"""Three copies of a story, two articles with news of their own before the same background, and a Korean one."""
