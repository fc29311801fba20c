"""Reading a piece of text as a page's body, for tests of one kind of claim."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from articles.parsing import ParsedArticle
from negotiations.extraction.claims import Claim
from negotiations.extraction.context import Context, context_of
from negotiations.extraction.text import Sentence, part_text, sentences_of

C = TypeVar("C", bound=Claim)


def read(
    find: Callable[[Sequence[Sentence], Context], Iterator[C]], body: str, published: date | None, captions: str = ""
) -> list[C]:
    """The claims that `find` reads from a page on the talks; each quote is checked against its offsets."""
    article = ParsedArticle(
        title="South Korea, U.S. hold talks on cost sharing", body=body, captions=captions, published=published
    )
    sentences = sentences_of(article)
    claims = list(find(sentences, context_of(sentences, published)))
    for claim in claims:
        assert claim.quote == part_text(article, claim.part)[claim.start : claim.end]
    return claims
