"""The gate: how well annotated pages are read, and that no change reads them worse than before.

`make gate` prints the scores, and which facts are read otherwise than when the floors were last set.
"""
