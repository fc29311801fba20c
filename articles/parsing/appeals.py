"""Sentences in which a page speaks to its reader or of itself, told by how they are made: "Your subscription could not
be saved.", "Read a summary of this article", "제보를 기다립니다". News speaks of others, and to nobody.
"""

import re

from articles.parsing.prose import is_korean

LONGEST = 900
"""Characters. No appeal is longer."""
ENOUGH = 3
"""Signs of an appeal that make one."""

QUOTED = re.compile(r"“[^“”]{1,600}”|\"[^\"]{1,600}\"|‘[^‘’]{1,600}’")
READER = re.compile(
    r"\b(?:you(?:[’'](?:re|ve|ll|d))?|yours?|yourself)\b"
    r"|^\W*I (?:understand|agree|consent|accept|acknowledge|have read|would like|want to receive)\b",
    re.IGNORECASE,
)
"""The reader addressed, or made to speak in a form to sign."""
HOUSE = re.compile(
    r"\b(?:we|us|our|ours)\b|\bthis (?:web\s?site|site|page|service|article|story|audio|video|newsletter)\b",
    re.IGNORECASE,
)
ORDERS = (
    r"(?:sign|log|subscribe|click|tap|read|watch|listen|download|follow|join|get|try|enter|see|check|share|give|visit"
    r"|contact|cancel|register|become|support|help|add|choose|enable|reply|upgrade|refresh|go|learn|discover|explore"
    r"|find|start|stay|catch|don[’']t|note|send|tell|let)"
)
COMMAND = re.compile(
    rf"(?:^\W*|[.!?:|]\s+|\bplease |\bto \w+(?: \w+){{0,4}}, )(?:please |now |just |simply )?{ORDERS}\b", re.IGNORECASE
)
"""An order to the reader at the head of a sentence, or behind what it is good for."""
SITE = re.compile(
    r"""\b(?:
      user\ agreement | registration\ (?:on|with)
    | (?:un)?subscri\w+ | newsletters? | e-?mail(?:s|ed)? | inbox | browsers? | javascript | cookies? | web\s?sites?
    | podcasts? | log(?:ged)?\W?in | sign(?:ed)?\W?(?:in|up) | privacy | terms\ of\ (?:use|service) | advertis\w+ | ads?
    | sponsor\w* | comments?\ section | commenting | moderat(?:ed|ors?|ion) | notifications? | whats?app | facebook
    | telegram\ channel | instagram | youtube | twitter | linkedin | digital\ access | free\ of\ charge | unlimited
    | paywall | premium | copyright(?:ed)? | reproduc\w+ | republish\w+ | disclaimers? | e-?paper | crosswords?
    | AI\W(?:tool|generated) | summary\ of | captcha | third\W?part(?:y|ies) | content | feedback | corrections?
    | external\ (?:sites?|links?|agency) | editorial\ standards | read\ more | stories\ here | listen\ to\ articles
    | (?:this|the)\ (?:page|site|link|app|video|audio|account|browser|form|box) | articles?\ (?:left|remaining)
    | (?:this|these|other|recent|free|more|full)\ (?:article|stor(?:y|ies)|content)s?
    | (?:your|our|free|an|my)\ (?:account|app|profile|password|address)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a site has and the world does not."""

KOREAN_ADDRESS = re.compile(
    r"(?:[하보주으]세요|십시오|[기길] 바랍니다|드립니다|드리겠습니다|[하보주쓰받남으]실 수 있습니다|[할볼] 수 있습니다"
    r"|시겠습니까|십니까|었나요|은가요|시나요|기다립니다|여러분|독자|하시면)"
)
KOREAN_SITE = re.compile(
    r"구독|댓글|로그인|회원|뉴스레터|제보|이 ?기사[는를]?|본 기사|해당 기사|[이본] (?:페이지|사이트|콘텐츠|서비스)"
    r"|누리집|홈페이지|클릭|저작권|무단|알림|채널|이메일|메일|앱|이용약관|개인정보|쿠키|후원|추천|광고|섹션|언론사|만족도|의견|유료|무료|저작물|본지|필자"
)


def is_appeal(text: str) -> bool:
    """Does a line speak to the page's reader, or of the page?"""
    if len(text) > LONGEST:
        return False
    spoken = QUOTED.sub(" ", text)
    return is_korean_appeal(spoken) if is_korean(text) else is_english_appeal(spoken)


def is_english_appeal(text: str) -> bool:
    """Words of a site beside "you", "our" or an order; more of either than a sentence on the world has by chance."""
    site = len(SITE.findall(text))
    address = 2 * len(READER.findall(text)) + len(HOUSE.findall(text)) + len(COMMAND.findall(text))
    sentences = 1 + len(text) // 250
    return site > 0 and address > 0 and site + address >= ENOUGH * sentences


def is_korean_appeal(text: str) -> bool:
    """Words of a site beside a form of address."""
    site, address = len(KOREAN_SITE.findall(text)), len(KOREAN_ADDRESS.findall(text))
    return site > 0 and address > 0 and site + address >= ENOUGH - 1
