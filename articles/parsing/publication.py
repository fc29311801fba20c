"""Whose page it is: the publication that shows the article."""

import re
from collections.abc import Iterator

from articles.parsing.bylines import HEAD_BRACKET, JOB, ROLE
from articles.parsing.found import ADDRESS, MANIFEST, META, TEXT, Found
from articles.parsing.furniture import TOPICS, is_menu
from articles.parsing.outlets import (
    COMPANY,
    SECTION,
    Outlet,
    agency_named,
    folded,
    host_of,
    is_section,
    name_in_host,
    outlet_at,
    outlet_named,
    outlets,
    owner_named,
)
from articles.parsing.page import Page
from articles.parsing.roles import Part, Role
from articles.parsing.titles import beside, shown_headline

PRESS = (
    r"(?:Times|Post|Herald|Tribune|Journal|Gazette|Daily|News|Press|Chronicle|Observer|Telegraph|Star|Standard|Inquirer|Examiner|Review|Today|Guardian"
    r"|Monitor|Dispatch|Courier|Mail|Globe|Sun|Express|Bulletin|Register|Record|Advertiser|Reporter|Ledger|Mirror|Sentinel|Advocate|Citizen|Independent|Leader|Mercury|Spectator|Statesman|Weekly|Magazine|Newswire"
    r"|일보|신문|뉴스|경제|투데이|타임스|방송|저널|매일|연합|통신|데일리|프레스)"
)
PRESS_NAME = re.compile(rf"^(?:[A-Z][\w.&'’-]*\s){{1,5}}{PRESS}(?:\s[A-Z]\w+)?$|^[가-힣A-Za-z0-9]{{1,10}}\s?{PRESS}$")
NO_NAME = re.compile(
    r"^(?:latest|breaking|world|local|top|more|other|related|daily|all|video|photo|today|최신|주요|관련|인기|추천|오늘의|속보|실시간)\b",
    re.I,
)
KOREAN_PAPER = re.compile(
    r"^[가-힣A-Za-z0-9]{2,10}(?:일보|신문|뉴스|경제|투데이|타임스|방송|저널|매일|통신|데일리|프레스)$"
)
"""A paper's whole name in one word, as it stands behind its slogan."""
SHORTEST_SPELT = 6
LONGEST_PAPER = 30
"""Letters of a name: the fewest that tell one paper in an address, and the most of one that is a whole `<title>`."""


def outlet_of(page: Page, known: str | None = None) -> Found[str] | None:
    """The publication whose page it is; `None` where neither the page, the manifest (`known`) nor the address tells.

    A name that the reference data has beats one it has not, at each step, save one that the page declares and bears
    out; a wire service's notice of rights under its text names the page's outlet only where nothing else does.
    """
    if name := confirmed(page):
        return name
    if outlet := next(recognised(page, known), None):
        return Found(outlet.value.name(page.language), outlet.origin)
    return next(derived(page, known), None)


def confirmed(page: Page) -> Found[str] | None:
    """A declared name that no list has, which the page's address or `<title>` spells too; not a known site's.

    What else matches there is a section's name, or a service's.
    """
    address = outlet_at(page.url)
    if (address and not address.reprints) or any(owner_named(found.value) for found in page.declared.outlets):
        return None
    spelt = [folded(host_of(page.url)), *(folded(found.value) for found in names_in_title(page))]
    return next((found for found in own_names(page) if is_spelt(folded(found.value), spelt)), None)


def is_spelt(name: str, places: list[str]) -> bool:
    """Is a folded name long enough to tell one paper, and in one of those places?"""
    return len(name) >= SHORTEST_SPELT and any(name in place for place in places)


def own_names(page: Page) -> Iterator[Found[str]]:
    """The names of the outlet that the page declares, companies' and sections' aside."""
    for found in page.declared.outlets:
        if not COMPANY.search(found.value) and not is_section(found.value):
            yield Found(bare_name(found.value, page), found.origin)


def bare_name(name: str, page: Page) -> str:
    """A name without the slogan before or behind it: what a notice of rights has of it, or its one Korean paper."""
    words = name.split()
    pieces = [" ".join(piece) for i in range(1, len(words)) for piece in (words[i:], words[:-i])]
    owners = {folded(owner) for owner in page.owners()}
    if folded(name) in owners or name.endswith(")"):  # what stands in brackets is no slogan
        return name
    if owned := [piece for piece in pieces if folded(piece) in owners]:
        return max(owned, key=len)
    ends = [word for word in (words[-1], words[0]) if KOREAN_PAPER.match(word)] if len(words) > 2 else []
    return ends[0] if ends else name


