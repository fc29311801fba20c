"""The rounds that a Korean sentence means: "3차 회의", "첫 만남", "다음 회의"."""

import re

from negotiations.extraction.language.ordinals import KOREAN_COUNT, ordinal_value
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events_ko import HOLDS, KIND_OF_MEETING, MEETING
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.places_ko import find_korean_places

_MEET = r"(?:만남|만나|만났|만날|마주|머리를|협상\s?테이블)"
_NUMBERED = Pattern(
    rf"(?:제\s?)?(?<!\d)(?P<figure>\d{{1,2}})\s?차\s?(?P<kind>{KIND_OF_MEETING})(?P<noun>{MEETING})"
    rf"|(?P<word>(?:{KOREAN_COUNT})\s?번째|첫)(?:로)?\s?(?:{KIND_OF_MEETING}{MEETING}|{_MEET})"
)
_BARE = Pattern(r"(?:제\s?)?(?<!\d)(?P<figure>\d{1,2})차(?=[는은이가와과도를을]|\s?때)")
# "8차는 올해 2월 화상으로, 마지막 9차는 3월 시애틀에서 열렸다": rounds as topics, with no noun for a meeting.
_TOPIC = Pattern(
    r"(?:제\s?)?(?<!\d)(?P<figure>\d{1,2})차(?=[는가]\s[^.;]{0,40}?(?:에서|화상|\d일|\d월|내달|다음\s?(?:달|주)))"
)
_NO_ROUND = Pattern(r"협정|SMA|타결|체결|서명|발효|비준|유효|적용|인상|억|조\s?원|접종|추경|술|시험|파병|대전|핵실험")
_CLOSED = Pattern(r"[다요까][.?”\x22]*$")
_DATED = r"\(\d{1,2}(?:월\s?\d{1,2}|일|[~∼-]\d{1,2}일)(?![^()]{0,40}(?:타결|합의|서명|체결|발효|비준))"
_LISTED = Pattern(
    r"(?:제\s?)?(?<!\d)(?P<figure>\d{1,2})차"
    rf"(?=\s(?!\S*(?:협정|SMA))[가-힣]{{2,8}}\s?\(\d{{1,2}}[월일~∼.-]|\s?{_DATED}[^()]{{0,40}}\)(?!\s?\S*(?:협정|SMA)))"
)  # "1차 호놀룰루(4월 23∼25일)", "1차(4월 23~25일, 호놀룰루)"
# "지난달 24~25일 서울(2차)": behind its day and its place.
_IN_BRACKETS = Pattern(
    rf"(?<=\()(?:제\s?)?(?P<figure>\d{{1,2}})차(?=\s?{KIND_OF_MEETING}(?:{MEETING})?\s?(?:\)|[,·]\s?\d))"
)
_TIMES = Pattern(
    rf"(?P<count>{KOREAN_COUNT}|\d{{1,2}})\s?(?:차례|번)(?:의|에\s걸쳐|나)?\s?(?:{KIND_OF_MEETING}{MEETING}|만났|만나)"
)
# "차기 협상" is the negotiation of the next agreement.
_NEXT = Pattern(rf"(?:다음|추가|후속)\s?(?:번\s?)?(?:\S+\s)?{MEETING}|차기\s(?!협상){MEETING}")
_LATEST = Pattern(rf"마지막(?:\s?{MEETING}|\s?만남|\s?담판)?(?=[은는이])")
_PREVIOUS = Pattern(rf"(?:직전|이전|앞선|지난번)\s?(?:번\s?)?{MEETING}")


# "호놀룰루를 시작으로 여덟 차례": the city is that of the first.
_FROM_FIRST = Pattern(
    rf"[가-힣][를을]\s시작으로\s(?:모두\s|총\s|그동안\s)?(?:{KOREAN_COUNT}|\d{{1,2}})\s?(?:차례|번|회|개)"
)
# "12차 협상을 맡았던", of the agreement before: what its negotiator was.
_AT_THAT_TIME = Pattern(r"[을를]\s(?:맡|이끌|이끈|주도|지휘)|\s?(?:때|당시)")
_RELATIVE = ((Kind.NEXT, _NEXT), (Kind.PREVIOUS, _PREVIOUS), (Kind.LATEST, _LATEST))


def find_korean_mentions(text: str, agreement: int | None) -> list[Mention]:
    """Each round that the sentence means by number or by its place in the series."""
    found = [
        Mention(m.start(), m.end(), Kind.NUMBER, (number,))
        for m in _NUMBERED.finditer(text)
        if (number := _number(m)) and not _is_agreement(m, number, agreement)
    ]
    bare = [
        *_LISTED.finditer(text),
        *_behind_places(text),
        *_topics(text, agreement),
        *(_BARE.finditer(text) if found else ()),
    ]
    if bare:
        taken = [(m.start, m.end) for m in found]
        found += [
            Mention(m.start(), m.end(), Kind.NUMBER, (int(m["figure"]),))
            for m in bare
            if all(m.end() <= a or b <= m.start() for a, b in taken)
        ]
    found += [Mention(m.start() + 1, m.end(), Kind.NUMBER, (1,)) for m in _FROM_FIRST.finditer(text)]
    for kind, pattern in _RELATIVE:
        found += [
            Mention(m.start(), m.end(), kind) for m in pattern.finditer(text) if not re.search(r"\d차", m.group())
        ]
    return sorted(found, key=lambda m: m.start)


def _behind_places(text: str) -> list[re.Match[str]]:
    """The numbers in brackets behind a city."""
    found = list(_IN_BRACKETS.finditer(text))
    ends = {place.end for place in find_korean_places(text)} if found else set()
    return [m for m in found if len(text[: m.start() - 1].rstrip()) in ends]


def _topics(text: str, agreement: int | None) -> list[re.Match[str]]:
    """The numbers, as topics, of what is told to be held, or stands in a headline with no verb."""
    found = [m for m in _TOPIC.finditer(text) if int(m["figure"]) not in (0, agreement) and int(m["figure"]) <= 10]
    if not found or _NO_ROUND.search(text):
        return []
    return found if HOLDS.search(text, found[0].end()) or not _CLOSED.search(text) else []


def _number(m: re.Match[str]) -> int | None:
    return int(m["figure"]) if m["figure"] else ordinal_value(re.sub(r"\s?번째", "", m["word"]))


def _is_agreement(m: re.Match[str], number: int, agreement: int | None) -> bool:
    """Whether it is an agreement's: "11차 협상" and "11차 방위비 협의" are on the 11th; "11차 회의" is a round."""
    is_open = m["noun"] == "협상" or re.search("방위비|SMA", m["kind"] or "")
    is_former = agreement is not None and number == agreement - 1 and _AT_THAT_TIME.match(m.string, m.end())
    return bool(is_open) and (number == agreement or number > 10 or bool(is_former))


def count_of_korean_rounds(text: str) -> int | None:
    """How many rounds the text says have been held ("지금까지 다섯 차례 회의를")."""
    m = _TIMES.search(text)
    return ordinal_value(m["count"]) if m else None
