"""What a Korean clause makes of a figure: agreed, demanded or offered, by its verb and by whose figure it is."""

from negotiations.extraction.language.patterns import Pattern
from negotiations.values import PaymentKind

_AMERICA = (
    r"(?:미국(?:\s?(?:측|쪽|정부|행정부|협상팀|협상단|대표단))?|미\s?(?:측|쪽|정부|행정부|국무부|국방부|대표단)|美|워싱턴"
    r"|트럼프[가-힣\s]{0,8}|바이든[가-힣\s]{0,8}|백악관|국무부|펜타곤)"
)
_KOREA = r"(?:한국(?:\s?(?:측|쪽|정부))?|우리\s?(?:나라|측|쪽|정부)?|(?<![국미]\s)정부|韓|서울|청와대|외교부)"
_SIDE = rf"(?:(?P<US>{_AMERICA})|(?P<KR>{_KOREA}))"
# Whoever speaks for a side: "미 국무부 협상대표는", "미국 대사가".
_SPEAKER = r"(?:\s[가-힣]{1,7}){0,2}?\s?(?:대표단|대표|대사|보좌관|장관|차관보|대통령|관계자|당국자)"
_SUBJECT = Pattern(rf"{_SIDE}(?=(?:{_SPEAKER})?(?:은|는|이|가|에서는)|\s(?:처음|당초|애초))")
# What it says ends with its own verb: "한국이 더 내야 한다며" leaves the floor to who said so.
_SAID = Pattern(r"[다라자]며\s|[다라자냐]고\s|[다라자]면서\s")
# "10% 인상을 고수하는 우리측"
_HOLDER = Pattern(rf"(?:고수|고집|주장|제시|제안|요구|희망|원)(?:하는|한|하던|했던)\s{_SIDE}")
# Only who asks for a sum comes down to another.
_CAME_DOWN = Pattern(r"(?:안팎|정도|수준|선|가량)?(?:으?로|까지)\s(?:물러[섰선났난]|한발\s물러|낮춰\s[부제]|내려\s잡)")
# What a side does with a figure that is not yet agreed, whichever side it is.
_DEMAND = Pattern(r"요구|청구|내민|내밀|압박|요청|요구액")
_OFFER = Pattern(r"제시|제안|절충안")
_WISH = Pattern(
    r"고수|희망하|희망했|원하|원했|원한다|바라|바랐|내놓|내놨|꺼내|꺼냈|부르|부른|불렀|고집|버티|버텼|굽히|받아들일\s수|수용할\s수|수용\s가능"
    r"|낸\s(?:숫자|안[은이]|카드)|내라고|내라는|내놓으라|달라고|달라는|[내리하]자는|[내리하]자고|뜻을|의사를|의향|카드|(?:내|주|하|리)겠다"
)
# What is owed is asked for where America is the one who says so, although Korea is the one who pays.
_OWES = Pattern(r"내야\s?(?:한다|할)고|내야\s?한다는|내라고|내라는|내놓으라")
_BY_KOREA = Pattern(r"요구(?:하|했)")  # "한국은 9천억원을 요구했다" is an offer
# "13% 인상안에 잠정 합의했으나 … 거부했다" was what Korea would have paid.
_TENTATIVE = Pattern(r"잠정\s?(?:합의|타결)|의견\s?접근")
_FELL_THROUGH = Pattern(r"거부|거절|걷어[차찬찼]|뒤집|퇴짜|무산|불발|반대|반려|승인하지\s않|틀어")
_REFUSED = Pattern(r"(?:수용|받아들)\S{0,3}\s?수\s?(?:는\s)?없|(?:수용|동의)\s?불가|거부(?!감)|거절")
# A side moves from a figure that was its own.
_MOVED = Pattern(r"출발|시작|높이|높였|높여|낮추|낮췄|낮춘|낮춰|줄여|줄였|내려|내렸|물러|깎|후퇴")
_PAY = Pattern(
    r"분담금|방위비|내게|내는|낸|냈|낼|내야|내기로|부담|지불|지급|합의|타결|인상|증액|몫|책정|정해|정하|확정|금액|액수|올려|올리|오른|오르|올라|올랐"
    r"|인상률|증가율|동결|뛰[었어]|제공하|돈[은이]\s|삭감|감액|줄이|줄어|줄었|깎|총액"
)
_YEAR_ALONE = Pattern(r"\W{0,4}(?:(?:19|20)\d\d|['’‘]?\d\d)년(?:도|에|엔|에는|은|는)?\s?[:=]?\s?")
_SUM_ALONE = Pattern(
    r"[\d,.천백조억만\s]{1,20}(?:원|달러)(?:\([^()]{0,40}\))?(?:이었|였|이다|입니다|\s?(?:$|[,.▲△→·/]))"
)


