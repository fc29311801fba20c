"""Tables of payments, a line a year: "Year | Billion won | Change (%)" above "2014 | 920.0 | 5.8"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.payments.under import Terms
from negotiations.values import Currency, PaymentKind

_SCALES = {
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "조": 10**12,
    "억": 10**8,
    "백만": 10**6,
    "만": 10**4,
}
_SCALE = "|".join(_SCALES)
# The heads of columns that hold a sum in units, or a rise in percent.
_COLUMN = Pattern(
    rf"""(?P<scale>{_SCALE})s?\s?(?:of\s)?
            (?:(?P<won>(?:Korean\s)?won\b|KRW\b|원)|(?:U\.?S\.?\s)?(?:dollars?\b|USD\b|달러))
        | (?P<sign>KRW|₩|USD|US\$|\$)\s?(?P<signed>trillion|billion|million)
        | (?P<percent>%|percent\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_HEAD = Pattern(r"^\W*(?:(?:fiscal\s)?year|연도|년도|구분)\b", re.IGNORECASE)
# What the line of heads, or the caption above it, must speak of.
_PAYMENTS = Pattern(
    r"\b(?:contributions?|payments?|pa(?:ys|id)|shares?|cost[\s-]sharing|burden[\s-]sharing|SMA)\b|분담금|방위비",
    re.IGNORECASE,
)
_ROW = Pattern(r"^\W*(?P<year>(?:19|20)\d\d)년?[\s|:·]+(?P<cells>[-+−▲△\d.,%\s|()]{1,60})$")
_CELL = Pattern(r"[-+−▲△]?\s?\d[\d,]{0,15}(?:\.\d{1,4})?|-(?=\s|$)")
_MINUS = "-−▲△"


@dataclass(frozen=True, slots=True)
class Table:
    """A table's columns behind that of the years, in order: the currency and its scale, or `None` for percent."""

    columns: tuple[tuple[Currency, int] | None, ...]

    @classmethod
    def headed(cls, line: str, above: str) -> "Table | None":
        """The table that a line of heads opens, below the line `above`."""
        if not _HEAD.match(line) or not (_PAYMENTS.search(line) or _PAYMENTS.search(above)):
            return None
        columns = tuple(_column(found) for found in _COLUMN.finditer(line))
        return cls(columns) if any(columns) else None

    def row(self, sentence: Sentence, terms: Terms) -> Iterator[PaymentClaim]:
        """The claims of a line: a sum in each currency with the rise beside it, if there are as many cells as heads."""
        found = _ROW.match(sentence.text)
        cells = [cell[0] for cell in _CELL.finditer(found["cells"])] if found else []
        if found is None or len(cells) != len(self.columns):
            return
        year = int(found["year"])
        rises = [_number(cell) for cell, column in zip(cells, self.columns, strict=True) if column is None]
        for cell, column in zip(cells, self.columns, strict=True):
            amount = _number(cell)
            if column is None or amount is None:
                continue
            yield PaymentClaim(
                part=sentence.part,
                start=sentence.start,
                end=sentence.end,
                quote=sentence.text,
                rule="row of a table",
                kind=PaymentKind.AGREED,
                amount=round(amount * column[1]),
                currency=column[0],
                year=year,
                change_percent=float(rises[0]) if rises and rises[0] is not None else None,
                agreement=terms.covering(year),
            )


def is_row(line: str) -> bool:
    """Is it a line of figures for a year?"""
    return bool(_ROW.match(line))


def _column(found: re.Match[str]) -> tuple[Currency, int] | None:
    if found["percent"]:
        return None
    if found["sign"]:
        is_won = found["sign"].upper() in ("KRW", "₩")
        return (Currency.KRW if is_won else Currency.USD), _SCALES[found["signed"].lower()]
    return (Currency.KRW if found["won"] else Currency.USD), _SCALES[found["scale"].lower()]


def _number(cell: str) -> Decimal | None:
    if not cell.strip("- "):
        return None
    amount = Decimal(cell.lstrip("+ " + _MINUS).replace(",", ""))
    return -amount if cell[0] in _MINUS else amount
