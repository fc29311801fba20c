"""The three ready roles: who may do what, and who may come in at all."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Outlet
from curators.roles import ROLES
from negotiations import identities, pins
from negotiations.models import Negotiator, Pin, Round, RoundClaim
from tests.admin.forms import save


@pytest.fixture
def people(db: None) -> dict[str, User]:
    """Someone in each role."""
    found = {}
    for role in ROLES:
        found[role] = User.objects.create_user(f"some-{role}", password="a password")
        found[role].groups.add(Group.objects.get(name=role))
    return found


def list_of_records(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:negotiations_round_changelist"))


def open_record(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:negotiations_round_change", args=[archive.pk]))


def history_of_record(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:negotiations_round_history", args=[archive.pk]))


def all_changes(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:curators_change_changelist"))


def pin(client: Client, archive: Round) -> Any:
    return client.post(reverse("admin:negotiations_round_change", args=[archive.pk]), {"start": "2020-01-13"})


def rule_on_a_claim(client: Client, archive: Round) -> Any:
    claim = RoundClaim.objects.earliest("pk")
    return client.post(reverse("admin:negotiations_roundclaim_change", args=[claim.pk]), {"ruling": "rejected"})


def rule_on_copies(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:articles_storyruling_add"))


def split_a_person(client: Client, archive: Round) -> Any:
    person = Negotiator.objects.earliest("pk")
    return client.get(reverse("admin:negotiations_negotiator_split", args=[person.pk]))


def add_an_article(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:articles_article_add"))


def rename_an_outlet(client: Client, archive: Round) -> Any:
    outlet = Outlet.objects.earliest("pk")
    return client.post(reverse("admin:articles_outlet_change", args=[outlet.pk]), {"name": "Another"})


def list_of_users(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:auth_user_changelist"))


def add_a_user(client: Client, archive: Round) -> Any:
    return client.get(reverse("admin:auth_user_add"))


MATRIX: list[tuple[Callable[[Client, Round], Any], tuple[str, ...]]] = [
    (list_of_records, ("viewer", "editor", "administrator")),
    (open_record, ("viewer", "editor", "administrator")),
    (history_of_record, ("viewer", "editor", "administrator")),
    (all_changes, ("viewer", "editor", "administrator")),
    (pin, ("editor", "administrator")),
    (rule_on_a_claim, ("editor", "administrator")),
    (rule_on_copies, ("editor", "administrator")),
    (split_a_person, ("editor", "administrator")),
    (add_an_article, ("editor", "administrator")),
    (rename_an_outlet, ("administrator",)),
    (list_of_users, ("administrator",)),
    (add_a_user, ("administrator",)),
]


@pytest.mark.parametrize(("deed", "allowed"), MATRIX, ids=[deed.__name__ for deed, _ in MATRIX])
def test_each_role_may_do_what_is_its_own(
    client: Client,
    archive: Round,
    people: dict[str, User],
    deed: Callable[[Client, Round], Any],
    allowed: tuple[str, ...],
) -> None:
    for role in ROLES:
        client.force_login(people[role])
        answer = deed(client, archive)
        assert answer.status_code in ((200, 302) if role in allowed else (403,)), role
        assert "/login/" not in answer.headers.get("Location", "")


@pytest.mark.parametrize(
    ("action", "listed", "offered"),
    [
        ("merge_selected", "negotiations_negotiator", ("editor", "administrator")),
        ("unpin_selected", "negotiations_round", ("editor", "administrator")),
        ("accept", "negotiations_roundclaim", ("editor", "administrator")),
        ("delete_selected", "negotiations_pin", ("administrator",)),
        ("delete_selected", "negotiations_identityruling", ("editor", "administrator")),
    ],
)
def test_each_role_is_offered_its_own_actions(
    client: Client, archive: Round, people: dict[str, User], action: str, listed: str, offered: tuple[str, ...]
) -> None:
    pins.pin(archive, "start", archive.start, people["editor"])
    identities.rule_apart("negotiator", ["jeong-eun-bo"], ["jung-eun-bo"], people["editor"])
    for role in ROLES:
        client.force_login(people[role])
        page = client.get(reverse(f"admin:{listed}_changelist")).content.decode()
        assert (f'value="{action}"' in page) is (role in offered), role


def test_a_viewer_changes_nothing_by_going_back(client: Client, archive: Round, people: dict[str, User]) -> None:
    client.force_login(people["editor"])
    save(client, reverse("admin:negotiations_round_change", args=[archive.pk]), "round_form", start="2020-01-13")
    client.force_login(people["viewer"])
    page = client.get(reverse("admin:negotiations_round_history", args=[archive.pk]))
    assert b"13 January 2020" in page.content
    assert b"Back to" not in page.content
    change = page.context["lines"][0].change
    answer = client.post(reverse("admin:curators_change_back"), {"change": change.pk, "state": "before"})
    assert answer.status_code == 403
    assert Pin.objects.exists()


def test_only_those_who_keep_accounts_see_their_changes(client: Client, people: dict[str, User]) -> None:
    for role, sees in (("viewer", False), ("editor", False), ("administrator", True)):
        client.force_login(people[role])
        page = client.get(reverse("admin:curators_change_changelist"), {"q": "some-viewer"})
        assert bool(page.context["cl"].result_count) is sees


@pytest.mark.parametrize("role", ROLES)
def test_who_is_in_a_role_may_sign_in(client: Client, people: dict[str, User], role: str) -> None:
    answer = client.post(reverse("admin:login"), {"username": f"some-{role}", "password": "a password"}, follow=True)
    assert answer.redirect_chain
    assert answer.wsgi_request.user == people[role]


def leave_by_removing(user: User, group: Group) -> None:
    user.groups.remove(group)


def leave_by_clearing(user: User, group: Group) -> None:
    user.groups.clear()


def leave_by_the_group(user: User, group: Group) -> None:
    group.user_set.remove(user)


def leave_by_clearing_the_group(user: User, group: Group) -> None:
    group.user_set.clear()


LEAVING = (leave_by_removing, leave_by_clearing, leave_by_the_group, leave_by_clearing_the_group)


@pytest.mark.parametrize("leave", LEAVING)
def test_who_leaves_the_last_role_may_not_come_in_any_more(
    people: dict[str, User], leave: Callable[[User, Group], None]
) -> None:
    person = people["editor"]
    leave(person, Group.objects.get(name="editor"))
    person.refresh_from_db()
    assert not person.is_staff


@pytest.mark.parametrize("leave", [leave_by_removing, leave_by_the_group, leave_by_clearing_the_group])
def test_who_leaves_one_of_two_roles_still_comes_in(
    people: dict[str, User], leave: Callable[[User, Group], None]
) -> None:
    person = people["editor"]
    person.groups.add(Group.objects.get(name="viewer"))
    leave(person, Group.objects.get(name="editor"))
    person.refresh_from_db()
    assert person.is_staff


def test_who_was_let_in_without_a_role_stays_in_whatever_group_comes_or_goes(db: None) -> None:
    person = User.objects.create_user("guest", is_staff=True)
    readers = Group.objects.create(name="our own readers")
    person.groups.add(readers)
    readers.user_set.clear()
    person.refresh_from_db()
    assert person.is_staff


def test_a_superuser_needs_no_role(editor: User) -> None:
    editor.groups.add(Group.objects.get(name="viewer"))
    editor.groups.clear()
    editor.refresh_from_db()
    assert editor.is_staff


def test_an_administrator_makes_no_superuser(client: Client, editor: User, people: dict[str, User]) -> None:
    client.force_login(people["administrator"])
    page = reverse("admin:auth_user_change", args=[people["viewer"].pk])
    assert "is_superuser" not in client.get(page).context["adminform"].form.fields
    role = Group.objects.get(name="editor").pk
    save(client, page, "user_form", is_superuser="on", user_permissions=[1], groups=[role])
    changed = User.objects.get(pk=people["viewer"].pk)
    assert [group.name for group in changed.groups.all()] == ["editor"]
    assert not changed.is_superuser
    assert not changed.user_permissions.exists()


@pytest.mark.parametrize("page", ["auth_user_delete", "auth_user_password_change"])
def test_an_administrator_lays_no_hand_on_a_superuser(
    client: Client, editor: User, people: dict[str, User], page: str
) -> None:
    client.force_login(people["administrator"])
    assert client.post(reverse(f"admin:{page}", args=[editor.pk]), {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=editor.pk).exists()


@pytest.mark.parametrize("page", ["auth_group_delete", "auth_group_change"])
def test_the_ready_roles_are_only_looked_at(client: Client, people: dict[str, User], page: str) -> None:
    client.force_login(people["administrator"])
    role = Group.objects.get(name="viewer")
    assert client.post(reverse(f"admin:{page}", args=[role.pk]), {"post": "yes", "name": "x"}).status_code == 403
    assert Group.objects.filter(name="viewer").exists()


def test_migrating_again_brings_back_what_a_role_lacks(people: dict[str, User]) -> None:
    editors = Group.objects.get(name="editor")
    before = set(editors.permissions.values_list("codename", flat=True))
    editors.permissions.remove(Permission.objects.get(codename="change_round"))  # as one of a model that came later
    Group.objects.get(name="viewer").delete()
    call_command("migrate", verbosity=0)
    assert set(editors.permissions.values_list("codename", flat=True)) == before
    assert Group.objects.get(name="viewer").permissions.filter(codename="view_round").exists()


def test_a_viewer_has_no_permission_but_to_view(people: dict[str, User]) -> None:
    allowed = people["viewer"].get_all_permissions()
    assert "articles.view_article" in allowed
    assert all(name.partition(".")[2].startswith("view_") for name in allowed)


def test_an_editor_adds_articles_and_takes_no_ones_words_back_by_the_list(people: dict[str, User]) -> None:
    editor, administrator = people["editor"], people["administrator"]
    assert editor.has_perms(["articles.add_article", "negotiations.change_round"])
    for reserved in ("negotiations.delete_pin", "negotiations.delete_verdict", "articles.change_outlet"):
        assert not editor.has_perm(reserved)
        assert administrator.has_perm(reserved)
