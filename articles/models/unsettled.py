"""Which articles have changed since somebody last built on them."""

from collections.abc import Collection

from django.db import connection, models

from articles.models.articles import Article


class Unsettled(models.Model):
    """An article that came, was read again, or changed its story or its place among versions, and whose claims are yet
    to be settled. Whoever works something out from articles takes it off the list, in the same transaction.
    """

    article = models.OneToOneField(Article, on_delete=models.CASCADE, primary_key=True, related_name="+")

    class Meta:
        verbose_name_plural = "unsettled"

    def __str__(self) -> str:
        return str(self.article_id)

    @staticmethod
    def note(articles: Collection[int]) -> None:
        """Put articles on the list, by primary key; those that are on it already stay."""
        Unsettled.objects.bulk_create((Unsettled(article_id=pk) for pk in sorted(articles)), ignore_conflicts=True)

    @staticmethod
    def note_all(articles: models.QuerySet[Article]) -> None:
        """Put all that a query finds on the list, without fetching them: one statement, however many there are."""
        found, values = articles.order_by().values("pk").query.sql_with_params()
        into = f"INSERT INTO {Unsettled._meta.db_table} (article_id) {found} ON CONFLICT DO NOTHING"
        with connection.cursor() as cursor:
            cursor.execute(into, values)
