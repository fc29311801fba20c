"""Bylines: who wrote an article, in the page's own spelling; no organisations, no addresses."""

import re
from itertools import takewhile

from articles.parsing.dates import MONTHS
from articles.parsing.furniture import EMAIL
from articles.parsing.outlets import Outlet, agency_named, folded, outlet_named, places
from articles.parsing.prose import HANGUL

SURNAMES = (
    "김이박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노로하곽성차주우구민라나진지엄채원천방공현함변염여추도소석선설마길위표명기반왕금옥"
    "육인맹제모탁국어은편용예경봉부복태목형피두감음빈동호범좌팽승간상시갈단견당사"
)
COMPOUND = "남궁|황보|제갈|선우|독고|사공|서문"
NAME = rf"(?:(?:{COMPOUND})[가-힣]{{1,2}}|[{SURNAMES}][가-힣]{{1,2}})"
ROLE = (
    r"(?:선임|전문|인턴|수습|객원|논설|정치|외교|군사|국방)?\s?(?:기자|특파원|논설위원|편집위원|에디터|통신원|앵커|PD)"
)
SEPARATOR = r"\s*[·ㆍ,、/&]\s*|\s+"
POSTED = r"(?:\s[가-힣]{2,5}(?=\s?특파원))?"
"""Where a correspondent is: 워싱턴 특파원."""
KOREAN_BYLINE = re.compile(rf"(?<![가-힣])(?P<names>{NAME}(?:(?:{SEPARATOR}){NAME})*){POSTED}\s*{ROLE}(?![가-힣])")
NOT_NAMES = re.compile(
    r"^(?:기자|정치|경제|사회|문화|국제|외교|국방|취재|사진|선임|전문|인턴|수습|객원|편집|현장|전담|소속|방송|기획|통일|유엔|서울|부산|제주|도쿄|인천|공동|종합)"
    r"|^(?:방콕|하노이|선양|상하이|인도|남미|유럽|동남아)$"
)

HEAD_BRACKET = re.compile(rf"^\s*[\[(【<]\s*(?P<inside>[^\])】>]{{2,40}}?{ROLE})\s*[\])】>]\s*=?\s*")
AFTER_DATELINE = re.compile(rf"\s*(?P<names>{NAME}(?:(?:{SEPARATOR}){NAME})*)\s*{ROLE}\s*=\s*")
SIGN_OFF = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣A-Z]{{2,12}}에서\s)?(?P<outlet>[A-Z]{{2,5}}|[가-힣]{{2,6}}|TV조선|채널A)\s?(?:뉴스|news)?,?\s(?P<names>{NAME})(?:입니다|이었습니다|였습니다)\.?\W*$",
    re.IGNORECASE,
)

ENGLISH_SIGN_OFF = re.compile(
    r"^(?P<names>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,3}),\s(?P<outlet>[A-Z][\w .&'’-]{1,40}?)\.?$"
)

