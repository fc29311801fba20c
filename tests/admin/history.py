"""The history page of a row, read and used as an editor would."""

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.db.models import Model
from django.test import Client
from django.urls import reverse


@dataclass(frozen=True)
class Told:
    """A line of the page, as it reads; and its button's form."""

    who: str
    thing: str
    was: str
    now: str
    why: str
    back: dict[str, str]


def page_of(row: Model) -> str:
    """The address of a row's history page."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_history", args=[row.pk])


def history(client: Client, row: Model) -> list[Told]:
    """What a row's history page tells, the latest first."""
    response = client.get(page_of(row))
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "lxml")
    return [_told(line) for line in page.select(".changes tbody tr")]


def _told(line: Tag) -> Told:
    head, *cells = line.select("th, td")
    when = head.select_one("time")
    assert when is not None
    who = head.get_text().replace(when.get_text(), "", 1).strip()
    thing, was, now, why = (" ".join(cell.get_text().split()) for cell in cells[:4])
    fields = cells[4].select("input[type=hidden]:not([name=csrfmiddlewaretoken]), button")
    return Told(who, thing, was, now, why, {str(field["name"]): str(field["value"]) for field in fields})


def go_back(client: Client, line: Told) -> Any:
    """Press a line's button."""
    assert line.back, "this line has no button"
    return client.post(reverse("admin:curators_change_back"), line.back, follow=True)
