"""How changes of curators' words on records and claims are told, and taken back; and which are about a record."""

from collections.abc import Hashable, Sequence
from typing import Any, ClassVar

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.template.defaultfilters import truncatechars
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from curators.kinds import Kind, State
from curators.models import Change
from curators.pages import WithHistory
from curators.tracking import events_of
from negotiations import identities, pins, verdicts, wording
from negotiations.models import (
    CURRENCIES,
    KINDS,
    SIDES,
    STATUSES,
    Claim,
    IdentityRuling,
    Pin,
    Record,
    Venue,
    Verdict,
)
from negotiations.moved import keys_of, record_once_at
from negotiations.spellings import Named, spellings

NAMES = {**STATUSES, **SIDES, **KINDS}
DAYS = ("start", "end", "concluded")
SHOWN = 120
"""Characters of a quote in a line."""


class Pins(Kind):
    model = "negotiations.Pin"
    name = "pin"
    seen_by = "negotiations.view_pin"

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__(changes)
        states = [state for change in changes for state in (change.before, change.after) if state]
        told = [value for state in states if state["field"] == "venue" for value in (state["value"], *state["known"])]
        self.venues = {venue.key: str(venue) for venue in Venue.objects.filter(key__in=filter(None, told))}

    def thing(self, state: State) -> SafeString:
        model = _record_model(state["record_kind"])
        field = str(model._meta.get_field(state["field"]).verbose_name)  # type: ignore[union-attr]
        words = f"{state['record_kind']} {state['record_key']}"
        return format_html("{} of {}", field, _record_link(model, state["record_key"], words))

    def subject(self, state: State) -> Hashable:
        return state["record_kind"], state["record_key"], state["field"]

    def words(self, state: State | None, change: Change) -> str:
        """The pinned value; without a pin what sources said when it was made."""
        if state is not None:
            return self._value(state, state["value"])
        given = [self._value(change.state, value) for value in change.state["known"]]
        return f"what sources say ({' or '.join(given)})" if given else "what sources say: nothing"

    def _value(self, state: State, value: Any) -> str:
        field = state["field"]
        if value in (None, ""):
            return "open"
        if field == "venue":
            return self.venues.get(value, str(value))
        if field in DAYS:
            return wording.iso_day(str(value))
        currency = state["record_key"].rpartition("-")[2].upper()
        if field == "amount" and currency in CURRENCIES:
            return wording.money(value, currency)
        return wording.percent(value) if field == "change_percent" else NAMES.get(str(value), str(value))

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perm(f"negotiations.change_{_record_model(state['record_kind'])._meta.model_name}")

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        model, key, field = _record_model(thing["record_kind"]), thing["record_key"], thing["field"]
        now = record_once_at(model, key) or model(key=key)
        if state is None:
            pins.take_back(Pin.objects.filter(record_kind=now.record_kind, record_key__in=keys_of(now), field=field))
        else:  # a number is said of the round as it was called without one
            pins.correct(model(key=key) if field == "number" else now, {field: state["value"]}, user, reason)


class Verdicts(Kind):
    model = "negotiations.Verdict"
    name = "verdict"
    seen_by = "negotiations.view_verdict"

    def thing(self, state: State) -> SafeString:
        address = reverse("admin:articles_article_change", args=[state["article_id"]])
        return format_html('“{}” in <a href="{}">its article</a>', truncatechars(state["quote"], SHOWN), address)

    def subject(self, state: State) -> Hashable:
        values = sorted(state["values"].items(), key=str)
        return state["article_id"], state["kind"], state["part"], state["before"], state["quote"], str(values)

    def words(self, state: State | None, change: Change) -> str:
        if state is None:
            return "as it was read"
        return "accepted" if state["accepted"] else "rejected"

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perm(f"negotiations.change_{state['kind']}claim")

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        columns = {field.attname for field in Verdict._meta.concrete_fields} - {"id"}
        former = Verdict(**{name: value for name, value in (state or thing).items() if name in columns})
        if state is None:
            verdicts.withdraw(*verdicts.on_same(former))
        else:
            verdicts.give_again(former, user, reason)


class IdentityRulings(Kind):
    model = "negotiations.IdentityRuling"
    name = "who is who"
    seen_by = "negotiations.view_identityruling"

    def thing(self, state: State) -> SafeString:
        model = _record_model(state["record_kind"])
        links = [_record_link(model, state[name], state[name]) for name in ("one", "other")]
        return format_html("{} and {}", *links)

    def subject(self, state: State) -> Hashable:
        return state["record_kind"], state["one"], state["other"]

    def words(self, state: State | None, change: Change) -> str:
        if state is None:
            return "what the spellings tell"
        return f"one {state['record_kind']}" if state["same"] else f"two {state['record_kind']}s"

    def may_go_back(self, user: User, state: State) -> bool:
        return user.has_perm(f"negotiations.change_{state['record_kind']}")

    def go_back(self, state: State | None, thing: State, user: User, reason: str) -> None:
        kind, one, other = thing["record_kind"], thing["one"], thing["other"]
        if state is None:
            identities.withdraw(IdentityRuling.objects.filter(record_kind=kind, one=one, other=other))
        elif state["same"]:
            identities.rule_same(kind, [one, other], user, reason)
        else:
            identities.rule_apart(kind, [one], [other], user, reason)


class RecordHistory(WithHistory):
    """The history page of a record: its pins, verdicts on its claims, rulings on its spellings."""

    history_note: ClassVar[str] = (
        "What curators said of this record, the latest first. Values that are not pinned follow from the sources and "
        "have no history of their own: they are worked out anew whenever sources come or go."
    )

    def events_about(self, row: Record) -> list[QuerySet[Any]]:
        kind = row.record_kind
        keys = keys_of(row)
        spelled = [*keys, *(spellings(row) if isinstance(row, Named) else ())]
        either = Q(one__in=spelled) | Q(other__in=spelled)
        return [
            events_of(Pin).filter(record_kind=kind, record_key__in=keys),
            events_of(Verdict).filter(kind=kind, record_key__in=keys),
            events_of(IdentityRuling).filter(either, record_kind=kind),
        ]


class ClaimHistory(WithHistory):
    """The history page of a claim: the verdicts on its words."""

    history_note: ClassVar[str] = (
        "What curators ruled on this claim, the latest first. The claim itself is as it was read."
    )

    def events_about(self, row: Claim) -> list[QuerySet[Any]]:
        return [events_of(Verdict).filter(article=row.article_id, part=row.part, quote=row.quote)]


def _record_model(kind: str) -> type[Record]:
    return next(model for model in Record.__subclasses__() if model.record_kind == kind)


def _record_link(model: type[Record], key: str, words: str) -> SafeString:
    """A link to a record by its key, which is all that a curator's word knows of it."""
    address = reverse(f"admin:negotiations_{model._meta.model_name}_changelist")
    return format_html('<a href="{}?{}">{}</a>', address, urlencode({"key": key}), words)
