"""An article as its parts, paragraphs and sentences, each sentence at its place in the part's own text.

Only prose is read, so that no text, however made, costs more than its length: patterns may take the square of what they
look at. A sentence is short, and so are its words and the gaps between them; an article has an end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.parsing import LONGEST, ParsedArticle
from negotiations.values import Part

LONGEST_SENTENCE = 2000
"""Characters. What is longer is no prose, and not read."""
LONGEST_WORD, LONGEST_GAP = 120, 20
"""Characters. What is longer (encoded data, the columns of a table) is no prose, and parts sentences."""
HANGUL = re.compile(r"[가-힣]")

remembered = lru_cache(maxsize=1024)
"""For what is asked of each sentence of a page by several that read it: found once, and forgotten some pages later."""
remembered_of_page = lru_cache(maxsize=4)
"""The same for what is asked of all sentences of a page."""

_TITLES = "Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Cmdr Sgt Cpl Adm Brig Sen Rep Gov Amb Sec Hon St Ft Mt No vs Rev Spc"
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
_FIRMS = "Inc Co Corp Ltd Jr Sr Dept Assn Univ approx est"
_NEVER_LAST = frozenset(_TITLES.split())
_SELDOM_LAST = frozenset((_MONTHS + " " + _FIRMS).split())

# A word that opens a sentence even after an abbreviation: "in Washington D.C. The talks".
_OPENER = re.compile(
    r"[\"“‘'(]*(?:The|A|An|It|Its|He|She|They|Their|This|That|These|Those|There|In|On|At|By|For|From|Under|After|Before|"
    r"But|And|While|When|As|If|Since|During|Both|Some|South|Seoul|Washington|Negotiators|Officials)\b"
)
_WORD_BEFORE = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]+$")

_BREAK = re.compile(
    r"[.!?。][\"”’')\]]*(?P<gap>\s+)(?!\d{4}\.\s?\d{1,2}\.\s?\d)"
    r"(?=[\"“‘'(\[]*[A-Z0-9가-힣$￦₩▲■①-⑳])"  # an end, then white space
    r"|(?<=[a-z0-9)\]”\"’%])\.(?P<none>)(?=[\"“‘]?(?:[A-Z][a-z]|A\s))"  # sentences run together: "…Peninsula.Seoul's"
    # A line that opens with a sign or a label.
    r"|(?P<line>)(?<![ \t])[ \t]*\n(?=[ \t]*(?:[-–*·]\s|[•▪■□○●◇◆▲△▶▷]\s?|[^\n:|]{1,40}(?::|\s\|)\s))"
    r"|(?<=[다요음함임됨])\.(?P<nothing>)(?=[가-힣\"“‘])"  # the same in Korean: "…했다.이는"
)
# The figures of a date around a full stop: "2024. 9. 24.", "5.14.-16. 서울에서".
_FIGURE_BEFORE = re.compile(r"(?<!\d)(?:\d{4}|\d{1,2})$")
_FIGURE_AFTER = re.compile(r"\d{1,2}(?:\.|\s*[(~∼-])")
_KOREAN_DATE_BEFORE = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.?\s?[~∼–-]\s?)?\d{1,2}$")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
_LINE = re.compile(r"\S[^\n]*")
_NO_PROSE = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD},}}|(?<!\s)\s{{{LONGEST_GAP},}}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article. `start` is its offset in the text of `part`; `paragraph` counts within the part."""

    part: Part
    start: int
    text: str
    paragraph: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_korean(self) -> bool:
        return _has_hangul(self.text)


@remembered
def _has_hangul(text: str) -> bool:
    return bool(HANGUL.search(text))


def part_text(article: ParsedArticle, part: Part) -> str:
    """The text that offsets in `part` count in."""
    return {Part.TITLE: article.title or "", Part.BODY: article.body, Part.CAPTION: article.captions}[part]


def sentences_of(article: ParsedArticle) -> list[Sentence]:
    """All sentences that are prose: headline, body, captions. A caption is a line; a blank line parts paragraphs of the
    body. What is longer than an article can be, and `articles.parsing` refuses, is read as far as that.
    """
    found: list[Sentence] = []
    for part in Part:
        units = _PARAGRAPH if part is Part.BODY else _LINE
        for paragraph, unit in enumerate(units.finditer(part_text(article, part)[:LONGEST])):
            found += (Sentence(part, unit.start() + start, text, paragraph) for start, text in _prose(unit.group()))
    return found


def _prose(paragraph: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph that are prose, with their offsets."""
    start = 0
    for gap in (*_NO_PROSE.finditer(paragraph), None):
        end = gap.start() if gap else len(paragraph)
        for offset, text in split_sentences(paragraph[start:end]):
            if len(text) <= LONGEST_SENTENCE:
                yield start + offset, text
        start = gap.end() if gap else end


def split_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence of a paragraph with its offset. White space around sentences belongs to none."""
    start = 0
    for mark in _BREAK.finditer(text):
        if _ends_sentence(text, mark):
            end = mark.start("gap") if mark["gap"] else mark.start() if mark["line"] is not None else mark.end()
            yield from _stripped(text, start, end)
            start = mark.end()
    yield from _stripped(text, start, len(text))


def _ends_sentence(text: str, mark: re.Match[str]) -> bool:
    """Is the full stop an end, and not part of an abbreviation ("U.S.", "Sept.", "Col.") or of a date ("9. 24.")?"""
    if mark["line"] is not None or text[mark.start()] != ".":
        return True
    if _FIGURE_BEFORE.search(text, max(mark.start() - 9, 0), mark.start()) and _FIGURE_AFTER.match(text, mark.end()):
        return False
    if HANGUL.match(text, mark.end()) and _KOREAN_DATE_BEFORE.search(text, max(mark.start() - 12, 0), mark.start()):
        return False
    word = _WORD_BEFORE.search(text, max(mark.start() - 16, 0), mark.start())
    if word is None:
        return True
    if word[0] in _NEVER_LAST:
        return False
    if "." in word[0] or len(word[0]) == 1 or word[0] in _SELDOM_LAST:
        return bool(_OPENER.match(text, mark.end()))
    return True


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    sentence = text[start:end]
    bare = sentence.strip()
    if bare:
        yield start + sentence.index(bare[0]), bare
