"""Datelines: the place, often the day and the wire service, at the head of a text."""

import re
from dataclasses import dataclass
from datetime import date

from articles.parsing.dates import MONTHS, days_in
from articles.parsing.outlets import KOREAN_PRESS, agency_named, folded, outlet_named, places

MONTH = r"(?:" + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
DAY = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
CAPITALS = r"[A-Z][A-Z.'’]*[A-Z.](?:[ /-][A-Z][A-Z.'’]*)*"
CAPITALISED = r"[A-Z][A-Za-z.'’]+(?: [A-Z][A-Za-z.'’]+){0,3}"
COUNTRY = rf"(?:,\s(?:[A-Z]\.[A-Z]\.|{CAPITALISED}))"
LONG_DASH = r"\s*(?:-{2,3}|[‒–—―−ㅡ])"
DASH = rf"(?:{LONG_DASH}|\s+[-_]\s)"

ENGLISH = (
    re.compile(  # SEOUL, May 24 (Yonhap) --   WASHINGTON (Reuters) -   SEOUL (Outlet / Agency - 16th January, 2020)
        rf"(?P<place>{CAPITALS}(?:,\s{CAPITALISED})??(?:,\s[A-Z]\.[A-Z]\.)?),?\s*(?P<day>{DAY})?,?\s*"
        rf"\((?P<credit>[^()]{{2,60}})\)(?:{DASH}|\s*:|\s)"
    ),
    re.compile(
        rf"(?P<place>{CAPITALISED}(?:\s\[{CAPITALISED}\])?),\s*(?P<day>{DAY}),?\s*\((?P<credit>[^()]{{2,60}})\)(?:{DASH}|\s*:|\s)"
    ),  # Seoul, Jan 8 (IANS)
    re.compile(rf"(?P<place>{CAPITALS}{COUNTRY}?)(?:,\s*(?P<day>{DAY}))?,?{DASH}\s*(?P<credit>)(?=\S|$)"),
    re.compile(rf"(?P<place>{CAPITALISED}),\s*(?P<day>{DAY}),?{DASH}\s*(?P<credit>)(?=\S|$)"),
    # SEOUL, February 10. /TASS/.
    re.compile(rf"(?P<place>{CAPITALS}),\s*(?P<day>{DAY})\.?\s*/(?P<credit>[A-Z][A-Za-z ]{{1,20}})/\.?(?:{DASH}|\s)"),
    # Seoul (AFP) Feb 10, 2019 - the place in small letters only before a service and a day
    re.compile(rf"(?P<place>{CAPITALISED})\s*\((?P<credit>[A-Z][A-Za-z]{{1,11}})\)\s+(?P<day>{DAY})(?:{DASH}|\s|$)"),
    # Feb. 10 (UPI) -- a service that names no place
    re.compile(rf"(?P<place>)(?P<day>{DAY})\s*\((?P<credit>[A-Z][A-Za-z]{{1,20}})\){DASH}"),
)
VOUCHED = (
    # Washington (CNN) —   Seoul, South Korea (AP) --   Brussels (AFP)
    re.compile(rf"(?P<place>{CAPITALISED}{COUNTRY}?)\s*\((?P<credit>[^()]{{2,40}})\)(?P<day>)(?:{DASH}|\s*:|\s|$)"),
    # Seoul —   Seoul, South Korea –
    re.compile(rf"(?P<place>{CAPITALISED}{COUNTRY}?)(?P<credit>)(?P<day>){LONG_DASH}\s*(?=[\"“'‘]?[A-Z0-9]|$)"),
    # (SEOUL, South Korea) —
    re.compile(rf"\((?P<place>{CAPITALISED}{COUNTRY}?)(?P<credit>)(?:,\s*(?P<day>{DAY}))?\){DASH}\s*"),
    # SEOUL:
    re.compile(rf"(?P<place>{CAPITALS}(?:{COUNTRY})?)(?P<credit>)(?P<day>)\s?:\s+(?=[\"“'‘]?[A-Z])"),
    # (Bloomberg) --
    re.compile(rf"(?P<place>)(?P<day>)\((?P<credit>[A-Z][A-Za-z .]{{1,30}})\){DASH}\s*"),
)
"""Forms that other texts share ("Special Measures Agreement (SMA) —"): an atlas must vouch for place or service."""
KOREAN = (
    re.compile(
        r"[(\[【<〈]\s*(?P<place>[가-힣][가-힣A-Z.·ㆍ,/ ]{0,24}?)\s*(?P<day>)=\s*"
        r"(?P<credit>[^)\]】=>〉]{2,24}?)\s*[)\]】>〉]"
    ),
    re.compile(r"(?P<place>[가-힣]{2,8}),?\s*(?P<day>\d{1,2}월\s?\d{1,2}일)\s*\((?P<credit>[^()]{2,24})\)\s*[-–—]"),
)
NO_PLACE = re.compile(
    r"^(?:UPDATE|EXCLUSIVE|ANALYSIS|LEAD|BREAKING|VIDEO|PHOTO|FILE|OPINION|EDITORIAL|INTERVIEW|FEATURE|EXPLAINER|FACTBOX|URGENT|US|USA|AP|ROK"
    r"|READ|WATCH|LIVE|LISTEN|CAPTION|COMMENTARY|CORRECTION|GRAPHIC|GALLERY|TIMELINE|NOTE)\b",
    re.IGNORECASE,
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
        if match and is_place(match["place"]):
            return read(match)
    vouched = (read(match) for pattern in VOUCHED if (match := pattern.match(head)) and is_place(match["place"]))
    return next(filter(is_vouched, vouched), None)


def is_place_alone(text: str) -> bool:
    """Is a line a dateline by itself: a place of the atlas in capitals, as some services print it above the text?"""
    return text.isupper() and len(text) <= 30 and all(folded(part) in places() for part in re.split(r"[,/]", text))


def is_place(text: str) -> bool:
    """Could this be a place, and no label of the newsroom's, nor its name?"""
    if len(text) > 50 or NO_PLACE.match(text) or text.strip() in MONTHS:
        return False
    return outlet_named(text) is None and not KOREAN_PRESS.search(text)


def is_vouched(dateline: Dateline) -> bool:
    """Does the press's atlas know the service, or the place?"""
    if dateline.credits:
        return any(map(outlet_named, dateline.credits))
    return any(folded(part) in places() for part in re.split(r"[,/]", dateline.place))


def read(match: re.Match[str]) -> Dateline:
    """A match's place, its credits one by one, and its day if it has a year."""
    days = [found for _, _, found in days_in(f"{match['day'] or ''} | {match['credit']}")]
    place, _, service = match["place"].rpartition(", ")
    if not agency_named(service):
        place, service = match["place"], ""
    named = [service, *re.split(r"[/;,]|\s-\s", match["credit"])]
    credits = (part.strip(" .") for part in named if not REPORTER.search(part))
    return Dateline(place.strip(" ,"), tuple(filter(None, credits)), days[0] if days else None, match.end())
