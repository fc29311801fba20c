"""What is nearly one story: a curator sees both articles side by side, and says whether they are one story or two."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import rulings
from articles.admin.actions import ReasonedActionForm, reason_of
from articles.admin.tables import ModelAdmin, WrittenBySoftware, asking, link_to
from articles.changes import changes
from articles.models import Article, LikelyCopy, PairRuling

BOTH = ("article", "other")
HEAVY = ("body", "captions", "search", "signature")
UNREAD = [f"{article}__{column}" for article in BOTH for column in HEAVY]
GONE = "These two are not on the list any more: somebody has ruled on them, or a text has changed."


@admin.register(LikelyCopy)
class LikelyCopyAdmin(WrittenBySoftware):
    list_display = ["in_common", "one_article", "other_article", "reason"]
    list_filter = [("reason", asking("Why is it not sure?", admin.ChoicesFieldListFilter))]
    list_select_related = ["article__outlet", "other__outlet"]
    search_fields = ["article__title", "other__title", "article__outlet__name", "other__outlet__name"]
    list_per_page = 50
    action_form = ReasonedActionForm
    actions = ["rule_one", "rule_two"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[LikelyCopy]:
        rows: QuerySet[LikelyCopy] = super().get_queryset(request)
        return rows.defer(*UNREAD)

    def get_urls(self) -> list[Any]:
        rule = path("<int:pk>/rule/", self.admin_site.admin_view(self.rule_view), name="articles_likelycopy_rule")
        return [rule, *super().get_urls()]

    def has_rule_permission(self, request: HttpRequest) -> bool:
        """Who may change rulings on two articles may make them here."""
        return request.user.has_perm("articles.change_pairruling")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Both articles, what is known of each, and the paragraphs in which they differ."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        rows = LikelyCopy.objects.select_related("article__outlet", "other__outlet")
        likely = rows.filter(pk=object_id).first() if object_id.isdecimal() else None
        if likely is None:
            return self._gone(request)
        context = {
            **self.admin_site.each_context(request),
            "title": "One story or two?",
            "opts": self.opts,
            "likely": likely,
            "facts": list(zip(FACTS, _facts(likely.article), _facts(likely.other), strict=True)),
            "paragraphs": changes(likely.article.body, likely.other.body),
            "may_rule": self.has_rule_permission(request),
        }
        return TemplateResponse(request, "likely_copy.html", context)

    def rule_view(self, request: Any, pk: int) -> HttpResponse:
        """Rule on one pair, and go back to the list."""
        if request.method != "POST" or not self.has_rule_permission(request):
            raise PermissionDenied
        pairs = self.get_queryset(request).select_related(*BOTH).filter(pk=pk)
        if not pairs:
            return self._gone(request)
        self._rule(request, pairs, same=request.POST.get("word") == "one")
        return redirect("admin:articles_likelycopy_changelist")

    @admin.action(description="They are one story", permissions=["rule"])
    def rule_one(self, request: Any, pairs: QuerySet[LikelyCopy]) -> None:
        self._rule(request, pairs, same=True)

    @admin.action(description="They are two stories", permissions=["rule"])
    def rule_two(self, request: Any, pairs: QuerySet[LikelyCopy]) -> None:
        self._rule(request, pairs, same=False)

    def _rule(self, request: Any, pairs: QuerySet[LikelyCopy], same: bool) -> None:
        ruled = [(pair.article, pair.other) for pair in pairs]
        rulings.rule_on_pairs(ruled, same, request.user, reason_of(request))
        count = "1 pair" if len(ruled) == 1 else f"{len(ruled)} pairs"
        self.message_user(request, f"{count} ruled {'one story' if same else 'two stories'}.", messages.SUCCESS)

    def _gone(self, request: HttpRequest) -> HttpResponse:
        self.message_user(request, GONE, messages.WARNING)
        return redirect("admin:articles_likelycopy_changelist")

    @admin.display(description="in common", ordering="share")
    def in_common(self, likely: LikelyCopy) -> str:
        return f"{likely.share} %"

    @admin.display(description="one article", ordering="article__title")
    def one_article(self, likely: LikelyCopy) -> SafeString:
        return _in_short(likely.article)

    @admin.display(description="the other", ordering="other__title")
    def other_article(self, likely: LikelyCopy) -> SafeString:
        return _in_short(likely.other)


@admin.register(PairRuling)
class PairRulingAdmin(ModelAdmin):
    """Rulings on two articles, to be taken back; they are made in the list of likely copies."""

    list_display = ["ruling", "one_article", "other_article", "curator", "ruled_at", "reason"]
    list_filter = [
        ("same", asking("Are they one story?", admin.BooleanFieldListFilter)),
        ("curator", asking("Who ruled?", admin.RelatedOnlyFieldListFilter)),
    ]
    search_fields = ["article__title", "article__key", "other__title", "other__key", "reason"]
    fields = ["ruling", "one_article", "other_article", "curator", "ruled_at", "reason"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[PairRuling]:
        rows: QuerySet[PairRuling] = super().get_queryset(request)
        return rows.select_related("article__outlet", "other__outlet", "curator").defer(*UNREAD)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: PairRuling) -> None:
        rulings.withdraw_from_pairs(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        rulings.withdraw_from_pairs(*queryset)

    @admin.display(description="ruling", ordering="same")
    def ruling(self, ruling: PairRuling) -> str:
        return ruling.word

    @admin.display(description="one article", ordering="article__title")
    def one_article(self, ruling: PairRuling) -> SafeString:
        return _in_short(ruling.article)

    @admin.display(description="the other", ordering="other__title")
    def other_article(self, ruling: PairRuling) -> SafeString:
        return _in_short(ruling.other)


def _in_short(article: Article) -> SafeString:
    """An article's headline with a link, its outlet and its day."""
    about = f"{article.outlet or 'unknown outlet'}, {article.date or 'no date'}"
    return format_html('{}<br><span class="quiet">{}</span>', link_to(article), about)


FACTS = ("Outlet", "Wire service", "Published", "By", "Dateline", "Original page")


def _facts(article: Article) -> tuple[str, ...]:
    """What is known of an article, in the order of the labels."""
    day = article.published.isoformat() if article.published else "–"
    outlet, by = article.outlet.name if article.outlet else "–", ", ".join(article.authors)
    page = format_html('<a href="{0}" rel="noreferrer">{0}</a>', article.url) if article.url else "–"
    return outlet, article.agency or "–", day, by or "–", article.dateline or "–", page
