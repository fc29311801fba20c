"""From a capture's bytes to an article. Pure Python: no Django, no database, no network."""

from articles.parsing.article import Known, NothingFound, ParsedArticle, Unreadable
from articles.parsing.decode import LARGEST
from articles.parsing.parse import LONGEST, parse

__all__ = ["LARGEST", "LONGEST", "Known", "NothingFound", "ParsedArticle", "Unreadable", "parse"]
