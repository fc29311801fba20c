"""Which rise goes with which sum of a sentence."""

from dataclasses import replace

from negotiations.extraction.payments.changes import find_changes
from negotiations.extraction.payments.clauses import asides_of
from negotiations.extraction.payments.figures import Figure, find_sums, holds_figures, in_clause, placed, spaced
from negotiations.extraction.payments.kinds import deed_of, kind_of

MOST = 20
"""A sentence with more sums or rises is a table's."""


def find_figures(text: str) -> list[Figure]:
    """The figures of a sentence in order: sums with their rises, and rises told alone."""
    if not holds_figures(text):
        return []
    sums, changes = list(find_sums(text)), list(find_changes(text))
    if not (sums or changes) or max(len(sums), len(changes)) > MOST:
        return []
    asides = asides_of(text)
    figures = [placed(figure, asides) for figure in sums]
    alone: list[Figure] = []
    for rise in changes:
        change = placed(Figure(text, rise.start, rise.end, rise=rise), asides)
        fitting = [figure for figure in figures if not figure.base and in_clause(figure, rise)]
        nearest = min(fitting, key=lambda figure: max(figure.start - rise.end, rise.start - figure.end), default=None)
        if nearest and not _told_apart(nearest, change):
            figures[figures.index(nearest)] = replace(nearest, rise=nearest.rise or rise)
        else:
            alone.append(change)
    return spaced(sorted([*figures, *alone], key=lambda figure: figure.start))


def _told_apart(total: Figure, change: Figure) -> bool:
    """Does the second have a deed of its own: "had called for $5 billion and rejected the increase Seoul proposed"?"""
    first, second = sorted((total, change), key=lambda figure: figure.start)
    first = replace(first, space=(first.clause[0], second.start))
    second = replace(second, space=(first.end, second.clause[1]))
    deed = deed_of(second)
    return deed is not None and deed is not kind_of(first)
