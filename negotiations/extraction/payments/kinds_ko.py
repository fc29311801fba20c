"""What a Korean clause makes of a figure: agreed, demanded or offered, by its verb and by whose figure it is."""

from negotiations.extraction.language.patterns import Pattern
from negotiations.values import PaymentKind

_AMERICA = (
    r"(?:미국(?:\s?(?:측|정부|행정부|협상팀|협상단|대표단))?|미\s?(?:측|정부|행정부|국무부|국방부|대표단)|美|워싱턴"
    r"|트럼프[가-힣\s]{0,8}|바이든[가-힣\s]{0,8}|백악관|국무부|펜타곤)"
)
_KOREA = r"(?:한국(?:\s?(?:측|정부))?|우리\s?(?:나라|측|정부)?|(?<![국미]\s)정부|韓|서울|청와대|외교부)"
_SUBJECT = Pattern(rf"(?:(?P<US>{_AMERICA})|(?P<KR>{_KOREA}))(?=은|는|이|가|에서는|\s(?:처음|당초|애초))")
# What a side does with a figure that is not yet agreed, whichever side it is.
_DEMAND = Pattern(r"요구|청구|내민|내밀|압박|요청|요구액")
_OFFER = Pattern(r"제시|제안|절충안")
_WISH = Pattern(
    r"고수|희망하|희망했|원하|원했|원한다|바라|바랐|내놓|내놨|꺼내|꺼냈|부르|부른|불렀|고집|버티|버텼|굽히|받아들일\s수|수용할\s수|수용\s가능"
    r"|내라고|내라는|내놓으라|달라고|달라는|[내리]자는|[내리]자고|뜻을|의사를|의향|카드|(?:내|주|하|리)겠다"
)
# What is owed is asked for where America is the one who says so, although Korea is the one who pays.
_OWES = Pattern(r"내야\s?(?:한다|할)고|내야\s?한다는|내라고|내라는|내놓으라")
_BY_KOREA = Pattern(r"요구(?:하|했)")  # "한국은 9천억원을 요구했다" is an offer
# "13% 인상안에 잠정 합의했으나 … 거부했다" was what Korea would have paid.
_TENTATIVE = Pattern(r"잠정\s?(?:합의|타결)|의견\s?접근")
_FELL_THROUGH = Pattern(r"거부|뒤집|퇴짜|무산|불발|반대|반려|승인하지\s않|틀어")
_REFUSED = Pattern(r"(?:수용|받아들)\S{0,3}\s?수\s?(?:는\s)?없|(?:수용|동의)\s?불가|거부(?!감)|거절")
# A side moves from a figure that was its own.
_MOVED = Pattern(r"출발|시작|높이|높였|높여|낮추|낮췄|낮춘|낮춰|줄여|줄였|내려|내렸|물러|깎|후퇴")
_PAY = Pattern(
    r"분담금|방위비|내게|내는|낸|냈|낼|내야|내기로|부담|지불|지급|합의|타결|인상|증액|몫|책정|정해|정하|확정|금액|액수|올려|올리|오른|오르|올라|올랐"
    r"|동결|뛰[었어]|제공하|돈[은이]\s|삭감|감액|줄이|줄어|줄었|깎|총액"
)


def kind_of(text: str, start: int, end: int, at: int, *, base: bool) -> PaymentKind | None:
    """What the clause from `start` to `end` makes of the figure at `at`; its verb may be that of a later clause."""
    clause = text[start:end]
    verbs = clause if has_verb(clause) and not _goes_on(text, end) else text[start:]
    is_asked = _DEMAND.search(verbs) or _OFFER.search(verbs) or _WISH.search(verbs)
    if base and not (is_asked and _MOVED.search(clause, at)):
        return PaymentKind.AGREED
    subjects = [str(m.lastgroup) for m in _SUBJECT.finditer(text, 0, start + at)]
    side = subjects[-1] if subjects else None
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
    return PaymentKind.AGREED if _PAY.search(clause) else None


def _goes_on(text: str, end: int) -> bool:
    """Does the clause leave its mood to the verb of the next one, of the same subject: "올리고 … 내자는 입장"?"""
    return bool(_LINKS.search(text, max(end - 4, 0), end)) and not _SUBJECT.search(text, end)


def has_verb(clause: str) -> bool:
    """Does a clause end with a verb? "미국은 9500억원을," leaves it to the next."""
    return not _OBJECT_LAST.search(clause)


_OBJECT_LAST = Pattern(r"[을를],\s$")
_LINKS = Pattern(r"[리내하]고,?\s$|며,?\s$")
