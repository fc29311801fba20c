"""Signs that a named person negotiates, in Korean: a name, words for where from, and a post ("… 외교부 협상대표")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from negotiations.extraction.language.names import Name
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.negotiators.names_ko import is_foreign_name, is_korean_name, is_noun
from negotiations.extraction.negotiators.signs import Sign
from negotiations.values import Side

_POST = Pattern(
    r"(?P<post>[가-힣]{0,20}?(?:부?대표|부?대사|보좌관|고문|국장|심의관|차관보|과장|단장|팀장|차장|정책관|기획관|협력관|부국장|부단장|조정관|실장|특사|참사관|공사"
    r"|담당관|책임자|대령|준장|소장))(?=[은는이가을를과와도로의께,.:)\]”’'\s]|\x22|였|입|인|다|등|으로|대행|$)"
)
_WORD = Pattern(r"\S+")
_ASIDE = Pattern(r"\([^()]{0,60}\)")
# Signs between words: "[정은보/한국 측 수석대표", "도나·웰튼".
_BETWEEN = Pattern(r"[/\[\]]|(?<=[가-힣]{2})[·ㆍ・](?=[가-힣]{2})")
_FARTHEST = 7  # words between a name and the post

_CLOSED = re.compile(
    r"[은는을를며고면다요께,.:;…”\"’'·]$|[가-힣]{2}(?:가|과|와|의|에|에서|으로|부터|까지|하는|이던|이자)$"
)
# Up to the last word with a particle, and so of another row of nouns.
_ROW = Pattern(r"^.*(?:[가-힣](?:[가이을를과와]|에게)|,)\s")
_NEGOTIATES = Pattern(r"협상|분담|수석대표")
_OUTSIDER = Pattern(
    r"주한|주미|주일|(?<!외교)통상|무역|북핵|비핵화|핵|한반도|평화|일본|대변인|노조|연구|시민|유엔|국가안보|안보실|원내|공동대표|상임|당\s대표|당대표|대북|북한|정치부|사회부|논설|편집"
    r"|(?:연대|연합|재단|센터|모임|행동|협회|단체|네트워크|운동|당)\s\S*대표"
)
_TABLE = Pattern(
    r"수석\s?대표|대표단|협상팀|협상단|협상장|단장|이끌|이끈|이끄|마주\s?앉|맞은편|카운터파트|상대역|맞상대|책임자|파트너|출국|협상차"
    r"|(?:대표|대사)(?:로|를|으로)\s?(?:나서|나섰|나선|나설|참석|참여|임명|맡|하는|하여)|상대[는로인]|협상(?:했|한\s|해온|해\s온)"
    r"|회의(?:를|을)?\s(?:맡|이끌|이끈|주도)|협상(?:을|에|은|는|의)?\s?(?:맡|나서|나섰|나선|임하|임했|벌였|벌이|대표)|협상\s?테이블"
)
# "… 미국 대표는": whose, and nothing else.
_OF_A_SIDE = Pattern(r"^(?:미국|한국|우리|미)\s?(?:[측쪽]\s?)?대표$")
_TALKS = Pattern(r"협상|협의|회의|회담|대표|대사")
_CALLED = Pattern(
    r"(?P<post>(?:수석\s?대표|(?:방위비\s?)?(?:분담금?\s?)?협상\s?(?:대표|대사)|(?:협상\s?)?책임자|단장))(?P<link>인|는|은|로는|이자|,|에|에는|로|로는)?\s"
    r"(?P<first>[가-힣]{2,6}?)(?:\s(?P<second>[가-힣]{1,6}?))?(?P<end>은|는|이|가|을|를|과|와|도|의|로|씨|이다|다|였다|이었다|입니다|이고|이며|고|며)?(?=[\s,.]|$)"
)
# "협상대표에 …를 임명했다": whom a post is given to.
_GIVES = frozenset(["에", "에는", "로", "로는"])
_GIVEN = Pattern(r"임명|내정|발탁|기용|선임(?!보좌관|\s보좌관|고문)|지명|낙점|앉혔|앉히|맡겼|맡았|거론|유력")
# "… 부위원장이 협상을 이끈다", "… 총영사가 수석대표를 맡아": a title of any kind, and what its holder takes on.
_TAKES = Pattern(
    r"(?P<title>[가-힣]{1,12}(?:장|사|관|원|수|보|군))(?:이|가|은|는)\s(?:(?!\S*[이가은는,]\s)\S+\s{1,60}){0,6}?"
    r"(?P<post>(?:수석\s?대표|협상\s?대표)(?:를|로)|(?:협상|협상팀|협상단|대표단)(?:을|를))\s?(?:이끈|이끌|이끄|맡)"
)
_STATESMAN = Pattern(r"(?<!차)장관$|의장$|총리|대통령|의원$|교수$|사령관$|위원회\s위원장$")
# Of two people a post can be told at once: "…, … 두 나라 협상대표".
_OF_BOTH = Pattern(r"^(?:두\s나라|양국|양측|양쪽|한[·ㆍ・\s-]?미(?:\s양국)?)\s(?:\S+\s)?(?:수석|협상)?\s?대표")
_FIRST_OF_TWO = Pattern(r"(?P<name>[가-힣]{2,4}),?\s?(?:(?<=,\s)|(?<=[와과]\s))$")
_LEADS = Pattern(r"수석|이끌|이끈|이끄|맡|단장|책임자|마주\s?앉|상대역|카운터파트|맞은편")
_DEPUTY = Pattern(r"부대표|부단장|차석|과장|담당관|대령|준장|소장|실무")
_COMPANY = Pattern(r"등\s?\d*여?\s?명|함께|동행|배석|합류|포함|참석|참여|들어갔")
_BOTH = Pattern(r"한\s?[-–·ㆍ・]?\s?미(?:\s?양국)?(?=\s|방위비|동맹)|한국과\s미국|북미")
_OF_KOREA = Pattern(r"외교|한국|우리|국방부|외통부|한측")
_OF_AMERICA = Pattern(r"국무부|미국(?!\s?(?:정책|담당|과장))|미측|펜타곤|(?<![가-힣])미\s")


def korean_signs(text: str) -> Iterator[Sign]:
    """The signs in a Korean sentence. A general post ("선임보좌관") counts where the sentence is about a delegation, or
    names somebody of either side at the talks.
    """
    if not any(post.may_match(text) for post in (_POST, _TAKES, _CALLED)):
        return
    bare = _BETWEEN.sub(" ", _ASIDE.sub(lambda aside: " " * len(aside.group()), text))
    posted = [*_posted(text, bare), *_taking(text, bare)]
    posted += [first for sign in posted if (first := _first_of_two(bare, sign))]
    found = {sign.name.start: sign for sign in reversed([*posted, *_called(bare)])}
    signs = [found[start] for start in sorted(found)]
    at_table = _TABLE.search(text) or (len({sign.side for sign in signs}) == 2 and _TALKS.search(text))
    yield from (sign for sign in signs if at_table or _speaks_for_a_side(sign.title or ""))


def _posted(text: str, bare: str) -> Iterator[Sign]:
    """Each name that a post follows."""
    words = list(_WORD.finditer(bare))
    for post in _POST.finditer(bare):
        name = _name_before([word for word in words if word.end() <= post.start()])
        if name and (sign := _sign(text, name, post)):
            yield sign


def _taking(text: str, bare: str) -> Iterator[Sign]:
    """Each name with a title of any kind whose holder leads the talks."""
    words = list(_WORD.finditer(bare))
    for taking in _TAKES.finditer(bare):
        name = _name_before([word for word in words if word.end() <= taking.start("title")])
        title = text[name.end : taking.end("title")].strip() if name else ""
        if name and not (_OUTSIDER.search(title) or _STATESMAN.search(title)):
            side = _side(title, "", korean=name.korean)
            yield Sign(name, name.start, taking.end("post"), "Korean post taken on", side, title)


def _first_of_two(bare: str, sign: Sign) -> Sign | None:
    """The Korean named before another in a row with one post for both."""
    first = _FIRST_OF_TWO.search(bare, 0, sign.name.start) if _OF_BOTH.search(sign.title or "") else None
    if not first or not is_korean_name(first["name"]):
        return None
    name = Name(first.start("name"), first.end("name"), first["name"], korean=True)
    return replace(sign, name=name, start=name.start, side=Side.KR)


def _speaks_for_a_side(title: str) -> bool:
    """Does a title alone tell that its holder negotiates?"""
    return bool(_NEGOTIATES.search(title) or _OF_A_SIDE.search(title))


def _called(bare: str) -> Iterator[Sign]:
    """Each name that stands behind the post of a negotiator: "수석대표는 …이다"."""
    for found in _CALLED.finditer(bare):
        first, second = found["first"], found["second"]
        if found["link"] in _GIVES and not _GIVEN.search(bare, found.end()):
            continue
        is_korean = is_korean_name(first)
        if second and found["end"] and not (is_korean and len(first) > 2) and is_foreign_name(first, second):
            name = Name(found.start("first"), found.end("second"), f"{first} {second}", korean=False)
        elif is_korean:
            name = Name(found.start("first"), found.end("first"), first, korean=True)
        else:
            continue
        side = _side("", bare[max(found.start() - 20, 0) : found.end("post")], korean=name.korean)
        yield Sign(name, found.start("post"), name.end, "Korean post before a name", side, found["post"])


def _name_before(words: Sequence[re.Match[str]]) -> Name | None:
    """The nearest name before a post, with nothing but nouns between them."""
    left = words[-_FARTHEST:]
    for i in range(len(left) - 1, -1, -1):
        word, before = left[i].group(), left[i - 1].group() if i else ""
        if is_korean_name(word, before):
            return Name(left[i].start(), left[i].end(), word, korean=True)
        if is_foreign_name(before, word):
            return Name(left[i - 1].start(), left[i].end(), f"{before} {word}", korean=False)
        if _CLOSED.search(word) and not is_noun(word):
            return None
    return None


def _sign(text: str, name: Name, post: re.Match[str]) -> Sign | None:
    """The sign that a name with a post gives, unless the post is of other matters."""
    title = " ".join(_ASIDE.sub(" ", text[name.end : post.end()]).split()).lstrip("/ ")
    before = _ROW.sub("", text[max(name.start - 20, 0) : name.start])
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
