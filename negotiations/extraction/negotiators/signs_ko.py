"""Signs that a named person negotiates, in Korean: a name, words for where from, and a post ("… 외교부 협상대표")."""

import re
from collections.abc import Iterator, Sequence

from negotiations.extraction.language.names import Name
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.signs import Sign
from negotiations.values import Side

_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반라왕금옥육인맹제모탁국어은편용"
)
_POST = Pattern(
    r"(?P<post>[가-힣]{0,20}?(?:부?대표|부?대사|보좌관|고문|국장|심의관|차관보|과장|단장|팀장|차장|정책관|기획관|협력관|부국장|부단장|조정관|실장|특사|참사관|공사"
    r"|담당관|책임자|대령|준장|소장))(?=[은는이가을를과와도로의께,.\s]|였|입|인|다|등|으로|대행|$)"
)
_WORD = Pattern(r"\S+")
_ASIDE = Pattern(r"\([^()]{0,60}\)")
_FARTHEST = 7  # words between a name and the post

# A word with a particle or an ending closes the row of nouns that leads from a name to a post.
_PARTICLE = Pattern(r"[은는을를께,.:;]$|[가-힣]{2}(?:에서|으로|부터|까지|했다|한다)$")
_CLOSED = Pattern(
    r"[은는을를며고면다요께,.:;…”\"’'·]$|[가-힣]{2}(?:가|과|와|의|에|에서|으로|부터|까지|하는|이던|이자)$"
)
# Nouns that stand by posts and have the form of a name, or of a part of one.
_NOUN = Pattern(
    r"^(?:국무|국방|외교|방위|정부|정책|정치|안보|양국|양측|협상|차관|고위|주한|주미|주재|한미|한·미|한국|미국|우리|이번|지난"
    r"|전직|신임|공동|조정|심의|선임|수석|특별|분담|기획|현직|현지|상대|대사|대표|국제|민간|장관|공사|당국|관계|전문|북미|동아"
    r"|담당|출신|소속|정례|실무|총괄|협정|협력|군사|전략|부대|차석|SMA|겸$|전$|현$|미$|한$|새$|前$|美$|韓$)|(?:부|청|측|쪽|팀|단|실|처|사령부|위원회|아시아|태평양)$"
)
_NEGOTIATES = Pattern(r"협상|분담|수석대표")
_OUTSIDER = Pattern(r"주한|주미|주일|(?<!외교)통상|무역|북핵|비핵화|핵|한반도|평화|일본|대변인|노조|연구|시민|유엔")
_TABLE = Pattern(
    r"수석\s?대표|대표단|협상팀|협상단|협상장|단장|이끌|이끈|이끄|마주\s?앉|맞은편|카운터파트|상대역|맞상대|책임자|파트너|출국|협상차"
    r"|협상(?:을|에|은|는|의)?\s?(?:맡|나서|나섰|나선|임하|임했|벌였|벌이|대표)|협상\s?테이블"
)
_TALKS = Pattern(r"협상|협의|회의|회담|대표|대사")
_CALLED = Pattern(
    r"(?P<post>(?:수석\s?대표|협상\s?대표|협상\s?대사|(?:협상\s?)?책임자|단장))(?:인|는|은|로는|이자|,)?\s"
    r"(?P<first>[가-힣]{2,6}?)(?:\s(?P<second>[가-힣]{1,6}?))?(?P<end>은|는|이|가|을|를|과|와|도|의|로|씨|이다|다|였다|이었다|입니다|이고|이며|고|며)?(?=[\s,.]|$)"
)
_LEADS = Pattern(r"수석|이끌|이끈|이끄|맡|단장|책임자|마주\s?앉|상대역|카운터파트|맞은편")
_DEPUTY = Pattern(r"부대표|부단장|차석|과장|담당관|대령|준장|소장|실무")
_COMPANY = Pattern(r"등\s?\d*여?\s?명|함께|동행|배석|합류|포함|참석|들어갔")
_BOTH = Pattern(r"한\s?[-–·ㆍ・]?\s?미(?:\s?양국)?(?=\s|방위비|동맹)|한국과\s미국|북미")
_OF_KOREA = Pattern(r"외교|한국|우리|국방부|외통부|한측")
_OF_AMERICA = Pattern(r"국무부|미국(?!\s?(?:정책|담당|과장))|미측|펜타곤|(?<![가-힣])미\s")


