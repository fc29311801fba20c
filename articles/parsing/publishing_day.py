"""When the article was published, from the most trusted place that tells."""

from datetime import date

from articles.parsing.article import Known
from articles.parsing.dates import day_of_address, published_day
from articles.parsing.page import Page
from articles.parsing.roles import Role


def published_of(page: Page, known: Known, today: date) -> tuple[date | None, str]:
    """The day of publication and where it was found: declared, shown, in the manifest, in the address.

    A day after `today` is none: no capture shows what is to come.
    """
    shown = shown_day(page, today)
    found = (
        (page.declared.day_beside(shown), page.declared.published_from),
        (shown, "text"),
        (known.published, "manifest"),
        (day_of_address(page.url), "address"),
    )
    return next(((day, source) for day, source in found if day and day <= today), (None, ""))


def shown_day(page: Page, today: date) -> date | None:
    """The day of a date line, labelled before bare, near the text before far; else of a dateline with a year."""
    found = [
        (plainness, index < page.body.start, -abs(index - page.body.start), stated)
        for index, part in enumerate(page.parts)
        if part.role is Role.DATE and (reading := published_day(part.text))
        for plainness, stated in [reading]
        if stated <= today and (index < page.body.start or plainness == 3)
    ]
    if found:
        return max(found, key=lambda item: item[:3])[3]
    return page.dateline.published if page.dateline else None
