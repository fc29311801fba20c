"""Saying the same of other days, sums, people and places, so that hardly two articles share a sentence."""

import re
from collections.abc import Callable, Sequence
from random import Random

from negotiations.wording import ordinal

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
CITIES = {
    "en": ("Honolulu", "Seattle", "Los Angeles", "Jeju", "Busan", "Denver", "San Francisco", "Chicago", "Incheon"),
    "ko": ("호놀룰루", "시애틀", "로스앤젤레스", "제주", "부산", "덴버", "샌프란시스코", "시카고", "인천"),
}
_FIGURES = re.compile(
    r"(?P<sum>\d+(?:[.,]\d+)+)|(?P<year>(?<!\d)(?:19|20)\d\d(?!\d))|(?P<month>\d+)월"
    r"|(?P<agreement>\d+)(?P<of>차|(?:st|nd|rd|th)(?=,? (?:Special|SMA|\()))"
    r"|(?P<place>\d+)(?:st|nd|rd|th)\b|(?P<figure>\d+)"
)
_WORDS = {
    "en": re.compile(
        rf"\b(?:(?P<month>{'|'.join(map(re.escape, MONTHS))})(?=\W+\d)|(?P<weekday>{'|'.join(WEEKDAYS)})"
        rf"|(?P<count>{'|'.join(COUNTS)})(?=\s+(?:round|meeting))|(?P<city>{'|'.join(CITIES['en'])})\b)"
    ),
    "ko": re.compile(rf"(?P<city>{'|'.join(CITIES['ko'])})"),
}
LAST_DAY = 28
"""Of every month, so that a day fits whatever month it comes to stand beside."""


def vary(random: Random, text: str, language: str, years: int) -> str:
    """The text `years` later, with other days in the same order, and other sums, ordinals, weekdays and cities."""
    text = _with_figures(random, text, years)
    choices = {"month": MONTHS, "weekday": WEEKDAYS, "count": COUNTS, "city": CITIES[language]}
    new: dict[str, str] = {}

    def put(found: re.Match[str]) -> str:
        kind = found.lastgroup or ""
        return new.setdefault(found[0], random.choice(choices[kind]))

    return _WORDS[language].sub(put, text)


def _with_figures(random: Random, text: str, years: int) -> str:
    """Days move together, so that a meeting still ends after it began, and so do ordinals of agreements and rounds."""
    days = [int(m["place"] or m["figure"]) for m in _FIGURES.finditer(text) if m["place"] or _is_day(m["figure"])]
    later = random.randint(1 - min(days), max(LAST_DAY - max(days), 1 - min(days))) if days else 0
    step = random.randint(0, 2)

    def put(found: re.Match[str]) -> str:
        kind, figure = found.lastgroup, found[found.lastgroup or 0]
        if found["agreement"]:
            number = int(found["agreement"]) + step
            return f"{number}차" if found["of"] == "차" else ordinal(number)
        if found["place"]:
            return ordinal(int(figure) + later)
        if kind == "year":
            return str(int(figure) + years)
        if kind == "month":
            return f"{random.randint(1, 12)}월"
        return str(int(figure) + later) if _is_day(figure) else _other_figure(random, figure)

    return _FIGURES.sub(put, text)


def _is_day(figure: str | None) -> bool:
    return bool(figure and figure.isdigit() and 1 <= int(figure) <= 31 and not figure.startswith("0"))


def _other_figure(random: Random, figure: str) -> str:
    """As large as the one given: 1.0389 → 1.7243."""
    return figure[0] + re.sub(r"\d", lambda _: random.choice("123456789"), figure[1:])


_FAMILIES = {
    "ko": "강 고 권 김 남 노 문 박 배 서 송 신 안 양 오 유 윤 이 임 정 조 최",
    "kr": "Kang Ko Kwon Kim Nam Noh Moon Park Bae Seo Song Shin Ahn Yang Oh Yoon Lim Cho Choi",
    "us": "Abbott Brandt Calloway Donovan Ellison Foster Grady Hollis Ingram Keller Lawson Mercer Nolan Osborne",
}
_GIVEN = {
    "ko": "건우 기현 도현 민재 상훈 서진 성호 소연 수빈 영준 예린 은지 재석 주원 지훈 태경 하늘 현우",
    "kr": "Gun-woo Ki-hyun Do-hyun Min-jae Sang-hoon Seo-jin Sung-ho So-yeon Su-bin Young-jun Ye-rin Ji-hoon",
    "us": "Alan Beth Carl Diane Edward Frances George Helen Ian Joan Keith Laura Martin Nora Owen Paula",
}
"""Names of Koreans in Korean and in English, and of Americans."""


def a_name(random: Random, kind: str) -> tuple[str, str]:
    """A full name and the family name in it, written as in such texts."""
    family, given = (random.choice(names[kind].split()) for names in (_FAMILIES, _GIVEN))
    return {"ko": f"{family}{given}", "kr": f"{family} {given}", "us": f"{given} {family}"}[kind], family


def renamed(random: Random, names: Sequence[str]) -> Callable[[str], str]:
    """What puts new names in the place of these, wherever they or (in English) their family names stand in a text."""
    new: dict[str, str] = {}
    for name in names:
        if re.match(r"[가-힣]", name):
            new[name] = a_name(random, "ko")[0]
            continue
        words, korean = name.split(), "-" in name
        full, family = a_name(random, "kr" if korean else "us")
        new |= {name: full, words[0 if korean else -1]: family}
    if not new:
        return lambda text: text
    pattern = re.compile("|".join(sorted(map(re.escape, new), key=len, reverse=True)))
    return lambda text: pattern.sub(lambda found: new[found[0]], text)
