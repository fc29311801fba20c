"""What the archive holds and what it lacks, in figures: by outlet, month, agreement and language.

Figures of articles are of the newest `COUNTED` that no newer version stands in the place of, so that no page costs more
the larger the archive is; pages say so where there are more.
"""
