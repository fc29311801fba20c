"""How values are put into words for readers: ordinals, sums, days. Plain functions that know no models."""

from datetime import date

from negotiations.values import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def ordinal(number: int) -> str:
    """1 → "1st", 12 → "12th", 23 → "23rd"."""
    tail = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def plural(count: int, one: str, many: str = "") -> str:
    """1, "story", "stories" → "1 story"; 1200, "article" → "1,200 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def money(amount: int, currency: str) -> str:
    """1183300000000, "KRW" → "₩1.1833 trillion"; 870000000, "USD" → "$870 million"."""
    sign = {"KRW": "₩", "USD": "$"}[currency]
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= size:
            return f"{sign}{amount / size:.4f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{sign}{amount:,}"


def percent(change: float) -> str:
    """13.9 → "+13.9%"; -8.9 → "−8.9%"; 0 → "±0%"."""
    return f"{change:+g}%".replace("-", "−") if change else "±0%"


def payment_label(kind: str, year: int | None, amount: int | None, currency: str, change_percent: float | None) -> str:
    """Put a payment in a line: "agreed for 2021: ₩1.1833 trillion"; a rise without a total is "demanded: +400%"."""
    when = f" for {year}" if year else ""
    return f"{kind}{when}: {payment_sum(amount, currency, change_percent)}"


def payment_sum(amount: int | None, currency: str, change_percent: float | None) -> str:
    """A payment's sum, or its rise where no total is told."""
    if amount is not None and currency:
        return money(amount, currency)
    return percent(change_percent) if change_percent is not None else "no sum"


def day(value: date) -> str:
    """The 10th of June → "10 June 2024"."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days(start: date | None, end: date | None) -> str:
    """First and last day as one phrase: "10–12 June 2024", "30 June – 2 July 2024", "from 10 June 2024"; "" if open."""
    if start is None:
        return f"until {day(end)}" if end else ""
    if end is None:
        return f"from {day(start)}"
    if start == end:
        return day(start)
    if start.year != end.year:
        return f"{day(start)} – {day(end)}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month - 1]} – {day(end)}"
    return f"{start.day}–{day(end)}"


def years(first: int | None, last: int | None) -> str:
    """First and last year as one phrase: "2020–2025", "from 2026", "until 2025"; "" if open."""
    if first is None or last is None:
        return f"from {first}" if first else f"until {last}" if last else ""
    return str(first) if first == last else f"{first}–{last}"


def iso_day(text: str) -> str:
    """A day as far as it is known, from ISO text: "2024-06-10" → "10 June 2024", "2021-03" → "March 2021".

    What is not such a day is given back as it is.
    """
    try:
        known = PartialDate.parse(text + "-XX" * (2 - text.count("-")))
    except ValueError:
        return text
    if known.whole:
        return day(known.whole)
    month = MONTHS[known.month - 1] if known.month and known.month <= len(MONTHS) else ""
    return " ".join(str(part) for part in (known.day, month, known.year) if part)


def counted(total: int, at_most: int) -> str:
    """A number that was counted only so far: 10001, 10000 → "more than 10,000"."""
    return f"{total:,}" if total <= at_most else f"more than {at_most:,}"
