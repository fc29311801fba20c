"""Finding an article by what people have at hand: its key, or the address of its page in the archive."""

import re

from articles.models import Article

_KEY = re.compile(r"(?:^|/articles/)([0-9a-f]+)/?$")


def article_at(text: str) -> Article | None:
    """The article with this key, or whose page's address ends with it; `None` where there is none."""
    key = _KEY.search(text)
    return Article.objects.filter(key=key[1]).first() if key else None
