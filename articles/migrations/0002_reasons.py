"""Reasons as data, to be worded in the reader's language. The sentences that were there follow anew from the claims."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_first")]

    operations = [
        migrations.RemoveField("article", "inferred_published_reason"),
        migrations.AddField(
            "article", "inferred_published_reason", models.JSONField(blank=True, editable=False, null=True)
        ),
    ]
