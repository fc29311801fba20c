"""How values are put into words for readers: ordinals, sums, days. Plain functions that know no models."""


def ordinal(number: int) -> str:
    """1 → "1st", 12 → "12th", 23 → "23rd"."""
    tail = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def money(amount: int, currency: str) -> str:
    """1183300000000, "KRW" → "₩1.1833 trillion"; 870000000, "USD" → "$870 million"."""
    sign = {"KRW": "₩", "USD": "$"}[currency]
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= size:
            return f"{sign}{amount / size:.4f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{sign}{amount:,}"


def payment_label(kind: str, year: int | None, amount: int | None, currency: str, change_percent: float | None) -> str:
    """Put a payment in a line: "agreed for 2021: ₩1.1833 trillion"; a rise without a total is "demanded: +400 %"."""
    when = f" for {year}" if year else ""
    what = (
        money(amount, currency)
        if amount is not None
        else f"{change_percent:+g} %"
        if change_percent is not None
        else "no sum"
    )
    return f"{kind}{when}: {what}"
