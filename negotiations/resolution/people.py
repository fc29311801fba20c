"""People: one record for each negotiator, across spellings, scripts and agreements."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from negotiations.extraction import NegotiatorClaim
from negotiations.resolution.pinning import Pins, overlay, value_of
from negotiations.resolution.prose import slug
from negotiations.resolution.records import Evidence, NegotiatorRecord
from negotiations.resolution.spelling import is_hangul, may_be_same_western, name_key, plain_key
from negotiations.resolution.statements import Said, Statement, backing, grouped, said
from negotiations.resolution.titles import title
from negotiations.resolution.weighing import undisputed, weigh
from negotiations.values import Side

Accounts = Sequence[Statement[NegotiatorClaim]]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as some sources write it, but for case, spaces and hyphens."""

    side: Side
    plain: str

    @property
    def hangul(self) -> bool:
        return is_hangul(self.plain)


def spelling_of(claim: NegotiatorClaim) -> Spelling:
    return Spelling(claim.side, plain_key(claim.name))


def records(accounts: Accounts, pins: Pins) -> list[tuple[NegotiatorRecord, Accounts]]:
    """A record for each person, by key, with the accounts behind it; a pinned person whom no source names is among
    them if the pins give name and side.

    A key that a curator has pinned a field of stays the person's key, whatever spelling is the most usual.
    """
    pinned = pins.keys("negotiator")
    found: dict[str, tuple[NegotiatorRecord, Accounts]] = {}
    for person in identify(accounts):
        record = _record(person)
        spellings = sorted({slug(account.claim.name) for account in person} - {record.key})
        held = (key for key in (record.key, *spellings) if key in pinned and key not in found)
        key = _free(next(held, record.key), record.side, found)
        found[key] = _with_pins(replace(record, key=key), pins), person
    for key in pinned:
        if key not in found and (unnamed := _pinned_alone(key, pins)):
            found[key] = _with_pins(unnamed, pins), ()
    return [found[key] for key in sorted(found)]


def identify(accounts: Accounts) -> list[list[Statement[NegotiatorClaim]]]:
    """Put the accounts of each person together, the people in a fixed order."""
    by_spelling = grouped(accounts, lambda account: spelling_of(account.claim))
    people = [[by_spelling[s] for s in spellings] for spellings in _same_sounding(by_spelling)]
    merged = _western_in_hangul([list(chain.from_iterable(groups)) for groups in people])
    return sorted(merged, key=lambda person: min((a.claim.side, plain_key(a.claim.name)) for a in person))


def _same_sounding(by_spelling: Mapping[Spelling, Accounts]) -> Iterator[list[Spelling]]:
    """Spellings of one name, but never two that one article tells apart."""
    by_sound = grouped(sorted(by_spelling, key=lambda s: (s.side, s.plain)), lambda s: (s.side, _sound(by_spelling[s])))
    for spellings in by_sound.values():
        if _told_apart([by_spelling[spelling] for spelling in spellings]):
            yield from ([spelling] for spelling in spellings)
        else:
            yield spellings


def _sound(accounts: Accounts) -> str:
    """The sound key of a spelling; where it is written in several ways, such as with the hyphen lost, the least."""
    return min(name_key(account.claim.name, account.claim.side) for account in accounts)


def _told_apart(spellings: Sequence[Accounts]) -> bool:
    """Does an article have two of these spellings in one script?"""
    names = {plain_key(account.claim.name) for accounts in spellings for account in accounts}
    return any(names.intersection(map(str, each.content.beside)) for accounts in spellings for each in accounts)


