"""Storing what articles report: their claims, and the records that all claims and pins add up to.

`save_article` stores one article; `rebuild` works out every record anew and writes what has changed.
"""

from negotiations.store.articles import save_article
from negotiations.store.records import rebuild
from negotiations.store.tables import Changes

__all__ = ["Changes", "rebuild", "save_article"]
