"""Which round a page is news of, and which one its photos show."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from negotiations.extraction import RoundClaim
from negotiations.resolution.accounts import Account, Page
from negotiations.resolution.round_records import Draft
from negotiations.values import Part

REACH = timedelta(days=10)
"""How far from a round's days its news is published at most."""

OPENING = 600
"""Where the first paragraphs end, in characters from the beginning of the text."""

Told = Mapping[str, list[tuple[Draft, Account[RoundClaim]]]]
"""The rounds that each article tells of, with its account of them, by the article's key."""


def told(drafts: Iterable[Draft]) -> Told:
    """The rounds that each article tells of."""
    by_article: dict[str, list[tuple[Draft, Account[RoundClaim]]]] = {}
    for draft in drafts:
        for account in draft.meeting.accounts:
            by_article.setdefault(account.source.article, []).append((draft, account))
    return by_article


def reported(page: Page, rounds: Iterable[tuple[Draft, Account[RoundClaim]]]) -> Draft | None:
    """The round that a page is news of: one whose days hold the day of publication or lie near it, those in the
    headline or the first paragraphs first, and then the nearest. Where none has known days, or the page has none,
    the round that the page opens with.
    """
    published = page.source.published or (page.dated.day if page.dated else None)
    near: list[tuple[bool, timedelta, tuple[int, int], str, Draft]] = []
    opening: list[tuple[tuple[int, int], str, Draft]] = []
    for draft, account in rounds:
        first = _first_place(account)
        apart = _apart(draft, published)
        if apart is None and _opens(first):
            opening.append((first, draft.key, draft))
        elif apart is not None and apart <= REACH:
            near.append((not _opens(first), apart, first, draft.key, draft))
    if near:
        return min(near, key=lambda found: found[:4])[-1]
    return min(opening, key=lambda found: found[:2])[-1] if opening else None


def shown(rounds: Iterable[tuple[Draft, Account[RoundClaim]]], news: Draft | None) -> Draft | None:
    """The round that the photos of a page show: the one that their captions tell of, or else that of its news."""
    there = {
        draft.key: draft
        for draft, account in rounds
        if any(mention.part is Part.CAPTION for mention in account.row.mentions)
    }
    if not there:
        return news
    return next(iter(there.values())) if len(there) == 1 else None


def _first_place(account: Account[RoundClaim]) -> tuple[int, int]:
    """Where the page first tells of the round: the headline before the text, the text before the captions."""
    order = (Part.TITLE, Part.BODY, Part.CAPTION)
    return min((order.index(mention.part), mention.start) for mention in account.row.mentions)


def _opens(place: tuple[int, int]) -> bool:
    return place < (1, OPENING)


def _apart(draft: Draft, published: date | None) -> timedelta | None:
    """How far the round's days lie from the day of publication; `None` if one of them is not known."""
    first = draft.start or draft.end
    if not published or not first:
        return None
    return max(first - published, published - (draft.end or first), timedelta())
