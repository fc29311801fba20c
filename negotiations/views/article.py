"""An article's page: what it is, and what it says about the talks, the words marked."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from articles.models import Article, StoryRuling
from articles.paging import listed
from negotiations.brief import brief
from negotiations.citing.pages import of_article
from negotiations.models import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, Record, RoundClaim
from negotiations.models.words import Words
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
        "copies": listed(Article.objects.filter(story=row.story_id).exclude(pk=row.pk)),
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


def _ruling(row: Article) -> StoryRuling | None:
    """What a curator ruled on whose copy an article is; on itself before an earlier version of it."""
    heavy = ("copy_of__body", "copy_of__captions", "copy_of__search")
    rulings = StoryRuling.objects.filter(Q(article=row) | Q(article__superseded_by=row))
    own_first = F("article__superseded_by").desc(nulls_first=True)
    return rulings.select_related("copy_of").defer(*heavy).order_by(own_first, "-ruled_at").first()
