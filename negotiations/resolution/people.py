"""People: one record for each negotiator, across spellings, scripts and agreements."""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from negotiations.resolution.identities import Identities, Suggested
from negotiations.resolution.names import Spelling, spelling_of
from negotiations.resolution.pairing import links
from negotiations.resolution.persons import Together, identify
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.records import NegotiatorRecord
from negotiations.resolution.slugs import slug
from negotiations.resolution.spelled import Group, Spelled, sided, spellings
from negotiations.resolution.spelling import is_hangul
from negotiations.resolution.statements import backing, said
from negotiations.resolution.suggesting import likely
from negotiations.resolution.titles import title
from negotiations.resolution.weighing import undisputed, weigh
from negotiations.values import Side


@dataclass(frozen=True, slots=True)
class Person:
    """A negotiator's record, the statements behind it, and every key that a spelling of the name could make, sorted."""

    record: NegotiatorRecord
    statements: Group = ()
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """All negotiators by key, and which of them are likely one."""

    persons: tuple[Person, ...]
    suggestions: tuple[Suggested, ...]


def people(statements: Group, together: Together, rulings: Identities, pins: Pins) -> People:
    """A record for each person; a pinned person whom no source names is among them if the pins give name and side.

    `together` are the pairs of spellings that one article has for two people. A key that a curator has pinned a field
    of, or ruled on, stays the person's key, whatever spelling is the most usual.
    """
    found = spellings(statements)
    alike = links(found)
    groups = identify(found, alike, together, rulings)
    held = _Held(pins.keys("negotiator"), rulings.spellings("negotiator"))
    persons: dict[str, Person] = {}
    keys: dict[Spelled, str] = {}
    for group in sorted(map(sorted, groups)):
        person = _person(group, held, persons, pins)
        persons[person.record.key] = person
        keys.update(dict.fromkeys(group, person.record.key))
    for key in pins.keys("negotiator"):
        if key not in persons and (unnamed := _pinned_alone(key, pins)):
            persons[key] = Person(_with_pins(unnamed, pins))
    suggestions = {_suggested(keys[pair[0]], keys[pair[1]], why) for pair, why in likely(groups, alike)}
    return People(tuple(persons[key] for key in sorted(persons)), tuple(sorted(suggestions)))


def told_apart(statements: Group) -> Together:
    """The pairs of spellings that one article has for two people."""
    return {
        frozenset({spelling_of(one.claim), Spelling(one.claim.side, str(other))})
        for one in statements
        for other in one.content.beside
    }


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


def _person(group: Sequence[Spelled], held: _Held, taken: Container[str], pins: Pins) -> Person:
    statements = list(chain.from_iterable(one.statements for one in group))
    record = _record(statements, [one for one in group if not one.name.partial] or group)
    by_use = sorted(group, key=lambda one: (one.name.partial, -one.stories, one))
    usual = dict.fromkeys((record.key, *(one.slug for one in by_use)))
    choices = list(chain.from_iterable((key, sided(key, record.side)) for key in usual))
    key = next((key for key in held.among(choices) if key not in taken), record.key)
    key = _free(key, record.side, taken)
    return Person(_with_pins(replace(record, key=key), pins), statements, tuple(sorted(usual)))


def _record(statements: Group, whole: Sequence[Spelled]) -> NegotiatorRecord:
    """The record that statements add up to, named by one of the whole spellings."""
    names = said(statements, "name")
    latin = weigh(chain.from_iterable(said(one.statements, "name") for one in whole if not one.hangul))
    native = weigh(chain.from_iterable(said(one.statements, "name") for one in whole if one.hangul))
    native = native or weigh(name for name in names if is_hangul(name.value))
    name, side = latin or native, weigh(said(statements, "side"))
    assert name  # noqa: S101 - every statement has a name
    assert side  # noqa: S101 - and a side
    office = title(said(statements, "title"), latin=latin is not None)
    behind = backing(statements)
    fields = {"name": name, "native_name": native, "title": office, "side": side}
    return NegotiatorRecord(
        key=slug(name.value),
        evidence={field: undisputed(evidence) for field, evidence in fields.items() if evidence},
        statements=behind.statements,
        stories=behind.stories,
        articles=behind.articles,
        name=name.value,
        native_name=native.value if native else "",
        aliases=tuple(sorted({said.value for said in names} - {name.value, native.value if native else name.value})),
        side=side.value,
        title=office.value if office else "",
        seats=_led(statements),
    )


def _led(statements: Group) -> Mapping[int, bool]:
    """The agreements at which the person sat, and whether any source has the person lead there."""
    seats: dict[int, bool] = {}
    for one in statements:
        if (agreement := one.claim.agreement) is not None:
            seats[agreement] = seats.get(agreement, False) or one.claim.chief
    return dict(sorted(seats.items()))


def _free(key: str, side: Side, taken: Container[str]) -> str:
    """The key, or where another person has it already, the key with the side and if need be a number behind it."""
    choices = chain([key, sided(key, side)], (f"{sided(key, side)}-{n}" for n in count(2)))
    return next(choice for choice in choices if choice not in taken)


def _pinned_alone(key: str, pins: Pins) -> NegotiatorRecord | None:
    fields = pins.of("negotiator", key)
    if not all(field in fields and fields[field].value for field in ("name", "side")):
        return None
    return NegotiatorRecord(key=key, name=fields["name"].value, side=Side(fields["side"].value))


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