def _western_in_hangul(people: list[list[Statement[NegotiatorClaim]]]) -> list[list[Statement[NegotiatorClaim]]]:
    """Join a Western name in Hangul to the one person of that side, agreement and role whose sounds it writes."""
    hangul = [person for person in people if _is_western_in_hangul(person)]
    latin = [person for person in people if not _is_western_in_hangul(person)]
    seats = _by_seat(latin)
    joined: dict[int, list[Statement[NegotiatorClaim]]] = {}
    alone = []
    for person in hangul:
        places = sorted({place for seat in _seats(person) for place in seats.get(seat, ())})
        fitting = [place for place in places if _sounds_like(person, latin[place])]
        if len(fitting) == 1:
            joined.setdefault(fitting[0], []).extend(person)
        else:
            alone.append(person)
    return [[*person, *joined.get(place, ())] for place, person in enumerate(latin)] + alone


def _is_western_in_hangul(person: Accounts) -> bool:
    return person[0].claim.side is Side.US and all(is_hangul(account.claim.name) for account in person)


def _seats(person: Accounts) -> set[tuple[int | None, Side, bool]]:
    return {(a.claim.agreement, a.claim.side, a.claim.chief) for a in person if a.claim.agreement is not None}


def _by_seat(people: Sequence[Accounts]) -> dict[tuple[int | None, Side, bool], list[int]]:
    seats: dict[tuple[int | None, Side, bool], list[int]] = {}
    for place, person in enumerate(people):
        for seat in _seats(person):
            seats.setdefault(seat, []).append(place)
    return seats


def _sounds_like(hangul: Accounts, latin: Accounts) -> bool:
    names = sorted({account.claim.name for account in latin if not is_hangul(account.claim.name)})
    return any(may_be_same_western(hangul[0].claim.name, name) for name in names)


def _record(person: Accounts) -> NegotiatorRecord:
    names = said(person, "name")
    native = weigh(name for name in names if is_hangul(name.value))
    latin = weigh(name for name in names if not is_hangul(name.value))
    name = latin or native
    assert name  # noqa: S101 - every account has a name
    office = title(said(person, "title"), latin=latin is not None)
    behind = backing(person)
    fields = {"name": name, "native_name": native, "title": office, "side": _side(person)}
    return NegotiatorRecord(
        key=slug(name.value),
        evidence={field: undisputed(evidence) for field, evidence in fields.items() if evidence},
        statements=behind.statements,
        stories=behind.stories,
        articles=behind.articles,
        name=name.value,
        native_name=native.value if native else "",
        aliases=tuple(sorted({said.value for said in names} - {name.value, native.value if native else name.value})),
        side=person[0].claim.side,
        title=office.value if office else "",
        seats=_led(person),
    )


def _side(person: Accounts) -> Evidence | None:
    return weigh(Said(account.claim.side.value, account) for account in person)


def _led(person: Accounts) -> dict[int, bool]:
    """The agreements at which the person sat, and whether any source has the person lead there."""
    seats: dict[int, bool] = {}
    for account in person:
        if (agreement := account.claim.agreement) is not None:
            seats[agreement] = seats.get(agreement, False) or account.claim.chief
    return dict(sorted(seats.items()))


def _free(key: str, side: Side, taken: Container[str]) -> str:
    """The key, or where another person has it already, the key with the side and if need be a number behind it."""
    choices = chain([key, f"{key}-{side.lower()}"], (f"{key}-{side.lower()}-{n}" for n in count(2)))
    return next(choice for choice in choices if choice not in taken)


def _pinned_alone(key: str, pins: Pins) -> NegotiatorRecord | None:
    fields = pins.of("negotiator", key)
    if not all(field in fields and fields[field].value for field in ("name", "side")):
        return None
    return NegotiatorRecord(key=key, name=fields["name"].value, side=Side(fields["side"].value))


def _with_pins(record: NegotiatorRecord, pins: Pins) -> NegotiatorRecord:
    fields = pins.of("negotiator", record.key)
    evidence = overlay(record.evidence, fields)
    return replace(
        record,
        evidence=evidence,
        name=value_of(evidence, "name", record.name),
        native_name=value_of(evidence, "native_name", ""),
        title=value_of(evidence, "title", ""),
        side=Side(value_of(evidence, "side", record.side)),
    )
