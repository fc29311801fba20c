"""Old addresses: what a record was called before leads to the record in whose place it went."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control

from negotiations.models import FormerKey, Negotiator, Record
from negotiations.resolution.slugs import slug

View = Callable[..., HttpResponse]
DAY = 24 * 60 * 60


def found_at_old_addresses(model: type[Record]) -> Callable[[View], View]:
    """Have the page of a kind of record answer at its records' old addresses, too, with the way to where they are now.

    The view takes the parts of a key and raises `Http404` where no record has it; only then is there anything to look
    up. Browsers keep the answer for a day and not for good: what curators made one they may part again.
    """

    def with_redirects(view: View) -> View:
        @wraps(view)
        def page(request: Any, **key: Any) -> HttpResponse:
            try:
                return view(request, **key)
            except Http404:
                record: Any = record_once_at(model, "/".join(str(part) for part in key.values()))
                if record is None:
                    raise
            response = redirect(record, permanent=True)
            patch_cache_control(response, max_age=DAY)
            return response

        return page

    return with_redirects


def record_once_at(model: type[Record], key: str) -> Record | None:
    """The record that a former key leads to, over however many others; of a negotiator, any spelling does."""
    rows = model._default_manager.defer("evidence")
    former = FormerKey.objects.filter(record_kind=model.record_kind).values_list("record_key", flat=True)
    now, passed = key, set[str]()
    while now not in passed:
        if record := rows.filter(key=now).first():
            return record
        passed.add(now)
        now = former.filter(key=now).first() or now
    return _spelled(key) if model is Negotiator else None


def keys_of(record: Record) -> set[str]:
    """Every key that a record goes or went by, over however many others."""
    former = FormerKey.objects.filter(record_kind=record.record_kind).values_list("key", flat=True)
    keys, found = set[str](), {record.key}
    while found:
        keys |= found
        found = set(former.filter(record_key__in=found)) - keys
    return keys


def _spelled(key: str) -> Negotiator | None:
    """The one negotiator with a name, as some source spells it, that makes this key."""
    wanted = slug(key)
    people = Negotiator.objects.values_list("pk", "name", "native_name", "aliases")
    found = [pk for pk, *names, aliases in people if wanted in map(slug, (*names, *aliases))]
    return Negotiator.objects.defer("evidence").get(pk=found[0]) if len(found) == 1 else None
