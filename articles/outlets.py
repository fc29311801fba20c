"""Outlets: the one way in which a curator's word on what they are called is stored."""

from django.db import transaction

from articles.locking import lock_archive
from articles.models import Outlet, Unsettled
from articles.settling import articles_unsettled


@transaction.atomic
def save_renamed(outlet: Outlet, former: str) -> None:
    """Store an outlet that was called otherwise until now; pages that call it so still go to it."""
    lock_archive()
    outlet.remember(former)
    outlet.save()
    Unsettled.note_all(outlet.articles.all())
    articles_unsettled.send(sender=Outlet)
