"""Who is who, in the admin: merging and splitting negotiators and venues, and what was ruled on them."""

from negotiations.admin.identity import rulings, suggestions

__all__ = ["rulings", "suggestions"]
