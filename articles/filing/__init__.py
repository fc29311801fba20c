"""Filing stored articles: which of them another stands in the place of, and whose copies they are.

`file_articles` does it for a batch. What comes of it depends on what is stored, and not on the order in which it came.
"""

from articles.filing.file import Filed, file_articles

__all__ = ["Filed", "file_articles"]
