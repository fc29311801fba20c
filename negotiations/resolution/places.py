"""Cities as resolution compares them: a state stands for its city where no city is named."""

from negotiations.reference.places import city_of


def regions_of(city: str) -> tuple[str, ...]:
    """The region that stands for a city where none is named, if there is one: Hawaii for Honolulu."""
    known = city_of(city)
    return (known.region,) if known and known.region else ()


def same_city(one: str | None, other: str | None) -> bool:
    """Can both be the same place? An open one can be any."""
    return not one or not other or one == other or one in regions_of(other) or other in regions_of(one)


def country_code(city: str) -> str:
    """The ISO 3166 code of the city's country, "" for a city that the atlas lacks."""
    known = city_of(city)
    return known.country if known else ""
