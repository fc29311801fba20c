"""The stories that some articles tell, by their texts alone: for articles that are not stored."""

from collections.abc import Mapping

from articles.copies import are_copies
from articles.groups import Groups
from articles.parsing import ParsedArticle
from articles.signatures import sharing, signature
from articles.words import text_of


def stories_of(articles: Mapping[str, ParsedArticle]) -> dict[str, str]:
    """The story that each article tells, named by the least name of the articles that tell it."""
    texts = {name: text_of(each.body, each.language, each.published) for name, each in articles.items()}
    groups = Groups(articles)
    for one, other in sharing({name: signature(each.body, each.language) for name, each in articles.items()}):
        if not groups.together(one, other) and are_copies(texts[one], texts[other]):
            groups.join(one, other)
    return {name: min(group) for group in groups for name in group}
