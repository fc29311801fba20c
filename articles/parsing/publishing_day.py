"""When the article was published, and last changed, from the most trusted place that tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta, timezone

from htmldate import find_date
from lxml.etree import tostring

from articles.parsing.article import Known
from articles.parsing.dates import changed_day, day_of_address, published_day
from articles.parsing.found import ADDRESS, MANIFEST, TEXT, Found
from articles.parsing.page import Page
from articles.parsing.roles import Part, Role
from articles.parsing.stamps import A_DAY

LABELLED = 3
BARE = 2
"""How plainly `published_day` finds a day: labelled as that of publication, or alone."""
NEAR = 6
"""Lines above the text among which a date line is the article's own."""
NEAR_IN_FURNITURE = 12
"""Such lines where a box of tools holds the date line."""
RIGHT_BELOW = 3
"""Lines below a Korean text among which its reporter and day may stand."""
FURTHEST_AHEAD = timezone(timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Shown:
    """A day that a line of the page shows, how plainly, and how many lines above the text."""

    day: date
    plainness: int
    distance: int


def last_day(known: Known, today: date) -> date:
    """The last day that an article can be of: that of its capture where it was furthest ahead, no later than `today`.

    No page shows what is to come.
    """
    return min(today, known.captured.astimezone(FURTHEST_AHEAD).date()) if known.captured else today


def published_of(page: Page, known: Known, last: date) -> Found[date] | None:
    """The day of publication, `last` at the latest."""
    return next((found for found in days_of_publication(page, known, last) if found.value <= last), None)


def days_of_publication(page: Page, known: Known, last: date) -> Iterator[Found[date]]:
    """Days of publication: declared, in the address, shown, in the manifest, found by searching the whole page.

    A declared day gives way where address and page agree on another: templates declare the day of the last change.
    """
    address = day_of_address(page.url) or day_of_address(page.declared.url)
    shown = shown_day(page, last)
    if stamp := page.declared.published:
        seen = (shown.day if shown and shown.plainness >= BARE else None, address)
        declared = stamp.local_day(seen, page.is_korean())
        if address and shown and address == shown.day != declared:
            yield Found(address, ADDRESS)
        yield Found(declared, stamp.origin)
    if address:
        is_local = shown and abs(shown.day - address) <= A_DAY  # and the address's day is of another time zone
        yield Found(shown.day, TEXT) if shown and is_local else Found(address, ADDRESS)
    if shown and is_plain(shown, page):
        yield Found(shown.day, TEXT)
    searched = searched_day(page, last)
    if shown and searched and not is_change(searched, shown.day, page):
        yield Found(searched, TEXT)
    if shown:
        yield Found(shown.day, TEXT)
    if known.published:
        yield Found(known.published, MANIFEST)
    if searched:
        yield Found(searched, TEXT)


def is_plain(shown: Shown, page: Page) -> bool:
    """Does a date line say more than a search of the page can find?

    So it does where it is labelled or next to the text, and in Korean, of which the search knows little.
    """
    is_next = shown.plainness == BARE and shown.distance <= NEAR
    return shown.plainness == LABELLED or is_next or page.language == "ko"


def is_change(searched: date, shown: date, page: Page) -> bool:
    """Did the search find the day of the last change, where the page shows an earlier one?"""
    change = page.declared.modified
    return change is not None and shown < searched == change.day


def shown_day(page: Page, last: date) -> Shown | None:
    """The day of a date line, labelled before bare, near the text before far; else of a dateline with a year."""
    found = [
        Shown(stated, plainness, page.body.start - index)
        for index, part in enumerate(page.parts)
        if part.role in (Role.DATE, Role.BYLINE) or is_in_tools(part, page.body.start - index)
        if (reading := published_day(date_line(part), in_korean=page.language == "ko"))
        for plainness, stated in [reading]
        if stated <= last and (plainness == LABELLED or (is_beside(index, page) and is_date(part, page)))
    ]
    if found:
        return max(found, key=lambda line: (line.plainness, line.distance > 0, -abs(line.distance)))
    dated = page.dateline.published if page.dateline else None
    return Shown(dated, BARE, 0) if dated else None


def date_line(part: Part) -> str:
    """What states the day in a line: all of it, of a byline what stands behind the names."""
    return re.split(r"\s[|–—-]\s", part.text)[-1] if part.role is Role.BYLINE else part.text


def is_beside(index: int, page: Page) -> bool:
    """Does a line stand where a bare day is the article's: above the text, or right below the end of a Korean one?"""
    return index < page.body.start or (page.language == "ko" and page.body.stop <= index < page.body.stop + RIGHT_BELOW)


def is_date(part: Part, page: Page) -> bool:
    """Is a line a date by itself, or by the language of its page, "05.03.16 10:22"?"""
    return part.role in (Role.DATE, Role.BYLINE) or (page.language == "ko" and published_day(part.text) is None)


def is_in_tools(part: Part, distance: int) -> bool:
    """Is a line in a box of tools above the text, where Korean pages have their date line?"""
    return part.role is Role.FURNITURE and 0 < distance <= NEAR_IN_FURNITURE


def searched_day(page: Page, last: date) -> date | None:
    """The day that a search of all the markup and text of an HTML page finds; `None` where it would be a guess."""
    tree = page.declared.tree
    found = find_date(tree, original_date=True, max_date=last.isoformat()) if tree is not None else None
    day = date.fromisoformat(found) if found else None
    return day if day and (day.day > 1 or is_spelt_out(day, tostring(tree, encoding="unicode"))) else None


def is_spelt_out(first: date, text: str) -> bool:
    """Is the first of a month named in a text? The search gives it also where it finds a month or a year alone."""
    month, year = rf"0?{first.month}", rf"{first.year}"
    forms = (
        rf"{year}\s?[-./년]\s?{month}\s?[-./월]\s?0?1(?!\d)|(?<!\d){year}{first.month:02}01",
        rf"(?<!\d)(?:0?1[-./]\s?{month}|{month}[-./]\s?0?1)[-./]\s?(?:{year}|{year[2:]}(?!\d))",
        rf"(?<!\d)0?1(?:st|er|\.|º)?\s+(?:de\s+)?[^\W\d]{{3,}}\.?,?\s+(?:de\s+)?{year}",
        rf"[^\W\d]{{3,}}\.?\s+0?1(?:st)?,?\s+{year}",
    )
    return re.search("|".join(forms), text) is not None


def modified_of(page: Page, published: date | None, last: date) -> Found[date] | None:
    """The day of the last change, neither before the day of publication nor after `last`."""
    return next(
        (found for found in days_of_change(page) if (published or found.value) <= found.value <= last),
        None,
    )


def days_of_change(page: Page) -> Iterator[Found[date]]:
    """Days of the last change: declared, then in the date lines around the text."""
    shown = [day for part in page.parts if part.role is Role.DATE and (day := changed_day(part.text))]
    if stamp := page.declared.modified:
        yield Found(stamp.local_day(shown, page.is_korean()), stamp.origin)
    yield from (Found(day, TEXT) for day in shown)
