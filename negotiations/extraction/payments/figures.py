"""The figures of a sentence: sums, each with its equivalent in the other currency, and the rises that go with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiations.extraction.language.money import Money, Rise, find_money, find_multiples, find_percents
from negotiations.extraction.language.numbers import ABOUT
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.payments.words import IS_BASE, LOWERED
from negotiations.values import Currency

# What South Korea pays a year lies between these; less is an exchange rate or a project, more a whole economy.
PLAUSIBLE = {Currency.KRW: (3 * 10**10, 5 * 10**13), Currency.USD: (3 * 10**7, 5 * 10**10)}

_EQUIVALENT = Pattern(
    rf",?\s?(?:\(|\[|or\s|=\s?|(?:which\sis\s)?(?:equivalent|equal)\sto\s|worth\s|which\sis\s|i\.e\.,?\s)?(?:{ABOUT}\s)?(?:or\s)?",
    re.IGNORECASE,
)
CLAUSE = Pattern(
    r"""
    ; | \s(?:--|–|—)\s | :\s | ,?\s(?:while|whereas|but|although|though|so\sthat)\b | ,\swhen\b
    | ,?\s(?:and|but|then)\s(?=(?:\w+ly\s)?
        (?:insisted|demanded|asked|sought|wanted|pressed|offered|proposed|countered|held\sout))
    | ,\safter\b | ,\swho(?:se)?\b
    | (?<!Korea)(?<!Seoul),?\sand\s(?=
        (?:the\s)?(?:U\.?S\b|United|Washington|Seoul|South\sKorea|President|it\s|its\s|that\s))
    """,
    re.VERBOSE,
)
_MEASURES_RISE = r"(?:increase|rise|hike|jump|growth|raise|surge|more|higher|larger|bigger|above|up|over|greater|boost)"
_RISE_AFTER = Pattern(
    rf"[\s-]{{1,2}}(?:(?:annual|year-on-year|sharp|one-time)\s)?(?:{_MEASURES_RISE}\b|from\s(?:19|20)\d\d|of\sthe\s\w+\s(?:agreement|SMA|deal))",
    re.IGNORECASE,
)
_RISE_BEFORE = Pattern(
    rf"""\b(?: by | up | rises | rose | climbs? | climbed | grows? | grew | jump(?:s|ed)
        | (?:{_MEASURES_RISE}|increased|increases)(?:\s(?:of|by))?
        | (?:increase|rise|hike|offer|proposal|demand|request|bid)\s(?:\w+\s){{0,6}}?(?:was|is|at|stood\sat|of)
        | offered | proposed | demanded | sought | countered\swith | settled\s(?:on|for|at) )\s (?:{ABOUT}\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_RISE_BEFORE = Pattern(
    r"\b(?:not\s(?:\w+\s){0,4}?(?:more\sthan|over|above)|capp?(?:ed)?(?:\sat)?|ceiling\sof|limit(?:ed)?(?:\sof|\sto)?|no\smore\sthan|at\smost|exceed\w*|maximum\sof|up\sto"
    r"|going\sover|below|under|(?:inflation|prices?|budget|spending|economy|GDP|wages?),?(?:\s\w+){0,3})\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_NO_RISE_AFTER = Pattern(
    r"""\s(?:\w+\s){0,2}(?:in|of)\s(?:the\s|its\s|all\s|Seoul['’]s\s|South\sKorea['’]s\s)?(?:
        defen[cs]e\s(?:budget|spending) | military\sspending | inflation | consumer\sprices? | GDP
        | (?:[\w-]+\s){0,3}(?:costs|expenses|upkeep|bill) )
      | \s(?:cap|ceiling|limit|share)\b""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum with its equivalents, or a rise told alone, from `start` to `end`; `clause` is where its clause lies,
    `space` the words around it that belong to no other figure. `rise` goes with it. `base`: the sum only serves to
    compare another with.
    """

    start: int
    end: int
    sums: tuple[Money, ...] = ()
    rise: Rise | None = None
    clause: tuple[int, int] = (0, 0)
    space: tuple[int, int] = (0, 0)
    base: bool = False

    @property
    def reach(self) -> tuple[int, int]:
        """From the first to the last word of sum and rise."""
        ends = (self.rise.start, self.rise.end) if self.rise else (self.start, self.end)
        return min(self.start, ends[0]), max(self.end, ends[1])


def find_figures(text: str) -> list[Figure]:
    """The figures of a sentence in order."""
    breaks = [found.span() for found in CLAUSE.finditer(text)]
    figures = [_placed(text, figure, breaks) for figure in _sums(text)]
    alone: list[Figure] = []
    for rise in _rises(text):
        fitting = [figure for figure in figures if not figure.base and _same_clause(figure, rise)]
        if fitting:
            nearest = min(fitting, key=lambda figure: max(figure.start - rise.end, rise.start - figure.end))
            figures[figures.index(nearest)] = replace(nearest, rise=nearest.rise or rise)
        else:
            alone.append(_placed(text, Figure(rise.start, rise.end, rise=rise), breaks))
    return _spaced(sorted([*figures, *alone], key=lambda figure: figure.start))


def _sums(text: str) -> Iterator[Figure]:
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
    end = group[-1].end + (len(group) > 1 and text[group[-1].end :].startswith(")"))
    return Figure(group[0].start, end, tuple(group))


def _rises(text: str) -> Iterator[Rise]:
    for rise in find_percents(text):
        before, after = text[max(rise.start - 60, 0) : rise.start], text[rise.end : rise.end + 60]
        if _NO_RISE_BEFORE.search(before) or _NO_RISE_AFTER.match(after):
            continue
        if _RISE_AFTER.match(after) or _RISE_BEFORE.search(before):
            yield rise
    yield from find_multiples(text)


def _placed(text: str, figure: Figure, breaks: Sequence[tuple[int, int]]) -> Figure:
    start = max((end for _, end in breaks if end <= figure.start), default=0)
    end = min((start for start, _ in breaks if start >= figure.end), default=len(text))
    return replace(figure, clause=(start, end), base=bool(figure.sums) and _only_compares(text, start, figure.start))


def _only_compares(text: str, clause: int, at: int) -> bool:
    """Is a sum there to compare another with? What a demand was lowered from was demanded itself."""
    if LOWERED.search(text, clause, at):
        return False
    return bool(IS_BASE.search(text, max(at - 60, 0), at)) or text.endswith(", when", 0, clause)


def _same_clause(figure: Figure, rise: Rise) -> bool:
    return figure.clause[0] <= rise.start and rise.end <= figure.clause[1]


def _spaced(figures: list[Figure]) -> list[Figure]:
    """Each figure with the words of its clause up to its neighbours."""
    spaced = []
    for i, figure in enumerate(figures):
        start = max([figure.clause[0], *(f.reach[1] if f.reach[1] <= figure.start else f.end for f in figures[:i])])
        following = [min(f.start, f.reach[0]) for f in figures[i + 1 :] if f.start >= figure.end]
        end = min([figure.clause[1], *(s for s in following if s >= figure.end)])
        spaced.append(replace(figure, space=(min(start, figure.start), max(end, figure.end))))
    return spaced
