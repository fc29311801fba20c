"""An article's page: what it is, and what it says about the talks, the words marked."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Article
from articles.paging import listed
from negotiations.brief import brief
from negotiations.coverage import quoted
from negotiations.models import AgreementClaim, Claim, NegotiatorClaim, PaymentClaim, Record, RoundClaim

FOUND = {
    "manifest": "what came with the capture",
    "json-ld": "the page’s metadata",
    "meta": "the page’s metadata",
    "text": "the page’s text",
    "address": "the page’s address",
}
"""Where an article's day was found, in words."""


def article(request: HttpRequest, key: str) -> HttpResponse:
    """An article's metadata, its excerpts in order, and the other places that print the same text."""
    row = get_object_or_404(Article.objects.select_related("outlet").defer("search"), key=key)
    context = {
        "article": row,
        "quoted": quoted(row, _claims(row)),
        "copies": listed(Article.objects.filter(story=row.story_id).exclude(pk=row.pk)),
        "in_full": reads_in_full(request.user, row),
        "found": FOUND.get(row.origins.get("published", ""), ""),
    }
    return render(request, "articles/article.html", context)


def reads_in_full(user: AbstractBaseUser | AnonymousUser, row: Article) -> bool:
    """May a reader see the whole text? Staff may, and everyone where the outlet is free."""
    return bool(row.outlet and row.outlet.free) or bool(getattr(user, "is_staff", False))


def _claims(row: Article) -> list[tuple[Claim, Record | str]]:
    """Every claim of an article with the record that it went into, "" if into none yet."""
    kinds = (
        brief(AgreementClaim.objects.all(), "record"),
        brief(RoundClaim.objects.all(), "record", "record__agreement"),
        brief(NegotiatorClaim.objects.all(), "record"),
        brief(PaymentClaim.objects.all(), "record"),
    )
    return [(claim, claim.record or "") for kind in kinds for claim in kind.filter(article=row).order_by("start")]