ENGLISH_BYLINE = re.compile(
    r"^[\s•·*|/–—(-]*(?:(?:(?:Written|Reported|Reporting|Report|Story|Text|Words|Compiled|Posted|Submitted|Analysis|Opinion"
    r"|Commentary|Column|Essay|Op-ed)\s)?(?:By|BY|by)|Von|VON|Par|Por|(?:Author|Reporter|Byline|Writer)s?\s*:)\s*:?\s*(?P<rest>\S.{2,150})$"
)
JOB = (
    r"(?i:(?:(?:staff|senior|contributing|chief|special|deputy|managing|guest|political|diplomatic|defen[cs]e|military"
    r"|security|foreign|national|news)\s){0,3}(?:correspondent|reporter|writer|editor|columnist|contributor|journalist"
    r"|bureau\schief|staff|analyst|anchor|blogger|producer|photographer)s?)"
)
"""What newsrooms call their people, in English."""
JOB_ALONE = re.compile(rf"(?:Senior|Chief|Special|Deputy|Staff|Former)\s(?:[\w-]+\s){{0,3}}{JOB}")
WITH_JOB = re.compile(rf"^(?P<names>[^,|/;:\d]{{4,80}}?)(?:\s*[,|/•·–—]\s*|\s)(?:[A-Z][\w.&'’-]*\s){{0,4}}{JOB}$")
"""Jon Ashby, Gazette staff writer"""
PARTICLE = r"(?:del?|della|der|den|di|dos|du|van|von|zu|ten|ter|bin|bint|ibn|al|el|da|la|le)"
PERSON = re.compile(
    rf"^(?:[A-ZÀ-Ý][\w'’.-]*|{PARTICLE})(?:\s(?:[A-ZÀ-Ý][\w'’.-]*|{PARTICLE}|Jr\.?|[\"“‘(][A-Z][\w.\s-]*[\"”’)])){{1,4}}$"
)
ORGANISATION = re.compile(
    r"\b(?:News|Agency|Staff|Reporters?|Times|Desk|Team|Ministry|Newsroom|Editorial|Online|Editors?|Press|Department"
    r"|Embassy|Service|Web|Bureau|Board|Media|Herald|Daily|Post|Journal|Admin|Administrator|Correspondents?|Writers?"
    r"|Contributor|Intern|Global|Network|Radio|TV|Stars|Stripes|Advertisement|Mission|Office|Council|Institute|Centre"
    r"|Center|Association|University|Foundation|Committee|Government|Wires?|Redaktion|Contributors|Community"
    r"|Zeitung|Medien|Verlag|Magazin|Presse|Rundfunk|Agentur|GmbH|Blog)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"(?:user(?:name)?|guest|anonymous|author|redaktion|r[ée]daction|redacci[óo]n|redazione|staff|newsroom|webmaster|root"
    r"|admin(?:istrator)?|by|von|par|por|the|system|support|info|contact|comments?|share|follow|twitter|facebook|instagram|email|print|about|home|more|video)",
    re.IGNORECASE,
)
"""What stands where a person's name would, and is none."""
AFTER_NAMES = re.compile(
    r"\s*[\[<|;•·/@]|\s+Follow\b|\s*\((?![A-Z][\w.\s-]*\)\s[A-Z])|\s[-–—]\s|,?\s*\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b"
    r"|\s+(?:on\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s|\s+on\s+(?=\d|[A-Z])"
    r"|\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\s\d",
)
"""What ends the names of a byline."""
AFTER_NAME = re.compile(
    rf",?\s*\b(?:(?=(?:[A-Z]\w+\s)?{JOB}\b)|(?=(?:Senior|Chief|Special|Deputy)\s(?:[A-Z]\w+\s){{1,2}}{JOB}\b)|(?:in|from)\s(?=[A-Z])|[Ff]or\s(?:[Tt]he\s)?(?=[A-Z])|at\s(?=[A-Z]))"
)
"""What ends one of them."""
REPORTING_TAIL = re.compile(
    r"^\(?(?:Additional\s)?[Rr]eporting by (?P<names>[^;()]{3,150}?)(?:\s(?:in|from)\s[^;]*)?"
    r"(?:[;.,]\s*(?:[Ww]riting|[Ee]diting)\b.*|\)|\.)$"
)


def korean_names(text: str) -> tuple[str, ...]:
    """Names in 홍길동·김철수 as it stands before 기자."""
    names = re.split(SEPARATOR, text.strip())
    return tuple(
        name for name in names if re.fullmatch(NAME, name) and not (NOT_NAMES.match(name) or outlet_named(name))
    )


def byline_of(text: str) -> tuple[str, ...]:
    """The names in a line that is a byline; empty for any other line."""
    if len(text) > 160:
        return ()
    if sign_off := SIGN_OFF.match(text):
        return (sign_off["names"],) if is_outlet_like(sign_off["outlet"]) else ()
    if (sign_off := ENGLISH_SIGN_OFF.match(text)) and outlet_named(sign_off["outlet"]) and is_person(sign_off["names"]):
        return (sign_off["names"],)
    if len(text) <= 80 and (found := korean_byline(text)):
        return found
    match = ENGLISH_BYLINE.match(text) or REPORTING_TAIL.match(text) or WITH_JOB.match(text)
    if match is None:
        return beside_address(text)
    return english_names(match["rest"] if "rest" in match.re.groupindex else match["names"])


def korean_byline(text: str) -> tuple[str, ...]:
    """Names before 기자, 특파원 … in a line that says little else."""
    bare = EMAIL.sub("", text)
    matches = list(KOREAN_BYLINE.finditer(bare))
    beside = len(re.sub(r"[\W\d_]", "", KOREAN_BYLINE.sub("", bare)))
    return tuple(name for m in matches for name in korean_names(m["names"])) if beside <= 24 else ()


def beside_address(text: str) -> tuple[str, ...]:
    """Latin names with nothing but an e-mail address behind them: "Mina Roh mina@paper.example"."""
    words = EMAIL.sub("", text).strip(" ()[]<>|").split()
    if not EMAIL.search(text) or len(words) not in (2, 3, 4):
        return ()
    names = [" ".join(words[:2]), " ".join(words[2:])] if len(words) == 4 else [" ".join(words)]
    return tuple(names) if all(map(is_person, names)) else ()


def is_outlet_like(name: str) -> bool:
    """A broadcaster's initials, or a name the reference data knows."""
    return name.isupper() or outlet_named(name) is not None


def english_names(rest: str) -> tuple[str, ...]:
    """Names in what follows "By", up to the first title, service or address; empty unless it begins with a name."""
    rest = EMAIL.sub("", rest)
    if ends_as_prose(rest):
        return ()
    cut = AFTER_NAMES.search(rest)
    pieces = re.split(
        r",\s*(?:and\s)?|\s+(?:and|AND|und|et)\s+|\s*&\s*|\s*;\s*",
        without_service(rest[: cut.start()] if cut else rest),
    )
    names = (name_in(piece.strip(" .|:;")) for piece in pieces)
    return tuple(filter(None, takewhile(lambda name: name is not None, names)))


def name_in(piece: str) -> str | None:
    """The person in one piece of a byline; "" where it is a job, a place or a service; `None` where it is none."""
    if not piece or outlet_named(piece) or folded(piece) in places():
        return ""
    if starts_with_outlet(piece) or JOB_ALONE.fullmatch(piece):
        return ""
    ends = [*(match.start() for match in AFTER_NAME.finditer(piece)), len(piece)]
    names = (without_service(piece[:end]).strip(" ,.|:;") for end in ends)
    if name := next(filter(is_person, names), None):
        return name
    return "" if re.fullmatch(rf"(?:\S+\s){{0,4}}{JOB}", piece) else None


def starts_with_outlet(piece: str) -> bool:
    """Is it a job at an outlet ("CNN Senior Court Analyst"), and no person?"""
    words = piece.split()
    return any(outlet_named(" ".join(words[:size])) for size in range(1, min(len(words), 4))) and len(words) > 2


def ends_as_prose(rest: str) -> bool:
    """Most words are small, as in "By Friday the allies had met."."""
    words = rest.split()
    return sum(word[:1].islower() for word in words) > len(words) / 2


def without_service(names: str) -> str:
    """CHOE SANG-HUN NEW YORK TIMES NEWS SERVICE without the service."""
    service = service_in(names)
    return names[: service[0]] if service else names


def service_in(names: str) -> tuple[int, Outlet] | None:
    """Where an outlet's name begins behind a person's in a byline, and which outlet. A last name is none."""
    for match in re.finditer(r"(?<=[\s,])\S", names):
        before = names[: match.start()].rstrip()
        if len(before.split()) == 1 and not before.endswith(",") and before.casefold() != "by":
            continue
        if outlet := outlet_named(names[match.start() :].strip(" ,.")):
            return match.start(), outlet
    return None


def is_person(text: str) -> bool:
    """Two to five capitalised words, none of an organisation's."""
    return bool(PERSON.match(text)) and not ORGANISATION.search(text) and outlet_named(text) is None


def service_of(text: str) -> Outlet | None:
    """The wire service a byline names ("By Hyonhee Shin, Reuters", "By Yonhap")."""
    match = ENGLISH_BYLINE.match(text)
    rest = match["rest"].strip(" .") if match else text.strip()
    found = service_in(rest)
    outlet = agency_named(rest) or (found[1] if found else None)
    return outlet if outlet and outlet.agency else None


def declared_names(text: str) -> tuple[str, ...]:
    """Persons in a declared author ("By Kim Min-su", "홍길동 기자", "Lee Ji-won, Park So-ra"), no organisations."""
    if len(text) > LONGEST_DECLARED:
        return ()
    text = re.sub(r"^\s*(?:by|글)\s*:?\s+", "", EMAIL.sub("", text), flags=re.IGNORECASE).strip(" ()[]<>,|")
    text = re.sub(r"[^\w.)\"”]+$", "", text)
    if "/" in text and "." in text:  # an address of a profile
        return ()
    if HANGUL.search(text):
        found = tuple(name for m in KOREAN_BYLINE.finditer(text) for name in korean_names(m["names"]))
        return found or korean_names(text)
    return (text,) if HAN_NAME.fullmatch(text) else english_names(text)


LONGEST_DECLARED = 400
"""Characters of declared authors. More are a text."""
HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
"""A Chinese or Japanese name in its own script."""


def single_name(text: str) -> tuple[str, ...]:
    """The one word of a byline's markup, where it is a name that a person goes by: "Malte", no "Admin", no "Apr"."""
    word = text.strip()
    is_name = re.fullmatch(r"[^\W\d_]{3,20}", word) is not None
    is_common = ORGANISATION.search(word) or NOBODY.fullmatch(word) or outlet_named(word) or word.lower() in MONTHS
    return (word,) if is_name and not is_common else ()
