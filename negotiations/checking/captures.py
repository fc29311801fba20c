"""Captures: their bytes to the letter, and whether their state agrees with what was read from them."""

from collections.abc import Iterable, Iterator

from django.db import DatabaseError, connection, transaction
from django.db.models import CharField, F, Func, IntegerField, Value

from articles.models import Capture
from negotiations.checking.check import REREAD, Check

AT_A_TIME = 100
"""How many captures are asked for at once. One whose bytes the disk gives no more spoils that many answers."""

DIGEST = Func(Func(F("content"), function="SHA256"), Value("hex"), function="ENCODE", output_field=CharField())
LENGTH = Func(F("content"), function="OCTET_LENGTH", output_field=IntegerField())


def altered() -> Iterator[str]:
    """Captures whose bytes are not those of their SHA-256 and size, which the database works out where they lie."""
    last = 0
    while pks := list(Capture.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:AT_A_TIME]):
        last = pks[-1]
        try:
            yield from altered_among(pks)
        except DatabaseError:
            yield from _altered_one_by_one(pks)


def altered_among(pks: Iterable[int]) -> list[str]:
    """Those of some captures, by primary key. `DatabaseError` where the disk does not give one's bytes."""
    compared = Capture.objects.filter(pk__in=pks).annotate(digest=DIGEST, length=LENGTH)
    wrong = compared.exclude(sha256=F("digest"), size=F("length")).order_by("pk")
    with transaction.atomic():
        return _names(wrong.values_list("sha256", "origin"))


def _altered_one_by_one(pks: Iterable[int]) -> Iterator[str]:
    for pk in pks:
        try:
            yield from altered_among([pk])
        except DatabaseError as fault:
            if not connection.is_usable():
                raise
            (name,) = _names(Capture.objects.filter(pk=pk).values_list("sha256", "origin"))
            yield f"{name}, for {' '.join(str(fault).split())}"


def unread() -> Iterator[str]:
    """Captures marked as read that no article was read from."""
    return iter(_names(Capture.objects.filter(state=Capture.State.READ, article=None).values_list("sha256", "origin")))


def unmarked() -> Iterator[str]:
    """Captures marked as unreadable or empty although an article was read from them."""
    others = Capture.objects.exclude(state=Capture.State.READ).exclude(article=None)
    return iter(_names(others.values_list("sha256", "origin")))


def _names(captures: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{origin} ({sha256[:16]})" for sha256, origin in captures]


ALTERED = Check(
    altered,
    one="{} capture is not what its SHA-256 tells",
    many="{} captures are not what their SHA-256 tells",
    remedy="Bytes cannot be made good: restore the archive from a backup, and look after the disk.",
)
UNREAD = Check(
    unread,
    one="{} capture is marked as read but has no article",
    many="{} captures are marked as read but have no article",
    remedy=REREAD,
)
UNMARKED = Check(
    unmarked,
    one="{} capture is marked as not readable but has an article",
    many="{} captures are marked as not readable but have an article",
    remedy=REREAD,
)
