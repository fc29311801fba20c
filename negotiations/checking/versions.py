"""Versions of one article: each earlier one points to the one that holds, at the same address."""

from collections.abc import Iterator

from django.db.models import F, Q

from articles.models import Article
from negotiations.checking.check import REREAD, Check

SUPERSEDED = Article.objects.exclude(superseded_by=None).order_by("pk")


def elsewhere() -> Iterator[str]:
    """Articles superseded by one of another address, or without an address by which versions are told."""
    wrong = SUPERSEDED.filter(Q(canonical="") | ~Q(canonical=F("superseded_by__canonical")))
    return wrong.values_list("key", flat=True).iterator()


def overtaken() -> Iterator[str]:
    """Articles superseded by one that is superseded itself, be it by way of them or by them alone."""
    wrong = SUPERSEDED.exclude(superseded_by__superseded_by=None)
    return wrong.values_list("key", flat=True).iterator()


ELSEWHERE = Check(
    elsewhere,
    one="{} article is superseded by one of another address",
    many="{} articles are superseded by ones of another address",
    remedy=REREAD,
)
OVERTAKEN = Check(
    overtaken,
    one="{} article is superseded by a version that is superseded itself",
    many="{} articles are superseded by versions that are superseded themselves",
    remedy=REREAD,
)
