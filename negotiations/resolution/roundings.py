"""Sums and rises as sources round them."""

MOST = 0.05
"""The part of a sum by which rounding changes it at most; who tells a trillion where it is 950 billion differs."""


def roundings(exact: int) -> set[int]:
    """The sums that the sum is if rounded: within half a unit of their last digit, with fewer digits, and near it."""
    found = set()
    for zeros in range(len(str(exact)) - digits(exact) + 1, len(str(exact)) + 1):
        below = exact - exact % 10**zeros
        found |= {vague for vague in (below, below + 10**zeros) if vague and _is_near(vague, exact)}
    return found


def digits(amount: int) -> int:
    """How many digits of a sum are given, zeros at its end left out."""
    return len(str(amount).rstrip("0"))


def _is_near(vague: int, exact: int) -> bool:
    return abs(vague - exact) <= min(_unit(vague) / 2, MOST * exact)


def _unit(amount: int) -> int:
    """What the last digit of a sum counts."""
    return int(10 ** (len(str(amount)) - digits(amount)))


def roundings_of_percent(exact: float) -> list[float]:
    """A rise without its decimals: 8.2 → 8."""
    below = float(int(exact))
    return [] if exact == below else [whole for whole in (below, below + 1) if 2 * abs(whole - exact) <= 1]


def rounds_to(exact: float, told: float) -> bool:
    """Is what is told the sum, or the rise, if rounded?"""
    if isinstance(exact, int):
        return told in roundings(exact)
    return told in roundings_of_percent(exact)
