"""Claims: each one's quote is its article's text at its offsets, to the letter."""

from collections.abc import Iterator

from django.db.models import Case, F, Q, TextField, When
from django.db.models.functions import Greatest, Substr

from negotiations.checking.check import REREAD, Check
from negotiations.models import Claim
from negotiations.store.claims import MODELS

TEXT = Case(
    When(part="title", then="article__title"),
    When(part="body", then="article__body"),
    When(part="caption", then="article__captions"),
    output_field=TextField(),
)
PLACES = ("article__key", "part", "start", "end")


def misquoted() -> Iterator[str]:
    """Claims whose quote does not stand where it should."""
    return (f"{key} {part} {start}–{end}" for model in MODELS.values() for key, part, start, end in _misquoted(model))


def _misquoted(model: type[Claim]) -> Iterator[tuple[str, str, int, int]]:
    """Compared by the database, character by character as Python counts them."""
    there = Substr(TEXT, F("start") + 1, Greatest(F("end") - F("start"), 0))
    claims = model._default_manager.annotate(there=there).filter(~Q(quote=F("there")) | Q(end__lte=F("start")))
    return claims.order_by("pk").values_list(*PLACES).iterator()


MISQUOTED = Check(
    misquoted,
    one="{} claim's quote is not its article's text",
    many="{} claims' quotes are not their articles' text",
    remedy=REREAD,
)
