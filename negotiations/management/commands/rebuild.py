"""`manage.py rebuild`: work out every record anew from the stored claims and pins."""

from typing import Any

from django.core.management.base import BaseCommand

from negotiations.importing.report import record_note
from negotiations.management.readiness import require_database
from negotiations.store import rebuild


class Command(BaseCommand):
    """Rebuild the records."""

    help = "Work out every record anew from the stored claims and pins. An import does this by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and tell what changed."""
        require_database()
        self.stdout.write(record_note(rebuild()))
