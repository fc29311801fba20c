"""What of the articles found is shown: the title, what of the text or a caption was found, the words in it marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from articles.models import Article
from articles.searching.asked import HANGUL, Asked
from articles.searching.snippets import Marker
from articles.searching.stems import forms


@dataclass(frozen=True, slots=True)
class Marked:
    """A title, and excerpts of the text and of the photo captions where anything in them was found; all escaped."""

    title: Markup
    text: Markup
    captions: Markup


def marks(asked: Asked, articles: Sequence[Article]) -> dict[int, Marked]:
    """What to show of a page's articles, by primary key. Two queries, for their texts and for the forms of words."""
    rows = Article.objects.filter(pk__in=[article.pk for article in articles]).order_by()
    texts = list(rows.values_list("pk", "title", "body", "captions"))
    words = [word for word in asked.words if not HANGUL.search(word)]
    marker = Marker(asked, forms(words, (text for _, *parts in texts for text in parts)) if words else {})
    return {key: _marked(marker, *parts) for key, *parts in texts}


def _marked(marker: Marker, title: str, body: str, captions: str) -> Marked:
    """A caption is shown where it has something that the text has not: the one that has most of that."""
    told = marker.terms(body)
    more = {caption: marker.terms(caption) - told for caption in captions.splitlines()}
    telling = max(more, key=lambda caption: len(more[caption]), default="")
    shown = marker.excerpt(telling, part=1) if more.get(telling) else Markup("")
    return Marked(marker.whole(title), marker.excerpt(body), shown)
