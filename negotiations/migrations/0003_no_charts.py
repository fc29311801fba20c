"""Pictures are drawn when they are asked for."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("negotiations", "0002_mentions")]

    operations = [migrations.DeleteModel("Chart")]
