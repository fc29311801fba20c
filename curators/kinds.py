"""What is told of changes: each kind of a curator's words, how its states are put into words, and how one is brought
back. Whoever keeps such words registers their `Kind`.
"""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, ClassVar

from django.contrib.auth.models import User
from django.utils.safestring import SafeString

from curators.models import Change

State = Mapping[str, Any]
"""A row's fields by column, as they stood at one time."""

KINDS: dict[str, type["Kind"]] = {}
"""The kinds by the label of their model: "negotiations.Pin"."""


class Kind(ABC):
    """Changes of one kind, told together: what their words need is looked up once for all of them."""

    model: ClassVar[str]
    """The label of the model that is tracked."""
    name: ClassVar[str]
    """What one such word is called: "pin"."""
    seen_by: ClassVar[str]
    """The permission to see it."""
    can_go_back: ClassVar[bool] = True
    """Can a state be brought back?"""

    def __init_subclass__(cls) -> None:
        KINDS[cls.model] = cls

    def __init__(self, changes: Sequence[Change]) -> None:
        """Kinds whose words need more than a change tells look it up here, for all changes at once."""
        self.changes = changes

    @abstractmethod
    def thing(self, state: State) -> SafeString | str:
        """What the word is on, with a link."""

    @abstractmethod
    def words(self, state: State | None, change: Change) -> str:
        """What it says in one state of a change; `None` where nothing is said."""

    def subject(self, state: State) -> Hashable:
        """What tells words on one thing from those on another: of these, the latest is in force."""
        return str(state["id"])

    def may_go_back(self, user: User, state: State) -> bool:
        """May the user say something else of the thing?"""
        return False

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        """Bring a state back: say the same of the thing again, or nothing any more where the state is `None`."""
        raise NotImplementedError
