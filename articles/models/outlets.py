"""Who publishes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from curators.tracking import tracked


@tracked("name", "other_names", "free", made_by_software=True)
class Outlet(models.Model):
    """A publication: a news agency, a newspaper, a broadcaster."""

    name = models.CharField(
        max_length=200, unique=True, help_text=_("The publication's usual name, in its own language.")
    )
    other_names = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        editable=False,
        help_text=_("What else it is or was called: pages that call it so are taken for its own."),
    )
    slug = models.SlugField(
        max_length=200,
        unique=True,
        allow_unicode=True,
        help_text=_("What the outlet is called in addresses and files."),
    )
    former_slugs = ArrayField(
        models.SlugField(max_length=200, allow_unicode=True),
        default=list,
        blank=True,
        editable=False,
        help_text=_("The slugs of outlets that were merged into it, so that their addresses lead to it."),
    )
    free = models.BooleanField(
        "full text is free",
        default=False,
        help_text=_("Readers see the whole text of this outlet's articles, not only excerpts."),
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def remember(self, *names: str) -> None:
        """Keep other names of it, so that the next import does not make outlets of them."""
        self.other_names = sorted({*self.other_names, *names} - {self.name})
