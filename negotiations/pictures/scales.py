"""From values to places in a picture: straight scales, steps of an axis, marks moved apart. Plain functions."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import ceil, floor, log10
from unicodedata import east_asian_width

STEPS = (1, 2, 5, 10)
"""What an axis may go up by, times a power of ten."""
LATIN_BREADTH = 0.56
"""How broad a Latin letter is on average, in parts of the letters' height; one in Hangul is as broad as that."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Puts the values from `low` to `high` on the stretch from `start` to `end`, which may run either way."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value goes."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def year_of(day: date) -> float:
    """A day as a point in time, by years: 2 July 2024 → 2024.5."""
    first, next_first = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (next_first - first).days


def month_of(day: date) -> float:
    """A day as a point in time, by months: 16 June 2024 → 12 * 2024 + 5.5."""
    return 12 * day.year + day.month - 1 + (day.day - 1) / monthrange(day.year, day.month)[1]


def steps(low: float, high: float, at_most: int) -> list[float]:
    """Round values for an axis, from the last one not above `low` to the first not below `high`: 0, 920 → 0, 500, 1000.

    There are so many between the two as `at_most` says, or fewer. `high` must be above `low`.
    """
    rough = (high - low) / at_most
    power = 10 ** floor(log10(rough))
    step = next(power * factor for factor in STEPS if power * factor >= rough * (1 - 1e-9))
    return [number * step for number in range(floor(low / step), ceil(high / step - 1e-9) + 1)]


def spread(places: Sequence[float], gaps: Sequence[float], low: float, high: float) -> list[float]:
    """Places in rising order moved as little as may be, so that `gaps` are between them, and all from `low` to `high`.

    There is a gap less than places. Where there is no room for them, all are smaller.
    """
    scale = min(1, (high - low) / sum(gaps)) if any(gaps) else 1
    offsets = list(accumulate((gap * scale for gap in gaps), initial=0.0))
    level = _level([place - offset for place, offset in zip(places, offsets, strict=False)])
    return [min(max(place, low), high - offsets[-1]) + offset for place, offset in zip(level, offsets, strict=False)]


def _level(places: Sequence[float]) -> list[float]:
    """Places pooled where they fall: never one below the last."""
    pools: list[tuple[float, int]] = []
    for place in places:
        pool = (place, 1)
        while pools and pools[-1][0] >= pool[0]:
            (mean, count), (other, others) = pools.pop(), pool
            pool = ((mean * count + other * others) / (count + others), count + others)
        pools.append(pool)
    return [mean for mean, count in pools for _ in range(count)]


def breadth(text: str, size: float) -> float:
    """About how broad a text is in letters of that size."""
    return size * sum(1 if east_asian_width(letter) in "WF" else LATIN_BREADTH for letter in text)
