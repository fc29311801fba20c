"""The pages on which an article is added: the form, and the preview with its buttons."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.admin import site
from django.contrib.admin.helpers import AdminForm
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst

from articles.capturing.arrival import Arrival, Refused
from articles.drafts import change_known, hold, page_of
from articles.locking import ArchiveBusy
from articles.models import Article, Draft
from articles.parsing import Unreadable
from negotiations.admin.adding.forms import AddForm, FactsForm
from negotiations.admin.adding.preview import preview_of
from negotiations.admin.adding.stored import what_became_of
from negotiations.importing.adding import add, only_page, require_article, with_facts
from negotiations.importing.workers import WorkersFailed

GONE = "That page is held no longer: it was stored, discarded, or left for more than a day. Add it again."


def urls() -> list[URLPattern]:
    """The addresses of both, for a site of the admin."""
    return [
        path("", site.admin_view(add_article), name="articles_article_add"),
        path("<int:pk>/", site.admin_view(draft), name="articles_draft"),
    ]


def add_article(request: HttpRequest) -> HttpResponse:
    """The form. What it gives is fetched and read, and held for the preview."""
    curator = _curator(request)
    form = AddForm(request.POST, request.FILES) if request.method == "POST" else AddForm()
    if form.is_valid() and (page := _readable_page(form, curator)):
        return redirect("admin:articles_draft", hold(page, curator).pk)
    return _page(request, "adding/form.html", form, title="Add an article")


def _readable_page(form: AddForm, curator: User) -> Arrival | None:
    """The page that a form gives, if an article can be read from it; else the form says in a line why not."""
    try:
        page = with_facts(only_page(form.source(curator.get_username())), form.told)
        require_article(page)
    except (Refused, Unreadable, WorkersFailed) as fault:
        form.add_error(form.way, capfirst(str(fault)))
        return None
    return page


def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """The preview of a page that its curator has given, and what its buttons do."""
    held = Draft.objects.filter(pk=pk, curator=_curator(request)).first()
    if held is None:
        messages.warning(request, GONE)
        return redirect("admin:articles_article_add")
    form = FactsForm(request.POST if request.method == "POST" else None, initial=held.known)
    if "discard" in request.POST:
        return _discard(request, held)
    if form.is_valid():
        change_known(held, form.told)
        return _store(request, held) if "store" in request.POST else redirect(request.path)
    return _preview(request, held, form)


def _discard(request: HttpRequest, held: Draft) -> HttpResponse:
    held.delete()
    messages.info(request, "Discarded: nothing was stored.")
    return redirect("admin:articles_article_add")


def _store(request: HttpRequest, held: Draft) -> HttpResponse:
    """Store the page, and go to its article."""
    try:
        added = add(page_of(held), held.curator.get_username())
    except ArchiveBusy as busy:
        messages.error(request, str(busy))
        return redirect(request.path)
    held.delete()
    messages.add_message(request, *what_became_of(added))
    article = Article.objects.filter(capture=added.result.capture).only("pk").first()
    if article and request.user.has_perm("articles.view_article"):
        return redirect("admin:articles_article_change", article.pk)
    return redirect("admin:index")


def _preview(request: HttpRequest, held: Draft, form: FactsForm) -> HttpResponse:
    """What storing the page would do."""
    try:
        preview = preview_of(page_of(held))
    except ArchiveBusy as busy:
        messages.error(request, str(busy))
        preview = None
    return _page(request, "adding/preview.html", form, draft=held, preview=preview, title="Preview")


def _curator(request: HttpRequest) -> User:
    """Who adds the article. Raises `PermissionDenied` for one who may not."""
    if not request.user.has_perm("articles.add_article"):
        raise PermissionDenied
    return cast(User, request.user)


def _page(request: HttpRequest, template: str, form: Any, **context: Any) -> HttpResponse:
    """A page of the admin with a form in the admin's manner."""
    context |= {"form": form, "fieldsets": AdminForm(form, form.fieldsets, {}), "opts": Article._meta}
    return TemplateResponse(request, template, {**site.each_context(request), **context})
