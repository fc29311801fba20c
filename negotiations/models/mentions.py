"""Which article mentions which record."""

from django.db import models

from articles.models import Article
from negotiations.models.records import Agreement, Negotiator, Payment, Round, Venue


class Mention(models.Model):
    """An article's saying anything of a record, once each: a view of the claims that went into records.

    A row of a round has the round's agreement and venue beside it, one of a payment its agreement; one of a negotiator
    has the negotiator alone. Read-only.
    """

    id = models.BigIntegerField(
        primary_key=True, help_text="The article's: rows are counted, never fetched one by one."
    )
    article = models.ForeignKey(Article, models.DO_NOTHING, related_name="mentions")
    agreement = models.ForeignKey(Agreement, models.DO_NOTHING, related_name="mentions", null=True)
    round = models.ForeignKey(Round, models.DO_NOTHING, related_name="mentions", null=True)
    venue = models.ForeignKey(Venue, models.DO_NOTHING, related_name="mentions", null=True)
    negotiator = models.ForeignKey(Negotiator, models.DO_NOTHING, related_name="mentions", null=True)
    payment = models.ForeignKey(Payment, models.DO_NOTHING, related_name="mentions", null=True)

    class Meta:
        managed = False
        db_table = "negotiations_mention"

    def __str__(self) -> str:
        return f"{self.article} mentions {self.round or self.negotiator or self.payment or self.agreement}"
