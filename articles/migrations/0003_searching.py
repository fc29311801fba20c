"""What search needs beside the index of words: the pieces of Korean words, and the words that are known."""

from itertools import islice

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models

import articles.models.vocabulary
import articles.searching.grams
import articles.searching.vocabulary

# What articles.searching.grams tells. A word without Korean in it is a piece of its own.
GRAMS = r"""
CREATE FUNCTION korean_grams(words tsvector) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 20000
RETURN ARRAY(
    SELECT CASE
        WHEN place > 0 THEN substr(word, place, 2)
        WHEN word COLLATE "C" >= '가' THEN '^' || left(word, 1)
        ELSE '^' || word
    END
    FROM unnest(tsvector_to_array(words)) AS word,
        generate_series(0, CASE WHEN octet_length(word) = length(word) THEN 0 ELSE length(word) - 1 END) AS place
    UNION ALL
    SELECT '^' || unnest(ARRAY[run[1], run[1] || run[2]])
    FROM unnest(tsvector_to_array(words)) AS word, regexp_matches(word, '([0-9a-z][^가-힣]*)([가-힣]?)', 'g') AS run
    WHERE word ~ '[가-힣].*[0-9a-z]|[0-9a-z].*[가-힣]'
)
"""


BATCH = 500


def learn_all(apps, schema_editor):
    """Learn the words of the articles that are there already."""
    rows = apps.get_model('articles', 'Article').objects.only('title', 'captions', 'body').order_by()
    for batch in batched(rows.iterator(BATCH), BATCH):
        articles.searching.vocabulary.learn(batch)


def batched(rows, size):
    while batch := list(islice(rows, size)):
        yield batch


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0002_reasons'),
    ]

    operations = [
        TrigramExtension(),
        migrations.RunSQL(GRAMS, "DROP FUNCTION korean_grams"),
        migrations.RemoveIndex(
            model_name='article',
            name='article_search',
        ),
        migrations.AddIndex(
            model_name='article',
            index=django.contrib.postgres.indexes.GinIndex(condition=models.Q(('language', 'ko'), _negated=True), fields=['search'], name='article_search'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=django.contrib.postgres.indexes.GinIndex(articles.searching.grams.KoreanGrams('search'), condition=models.Q(('language', 'ko')), name='article_grams'),
        ),
        migrations.CreateModel(
            name='KnownWord',
            fields=[
                ('text', models.CharField(max_length=40, primary_key=True, serialize=False)),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(articles.models.vocabulary.Letters('text'), name='gin_trgm_ops'), name='known_word_letters')],
            },
        ),
        migrations.RunPython(learn_all, migrations.RunPython.noop),
    ]
