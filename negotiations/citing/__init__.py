"""Citations: what a reader takes away to cite an article, a record or a list by.

`items` says what is cited, in one shape, that of CSL-JSON; `plain`, `bibtex`, `ris` and `csl` put it in words or in a
file's form; `pages` says which page is cited as what.
"""
