"""Days, sums and ordinals in English."""

from datetime import date

from negotiations.values import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SPELLED, SPELLED_ORDINALS = (
    words.split()
    for words in (
        "zero one two three four five six seven eight nine ten",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    )
)


def ordinal(number: int) -> str:
    """1 → "1st", 12 → "12th", 23 → "23rd"."""
    tail = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def spelled(number: int) -> str:
    """A number in a sentence: 3 → "three"; 13 → "13"."""
    return SPELLED[number] if number < len(SPELLED) else str(number)


def nth(number: int) -> str:
    """An ordinal in a sentence: 3 → "third"; 21 → "21st"."""
    return SPELLED_ORDINALS[number - 1] if 0 < number <= len(SPELLED_ORDINALS) else ordinal(number)


def agreement(number: int) -> str:
    """12 → "12th agreement"."""
    return f"{ordinal(number)} agreement"


def round_(number: int | None) -> str:
    """4 → "4th round"; a round that nobody numbers is "unnumbered round"."""
    return f"{ordinal(number)} round" if number else "unnumbered round"


def money(amount: int, currency: str) -> str:
    """1183300000000, "KRW" → "₩1.1833 trillion"; 870000000, "USD" → "$870 million"."""
    sign = {"KRW": "₩", "USD": "$"}[currency]
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if amount >= size:
            return f"{sign}{amount / size:.4f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{sign}{amount:,}"


def day(value: date) -> str:
    """The 10th of June → "10 June 2024"."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def cited_day(value: date) -> str:
    """The 10th of June → "June 10, 2024", as the Chicago manual has it."""
    return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"


def month(year: int, number: int) -> str:
    """2024, 6 → "June 2024"."""
    return f"{MONTHS[number - 1]} {year}"


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


def part_of_day(known: PartialDate) -> str:
    """A day as far as it is known: "March 2021", "10 March"."""
    named = MONTHS[known.month - 1] if known.month and known.month <= len(MONTHS) else ""
    return " ".join(str(part) for part in (known.day, named, known.year) if part)


def city(name: str, korean: str) -> str:
    """A city of the atlas by its names in both languages."""
    return name


def country(name: str, korean: str) -> str:
    """A country of the atlas by its names in both languages."""
    return name


def person(name: str, native_name: str) -> str:
    """A negotiator by the names in both scripts; the one in Hangul may be open."""
    return name


def more_than(number: int) -> str:
    """10000 → "more than 10,000"."""
    return f"more than {number:,}"
