"""Outlets: found by whatever they are or were called, renamed, and merged where two are one."""

import hashlib
from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from articles.locking import lock_archive
from articles.models import Outlet, Unsettled
from articles.settling import articles_unsettled


def known_outlets(names: Collection[str]) -> dict[str, Outlet]:
    """The outlets that have or had these names, by name."""
    there = Outlet.objects.filter(Q(name__in=names) | Q(other_names__overlap=list(names))) if names else []
    former = {name: outlet for outlet in there for name in outlet.other_names}
    found = former | {outlet.name: outlet for outlet in there}
    return {name: found[name] for name in names if name in found}


def outlets_named(names: Iterable[str]) -> dict[str, Outlet]:
    """The outlets that have or had these names, by name; made now where there is none."""
    names = sorted(set(names))
    known = known_outlets(names)
    return {name: known.get(name) or _new_outlet(name) for name in names}


def _new_outlet(name: str) -> Outlet:
    """Make an outlet. No two have the same slug."""
    slug = slugify(name, allow_unicode=True)[:180] or "outlet"
    if Outlet.objects.filter(Q(slug=slug) | Q(former_slugs__contains=[slug])).exists():
        slug = f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return Outlet.objects.create(name=name, slug=slug)


@transaction.atomic
def save_renamed(outlet: Outlet, former: str) -> None:
    """Store an outlet that was called otherwise until now; pages that call it so still go to it."""
    lock_archive()
    outlet.remember(former)
    outlet.save()
    Unsettled.note_all(outlet.articles.all())
    articles_unsettled.send(sender=Outlet)


@transaction.atomic
def merge(outlets: Iterable[Outlet], into: Outlet) -> None:
    """Make one outlet of several: their articles, names and addresses go to `into`, and they are no more."""
    lock_archive()
    others = [outlet for outlet in outlets if outlet != into]
    for other in others:
        Unsettled.note_all(other.articles.all())
        other.articles.update(outlet=into)
        into.remember(other.name, *other.other_names)
        into.former_slugs = sorted({*into.former_slugs, other.slug, *other.former_slugs})
    Outlet.objects.filter(pk__in=[other.pk for other in others]).delete()
    into.save()
    articles_unsettled.send(sender=Outlet)
