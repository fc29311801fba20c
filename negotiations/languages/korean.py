"""Days, sums and ordinals in Korean."""

from datetime import date

from negotiations.values import PartialDate


def ordinal(number: int) -> str:
    """12 → "제12차"."""
    return f"제{number}차"


def spelled(number: int) -> str:
    """A number in a sentence, which Korean writes in figures: 3 → "3"."""
    return str(number)


def nth(number: int) -> str:
    """An ordinal in a sentence, "제" left out: 3 → "3차"."""
    return f"{number}차"


def agreement(number: int) -> str:
    """12 → "제12차 협정"."""
    return f"제{number}차 협정"


def round_(number: int | None) -> str:
    """4 → "4차 회의"; a round that nobody numbers is "차수 미상 회의"."""
    return f"{number}차 회의" if number else "차수 미상 회의"


def money(amount: int, currency: str) -> str:
    """1183300000000, "KRW" → "1조 1,833억 원"; 870000000, "USD" → "8억 7,000만 달러"."""
    unit = {"KRW": "원", "USD": "달러"}[currency]
    parts, rest = [], amount
    for size, word in ((10**12, "조"), (10**8, "억"), (10**4, "만")):
        if many := rest // size:
            parts.append(f"{many:,}{word}")
        rest %= size
    return " ".join([*parts, *([f"{rest:,}"] if rest or not parts else []), unit])


def day(value: date) -> str:
    """The 10th of June → "2024년 6월 10일"."""
    return f"{value.year}년 {value.month}월 {value.day}일"


def cited_day(value: date) -> str:
    """The 10th of June → "2024년 6월 10일"."""
    return day(value)


def month(year: int, number: int) -> str:
    """2024, 6 → "2024년 6월"."""
    return f"{year}년 {number}월"


def days(start: date | None, end: date | None) -> str:
    """First and last day as one phrase: "2024년 6월 10~12일", "2024년 6월 30일~7월 2일"; "" if open."""
    if start is None:
        return f"{day(end)}까지" if end else ""
    if end is None:
        return f"{day(start)}부터"
    if start == end:
        return day(start)
    if start.year != end.year:
        return f"{day(start)}~{day(end)}"
    if start.month != end.month:
        return f"{day(start)}~{end.month}월 {end.day}일"
    return f"{start.year}년 {start.month}월 {start.day}~{end.day}일"


def years(first: int | None, last: int | None) -> str:
    """First and last year as one phrase: "2020~2025년", "2026년부터", "2025년까지"; "" if open."""
    if first is None or last is None:
        return f"{first}년부터" if first else f"{last}년까지" if last else ""
    return f"{first}년" if first == last else f"{first}~{last}년"


def part_of_day(known: PartialDate) -> str:
    """A day as far as it is known: "2021년 3월", "3월 10일"."""
    given = ((known.year, "년"), (known.month, "월"), (known.day, "일"))
    return " ".join(f"{number}{unit}" for number, unit in given if number)


def city(name: str, korean: str) -> str:
    """A city of the atlas by its names in both languages."""
    return korean or name


def country(name: str, korean: str) -> str:
    """A country of the atlas by its names in both languages."""
    return korean


def person(name: str, native_name: str) -> str:
    """A negotiator by the names in both scripts; the one in Hangul may be open."""
    return native_name or name


def more_than(number: int) -> str:
    """10000 → "10,000 초과"."""
    return f"{number:,} 초과"
