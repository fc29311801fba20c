"""Filling in a form as a browser would: what the page shows is sent back, save for what the editor changes."""

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from negotiations.models import Record


def shown(response: Any, form: str) -> dict[str, Any]:
    """The values that a page's form holds, by name."""
    page = BeautifulSoup(response.content, "lxml").select_one(f"form#{form}")
    assert page is not None, "the page has no such form"
    values: dict[str, Any] = {}
    for field in page.select("input[name], textarea[name], select[name]"):
        name = str(field["name"])
        if field.name == "select":
            chosen = field.select_one("option[selected]")
            values[name] = chosen.get("value", "") if chosen else ""
        elif field.name == "textarea":
            values[name] = field.get_text().removeprefix("\n")
        elif field.get("type") == "checkbox":
            values |= {name: "on"} if field.has_attr("checked") else {}
        elif field.get("type") != "submit":
            values[name] = field.get("value", "")
    return values


def save(client: Client, address: str, form: str, **changes: Any) -> Any:
    """Open a page, change some of its form's values, and save."""
    response = client.get(address)
    assert response.status_code == 200
    return client.post(address, shown(response, form) | changes)


def do(client: Client, record: Record, deed: str, **posted: Any) -> str:
    """Send one of the small forms of a record's page; what the page then shown says of it. The record is read again."""
    address = reverse(f"admin:negotiations_{record._meta.model_name}_{deed}", args=[record.pk])
    answer = client.post(address, posted, follow=True)
    assert answer.status_code == 200, answer.status_code
    if type(record)._default_manager.filter(pk=record.pk).exists():
        record.refresh_from_db()
    return said(answer)


def said(answer: Any) -> str:
    """The messages on a page."""
    page = BeautifulSoup(answer.content, "lxml")
    return " ".join(line.get_text(" ", strip=True) for line in page.select(".messagelist li"))
