"""An article's page: what it is, and what it says about the talks, the words marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Count, F, Q, Window
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from articles.models import Article, StoryRuling
from articles.paging import listed
from negotiations.brief import brief
from negotiations.citing.pages import of_article
from negotiations.models import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, Record, RoundClaim
from negotiations.models.words import Words
from negotiations.telling.coverage import COPIES
from negotiations.telling.supporting import supported
from negotiations.telling.versions import earlier

FOUND: Words = {
    "manifest": _("from what came with the capture"),
    "json-ld": _("from the page’s metadata"),
    "meta": _("from the page’s metadata"),
    "text": _("from the page’s text"),
    "address": _("from the page’s address"),
    "curator": _("from a curator"),
}
"""Where an article's day was found, in words."""

HEAVY = ("search", "signature", "capture__content", "capture__headers", "capture__known")
"""Columns that nothing on the page shows."""


@dataclass(frozen=True, slots=True)
class Copies:
    """The first articles that print a story besides the one shown, and how many there are `more`."""

    named: Sequence[Article]
    more: int


def article(request: HttpRequest, key: str) -> HttpResponse:
    """An article's metadata, what it says of each record, its versions, and where else the same text is printed."""
    found = Article.objects.select_related("outlet", "capture", "superseded_by")
    heavy = [f"superseded_by__{column}" for column in ("body", "captions", "search", "signature")]
    row = get_object_or_404(found.defer(*HEAVY, *heavy), key=key)
    told = supported(row, claims_of(row))
    context = {
        "article": row,
        "told": told,
        "records": [one.record for one in told if one.record],
        "citation": of_article(request, row),
        "copies": _copies(row),
        "ruling": _ruling(row),
        "earlier": earlier(row),
        "in_full": reads_in_full(request.user, row),
        "found": FOUND.get(row.origins.get("published", ""), ""),
    }
    return render(request, "articles/article.html", context)


def reads_in_full(user: AbstractBaseUser | AnonymousUser, row: Article) -> bool:
    """May a reader see the whole text? Staff may, and everyone where the outlet is free."""
    return bool(row.outlet and row.outlet.free) or bool(getattr(user, "is_staff", False))


def claims_of(row: Article) -> list[tuple[Claim, Record | str]]:
    """Every claim of an article that no curator rejects, with the record that it went into, "" if into none yet."""
    kinds = (
        brief(AgreementClaim.objects.all(), "record"),
        brief(RoundClaim.objects.all(), "record", "record__agreement"),
        brief(NegotiatorClaim.objects.all(), "record"),
        brief(PaymentClaim.objects.all(), "record"),
    )
    counting = (kind.filter(article=row).exclude(verdict__accepted=False).order_by("start") for kind in kinds)
    return [(claim, claim.record or "") for claims in counting for claim in claims]


def _copies(row: Article) -> Copies:
    """Who else prints an article's story; its own newer version is no copy."""
    others = Article.objects.current().filter(story=row.story_id).exclude(pk__in=[row.pk, row.superseded_by_id])
    numbered = listed(others).annotate(number=Window(Count("pk")))
    named: list[Any] = list(numbered.order_by(F("date").asc(nulls_last=True), "pk")[:COPIES])
    return Copies(named, named[0].number - len(named) if named else 0)


def _ruling(row: Article) -> StoryRuling | None:
    """What a curator ruled on whose copy an article is; on itself before an earlier version of it."""
    heavy = ("copy_of__body", "copy_of__captions", "copy_of__search")
    rulings = StoryRuling.objects.filter(Q(article=row) | Q(article__superseded_by=row))
    own_first = F("article__superseded_by").desc(nulls_first=True)
    return rulings.select_related("copy_of").defer(*heavy).order_by(own_first, "-ruled_at").first()
