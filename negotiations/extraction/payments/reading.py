"""Reading the figures of an English sentence, in the light of what the page told before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.agreements.references import Reference
from negotiations.extraction.claims import PaymentClaim
from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.payments.figures import Figure
from negotiations.extraction.payments.kinds import kind_behind, kind_of
from negotiations.extraction.payments.merge import YEARLY
from negotiations.extraction.payments.others import is_other_sum
from negotiations.extraction.payments.story import Story
from negotiations.extraction.payments.under import demanded_in, paid_under
from negotiations.extraction.payments.words import ASKED
from negotiations.extraction.payments.years import (
    is_paid_now,
    last_year_named,
    payment_year,
    points_at_first_year,
    points_at_that_year,
)
from negotiations.values import PaymentKind

_OPENING = Pattern(r"^[^\w$₩“\"]+")
_PAUSE = Pattern(r"[,;]\s|[.!?]?$")
_SUM = r"(?:figure|amount|sum|total|payment|contribution|share|price|number|increase|rise|hike|raise)"
# A sentence on the sum that was told before: "That is 13 percent more", "The first year's figure is 8 percent above".
_GOES_ON = Pattern(
    rf"""^[\"“'(]?(?: (?P<that>(?:That|This|It|Which)(?:['’]s\b|\s(?:(?!was\s\w+ed)\w+\s){{0,2}}?
            (?:be|is|was|means?|meant|(?:mark|represent|amount|come|work|translate|equal|correspond|compare)(?:s|ed)?|came)\b))
        | (?:That|This|The|Its)\s(?:(?:new|latest|annual|total|final|agreed|first\syear['’]s|first-year)\s){{0,2}}
            (?:{_SUM}|(?P<asked>demand|request|proposal|offer|bid))\b )""",
    re.VERBOSE,
)
_EARLIER = Pattern(r"\b(?:earlier|original|initial|previous|first)\s(?:\w+\s){1,3}$", re.IGNORECASE)
_A_YEAR = Pattern(
    r"[\s-](?:(?:increase|rise|hike|raise)\s)?(?:(?:a|per|each|every)\syear|annual(?:ly)?|yearly)\b", re.IGNORECASE
)
_MOVES = Pattern(
    rf"\b(?:cut|lowered|reduced|trimmed|softened|raised|lifted|scaled|down|halved)\b[^;]{{0,40}}\bto\s(?:{ABOUT}\s)?$",
    re.IGNORECASE,
)
_NEAR = 3  # sentences from a sum to one that goes on about it


@dataclass(slots=True)
class Reader:
    """Reads the figures of one sentence; `asked_for` is the year for which it has told a demand or an offer."""

    sentence: Sentence
    references: Sequence[Reference]
    story: Story
    asked_for: tuple[PaymentKind, int | None] = (PaymentKind.AGREED, None)

    def read(self, figures: Sequence[Figure]) -> Iterator[PaymentClaim]:
        """The claims of the sentence, figure by figure."""
        for figure in figures:
            claims = list(self._claims(figure))
            if claims and figure.sums and not figure.base and not _EARLIER.search(figure.before):
                self.story.tells(claims, self.sentence.text[figure.reach[1] :])
            yield from claims

    def _claims(self, figure: Figure) -> Iterator[PaymentClaim]:
        if figure.sums and figure.rise and is_other_sum(figure):
            figure = replace(figure, start=figure.rise.start, end=figure.rise.end, sums=())  # the rise may be one yet
        if is_other_sum(figure):
            return
        kind, year = self._kind(figure), None
        if goes_on := self._going_on():
            if not figure.sums and (continued := self._continued(figure, None if _is_bare(goes_on, figure) else kind)):
                yield from continued
                return
            if figure.sums:
                kind, year = self._taken_up(figure, kind)
        if kind is None:
            return
        year = self._year(figure, kind) or year
        agreement = self._agreement(figure, kind, year)
        year = year or self._year_of_term(figure, kind, agreement)
        self.asked_for = kind, year
        yield from self._of_each_sum(figure, kind, year, agreement)

    def _kind(self, figure: Figure) -> PaymentKind | None:
        kind = kind_of(figure)
        if kind is PaymentKind.AGREED and not figure.base and self.story.rejects_deal(self.sentence):
            return PaymentKind.OFFERED
        return kind

    def _going_on(self) -> re.Match[str] | None:
        """The words by which the sentence goes on about the sum that the page told last, if it does."""
        return _GOES_ON.match(self.sentence.text) if self.story.told and self.story.ago <= _NEAR else None

    def _taken_up(self, figure: Figure, kind: PaymentKind | None) -> tuple[PaymentKind | None, int | None]:
        """What "that" is, and for which year: what the sentence before spoke of last, or else its sum."""
        told = self.story.told[0]
        if kind is None:
            kind = kind_behind(self.story.behind)
            return (kind, last_year_named(self.story.behind)) if kind else (told.kind, told.year)
        is_equivalent = kind is told.kind and all(figure.sums[0].currency is not c.currency for c in self.story.told)
        return kind, told.year if is_equivalent else None

    def _continued(self, figure: Figure, kind: PaymentKind | None) -> list[PaymentClaim]:
        """The sum told before, with the rise that this sentence tells of it."""
        first = self.story.told[0]
        year = payment_year(figure, first.kind, self.story.context.year)
        if first.change_percent is not None or (None not in (year, first.year) and year != first.year):
            return []
        if kind not in (None, first.kind):
            return []
        rise = next(self._of_each_sum(figure, first.kind, first.year, first.agreement))
        told = ((claim.amount, claim.currency) for claim in self.story.told)
        return [replace(rise, rule="rise of the sum before", amount=amount, currency=unit) for amount, unit in told]

    def _year(self, figure: Figure, kind: PaymentKind) -> int | None:
        this_year = self.story.context.year
        if kind is PaymentKind.AGREED and is_paid_now(figure) and this_year and self.story.terms.covering(this_year):
            return this_year
        year = payment_year(figure, kind, this_year)
        if year is None and self._answers(figure, kind):
            year = self.asked_for[1]
        if year is None and points_at_that_year(figure):
            year = last_year_named(figure.text[: figure.start]) or self.story.named
        return year

    def _answers(self, figure: Figure, kind: PaymentKind) -> bool:
        """Does one side answer the other, or move from a figure of its own: for the same year?"""
        asked = self.asked_for[0]
        return PaymentKind.AGREED not in (kind, asked) and (kind is not asked or bool(_MOVES.search(figure.before)))

    def _year_of_term(self, figure: Figure, kind: PaymentKind, agreement: int | None) -> int | None:
        """The first year of an agreement, where the words point at it, or its only one."""
        if agreement is None:
            return None
        if points_at_first_year(figure):
            return self.story.terms.first_year(agreement) or self.story.first_paid.get(agreement)
        return self.story.terms.only_year(agreement) if kind is PaymentKind.AGREED else None

    def _agreement(self, figure: Figure, kind: PaymentKind, year: int | None) -> int | None:
        if kind is not PaymentKind.AGREED:
            return demanded_in(self.sentence.text, self.references, self.story.context)
        references = () if figure.base else self.references
        under = paid_under(self.sentence.text, *figure.reach, references, self.story.terms, year)
        if under is None and year is None and points_at_first_year(figure):
            return self.story.focus
        return under

    def _of_each_sum(
        self, figure: Figure, kind: PaymentKind, year: int | None, agreement: int | None
    ) -> Iterator[PaymentClaim]:
        start, end = self._span(figure)
        for money in figure.sums or (None,):
            yield PaymentClaim(
                part=self.sentence.part,
                start=self.sentence.start + start,
                end=self.sentence.start + end,
                quote=self.sentence.text[start:end],
                rule=self._rule(figure),
                kind=kind,
                amount=money.amount if money else None,
                currency=money.currency if money else None,
                year=year,
                change_percent=figure.rise.percent if figure.rise and not figure.base else None,
                agreement=agreement,
            )

    def _rule(self, figure: Figure) -> str:
        if figure.base or figure.sums:
            return "base of a rise" if figure.base else "sum"
        return YEARLY if _A_YEAR.match(self.sentence.text, figure.end) else "rise"

    def _span(self, figure: Figure) -> tuple[int, int]:
        """From the start of the clause that says it to the first pause behind sum and rise."""
        text = self.sentence.text
        start = min(figure.clause[0], figure.reach[0])
        start += len(text[start : figure.reach[0]]) - len(_OPENING.sub("", text[start : figure.reach[0]]))
        pause = _PAUSE.search(text, figure.reach[1])
        return start, pause.start() if pause else len(text)


def _is_bare(goes_on: re.Match[str], figure: Figure) -> bool:
    """Does a sentence on a sum told before say nothing of its own of what it is?"""
    return bool(goes_on["asked"] or goes_on["that"]) and not ASKED.search(figure.before, goes_on.end())
