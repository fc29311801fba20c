"""What an English sentence says of an agreement's term and of the day it was reached."""

from negotiations.extraction.agreements.conclusions_en import conclusions
from negotiations.extraction.agreements.facts import Fact
from negotiations.extraction.agreements.terms_en import terms
from negotiations.extraction.language.text import remembered
from negotiations.extraction.page.context import Context


@remembered
def english_facts(text: str, context: Context) -> tuple[Fact, ...]:
    """The facts of a sentence, of whichever agreement."""
    return (*terms(text, context), *conclusions(text, context))
