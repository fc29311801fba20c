"""Days and places in a Korean sentence that are not a round's: of a statement, a protest, a journey."""

from negotiations.extraction.language.dates import Days
from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events_ko import DELEGATIONS, HOLDING, HOLDS, JOURNEYS, OTHER_EVENTS, OTHER_PARTIES
from negotiations.extraction.rounds.places import Place

_SAID = Pattern(r"(?:일|\))\s?(?:오전|오후)?\s?(?:\S+\s){0,2}?(?:따르면|기자|취재진)")
_SPEAKER = Pattern(
    r"(?:[부처청원실]|정부|당국자|관계자|대변인|소식통|대표|대사|국장|심의관|보좌관|대행|실장|장관|차관|의원|위원장|대통령|후보|씨|매체|신문|통신|측)"
    r"(?:\([^()]{1,20}\))?[는은가이]\s$"
)
_SAYS = Pattern(r"(?:밝혔|전했|말했|발표했|설명했|보도했|강조했|덧붙였|주장했|답했|했습니다만|라고\s했|고\s했)")
# "… 대표가 19일 화상으로 협의했다고 외교부가 20일 밝혔다": the first day is not the ministry's.
_SAID_BY_ANOTHER = Pattern(
    r"[다라]고\s(?:\S+\s){0,3}?\S*(?:부|당국자|관계자|대변인|소식통|통신|측|정부|청|원|실)[가는은이]\s"
)
_EXTENDED = Pattern(r"(?:연장한|연장된|이어진|거친|벌인|진행한)\s?끝에\s$")  # "… 하루 연장한 끝에 7일 합의했다"


def ends_long_talks(text: str, position: int) -> bool:
    """Does the text up to a place say that the meeting had gone on until then?"""
    return bool(_EXTENDED.search(text, 0, position))


def is_aside(text: str, item: Days | Place) -> bool:
    """Is it the day or the place of something else: "18일 외교부에 따르면", "10일 서울에서 집회를 열고"? In Korean
    the verb follows: what it is told of is what comes first behind it.
    """
    if ends_long_talks(text, item.start) or HOLDING.search(text, 0, item.start):
        return False
    if isinstance(item, Days) and is_of_statement(text, item):
        return True
    held, other, journey = (p.search(text, item.end) for p in (HOLDS, OTHER_EVENTS, JOURNEYS))
    if isinstance(item, Days) and journey and (other is None or journey.start() < other.start()):
        other = journey
    if other is None:
        return bool(journey and not held)
    return held is None or other.start() <= held.start()


def is_of_statement(text: str, day: Days) -> bool:
    """Is it the day on which somebody said something?"""
    if _SAID.match(text, day.end - 1):
        return True
    says = None if day.role or not _SPEAKER.search(text, 0, day.start) else _SAYS.search(text, day.end)
    return bool(says) and not _SAID_BY_ANOTHER.search(text, day.end, says.start() if says else day.end)


def is_of_others(text: str) -> bool:
    """Does the sentence tell of ministers, citizens or others, and not of the delegations?"""
    return bool(OTHER_PARTIES.search(text)) and not DELEGATIONS.search(text)
