"""Which article mentions which record, as a view of the claims: nothing to keep true, nothing to go stale."""

from django.db import migrations, models

VIEW = """
CREATE VIEW negotiations_mention AS
    SELECT DISTINCT claim.article_id AS id, claim.article_id, record.agreement_id, record.id AS round_id,
        record.venue_id, NULL::bigint AS negotiator_id, NULL::bigint AS payment_id
    FROM negotiations_roundclaim claim JOIN negotiations_round record ON record.id = claim.record_id
    UNION ALL
    SELECT DISTINCT article_id, article_id, NULL::bigint, NULL::bigint, NULL::bigint, record_id, NULL::bigint
    FROM negotiations_negotiatorclaim WHERE record_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT claim.article_id, claim.article_id, record.agreement_id, NULL::bigint, NULL::bigint, NULL::bigint,
        record.id
    FROM negotiations_paymentclaim claim JOIN negotiations_payment record ON record.id = claim.record_id
    UNION ALL
    SELECT DISTINCT article_id, article_id, record_id, NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint
    FROM negotiations_agreementclaim WHERE record_id IS NOT NULL
"""


class Migration(migrations.Migration):

    dependencies = [
        ('negotiations', '0001_first'),
    ]

    operations = [
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigIntegerField(help_text="The article's: rows are counted, never fetched one by one.", primary_key=True, serialize=False)),
            ],
            options={
                'db_table': 'negotiations_mention',
                'managed': False,
            },
        ),
        migrations.RunSQL(VIEW, "DROP VIEW negotiations_mention"),
    ]
