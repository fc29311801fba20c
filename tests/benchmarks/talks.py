"""Made-up coverage for measuring resolution: what many articles say of talks that never were, as claims by the row.

As papers do, most say the same, some less, a few another day or spelling. Only the claims are made, not the texts that
they stand in: resolution asks for no more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from negotiations.extraction import Claim, NegotiatorClaim, PaymentClaim, RoundClaim
from negotiations.values import Currency, Part, PartialDate, PaymentKind, Side, Status

AGREEMENTS, ROUNDS = 13, 9
CITIES = ("Seoul", "Washington", "Honolulu", "Los Angeles")
FAMILIES, GIVEN = ("Kim", "Park", "Jang", "Hwang", "Cheon", "Jo"), ("Min-seo", "Ji-ho", "Seo-yun", "Do-hyun", "Ha-eun")
WESTERN = ("Linda Baker", "James Carter", "Robert Mills", "Susan Wright", "Thomas Hale", "Donna Reyes")
SLIP = 0.05
"""How many articles give another day."""


@dataclass(frozen=True, slots=True)
class Meeting:
    agreement: int
    number: int
    first: date
    city: str

    @property
    def last(self) -> date:
        return self.first + timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Told:
    """An article's day, and what it claims."""

    published: date
    claims: tuple[Claim, ...]


def telling(random: Random, count: int) -> Iterator[Told]:
    """Articles that each make five claims: of a round twice, of two chief negotiators, and of a payment."""
    meetings = list(_meetings(random))
    weights = [1 / (1 + place % 37) for place in range(len(meetings))]  # a few rounds are written about most
    for meeting in random.choices(meetings, weights, k=count):
        near = random.random() < 0.7
        published = meeting.first + timedelta(days=random.randint(-2, 5) if near else random.randint(-5, 400))
        yield Told(published, tuple(_claims(random, meeting, published)))


def _meetings(random: Random) -> Iterator[Meeting]:
    for agreement in range(1, AGREEMENTS + 1):
        day = date(1990 + 3 * agreement - 1, 3, 5)
        for number in range(1, ROUNDS + 1):
            yield Meeting(agreement, number, day, random.choice(CITIES))
            day += timedelta(days=random.randint(20, 60))


def _claims(random: Random, meeting: Meeting, published: date) -> Iterator[Claim]:
    round_ = _round(random, meeting, published)
    yield round_
    yield round_
    family, given = FAMILIES[meeting.agreement % len(FAMILIES)], GIVEN[meeting.agreement % len(GIVEN)]
    korean = family + " " + given.replace("-", random.choice(("-", " ", "")))
    title = random.choice((None, "chief negotiator", "ambassador", "top negotiator for defense cost sharing"))
    yield _place(NegotiatorClaim, agreement=meeting.agreement, name=korean, side=Side.KR, chief=True, title=title)
    western = WESTERN[meeting.agreement % len(WESTERN)]
    yield _place(NegotiatorClaim, agreement=meeting.agreement, name=western, side=Side.US, chief=True, title=title)
    exact = (800 + 37 * meeting.agreement) * 1_000_000_000 + 300_000_000
    amount = random.choice((exact, exact, exact, round(exact, -10), round(exact, -10) + 10**10))
    year, kind = meeting.first.year + 1, random.choice((PaymentKind.AGREED, PaymentKind.AGREED, PaymentKind.DEMANDED))
    yield _place(PaymentClaim, agreement=meeting.agreement, kind=kind, amount=amount, currency=Currency.KRW, year=year)


def _round(random: Random, meeting: Meeting, published: date) -> Claim:
    slip = timedelta(days=random.choice((-1, 1))) if random.random() < SLIP else timedelta()
    first, last = (PartialDate.of(day + slip) for day in (meeting.first, meeting.last))
    return _place(
        RoundClaim,
        agreement=meeting.agreement,
        number=None if random.random() < 0.1 else meeting.number,
        status=Status.HELD if published >= meeting.first else Status.PLANNED,
        first_day=first if random.random() < 0.8 else None,
        last_day=last if random.random() < 0.5 else None,
        city=meeting.city if random.random() < 0.9 else None,
        venue=f"{meeting.city} Institute for Peace" if random.random() < 0.2 else None,
    )


def _place(of: type[Claim], /, **values: Any) -> Claim:
    place: dict[str, Any] = {"part": Part.BODY, "start": 0, "end": 5, "quote": "talks", "rule": "made up"}
    return of(**place, **values)
