"""The archive's lock, by the name that imports know it by."""

from articles.locking import lock_archive as lock_records

__all__ = ["lock_records"]
