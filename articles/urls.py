"""Addresses of articles."""

from django.urls import URLPattern, path

from articles import views

app_name = "articles"
urlpatterns: list[URLPattern] = [path("", views.articles, name="articles")]
