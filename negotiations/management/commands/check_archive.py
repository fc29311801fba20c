"""`manage.py check_archive`: does all that should always hold of an archive hold of this one?"""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import track

from articles.models import Article, Capture
from negotiations.checking import CHECKS
from negotiations.management.output import write_utf8
from negotiations.management.readiness import require_database
from negotiations.store.claims import MODELS
from negotiations.wording import plural

WRONG = 1
"""The exit code where something is."""


class Command(BaseCommand):
    """Check the archive."""

    help = (
        "Check the bytes of all captures, the quotes of all claims, the links between what is stored, and whether the "
        "records are what it all adds up to. What is wrong is said in a line, with what to run; --verbosity 2 names "
        "every place. Nothing is changed. Exits with 1 if anything is wrong."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make every check, then tell what was found."""
        require_database()
        write_utf8(self.stdout)
        console = Console(stderr=True)
        checks = track(CHECKS, "Checking", console=console, transient=True, disable=not console.is_terminal)
        found = {check: list(check.find()) for check in checks}
        for check, names in found.items():
            for line in check.lines(names, whole=options["verbosity"] > 1):
                self.stdout.write(line)
        wrong = sum(bool(names) and not check.harmless for check, names in found.items())
        self.stdout.write(_summary(wrong))
        if wrong:
            sys.exit(WRONG)


def _summary(wrong: int) -> str:
    """How the archive stands, and how much was looked at: "Sound: 3 captures, 3 articles, 14 claims."."""
    counts = (
        plural(Capture.objects.count(), "capture"),
        plural(Article.objects.count(), "article"),
        plural(sum(model._default_manager.count() for model in MODELS.values()), "claim"),
    )
    verdict = f"Wrong in {plural(wrong, 'way')}" if wrong else "Sound"
    return f"{verdict}: {', '.join(counts)}."
