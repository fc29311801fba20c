"""Importing: from what sources hand over to stored articles and claims, and what a run has to report.

A page goes through these in turn, with many others on the way: `taking` it from its source and looking up whether the
archive has it, `reading` it into an article and its claims (by `readers`: here, or in the processes of `workers`, made
ready by `warming`), `storing` it with the rest of its batch. `run` puts them together and settles the records;
`adding` gives it one page while a curator waits, `rereading` captures of the archive's own. `reextracting` begins
later, with the texts of stored articles, and tells by `gains` what that changed. `items` is what passes between them,
`interrupt` asks a run to stop.

`tally` counts and `report` puts into words what became of all. `dry_run` shows what would be stored: by `annotation` in
the schema of the annotated corpus, by `description` for a reader; `marking` shows where claims stand in a text.
`reading` and `workers` know no Django.
"""
