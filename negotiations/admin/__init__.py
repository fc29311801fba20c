"""The records in the admin. What an editor changes here becomes a pin; nothing writes a record directly."""

from negotiations.admin import claims, kinds, pins

__all__ = ["claims", "kinds", "pins"]
