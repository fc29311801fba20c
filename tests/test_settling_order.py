"""Whatever the order in which articles come, and however often it is settled between: the records are the same."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from django.db import transaction

from articles.models import Article, Unsettled
from negotiations import models, store
from negotiations.extraction import Claim, RoundClaim
from negotiations.values import PartialDate
from tests.benchmarks.talks import Told, telling
from tests.storing import keep
from tests.storing import save as save_from
from tests.test_store import ARTICLE

pytestmark = pytest.mark.django_db

RECORDS = (models.Agreement, models.Venue, models.Negotiator, models.Round, models.Payment)
SEEDS = range(4)


def coverage(seed: int) -> list[tuple[int, Told, bool]]:
    """Articles of a few rounds, each with its number and whether it gives its day; some count days from that."""
    random = Random(seed)
    few = [told for told in telling(random, 300) if told.claims[0].agreement in (3, 4)][:12]
    return [(number, _relative(told) if number % 6 == 0 else told, number % 6 != 0) for number, told in enumerate(few)]


def _relative(told: Told) -> Told:
    """The article with its round's first day counted from its own, which it does not give."""
    claims = [
        replace(one, first_day=PartialDate.parse("XXXX-XX-XX day+0")) if isinstance(one, RoundClaim) else one
        for one in told.claims
    ]
    return Told(told.published, tuple(claims))


def store_one(number: int, told: Told, dated: bool) -> None:
    page = replace(ARTICLE, published=told.published if dated else None, outlet=f"Paper {number % 5}")
    claims: list[Claim] = [replace(one, start=9 * place, end=9 * place + 5) for place, one in enumerate(told.claims)]
    save_from(keep(b"%d" % number), page, claims)


def _rows(model: type[models.Record]) -> list[dict[str, Any]]:
    """The rows of records without what the database numbered."""
    rows: Iterable[Any] = model._default_manager.order_by("key").values()
    return [{name: value for name, value in row.items() if not name.endswith("id")} for row in rows]


def all_told() -> dict[str, Any]:
    """Every record with its evidence, who was where, what each claim belongs to, and every day worked out."""
    records = {model.record_kind: _rows(model) for model in RECORDS}
    there = models.Attendance.objects.values_list("round__key", "negotiator__key", "evidence")
    behind = models.RoundClaim.objects.values_list("article__key", "start", "record__key", "statement")
    days = Article.objects.values_list("key", "inferred_published")
    return records | {"there": sorted(map(repr, there)), "behind": sorted(map(repr, behind)), "days": sorted(days)}


def in_any_order(seed: int, settling: float) -> dict[str, Any]:
    """What an archive tells to which the coverage came in an order of its own, settled now and then."""
    random = Random(f"{seed} {settling}")
    with transaction.atomic():
        for one in random.sample(pages := coverage(seed), len(pages)):
            store_one(*one)
            if random.random() < settling:
                store.settle()
        store.settle()
        told = all_told()
        transaction.set_rollback(True)
    return told


@pytest.mark.parametrize("seed", SEEDS)
def test_order_and_batches_make_no_difference(seed: int) -> None:
    at_once, each, now_and_then = (in_any_order(seed, settling) for settling in (0, 1, 0.3))
    assert at_once == each == now_and_then
    assert at_once["round"]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_settled_bit_by_bit_is_what_everything_anew_gives(seed: int) -> None:
    for one in coverage(seed):
        store_one(*one)
        store.settle()
    assert store.differences() == []


@pytest.mark.parametrize("seed", SEEDS)
def test_an_article_that_is_gone_leaves_what_the_others_give(seed: int) -> None:
    pages = coverage(seed)
    for one in pages[1:]:
        store_one(*one)
    store.settle()
    without = all_told()
    store_one(*pages[0])
    store.settle()
    article = Article.objects.get(capture__content=b"0")
    for model in (models.RoundClaim, models.NegotiatorClaim, models.PaymentClaim):
        model._default_manager.filter(article=article).delete()
    article.delete()
    store.rebuild()
    assert all_told() == without
    assert not Unsettled.objects.exists()
