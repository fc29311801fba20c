"""Records that a reader's words name: the way from "4th round of the 12th SMA" or "Zumwalt" to the page itself."""

import re
from collections.abc import Sequence
from itertools import chain, islice
from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField, Value

from negotiations.brief import brief
from negotiations.extraction.language.ordinals import ORDINAL, ordinal_value
from negotiations.models import Agreement, Negotiator, Record, Round, Venue
from negotiations.reference.places import cities

AT_MOST = 6
"""How many records are named for a search."""

ROUND = re.compile(
    rf"\b({ORDINAL})\s+(?:round|meeting|session)\b|(?<!제)(?<!제 )\b(\d{{1,2}})차\s*(?:회의|협상|회담)", re.IGNORECASE
)
AGREEMENT = re.compile(
    rf"\b({ORDINAL})\s+(?:sma|special|agreement|negotiation|talks)|제\s?(\d{{1,2}})차|\bsma[ -]?(\d{{1,2}})\b",
    re.IGNORECASE,
)
LEFT_OUT = re.compile(r'(?<!\S)-(?:"[^"]*"?|\S+)|"|(?<!\S)or(?!\S)', re.I)


def named(words: str) -> list[Record]:
    """The few records whose number, name or place is what was typed, or stands in it; rounds and agreements first."""
    asked = " ".join(LEFT_OUT.sub(" ", words).split())
    if not asked:
        return []
    return list(islice(chain(_numbered(asked), _people(asked), _places(asked)), AT_MOST))


def _number(pattern: re.Pattern[str], asked: str) -> int | None:
    found = pattern.search(asked)
    return ordinal_value(next(filter(None, found.groups()))) if found else None


def _numbered(asked: str) -> QuerySet[Any] | Sequence[Record]:
    """The round of an agreement, or the agreement; of a round's number alone, the newest of that number."""
    agreement, number = _number(AGREEMENT, asked), _number(ROUND, asked)
    if number:
        rounds = brief(Round.objects.filter(number=number), "agreement").order_by("-agreement__number")
        return rounds.filter(agreement__number=agreement) if agreement else rounds[: AT_MOST // 2]
    return brief(Agreement.objects.filter(number=agreement)) if agreement else ()


def _people(asked: str) -> QuerySet[Negotiator]:
    """Negotiators with a name that stands in what was typed, or that has each of its words."""
    aliases = Func(F("aliases"), Value(" | "), function="array_to_string")
    spelled = Func(Value(" | "), F("name"), F("native_name"), aliases, function="concat_ws", output_field=TextField())
    people = Negotiator.objects.annotate(asked=Value(asked), names=spelled)
    inside = Q(asked__icontains=F("name")) | (Q(asked__icontains=F("native_name")) & ~Q(native_name=""))
    return brief(people.filter(inside | _each_word("names", asked))).order_by("-stories", "name")


def _places(asked: str) -> QuerySet[Venue]:
    """Cities that stand in what was typed, in either language, and venues with each of its words in their name."""
    here = [city.name for city in cities() if any(_stands(name, asked) for name in (*city.names, *city.korean_names))]
    found = Q(name="", city__in=here) | (_each_word("name", asked) & ~Q(name=""))
    return brief(Venue.objects.filter(found)).order_by("name", "-stories")


def _stands(name: str, asked: str) -> bool:
    """Does a name stand in what was typed, as words of its own? A Korean one may have particles behind it."""
    return bool(re.search(rf"(?<!\w){re.escape(name)}" + ("" if name[-1:] >= "가" else r"(?!\w)"), asked, re.I))


def _each_word(column: str, asked: str) -> Q:
    """Does a column have words that begin with each of those typed?"""
    return Q(*(Q(**{f"{column}__iregex": rf"\m{re.escape(word)}"}) for word in asked.split()))
