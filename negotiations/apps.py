from typing import Any

from django.apps import AppConfig


class NegotiationsConfig(AppConfig):
    name = "negotiations"
    verbose_name = "Negotiations"

    def ready(self) -> None:
        """Weigh the claims anew when a curator has ruled whose copies articles are."""
        from articles.rulings import stories_ruled

        stories_ruled.connect(_weigh_anew, dispatch_uid="negotiations.weigh_anew")


def _weigh_anew(**_: Any) -> None:
    from negotiations.store import rebuild

    rebuild()
