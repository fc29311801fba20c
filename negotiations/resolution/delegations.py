"""Who negotiated at which round."""

from collections.abc import Iterable, Sequence

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution.accounts import Account, Page
from negotiations.resolution.records import NegotiatorRecord
from negotiations.resolution.round_records import Draft
from negotiations.values import Status

Accounts = Sequence[Account[NegotiatorClaim]]


class Delegations:
    """The negotiators whom sources show at a round: named with its number, or as chiefs by a page that tells of one
    held round only.
    """

    def __init__(self, people: Iterable[tuple[NegotiatorRecord, Accounts]], pages: Iterable[Page]) -> None:
        self._shown: dict[tuple[int, int], set[str]] = {}
        self._chiefs: dict[tuple[str, int], set[str]] = {}
        for record, accounts in people:
            for account in accounts:
                self._add(record.key, account)
        self._on_one_round = {page.source.article for page in pages if _held(page) == 1}

    def at(self, draft: Draft) -> set[str]:
        """The keys of the negotiators at a round."""
        meeting = draft.meeting
        there = set(self._shown.get((meeting.agreement, meeting.number or 0), ()))
        for account in meeting.accounts:
            if account.claim.status is Status.HELD and account.source.article in self._on_one_round:
                there |= self._chiefs.get((account.source.article, meeting.agreement), set())
        return there

    def _add(self, key: str, account: Account[NegotiatorClaim]) -> None:
        agreement = account.claim.agreement
        if agreement is None:
            return
        numbers = {claim.round_number for claim in (account.claim, *account.row.mentions) if claim.round_number}
        for number in numbers:
            self._shown.setdefault((agreement, number), set()).add(key)
        if account.claim.chief and not numbers:
            self._chiefs.setdefault((account.source.article, agreement), set()).add(key)


def _held(page: Page) -> int:
    return sum(row.claim.status is Status.HELD for row in page.summary.rounds)
