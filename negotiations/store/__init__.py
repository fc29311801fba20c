"""Storing what articles report: their claims, and the records that all claims and pins add up to.

`save_articles` stores what was read from captures; `settle` brings the records in line with all that has changed since;
`rebuild` works every one out anew; `differences` tells what working out everything anew would change.
"""

from negotiations.store.articles import Read, Saved, save_articles
from negotiations.store.records import differences, rebuild, settle
from negotiations.store.tables import Changes

__all__ = ["Changes", "Read", "Saved", "differences", "rebuild", "save_articles", "settle"]
