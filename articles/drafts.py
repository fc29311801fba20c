"""Drafts: pages that curators are about to add, held on the server while they look at what would be stored.

The form that stores a page says no more than which draft it is, so that what is stored is what was looked at; and any
process of the web server can answer it.
"""

from dataclasses import replace
from datetime import timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from articles.capturing.arrival import Arrival
from articles.keeping import columns_of, known_as_json
from articles.models import Draft, known_of
from articles.parsing import Known

LASTS = timedelta(days=1)


def hold(page: Arrival, curator: User) -> Draft:
    """Hold a page for a curator, and drop what was held for longer than a day."""
    drop_old()
    return Draft.objects.create(curator=curator, label=page.label, **columns_of(page))


def drop_old() -> None:
    """Drop what nobody has stored or discarded in time."""
    Draft.objects.filter(made_at__lt=timezone.now() - LASTS).delete()


def page_of(draft: Draft) -> Arrival:
    """The page that is held, as its source handed it over."""
    headers = tuple((name, value) for name, value in draft.headers)
    content = bytes(draft.content)
    return Arrival(draft.label, draft.origin, content, known_of(draft), draft.address, draft.status, headers)


def change_known(draft: Draft, told: Known) -> None:
    """Note what a curator knows of a page that is held; what came with it beside that stays."""
    known = known_of(draft)
    draft.known = known_as_json(replace(known, url=told.url, outlet=told.outlet, published=told.published))
    draft.save(update_fields=["known"])
