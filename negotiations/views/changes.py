"""The page of what has changed from one version of an article to another."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from articles.changes import changes, within
from articles.models import Article
from negotiations import wording
from negotiations.telling.coverage import quoted
from negotiations.telling.versions import of_one_article, only_in
from negotiations.views.article import claims_of, reads_in_full


def changed(request: HttpRequest, key: str, old: str) -> HttpResponse:
    """What a version says that an older one does not, and the other way round.

    The public sees what excerpts show: the headline, the day, what is said about the talks. Who may read both in full
    sees every paragraph that has changed.
    """
    found = Article.objects.select_related("outlet").defer("search", "signature")
    article, before = get_object_or_404(found, key=key), get_object_or_404(found, key=old)
    if not of_one_article(article, before):
        raise Http404
    now, then = claims_of(article), claims_of(before)
    in_full = reads_in_full(request.user, article) and reads_in_full(request.user, before)
    context = {
        "article": article,
        "before": before,
        "headline": within(before.title, article.title) if before.title != article.title else (),
        "facts": [fact for fact in zip(LABELS, _facts(before), _facts(article), strict=True) if fact[1] != fact[2]],
        "gone": quoted(before, only_in(then, now)),
        "new": quoted(article, only_in(now, then)),
        "in_full": in_full,
        "paragraphs": changes(before.body, article.body) if in_full else (),
    }
    return render(request, "articles/changes.html", context)


LABELS = (_("Outlet"), _("Wire service"), _("By"), _("Published"), _("Changed"), _("Dateline"))


def _facts(article: Article) -> tuple[str, ...]:
    """What is known of an article, in words and in the order of the labels."""
    days = (wording.day(day) if day else "" for day in (article.published, article.modified))
    outlet = article.outlet.name if article.outlet else ""
    return outlet, article.agency, ", ".join(article.authors), *days, article.dateline
