"""What else the archive knows of its records: which may be one, and what they were called before."""

from django.db import models


class Suggestion(models.Model):
    """Two records that are likely one, for a curator to decide; `one` and `other` are their keys, in order.

    Worked out with the records. A ruling on their spellings answers it.
    """

    record_kind = models.CharField(max_length=20)
    one = models.CharField(max_length=200)
    other = models.CharField(max_length=200)
    reason = models.TextField(help_text="What speaks for it.")

    class Meta:
        ordering = ["record_kind", "one", "other"]
        constraints = [models.UniqueConstraint(fields=["record_kind", "one", "other"], name="one_suggestion_a_pair")]

    def __str__(self) -> str:
        return f"{self.one} and {self.other} are likely one {self.record_kind}"


class FormerKey(models.Model):
    """A key that a record went by, so that its old address leads to the record in whose place it went."""

    record_kind = models.CharField(max_length=20)
    key = models.CharField(max_length=200)
    record_key = models.CharField(max_length=200)

    class Meta:
        ordering = ["record_kind", "key"]
        constraints = [models.UniqueConstraint(fields=["record_kind", "key"], name="one_record_a_former_key")]
        indexes = [models.Index(fields=["record_kind", "record_key"], name="former_keys_of_record")]

    def __str__(self) -> str:
        return f"{self.key} is now {self.record_key}"
