"""Importing: from files and folders to pages, what came with them, and what a run has to report.

`sources` finds the pages, `manifest` reads what is known of them beforehand, `reading` turns one into an article and
its claims. These know no database. `run` stores page after page; `report` puts a run into words; `dry_run` shows
what would be stored, in the schema of the annotated corpus.
"""
