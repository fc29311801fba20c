"""Signs that a named person negotiates, in Korean: a post right behind the name ("… 외교부 방위비분담협상대표")."""

import re
from collections.abc import Iterator

from negotiations.extraction.names import Name
from negotiations.extraction.signs import Sign
from negotiations.values import Side

_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반라왕금옥육인맹제모탁국어은편용"
)
_PARTICLES = "은는이가을를의와과도측인로"
_PARTY = (
    r"(?:(?:(?:미국|한국|우리)\s?측|미측|외교부|국방부|국무부|미국|미|한국|우리|정부|신임|신규|전|주한미군"
    r"|정치군사국|북미국|한[·ㆍ・]?\s?미)\s)"
)
_COST_POST = (
    r"(?:(?:한[·ㆍ・]?\s?미\s?)?(?:방위비\s?(?:분담)?금?\s?(?:특별)?(?:협정)?\s?(?:\(SMA\))?\s?(?:협상|협정)?\s?(?:담당\s?)?(?:수석)?(?:대표|대사)"
    r"|방위비\s?분담\s?특별협정\s?(?:\(SMA\))?\s?협상\s?(?:대표|대사)))"
)
_ADVISOR = r"(?:(?:안보\S{1,10}\s)?선임\s?(?:보좌관|고문)|수석대표|부차관보|협상\s?대표)"
_ASIDE = r"(?:\s?\([^()]{0,40}\))?"
_NAMED = re.compile(
    rf"(?<![가-힣])(?P<name>[{_SURNAMES}][가-힣]{{2}}|(?P<foreign>[가-힣]{{1,5}}\s[가-힣]{{1,5}}))"
    rf"{_ASIDE}\s(?P<title>{_PARTY}{{0,4}}(?:(?P<cost>{_COST_POST})|{_ADVISOR}))"
)
_LEADS = re.compile(r"수석\s?대표|협상팀|협상단|대표단|이끄는|이끌|협상을")
_OF_KOREA = re.compile(r"외교부|한국\s?측|우리\s?측|국방부")
_OF_AMERICA = re.compile(r"국무부|미국|(?<![한])미\s")


def korean_signs(text: str) -> Iterator[Sign]:
    """The signs in a Korean sentence. A general post ("선임보좌관") counts where the sentence is about a delegation."""
    at = 0
    while found := _NAMED.search(text, at):
        name = found["name"]
        if name[-1] in "측쪽" or (found["foreign"] and _is_no_name(name)):
            at = found.start() + (name.index(" ") if found["foreign"] else len(name)) + 1
            continue
        at = found.end()
        if found["cost"] or _LEADS.search(text):
            start, end = found.span("name")
            side = _side(found["title"], text[max(start - 20, 0) : start], korean=not found["foreign"])
            title = " ".join(found["title"].split())
            yield Sign(Name(start, end, name, not found["foreign"]), start, found.end(), "Korean post", side, title)


def _is_no_name(words: str) -> bool:
    """Two words are no foreign name if one is a party, or carries a particle, or has the form of a Korean name."""
    first, second = words.split()
    korean = len(second) == 3 and second[0] in _SURNAMES
    return korean or first[-1] in _PARTICLES or second in ("측", "쪽", "정부") or first in ("한국", "미국", "양국")


def _side(title: str, before: str, *, korean: bool) -> Side:
    for text in (title, before):
        kr, us = _OF_KOREA.search(text), _OF_AMERICA.search(text)
        if bool(kr) != bool(us):
            return Side.KR if kr else Side.US
    return Side.KR if korean else Side.US
