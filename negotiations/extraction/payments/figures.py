"""The figures of a sentence: sums, each with its equivalent in the other currency, and rises; and their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.language.money import Money, find_money
from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.rises import Rise
from negotiations.extraction.payments.clauses import Span, clause_around, without
from negotiations.extraction.payments.words import ASKED, IS_BASE, MOVED
from negotiations.values import Currency

# What South Korea pays a year lies between these; less is an exchange rate or a project, more a whole economy.
PLAUSIBLE = {Currency.KRW: (3 * 10**10, 5 * 10**13), Currency.USD: (3 * 10**7, 5 * 10**10)}

# By what a sum or a rise is told, one way or another.
_UNIT = Pattern(
    r"[$₩￦%]|KRW|USD|\bW\d|\bwon\b|\bdollars?\b|percent|\bper[\s-]cent|\bpct\b|\bpc\b|fold\b|\btimes\b|\btwice\b"
    r"|(?:dou|tre|tri|quadru|quintu|sextu)[bp]l|\b(?:half|third|quarter|fifth|tenth|two-thirds)\b|[조억만배]|퍼센트|프로",
    re.IGNORECASE,
)
# A sum in pounds, euros or other dollars, before or behind the equivalent that counts: "(A$1.9bn; $1.2bn)".
_FOREIGN = r"[^\d()\s]{1,4}\s?[\d.,]{1,12}(?:\s?\w{1,9}){0,2}"
_A_YEAR = r"(?:\s(?:(?:in|for)\s)?(?:(?:19|20)\d\d|(?:this|next|last|a|per|each)\syear|annually)(?=,?\s(?:or\b|\()))?"
_EQUIVALENT = Pattern(
    rf"""{_A_YEAR},?\s?
        (?: \(\s?(?:{_FOREIGN}[;,/]\s?)? | \[ | or\s | =\s? | (?:which\sis\s)?(?:equivalent|equal)\sto\s | worth\s
          | which\sis\s | i\.e\.,?\s | /\s? )? (?:{ABOUT}\s)?(?:or\s)?(?:{ABOUT}\s)?""",
    re.VERBOSE | re.IGNORECASE,
)
_WHEN = Pattern(r",\swhen\s?$")
_BRACKET_CLOSES = Pattern(rf"(?:[;,/]\s?{_FOREIGN}){{0,2}}(?:\sat\s[^()]{{0,40}})?[)\]]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum with its equivalents, or a rise told alone, from `start` to `end` of `text`: its sentence, with blanks for
    the asides that it does not stand in. `clause` is where its clause lies, `space` the words around it that belong to
    no other figure. `rise` goes with it. `base`: the sum only serves to compare another with.
    """

    text: str
    start: int
    end: int
    sums: tuple[Money, ...] = ()
    rise: Rise | None = None
    clause: Span = (0, 0)
    space: Span = (0, 0)
    base: bool = False

    @property
    def reach(self) -> Span:
        """From the first to the last word of sum and rise."""
        ends = (self.rise.start, self.rise.end) if self.rise else (self.start, self.end)
        return min(self.start, ends[0]), max(self.end, ends[1])

    @property
    def before(self) -> str:
        """The words before it that are its own."""
        return self.text[self.space[0] : self.start]

    @property
    def after(self) -> str:
        """The words behind it that are its own."""
        return self.text[self.end : self.space[1]]


def holds_figures(text: str) -> bool:
    """Can a text tell a sum or a rise?"""
    return _UNIT.search(text) is not None


def find_sums(text: str) -> Iterator[Figure]:
    """Each sum with the equivalents that follow it: "960 billion won ($850 million)"."""
    group: list[Money] = []
    for money in find_money(text):
        low, high = PLAUSIBLE[money.currency]
        if not low <= money.amount <= high:
            continue
        if group and not _is_equivalent(text, group, money):
            yield _group(text, group)
            group = []
        group.append(money)
    if group:
        yield _group(text, group)


def _is_equivalent(text: str, group: Sequence[Money], money: Money) -> bool:
    between = text[group[-1].end : money.start]
    return len(group) == 1 and group[0].currency != money.currency and bool(_EQUIVALENT.fullmatch(between))


def _group(text: str, group: Sequence[Money]) -> Figure:
    end = group[-1].end
    if len(group) > 1 and (closes := _BRACKET_CLOSES.match(text, end)):
        end = closes.end()
    return Figure(text, group[0].start, end, tuple(group))


def placed(figure: Figure, asides: Sequence[Span]) -> Figure:
    """A figure in its clause, rid of the asides around it."""
    text = without(figure.text, [(a, b) for a, b in asides if not a <= figure.start < b])
    clause = clause_around(text, figure.start, figure.end)
    base = bool(figure.sums) and _only_compares(text, clause[0], figure.start)
    return replace(figure, text=text, clause=clause, space=clause, base=base)


def _only_compares(text: str, clause: int, at: int) -> bool:
    """Is a sum there to compare another with? What a demand was lowered from was demanded itself."""
    if MOVED.search(text, clause, at):
        return False
    in_that_year = _WHEN.search(text, max(clause - 12, 0), clause) and not ASKED.search(text, clause, at)
    return bool(in_that_year or IS_BASE.search(text, max(at - 70, 0), at))


def in_clause(figure: Figure, rise: Rise) -> bool:
    """Does a rise stand in the clause of a figure, and in no aside that the figure is not in?"""
    return (
        figure.clause[0] <= rise.start and rise.end <= figure.clause[1] and not figure.text[rise.start :][:1].isspace()
    )


def spaced(figures: list[Figure]) -> list[Figure]:
    """Each figure with the words of its clause up to its neighbours; one in an aside is none of who stands outside."""
    found = []
    for i, figure in enumerate(figures):
        seen = [f for f in figures if not figure.text[f.start].isspace()]
        before, after = [f for f in seen if f in figures[:i]], [f for f in seen if f in figures[i + 1 :]]
        start = max([figure.clause[0], *(f.reach[1] if f.reach[1] <= figure.start else f.end for f in before)])
        following = [min(f.start, f.reach[0]) for f in after if f.start >= figure.end]
        end = min([figure.clause[1], *(s for s in following if s >= figure.end)])
        found.append(replace(figure, space=(min(start, figure.start), max(end, figure.end))))
    return found
