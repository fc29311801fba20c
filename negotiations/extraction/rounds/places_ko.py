"""Where a Korean text says that a meeting is held: its city under the English name, its venue in its own."""

import re
from collections.abc import Iterator
from functools import cache

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.events_ko import MEETING
from negotiations.extraction.rounds.places import Place
from negotiations.extraction.rounds.venues import VIDEO
from negotiations.reference.places import City, cities

_VIDEO = Pattern(
    r"화상\s?(?:회의|협의|협상|방식|으로|회담|연결)|화면(?:으로|을\s(?:통해|사이에))|비대면\s?(?:회의|방식|으로)|온라인\s?(?:회의|으로)"
)
_BUILDING = (
    r"(?:연구원|연구소|대학교|대학원|외교원|연수원|센터|호텔|리조트|대사관|총영사관|문화원|회관|캠퍼스|공관|빌딩|타워"
    r"|컨벤션홀|컨벤시아|뮤지엄|박물관|미술관|기념관|문화관|전시장|회의장|연회장|아트홀|정부청사|[가-힣]청사)"
)
# What follows a name that is a place of something, and not a government, a campus or a wire's dateline.
_SETTING = Pattern(
    r"\s?(?:D\.?\s?C\.?)?(?:에서|에\s?서|서(?:\s|$)|에\s있는|이었|였|로,|,\s|[을를]\s시작으로|\s(?:[가-힣]+[구시동]|한국|국립|국방|외교|정부)|\s?$|으로\s|에\s"
    r"|\s[가-힣]{2,6}\s(?:한국|국립|국방|외교|정부)"
    r"|\s(?:국무부|국방부|외교부|외교통상부|펜타곤)에서"
    r"|\s(?:시내|도심|인근|현지|모처)(?:에서|의)"
    r"|\s(?:개최|회동|담판|회의서)|\s(?:제?\s?\d{1,2}차|첫|두\s?번째|세\s?번째)\s?(?:회의|협의|협상|회담|만남)"
    rf"|의\s[가-힣A-Za-z·]+(?:{_BUILDING}|대학|기지|청사))"
)
# "부산 해운대 누리마루에서": a name that is no government's may be followed by a district and a venue.
_SETTING_OF_TOWN = Pattern(r"\s(?:[가-힣]{2,8}\s)?(?P<venue>[가-힣]{2,12})에서")
# "6차 회의(12~14일, 워싱턴)", "2차 협의(서울)", "서울(21~23일)", "서울(2차)": a place in a list of rounds.
_ITEM_BEFORE = Pattern(rf"(?:[일)]\s?[,·]|(?:차|{MEETING})\s?\()\s?(?:미국\s)?$")
_ITEM_AFTER = Pattern(r"\)|\s?\((?:\d{1,2}(?:[일월~∼-]|\.\d)|제?\s?\d{1,2}차(?!\s?\S*협정))")
_NO_VENUE = Pattern(r"(?:[구동군읍면시도]|시내|현지|도심|지역|일대|인근|근교|모처|주|방식|회의|협상|협의)$")
_VENUE = Pattern(
    rf"(?P<venue>(?:국방대|[가-힣]{{2,10}}대학교)\s[가-힣]{{2,4}}캠퍼스|정부\s서울청사|[가-힣]{{2,8}}부\s(?:청사|별관|본관)"
    rf"|[가-힣A-Za-z·]*(?<!평화통일){_BUILDING})"
    r"(?:\([A-Z]+\))?(?=에서|에\s|이었|였|으로(?!\s(?:자리|옮|부임|발령|돌아|복귀|떠|이동))|서\s|,|입니다|이다|다(?:[.\s]|$)|\s?$)"
)
_MINISTRY = Pattern(r"(?:워싱턴|서울)\s(?:\S+\s)?(?P<venue>국무부|국방부|외교부|외교통상부)(?=에서)")


@cache
def _pattern() -> tuple[Pattern, dict[str, City]]:
    owners = {name: city for city in reversed(cities()) for name in city.korean_names}
    names = "|".join(sorted(map(re.escape, owners), key=len, reverse=True))
    return Pattern(
        rf"(?<![가-힣A-Za-z])(?P<name>{names})(?:\s?D\.?\s?C\.?|(?:특별|광역)?시(?=\s[가-힣]|에서))?"
    ), owners


def find_korean_places(text: str) -> Iterator[Place]:
    """Each city and each venue, in the order of the text; "하와이 호놀룰루" is one place."""
    pattern, owners = _pattern()
    found: list[tuple[Place, City]] = []
    for m in pattern.finditer(text):
        city = owners[m["name"]]
        if _is_place(text, m, city):
            found.append((Place(m.start(), m.end(), city.name, _venue_in_town(text, m.end(), city)), city))
    for (place, city), then in zip(found, [*found[1:], None], strict=False):
        if not (city.is_region and then and then[1].region == city.name and then[0].start - place.end < 4):
            yield place
    yield from _venues(text)


def cities_listed(text: str, start: int, end: int) -> Iterator[Place]:
    """Each city named in a stretch that is known to be a list of places."""
    pattern, owners = _pattern()
    for m in pattern.finditer(text, start, end):
        yield Place(m.start(), m.end(), owners[m["name"]].name)


def _is_place(text: str, name: re.Match[str], city: City) -> bool:
    if len(name["name"]) == 1:
        return text.startswith("에서", name.end())  # "괌에서"
    if city.is_region or _SETTING.match(text, name.end()):
        return True
    if (item := _ITEM_AFTER.match(text, name.end())) and (
        item.group() != ")" or _ITEM_BEFORE.search(text, 0, name.start())
    ):
        return True
    return not city.is_capital and bool(_SETTING_OF_TOWN.match(text, name.end()))


def _venue_in_town(text: str, end: int, city: City) -> str | None:
    """The one word behind a town's district that its building has for a name."""
    m = None if city.is_capital or city.is_region else _SETTING_OF_TOWN.match(text, end)
    return m["venue"] if m and not _NO_VENUE.search(m["venue"]) else None


def _venues(text: str) -> Iterator[Place]:
    if m := _VIDEO.search(text):
        yield Place(m.start(), m.end(), venue=VIDEO)
    for m in (*_VENUE.finditer(text), *_MINISTRY.finditer(text)):
        yield Place(m.start("venue"), m.end("venue"), venue=m["venue"])
