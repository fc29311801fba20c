"""Resolution's one door."""

from collections.abc import Iterable

from negotiations.resolution.records import Pinned, Resolved, Source


def resolve(sources: Iterable[Source], pins: Iterable[Pinned] = ()) -> Resolved:
    """Work out every record that the sources' claims and the pins add up to."""
    raise NotImplementedError
