"""Every address of the site. An article's pages belong to negotiations, which know the claims that it makes."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

import articles.addresses  # noqa: F401 - registers the kinds of keys
from negotiations.views.article import article
from negotiations.views.articles import articles as articles_list
from negotiations.views.changes import changed

article_patterns = [
    path("", articles_list, name="articles"),
    path("<key:key>/", article, name="article"),
    path("<key:key>/changes/<key:old>/", changed, name="changes"),
]

urlpatterns = [
    path("admin/", admin.site.urls),
    *i18n_patterns(
        path("articles/", include((article_patterns, "articles"))),
        path("", include("negotiations.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "sma_archive.errors.bad_request"
handler403 = "sma_archive.errors.forbidden"
handler404 = "sma_archive.errors.not_found"
handler500 = "sma_archive.errors.broken"
