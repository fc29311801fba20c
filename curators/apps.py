"""What the app does when it starts."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import m2m_changed, post_migrate


class CuratorsConfig(AppConfig):
    name = "curators"

    def ready(self) -> None:
        from django.contrib.auth.models import User

        from curators import roles, tracking

        post_migrate.connect(roles.grant, sender=self)
        m2m_changed.connect(roles.open_or_close_the_door, sender=User.groups.through)
        connection_created.connect(tracking.name_the_account)
