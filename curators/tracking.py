"""Writing down what is changed: by triggers of PostgreSQL, so that no way of writing escapes it, and with the change
itself or not at all.

A change is noted with who made it and why. `middleware` tells that of a request; where there is none, it is the account
that runs the process.
"""

import json
import os
import pwd
from collections.abc import Callable
from typing import Any, TypeVar

import pghistory
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)

MADE, CHANGED, TAKEN_BACK = "insert", "update", "delete"
"""What a change did to a row."""
BEFORE = "before"
"""No change of its own: what stood in a row that software made, noted together with its change."""


def tracked(*fields: str, beside: tuple[str, ...] = (), made_by_software: bool = False) -> Callable[[type[M]], type[M]]:
    """A decorator of models whose rows curators write: every change of these fields is noted, with all of them.

    A change of fields `beside` alone is no news; they are noted with the others. Of rows that software makes only
    changes are noted, so that no import leaves any.
    """
    condition = pghistory.AnyChange(*fields)
    changed = pghistory.UpdateEvent(CHANGED, condition=condition)
    events: list[pghistory.RowEvent] = [changed]
    if made_by_software:
        events += [pghistory.UpdateEvent(BEFORE, row=pghistory.Old, condition=condition)]
    else:
        events += [pghistory.InsertEvent(MADE), pghistory.DeleteEvent(TAKEN_BACK)]

    def track(model: type[M]) -> type[M]:
        kept: type[M] = pghistory.track(
            *events,
            fields=[*fields, *beside],
            append_only=True,
            model_name=f"{model.__name__}Event",
            obj_field=pghistory.ObjForeignKey(related_name="events"),
            meta={"default_permissions": ()},
        )(model)
        return kept

    return track


def events_of(model: type[Model]) -> QuerySet[Any]:
    """The notes of all changes of a tracked model, with the fields that are noted as columns."""
    events: Any = next(iter(model.pgh_event_models.values()))  # type: ignore[attr-defined]
    found: QuerySet[Any] = events.objects.all()
    return found


def account() -> str:
    """The name of the account that runs this program."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"user {os.getuid()}"


def name_the_account(connection: Any, **kwargs: Any) -> None:
    """Tell a new connection who changes things where no request says: the account that runs the process."""
    who = json.dumps({"who": f"{account()} (on the server)"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_metadata', %s, false)", [who])
