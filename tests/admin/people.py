"""Papers that name negotiators, and institutes where rounds were held, for tests of who is who."""

from datetime import date
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from articles.models import Article
from negotiations.extraction import NegotiatorClaim, RoundClaim
from negotiations.models import Negotiator
from negotiations.store import rebuild
from negotiations.values import Part, Side, Status
from tests.admin.conftest import store

LIST = reverse("admin:negotiations_negotiator_changelist")


def paper(outlet: str, *names: str, side: Side = Side.KR, chief: bool = True) -> Article:
    """A paper's own story that names negotiators of one side at the 11th agreement."""
    body = f"{outlet}: {' and '.join(names)} spoke for the delegation."
    claims = [
        NegotiatorClaim(
            part=Part.BODY,
            start=body.index(name),
            end=body.index(name) + len(name),
            quote=name,
            rule="test",
            agreement=11,
            name=name,
            side=side,
            chief=chief,
        )
        for name in names
    ]
    return store(outlet, date(2020, 1, 17), *claims, body=body)


def venue_paper(outlet: str, number: int, institute: str, city: str = "Seoul") -> Article:
    """A paper's own story that a round of the 11th agreement was held at an institute."""
    body = f"{outlet}: round {number} was held at the {institute} in {city}."
    claim = RoundClaim(
        part=Part.BODY,
        start=body.index(institute),
        end=body.index(institute) + len(institute),
        quote=institute,
        rule="test",
        agreement=11,
        number=number,
        status=Status.HELD,
        city=city,
        venue=institute,
    )
    return store(outlet, date(2020, 1, 17), claim, body=body)


def two_people() -> tuple[Negotiator, Negotiator]:
    """Park Ji-ho, whom two papers name, and Seo Yun-ah, whom one does: nobody would take them for one."""
    paper("The First Paper", "Park Ji-ho")
    paper("The Second Paper", "Park Ji-ho")
    paper("The Third Paper", "Seo Yun-ah")
    rebuild()
    return Negotiator.objects.get(key="park-ji-ho"), Negotiator.objects.get(key="seo-yun-ah")


def merge(desk: Client, *records: Any, address: str = LIST, **answers: Any) -> Any:
    """Choose records in the list to be merged; with answers, merge them."""
    asked = {"action": "merge_selected", "_selected_action": [record.pk for record in records]}
    confirmed = {"confirmed": "yes", "keep": records[0].pk, "reason": "His own page says so."} if answers else {}
    return desk.post(address, asked | confirmed | answers, follow=True)


def words(response: Any) -> str:
    """What a reader sees of a page, in one line."""
    return " ".join(BeautifulSoup(response.content, "lxml").get_text(" ").split())
