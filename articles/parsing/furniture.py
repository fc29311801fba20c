"""What stands on a page around an article: menus, buttons, notices, forms, lists of other articles."""

import re
import tomllib
from pathlib import Path

REFERENCE = tomllib.loads(Path(__file__).with_name("furniture.toml").read_text("utf-8"))
VOCABULARY = frozenset(REFERENCE["tools"] + REFERENCE["sections"])

TOPICS = VOCABULARY.union(REFERENCE["topics"])
"""Words that name sections, and no person."""


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """One pattern for the head of a line that has any of those there, behind a few marks."""
    return re.compile(rf"^\W{{0,8}}(?:{'|'.join(patterns)})", re.IGNORECASE)


ENDING = any_of(REFERENCE["endings"])
"""Short lines behind which the article is over."""

BOX = any_of(REFERENCE["boxes"])
"""The same, where it may be but a box in its middle."""

COPYRIGHT = re.compile(
    r"©|ⓒ|\(c\)\s|저작권|무단\s?(?:전재|복제|배포)|재배포\s?금지|all rights reserved|\bcopyright\b"
    r"|unauthorized (?:reproduction|copying)|no redistribution",
    re.IGNORECASE,
)

RIGHTS = re.compile(r"^\W*(?:copyright|저작권)\b.*\b(?:reserved|금지)|^\W*all rights reserved", re.IGNORECASE)

NOTICE = any_of(REFERENCE["notices"])
"""Sentences of the page's own: notices, invitations, forms."""

OFFER = any_of([rf"(?:{'|'.join(REFERENCE['offers'])})\b"])
OFFERED = re.compile(rf"\b(?:{'|'.join(REFERENCE['offered'])})\b", re.IGNORECASE)
LONGEST_OFFER = 220
"""Characters."""

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
DESK = re.compile(r"^[\[(<]?\s*(?:디지털|온라인|인터넷|편집|뉴스|속보|국제|정치)[가-힣]{0,6}(?:국|부|팀)\s*[\])>]?$")
SPEAKER = re.compile(
    r"^[\[(<](?:앵커|기자|리포트|인터뷰|앵커멘트|anchor|reporter|report|interview)[\])>]$", re.IGNORECASE
)
TICKER = re.compile(
    r"""^[^\d.!?]{2,24}(?:\d{2,4}\s)?\s?[$€₩¥]?(?:\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+)\s*(?:[$₩%원p]|pts?\b)?\s*
        [(\[]?\s*(?:[▲▼△▽↑↓+−–-]|상승|하락)\s*[$₩]?\d[\d,.]*\s*%?[\s)\]원p]*$
      | ^[^\d.!?]{2,24}?[−–-]?\d{1,2}(?:\.\d)?\s?(?:°|℃|℉).{0,24}$""",
    re.VERBOSE,
)
"""A share index or a rate with its change, or a place's weather, as they run along the top of a page."""


def is_copyright(text: str) -> bool:
    """A notice of rights, which no paragraph of an article is."""
    return len(text) <= 300 and bool(COPYRIGHT.search(text)) and not is_long_text(text)


def is_notice_of_rights(text: str) -> bool:
    """A line that is nothing but such a notice; captions may end with one."""
    return len(text) <= 300 and bool(RIGHTS.search(text))


def is_long_text(text: str) -> bool:
    """Two clauses and more before the notice: a paragraph with the notice run on to it."""
    match = COPYRIGHT.search(text)
    return match is not None and match.start() > 120


def is_ending(text: str) -> bool:
    """Is the article over at this line?"""
    return (len(text) <= 90 and bool(ENDING.match(text))) or is_copyright(text)


def is_box(text: str) -> bool:
    """Does a box of other articles, or of offers, begin at this line? Most stand behind the article."""
    return len(text) <= 90 and bool(BOX.match(text))


def is_furniture(text: str) -> bool:
    """A line that belongs to the page and not to the article."""
    if not re.search(r"[^\W\d_]", text):
        return True
    if NOTICE.match(text) or DESK.match(text) or SPEAKER.match(text) or is_ticker(text):
        return True
    return is_offer(text) or is_menu(text) or is_address(text)


def is_ticker(text: str) -> bool:
    """A share index, a rate or the weather: "KOSDAQ 640.20 ▲ 3.11", "Busan 12°C"."""
    return len(text) <= 80 and bool(TICKER.match(text))


def is_offer(text: str) -> bool:
    """A line that would have the reader subscribe, join or download: what to do, and what to get."""
    match = OFFER.match(text) if len(text) <= LONGEST_OFFER else None
    return match is not None and bool(OFFERED.search(text, match.start()))


def is_menu(text: str) -> bool:
    """Words of menus and buttons alone, or nearly so: "Home > National > Politics", "정치 경제 사회"."""
    words = [word for word in re.split(r"[\s|>·/,<:!*•]+", text.casefold()) if word]
    known = sum(word.strip(".()[]") in VOCABULARY for word in words)
    if len(words) > 40 or not words:
        return False
    return known == len(words) or (len(words) >= 4 and known >= len(words) * 0.8) or text.count("#") >= 2


def is_address(text: str) -> bool:
    """An e-mail or web address, with at most a name beside it."""
    if len(text) > 300:
        return False
    rest = EMAIL.sub("", re.sub(r"https?://\S+|www\.\S+", "", text))
    return rest != text and len(rest.split()) <= 4 and len(rest) <= 30


BUTTON_IN_TEXT = re.compile(r"(?<=[A-Za-z,]) (?:추천|공유|댓글|스크랩|인쇄|좋아요|닫기|광고|구독) (?=[A-Za-z])")


def without_buttons(text: str) -> str:
    """An English paragraph without the label of a Korean button that copying dropped into it."""
    return BUTTON_IN_TEXT.sub(" ", text)
