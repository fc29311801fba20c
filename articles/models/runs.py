"""Imports, and what became of each of their items."""

from django.db import models

from articles.models.captures import Capture


class Run(models.Model):
    """One import: who ran which command, when, and how it ended."""

    class State(models.TextChoices):
        RUNNING = "running", "running"
        FINISHED = "finished", "finished"
        STOPPED = "stopped", "stopped before its end"

    started_at = models.DateTimeField("started", auto_now_add=True)
    ended_at = models.DateTimeField(
        "ended",
        null=True,
        blank=True,
        editable=False,
        help_text="When it ended; of one that was killed, when it was last heard of.",
    )
    who = models.CharField(max_length=200, editable=False, help_text="Whose account ran it.")
    command = models.TextField(editable=False, help_text="The command line.")
    state = models.CharField(max_length=10, choices=State, default=State.RUNNING, editable=False)
    counts = models.JSONField(default=dict, editable=False, help_text="How many items had each outcome.")

    class Meta:
        verbose_name = "import"
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"import {self.pk}"


class RunItem(models.Model):
    """What became of one page in one import."""

    class Outcome(models.TextChoices):
        IMPORTED = "imported", "imported"
        VERSION = "version", "new version"
        COPY = "copy", "copy of a story"
        UPDATED = "updated", "read again"
        KNOWN = "known", "already known"
        NOTHING = "nothing", "nothing found"
        FAILED = "failed", "failed"

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="items", editable=False)
    position = models.PositiveIntegerField(editable=False, help_text="Its place in the run.")
    label = models.TextField(editable=False, help_text="The file or address.")
    outcome = models.CharField(max_length=10, choices=Outcome, editable=False)
    reason = models.TextField(blank=True, editable=False)
    capture = models.ForeignKey(
        Capture, on_delete=models.PROTECT, related_name="items", null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = "item of an import"
        verbose_name_plural = "items of imports"
        ordering = ["run", "position"]
        constraints = [models.UniqueConstraint(fields=["run", "position"], name="item_position")]
        indexes = [models.Index(fields=["outcome", "-run", "position"], name="item_outcome")]

    def __str__(self) -> str:
        return self.label
