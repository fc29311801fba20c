"""What a queue holds: how much there is to do, counted only so far, and where it is listed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import site
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from negotiations import wording

ENOUGH = 1000
"""Beyond this many, the page says "more than": counting on would cost more than it tells."""


@dataclass(frozen=True, slots=True)
class Found:
    """Some of a queue's work: how much, what it is, and where it is listed."""

    count: int
    words: str
    address: str

    @property
    def counted(self) -> str:
        return wording.counted(self.count, ENOUGH)


Find = Callable[[HttpRequest], Iterable[Found]]
"""From who asks to what there is, counts of nothing included; nothing at all where he or she may see none of it."""


def may_view(request: HttpRequest, model: type[Model]) -> bool:
    """May whoever asks see the list of a model?"""
    return site.get_model_admin(model).has_view_permission(request)


def listed(*kinds: tuple[QuerySet[Any], str]) -> Find:
    """Find rows that have a list of their own in the admin, each kind with the query that leads to them there."""

    def find(request: HttpRequest) -> Iterator[Found]:
        for rows, query in kinds:
            if may_view(request, rows.model):
                count = rows.order_by()[: ENOUGH + 1].count()
                yield Found(count, noun(rows.model, count), list_of(rows.model) + query)

    return find


def noun(model: type[Model], count: int) -> str:
    """What so many rows of a model are called."""
    return str(model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural)


def list_of(model: type[Model]) -> str:
    """The address of a model's list in the admin."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
