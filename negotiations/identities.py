"""Identity rulings: the one way in which a curator's word on who is who reaches the records.

A ruling is on two spellings, as keys have them ("jang-won-sam"): they name one negotiator, or one venue; or they do
not. It is stored, and the records are worked out anew; nothing joins or parts records directly.
"""

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from articles.locking import lock_archive
from negotiations.inheriting import inherit
from negotiations.models import IdentityRuling, Negotiator, Venue
from negotiations.spellings import Named, spelled
from negotiations.store import settle

KINDS: dict[str, type[Named]] = {model.record_kind: model for model in (Negotiator, Venue)}
"""The records that are told from others of their kind by their name alone."""


@transaction.atomic
def rule_same(
    kind: str, spellings: Iterable[str], curator: User, reason: str = "", *, of: Sequence[Named] = ()
) -> None:
    """Rule that spellings name one negotiator or venue; that any two of them did not holds no longer.

    What is pinned on the records `of` which they are is pinned on the first of these from then on. By default they are
    all that have one of the spellings, in their order.
    """
    lock_archive()
    names = list(spellings)
    inherit(of or spelled(KINDS[kind], names))
    _join(kind, names, curator, reason)
    settle()


@transaction.atomic
def rule_apart(kind: str, ones: Iterable[str], others: Iterable[str], curator: User, reason: str = "") -> None:
    """Rule that some spellings name one negotiator or venue, and others another: none of the ones is any of these."""
    lock_archive()
    ones, others = list(ones), list(others)
    _join(kind, ones, curator, reason)
    _join(kind, others, curator, reason)
    for one in ones:
        for other in others:
            _store(kind, one, other, curator, reason, same=False)
    settle()


@transaction.atomic
def withdraw(rulings: QuerySet[IdentityRuling]) -> None:
    """Take rulings back: the spellings themselves decide again."""
    lock_archive()
    rulings.delete()
    settle()


def _join(kind: str, spellings: Sequence[str], curator: User, reason: str) -> None:
    """Tie each spelling to the first, which ties them all."""
    among = IdentityRuling.objects.filter(record_kind=kind, one__in=spellings, other__in=spellings)
    among.filter(same=False).delete()
    for other in spellings[1:]:
        _store(kind, spellings[0], other, curator, reason, same=True)


def _store(kind: str, one: str, other: str, curator: User, reason: str, *, same: bool) -> None:
    """Keep a ruling on two spellings, in place of what was ruled on them before."""
    one, other = sorted((one, other))
    word = {"same": same, "curator": curator, "reason": reason}
    IdentityRuling.objects.update_or_create(record_kind=kind, one=one, other=other, defaults=word)
