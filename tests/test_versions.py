"""What two versions of an article say alike is told by what is claimed, not by where it stands or what came of it."""

from uuid import uuid4

from negotiations.models import NegotiatorClaim, RoundClaim
from negotiations.telling.versions import only_in

THEN = [
    (RoundClaim(start=10, end=20, quote="the third", number=3, city="Seoul"), None),
    (NegotiatorClaim(start=30, end=40, quote="Jo Smith", name="Jo Smith", side="US"), None),
]
# An earlier version is counted no more: its claims have no statement, and lead to no record.
NOW = [
    (
        RoundClaim(start=15, end=25, quote="third round", number=3, city="Seoul", statement_id=uuid4(), record_id=7),
        None,
    ),
    (NegotiatorClaim(start=35, end=45, quote="Jo Smith", name="Jo Smith", side="US", shown_at_id=3), None),
]


def test_what_both_say_is_in_neither_alone() -> None:
    assert not only_in(THEN, NOW)
    assert not only_in(NOW, THEN)


def test_what_one_says_otherwise_is_in_it_alone() -> None:
    busan = (RoundClaim(start=10, end=20, quote="the third", number=3, city="Busan"), None)
    assert only_in([*NOW, busan], THEN) == [busan]
