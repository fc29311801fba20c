"""The words by which an English sentence means a round: by number, by its place in the series, or as "the talks"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from negotiations.extraction.dates import find_days
from negotiations.extraction.ordinals import COUNT, ORDINAL, count_value, ordinal_value


class Kind(StrEnum):
    """How a round is meant: by its number, or relative to the one that the page is about."""

    NUMBER = "number"
    NEXT = "next"
    PREVIOUS = "previous"
    LAST = "last"
    FINAL = "final"
    CURRENT = "current"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Mention:
    """A round meant in a sentence from `start` to `end`; `numbers` are its number, or those of several."""

    start: int
    end: int
    kind: Kind
    numbers: tuple[int, ...] = ()


_PARTIES = (
    r"(?:(?:South |S\. )?Korea[-–—/ ]U\.?S\.?A?|U\.?S\.?[-–—/](?:South )?Korea|ROK[-–—/]U\.?S\.?|U\.?S\.?[-–—/]ROK)"
)
_MODIFIER = (
    rf"(?:(?:and|or)\s+(?:last|final)|\(?SMA\)?|{_PARTIES}|(?:two|three|four|five)-day|face-to-face|in-person|"
    r"defen[cs]e[- ]cost[- ]?sharing|cost[- ]?sharing|burden[- ]?sharing|defen[cs]e|costs?|burden|sharing|troops?|"
    r"military|Special|Measures?|Agreement|bilateral|formal|official|full|such|straight|consecutive|negotiating|negotiations?|"
    r"allied|planned|scheduled|video|virtual|joint|of|the|their|U\.?S\.?|main)"
)
_ROUND = r"(?:rounds?|meetings?|sessions?|sittings?|talks|consultations?|negotiations?|discussions)"
_ONE_ROUND = r"(?:round|meeting|session|sitting|consultation)"

_NUMBERED = re.compile(
    rf"\b(?P<ordinal>{ORDINAL})(?P<between>(?:\s+{_MODIFIER}){{0,6}})\s+(?P<noun>{_ROUND})\b", re.IGNORECASE
)
_FIRST_SINCE = re.compile(r"\s+(?:since|in\s+(?:[\w-]+\s+){1,2}(?:weeks|months|years)|under\s+the)\b", re.IGNORECASE)
_FIGURED = re.compile(rf"\bround\s+(?:no\.?\s*)?(?P<count>{COUNT})\b", re.IGNORECASE)
_IN_SERIES = re.compile(
    rf"\b(?P<ordinal>{ORDINAL})\s+(?:(?:in|of)\s+(?:a|the|this)\s+series|of\s+(?:its|their)\s+kind)"
    rf"|\b(?:met|meet\w*|s[ia]t\w*\s+down|gather\w*|convene\w*)\b[^.;]{{0,60}}\bfor\s+(?:a|the)\s+(?P<time>{ORDINAL})\s+time\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?P<first>{ORDINAL})\s*(?P<join>to|through|and|-|–)\s*(?:the\s+)?(?P<last>{ORDINAL})"
    rf"(?:\s+{_MODIFIER}){{0,4}}\s+{_ROUND}\b"
    rf"|\bfirst\s+(?P<count>{COUNT})(?:\s+{_MODIFIER}){{0,4}}\s+{_ROUND}\b",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(
    rf"\b(?:the|a)\s+(?P<ordinal>{ORDINAL})(?=\s+(?:in(?!-)|at|on|from|was|is|will|took|takes|began|opened|ended)\b|,|\s*$|\.)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?P<which>next|upcoming|coming|another|further|additional|subsequent|new|fresh|previous|prior|preceding|last|latest|final|"
    rf"most\s+recent|opening|inaugural|initial|one)(?:\s+{_MODIFIER}){{0,4}}\s+(?P<noun>{_ONE_ROUND}|talks)\b(?!\s+or\b)"
    r"|\bthe\s+(?P<one>next|previous|last|latest)\s+one\b"
    r"|\bthe\s+(?:last|latest|final|most\s+recent)\s+(?P<of>of\s+(?:them|which|these|those))\b"
    r"|\bthe\s+one\s+(?P<side>before|after)\b",
    re.IGNORECASE,
)
# "The next round of talks, the eighth, …".
_APPOSED = re.compile(
    rf"[^,;.]{{0,40}},\s+(?:the|its|their)\s+(?P<ordinal>{ORDINAL})(?=,|\.|\s+(?:so|of|since|this)\b|\s*$)",
    re.IGNORECASE,
)
_KINDS = {
    "next": Kind.NEXT, "upcoming": Kind.NEXT, "coming": Kind.NEXT, "another": Kind.NEXT, "further": Kind.NEXT,
    "additional": Kind.NEXT, "subsequent": Kind.NEXT, "after": Kind.NEXT,
    "new": Kind.CURRENT, "fresh": Kind.CURRENT,
    "previous": Kind.PREVIOUS, "prior": Kind.PREVIOUS, "preceding": Kind.PREVIOUS, "before": Kind.PREVIOUS,
    "last": Kind.LAST, "latest": Kind.LAST, "final": Kind.LAST, "most recent": Kind.LAST,
    "one": Kind.SOME,
}  # fmt: skip
_FIRSTS = ("opening", "inaugural", "initial")
_EARLIER = re.compile(
    rf"\b(?P<count>{COUNT})\s+(?:earlier|previous|prior|preceding)\s+(?:{_MODIFIER}\s+){{0,3}}(?:rounds|meetings|sessions)\b"
    rf"|\b(?:earlier|previous|prior|preceding)\s+(?P<count2>{COUNT})\s+(?:{_MODIFIER}\s+){{0,3}}(?:rounds|meetings|sessions)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?P<count>{COUNT})\s+(?:(?:more|earlier|previous|prior|such|full)\s+|{_MODIFIER}\s+){{0,3}}(?:rounds|meetings|sessions|consultations)\b",
    re.IGNORECASE,
)
_DEAL = re.compile(r"\b(?:agreements?|accords?|deals?|pacts?|SMA)\b")
_GENERIC = re.compile(
    rf"\b(?:the|this|their|these|those|its|in|for|week['’]s|month['’]s|days?\s+of|{COUNT}-day|a|hold|holds|held|"
    r"video|virtual|resume\w*)"
    rf"\s+(?:{_MODIFIER}\s+|{COUNT}-day\s+|(?-i:[A-Z][a-z]+\s+)){{0,4}}(?P<noun>rounds?|meetings?|sessions?|talks|consultations|negotiations)\b"
    rf"|\b(?:talks|negotiations|consultations)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:meet|meets|met|sit(?:s|ting)?\s+down|sat\s+down|gather(?:s|ed)?|convenes?d?|at\s+the\s+(?:negotiating\s+)?table|"
    r"negotiation\s+period|(?:place|setting|venue|dates?|days)\s+(?:is|was|are|were|will)|is\s+the\s+(?:place|venue|setting)|"
    r"was\s+the\s+(?:place|venue|setting)|it\s+(?:had\s+been|has|ended|began|opened|closed|concluded|lasted|lasts|ran|runs|was\s+held|took\s+place|will)|this\s+one|"
    r"greet(?:s|ed)?\s+each\s+other|shak(?:es?|ing)\s+hands|shook\s+hands|pose[sd]?|spend\s+(?:two|three|four)\s+days)\b",
    re.IGNORECASE,
)
# Who meets where it is not the delegations; and what is met for where it is not the negotiation.
_OTHERS = re.compile(
    r"\b(?:ministers?|ministerial|presidents?|presidential|summit|(?:Secretar(?:y|ies)\s+of\s+(?:State|Defense))|"
    r"Defense\s+Secretary|leaders|lawmakers|committee|assembly|parliament|working[- ](?:level|group)|rall(?:y|ies)|"
    r"protest\w*|phone|telephone|telephoned|sign(?:ed|ing)\s+(?:ceremony|the)|initial\s+(?:the|a)|news\s+conference|press\s+conference|"
    r"cabinet|council|seminar|forum|candidate)\b",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"\b(?:signatures?|sign(?:ed|ing)|initial(?:s|ed|ing)|ratif\w+|(?:tele)?phone\w*|U\.?S\.?\s+ambassador)\b",
    re.IGNORECASE,
)
# "The second round of furloughs", "the first meeting of the joint commission".
_OF_ELSE = re.compile(
    r"\s+of\s+(?!(?:[\w.'’()/-]+\s+){0,7}?(?:talks|negotiations?|consultations?|discussions|bargaining|meetings?|"
    r"sessions?|SMA|Agreement|deal|haggling)\b)|\s+of\s+(?:the|a)\s+(?:\w+\s+){0,2}(?:commission|committee|council|panel|group)\b",
    re.IGNORECASE,
)
_DELEGATES = re.compile(r"\b(?:negotiators?|delegat\w+|envoys|officials|diplomats|round)\b", re.IGNORECASE)


def find_mentions(text: str, agreement: int | None, *, after_numbers: bool = False) -> list[Mention]:
    """Each round that the sentence means expressly. "12th SMA talks" means the agreement, not its 12th round.
    `after_numbers`: rounds by number were told before, so that "the third" can mean one.
    """
    found = [*_several(text), *_numbered(text, agreement), *_relative(text)]
    kept: list[Mention] = []
    for mention in found:
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    if any(m.kind is Kind.NUMBER for m in kept) or (after_numbers and not _DEAL.search(text)):
        kept += (m for m in _elliptic(text) if all(m.end <= o.start or o.end <= m.start for o in kept))
    return sorted(kept, key=lambda m: m.start)


def _several(text: str) -> Iterator[Mention]:
    for m in _SEVERAL.finditer(text):
        if m["count"]:
            numbers = range(1, (count_value(m["count"]) or 0) + 1)
        else:
            numbers = range(ordinal_value(m["first"]) or 0, (ordinal_value(m["last"]) or 0) + 1)
        if 2 <= len(numbers) <= 20:
            yield Mention(m.start(), m.end(), Kind.NUMBER, tuple(numbers))


def _numbered(text: str, agreement: int | None) -> Iterator[Mention]:
    for m in _NUMBERED.finditer(text):
        number = ordinal_value(m["ordinal"])
        if number and not _is_agreement(m, number, agreement) and not _is_other(text, number, m.end()):
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))
    for m in _FIGURED.finditer(text):
        yield Mention(m.start(), m.end(), Kind.NUMBER, (count_value(m["count"]) or 0,))
    for m in _IN_SERIES.finditer(text):
        if number := ordinal_value(m["ordinal"] or m["time"]):
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))


def _is_other(text: str, number: int, end: int) -> bool:
    """Does what follows make it the first in a while, or a round of something else?"""
    return bool((number == 1 and _FIRST_SINCE.match(text, end)) or _OF_ELSE.match(text, end))


def _is_agreement(m: re.Match[str], number: int, agreement: int | None) -> bool:
    """Is it "12th SMA negotiations": the ordinal of the agreement and not of a round?"""
    between = m["between"].casefold()
    names_it = re.match(r"\s+(?:\S+\s+)?\(?(?:sma\b|special\s+(?:measures?|agreement))", between)
    if not names_it or m["noun"].casefold().rstrip("s") in ("round", "meeting", "session", "sitting"):
        return "agreement" in between and " of " not in between
    return number == agreement or number > 8


def _relative(text: str) -> Iterator[Mention]:
    for m in _RELATIVE.finditer(text):
        if m["of"]:
            yield Mention(m.start(), m.end(), Kind.FINAL)
            continue
        word = re.sub(r"\s+", " ", (m["which"] or m["one"] or m["side"]).casefold())
        if m["noun"] and m["noun"].casefold() == "talks" and word not in ("next", "opening"):
            continue
        if re.match(r"\s+of\s+(?:the|its|their)\s+(?:\w+)\s+(?:round|meeting)", text[m.end() :]):
            continue  # "the opening session of the third round"
        if word in _FIRSTS:
            yield Mention(m.start(), m.end(), Kind.NUMBER, (1,))
        elif apposed := _APPOSED.match(text, m.end()):
            number = ordinal_value(apposed["ordinal"]) or 0
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))
        else:
            yield Mention(m.start(), m.end(), _KINDS[word])


def _elliptic(text: str) -> Iterator[Mention]:
    days = list(find_days(text))
    for m in _ELLIPSIS.finditer(text):
        number = ordinal_value(m["ordinal"])
        if number and all(m.end() <= d.start or d.end <= m.start() for d in days):
            yield Mention(m.start(), m.end(), Kind.NUMBER, (number,))


def count_of_rounds(text: str) -> int | None:
    """How many rounds the text says there have been ("ten rounds of negotiations")."""
    m = _COUNTED.search(text)
    return count_value(m["count"]) if m else None


def count_of_earlier(text: str) -> int | None:
    """How many rounds the text says there were before the one that it is about ("six earlier rounds")."""
    m = _EARLIER.search(text)
    return count_value(m["count"] or m["count2"]) if m else None


def find_generic(text: str) -> Mention | None:
    """The negotiation's round meant without number or order: "the talks", "they meet", "the setting was"."""
    if _NO_MEETING.search(text) or (_OTHERS.search(text) and not _DELEGATES.search(text)):
        return None
    m = _EVENT.search(text) or _GENERIC.search(text)
    return Mention(m.start(), m.end(), Kind.CURRENT) if m else None
