"""Articles with their stories and outlets."""

from collections.abc import Iterator

from django.db.models import F, Min
from django.db.models.functions import Left

from articles.models import Article, Outlet, Story
from negotiations.checking.check import REREAD, Check

KEY_LENGTH = 16


def miskeyed() -> Iterator[str]:
    """Articles whose address is not that of their capture."""
    wrong = Article.objects.annotate(head=Left("capture__sha256", KEY_LENGTH)).exclude(key=F("head"))
    return wrong.order_by("pk").values_list("key", flat=True).iterator()


def misnamed_stories() -> Iterator[str]:
    """Stories that do not go by the least key of their articles."""
    wrong = Story.objects.annotate(least=Min("articles__key")).exclude(least=None).exclude(key=F("least"))
    return wrong.order_by("pk").values_list("key", flat=True).iterator()


def stray_stories() -> Iterator[str]:
    """Stories that no article tells."""
    return Story.objects.filter(articles=None).order_by("pk").values_list("key", flat=True).iterator()


def quiet_outlets() -> Iterator[str]:
    """Outlets that published no article."""
    return Outlet.objects.filter(articles=None).order_by("name").values_list("name", flat=True).iterator()


MISKEYED = Check(
    miskeyed,
    one="{} article does not go by its capture's SHA-256",
    many="{} articles do not go by their captures' SHA-256",
    remedy="Restore the archive from a backup: these articles' addresses are not what readers were given.",
)
MISNAMED_STORIES = Check(
    misnamed_stories,
    one="{} story does not go by its first article's key",
    many="{} stories do not go by their first articles' keys",
    remedy=REREAD,
)
STRAY_STORIES = Check(
    stray_stories,
    one="{} story has no article",
    many="{} stories have no article",
    remedy="`manage.py dbshell` and there `DELETE FROM articles_story s WHERE NOT EXISTS (SELECT FROM articles_article"
    " WHERE story_id = s.id);` removes what is left of stories.",
)
QUIET_OUTLETS = Check(
    quiet_outlets,
    one="{} outlet has no articles",
    many="{} outlets have no articles",
    remedy="That is no error: they wait for articles that name them.",
    harmless=True,
)
