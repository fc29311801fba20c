"""Which accounts are about the same round: by agreement and number, or for unnumbered ones by days and place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from negotiations.extraction import RoundClaim
from negotiations.resolution.accounts import Account, grouped
from negotiations.resolution.matching import fits, held_there_before, next_there_after, overtaken_by, undated_matches
from negotiations.resolution.outlines import Accounts, Outline
from negotiations.resolution.prose import slug
from negotiations.resolution.spans import iso

VIDEO = "video conference"
"""What claims call the venue of a round that is held nowhere."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A round and the accounts of it. `slug` is its number, or what tells an unnumbered one apart. `overtaken` are
    accounts that looked ahead to it at another time: they are of this round, and their days and place are not.
    """

    agreement: int
    number: int | None
    slug: str
    accounts: Accounts
    overtaken: Accounts = ()


def identify(accounts: Iterable[Account[RoundClaim]]) -> list[Meeting]:
    """Put the accounts of each round together, the rounds sorted by agreement and slug. Accounts that name neither
    number, day nor city, or no agreement, are of no round, nor are those that may be of several.
    """
    meetings: list[Meeting] = []
    known = [account for account in accounts if account.claim.agreement is not None]
    for agreement, group in sorted(grouped(known, lambda a: a.claim.agreement or 0).items()):
        meetings += _of_agreement(agreement, group)
    return sorted(meetings, key=lambda meeting: (meeting.agreement, meeting.slug))


def _of_agreement(agreement: int, accounts: Accounts) -> Iterator[Meeting]:
    numbered = grouped((a for a in accounts if a.claim.number), lambda account: account.claim.number or 0)
    outlines = [Outline(number, group) for number, group in sorted(numbered.items())]
    joined: dict[int, list[Account[RoundClaim]]] = {outline.number: list(outline.accounts) for outline in outlines}
    loose: dict[str, list[Account[RoundClaim]]] = {}
    for account in accounts:
        if not account.claim.number and (name := _slug(account)):
            fitting = [outline for outline in outlines if fits(account, outline)]
            undated = [] if fitting or _when(account) else _at_some_time(account, outlines)
            if len(fitting) == 1 or len(undated) == 1:
                joined[(fitting or undated)[0].number].append(account)
            elif not undated:
                loose.setdefault(name, []).append(account)
    for name, number in undated_matches(loose, outlines).items():
        joined[number] += loose.pop(name)
    overtaken = {name: after for name, group in loose.items() if (after := overtaken_by(group, outlines))}
    for number, group in joined.items():
        yield Meeting(
            agreement, number, str(number), group, [a for n in overtaken if overtaken[n] == number for a in loose[n]]
        )
    yield from (Meeting(agreement, None, name, group) for name, group in loose.items() if name not in overtaken)


def _at_some_time(account: Account[RoundClaim], outlines: Sequence[Outline]) -> list[Outline]:
    """The rounds that an account without days may be about, going by its city and the day of its publication."""
    return held_there_before(account, outlines) or next_there_after(account, outlines)


def _slug(account: Account[RoundClaim]) -> str:
    """What an unnumbered round is called by: month (or year) and place; "" if neither day nor city is told."""
    claim = account.claim
    when = _when(account)
    if not when and not claim.city:
        return ""
    where = claim.city or ("video" if claim.venue == VIDEO else claim.venue) or ""
    return "-".join(filter(None, (when[:7], slug(where))))


def _when(account: Account[RoundClaim]) -> str:
    return iso(account.claim.first_day) or iso(account.claim.last_day) or ""


def unplaced(accounts: Iterable[Account[RoundClaim]]) -> list[Account[RoundClaim]]:
    """The accounts that name an agreement, and neither number, day nor city."""
    return [a for a in accounts if a.claim.agreement is not None and not a.claim.number and not _slug(a)]
