"""Exports: the archive's records, articles, claims and captures as tables, in CSV, JSON and JSON Lines; pages as WARC.

`tables` says which columns each has, `formats` writes them; `warc` writes the captures themselves. All work row by
row, however large the archive.
"""

from negotiations.exporting.formats import FORMATS
from negotiations.exporting.tables import TABLES, Table
from negotiations.exporting.warc import write_warc

__all__ = ["FORMATS", "TABLES", "Table", "write_warc"]
