"""How changes of accounts are told. They are not taken back here: a user's own page does that."""

from collections.abc import Sequence

from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from curators.kinds import Kind, State
from curators.models import Change

FLAGS = {"is_active": "active", "is_staff": "may sign in", "is_superuser": "superuser"}


class Accounts(Kind):
    model = "curators.Account"
    name = "account"
    seen_by = "auth.view_user"
    can_go_back = False

    def thing(self, state: State) -> SafeString:
        return _user(int(state["id"]), state["username"])

    def words(self, state: State | None, change: Change) -> str:
        """The name, what the account is, and how its user is reached."""
        if state is None:
            return "–"
        told = [state["username"], state["first_name"], state["last_name"], state["email"]]
        return ", ".join([*filter(None, told), *(word for flag, word in FLAGS.items() if state[flag])])


class Memberships(Kind):
    model = "curators.Membership"
    name = "role"
    seen_by = "auth.view_user"
    can_go_back = False

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__(changes)
        states = [change.state for change in changes]
        users = User.objects.filter(pk__in={state["user_id"] for state in states})
        self.users = dict(users.values_list("pk", "username"))
        self.groups = dict(Group.objects.values_list("pk", "name"))

    def thing(self, state: State) -> SafeString:
        return _user(state["user_id"], self.users.get(state["user_id"], "a user who is gone"))

    def words(self, state: State | None, change: Change) -> str:
        role = self.groups.get(change.state["group_id"], "a group that is gone")
        return role if state else f"not {role}"


def _user(pk: int, name: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse("admin:auth_user_change", args=[pk]), name)
