"""The words that articles have, each once, by which a misspelt one is put right."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import Func


class Letters(Func):
    """A word in letters: Korean syllables taken apart, so that one wrong letter leaves the others alike."""

    template = "normalize(%(expressions)s, NFD)"
    output_field = models.TextField()


class KnownWord(models.Model):
    """A word that some article had when it was stored. None is taken out: search says whether it still finds any."""

    text = models.CharField(max_length=40, primary_key=True)

    class Meta:
        indexes = [GinIndex(OpClass(Letters("text"), name="gin_trgm_ops"), name="known_word_letters")]

    def __str__(self) -> str:
        return self.text
