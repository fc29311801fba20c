"""Which wire service wrote the text, where another than the page's outlet did."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from articles.parsing.bylines import paper_of, service_of
from articles.parsing.datelines import place_beside_service
from articles.parsing.dates import days_in
from articles.parsing.found import TEXT, Found
from articles.parsing.outlets import Outlet, agency_named, folded, outlet_named, places
from articles.parsing.page import Page
from articles.parsing.roles import Part, Role

FROM = (
    r"(?:source|출처|제공|글|via|courtesy(?:\sof)?|credit|from|(?:provided|supplied|distributed|released)\sby"
    r"|(?:originally\s|first\s)?(?:published|appeared|posted|reported)\s(?:by|in|on|at)|story\s(?:by|from))"
)
SOURCE = re.compile(rf"^\W*{FROM}(?:\s*[:：=]\s*|\s+)(?:the\s)?(?P<name>[^;,()\[\]]{{2,50}})", re.IGNORECASE)
CUE = re.compile(
    r"\b(?:from|via|source|courtesy|wires?|provided|distributed|syndicated|feed)\b|제공|출처", re.IGNORECASE
)
"""What tells that a short line beside the text speaks of where the text is from."""
LONGEST = 120
"""Characters of such a line."""
OF_PICTURE = re.compile(
    r"\b(?:images?|photos?|photograph(?:s|er)?|pictures?|video|graphics?|caption)\b|사진|그래픽|영상", re.I
)
"""What tells that a credit is a picture's."""
LEAD = re.compile(rf"^\W*(?:by|{FROM})\s+|\W+$", re.IGNORECASE)
ANSWERED = re.compile(r"\bquestions?\s+(?:asked\s+)?(?:from|by)\s+(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})")


def agency_of(page: Page, outlet: str | None) -> Found[str] | None:
    """The wire service that the text is credited to; `None` where there is none, or it is the page's own outlet."""
    credit = next(credited(page, outlet), None)
    if credit is None or credit.value == outlet_named(outlet):
        return None
    return Found(credit.value.name(page.language), credit.origin)


def credited(page: Page, outlet: str | None) -> Iterator[Found[Outlet]]:
    """Wire services that the page credits with its text, the plainest sign first. Credits of photos do not count."""
    plainest = [*(page.dateline.credits if page.dateline else ()), page.body.closing_credit]
    yield from services(plainest[:2])
    yield from (
        Found(service, TEXT)
        for part in page.around()
        if part.role is Role.BYLINE and not OF_PICTURE.search(part.text) and (service := service_of(part.text))
    )
    yield from papers(page, outlet)
    yield from services(plainest[2:])
    yield from (
        Found(agency, found.origin) for found in page.declared.organisations if (agency := agency_named(found.value))
    )
    yield from services(names_around(page))


def papers(page: Page, outlet: str | None) -> Iterator[Found[Outlet]]:
    """Newspapers that a byline names behind its writers, or the line below it: others than the page's lent the text."""
    above = page.above()[-12:]
    named = [paper_of(part.text) for part in above if part.role is Role.BYLINE]
    named += [
        outlet_named(below.text)
        for part, below in pairwise(above)
        if part.role is Role.BYLINE and below.role is Role.NAME and not service_of(part.text)
    ]
    lenders = (paper for paper in named if paper and outlet and paper != outlet_named(outlet))
    return (Found(paper, TEXT) for paper in lenders if folded(paper.name("en")) not in folded(outlet or ""))


def services(names: Iterable[str | None]) -> Iterator[Found[Outlet]]:
    """The wire services among names in the page's text."""
    return (Found(agency, TEXT) for name in names if (agency := agency_named(name)))


def names_around(page: Page) -> list[str]:
    """Names in the lines around the text, in notices of rights and in answers to readers."""
    return [
        *(name for part in page.around() for name in names_beside(part)),
        *(
            part.text.strip("()[]/<> ")
            for above, part in pairwise([page.parts[0], *page.above(), *page.below()])
            if part.role is Role.NAME
            and (page.is_source_line(part) or page.is_beside_day(part))
            and not is_label_of_picture(above.text)
        ),
        *(part.text.strip("[]") for part in page.below()[:1] if part.role is Role.CAPTION),
        *page.owners(),
        *(match["name"] for match in ANSWERED.finditer(page.body.text)),
    ]


def is_label_of_picture(text: str) -> bool:
    """Does a line say that the name below it is a picture's credit ("Image source,")?"""
    return len(text) <= 30 and OF_PICTURE.search(text) is not None


def names_beside(part: Part) -> Iterator[str]:
    """Names in a line beside the text: behind "Source:", or between the bars of a byline or date line, or by a cue."""
    if part.role not in (Role.BYLINE, Role.DATE, Role.OTHER, Role.FURNITURE) or len(part.text) > LONGEST:
        return
    if OF_PICTURE.search(part.text):
        return
    if match := SOURCE.match(part.text):
        yield match["name"].strip(" .")
    place, _, service = part.text.partition(":")
    if folded(place) in places():  # SEOUL: REUTERS
        yield service.strip()
    if place_beside_service(part.text, ""):  # Reuters, Seoul
        yield from (piece.strip() for piece in re.split(r"[|,·•/]", part.text))
    if part.role in (Role.BYLINE, Role.DATE):
        bare = part.text
        for start, end, _ in reversed(list(days_in(bare))):
            bare = f"{bare[:start]}|{bare[end:]}"
        yield from (LEAD.sub("", piece).strip() for piece in re.split(r"\s*[|·/,•;–—]\s*|\s-\s", bare))
    if CUE.search(part.text):
        words = re.findall(r"[\w.'’-]+", part.text)
        yield from (" ".join(words[i : i + size]).rstrip(".") for size in (3, 2, 1) for i in range(len(words)))
