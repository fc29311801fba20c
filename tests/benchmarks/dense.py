"""Articles of 2.5 kB as dense as real coverage: paragraphs of the sample pages, told of other days, sums and people."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from articles.parsing import ParsedArticle, parse
from negotiations.extraction.language.text import split_sentences
from negotiations.wording import ordinal
from tests.benchmarks.news import SENTENCES, remark
from tests.benchmarks.varying import LAST_DAY, WEEKDAYS, a_name, renamed, vary

SAMPLES = Path(__file__).parents[1] / "samples"
SIZE = 2350
"""Bytes of a body, at least; the paragraph that reaches it makes some 2.5 kB of it."""
YEARS = range(2006, 2028)
ENGLISH_SHARE = 0.6
ASIDES = 0.5
"""How many of the paragraphs on the talks have one behind them that tells nothing of them."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a sample page lends: texts, and what in them is to be said otherwise."""

    title: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    names: tuple[str, ...]
    year: int


@cache
def pages(language: str) -> list[Page]:
    """The sample pages on the talks in a language."""
    found = []
    for path in sorted(set(SAMPLES.rglob("*.json")) - set(SAMPLES.glob("traps/*"))):
        source = next(p for p in (path.with_suffix(".html"), path.with_suffix(".txt")) if p.exists())
        note, article = json.loads(path.read_text(encoding="utf-8")), parse(source.read_bytes())
        if note["rounds"] and article.language == language:
            names = tuple(person["name"] for person in note["negotiators"])
            texts = tuple(article.body.split("\n\n")), tuple(article.captions.splitlines())
            found.append(Page(article.title or "", *texts, names, int((note["article"]["published"] or "2024")[:4])))
    return found


class DenseArticles:
    """Articles without end, the same for the same seed. Hardly a sentence is in two of them."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.told: set[str] = set()

    def __iter__(self) -> Iterator[ParsedArticle]:
        while True:
            yield self._article("en" if self.random.random() < ENGLISH_SHARE else "ko")

    def _article(self, language: str) -> ParsedArticle:
        """A headline, paragraphs of several pages in any order up to the size, and a caption if its page has one."""
        random, year = self.random, self.random.choice(YEARS)
        lead = random.choice(pages(language))
        return ParsedArticle(
            title=self._anew(lead, lead.title, language, year),
            published=date(year, random.randint(1, 12), random.randint(1, LAST_DAY)),
            language=language,
            body="\n\n".join(self._paragraphs(language, year)),
            captions="\n".join(self._anew(lead, text, language, year) for text in lead.captions),
        )

    def _paragraphs(self, language: str, year: int) -> Iterator[str]:
        """What tells of the talks and, in between, what tells nothing, until there is enough."""
        stock = [(page, text) for page in pages(language) for text in page.paragraphs]
        size = 0
        for page, text in self.random.sample(stock, len(stock)):
            told = [self._anew(page, text, language, year)]
            if self.random.random() < ASIDES:
                told.append(remark(self.random, SENTENCES[language]).format(weekday=self.random.choice(WEEKDAYS)))
            yield from told
            size += len("".join(told).encode())
            if size > SIZE:
                return

    def _anew(self, page: Page, text: str, language: str, year: int) -> str:
        """The page's text of other people and days, in no sentence like another; if need be, in somebody's words."""
        rename = renamed(self.random, page.names)
        sentences = []
        for _, sentence in split_sentences(text):
            new = vary(self.random, rename(sentence), language, year - page.year)
            sentences.append(self._attributed(new, language) if new in self.told else new)
            self.told.add(sentences[-1])
        return " ".join(sentences)

    def _attributed(self, sentence: str, language: str) -> str:
        day, pages = self.random.randint(1, LAST_DAY), self.random.randint(100, 999)
        name, _ = a_name(self.random, "ko" if language == "ko" else self.random.choice(("kr", "us")))
        if language == "ko":
            return f"{name} 연구위원이 {day}일 낸 {pages}쪽 보고서에 따르면 {sentence}"
        return f"As {name} wrote on the {ordinal(day)} in a study of {pages} pages, {sentence}"
