"""What an import costs: `make bench-import` (PAGES= says how many pages, 400 if left out).

`news` writes stories from the sentences in `sentences.toml`, `markup` pages around them, `corpus` a folder of such
pages, the same for the same seed; `measuring` imports them and tells how fast that went.
"""
