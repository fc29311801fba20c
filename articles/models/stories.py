"""Texts that several outlets print."""

from django.db import models


class Story(models.Model):
    """One text, however many outlets print it: its articles are copies of each other, and count once as evidence."""

    key = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.key[:12]
