"""Excerpts: the sentence around what was claimed, the claimed words told apart. Plain functions that know no models."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from negotiations.extraction.language.text import split_sentences

T = TypeVar("T")

AROUND = 320
"""How many characters of a sentence are shown on either side of the claimed words at most."""

PARAGRAPH = re.compile(r"\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Span(Generic[T]):
    """Claimed words by their offsets in a text, and what they are about."""

    start: int
    end: int
    about: T


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """A run of an excerpt: claimed words and what they are about, or the words between."""

    text: str
    about: T | None = None


@dataclass(frozen=True, slots=True)
class Excerpt(Generic[T]):
    """One sentence or several in a row, from `start` to `end` of a text. `about` is all that its words are about."""

    start: int
    end: int
    stretches: tuple[Stretch[T], ...]
    about: tuple[T, ...]


def excerpts(text: str, spans: Iterable[Span[T]]) -> list[Excerpt[T]]:
    """The sentences around spans, in the text's order; spans of one sentence share one excerpt.

    Where spans overlap, the shortest decides what the words are about. Spans outside the text are left out.
    """
    inside = sorted((s for s in spans if 0 <= s.start < s.end <= len(text)), key=lambda s: (s.start, -s.end))
    bounds = list(sentences(text)) if inside else []
    found: list[tuple[int, int, list[Span[T]]]] = []
    for span in inside:
        start, end = _around(span, bounds)
        if found and start < found[-1][1]:
            before_start, before_end, together = found[-1]
            found[-1] = (before_start, max(end, before_end), [*together, span])
        else:
            found.append((start, end, [span]))
    return [_excerpt(text, *one) for one in found]


def marked(text: str, spans: Iterable[Span[T]]) -> list[tuple[Stretch[T], ...]]:
    """The whole text, a paragraph at a time, cut where spans begin and end."""
    claimed = list(spans)
    paragraphs = (paragraph.span() for paragraph in PARAGRAPH.finditer(text))
    return [tuple(_stretches(text, start, end, _within(claimed, start, end))) for start, end in paragraphs]


def _within(spans: Iterable[Span[T]], start: int, end: int) -> list[Span[T]]:
    """What of the spans lies in a part of the text."""
    parts = (Span(max(span.start, start), min(span.end, end), span.about) for span in spans)
    return [part for part in parts if part.start < part.end]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text starts and ends; a sentence never runs over the end of a line."""
    for paragraph in PARAGRAPH.finditer(text):
        for start, sentence in split_sentences(paragraph[0]):
            yield paragraph.start() + start, paragraph.start() + start + len(sentence)


def _around(span: Span[T], bounds: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """From the first sentence that a span touches to the last."""
    touched = [(start, end) for start, end in bounds if start < span.end and span.start < end]
    return min([span.start, *(s for s, _ in touched)]), max([span.end, *(e for _, e in touched)])


def _excerpt(text: str, start: int, end: int, spans: list[Span[T]]) -> Excerpt[T]:
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    from_, to = _clip(text, start, end, first, last)
    stretches = list(_stretches(text, from_, to, spans))
    if from_ > start:
        stretches.insert(0, Stretch("… "))
    if to < end:
        stretches.append(Stretch(" …"))
    return Excerpt(from_, to, tuple(stretches), tuple(dict.fromkeys(span.about for span in spans)))


def _clip(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Shorten a very long sentence to what is near the claimed words, at blanks where there are any."""
    if first - start > AROUND:
        blank = text.find(" ", first - AROUND, first)
        start = blank + 1 if blank >= 0 else first - AROUND
    if end - last > AROUND:
        blank = text.rfind(" ", last, last + AROUND)
        end = blank if blank >= 0 else last + AROUND
    return start, end


def _stretches(text: str, start: int, end: int, spans: list[Span[T]]) -> Iterator[Stretch[T]]:
    """Cut a run of text where spans begin and end, and join what is about the same."""
    cuts = sorted({start, end, *(edge for span in spans for edge in (span.start, span.end))})
    pending: Stretch[T] = Stretch("")
    for left, right in pairwise(cuts):
        covering = [span for span in spans if span.start <= left and right <= span.end]
        about = min(covering, key=lambda span: span.end - span.start).about if covering else None
        if about == pending.about:
            pending = Stretch(pending.text + text[left:right], about)
            continue
        if pending.text:
            yield pending
        pending = Stretch(text[left:right], about)
    if pending.text:
        yield pending
