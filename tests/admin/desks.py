"""Reading the curator's desk, and what it is read for: records in dispute, and staff who may do just this or that."""

from typing import Any

from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User

from negotiations.models import Round
from tests.site.builders import round_


def told(*values: tuple[Any, int], basis: str = "claims") -> dict[str, Any]:
    """The evidence of a field: the values that sources give, and how many stories give each."""
    given = [{"value": value, "stories": stories, "articles": stories, "sources": []} for value, stories in values]
    return {"value": values[0][0], "basis": basis, "reason": None, "values": given}


def disputed_round(number: int = 1, **fields: Any) -> Round:
    """A round on whose first day three stories say the 21st, and one the 20th."""
    evidence = {"start": told(("2024-05-21", 3), ("2024-05-20", 1))}
    return round_(number, evidence=evidence, disputed=["start"], **fields)


def queues(page: bytes) -> dict[str, dict[str, str]]:
    """The queues with work, by name; each line of theirs with its address."""
    found = BeautifulSoup(page, "lxml").select(".desk li")
    return {
        queue.select("h3")[0].get_text(): {
            " ".join(link.get_text().split()): str(link["href"]) for link in queue.select("a")
        }
        for queue in found
    }


def done(page: bytes) -> str:
    """The line that says where there is nothing to do."""
    return " ".join(BeautifulSoup(page, "lxml").select(".desk .done")[0].get_text().split())


def staff(*permissions: str) -> User:
    """Somebody of the staff who may do just this."""
    user = User.objects.create_user("somebody", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user
