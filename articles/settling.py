"""Telling those who have worked something out from articles that a curator has changed what stands there."""

from django.dispatch import Signal

articles_unsettled = Signal()
"""Sent, with no arguments and in the same transaction, when a curator's word has put articles on the list of those that
are yet to be settled (`articles.models.Unsettled`). An import sends none, for it settles all at its end.
"""

articles_redated = Signal()
"""Sent before it with `articles`, a collection of primary keys, where a curator has corrected the day of some: what is
read from a text depends on its day.
"""
