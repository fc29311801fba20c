"""People: one record for each negotiator, across spellings, scripts and agreements."""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, count
from typing import overload

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution.accounts import ClaimIndex, backing, said
from negotiations.resolution.identities import Identities, Suggested
from negotiations.resolution.names import spelling_of, tells_apart
from negotiations.resolution.pairing import links
from negotiations.resolution.persons import Together, identify
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.prose import slug
from negotiations.resolution.records import NegotiatorRecord
from negotiations.resolution.spelled import Accounts as Accounts
from negotiations.resolution.spelled import Spelled, sided, spellings
from negotiations.resolution.spelling import is_hangul
from negotiations.resolution.suggesting import likely
from negotiations.resolution.titles import title
from negotiations.resolution.weighing import undisputed, weigh
from negotiations.values import Side


@dataclass(frozen=True, slots=True)
class Person:
    """A negotiator's record, the accounts behind it, and every key that a spelling of the name could make, sorted."""

    record: NegotiatorRecord
    accounts: Accounts = ()
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """All negotiators by key, and which of them are likely one."""

    persons: tuple[Person, ...]
    suggestions: tuple[Suggested, ...]


@overload
def records(accounts: Accounts, together: ClaimIndex, rulings: Pins) -> list[tuple[NegotiatorRecord, Accounts]]: ...
@overload
def records(accounts: Accounts, together: Together, rulings: Identities, pins: Pins) -> People: ...
def records(
    accounts: Accounts, together: ClaimIndex | Together, rulings: Identities | Pins, pins: Pins | None = None
) -> People | list[tuple[NegotiatorRecord, Accounts]]:
    """`people`, and until resolution passes who is named together: what that takes of the accounts' sources."""
    if isinstance(together, ClaimIndex):
        assert isinstance(rulings, Pins)  # noqa: S101
        found = people(accounts, _together(accounts), Identities(), rulings, together)
        return [(person.record, person.accounts) for person in found.persons]
    assert isinstance(rulings, Identities) and pins is not None  # noqa: S101, PT018
    return people(accounts, together, rulings, pins)


def _together(accounts: Accounts) -> Together:
    by_article: dict[str, list[NegotiatorClaim]] = {}
    for account in accounts:
        by_article.setdefault(account.source.article, []).append(account.claim)
    pairs = chain.from_iterable(combinations(claims, 2) for claims in by_article.values())
    return {frozenset(map(spelling_of, pair)) for pair in pairs if tells_apart(*pair)}


def people(
    accounts: Accounts, together: Together, rulings: Identities, pins: Pins, index: ClaimIndex | None = None
) -> People:
    """A record for each person; a pinned person whom no source names is among them if the pins give name and side.

    `together` are pairs of spellings that one article has for two people. A key that a curator has pinned a field of,
    or ruled on, stays the person's key, whatever spelling is the most usual.
    """
    found = spellings(accounts)
    alike = links(found)
    groups = identify(found, alike, together, rulings)
    held = _Held(pins.keys("negotiator"), rulings.spellings("negotiator"))
    persons: dict[str, Person] = {}
    keys: dict[Spelled, str] = {}
    for group in sorted(map(sorted, groups)):
        person = _person(group, held, persons, pins, index)
        persons[person.record.key] = person
        keys.update(dict.fromkeys(group, person.record.key))
    for key in pins.keys("negotiator"):
        if key not in persons and (unnamed := _pinned_alone(key, pins)):
            persons[key] = Person(_with_pins(unnamed, pins))
    suggestions = {_suggested(keys[pair[0]], keys[pair[1]], why) for pair, why in likely(groups, alike)}
    return People(tuple(persons[key] for key in sorted(persons)), tuple(sorted(suggestions)))


@dataclass(frozen=True, slots=True)
class _Held:
    """Keys that curators have pinned a field of, or ruled on."""

    pinned: Collection[str]
    ruled: Collection[str]

    def among(self, keys: Sequence[str]) -> Iterator[str]:
        """Those of the keys, the most usual first, that are to stay; the pinned before the ruled."""
        yield from (key for key in keys if key in self.pinned)
        yield from (key for key in keys if key in self.ruled)


def _suggested(one: str, other: str, reason: str) -> Suggested:
    return Suggested("negotiator", min(one, other), max(one, other), reason)


def _person(
    group: Sequence[Spelled], held: _Held, taken: Container[str], pins: Pins, index: ClaimIndex | None
) -> Person:
    accounts = list(chain.from_iterable(one.accounts for one in group))
    record = _record(accounts, index)
    usual = dict.fromkeys((record.key, *(one.slug for one in sorted(group, key=lambda one: (-one.stories, one)))))
    choices = list(chain.from_iterable((key, sided(key, record.side)) for key in usual))
    key = next((key for key in held.among(choices) if key not in taken), record.key)
    key = _free(key, record.side, taken)
    return Person(_with_pins(replace(record, key=key), pins), accounts, tuple(sorted(usual)))


def _record(accounts: Accounts, index: ClaimIndex | None) -> NegotiatorRecord:
    names = said(accounts, "name")
    native = weigh(name for name in names if is_hangul(name.value))
    latin = weigh(name for name in names if not is_hangul(name.value))
    name, side = latin or native, weigh(said(accounts, "side"))
    assert name  # noqa: S101 - every account has a name
    assert side  # noqa: S101 - and a side
    office = title(said(accounts, "title"), latin=latin is not None)
    behind = backing(accounts, index or ClaimIndex(()))
    fields = {"name": name, "native_name": native, "title": office, "side": side}
    return NegotiatorRecord(
        key=slug(name.value),
        evidence={field: undisputed(evidence) for field, evidence in fields.items() if evidence},
        claims=behind.claims,
        stories=behind.stories,
        articles=behind.articles,
        name=name.value,
        native_name=native.value if native else "",
        aliases=tuple(sorted({said.value for said in names} - {name.value, native.value if native else name.value})),
        side=side.value,
        title=office.value if office else "",
        seats=_led(accounts),
    )


def _led(accounts: Accounts) -> Mapping[int, bool]:
    """The agreements at which the person sat, and whether any source has the person lead there."""
    seats: dict[int, bool] = {}
    for account in accounts:
        if (agreement := account.claim.agreement) is not None:
            seats[agreement] = seats.get(agreement, False) or account.claim.chief
    return dict(sorted(seats.items()))


def _free(key: str, side: Side, taken: Container[str]) -> str:
    """The key, or where another person has it already, the key with the side and if need be a number behind it."""
    choices = chain([key, sided(key, side)], (f"{sided(key, side)}-{n}" for n in count(2)))
    return next(choice for choice in choices if choice not in taken)


def _pinned_alone(key: str, pins: Pins) -> NegotiatorRecord | None:
    fields = pins.of("negotiator", key)
    if not fields.get("name") or not fields.get("side"):
        return None
    return NegotiatorRecord(key=key, name=fields["name"], side=Side(fields["side"]))


def _with_pins(record: NegotiatorRecord, pins: Pins) -> NegotiatorRecord:
    fields = pins.of("negotiator", record.key)
    evidence = overlay(record.evidence, fields)
    name, native = value_of(evidence, "name", record.name), value_of(evidence, "native_name", "")
    return replace(
        record,
        evidence=evidence,
        name=name,
        native_name=native,
        aliases=tuple(sorted({*record.aliases, record.name, record.native_name} - {name, native, ""})),
        title=value_of(evidence, "title", ""),
        side=Side(value_of(evidence, "side", record.side)),
    )
