"""The sources in the admin: what was captured, what was read from it, and who published it.

Software writes these; a curator looks here, and says of an outlet what it is called and whether its texts are free, and
of an article whose copy it is.
"""

from articles.admin import articles, captures, outlets, rulings, runs, stories

__all__ = ["articles", "captures", "outlets", "rulings", "runs", "stories"]
