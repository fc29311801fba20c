"""Whose page it is, and which wire service wrote the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.parsing.body import Body
from articles.parsing.bylines import HEAD_BRACKET, ROLE, service_of
from articles.parsing.datelines import Dateline
from articles.parsing.furniture import COPYRIGHT, is_copyright, is_menu
from articles.parsing.metadata import Declared
from articles.parsing.outlets import (
    Outlet,
    agency_named,
    folded,
    host_of,
    name_in_host,
    outlet_at,
    outlet_named,
    outlets,
)
from articles.parsing.roles import Part, Role

PRESS = (
    r"(?:Times|Post|Herald|Tribune|Journal|Gazette|Daily|News|Press|Chronicle|Observer|Telegraph|Star|Standard|Inquirer|Examiner|Review|Today|Guardian"
    r"|Monitor|Dispatch|Courier|Mail|Globe|Sun|Express|Bulletin|Register|Record|Advertiser|Reporter|일보|신문|뉴스|경제|투데이|타임스|방송|저널|매일|연합|통신|데일리|프레스)"
)
PRESS_NAME = re.compile(rf"^(?:[A-Z][\w.&'’-]*\s){{1,5}}{PRESS}(?:\s[A-Z]\w+)?$|^[가-힣A-Za-z0-9]{{1,10}}\s?{PRESS}$")
NO_NAME = re.compile(
    r"^(?:latest|breaking|world|local|top|more|other|related|daily|all|video|photo|today|최신|주요|관련|인기|추천|오늘의|속보|실시간)\b",
    re.I,
)
COMPANY = re.compile(
    r"\b(?:Limited|Ltd|Inc|Corp(?:oration)?|LLC|Co|Company|Holdings|GmbH|S\.A)\b\.?|주식회사|㈜|\(주\)", re.IGNORECASE
)
OWNER = re.compile(
    r"(?:저작권자?|copyright|©|ⓒ|\(c\)|all rights reserved by)(?:[\s:©ⓒ]|\(c\))*"
    r"(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s)?(?P<owner>[^\d\s&|<>()\[\],.!?·][^|<>()\[\],!?]{1,50})",
    re.IGNORECASE,
)
AFTER_OWNER = re.compile(
    r"[\s.,·]*(?:\(|무단|재배포|all\s+rights|에\s?있|ALL\b|&\s*\w+\.|및\s|no\s|(?<!\b[A-Z])\.\s).*$|\s*\.$",
    re.IGNORECASE,
)
SOURCE = re.compile(r"^\W*(?:source|출처|제공|via|courtesy)\s*[:：=]\s*(?P<name>[^;,()\[\]]{2,50})", re.IGNORECASE)
ANSWERED = re.compile(r"\bquestions?\s+(?:asked\s+)?(?:from|by)\s+(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})")


@dataclass(frozen=True, slots=True)
class Page:
    """What credit is read from: the parts, the body among them, its dateline, what is declared, the address."""

    parts: list[Part]
    body: Body
    dateline: Dateline | None
    declared: Declared
    url: str | None
    language: str

    def above(self) -> list[Part]:
        """The parts above the text."""
        return self.parts[: self.body.start]

    def below(self) -> list[Part]:
        """The parts below the text."""
        return self.parts[self.body.stop :]

    def copyright_lines(self) -> list[str]:
        """The notices of rights, those below the text first."""
        return [part.text for part in [*self.below(), *self.above()] if is_copyright(part.text)]


def outlet_of(page: Page, known: str | None = None) -> str | None:
    """The publication whose page it is; `None` where neither the page, the manifest (`known`) nor the address tells.

    A name that the reference data has beats one it has not, at each step; a wire service's notice of rights under
    its text names the page's outlet only where nothing else does.
    """
    if known_outlet := next(recognised(page, known), None):
        return known_outlet.name(page.language)
    return next(derived(page, known), None)


def recognised(page: Page, known: str | None) -> Iterator[Outlet]:
    """Outlets of the reference data that the page names, the most trusted sign first.

    Names in its text count only where the address does not contradict them: menus and credits name outlets too. A
    wire service's rights and furniture make a page its own only where no address says that another printed it.
    """
    address = outlet_at(page.url)
    address = None if address and address.reprints else address
    owners = [outlet_named(owner) for text in page.copyright_lines() for owner in owners_in(text)]
    mastheads = [outlet_named(part.text) for part in page.above() if part.role is Role.NAME]
    shown = [outlet for outlet in [*mastheads, *owners] if outlet and (outlet == address or address is None)]
    signs = [
        *map(outlet_named, page.declared.outlets),
        *(outlet for outlet in shown if not outlet.agency or outlet == address),
        outlet_named(known),
        address,
        *(() if host_of(page.url) else (*owners, own_page(page))),
    ]
    yield from (outlet for outlet in signs if outlet and not outlet.reprints)


def own_page(page: Page) -> Outlet | None:
    """The wire service of the dateline, where the page has the furniture of the service's own pages."""
    agency = next(
        (found for name in (page.dateline.credits if page.dateline else ()) if (found := agency_named(name))), None
    )
    shown = {part.text for part in page.parts}
    if agency and any(sign in shown for sign in agency.signs):
        return agency
    return next((outlet for outlet in outlets() if outlet.signs and shown.issuperset(outlet.signs)), None)


