"""Charts, as they were drawn."""

from django.db import models


class Chart(models.Model):
    """A picture of the data, drawn once for each state of it."""

    name = models.SlugField(unique=True)
    digest = models.CharField(max_length=64, help_text="SHA-256 of what the picture shows.")
    svg = models.TextField()
    drawn_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.name
