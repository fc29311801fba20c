"""How values are put into words for readers, in the language that is active. Plain functions that know no models."""

import re
from collections.abc import Mapping
from datetime import date
from types import ModuleType

from django.utils.translation import get_language, gettext, gettext_noop

from negotiations.languages import english, korean
from negotiations.reference.places import city_of, countries
from negotiations.values import PartialDate

VIDEO = gettext_noop("video conference")
"""What a round without a place has for its venue."""

LANGUAGES: Mapping[str, ModuleType] = {"en": english, "ko": korean}


def _language() -> ModuleType:
    return LANGUAGES.get(get_language() or "", english)


def ordinal(number: int) -> str:
    """12 → "12th", "제12차"."""
    return str(_language().ordinal(number))


def spelled(number: int) -> str:
    """A number in a sentence: 3 → "three", "3"; 13 → "13"."""
    return str(_language().spelled(number))


def nth(number: int) -> str:
    """An ordinal in a sentence: 3 → "third", "3차"."""
    return str(_language().nth(number))


def agreement(number: int) -> str:
    """12 → "12th agreement", "제12차 협정"."""
    return str(_language().agreement(number))


def round_(number: int | None) -> str:
    """4 → "4th round", "4차 회의"; a round that nobody numbers is told as such."""
    return str(_language().round_(number))


def plural(count: int, one: str, many: str = "") -> str:
    """1, "story", "stories" → "1 story"; 1200, "article" → "1,200 articles". For English alone: admin and commands."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def money(amount: int, currency: str) -> str:
    """1183300000000, "KRW" → "₩1.1833 trillion", "1조 1,833억 원"; 870000000, "USD" → "$870 million"."""
    return str(_language().money(amount, currency))


def money_otherwise(amount: int, currency: str) -> dict[str, str]:
    """A sum in the other languages, by their codes: on an English page {"ko": "1조 1,833억 원"}."""
    return {code: str(other.money(amount, currency)) for code, other in LANGUAGES.items() if other is not _language()}


def percent(change: float) -> str:
    """13.9 → "+13.9%"; -8.9 → "−8.9%"; 0 → "±0%"."""
    return f"{change:+g}%".replace("-", "−") if change else "±0%"


def payment_label(kind: str, year: int | None, amount: int | None, currency: str, change_percent: float | None) -> str:
    """Put a payment in a line: "agreed for 2021: ₩1.1833 trillion"; a rise without a total is "demanded: +400%"."""
    told = {"kind": gettext(kind), "sum": payment_sum(amount, currency, change_percent), "year": year}
    return (gettext("%(kind)s for %(year)s: %(sum)s") if year else gettext("%(kind)s: %(sum)s")) % told


def payment_sum(amount: int | None, currency: str, change_percent: float | None) -> str:
    """A payment's sum, or its rise where no total is told."""
    if amount is not None and currency:
        return money(amount, currency)
    return percent(change_percent) if change_percent is not None else gettext("no sum")


def day(value: date) -> str:
    """The 10th of June → "10 June 2024", "2024년 6월 10일"."""
    return str(_language().day(value))


def cited_day(value: date) -> str:
    """The 10th of June, as citations have it → "June 10, 2024", "2024년 6월 10일"."""
    return str(_language().cited_day(value))


def month(year: int, number: int) -> str:
    """2024, 6 → "June 2024", "2024년 6월"."""
    return str(_language().month(year, number))


def days(start: date | None, end: date | None) -> str:
    """First and last day as one phrase: "10–12 June 2024", "2024년 6월 10~12일", "from 10 June 2024"; "" if open."""
    return str(_language().days(start, end))


def years(first: int | None, last: int | None) -> str:
    """First and last year as one phrase: "2020–2025", "2020~2025년", "from 2026", "until 2025"; "" if open."""
    return str(_language().years(first, last))


def iso_day(text: str) -> str:
    """A day as far as it is known, from ISO text: "2024-06-10" → "10 June 2024", "2021-03" → "March 2021".

    What is not such a day is given back as it is.
    """
    try:
        known = PartialDate.parse(text + "-XX" * (2 - text.count("-")))
    except ValueError:
        return text
    return day(known.whole) if known.whole else str(_language().part_of_day(known))


def city(name: str) -> str:
    """A city in the reader's language: "Honolulu", "호놀룰루"; one that the atlas does not know as it is."""
    known = city_of(name)
    return str(_language().city(name, known.korean)) if known else name


def country(code: str) -> str:
    """A country by its ISO 3166 code: "South Korea", "한국"; one that the atlas does not know by the code."""
    known = countries().get(code)
    return str(_language().country(known.name, known.korean)) if known else code


def place(institute: str, city_: str) -> str:
    """Where: "Institute of Examples, Seoul", "서울 Institute of Examples"; the one of the two that is known; ""."""
    known = {"institute": gettext(institute) if institute == VIDEO else institute, "city": city(city_)}
    return gettext("%(institute)s, %(city)s") % known if institute and city_ else known["institute"] or known["city"]


def person(name: str, native_name: str = "") -> str:
    """A negotiator in the reader's script, where that name is known."""
    return str(_language().person(name, native_name))


def foreign(text: str) -> str:
    """The language of a source's words by their script, where it is not the reader's: "ko", "en"; "" where it is."""
    spoken = "ko" if re.search("[가-힣]", text) else "en" if re.search("[A-Za-z]", text) else ""
    return "" if spoken == get_language() else spoken


def counted(total: int, at_most: int) -> str:
    """A number that was counted only so far: 10001, 10000 → "more than 10,000", "10,000 초과"."""
    return f"{total:,}" if total <= at_most else str(_language().more_than(at_most))


def upper_first(text: str) -> str:
    """Have a phrase begin a line: "unnumbered round" → "Unnumbered round"."""
    return text[:1].upper() + text[1:]
