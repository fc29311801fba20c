"""Terms and conclusions of agreements in Korean: "제9차 협정(2014~2018년)", "2026년부터 적용", "10일 최종 타결"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.agreements.facts import Fact
from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.dates_ko import find_korean_days, full_year
from negotiations.extraction.language.ordinals import KOREAN_DAYS, count_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.settling import later, settle
from negotiations.extraction.page.context import Context
from negotiations.extraction.rounds.asides_ko import is_of_statement
from negotiations.values import PartialDate

_ON_TERMS = Pattern(r"협정|SMA|유효|효력|적용|분담금|방위비|주둔\s?비용|증가율|첫\s?해|\d년(?:간|짜리)?\s?\S{0,4}\s?\(")
_YEAR = r"(?:(?:19|20)\d\d|(?<!\d)(?:9\d|0\d)(?=년))"
_OFF = {"지난해": -1, "작년": -1, "올해": 0, "금년": 0, "올": 0, "내년": 1}
_WORD = r"지난해|작년|올해|금년|내년"


def _some_year(name: str) -> str:
    """A year in figures or in a word, and a day of it that ends or begins it."""
    return rf"(?:(?P<{name}>{_YEAR})년|(?P<{name}_word>{_WORD}|올(?=\s)))"


_NEW_YEAR = r"(?:\s?1월(?:\s?1일)?|\s?초)?"
_YEARS_END = r"(?:도|분)?(?:\s?(?:연말|말|12월(?:\s?31일|\s?말)?))?"
_VALID = r"(?:적용|유효|효력|시행|한시)"
_RANGE = Pattern(
    rf"(?:(?P<first>{_YEAR})년?|(?P<first_word>{_WORD})){_NEW_YEAR}\s?"
    rf"(?:~|∼|～|-|–|부터|에서|[와과](?=\s(?:{_WORD}|{_YEAR}년?)(?:에|도|까지)?,?\s?(?:{_VALID}|2년|두\s?해)))\s?"
    rf"(?:(?P<last>{_YEAR}|(?<=[~∼～–-])\d\d(?=년))(?:년|(?!\d))|(?P<last_word>{_WORD}))"
)
_SHORT_RANGE = Pattern(
    r"(?<![\d.])[’']?(?P<first>9\d|0\d)년?\s?[~∼～–-]\s?[’']?(?P<last>9\d|0\d)년(?!\s?\d)"
)  # "96∼98년"
# A length that somebody wants is none yet.
_WANTED = Pattern(r"주장|요구|제안|제시|하자|바꾸|희망|원하|원했|선호|검토|이견|맞서")
_LENGTH = Pattern(
    r"(?<!\d)(?P<years>\d)(?:개)?년(?:간|\s?짜리|\s?단위|\s?동안|\s?기한|\s?한시)|유효\s?기간(?:은|이|을|도)?\s?(?P<validity>\d)년"
)
_SOLE = Pattern(
    rf"{_some_year('year')}(?:도|분)?\s?(?:에만|만|치만|(?:한\s?해|1년)(?:간|동안)?(?:에만|만)?)\s?{_VALID}"
    rf"|유효\s?기간(?:은|이|을|도)?\s{_some_year('term')}\s?(?:한\s?해|1년)"
)
_ENDS = r"(?:만료|종료|끝나|끝난|끝이\s나|효력이\s(?:끝|다)|효력을\s잃|실효)"
_UNTIL = (
    rf"까지(?:만|인|로|로\s돼|\s정해)?(?:\s?\d년간)?"
    rf"(?:\s?{_VALID}|이?다(?![가-힣])|이며|이고|입니다|였|[.…,]|\s?$|인\s|로\s|\s(?:해마다|매년))"
)
_END = Pattern(
    rf"{_some_year('year')}{_YEARS_END}\s?(?:{_UNTIL}|(?:로|에|으로|이면|부로|자로|을\s끝으로|를\s끝으로)?\s?{_ENDS})"
    rf"|{_some_year('before')}{_YEARS_END}(?:에|이면|로)?\s(?:제?\s?\d{{1,2}}차\s|현행\s|기존\s)?"
    rf"\S{{0,10}}(?:협정|SMA)[이은는가]\s{_ENDS}"
    rf"|(?:만료|종료)(?:일|\s시한|\s시점|\s시기)?(?:은|는|이)?\s{_some_year('limit')}{_YEARS_END}(?:이?다|입니다|로|[.…])"
    rf"|(?P<this>(?:오는\s|이달\s)?12월\s?31일|올?\s?연말|이달\s(?:31일|말))(?:로|에|이면|부로)?\s?(?:{_UNTIL}|{_ENDS})"
)
_TO_COME = r"(?:적용[할될]|적용돼야|낼\s|내야\s?할|부담할|지불할|분담금|방위비|효력을\s?가질)"
_START = Pattern(
    rf"{_some_year('year')}{_NEW_YEAR}\s?(?:부터|이후(?:의|에)?|\s?도?\s?분?부터)?\s?(?!까지)(?:\S{{1,8}}\s)??(?:\d년간\s)?"
    r"(?P<verb>적용|시행|시작(?=될\s(?:새|신규|다음)?\s?(?:협정|SMA))|발효(?!할\s전망)|낼|부담할)(?P<ahead>[할될하]|돼야|\s)?"
    rf"|(?P<since>{_YEAR})년{_NEW_YEAR}\s?(?:이후|부터)(?:의)?\s(?:\S{{1,8}}\s){{0,2}}?{_TO_COME}"
)
# "12차 협정 첫해이던 작년"
_FIRST_YEAR = Pattern(
    rf"(?:(?:협정|SMA)(?:의|이)?\s?(?:적용\s)?첫\s?해(?:인|이던|이었던|였던)?|첫\s?해(?:인|이던))\s?{_some_year('year')}"
)
# A deal is reached when its talks are settled, its text is initialled, or both sides are of one mind on it; a date for
# the next meeting is agreed on too.
_CONCLUDED = Pattern(
    r"타결(?:됐|되었|했|하였|하고|하며|돼(?!야)|된(?!다)|한(?!다)|지었|지은|을\s선언|,|\s선언)|타결(?=[.…\s]*$)"
    r"|가서명(?:했|하였|하고|한(?!다)|된(?!다)|됐|을\s(?:마쳤|했))"
    r"|(?:협정(?:안|문)?(?:의)?|SMA)(?:\s(?:문안|내용|체결))?에\s?(?:최종\s?|전격\s?|원칙적으로\s?)?(?:합의(?!문)|의견을\s(?:모았|같이했))"
    r"|합의에\s(?:이르렀|도달(?:했|하였)|이른\s)|원칙적\s합의를?\s?(?:이뤘|했)|합의한(?=\s(?:\S+\s){0,2}(?:분담금|협정|방위비))"
    r"|협상을?\s(?:\S+\s){0,2}?매듭(?:지었|지은|을\s지었)"
    r"|(?:협정|SMA\)?)\s협상[을이]\s(?:\S+\s){0,3}?(?:마무리(?:했|하였|됐|되었)|매듭지었|끝냈|마쳤)"
)
_LASTING = Pattern(rf"\s?(?P<days>{KOREAN_DAYS})\s?(?:간|동안|에\s?걸쳐)")
_FIRST_DAYS = 3  # of a month, on which a deal of the month before may be announced
REACH = 60  # characters between a day and the words that tell of a deal on it


def facts_of(text: str, context: Context) -> list[Fact]:
    """What a Korean sentence says of terms and conclusions, whosever they are."""
    facts = list(_conclusions(text, context))
    if _ON_TERMS.search(text):
        facts += _terms(text, context)
    return sorted(facts, key=lambda fact: fact.start)


def _terms(text: str, context: Context) -> list[Fact]:
    """Whole terms, then the ends of those that no whole term gives already."""
    whole = list(_spans(text, context))
    single = [*_ends(text, context), *_starts(text, context)]
    return whole + [fact for fact in single if not any(w.start <= fact.start < w.end for w in whole if w.first)]


def _spans(text: str, context: Context) -> Iterator[Fact]:
    """From when to when a term lasts, how many years, or which is its first."""
    for found in _RANGE.finditer(text):
        first = _either(found["first"], found["first_word"], context)
        last = _either(found["last"], found["last_word"], context)
        if first and found["last"] and len(found["last"]) == 2:
            last = first // 100 * 100 + int(found["last"])  # "2026~30년"
        if first and last and first < last < first + 10:
            yield Fact(found.start(), found.end(), "term", first=first, last=last)
    for found in _SHORT_RANGE.finditer(text):
        yield Fact(found.start(), found.end(), "term", full_year(found["first"]), full_year(found["last"]))
    for found in () if _WANTED.search(text) else _LENGTH.finditer(text):
        yield Fact(found.start(), found.end(), "length of a term", length=int(found["years"] or found["validity"]))
    for found in _SOLE.finditer(text):
        if year := _year(found, context):
            yield Fact(found.start(), found.end(), "term", first=year, last=year)
    for found in _FIRST_YEAR.finditer(text):
        yield Fact(found.start(), found.end(), "first year", first=_year(found, context))


def _ends(text: str, context: Context) -> Iterator[Fact]:
    for found in _END.finditer(text):
        if year := _year(found, context):
            yield Fact(found.start(), found.end(), "end of a term", last=year)


def _starts(text: str, context: Context) -> Iterator[Fact]:
    """First years: of a term to come, or of one that has begun ("2014년부터 적용된")."""
    for found in _START.finditer(text):
        year = _year(found, context)
        if year and context.year is not None:
            is_ahead = year > context.year or (year == context.year and bool(found["ahead"] or found["verb"] == "낼"))
            yield Fact(
                found.start(), found.end(), "start of a term" if is_ahead else "start of one in force", first=year
            )


def _conclusions(text: str, context: Context) -> Iterator[Fact]:
    if not _CONCLUDED.search(text):
        return
    days = list(find_korean_days(text))
    for found in _CONCLUDED.finditer(text):
        if day := _day(text, days, found, context):
            yield Fact(day[0], found.end(), "conclusion", concluded=day[1])


def _year(found: re.Match[str], context: Context) -> int | None:
    """The year of a match: in figures, from a word, or of publication."""
    groups = found.groupdict()
    if groups.get("this"):
        return context.year
    named = next((groups[name] for name in ("year", "term", "before", "limit", "since") if groups.get(name)), None)
    word = next(
        (groups[name] for name in ("year_word", "term_word", "before_word", "limit_word") if groups.get(name)), None
    )
    return _either(named, word, context)


def _either(figures: str | None, word: str | None, context: Context) -> int | None:
    if figures:
        return full_year(figures)
    return context.year + _OFF[word] if word and context.year is not None else None


def _day(text: str, days: Sequence[Days], found: re.Match[str], context: Context) -> tuple[int, PartialDate] | None:
    """Where and on which day a deal was reached: the last day named close before, the last of several. Of the day on
    which it was announced only the month is that of the deal, and that not at its beginning.
    """
    near = [named for named in days if named.first and named.end <= found.end() and found.start() <= named.end + REACH]
    own = [named for named in near if not is_of_statement(text, named)]
    day = _last_of(text, (own or near)[-1]) if near else None
    if day is None:
        return None
    settled = settle(day, -1, context.published)
    if not own:
        settled = replace(settled, day=None, month=settled.month if (settled.day or 0) > _FIRST_DAYS else None)
    return ((own or near)[-1].start, settled) if settled.month or settled.anchor else None


def _last_of(text: str, named: Days) -> PartialDate | None:
    """The last of the days named: "5일부터 사흘 동안" is to the 7th."""
    lasting = _LASTING.match(text, named.end) if named.role == "first" else None
    days = count_value(lasting["days"]) if lasting else None
    counted = later(named.first, days - 1) if days and named.first else None
    return counted or named.last or named.first
