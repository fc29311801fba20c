from collections.abc import Collection
from typing import Any

from django.apps import AppConfig


class NegotiationsConfig(AppConfig):
    name = "negotiations"
    verbose_name = "Negotiations"

    def ready(self) -> None:
        """Weigh the claims anew when a curator has said something of the articles that make them."""
        from articles.settling import articles_redated, articles_unsettled

        articles_redated.connect(_extract_anew, dispatch_uid="negotiations.extract_anew")
        articles_unsettled.connect(_weigh_anew, dispatch_uid="negotiations.weigh_anew")


def _extract_anew(articles: Collection[int], **_: Any) -> None:
    from negotiations.store.articles import extract_anew

    extract_anew(articles)


def _weigh_anew(**_: Any) -> None:
    from negotiations.store import settle

    settle()
