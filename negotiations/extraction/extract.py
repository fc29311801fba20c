"""Reading an article: every claim that its headline, text and captions make."""

from articles.parsing import ParsedArticle
from negotiations.extraction.claims import Claim


def extract(article: ParsedArticle) -> list[Claim]:
    """Return the article's claims in the order of its text: headline, body, captions."""
    raise NotImplementedError
