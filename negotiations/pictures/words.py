"""What marks are called: each by what it leads to, whole enough to be heard on its own."""

from django.utils.translation import gettext as _

from negotiations import wording
from negotiations.models import Agreement, Payment, Round


def agreement_title(row: Agreement) -> str:
    """An agreement with its term and its day: "12th agreement, payments 2026–2030, reached 4 October 2024"."""
    told = [wording.agreement(row.number)]
    if row.first_year or row.last_year:
        told.append(_("payments %(years)s") % {"years": wording.years(row.first_year, row.last_year)})
    if row.concluded:
        told.append(_("reached %(day)s") % {"day": wording.iso_day(row.concluded)})
    return ", ".join(told)


def round_title(row: Round) -> str:
    """A round: "4th round, 12th agreement, 10–12 June 2024, Seoul"."""
    names = {"round": wording.round_(row.number), "agreement": wording.agreement(row.agreement.number)}
    told = [_("%(round)s, %(agreement)s") % names, wording.days(row.start, row.end), place(row)]
    if row.status == "planned":
        told.append(_("planned"))
    return wording.upper_first(", ".join(filter(None, told)))


def place(row: Round) -> str:
    """Where a round was: its city, or its venue where that has none; "" if nobody tells."""
    return wording.city(row.city) if row.city else str(row.venue or "")


def payment_title(row: Payment) -> str:
    """A payment: "Agreed for 2021: ₩1.1833 trillion, +13.9%, 11th agreement"."""
    told = [str(row)]
    if row.amount is not None and row.change_percent is not None:
        told.append(wording.percent(row.change_percent))
    if row.agreement:
        told.append(wording.agreement(row.agreement.number))
    return wording.upper_first(", ".join(told))
