"""Cities and regions of the atlas, by every name that a page may use for them, and countries by their codes."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from negotiations.reference import FOLDER


@dataclass(frozen=True, slots=True)
class City:
    """A city under its English name. `country` is the ISO 3166 code, `at` where it is: degrees north, degrees east.

    `region` stands for it where a page names no city; `is_region` marks one that does. `is_capital`: the name also
    stands for a government. `is_surname`: people bear it too.
    """

    name: str
    korean: str
    country: str
    at: tuple[float, float]
    aliases: tuple[str, ...] = ()
    region: str = ""
    is_capital: bool = False
    is_surname: bool = False
    is_region: bool = False
    korean_aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its English names, the longest first."""
        return tuple(sorted((self.name, *self.aliases), key=len, reverse=True))

    @property
    def korean_names(self) -> tuple[str, ...]:
        """Its names in Korean texts, other transliterations among them."""
        return (self.korean, *self.korean_aliases)


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its names and its ISO 3166 code."""

    name: str
    korean: str
    code: str


@cache
def _atlas() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "cities.toml").read_text(encoding="utf-8"))


@cache
def countries() -> Mapping[str, Country]:
    """The countries of the atlas, by code."""
    return {row["code"]: Country(**row) for row in _atlas()["country"]}


@cache
def cities() -> tuple[City, ...]:
    """All cities, then the regions that stand for one."""
    codes = {country.name: country.code for country in countries().values()}
    rows = [*_atlas()["city"], *(row | {"is_region": True} for row in _atlas()["region"])]
    return tuple(
        City(
            name=row["name"],
            korean=row["korean"],
            country=codes[row["country"]],
            at=(row["at"][0], row["at"][1]),
            aliases=tuple(row.get("aliases", ())),
            region=row.get("region", ""),
            is_capital=row.get("capital", False),
            is_surname=row.get("name_of_persons", False),
            is_region=row.get("is_region", False),
            korean_aliases=tuple(row.get("korean_aliases", ())),
        )
        for row in rows
    )


@cache
def city_of(name: str) -> City | None:
    """The city or region of that English or Korean name, or `None`."""
    return next((city for city in cities() if name in (*city.names, *city.korean_names)), None)


def may_be_same(one: str | None, other: str | None) -> bool:
    """Can two names mean one place: the same, one left open, or a city and the region that stands for it?"""
    if one is None or other is None or one == other:
        return True
    regions = [city.region if (city := city_of(name)) else "" for name in (one, other)]
    return regions[0] == other or regions[1] == one
