"""What an import costs (`make bench-import`, PAGES= says how many pages), and what extraction alone does
(`make bench-extract`, ARTICLES= says how many a round).

Imports: `news` writes stories from the sentences in `sentences.toml`, `markup` pages around them, `corpus` a folder of
such pages, the same for the same seed; `measuring` imports them and tells how fast that went.

Extraction: `dense` puts articles together from paragraphs of the sample pages, `varying` has them tell of other days,
sums and people; `extracting` reads them and tells how fast that went, beside spaCy (`spacy_alone`).
"""
