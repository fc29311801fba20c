"""Reasons in words, in the language that is active: "three days after the fourth round ended, …"."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import translation
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from negotiations import wording
from negotiations.reasons import Code, Json, Reason, Value

SENTENCES: Mapping[Code, object] = {
    Code.ON_START: _("the day the %(round)s round began, %(day)s, as %(outlet)s reports"),
    Code.ON_END: _("the day the %(round)s round ended, %(day)s, as %(outlet)s reports"),
    Code.WEEKDAY: _("the page says %(weekday)s, which that day was"),
    Code.FROM_ARTICLES_DAY: _("counted from the article's day, %(day)s, itself inferred: %(reason)s"),
    Code.CALENDAR: _("agreement %(number)s was negotiated in %(year)s"),
    Code.CALENDAR_YEARS: _("agreement %(number)s was negotiated in %(first_year)s to %(last_year)s"),
    Code.ORDER_OF_NUMBERS: _("the rounds are in the order of their numbers"),
    Code.SAME_DAY: _("the day and month agree with %(outlet)s's %(round)s round, %(day)s"),
    Code.SAME_CHIEF: _("%(outlet)s names the same chief negotiator, %(name)s"),
    Code.TERM: _("%(year)s lies in the term of the %(agreement)s agreement"),
    Code.COUNTED: _("counted from the rounds before and after it"),
    Code.ONLY_BETWEEN: _(
        "the only round between the %(before)s, which began on %(before_day)s, and the %(after)s, which began on "
        "%(after_day)s"
    ),
    Code.AMONG_BETWEEN: _(
        "one of the only %(rounds)s rounds between the %(before)s, which began on %(before_day)s, and the %(after)s, "
        "which began on %(after_day)s"
    ),
    Code.HELD_AFTER: _("the %(round)s round was held after it"),
    Code.CALLED_LAST: _("%(outlet)s looks back on it as the last round"),
    Code.HOME: _("%(venue)s is in %(city)s, as %(outlet)s says"),
    Code.LED_AROUND: _("led at %(earlier)s before it and at %(later)s after it"),
}

BY_DAYS: Mapping[Code, Callable[[int], str]] = {
    Code.AFTER_START: lambda days: ngettext(
        "%(days)s day after the %(round)s round began, %(day)s, as %(outlet)s reports",
        "%(days)s days after the %(round)s round began, %(day)s, as %(outlet)s reports",
        days,
    ),
    Code.AFTER_END: lambda days: ngettext(
        "%(days)s day after the %(round)s round ended, %(day)s, as %(outlet)s reports",
        "%(days)s days after the %(round)s round ended, %(day)s, as %(outlet)s reports",
        days,
    ),
    Code.BEFORE_START: lambda days: ngettext(
        "%(days)s day before the %(round)s round began, %(day)s, as %(outlet)s reports",
        "%(days)s days before the %(round)s round began, %(day)s, as %(outlet)s reports",
        days,
    ),
    Code.BEFORE_END: lambda days: ngettext(
        "%(days)s day before the %(round)s round ended, %(day)s, as %(outlet)s reports",
        "%(days)s days before the %(round)s round ended, %(day)s, as %(outlet)s reports",
        days,
    ),
    Code.AFTER_ROUND_BEFORE: lambda days: ngettext(
        "%(days)s day after the round before ended, %(day)s, as %(outlet)s says",
        "%(days)s days after the round before ended, %(day)s, as %(outlet)s says",
        days,
    ),
    Code.LASTING_FROM: lambda days: ngettext(
        "%(days)s day from %(day)s on, as %(outlet)s says", "%(days)s days from %(day)s on, as %(outlet)s says", days
    ),
    Code.LASTING_UNTIL: lambda days: ngettext(
        "%(days)s day up to %(day)s, as %(outlet)s says", "%(days)s days up to %(day)s, as %(outlet)s says", days
    ),
    Code.GAP: lambda days: ngettext(
        "round %(number)s began %(days)s day after the one before",
        "round %(number)s began %(days)s days after the one before",
        days,
    ),
}
"""The sentences that hang on how many days they tell of."""


def in_words(reason: Reason | Json | None) -> str:
    """A reason, or what `Reason.as_json` made of it, as a phrase that a line may end with; "" where there is none."""
    if not reason:
        return ""
    known = reason if isinstance(reason, Reason) else Reason.from_json(reason)
    given = dict(known.given)
    words = {name: _word(name, value) for name, value in known.given}
    if known.code is Code.TOGETHER:
        return words["reasons"]
    sentence = BY_DAYS[known.code](_number(given["days"])) if known.code in BY_DAYS else SENTENCES[known.code]
    return str(sentence) % words


def in_english(reason: Reason | Json | None) -> str:
    """A reason in English, whatever the reader's language: for what leaves the site."""
    with translation.override("en"):
        return in_words(reason)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


def _word(name: str, value: Value) -> str:
    """What a reason gives, in the words that a sentence has for it."""
    if isinstance(value, tuple):
        return "; ".join(map(in_words, value))
    return WORDS.get(name, str)(value)


def _round(value: Any) -> str:
    """A round by its number, or by its first day."""
    if isinstance(value, int):
        return gettext("the %(round)s round") % {"round": wording.nth(value)}
    return gettext("the round of %(day)s") % {"day": wording.iso_day(value)}


WORDS: Mapping[str, Callable[[Any], str]] = {
    **dict.fromkeys(("day", "before_day", "after_day"), wording.iso_day),
    **dict.fromkeys(("round", "before", "after", "agreement"), wording.nth),
    **dict.fromkeys(("days", "rounds"), wording.spelled),
    **dict.fromkeys(("earlier", "later"), _round),
    "city": wording.city,
    "outlet": lambda name: name or gettext("another source"),
    "reason": in_words,
    "weekday": lambda weekday: str(WEEKDAYS[weekday]),
}
"""How each thing that a reason gives is put; the rest is as it is."""
