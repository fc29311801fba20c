"""Changes as pages tell them: a line for each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.utils.safestring import SafeString

from curators.kinds import KINDS
from curators.models import Change
from curators.tracking import BEFORE

BY_SOFTWARE = "software"


@dataclass(frozen=True, slots=True)
class Line:
    """One change: what it was on, from what to what, by whom and why; which of its states can be brought back."""

    change: Change
    kind: str
    thing: SafeString | str
    was: str
    now: str
    who: str
    why: str
    in_force: bool
    """Nothing that was said later of the same thing has taken its place."""
    can_go_back: bool


def changes_for(user: User | AnonymousUser) -> QuerySet[Change]:
    """All changes that a user may see, the latest first."""
    seen = [model for model, kind in KINDS.items() if user.has_perm(kind.seen_by)]
    changes: QuerySet[Change] = Change.objects.filter(pgh_obj_model__in=seen).exclude(pgh_label=BEFORE)
    return changes


def in_full(changes: QuerySet[Change]) -> list[Change]:
    """Fetch changes that are chosen, ordered and cut already. PostgreSQL looks up what stood before each for these
    alone: in one query it would do so for all, before it orders and cuts them.
    """
    chosen = list(changes.values_list("pk", flat=True))
    found = Change.objects.in_bulk(chosen)
    return [found[pk] for pk in chosen]


def lines(changes: Sequence[Change], user: Any) -> list[Line]:
    """A line for each change, in the order given; the latest are to come first."""
    by_model: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_model[change.pgh_obj_model].append(change)
    kinds = {model: KINDS[model](of_kind) for model, of_kind in by_model.items()}
    superseded: set[Any] = set()
    told = []
    for change in changes:
        kind, state = kinds[change.pgh_obj_model], change.state
        subject = (kind.model, kind.subject(state))
        told.append(
            Line(
                change=change,
                kind=kind.name,
                thing=kind.thing(state),
                was=kind.words(change.before, change),
                now=kind.words(change.after, change),
                who=change.who or BY_SOFTWARE,
                why=change.why or (change.after or {}).get("reason", ""),
                in_force=subject not in superseded,
                can_go_back=kind.can_go_back and kind.may_go_back(user, state),
            )
        )
        superseded.add(subject)
    return told
