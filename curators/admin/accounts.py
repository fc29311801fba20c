"""Users and roles in the admin: an administrator keeps them without becoming more than one."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from curators.models import Account, Membership
from curators.pages import WithHistory
from curators.roles import ROLES
from curators.tracking import events_of

admin.site.unregister([User, Group])

PERSON = (None, {"fields": ("username", "password", "first_name", "last_name", "email")})
ROLE = (
    "Role",
    {
        "fields": ("is_active", "groups"),
        "description": "A viewer sees all of the archive, an editor works on it, an administrator keeps accounts and "
        "outlets, too. Who is in a role may sign in here.",
    },
)
BEYOND_ROLES = ("Beyond roles", {"fields": ("is_staff", "is_superuser", "user_permissions"), "classes": ("collapse",)})
VISITS = ("Visits", {"fields": ("last_login", "date_joined")})


@admin.register(User)
class AccountAdmin(WithHistory, UserAdmin):  # type: ignore[type-arg]
    """Users. Superusers, and what makes one, are left to superusers."""

    list_display = ["username", "first_name", "last_name", "roles", "is_active", "is_superuser"]
    list_filter = ["groups", "is_active"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: Any, obj: Any = None) -> Any:
        if obj is None:
            return super().get_fieldsets(request, obj)
        return [PERSON, ROLE, *([BEYOND_ROLES] if request.user.is_superuser else []), VISITS]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["last_login", "date_joined"]

    def has_change_permission(self, request: Any, obj: Model | None = None) -> bool:
        return super().has_change_permission(request, obj) and _may_touch(request.user, obj)

    def has_delete_permission(self, request: Any, obj: Model | None = None) -> bool:
        return super().has_delete_permission(request, obj) and _may_touch(request.user, obj)

    def events_about(self, row: User) -> list[QuerySet[Any]]:
        return [events_of(Account).filter(pgh_obj=row.pk), events_of(Membership).filter(user=row.pk)]

    @admin.display(description="roles")
    def roles(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all()) or "–"


def _may_touch(user: Any, account: Model | None) -> bool:
    return bool(user.is_superuser or not (isinstance(account, User) and account.is_superuser))


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """Groups. The three ready roles follow from the software, and are only looked at."""

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return super().has_change_permission(request, obj) and not _is_role(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return super().has_delete_permission(request, obj) and not _is_role(obj)


def _is_role(group: Group | None) -> bool:
    return group is not None and group.name in ROLES
