"""From sources to captures: files and containers of pages. No Django, no database.

`arrival` is what every source hands over. `sources` finds files, with what a `manifest` knows of them; `files` makes a
source of each, `handed` one of bytes that somebody hands over; `opening` goes through it, whatever its `kinds`: a page,
a ZIP (`zips`), a WARC (`warcs`, `records`, `coding`), JSON Lines (`jsonl`), a gzip stream (`streams`). `places` says
where in all this a page lies.
"""
