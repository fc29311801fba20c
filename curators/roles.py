"""The three ready roles, and who may come in.

They are groups, made and kept by every `migrate`: what a role may do follows from this module, and takes in models that
come later. Who is put in one may sign in to the admin; who is taken out of the last one may not any more.
"""

from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q, QuerySet

VIEWER, EDITOR, ADMINISTRATOR = "viewer", "editor", "administrator"
ROLES = (VIEWER, EDITOR, ADMINISTRATOR)

ARCHIVE = ("articles", "negotiations")
"""The apps whose models an editor works with."""
IN_ROLE = Q(groups__name__in=ROLES)
"""Users who are in one of the roles."""
RESERVED = ("change_outlet", "delete_pin", "delete_verdict")
"""What only administrators do: rename outlets and free their texts, take back others' words by the list."""


def grant(**kwargs: Any) -> None:
    """Make the roles where they are missing, and give each exactly its permissions."""
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set(permissions_of(role))


def permissions_of(role: str) -> QuerySet[Permission]:
    """What a role may do: a viewer sees all of the archive, an editor works on it, an administrator on all."""
    archive = Q(content_type__app_label__in=ARCHIVE)
    seeing = Q(codename__startswith="view_") & (archive | Q(content_type__app_label="curators"))
    accounts = Q(content_type__app_label="auth", content_type__model__in=("user", "group"))
    allowed = {
        VIEWER: seeing,
        EDITOR: seeing | (archive & ~Q(codename__in=RESERVED)),
        ADMINISTRATOR: seeing | archive | accounts,
    }
    return Permission.objects.filter(allowed[role])


def open_or_close_the_door(action: str, instance: Any, reverse: bool, pk_set: set[int] | None, **kwargs: Any) -> None:
    """Let those into the admin who come into a role, and not those who leave their last one.

    `instance` is the user whose groups change; in reverse the group whose users change, which are `pk_set`, or all
    where it is `None`.
    """
    users = Q(groups=instance) if pk_set is None else Q(pk__in=pk_set)
    concerned = users if reverse else Q(pk=instance.pk)
    in_role = set(User.objects.filter(concerned, IN_ROLE).values_list("pk", flat=True))
    if action.startswith("pre_"):
        instance.were_in_role = in_role
        return
    User.objects.filter(pk__in=in_role, is_staff=False).update(is_staff=True)
    left = User.objects.filter(pk__in=instance.were_in_role, is_superuser=False).exclude(IN_ROLE)
    left.update(is_staff=False)
