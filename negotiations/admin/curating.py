"""What a curator does on a record's page with one click: pin a value, unpin it, rule on a claim."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from articles.admin.tables import ModelAdmin, link_to
from negotiations import pins, verdicts
from negotiations.admin.evidence import told_of
from negotiations.admin.forms import pinnable_in
from negotiations.admin.posting import Refused, posted_value
from negotiations.copies import with_copies
from negotiations.models import Claim, Record
from negotiations.moved import record_once_at
from negotiations.telling.facts import Fact
from negotiations.wording import plural

Deed = Callable[[Any, Any], tuple[str | SafeString, str]]
"""From a request and a record to a line on what was done, and the part of the record's page where it shows."""

RULINGS = {"accepted": "Accepted", "rejected": "Rejected", "withdrawn": "No longer ruled on"}


class Curating(ModelAdmin):
    """Adds to the pages of a kind of record the addresses that the small forms on them are sent to."""

    claim_model: ClassVar[type[Claim]]
    """The claims that a record of this kind rests on."""

    def claims_of(self, record: Any) -> QuerySet[Any]:
        """The claims behind a record."""
        claims: QuerySet[Any] = self.claim_model._default_manager.all()
        return claims.filter(record=record)

    def may_rule(self, request: HttpRequest) -> bool:
        """May the user accept and reject the claims behind records of this kind?"""
        return self.admin_site.get_model_admin(self.claim_model).has_change_permission(request)

    def get_urls(self) -> list[Any]:
        deeds = {"pin": self._pin, "unpin": self._unpin, "rule": self._rule}
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        own = [path(f"<path:object_id>/{word}/", self._view(do), name=f"{name}_{word}") for word, do in deeds.items()]
        return [*own, *super().get_urls()]

    def _view(self, deed: Deed) -> Callable[..., HttpResponse]:
        """A view that does a deed, and goes back to where the curator was with a line on what happened."""

        def view(request: HttpRequest, object_id: str) -> HttpResponse:
            record = self.get_object(request, unquote(object_id))
            if record is None:
                return self._to_list(request, f"This {self.opts.verbose_name} is not there any more.")
            try:
                done, place = deed(request, record)
            except Refused as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
                return self._back(request, record, "")
            self.log_change(request, record, done)
            self.message_user(request, done, messages.SUCCESS)
            return self._back(request, record, place)

        return self.admin_site.admin_view(require_POST(view))

    def _pin(self, request: Any, record: Any) -> tuple[str, str]:
        """Pin a field to a value that stands on the page."""
        fact = self._fact(request, record)
        if fact.field not in pinnable_in(record):
            raise Refused(f"{fact.label} tells which {self.opts.verbose_name} this is, and cannot be pinned here.")
        value, words = posted_value(record, fact, request.POST.get("value", ""))
        pins.pin(record, fact.field, value, request.user, _reason(request))
        return f"Pinned: {fact.label} is {words}, whatever sources say now or later.", f"field-{fact.field}"

    def _unpin(self, request: Any, record: Any) -> tuple[str, str]:
        """Give a field back to the sources."""
        fact = self._fact(request, record)
        if fact.pin is None:
            raise Refused(f"{fact.label} is not pinned any more.")
        pins.unpin(record, fact.field)
        return f"Unpinned: {fact.label} is what the sources say again.", f"field-{fact.field}"

    def _rule(self, request: Any, record: Any) -> tuple[str | SafeString, str]:
        """Accept or reject a claim behind the record, or take back what was ruled on it; in copies of its story too."""
        if not self.may_rule(request):
            raise PermissionDenied
        ruling = request.POST.get("ruling")
        if ruling not in RULINGS:
            raise Refused("Accept the claim, reject it, or take back what was ruled on it.")
        claim = self._claim(request, record)
        claims = with_copies(claim)
        if ruling == "withdrawn":
            verdicts.withdraw(*(each.verdict for each in claims if each.verdict))
        else:
            verdicts.rule(claims, ruling == "accepted", request.user, _reason(request))
        copies = f", and in {plural(len(claims) - 1, 'copy', 'copies')}" if len(claims) > 1 else ""
        done = format_html("{}: “{}”{}. {}", RULINGS[ruling], claim.quote, copies, link_to(claim, "Open the claim"))
        return done, self._place(request, record, claim)

    def _fact(self, request: Any, record: Any) -> Fact:
        """The field that the form names, with what is known of it."""
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        field = request.POST.get("field", "")
        fact = next((fact for fact in told_of(record) if fact.field == field), None)
        if fact is None:
            raise Refused(f"“{field}” is nothing that can be pinned in this {self.opts.verbose_name}.")
        return fact

    def _claim(self, request: Any, record: Any) -> Claim:
        """The claim that the form names, if it is still behind the record."""
        posted = request.POST.get("claim", "")
        claims = self.claims_of(record).select_related("article", "verdict")
        claim: Claim | None = claims.filter(pk=posted).first() if posted.isdecimal() else None
        if claim is None:
            raise Refused(f"This {self.opts.verbose_name} does not rest on that claim any more.")
        return claim

    def _place(self, request: Any, record: Any, claim: Claim) -> str:
        """Where the curator ruled on a claim: at a field, or at an article while the record still rests on it."""
        if field := request.POST.get("field"):
            return f"field-{field}"
        here = self.claims_of(record).filter(article=claim.article_id).exists()
        return f"article-{claim.article.key}" if here else "claims"

    def _back(self, request: HttpRequest, record: Any, place: str) -> HttpResponse:
        """Back to the record's page, wherever the record is now; to the list where it is gone."""
        now = record_once_at(self.model, record.key)
        if now is None:
            return self._to_list(request, f"Nothing reports this {self.opts.verbose_name} now, so it is gone.")
        page = request.POST.get("page", "")
        return HttpResponseRedirect(f"{self.page_of(now)}{f'?page={page}' if page.isdecimal() else ''}#{place}")

    def page_of(self, record: Record) -> str:
        """The address of a record's page in the admin."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[record.pk])

    def _to_list(self, request: HttpRequest, why: str) -> HttpResponse:
        self.message_user(request, why, messages.WARNING)
        return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))


def _reason(request: Any) -> str:
    return str(request.POST.get("reason", "")).strip()
