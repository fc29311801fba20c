"""People's names in Hangul: Korean ones ("김숙", "정은보", "남궁현") and transliterated ones ("제임스 드하트")."""

import re

_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반라왕금옥육인맹제모탁국어은편용"
)
_DOUBLE = "남궁|황보|제갈|사공|선우|독고|서문|동방"
# Syllables that spell sounds of other languages and stand in no Korean given name.
_FOREIGN = (
    "즈스트드크프브그르츠튼든슨른븐턴던런번컨먼펀넌러더버머퍼터커너처에레네데베메테페케게벤켄텐펜렌덴멘헨넬렐델벨텔멜셀겔펠첼캐패치키티피"
    "카타파바쿠투푸루부코토포로모클글블플틀킬앤앨맥폴켈롤롭닉릭틱믹픽릴핀윈딘턱럼엄켐팀짐톰샘햄램"
)
_KOREAN = re.compile(rf"(?:(?:{_DOUBLE})[가-힣]{{1,2}}|[{_SURNAMES}][가-힣]{{2}})")
_SHORT = re.compile(rf"[{_SURNAMES}][가-힣]")
_PART = re.compile(r"[가-힣]{1,7}")

# A word with a particle or an ending closes the row of nouns that leads from a name to a post.
_PARTICLE = re.compile(r"[은는을를께,.:;]$|[가-힣]{2}[과와의]$|[가-힣]{2}(?:에서|으로|부터|까지|했다|한다)$")
_VERB = re.compile(
    r"^(?:이끈|이끄는|이끌던|이끌|이끌고|맡은|맡는|맡던|맡게|맡을|나선|나서는|나설|만난|벌인|지낸|떠난|앉은|온|간|될|할|된|한)$"
    r"|^(?:하여|하고|하며|하되|해서|위해|위한|위해서|위하여|인해|인하여|임해|임하여|마주|앉아|함께|모여|이뤄진|이뤄져|이어진|이어져)$"
    r"|^(?:배석|방문|방한|방미|주도|주재|조율|조정|제안|제시|주장|강조|지적|전달|공개|이동|임명|선임|지명|주최|강행|선정|제외|구성)"
    r"(?:해|하여|하고|하며|돼|되어)$"
    r"|^[가-힣]{2,}(?:한|된|하는|되는|하던|했던|되던|할|될)$"
)
_CASE = re.compile(r"(?<=[가-힣]{2})(?:이|가|로|으로)$")
# Nouns that stand by posts and have the form of a name, or of a part of one.
_NOUN = re.compile(
    r"^(?:국무|국방|외교|방위|정부|정책|정치|안보|양국|양측|협상|차관|고위|주한|주미|주재|한미|한·미|한국|미국|우리|이번|지난"
    r"|전직|신임|공동|조정|심의|선임|수석|특별|분담|기획|현직|현지|상대|대사|대표|국제|민간|장관|공사|당국|관계|전문|북미|동아"
    r"|담당|출신|소속|정례|실무|총괄|협정|협력|군사|전략|부대|차석|청와대|백악관|현재|당시|전날|이날|오전|오후|어제|오늘|최근|후임|전임"
    r"|이달|내달|지난달|이번달|올해|작년|내년|초순|중순|하순|임시|두\s?나라|나라|이외|이후|이전|이어|주요|주무|신규|유력|한편|또한|특히|반면|여기|유럽|서울|워싱턴|하와이|국회|여당|야당|국민|시민|각각|모두)"
    r"|^(?:SMA|겸|전|현|미|한|새|초|말|前|美|韓|또|및|등|이|그|두)$"
    r"|(?:부|청|측|쪽|팀|단|실|처|사령부|위원회|아시아|태평양|연구원|대학교|국장|과장|차장|실장|본부장|심의관|보좌관|고문|총영사|단장|특사|차관보|위원장)$"
)


def closes_row(word: str) -> bool:
    """Does the word carry a particle, so that nothing before it belongs to a post behind it?"""
    return bool(_PARTICLE.search(word))


def is_noun(word: str) -> bool:
    """Is it a noun that stands between a name and a post?"""
    return bool(_NOUN.search(word))


def _is_noun_in_a_clause(word: str) -> bool:
    """Is it such a noun with a particle: "고문이", "총영사가"?"""
    return bool(_CASE.search(word) and is_noun(_CASE.sub("", word)))


def is_korean_name(word: str, before: str = "") -> bool:
    """Is the word a Korean name, given the word `before` it? Two syllables are one unless a foreign name ends there."""
    if (
        is_noun(word)
        or _is_noun_in_a_clause(word)
        or closes_row(word)
        or _VERB.search(word)
        or _sounds_foreign(word[1:])
    ):
        return False
    if _KOREAN.fullmatch(word):
        return True
    return bool(_SHORT.fullmatch(word)) and not (_can_be_foreign(before) and _sounds_foreign(before))


def is_foreign_name(first: str, second: str) -> bool:
    """Are two words a foreign name: neither a noun by a post, nor with a particle, nor a Korean name?"""
    if not (_can_be_foreign(first) and _can_be_foreign(second)) or len(first + second) < 3:
        return False
    if is_korean_name(second, first) and len(second) > 1:
        return False
    return _sounds_foreign(second) or not (is_korean_name(first) and len(first) > 2)


def _can_be_foreign(word: str) -> bool:
    return bool(_PART.fullmatch(word)) and not (
        is_noun(word) or _is_noun_in_a_clause(word) or closes_row(word) or _VERB.search(word)
    )


def _sounds_foreign(word: str) -> bool:
    return any(syllable in _FOREIGN for syllable in word)
