"""Who publishes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from curators.tracking import tracked


@tracked("name", "free", made_by_software=True)
class Outlet(models.Model):
    """A publication: a news agency, a newspaper, a broadcaster."""

    name = models.CharField(max_length=200, unique=True, help_text="The publication's usual name, in its own language.")
    other_names = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        editable=False,
        help_text="What it was called here before it was renamed: pages that call it so are still taken for its own.",
    )
    slug = models.SlugField(max_length=200, unique=True, allow_unicode=True)
    free = models.BooleanField(
        "full text is free",
        default=False,
        help_text="Readers see the whole text of this outlet's articles, not only excerpts.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def remember(self, former: str) -> None:
        """Keep a name that it had until now, so that the next import does not make an outlet of it."""
        self.other_names = sorted({*self.other_names, former} - {self.name})
