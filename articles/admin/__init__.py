"""The sources in the admin: what was captured, what was read from it, and who published it.

Software writes these; a curator looks here, and says of an outlet what it is called and whether its texts are free, and
of an article whose copy it is, when it was published and by whom.
"""

from articles.admin import articles, captures, corrections, likely, outlets, rulings, runs, stories

__all__ = ["articles", "captures", "corrections", "likely", "outlets", "rulings", "runs", "stories"]
