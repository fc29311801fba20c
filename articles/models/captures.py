"""What came in, to the letter."""

from datetime import date as day
from datetime import datetime

from django.conf import settings
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.utils import timezone

from articles.parsing import Known


class Arrived(models.Model):
    """Bytes as they came, and what came with them."""

    content = models.BinaryField(editable=False)
    origin = models.TextField(editable=False, help_text="The file or address that it came from first.")
    address = models.TextField(
        blank=True, editable=False, help_text="The address that it was fetched from, after redirects."
    )
    status = models.PositiveSmallIntegerField(null=True, editable=False, help_text="The server's answer: 200.")
    headers = models.JSONField(
        default=list, blank=True, editable=False, help_text="What the server said of it, as pairs of name and value."
    )
    known = models.JSONField(
        default=dict, blank=True, editable=False, help_text="What came with it: address, day, outlet, language."
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.origin


class Capture(Arrived):
    """A page that the archive keeps: never altered, never deleted by the software."""

    class State(models.TextChoices):
        READ = "read", "read"
        NOTHING = "nothing", "holds no article"
        FAILED = "failed", "could not be read"

    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    size = models.PositiveIntegerField(editable=False, help_text="Bytes.")
    captured_at = models.DateTimeField(
        null=True, editable=False, help_text="When the page was captured, where its source says so."
    )
    stored_at = models.DateTimeField(auto_now_add=True, help_text="When it came into the archive.")
    state = models.CharField(max_length=10, choices=State, default=State.READ, editable=False)
    failure = models.TextField(blank=True, editable=False, help_text="Why it could not be read.")

    class Meta:
        ordering = ["-stored_at", "-pk"]
        indexes = [
            HashIndex(fields=["address"], name="capture_address"),
            models.Index(fields=["-stored_at", "-id"], name="capture_newest"),
            # Few are without an article: what lists and counts them must not look at all others.
            models.Index(fields=["-stored_at", "-id"], condition=~models.Q(state="read"), name="capture_unread"),
        ]

    @property
    def captured_on(self) -> day | None:
        """The day on which it was captured, where the archive is; `None` where its source does not say."""
        return timezone.localdate(self.captured_at) if self.captured_at else None


class Draft(Arrived):
    """A page that a curator is about to add, held while its preview is looked at: no capture, and not for long."""

    curator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    label = models.TextField(editable=False, help_text="What reports call it.")
    made_at = models.DateTimeField(auto_now_add=True, db_index=True)


def known_of(page: Arrived) -> Known:
    """What came with a page, as the parser takes it."""
    known = dict(page.known)
    if known.get("published"):
        known["published"] = day.fromisoformat(known["published"])
    if known.get("captured"):
        known["captured"] = datetime.fromisoformat(known["captured"])
    return Known(**known)
