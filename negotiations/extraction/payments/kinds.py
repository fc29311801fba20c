"""Whether a figure is agreed, demanded or offered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.payments.figures import Figure
from negotiations.extraction.payments.words import (
    ACTOR,
    AGAIN,
    ASKED,
    ASKED_AFTER,
    DENIED,
    GAP,
    NEVER_DEEDS,
    OWNER,
    OWNER_AFTER,
    PAY,
    POSITION,
    REPORTS,
    SETTLED,
    TABLED_AFTER,
    THING_BEFORE,
    THINGS,
    TOLD,
    WEAK,
    WHERE,
)
from negotiations.values import PaymentKind, Side

# "Under that deal Seoul would have paid 13 percent more": one that fell through.
_WOULD_HAVE = Pattern(
    r"\b(?:would|was\sto)\shave\s(?:\w+ly\s)?(?:paid|contributed|raised|increased|given|spent|shouldered|risen|gone\sup|amounted\sto)\b",
    re.IGNORECASE,
)
_FAR = 100  # characters behind a figure in which its deed may stand
_NEAR = 30  # characters from a demand to the verb that tells how much it is


@dataclass(frozen=True, slots=True)
class _Asking:
    """That a text asks for or offers something, from `start` to `end`; as a thing ("the demand") or a deed."""

    start: int
    end: int
    kind: PaymentKind
    is_thing: bool


def kind_of(figure: Figure) -> PaymentKind | None:
    """What the words nearest to a figure make of it; `None` where nothing shows a payment."""
    kind = _told_behind(figure)
    if figure.base:
        return kind or PaymentKind.AGREED
    kind = kind or _gapped(figure)
    kind = kind or next(filter(None, (_kind_in(scope, last=last) for scope, last in _scopes(figure))), None)
    if kind is PaymentKind.AGREED and _WOULD_HAVE.search(figure.text, figure.clause[0], figure.start):
        kind = PaymentKind.OFFERED
    return None if kind is not PaymentKind.DEMANDED and _is_denied(figure) else kind


def _is_denied(figure: Figure) -> bool:
    found = DENIED.search(figure.text)
    return found is not None and (found["verb"] is None or found.start() < figure.start)


def deed_of(figure: Figure) -> PaymentKind | None:
    """The kind that a figure's own deed shows, before it and behind the figure before, or right behind it."""
    if kind := _told_behind(figure):
        return kind
    before = figure.before
    return _kind_in(before, last=True) if ASKED.search(before) or SETTLED.search(before) else None


def kind_behind(text: str) -> PaymentKind | None:
    """What words behind all figures of a sentence speak of last."""
    return _kind_in(text, last=True)


def _scopes(figure: Figure) -> Iterator[tuple[str, bool]]:
    """Where to look, nearest first, and whether what counts stands last there: before the figure, after it, in its
    clause, in the sentence before it.
    """
    yield figure.before, True
    yield figure.after[:_FAR], False
    yield figure.text[figure.clause[0] : figure.clause[1]], True
    yield figure.text[: figure.start], True


def _of_position(scope: str) -> PaymentKind | None:
    """Whose figure a sum is said to be: "Seoul's initial figure was"."""
    found = POSITION.search(scope)
    if found is None:
        return None
    return PaymentKind.OFFERED if found["KR"] else PaymentKind.DEMANDED


def _gapped(figure: Figure) -> PaymentKind | None:
    """The kind of a figure whose deed is left out: "Washington held out for $2 billion and Seoul for $1 billion"."""
    side = GAP.fullmatch(figure.before)
    if side is None or not ASKED.search(figure.text, 0, figure.space[0]):
        return None
    return PaymentKind.OFFERED if side["KR"] else PaymentKind.DEMANDED


