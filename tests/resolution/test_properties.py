"""What holds of resolution whatever the sources say."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from negotiations.extraction import Claim
from negotiations.reason_words import in_words
from negotiations.resolution import Pinned, Resolved, Source
from negotiations.values import Currency, Part, PaymentKind, Side, Status
from tests.resolution.building import a_chief, a_payment, a_round, an_agreement, brought_in, resolve, source

OPEN_DAYS = ("", "XXXX-06-10", "XXXX-06-12", "2024-06-XX", "XXXX-XX-XX day-1 Thu<", "XXXX-XX-25 month-1")
DAYS = st.sampled_from((*OPEN_DAYS, *(str(date(2024, 6, 9) + timedelta(days=n)) for n in range(6))))
AGREEMENTS = st.sampled_from((None, 11, 12))
PARTS = st.sampled_from(Part)
STARTS = st.sampled_from((0, 5000))

round_claims = st.builds(
    a_round,
    st.sampled_from((None, 1, 2, 3)),
    DAYS,
    DAYS,
    agreement=AGREEMENTS,
    status=st.sampled_from((None, *Status)),
    city=st.sampled_from((None, "Seoul", "Washington", "Hawaii", "Honolulu")),
    venue=st.sampled_from(
        (None, "Lakeside Hotel", "The Lakeside Hotel", "Institute for Peace Study", "video conference")
    ),
    days=st.sampled_from((None, 0, 2, 3)),
    gap_days=st.sampled_from((None, 13)),
    quote=st.sampled_from(("…", "the last round", "the talks were postponed")),
    part=PARTS,
    start=STARTS,
)
chief_claims = st.builds(
    a_chief,
    st.sampled_from(
        ("Lee Tae-woo", "Yi Tae-u", "이태우", "Linda Specht", "린다 스펙트", "James DeHart", "Lee Tae Woo")
    ),
    st.sampled_from(Side),
    agreement=AGREEMENTS,
    chief=st.booleans(),
    title=st.sampled_from((None, "ambassador", "chief negotiator")),
    round_number=st.sampled_from((None, 1, 2)),
    quote=st.sampled_from(("…", "a former negotiator")),
    part=PARTS,
    start=STARTS,
)
payment_claims = st.builds(
    a_payment,
    st.sampled_from((None, 1_040_000_000_000, 1_038_900_000_000, 1_183_300_000_000)),
    st.sampled_from(Currency),
    st.sampled_from((None, 2019, 2021)),
    agreement=AGREEMENTS,
    kind=st.sampled_from(PaymentKind),
    percent=st.sampled_from((None, 8.0, 8.2, 400.0)),
)
agreement_claims = st.builds(
    an_agreement,
    st.sampled_from((11, 12)),
    st.sampled_from(("", "2021-03-XX", "2021-03-07")),
    first_year=st.sampled_from((None, 2020, 2021)),
)
claims = st.one_of(round_claims, round_claims, chief_claims, payment_claims, agreement_claims)
PUBLISHED = st.sampled_from(("", "2024-06-08", "2024-06-13", "2020-01-09"))


@st.composite
def archives(draw: st.DrawFn) -> list[Source]:
    """A few sources, some of them copies, some undated."""
    texts: list[list[Claim]] = draw(st.lists(st.lists(claims, max_size=4), max_size=6))
    return [
        source(f"s{n}", *text, published=draw(PUBLISHED), story=draw(st.sampled_from(("", "wire"))))
        for n, text in enumerate(texts)
    ]


SAME_VENUE = {"seoul-lakeside-hotel": "seoul-the-lakeside-hotel"}
"""A venue's key, and the one that it goes by where a curator has pinned a field of that."""

pins = st.lists(
    st.sampled_from(
        (
            Pinned("round", "12/3", "start", "2024-06-09"),
            Pinned("round", "12/3", "city", "Jeju"),
            Pinned("round", "12/7", "status", "held"),
            Pinned("round", "12/2", "venue", "seoul-lakeside-hotel"),
            Pinned("venue", "seoul-the-lakeside-hotel", "name", "Lakeside"),
            Pinned("negotiator", "yi-tae-u", "title", "Ambassador"),
            Pinned("payment", "11/2021-agreed-krw", "amount", 1),
            Pinned("agreement", "11", "concluded", "2021-03-08"),
        )
    ),
    max_size=4,
    unique=True,
)


