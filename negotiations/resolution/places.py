"""Cities as resolution compares them: a state stands for its city where no city is named."""

from negotiations.reference.places import city_of

COUNTRY_CODES = {
    "Australia": "AU",
    "Austria": "AT",
    "Belgium": "BE",
    "Canada": "CA",
    "China": "CN",
    "France": "FR",
    "Germany": "DE",
    "Indonesia": "ID",
    "Italy": "IT",
    "Japan": "JP",
    "Philippines": "PH",
    "Singapore": "SG",
    "South Korea": "KR",
    "Switzerland": "CH",
    "Thailand": "TH",
    "United Kingdom": "GB",
    "United States": "US",
    "Vietnam": "VN",
}
"""ISO 3166 codes of the atlas's countries."""


def lies_in(region: str, city: str) -> bool:
    """Is the first a region that stands for the second where no city is named: Hawaii for Honolulu?"""
    known = city_of(city)
    return known is not None and region == known.region


def same_city(one: str | None, other: str | None) -> bool:
    """Can both be the same place? An open one can be any."""
    return not one or not other or one == other or lies_in(one, other) or lies_in(other, one)


def country_code(city: str) -> str:
    """The ISO 3166 code of the city's country, "" for a city that the atlas lacks."""
    known = city_of(city)
    return COUNTRY_CODES[known.country] if known else ""
