"""Filters of changes, phrased as questions."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from curators.kinds import KINDS
from curators.telling import changes_for


class Who(admin.SimpleListFilter):
    template = "question.html"
    title = "Who changed it?"
    parameter_name = "who"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        named = changes_for(request.user).exclude(who=None).order_by("who").values_list("who", flat=True).distinct()
        return [(str(who), str(who)) for who in named]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(who=self.value()) if self.value() else queryset


class WhatKind(admin.SimpleListFilter):
    template = "question.html"
    title = "What was changed?"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        seen = [kind for kind in KINDS.values() if request.user.has_perm(kind.seen_by)]
        return [(kind.model, kind.name) for kind in sorted(seen, key=lambda kind: kind.name)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(pgh_obj_model=self.value()) if self.value() else queryset


class When(admin.DateFieldListFilter):
    template = "question.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "When?"
