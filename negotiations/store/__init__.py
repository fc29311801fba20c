"""Storing what articles report: their claims, and the records that all claims and pins add up to.

`save_articles` stores what was read from captures; `rebuild` works out every record anew and writes what has changed;
`differences` tells what that would be.
"""

from negotiations.store.articles import Read, Saved, save_articles
from negotiations.store.records import differences, rebuild
from negotiations.store.tables import Changes

__all__ = ["Changes", "Read", "Saved", "differences", "rebuild", "save_articles"]
