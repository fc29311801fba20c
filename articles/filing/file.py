"""Filing a batch of articles."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.filing.gathering import gather_stories
from articles.filing.superseding import order_versions
from articles.models import Article


@dataclass(frozen=True, slots=True)
class Filed:
    """What an article is among those that were there before it, or came before it in the batch.

    `same` tells that its address had these very words; `version` that its address had others; `copy` that another
    address has them.
    """

    same: bool
    version: bool
    copy: bool


def file_articles(batch: Sequence[Article]) -> list[Filed]:
    """File stored articles, in the order of the batch. A bounded number of queries; nobody else may store meanwhile.

    Call it for articles that are new, that were read again, or that a curator has ruled on.
    """
    place = {article.pk: index for index, article in enumerate(batch)}
    order = order_versions(place)
    stories = gather_stories({*place, *order.changed})
    versions = {version.pk: versions for versions in order.versions for version in versions}
    story = {pk: gathered for gathered in stories for pk in gathered.articles}

    def before(pk: int, article: Article) -> bool:
        return place.get(pk, -1) < place[article.pk]

    filed = []
    for article in batch:
        earlier = [each for each in versions.get(article.pk, ()) if before(each.pk, article)]
        same = any(each.text_key == article.text_key for each in earlier)
        own = story[article.pk]
        copy = own.has_others or any(before(pk, article) for pk in own.articles)
        filed.append(Filed(same, bool(earlier) and not same, copy))
    return filed
