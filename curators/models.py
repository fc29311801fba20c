"""Accounts as far as their changes are noted, and the changes themselves."""

from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import models
from pghistory.models import Events

from curators.tracking import MADE, TAKEN_BACK, tracked


@tracked("username", "first_name", "last_name", "email", "is_active", "is_staff", "is_superuser")
class Account(User):
    """A user. Of passwords and visits nothing is noted."""

    class Meta:
        proxy = True
        default_permissions = ()


@tracked("user", "group")
class Membership(User.groups.through):  # type: ignore[name-defined, misc]
    """A user's being in a role."""

    class Meta:
        proxy = True
        default_permissions = ()


LATEST_FIRST = ("-pgh_created_at", "-pgh_id")


class Change(Events):
    """One change of what curators write: which row, what stood in it before and after, who, when, why."""

    line: Any
    """How a list tells it (`telling.Line`), where it has been put into words."""

    who = pghistory.ProxyField("pgh_context__who", models.TextField(null=True))
    why = pghistory.ProxyField("pgh_context__reason", models.TextField(null=True))

    class Meta:
        proxy = True
        default_permissions = ("view",)
        ordering = LATEST_FIRST

    def __str__(self) -> str:
        return str(self.pgh_slug)

    @property
    def before(self) -> dict[str, Any] | None:
        """The row's fields before; `None` where there was no row."""
        if self.pgh_label == MADE:
            return None
        if self.pgh_label == TAKEN_BACK:
            return dict(self.pgh_data)
        return {**self.pgh_data, **{field: values[0] for field, values in (self.pgh_diff or {}).items()}}

    @property
    def after(self) -> dict[str, Any] | None:
        """The row's fields afterwards; `None` where there is no row any more."""
        return None if self.pgh_label == TAKEN_BACK else dict(self.pgh_data)

    @property
    def state(self) -> dict[str, Any]:
        """The row's fields where there was a row: afterwards if it is there still, else before."""
        return {**self.pgh_data, "id": self.pgh_obj_id}
