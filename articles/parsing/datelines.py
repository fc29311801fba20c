"""Datelines: the place, often the day and the wire service, at the head of a text."""

import re
from dataclasses import dataclass
from datetime import date

from articles.parsing.dates import MONTHS, days_in

MONTH = r"(?:" + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
DAY = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
CAPITALS = r"[A-Z][A-Z.'’]*[A-Z.](?:[ /-][A-Z][A-Z.'’]*)*"
CAPITALISED = r"[A-Z][A-Za-z.'’]+(?: [A-Z][A-Za-z.'’]+){0,3}"
DASH = r"\s*(?:-{2,3}|[–—]|\s-\s)"

ENGLISH = (
    re.compile(  # SEOUL, May 24 (Yonhap) --   WASHINGTON (Reuters) -   SEOUL (Outlet / Agency - 16th January, 2020)
        rf"(?P<place>{CAPITALS}(?:,\s{CAPITALISED})??(?:,\s[A-Z]\.[A-Z]\.)?),?\s*(?P<day>{DAY})?,?\s*"
        rf"\((?P<credit>[^()]{{2,60}})\)(?:{DASH}|\s*:|\s)"
    ),
    re.compile(
        rf"(?P<place>{CAPITALISED}(?:\s\[{CAPITALISED}\])?),\s*(?P<day>{DAY}),?\s*\((?P<credit>[^()]{{2,60}})\)(?:{DASH}|\s*:|\s)"
    ),  # Seoul, Jan 8 (IANS)
    re.compile(
        rf"(?P<place>{CAPITALS}(?:,\s(?:{CAPITALISED}|[A-Z]\.[A-Z]\.))?)(?:,\s*(?P<day>{DAY}))?,?{DASH}\s*(?P<credit>)(?=\S)"
    ),
    re.compile(rf"(?P<place>{CAPITALISED}),\s*(?P<day>{DAY}),?{DASH}\s*(?P<credit>)(?=\S)"),
    # SEOUL, February 10. /TASS/.
    re.compile(rf"(?P<place>{CAPITALS}),\s*(?P<day>{DAY})\.?\s*/(?P<credit>[A-Z][A-Za-z ]{{1,20}})/\.?\s"),
    # Seoul (AFP) Feb 10, 2019 - the place in small letters only before a service and a day
    re.compile(rf"(?P<place>{CAPITALISED})\s*\((?P<credit>[A-Z][A-Za-z]{{1,11}})\)\s+(?P<day>{DAY})(?:{DASH}|\s|$)"),
    # Feb. 10 (UPI) -- a service that names no place
    re.compile(rf"(?P<place>)(?P<day>{DAY})\s*\((?P<credit>[A-Z][A-Za-z]{{1,20}})\){DASH}"),
)
KOREAN = (
    re.compile(
        r"[(\[【]\s*(?P<place>[가-힣][가-힣A-Z.·ㆍ,/ ]{0,24}?)\s*(?P<day>)=\s*(?P<credit>[^)\]】=]{2,24}?)\s*[)\]】]"
    ),
    re.compile(r"(?P<place>[가-힣]{2,8}),?\s*(?P<day>\d{1,2}월\s?\d{1,2}일)\s*\((?P<credit>[^()]{2,24})\)\s*[-–—]"),
)
NO_PLACE = re.compile(
    r"^(?:UPDATE|EXCLUSIVE|ANALYSIS|LEAD|BREAKING|VIDEO|PHOTO|OPINION|EDITORIAL|INTERVIEW|FEATURE|EXPLAINER|FACTBOX|URGENT|US|USA|AP|ROK|READ)\b"
)
REPORTER = re.compile(r"(?:기자|특파원|위원|에디터|앵커|통신원)\b")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's parts as printed; `published` only where it gives a full date, `length` in characters.

    `place` is "" where a service gives the day alone.
    """

    place: str
    credits: tuple[str, ...] = ()
    published: date | None = None
    length: int = 0


def dateline_of(text: str) -> Dateline | None:
    """The dateline that a text begins with; `None` where it has none."""
    head = text[:160]
    for pattern in (*KOREAN, *ENGLISH):
        match = pattern.match(head)
        if match and is_place(match["place"]) and not REPORTER.search(match["credit"]):
            return read(match)
    return None


def is_place(text: str) -> bool:
    """Could this be a place, and no label of the newsroom's?"""
    return len(text) <= 50 and not NO_PLACE.match(text) and text.strip() not in MONTHS


def read(match: re.Match[str]) -> Dateline:
    """A match's place, its credits one by one, and its day if it has a year."""
    days = [found for _, _, found in days_in(f"{match['day'] or ''} | {match['credit']}")]
    credits = (part.strip(" .") for part in re.split(r"[/;,]|\s-\s", match["credit"]))
    return Dateline(match["place"].strip(" ,"), tuple(filter(None, credits)), days[0] if days else None, match.end())
