"""Records and claims in the admin. What an editor changes in a record becomes a pin, and what is said of a claim a
verdict; nothing writes either directly.
"""

from negotiations.admin import claims, identity, kinds, pins, verdicts

__all__ = ["claims", "identity", "kinds", "pins", "verdicts"]
