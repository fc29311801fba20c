"""Correcting an article's day and outlet: on its own page, or the outlet of several in the list."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from articles import corrections
from articles.admin.actions import reason_of
from articles.admin.forms import CorrectionForm, Field, SetOutletForm
from articles.admin.tables import ModelAdmin
from articles.models import Article, ArticleCorrection
from articles.paging import listed

HEAVY = ("body", "captions", "search", "signature")
MOST = 100
"""How many articles can be corrected at once."""
TYPED = ("published", "outlet", "reason")


class Correcting(ModelAdmin):
    """An article's page with a small form for its day and outlet."""

    change_form_template = "article.html"

    def get_urls(self) -> list[Any]:
        views = {"correct": self.correct_view, "take_back": self.take_back_view}
        own = [
            path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"articles_article_{name}")
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]

    def has_correct_permission(self, request: HttpRequest) -> bool:
        """Who may change corrections may make them."""
        return request.user.has_perm("articles.change_articlecorrection")

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Django's, with what was corrected, and the form to do so."""
        if article := kwargs.get("obj"):
            context["corrections"] = [(each, _said(article, each)) for each in corrections.in_force(article)]
            if self.has_correct_permission(request):
                typed = {name: request.GET[name] for name in TYPED if name in request.GET}
                context["correction_form"] = CorrectionForm(article, typed=typed)
        return super().render_change_form(request, context, *args, **kwargs)

    def correct_view(self, request: Any, pk: int) -> HttpResponse:
        """Correct what was changed in the small form."""
        article = self._asked_for(request, pk)
        form = CorrectionForm(article, request.POST)
        if not form.is_valid():
            for faults in form.errors.values():
                self.message_user(request, str(faults[0]), messages.ERROR)
            return redirect(f"{_page(pk)}?{urlencode({name: request.POST.get(name, '') for name in TYPED})}")
        if values := form.corrected():
            corrections.correct([article], values, request.user, reason_of(request))
            words = " and ".join(field.label for field in values)
            self.message_user(request, f"Corrected: the {words}. It stands whatever the page says.", messages.SUCCESS)
        else:
            self.message_user(request, "Nothing was changed.", messages.INFO)
        return redirect(_page(pk))

    def take_back_view(self, request: Any, pk: int) -> HttpResponse:
        """Take one correction back."""
        article = self._asked_for(request, pk)
        chosen = [each for each in corrections.in_force(article) if str(each.pk) == request.POST.get("correction")]
        corrections.withdraw(*chosen)
        done = "Taken back: what the page says stands again." if chosen else "There was nothing to take back any more."
        self.message_user(request, done, messages.SUCCESS if chosen else messages.WARNING)
        return redirect(_page(pk))

    def _asked_for(self, request: HttpRequest, pk: int) -> Article:
        """The article that a form is sent about; refuses whoever may not correct it."""
        if request.method != "POST" or not self.has_correct_permission(request):
            raise PermissionDenied
        return get_object_or_404(Article.objects.select_related("outlet").defer(*HEAVY), pk=pk)


@admin.action(description="Set the outlet of the selected articles", permissions=["correct"])
def set_outlet(model_admin: Any, request: Any, articles: QuerySet[Article]) -> HttpResponse | None:
    """Show the chosen articles and ask which outlet's they are; once it is answered, correct them."""
    chosen = list(listed(articles)[: MOST + 1])
    if len(chosen) > MOST:
        model_admin.message_user(request, f"Choose {MOST} articles at most.", messages.ERROR)
        return None
    form = SetOutletForm(request.POST if "confirmed" in request.POST else None)
    if not form.is_valid():
        context = {
            **model_admin.admin_site.each_context(request),
            "title": "Set the outlet",
            "opts": model_admin.opts,
            "form": form,
            "articles": chosen,
            "chosen_as": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "set_outlet.html", context)
    outlet = form.chosen()
    corrections.correct(chosen, {Field.OUTLET: outlet}, request.user, form.cleaned_data["reason"])
    count = "1 article" if len(chosen) == 1 else f"{len(chosen)} articles"
    model_admin.message_user(request, f"The outlet of {count} is {outlet or 'not known'} now.", messages.SUCCESS)
    return None


def _page(pk: int) -> str:
    return reverse("admin:articles_article_change", args=[pk])


def _said(article: Article, correction: ArticleCorrection) -> str:
    """What the page itself says of what was corrected."""
    return article.overruled.get(correction.field, {}).get("value") or "nothing"
