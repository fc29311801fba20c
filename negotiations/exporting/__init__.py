"""Exports: the archive's records, articles and claims as tables, in CSV, JSON and JSON Lines.

`tables` says which columns each has, `formats` writes them. Both work row by row, however large the archive.
"""

from negotiations.exporting.formats import FORMATS
from negotiations.exporting.tables import TABLES, Table

__all__ = ["FORMATS", "TABLES", "Table"]
