"""Addresses of negotiations."""

from django.urls import URLPattern

app_name = "negotiations"
urlpatterns: list[URLPattern] = []