@given(archives(), pins, st.randoms())
def test_order_changes_nothing(sources: list[Source], pinned: list[Pinned], random: Random) -> None:
    shuffled, shuffled_pins = list(sources), list(pinned)
    random.shuffle(shuffled)
    random.shuffle(shuffled_pins)
    assert resolve(shuffled, *shuffled_pins) == resolve(sources, *pinned)


@given(archives(), st.data())
def test_a_source_given_twice_changes_nothing(sources: list[Source], data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(sources))) if sources else []
    assert resolve([*sources, *again]) == resolve(sources)


@given(archives())
def test_a_copy_adds_articles_and_no_story(sources: list[Source]) -> None:
    dated = [each for each in sources if each.published]
    copies = [Source(f"copy of {s.article}", s.story, s.outlet, s.published, s.claims) for s in dated]
    assert _values(resolve([*dated, *copies])) == _values(resolve(dated))


@given(archives(), pins)
def test_a_pinned_field_never_moves(sources: list[Source], pinned: list[Pinned]) -> None:
    resolved = resolve(sources, *pinned)
    for pin in pinned:
        if pin.kind == "round":
            (record,) = (record for record in resolved.rounds if record.key == pin.key)
            assert record.evidence[pin.field].basis == "pinned"
            assert str(getattr(record, pin.field)) in (pin.value, SAME_VENUE.get(str(pin.value)))


@given(archives())
def test_every_statement_is_behind_one_record_at_most_and_every_record_has_one(sources: list[Source]) -> None:
    resolved = resolve(sources)
    for kind in (resolved.rounds, resolved.negotiators, resolved.payments):
        keys = [key for record in kind for key in record.statements]
        assert len(keys) == len(set(keys))
        assert all(record.statements for record in kind)


@given(archives())
def test_records_point_to_records(sources: list[Source]) -> None:
    resolved = resolve(sources)
    agreements = {record.number for record in resolved.agreements}
    assert {record.venue for record in resolved.rounds} - {""} <= {venue.key for venue in resolved.venues}
    assert {record.agreement for record in resolved.rounds} <= agreements


@given(archives())
def test_no_round_ends_before_it_began(sources: list[Source]) -> None:
    for record in resolve(sources).rounds:
        assert not record.start or not record.end or record.start <= record.end


@given(archives())
def test_sums_that_nothing_places_are_not_in_dispute(sources: list[Source]) -> None:
    for record in resolve(sources).payments:
        if record.agreement is None and record.year is None and record.currency:
            assert not record.evidence["amount"].disputed


@given(archives(), st.data())
def test_what_leaves_comes_back_the_same(sources: list[Source], data: st.DataObject) -> None:
    """Nothing is kept from one resolution to the next: with a page taken out and put back, all is as it was."""
    before = resolve(sources)
    if sources:
        gone = data.draw(st.sampled_from(sources))
        rest = resolve([each for each in sources if each != gone])
        told = (value for record in rest.rounds for evidence in record.evidence.values() for value in evidence.values)
        assert not any(gone.article in value.sources for value in told)
    assert resolve(sources) == before


@given(archives())
def test_keys_are_sorted_and_each_is_one_records(sources: list[Source]) -> None:
    resolved = resolve(sources)
    for records in (resolved.agreements, resolved.venues, resolved.negotiators, resolved.rounds, resolved.payments):
        keys = [record.key for record in records]
        assert keys == sorted(set(keys))


@given(archives())
def test_what_was_inferred_says_from_what(sources: list[Source]) -> None:
    resolved = resolve(sources)
    for records in (resolved.agreements, resolved.venues, resolved.negotiators, resolved.rounds, resolved.payments):
        for evidence in (evidence for record in records for evidence in record.evidence.values()):
            assert (evidence.basis == "inferred") == bool(in_words(evidence.reason))
    assert all(in_words(each.dated.reason) for each in brought_in(sources) if each.dated)


def _values(resolved: Resolved) -> Sequence[object]:
    """What the records say, without who says it."""
    kinds = (resolved.agreements, resolved.venues, resolved.negotiators, resolved.rounds, resolved.payments)
    return [
        (record.key, record.stories, {field: (e.value, e.basis, e.disputed) for field, e in record.evidence.items()})
        for records in kinds
        for record in records
    ]