def recognised(page: Page, known: str | None) -> Iterator[Found[Outlet]]:
    """Outlets of the reference data that the page names, the most trusted sign first.

    Names in its text count only where the address does not contradict them: menus and credits name outlets too. A
    wire service's rights and furniture make a page its own only where no address says that another printed it.
    """
    address = outlet_at(page.url)
    address = None if address and address.reprints else address
    owners = [owner_named(owner) for owner in page.owners()]
    mastheads = [outlet_named(part.text) for part in page.above() if part.role is Role.NAME]
    shown = [outlet for outlet in [*mastheads, *owners] if outlet and (outlet == address or address is None)]
    signs = [
        *((owner_named(found.value), found.origin) for found in page.declared.outlets),
        *((owner_named(found.value), found.origin) for found in names_in_title(page) if not SECTION.match(found.value)),
        *((outlet, TEXT) for outlet in shown if not outlet.agency or outlet == address),
        (outlet_named(known), MANIFEST),
        (address, ADDRESS),
        (first_masthead(page), TEXT),
        *((outlet, TEXT) for outlet in (() if host_of(page.url) else (*owners, own_page(page)))),
    ]
    yield from (Found(outlet, origin) for outlet, origin in signs if outlet and not outlet.reprints)


def names_in_title(page: Page) -> list[Found[str]]:
    """What the page's `<title>` has beside the headline; all of it, where it is a paper's name and no headline."""
    title = page.declared.page_title
    if PRESS_NAME.match(title) and len(title) <= LONGEST_PAPER and title not in page.declared.headings:
        return [Found(title, META)]
    declared = next((found.value for found in page.declared.titles), "")
    headings = [*page.declared.headings, *(part.text for part in page.above())]
    headline = shown_headline(title, headings) or declared
    return [Found(name, META) for name in beside(title, headline)]


def first_masthead(page: Page) -> Outlet | None:
    """An outlet's name at the very top of a page, apart from its text: the page's own, also where it is an agency's."""
    above = page.above()
    top = [part for part in above[:3] if part.role is Role.NAME and (part is above[0] or not page.is_source_line(part))]
    return outlet_named(top[0].text) if top and len(above) > 1 else None


def own_page(page: Page) -> Outlet | None:
    """The wire service of the dateline, where the page has the furniture of the service's own pages."""
    agency = next(
        (found for name in (page.dateline.credits if page.dateline else ()) if (found := agency_named(name))), None
    )
    shown = {part.text for part in page.parts}
    if agency and any(sign in shown for sign in agency.signs):
        return agency
    return next((outlet for outlet in outlets() if outlet.signs and shown.issuperset(outlet.signs)), None)


def derived(page: Page, known: str | None) -> Iterator[Found[str]]:
    """Names of outlets that no list has: declared, in the masthead, the notice of rights, the byline, the address."""
    yield from own_names(page)
    if known:
        yield Found(known, MANIFEST)
    titled = (found for found in names_in_title(page) if could_be_name(found.value))
    yield from (Found(bare_name(found.value, page), found.origin) for found in titled)
    yield from (Found(name, TEXT) for name in shown_names(page))
    if name := name_in_host(host_of(page.url)):
        yield Found(name, ADDRESS)


def could_be_name(text: str) -> bool:
    """Could what stands beside a headline be a site's name, and no section's or box's?"""
    return not (is_section(text) or is_menu(text) or NO_NAME.match(text))


def shown_names(page: Page) -> Iterator[str]:
    """Names that the page shows as its outlet's: above the text, in notices of rights, in a byline."""
    yield from (part.text for part in page.above() if is_masthead(part, page.url))
    yield from (part.text for part in page.above()[:3] if is_named_again(part, page))
    yield from (owner for owner in page.owners() if not COMPANY.search(owner) and not agency_named(owner))
    yield from byline_outlets(page)


def is_masthead(part: Part, url: str | None) -> bool:
    """A short line above the text that is an outlet's name by its make, or by the address that repeats it."""
    text = part.text
    if part.role not in (Role.OTHER, Role.FURNITURE) or len(text) > 50 or is_menu(text) or NO_NAME.match(text):
        return False
    if re.fullmatch(JOB, text):
        return False
    in_address = len(folded(text)) >= 3 and folded(text) in folded(url or "")
    return in_address or bool(PRESS_NAME.match(text))


def is_named_again(part: Part, page: Page) -> bool:
    """A few capitalised words at the top of the page that a line below the text says again, as of itself."""
    words = part.text.split()
    if part.role is not Role.OTHER or not 2 <= len(words) <= 5 or not all(word[:1].isupper() for word in words):
        return False
    if all(word.casefold() in TOPICS for word in words):
        return False
    return any(folded(part.text) in folded(line.text) for line in page.below())


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
