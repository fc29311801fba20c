"""Reading an article: every claim that its headline, text and captions make."""

from articles.parsing import ParsedArticle
from negotiations.extraction.agreements.find import find_agreements
from negotiations.extraction.claims import Claim
from negotiations.extraction.language.text import sentences_of
from negotiations.extraction.negotiators.find import find_negotiators
from negotiations.extraction.page.context import context_of
from negotiations.extraction.payments.find import find_payments
from negotiations.extraction.rounds.find import find_rounds
from negotiations.values import Part

FINDERS = (find_agreements, find_rounds, find_negotiators, find_payments)


def extract(article: ParsedArticle) -> list[Claim]:
    """Return the article's claims in the order of its text: headline, body, captions."""
    sentences = sentences_of(article)
    context = context_of(sentences, article.published, article.dateline)
    claims: list[Claim] = [claim for find in FINDERS for claim in find(sentences, context)]
    order = {part: position for position, part in enumerate(Part)}
    return sorted(claims, key=lambda claim: (order[claim.part], claim.start, claim.end))