def korean_signs(text: str) -> Iterator[Sign]:
    """The signs in a Korean sentence. A general post ("선임보좌관") counts where the sentence is about a delegation, or
    names somebody of either side at the talks.
    """
    bare = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    found = {sign.name.start: sign for sign in reversed([*_posted(text, bare), *_called(bare)])}
    signs = [found[start] for start in sorted(found)]
    at_table = _TABLE.search(text) or (len({sign.side for sign in signs}) == 2 and _TALKS.search(text))
    yield from (sign for sign in signs if at_table or _NEGOTIATES.search(sign.title or ""))


def _posted(text: str, bare: str) -> Iterator[Sign]:
    """Each name that a post follows."""
    words = list(_WORD.finditer(bare))
    for post in _POST.finditer(bare):
        name = _name_before([word for word in words if word.end() <= post.start()])
        if name and (sign := _sign(text, name, post)):
            yield sign


def _called(bare: str) -> Iterator[Sign]:
    """Each name that stands behind the post of a negotiator: "수석대표는 …이다"."""
    for found in _CALLED.finditer(bare):
        first, second = found["first"], found["second"]
        if _is_korean(first):
            name = Name(found.start("first"), found.end("first"), first, korean=True)
        elif second and found["end"] and _is_foreign(first, second):
            name = Name(found.start("first"), found.end("second"), f"{first} {second}", korean=False)
        else:
            continue
        side = _side("", bare[max(found.start() - 20, 0) : found.end("post")], korean=name.korean)
        yield Sign(name, found.start("post"), name.end, "Korean post before a name", side, found["post"])


def _name_before(words: Sequence[re.Match[str]]) -> Name | None:
    """The nearest name before a post, with nothing but nouns between them."""
    left = words[-_FARTHEST:]
    for i in range(len(left) - 1, -1, -1):
        word = left[i].group()
        if _is_korean(word):
            return Name(left[i].start(), left[i].end(), word, korean=True)
        if i and _is_foreign(left[i - 1].group(), word):
            start, end = left[i - 1].start(), left[i].end()
            return Name(start, end, f"{left[i - 1].group()} {word}", korean=False)
        if _CLOSED.search(word) and not _NOUN.search(word):
            return None
    return None


def _is_korean(word: str) -> bool:
    return bool(re.fullmatch(rf"[{_SURNAMES}][가-힣]{{2}}", word)) and not (
        _NOUN.search(word) or _PARTICLE.search(word)
    )


def _is_foreign(first: str, second: str) -> bool:
    """Two words in Hangul are a foreign name if neither is a noun by a post nor carries a particle."""
    if not all(re.fullmatch(r"[가-힣]{1,6}", word) for word in (first, second)) or len(first + second) < 3:
        return False
    return not any(_NOUN.search(word) or _PARTICLE.search(word) for word in (first, second)) and not _is_korean(second)


def _sign(text: str, name: Name, post: re.Match[str]) -> Sign | None:
    """The sign that a name with a post gives, unless the post is of other matters."""
    title = " ".join(_ASIDE.sub(" ", text[name.end : post.end()]).split())
    before = text[max(name.start - 20, 0) : name.start]
    if _OUTSIDER.search(title):
        return None
    negotiates = _NEGOTIATES.search(title)
    leads = not _DEPUTY.search(title) and (bool(negotiates) or bool(_LEADS.search(text)) or not _COMPANY.search(text))
    side = _side(title, before, korean=name.korean)
    return Sign(name, name.start, post.end(), "Korean post", side, title, leads)


def _side(title: str, before: str, *, korean: bool) -> Side:
    for text in (_BOTH.sub(" ", title), _BOTH.sub(" ", before)):
        kr, us = _OF_KOREA.search(text), _OF_AMERICA.search(text)
        if bool(kr) != bool(us):
            return Side.KR if kr else Side.US
    return Side.KR if korean else Side.US
