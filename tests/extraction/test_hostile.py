"""No text, however made, costs much more than its length: no pattern backtracks for ever, and nothing that goes over a
whole article takes the square of it.

What can be counted is counted. Where only time tells, it is the process's own, and the bounds are far off: what they
find takes minutes or does not end. The whole file takes some 15 seconds.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import product
from types import FrameType
from typing import Any

import pytest

from articles.parsing import LONGEST, ParsedArticle, Unreadable, parse
from negotiations import extraction
from negotiations.extraction import NegotiatorClaim, extract, summarise
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import (
    LONGEST_GAP,
    LONGEST_SENTENCE,
    LONGEST_WORD,
    part_text,
    sentences_of,
)
from negotiations.extraction.merge import SAME_PERSON, grouped
from negotiations.values import Part, Side
from tests.extraction.adversary import near_misses

FIVE_MB = 5_000_000
PATTERN_SECONDS, ARTICLE_SECONDS = 2, 60
"""Of the processor, for a search of a sentence and for an article: ten times what the hardest of them take."""


class _TookTooLong(Exception):  # noqa: N818 - it names what happened
    """The text cost more than it may."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what takes longer; only the time of this process counts, whatever else the machine does."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _TookTooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


# Patterns


def _patterns() -> dict[str, Any]:
    """Every pattern that a module of the extraction holds, by the module's name and its own."""
    found: dict[str, Any] = {}
    for module in pkgutil.walk_packages(extraction.__path__, f"{extraction.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for place, pattern in _within(value):
                found.setdefault(
                    _compiled(pattern).pattern, (f"{module.name.split('.', 2)[-1]}:{name}{place}", pattern)
                )
    return dict(found.values())


def _within(value: Any, place: str = "", depth: int = 4) -> Iterator[tuple[str, Any]]:
    """The patterns in a value of a module, to some depth of tables in tables, each with its place there."""
    if isinstance(value, Pattern | re.Pattern):
        yield place, value
    elif depth and isinstance(value, dict):
        yield from _within([*value, *value.values()], place, depth)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for index, item in enumerate(value):
            yield from _within(item, f"{place}[{index}]", depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _within(getattr(value, field.name, None), f"{place}.{field.name}", depth - 1)


def _compiled(pattern: Any) -> re.Pattern[str]:
    return pattern.compiled if isinstance(pattern, Pattern) else pattern


PATTERNS = _patterns()


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 300
    assert {name.partition(":")[0].partition(".")[0] for name in PATTERNS} >= {"language", "payments", "rounds"}


def test_no_pattern_runs_away_over_what_it_nearly_matches() -> None:
    slow = []
    for name, pattern in PATTERNS.items():
        for unit in near_misses(_compiled(pattern)):
            text = (unit * (LONGEST_SENTENCE // len(unit) + 1))[:LONGEST_SENTENCE]
            try:
                with within(PATTERN_SECONDS):
                    sum(1 for _ in pattern.finditer(text))
            except _TookTooLong:
                slow.append(f"{name} over {unit!r}")
                break
    assert slow == []


# What is read of an article


def over_and_over(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


NO_PROSE = {
    "one word": over_and_over("x"),
    "no full stop": over_and_over("the first round of "),
    "no full stop, in Korean": over_and_over("제5차 방위비 협상 회의를 "),
    "blanks": over_and_over(" "),
    "blanks between words": over_and_over("a" + " " * 50),
    "empty lines": over_and_over("\n \n"),
    "full stops": over_and_over("."),
    "brackets": over_and_over("("),
    "quotes": over_and_over("“"),
    "tables": over_and_over("1st round\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tSeoul "),
}


@pytest.mark.parametrize("kind", NO_PROSE)
def test_only_prose_is_read_and_at_its_place(kind: str) -> None:
    article = ParsedArticle(title=NO_PROSE[kind](FIVE_MB), body=NO_PROSE[kind](FIVE_MB), captions=NO_PROSE[kind](9999))
    with within(ARTICLE_SECONDS):
        sentences = sentences_of(article)
    assert sum(len(sentence.text) for sentence in sentences) <= 3 * LONGEST
    for sentence in sentences:
        assert len(sentence.text) <= LONGEST_SENTENCE
        assert max(map(len, sentence.text.split())) < LONGEST_WORD
        assert not re.search(rf"\s{{{LONGEST_GAP}}}", sentence.text)
        assert part_text(article, sentence.part)[sentence.start : sentence.end] == sentence.text


def test_what_is_no_prose_takes_no_sentence_beside_it_along() -> None:
    data = "x" * LONGEST_WORD
    long = f"Then {'y ' * LONGEST_SENTENCE}."
    body = f"The fifth round began. {data} The sixth\nround ended.{' ' * LONGEST_GAP}{long} The end."
    found = [sentence.text for sentence in sentences_of(ParsedArticle(body=body))]
    assert found == ["The fifth round began.", "The sixth\nround ended.", "The end."]


def test_what_is_longer_than_an_article_is_refused_and_not_read_in_part_only() -> None:
    """So that nothing is lost without a word: what `extract` leaves is never parsed."""
    page = "South Korea and the United States held the fifth round of talks on Tuesday, officials said.\n\n" * 1700
    assert len(page) > LONGEST
    with pytest.raises(Unreadable, match="an article at most 150,000"):
        parse(page.encode())


# Whole articles

ENGLISH = (
    "South Korea and the United States held the {nth} round of talks on the {n}th Special Measures Agreement in Seoul "
    "from May {day} to {later}, 20{year}. Kim Min-{name}, Seoul's chief negotiator, led the team, while John {name} "
    "led the U.S. side. Seoul agreed to pay {day}.{year} trillion won in 20{year}, up {day} percent. "
)
KOREAN = (
    "제{n}차 한미 방위비분담특별협정(SMA) {day}차 회의가 20{year}년 5월 {day}∼{later}일 서울에서 열렸다. "
    "김{hangul} 방위비분담협상대표가 참석했다. 한국은 20{year}년 {day}조 {n}억 원을 내기로 했다. "
)
OPEN = "한미는 {month}월 {day}일 서울에서 방위비 협상을 열었다. "
NTH = "first second third fourth fifth sixth seventh eighth ninth tenth".split()  # noqa: SIM905
HANGUL = "민수 영희 철수 은보 원삼 태우 현종 준구 승배 황".split()  # noqa: SIM905
SYLLABLES = "Bae Cho Dan Eun Gil Han Ina Jun Kwo Lim".split()  # noqa: SIM905


def dense(sentences: str) -> Callable[[int], str]:
    """Sentences as the press writes them, one behind the other, each with other values."""

    def text(size: int) -> str:
        found: list[str] = []
        values = product(SYLLABLES, SYLLABLES, range(30), range(1, 26))
        for i, (one, two, year, day) in enumerate(values):
            if i > 2 * LONGEST // len(sentences):
                break
            name, month = one + two.lower(), i % 12 + 1
            told = {"nth": NTH[i % 10], "n": i % 15 + 1, "day": day, "later": day + 2, "year": f"{year:02}"}
            found.append(sentences.format(**told, name=name, month=month, hangul=HANGUL[i % 10]))
        return over_and_over("".join(found))(size)

    return text


ARTICLES = {
    **{f"{kind}, over and over": NO_PROSE[kind] for kind in ("no full stop", "no full stop, in Korean")},
    "dense English": dense(ENGLISH),
    "dense Korean": dense(KOREAN),
    "unnumbered rounds": dense(OPEN),
    "sentences of one word": over_and_over("Kim. "),
    "quotes": over_and_over("“The talks on the SMA, “ said Kim. "),
    "lists": over_and_over("- Korea SMA: talks\n"),
    "dates": over_and_over("April 23 to 25, May 1. "),
    "sums": over_and_over("$1 billion, 2 trillion won. "),
}


@pytest.mark.parametrize("kind", ARTICLES)
def test_five_megabytes_are_read_in_seconds(kind: str) -> None:
    article = ParsedArticle(title="Allies hold SMA talks", body=ARTICLES[kind](FIVE_MB), published=date(2024, 5, 1))
    with within(ARTICLE_SECONDS):
        summarise(extract(article), article.published)


# What compares claims with each other


def test_claims_are_not_each_compared_with_all() -> None:
    asked: list[None] = []

    def same(one: Any, other: Any) -> bool:
        asked.append(None)
        return SAME_PERSON.same(one, other)

    counting = type(SAME_PERSON)(SAME_PERSON.told, same, SAME_PERSON.filed, SAME_PERSON.seeks)
    names = [" ".join(words) for words in product(("Kim", "Lee", "Park"), SYLLABLES, SYLLABLES, SYLLABLES)]
    claims = [
        NegotiatorClaim(part=Part.BODY, start=i, end=i + 1, quote="x", rule="test", name=name, side=Side.KR)
        for i, name in enumerate([*names, *names, "Kim", "Lee", "Kim"])
    ]
    rows = grouped(claims, counting)
    assert len(rows) == len(names) == 3000
    assert [len(row.mentions) for row in rows if len(row.mentions) != 2] == [4, 3]  # with whom the surnames went
    assert len(asked) < len(claims)
