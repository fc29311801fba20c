from typing import Any

from django.apps import AppConfig


class NegotiationsConfig(AppConfig):
    name = "negotiations"
    verbose_name = "Negotiations"

    def ready(self) -> None:
        """Weigh the claims anew when a curator has said something of the articles that make them."""
        from articles.settling import articles_unsettled

        articles_unsettled.connect(_weigh_anew, dispatch_uid="negotiations.weigh_anew")


def _weigh_anew(**_: Any) -> None:
    from negotiations.store import settle

    settle()
