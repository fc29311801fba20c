"""Accounts, roles and the history of changes in the admin."""

from curators.admin import accounts, changes, history

__all__ = ["accounts", "changes", "history"]