def _told_behind(figure: Figure) -> PaymentKind | None:
    """The kind of a figure that goes with what follows: "a 13 percent increase that Seoul proposed"."""
    end = figure.reach[1]
    if TABLED_AFTER.match(figure.text, end, max(figure.space[1], end)):
        return _by_subject(PaymentKind.OFFERED, figure.before, told=False)
    found = ASKED_AFTER.match(figure.text, figure.end) or ASKED_AFTER.match(figure.text, end)
    if found is None:
        return None
    word = found["noun"] or found["that"] or found["by"]
    is_offer = word.startswith(("offer", "propos", "bid", "tabl", "float"))
    kind = PaymentKind.OFFERED if is_offer else PaymentKind.DEMANDED
    if found["that"]:
        return _by_subject(kind, found.group(), told=False)
    return _owned(kind, figure.before if found["noun"] else "", figure.text[found.end() :])


def _kind_in(scope: str, *, last: bool) -> PaymentKind | None:
    if kind := _of_position(scope):
        return kind
    asked = list(_askings(scope))
    settled = [found.start() for found in SETTLED.finditer(scope) if not _only_sums_up(found, asked)]
    told = bool(TOLD.search(scope))
    if asked:
        nearest = asked[-1] if last else asked[0]
        is_nearest = not settled or (nearest.end > settled[-1] if last else nearest.start < settled[0])
        if is_nearest or (told and nearest.kind is PaymentKind.DEMANDED):
            return _kind_of_asking(nearest, scope, told=told)
    return PaymentKind.AGREED if settled or PAY.search(scope) else None


def _only_sums_up(settled: re.Match[str], asked: Sequence[_Asking]) -> bool:
    """Does a verb only say how much a demand or an offer comes to, which stands right before it?"""
    return any(0 <= settled.start() - asking.end <= _NEAR for asking in asked) and bool(WEAK.search(settled.group()))


def _askings(scope: str) -> Iterator[_Asking]:
    for found in ASKED.finditer(scope):
        group = str(found.lastgroup)
        kind = PaymentKind.OFFERED if group.startswith("offer") else PaymentKind.DEMANDED
        word = found.group().lower()
        is_thing = group.endswith("noun") and (
            word in THINGS or bool(THING_BEFORE.search(scope, max(found.start() - 20, 0), found.start()))
        )
        if is_thing or word not in NEVER_DEEDS:
            yield _Asking(found.start(), found.end(), kind, is_thing)


def _kind_of_asking(asking: _Asking, scope: str, *, told: bool) -> PaymentKind:
    if asking.is_thing:
        return _owned(asking.kind, scope[: asking.start], scope[asking.end :])
    by = OWNER_AFTER.match(scope, asking.end)
    if by and by.group().lstrip().startswith("by"):
        return PaymentKind.DEMANDED if by["US"] else PaymentKind.OFFERED
    return _by_subject(asking.kind, scope[: asking.end], told=told)


def _owned(kind: PaymentKind, before: str, after: str) -> PaymentKind:
    """A demand is America's and an offer Korea's, unless the words name another owner."""
    owner: re.Match[str] | None = OWNER.search(before[-60:]) or OWNER_AFTER.match(after)
    if owner is None:
        return kind
    return PaymentKind.DEMANDED if owner["US"] else PaymentKind.OFFERED


def _by_subject(kind: PaymentKind, before: str, *, told: bool) -> PaymentKind:
    """What Washington proposes is a demand; what Seoul calls for or wants to pay is an offer."""
    actors = [
        actor for actor in ACTOR.finditer(before) if not WHERE.search(before, max(actor.start() - 14, 0), actor.start())
    ]
    if told or not actors:
        return kind
    between = before[actors[-1].end() :]
    if REPORTS.search(between) and not AGAIN.search(between):
        return kind  # it only reports what others do
    if Side(str(actors[-1].lastgroup)) is Side.US:
        return PaymentKind.DEMANDED
    return PaymentKind.OFFERED if kind is PaymentKind.OFFERED or len(actors) == 1 else kind
