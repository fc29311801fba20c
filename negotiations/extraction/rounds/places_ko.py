"""Where a Korean text says that a meeting is held: its city under the English name, its venue in its own."""

import re
from collections.abc import Iterator
from functools import cache

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.rounds.places import Place
from negotiations.extraction.rounds.venues import VIDEO
from negotiations.reference.places import City, cities

_VIDEO = Pattern(r"화상\s?(?:회의|협의|협상|방식|으로|회담)")
# What follows a name that is a place of something, and not a government, a campus or a wire's dateline.
_SETTING = Pattern(
    r"\s?(?:D\.?\s?C\.?)?(?:에서|에\s?서|서\s|에\s있는|이었|였|로,|,\s|\s(?:[가-힣]+[구시동]|한국|국립|국방|외교)|\s?$|으로\s|에\s|\s(?:개최|회동|담판|회의서)|\s(?:제?\s?\d{1,2}차|첫|두\s?번째|세\s?번째)\s?(?:회의|협의|협상|회담|만남)"
    r"|의\s[가-힣A-Za-z·]+(?:센터|연구원|연구소|호텔|대학|대학교|청사|외교원|대사관|기지))"
)
# "부산 해운대 누리마루에서": a name that is no government's may be followed by a district and a venue.
_SETTING_OF_TOWN = Pattern(r"\s[가-힣]{2,8}(?:\s[가-힣]{2,10})?에서")
_VENUE = Pattern(
    r"(?P<venue>[가-힣A-Za-z·]*(?:연구원|대학교(?:\s[가-힣]+캠퍼스)?|외교원|센터|호텔|대사관|외교부\s청사|정부청사|[가-힣]청사|컨벤션홀))"
    r"(?:\([A-Z]+\))?(?=에서|에\s|이었|였|으로|서\s|,|입니다|이다|\s?$)"
)


@cache
def _pattern() -> tuple[Pattern, dict[str, City]]:
    owners = {city.korean: city for city in cities()}
    names = "|".join(sorted(map(re.escape, owners), key=len, reverse=True))
    return Pattern(rf"(?<![가-힣])(?P<name>{names})(?:\s?D\.?\s?C\.?)?"), owners


def find_korean_places(text: str) -> Iterator[Place]:
    """Each city and each venue, in the order of the text; "하와이 호놀룰루" is one place."""
    pattern, owners = _pattern()
    found: list[tuple[Place, City]] = []
    for m in pattern.finditer(text):
        city = owners[m["name"]]
        if len(m["name"]) > 1 and _is_place(text, m.end(), city):
            found.append((Place(m.start(), m.end(), city.name), city))
    for (place, city), then in zip(found, [*found[1:], None], strict=False):
        if not (city.is_region and then and then[1].region == city.name and then[0].start - place.end < 4):
            yield place
    yield from _venues(text)


def _is_place(text: str, end: int, city: City) -> bool:
    if city.is_region or _SETTING.match(text, end):
        return True
    return not city.is_capital and bool(_SETTING_OF_TOWN.match(text, end))


def _venues(text: str) -> Iterator[Place]:
    if m := _VIDEO.search(text):
        yield Place(m.start(), m.end(), venue=VIDEO)
    for m in _VENUE.finditer(text):
        yield Place(m.start(), m.end("venue"), venue=m["venue"])