def kind_of(text: str, start: int, end: int, at: int, *, base: bool) -> PaymentKind | None:
    """What the clause from `start` to `end` makes of the figure at `at`; its verb may be that of a later clause."""
    clause = text[start:end]
    verbs = clause if has_verb(clause) and not _goes_on(text, end) else text[start:]
    is_asked = _DEMAND.search(verbs) or _OFFER.search(verbs) or _WISH.search(verbs)
    if base and not (is_asked and _MOVED.search(clause, at)):
        return PaymentKind.AGREED
    subjects = _subjects(text, start + at)
    side = subjects[-1] if subjects else None
    if holder := _HOLDER.search(clause, at):
        return PaymentKind.DEMANDED if holder["US"] else PaymentKind.OFFERED
    if "US" in subjects and _OWES.search(verbs):
        return PaymentKind.DEMANDED
    if _DEMAND.search(verbs):
        offered = _OFFER.search(clause, 0, at) or (side == "KR" and _BY_KOREA.search(verbs))
        return PaymentKind.OFFERED if offered else PaymentKind.DEMANDED
    if side == "KR" and _REFUSED.search(verbs):
        return None
    if _OFFER.search(verbs) or (side and _WISH.search(verbs)):
        return PaymentKind.DEMANDED if side == "US" else PaymentKind.OFFERED
    if _TENTATIVE.search(clause) and _FELL_THROUGH.search(text, start):
        return PaymentKind.OFFERED
    if _FELL_THROUGH.search(clause, at) and side == "US":
        return PaymentKind.OFFERED
    if side != "KR" and _CAME_DOWN.search(clause, at):
        return PaymentKind.DEMANDED
    return PaymentKind.AGREED if _PAY.search(clause) or _is_listed(clause, at) else None


def _is_listed(clause: str, at: int) -> bool:
    """Is a figure all that is said of a year: "▲2029년 7600억원(2.5% 증가)", "1991년에는 1073억원이었다"?"""
    return bool(_YEAR_ALONE.fullmatch(clause, 0, at) and _SUM_ALONE.match(clause, at))


def _subjects(text: str, at: int) -> list[str]:
    """The sides that act in a sentence before `at`, without those of whom another only says something."""
    found = list(_SUBJECT.finditer(text, 0, at))
    acting = found[:1] + [m for m in found[1:] if not _SAID.search(text, m.end(), at)]
    return [str(m.lastgroup) for m in acting]


def _goes_on(text: str, end: int) -> bool:
    """Does the clause leave its mood to the verb of the next one, of the same subject: "올리고 … 내자는 입장"?"""
    return bool(_LINKS.search(text, max(end - 4, 0), end)) and not _SUBJECT.search(text, end)


def has_verb(clause: str) -> bool:
    """Does a clause end with a verb? "미국은 9500억원을," leaves it to the next."""
    return not _OBJECT_LAST.search(clause)


_OBJECT_LAST = Pattern(r"[을를],\s$")
_LINKS = Pattern(r"[리내하]고,?\s$|며,?\s$")
