"""The press's atlas: who is meant by a short form, a domain or a copyright line, and their usual names."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

REFERENCE = Path(__file__).with_name("outlets.toml")
LONGEST_NAME = 60
"""Characters. Longer strings name no outlet, and are not looked up."""

KOREAN_PRESS = re.compile(r"(?:일보|신문|뉴스|경제|투데이|타임스|방송|저널|매일|연합|통신|데일리|프레스)$")
"""How papers and services call themselves in Korean."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publication or wire service as the reference data lists it."""

    en: str = ""
    ko: str = ""
    also: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    agency: bool = False
    abroad: bool = False
    reprints: bool = False

    @property
    def is_korean(self) -> bool:
        """Does it have a Korean name because its newsroom is in Korea?"""
        return bool(self.ko) and not self.abroad

    def name(self, language: str) -> str:
        """Its usual name on a page in `language` ("en", "ko" or "")."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)


@cache
def reference() -> dict[str, Any]:
    """The reference data as its file has it."""
    return tomllib.loads(REFERENCE.read_text("utf-8"))


@cache
def outlets() -> tuple[Outlet, ...]:
    """Every outlet of the reference data."""
    return tuple(outlet_of_row(row) for row in reference()["outlet"])


def outlet_of_row(row: dict[str, Any]) -> Outlet:
    """An outlet from its table in the reference data."""
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Outlet(**fields)


@cache
def places() -> frozenset[str]:
    """Places that papers call themselves after, in small letters."""
    return frozenset(reference()["places"])


def folded(name: str) -> str:
    """A name by its letters and digits alone, so that spellings of one name meet."""
    return re.sub(r"[\W_]", "", name.casefold().removeprefix("the "))


@cache
def by_name() -> dict[str, Outlet]:
    """Outlets by each of their names, folded."""
    return {folded(name): outlet for outlet in outlets() for name in (outlet.en, outlet.ko, *outlet.also) if name}


@cache
def by_domain() -> dict[str, Outlet]:
    """Outlets by each of their domains."""
    return {domain: outlet for outlet in outlets() for domain in outlet.domains}


def is_name(text: str) -> bool:
    """Short enough for a name, and no address or notice."""
    return len(text) <= LONGEST_NAME and "://" not in text and not re.search(r"reserved|무단|©|ⓒ", text, re.IGNORECASE)


def is_section(text: str) -> bool:
    """Nothing but names of sections: "National", "World News", "정치"."""
    words = text.split()
    return bool(words) and all(SECTION.match(word) for word in words)


def outlet_named(name: str | None) -> Outlet | None:
    """The outlet of that name, in whatever form; `None` if unknown."""
    if not name or len(name) > LONGEST_NAME:
        return None
    return by_name().get(folded(name))


SECTION = re.compile(
    r"^(?:기사본문|전체기사|정치|경제|사회|국제|외교|국방|북한|Politics|National|World|News|Defense|Business|Asia|Opinion|International)$"
)
"""Sections that a site names beside itself."""
LEGAL = re.compile(
    r"(?:[\s,]+(?:Limited|Ltd|Inc|Incorporated|Corp|Corporation|LLC|L\.?P|Co|Company|Holdings|GmbH|S\.A|plc|K\.K)\b\.?)+$"
    r"|^(?:주식회사|㈜|\(주\)|\(사\)|사단법인|재단법인)\s*|\s*(?:주식회사|㈜|\(주\)|미디어그룹)$",
    re.IGNORECASE,
)
"""What makes a name that of a company."""
COMPANY = re.compile(
    r"\b(?:Limited|Ltd|Inc|Corp(?:oration)?|LLC|L\.P|Co|Company|Holdings|GmbH|S\.A|plc)\b\.?|주식회사|㈜|\(주\)",
    re.IGNORECASE,
)


def owner_named(name: str | None) -> Outlet | None:
    """The outlet that a declared or legal name stands for: "Bloomberg L.P.", "CNN Politics", "(주)한겨레신문사"."""
    plain = LEGAL.sub("", (name or "")[: 2 * LONGEST_NAME].strip()).strip(" ,.")
    words = plain.split()
    forms = [name, plain, *(plain.removesuffix(ending) for ending in ("사", "통신사", "신문사"))]
    if len(words) > 1 and SECTION.search(words[-1]) and not is_section(plain):
        forms.append(" ".join(words[:-1]))
    if len(words) > 1 and re.match("[가-힣]", words[-1]):
        forms += [words[-1], words[-1].removesuffix("사"), words[-1].removesuffix("통신사")]
    return next((outlet for form in forms if (outlet := outlet_named(form))), None)


def agency_named(name: str | None) -> Outlet | None:
    """The wire service of that name; `None` if unknown, or no wire service."""
    outlet = outlet_named(name)
    return outlet if outlet and outlet.agency else None


def host_of(url: str | None) -> str:
    """The host of an address, lower-case; "" where it has none."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:  # "http://[": no address at all
        return ""


def outlet_at(url: str | None) -> Outlet | None:
    """The outlet whose domain an address is in, the longest match first; `None` if unknown."""
    labels = host_of(url).split(".")
    domains = (".".join(labels[start:]) for start in range(len(labels)))
    return next((by_domain()[domain] for domain in domains if domain in by_domain()), None)


PLACE_AND_PRESS = re.compile(
    r"^(?:the)?(?P<place>[a-z]{3,14})(?P<press>times|post|herald|tribune|journal|gazette|daily|news|press|chronicle"
    r"|observer|star|standard|today|mail|express|bulletin)$"
)


def name_in_host(host: str) -> str | None:
    """The name that a domain plainly spells, a place and a kind of paper ("phnompenhpost"); `None` for any other."""
    labels = [label for label in host.split(".") if label not in ("www", "m", "en", "english", "news", "amp")]
    match = PLACE_AND_PRESS.match(labels[0].replace("-", "")) if labels else None
    if match is None or match["place"] not in places():
        return None
    name = f"{match['place'].capitalize()} {match['press'].capitalize()}"
    return f"The {name}" if labels[0].startswith("the") else name
