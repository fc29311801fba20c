"""Datelines: the place, often the day and the wire service, at the head of a text."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from articles.parsing.bylines import NAME, ROLE
from articles.parsing.dates import MONTHS, days_in
from articles.parsing.outlets import KOREAN_PRESS, agency_named, folded, outlet_named, places
from articles.parsing.prose import ends_sentence

MONTH = r"(?:" + "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
DAY = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
CAPITALS = r"[A-Z][A-Z.'’]*[A-Z.](?:[ /-][A-Z][A-Z.'’]*)*"
CAPITALISED = r"[A-Z][A-Za-z.'’]+(?: [A-Z][A-Za-z.'’]+){0,3}"
COUNTRY = rf"(?:,\s(?:[A-Z]\.[A-Z]\.|Republic of [A-Z][a-z]+|{CAPITALISED}))"
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
IN_SMALL_LETTERS = re.compile(rf"(?P<place>{CAPITALISED})(?P<credit>)(?P<day>)\s?:\s+(?=[\"“'‘]?[A-Z])")
"""Seoul: The talks … - as headlines begin, too: only before sentences, and only a city."""
SHORTEST_PARAGRAPH = 90
"""Characters of such a paragraph."""
LONGEST_LINE = 80
"""Characters of a line that has a service and its place."""
NO_CITY = re.compile(
    r"(?:(?:south|north)?korean?|africa|america|american|arab|arabian|asian?|australia|bangladesh|brazil|california|cambodia"
    r"|canada|china|colombia|colorado|egypt|europe|european|fiji|florida|georgia|ghana|global|gulf|hawaii|himalayan|india|iran"
    r"|irish|israel|japan|kenya|khaleej|khmer|lanka|laos|malay|malaysia|mexico|mongolia|myanmar|nepal|nigeria|oman|oregon"
    r"|pacific|pakistan|philippine|qatar|saudi|taiwan|texas|thailand|turkey|vietnam|virginia|world|zealand)"
)
"""Places that head sections and datelines of no text."""
KOREAN = (
    re.compile(
        r"[(\[【<〈]\s*(?P<place>[가-힣][가-힣A-Z.·ㆍ,/ ]{0,24}?)\s*(?P<day>)=\s*"
        r"(?P<credit>[^)\]】=>〉]{2,24}?)\s*[)\]】>〉]"
    ),
    re.compile(r"(?P<place>[가-힣]{2,8}),?\s*(?P<day>\d{1,2}월\s?\d{1,2}일)\s*\((?P<credit>[^()]{2,24})\)\s*[-–—]"),
)
NO_PLACE = re.compile(
    r"^(?:UPDATE|EXCLUSIVE|ANALYSIS|LEAD|BREAKING|VIDEO|PHOTO|FILE|OPINION|EDITORIAL|INTERVIEW|FEATURE|EXPLAINER|FACTBOX|URGENT|US|USA|AP|ROK"
    r"|BY|READ|WATCH|LIVE|LISTEN|CAPTION|COMMENTARY|CORRECTION|GRAPHIC|GALLERY|TIMELINE|NOTE)\b",
    re.IGNORECASE,
)
KOREAN_BRACKET = re.compile(rf"[\[(【<]\s*(?P<place>[가-힣]{{2,8}})\s*=\s*{NAME}\s*{ROLE}\s*[\])】>]\s*$")
"""[서울=홍길동 기자], behind the day above a text."""
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
    return next(filter(is_vouched, vouched), None) or city_before(text)


def city_before(text: str) -> Dateline | None:
    """The city that a paragraph begins with, in small letters and with a colon."""
    match = IN_SMALL_LETTERS.match(text[:60]) if len(text) >= SHORTEST_PARAGRAPH else None
    return read(match) if match and is_city(match["place"]) and ends_sentence(text) else None


def place_beside(lines: list[str]) -> str | None:
    """The place in the lines at a text's head; `None` where they name none as a dateline does.

    It stands below a service ("Reuters", "Istanbul"), beside it ("Istanbul, Reuters"), or before the reporter
    ("[이스탄불=홍길동 기자]").
    """
    for above, text in pairwise(["", *lines]):
        if bracket := KOREAN_BRACKET.search(text[-60:]):
            return bracket["place"]
        if len(text) <= LONGEST_LINE and (found := place_beside_service(text, above)):
            return found
    return None


def place_beside_service(text: str, above: str) -> str | None:
    """The city in a line that has a service, too, or has it on the line above."""
    pieces = [piece.strip() for piece in re.split(r"[|,·•/]", re.sub(r"^[Bb][Yy]\s", "", text))]
    cities = [piece for piece in pieces if is_city(piece)]
    is_by_service = any(map(agency_named, pieces)) or (len(pieces) == 1 and agency_named(above) is not None)
    return cities[0] if cities and is_by_service else None


def is_place_alone(text: str) -> bool:
    """Is a line a dateline by itself: a place of the atlas in capitals, as some services print it above the text?"""
    return text.isupper() and len(text) <= 30 and all(folded(part) in places() for part in re.split(r"[,/]", text))


def is_city(text: str) -> bool:
    """A town of the atlas, and no country or part of the world."""
    return folded(text) in places() and not NO_CITY.fullmatch(folded(text))


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
    named = [service, *re.split(r"[/;,]|\s-\s|(?<=[a-z])-(?=[A-Z])", match["credit"])]
    credits = (part.strip(" .") for part in named if not REPORTER.search(part))
    return Dateline(place.strip(" ,"), tuple(filter(None, credits)), days[0] if days else None, match.end())
