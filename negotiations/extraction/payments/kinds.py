"""Whether a figure is agreed, demanded or offered, and whether it is a payment under these agreements at all."""

import re
from collections.abc import Iterator

from negotiations.extraction.payments.figures import Figure
from negotiations.extraction.payments.words import (
    ACTOR,
    DEMAND,
    DIFFERENCE_AFTER,
    DIFFERENCE_BEFORE,
    OFFER,
    OFFICIAL,
    OPINION,
    OTHER_AFTER,
    OTHER_BEFORE,
    PAY,
    REJECTED,
    SETTLED,
    TABLED_AFTER,
    TENTATIVE,
    TOLD,
    TOTAL,
    WISH,
)
from negotiations.values import PaymentKind, Side


def is_other_sum(text: str, figure: Figure) -> bool:
    """Is a sum none of the payments: a difference, a total, the price of other things, an outsider's opinion?"""
    before, after = text[figure.space[0] : figure.start], text[figure.end : figure.space[1]]
    if figure.sums and (DIFFERENCE_BEFORE.search(before) or DIFFERENCE_AFTER.match(after)):
        return True
    if figure.sums and (TOTAL.search(before[-60:]) or TOTAL.search(after[:30]) or OTHER_AFTER.match(after)):
        return True
    others = list(OTHER_BEFORE.finditer(before))
    if figure.sums and others and not PAY.search(before, others[-1].end()):
        return True
    is_opinion = OPINION.search(text) or (WISH.search(text) and not OFFICIAL.search(text))
    return bool(is_opinion) and not re.search(r"\b(?:pa(?:id|ys)|demanded|asked|sought|requested|pressed)\b", before)


def kind_of(text: str, figure: Figure) -> PaymentKind | None:
    """What the words nearest to a figure make of it; `None` where nothing shows a payment."""
    if TABLED_AFTER.match(text, figure.reach[1]) and not figure.base:
        return _by_actor(PaymentKind.OFFERED, text[figure.space[0] : figure.start], told=False)
    for scope in _scopes(text, figure):
        if kind := _kind_in(scope, text):
            return PaymentKind.AGREED if figure.base else kind
        if figure.base and PAY.search(scope):
            return PaymentKind.AGREED
    return PaymentKind.AGREED if figure.base else None


def _scopes(text: str, figure: Figure) -> Iterator[str]:
    """Where to look, nearest first: before the figure, after it, its clause, the sentence before it."""
    yield text[figure.space[0] : figure.start]
    yield text[figure.end : figure.space[1]]
    yield text[figure.clause[0] : figure.clause[1]]
    yield text[: figure.start]


def _kind_in(scope: str, text: str) -> PaymentKind | None:
    demand = max((m.end() for m in DEMAND.finditer(scope)), default=-1)
    offer = max((m.end() for m in OFFER.finditer(scope)), default=-1)
    settled = max((m.start() for m in SETTLED.finditer(scope)), default=-1)
    if max(demand, offer) > settled or (demand >= 0 and TOLD.search(scope)):
        asked = PaymentKind.DEMANDED if demand > offer else PaymentKind.OFFERED
        return _by_actor(asked, scope[: max(demand, offer)], told=bool(TOLD.search(scope)))
    if settled >= 0 or PAY.search(scope):
        return PaymentKind.OFFERED if REJECTED.search(text) and TENTATIVE.search(text) else PaymentKind.AGREED
    return None


def _by_actor(kind: PaymentKind, before: str, *, told: bool) -> PaymentKind:
    """What Washington proposes is a demand; what Seoul calls for or wants to pay is an offer."""
    actors = list(ACTOR.finditer(before))
    if told or not actors:
        return kind
    side = Side(str(actors[-1].lastgroup))
    if side is Side.US:
        return PaymentKind.DEMANDED
    return PaymentKind.OFFERED if kind is PaymentKind.OFFERED or len(actors) == 1 else kind