def derived(page: Page, known: str | None) -> Iterator[str]:
    """Names of outlets that no list has: declared, in the masthead, the notice of rights, the byline, the address."""
    owners = (owner for text in page.copyright_lines() for owner in owners_in(text))
    yield from (name for name in page.declared.outlets if not COMPANY.search(name))
    if known:
        yield known
    yield from (part.text for part in page.above() if is_masthead(part, page.url))
    yield from (owner for owner in owners if not COMPANY.search(owner) and not agency_named(owner))
    yield from byline_outlets(page)
    if name := name_in_host(host_of(page.url)):
        yield name


def is_masthead(part: Part, url: str | None) -> bool:
    """A short line above the text that is an outlet's name by its make, or by the address that repeats it."""
    text = part.text
    if part.role not in (Role.OTHER, Role.FURNITURE) or len(text) > 50 or is_menu(text) or NO_NAME.match(text):
        return False
    in_address = len(folded(text)) >= 3 and folded(text) in folded(url or "")
    return in_address or bool(PRESS_NAME.match(text))


def owners_in(text: str) -> Iterator[str]:
    """Whose rights a notice states: "© The X (www.x.kr). All rights reserved", "저작권자(c) X, 무단 전재 금지"."""
    for match in OWNER.finditer(text):
        owner = AFTER_OWNER.sub("", match["owner"]).strip(" .,-–:·<>[]'\"")
        if 2 <= len(owner) <= 40 and not COPYRIGHT.search(owner):
            yield owner


def byline_outlets(page: Page) -> Iterator[str]:
    """The outlet in [일간환경연합 채도담 기자] or [헤럴드경제=고은솔 기자]."""
    for part in page.parts[: page.body.start + 1]:
        match = HEAD_BRACKET.match(part.text)
        inside = (
            re.match(rf"(?P<outlet>[^=]{{2,20}}?)\s*(?:=|\s)\s*[가-힣]{{2,4}}\s?{ROLE}$", match["inside"])
            if match
            else None
        )
        if inside and re.search(rf"{PRESS}$", inside["outlet"]):
            yield inside["outlet"].strip()


def agency_of(page: Page, outlet: str | None) -> str | None:
    """The wire service that the text is credited to; `None` where there is none, or it is the page's own outlet."""
    own = folded(outlet or "")
    for agency in credited(page):
        names = {folded(name) for name in (agency.en, agency.ko, *agency.also) if name}
        if own not in names:
            return agency.name(page.language)
        return None
    return None


def credited(page: Page) -> Iterator[Outlet]:
    """Wire services that the page credits with its text, the plainest sign first. Credits of photos do not count."""
    names = [
        *(page.dateline.credits if page.dateline else ()),
        page.body.closing_credit,
        *page.declared.organisations,
        *(match["name"] for part in around(page) if (match := SOURCE.match(part.text))),
        *(
            part.text.strip("()[]/<> ")
            for part in [*page.above(), *page.below()]
            if part.role is Role.NAME and is_source_line(page, part)
        ),
        *(owner for text in page.copyright_lines() for owner in owners_in(text)),
        *(match["name"] for match in ANSWERED.finditer(page.body.text)),
    ]
    yield from (agency for name in names[:2] if (agency := agency_named(name)))
    yield from (service for part in around(page) if part.role is Role.BYLINE and (service := service_of(part.text)))
    yield from (agency for name in names if (agency := agency_named(name)))


def around(page: Page) -> list[Part]:
    """The lines just above and below the text, where credits stand."""
    return [*page.above()[-12:], *page.below()[:6]]


def is_source_line(page: Page, part: Part) -> bool:
    """A service's name on a line of its own next to the text, and not in the page's menu or masthead."""
    return part in page.above()[-5:] or part in page.below()[:3]
