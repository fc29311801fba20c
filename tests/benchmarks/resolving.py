"""`python -m tests.benchmarks.resolving [ARTICLES]`: what resolving costs in a throw-away archive of so many articles,
with five claims each: everything anew; and what is left to do after one article, a hundred, and a pin.
"""

import argparse
import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from time import perf_counter
from typing import Any

SEED = 20301
ARTICLES = 20_000


def measure(articles: int) -> Iterator[str]:
    """Fill an archive and settle it; the report, line by line."""
    from django.contrib.auth.models import User
    from django.core.management import call_command

    from articles.models import Article, Unsettled
    from negotiations import models, store
    from negotiations.pins import correct
    from negotiations.store.claims import MODELS
    from tests.benchmarks.filling import fill

    call_command("migrate", verbosity=0)
    started = perf_counter()
    fill(Random(SEED), articles)
    claims = sum(model._default_manager.count() for model in MODELS.values())
    statements = models.Statement.objects.count()
    yield f"{articles:,} articles, {claims:,} claims, {statements:,} statements; filled in {_since(started)}"
    yield _report("the first resolving of all", store.rebuild)
    yield _report("all anew, nothing changed", store.rebuild)
    for number in (1, 100):
        Unsettled.note(list(Article.objects.order_by("key").values_list("pk", flat=True)[:number]))
        yield _report(f"after {number} article{'s' * (number > 1)} came or changed", store.settle)
    curator = User.objects.create(username="curator")
    round_ = models.Round.objects.order_by("-articles").first()
    assert round_
    yield _report("after a pin on a round", lambda: correct(round_, {"city": "Busan"}, curator))


def _report(what: str, work: Callable[[], Any]) -> str:
    with _counted() as queries:
        started = perf_counter()
        work()
    return f"{what}: {_since(started)}, {len(queries)} queries"


def _since(started: float) -> str:
    return f"{perf_counter() - started:.1f} s"


@contextmanager
def _counted() -> Iterator[list[str]]:
    """The queries that are asked meanwhile."""
    from django.db import connection

    asked: list[str] = []

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield asked


def main() -> None:
    """Print what resolving costs."""
    parser = argparse.ArgumentParser(prog="make bench-resolve", description="Measure what resolving costs.")
    parser.add_argument("articles", nargs="?", type=int, default=ARTICLES, help=f"How many (default: {ARTICLES}).")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="sma-archive-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # runs after PostgreSQL's part in it has ended
    os.environ |= {"SMA_ARCHIVE_DATA": folder, "DJANGO_SETTINGS_MODULE": "sma_archive.settings"}
    os.environ.pop("DATABASE_URL", None)  # whose archive must not become a benchmark's
    import django

    django.setup()
    for line in measure(options.articles):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
