"""Fields on which sources differ, of all kinds of record in one list: those that most want deciding come first."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection
from django.http import HttpRequest

from negotiations.admin.desk.finding import may_view
from negotiations.models import Agreement, Negotiator, Payment, Record, Round, Venue

NAMED_BY: Mapping[type[Record], Sequence[str]] = {
    Agreement: ("key",),
    Round: ("key", "city"),
    Venue: ("key", "name", "city"),
    Negotiator: ("key", "name", "native_name"),
    Payment: ("key",),
}
"""The kinds of record, and the columns in which a search looks for one of a kind."""

KINDS = {model.record_kind: model for model in NAMED_BY}

MOST_WANTED_FIRST = (
    "ORDER BY (told ->> 'basis' = 'pinned') DESC,"
    " (told #> '{values,1,stories}')::float / NULLIF((told #> '{values,0,stories}')::int, 0) DESC NULLS LAST,"
    " (told #> '{values,0,stories}')::int DESC NULLS LAST, kind, id, field"
)


def kinds_seen(request: HttpRequest) -> list[type[Record]]:
    """The kinds of record that whoever asks may see."""
    return [model for model in NAMED_BY if may_view(request, model)]


class Tally(NamedTuple):
    """How many fields are in dispute, of how many records, and how many of the fields are pinned."""

    fields: int
    records: int
    pinned: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field of a record on which sources differ: the record's kind and primary key, and the field's evidence.

    One that is pinned is in dispute only where sources give a value that they did not give when it was pinned.
    """

    kind: str
    record: int
    field: str
    told: Mapping[str, Any]

    @property
    def pinned(self) -> bool:
        return bool(self.told["basis"] == "pinned")

    @property
    def mark(self) -> str:
        """What a form sends to name it: "round/7/start"."""
        return f"{self.kind}/{self.record}/{self.field}"


class Disputes:
    """The disputes in some kinds of record, to be counted and sliced.

    Pinned fields come first, for there sources contradict a curator. Then come those where the second value has as
    many stories behind it as the first, or nearly; of those as even, the ones with most stories.

    `pinned` asks for the fields that are, or that are not; `words` for records that have them in key, name or city.
    """

    def __init__(self, kinds: Sequence[type[Record]], *, pinned: bool | None = None, words: str = "") -> None:
        each = (
            f"SELECT %s AS kind, id, field, evidence -> field AS told FROM {_quoted(model._meta.db_table)},"  # noqa: S608
            f" unnest(disputed) AS field WHERE strpos(lower(concat_ws(' ', {_columns(model)})), lower(%s)) > 0"
            for model in kinds
        )
        self._rows = (
            f"FROM ({' UNION ALL '.join(each)}) AS dispute"
            " WHERE %s::boolean IS NULL OR (told ->> 'basis' = 'pinned') = %s"
        )
        asked = (word for model in kinds for word in (model.record_kind, words.replace("\0", " ").strip()))
        self._parameters = [*asked, pinned, pinned]

    def tally(self) -> Tally:
        counts = "count(*), count(DISTINCT (kind, id)), count(*) FILTER (WHERE told ->> 'basis' = 'pinned')"
        return Tally(*self._fetch(f"SELECT {counts} {self._rows}")[0])

    def __len__(self) -> int:
        return self.tally().fields

    def __getitem__(self, place: slice) -> list[Dispute]:
        found = f"SELECT kind, id, field, told {self._rows} {MOST_WANTED_FIRST} OFFSET %s LIMIT %s"
        rows = self._fetch(found, place.start, place.stop - place.start)
        return [Dispute(kind, pk, field, json.loads(told)) for kind, pk, field, told in rows]

    def _fetch(self, query: str, *bounds: int) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(query, [*self._parameters, *bounds])
            rows: list[Any] = cursor.fetchall()
            return rows


def _columns(model: type[Record]) -> str:
    """The columns that a search looks in."""
    return ", ".join(map(_quoted, NAMED_BY[model]))


def _quoted(name: str) -> str:
    return str(connection.ops.quote_name(name))
