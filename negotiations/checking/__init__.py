"""Checking an archive: what should always hold of what it stores, and what to run where it does not.

A module a subject, a function for each thing that can be wrong, which gives the names of what is. Each asks the
database in sets or in chunks, so that a million articles take time and no more. Nothing is written.
"""

from negotiations.checking.articles import MISKEYED, MISNAMED_STORIES, QUIET_OUTLETS, STRAY_STORIES
from negotiations.checking.captures import ALTERED, UNMARKED, UNREAD
from negotiations.checking.check import Check
from negotiations.checking.database import CHECKSUMS, COLLATION, FULL_DISK
from negotiations.checking.quotes import MISQUOTED
from negotiations.checking.records import OUTDATED
from negotiations.checking.runs import DEAD
from negotiations.checking.versions import ELSEWHERE, OVERTAKEN

CHECKS: tuple[Check, ...] = (
    ALTERED,
    UNREAD,
    UNMARKED,
    MISKEYED,
    ELSEWHERE,
    OVERTAKEN,
    MISNAMED_STORIES,
    STRAY_STORIES,
    MISQUOTED,
    OUTDATED,
    DEAD,
    CHECKSUMS,
    COLLATION,
    FULL_DISK,
    QUIET_OUTLETS,
)
"""In the order in which they are told: what later ones rest on comes first."""

__all__ = ["CHECKS", "Check"]
