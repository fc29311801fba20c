"""Commands as tests run them, and all that they leave in the archive."""

import io
from typing import Any

from django.core.management import CommandError, call_command

from articles.models import Article, Capture, Outlet, Run, Story
from negotiations import models, store

RECORDS: tuple[Any, ...] = (models.Agreement, models.Venue, models.Negotiator, models.Round, models.Payment)
TABLES = ("agreements", "rounds", "negotiators", "payments", "articles", "claims")


def run(command: str, *arguments: Any, **options: Any) -> tuple[int, str, str]:
    """Run a command; its exit code, and what it wrote to standard output and standard error."""
    output, errors = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command(command, *map(str, arguments), stdout=output, stderr=errors, **options)
    except SystemExit as ending:
        code = int(ending.code or 0)
    except CommandError as error:
        code = error.returncode
        errors.write(str(error))
    return code, output.getvalue(), errors.getvalue()


def import_articles(*arguments: Any, **options: Any) -> tuple[int, str, str]:
    """Run `import_articles`."""
    return run("import_articles", *arguments, **options)


def everything() -> dict[str, Any]:
    """All that the archive tells, evidence and all, but for the order in which it came to know it."""
    evidence = {kind.record_kind: list(kind.objects.order_by("key").values("key", "evidence")) for kind in RECORDS}
    return {table: _exported(table) for table in TABLES} | {"evidence": evidence}


def kept() -> list[Any]:
    """What the archive keeps of every capture besides its bytes, and what could be made of it."""
    return list(Capture.objects.order_by("sha256").values_list("sha256", "origin", "state", "failure", "known"))


def _exported(table: str) -> str:
    return run("export", table, format="jsonl")[1]


def empty() -> None:
    """Make it an archive of nothing."""
    for model in (Run, Article, Story, Capture, Outlet):
        model._default_manager.all().delete()
    store.rebuild()
