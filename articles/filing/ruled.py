"""What curators have ruled on copies, as it holds for the articles that stand today."""

from collections.abc import Mapping

from articles.models import PairRuling, StoryRuling

Ruled = Mapping[int, int | None]
"""The article that each ruled one is a copy of, `None` where it stands alone; by primary key, only current ones."""

Pairs = Mapping[frozenset[int], bool]
"""Whether two articles are one story, by the primary keys of current ones."""


def load_rulings() -> Ruled:
    """Every ruling. There are few, each made by hand, so that one query for all is cheapest.

    One on an earlier version holds for the current one, unless this has a ruling of its own; of several the latest.
    """
    names = ("article", "article__superseded_by", "copy_of", "copy_of__superseded_by")
    rows = StoryRuling.objects.order_by("ruled_at", "pk").values_list(*names)
    ruled: dict[int, int | None] = {}
    for article, current, copy_of, current_copy in sorted(rows, key=lambda row: row[1] is None):
        original = current_copy or copy_of
        ruled[current or article] = None if original == (current or article) else original
    return ruled


def load_pairs() -> Pairs:
    """Every ruling on two articles, few as they are likewise; of several on the same two versions the latest."""
    names = ("article", "article__superseded_by", "other", "other__superseded_by", "same")
    rows = PairRuling.objects.order_by("ruled_at", "pk").values_list(*names)
    pairs = {
        frozenset({current or article, current_other or other}): same
        for article, current, other, current_other, same in rows
    }
    return {pair: same for pair, same in pairs.items() if len(pair) > 1}
