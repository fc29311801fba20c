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
KOREAN_BYLINE = re.compile(
    rf"(?<![가-힣])(?P<names>{NAME}(?:(?:{SEPARATOR}){NAME})*)(?:\s?\([a-z][\w.-]{{2,19}}\))?{POSTED}\s*{ROLE}(?![가-힣])"
)
LABELLED = re.compile(
    rf"^(?:기자명|작성자|글쓴이|글)\s*[:：=]?\s*(?P<names>{NAME})$"
    rf"|(?:^|[|ㅣ│]\s*)글\s*[:：]\s*(?P<writer>{NAME})(?:\([\w.-]{{2,30}}\))?(?=\s*(?:$|[|ㅣ│]|편집\s*[:：]|사진\s*[:：]))"
)
WITH_LOGIN = re.compile(
    rf"(?:^|[|ㅣ│/·]\s*|^[A-Z]{{3,4}}\s)(?P<names>{NAME})\s*(?:\([a-z][\w.-]{{2,19}}\)|[(<\[|]?\s*[\w.-]{{2,30}}@[\w.-]+\.\w{{2,9}}[)>\]]?)$"
)
"""A name with its login or address behind it, last in a line: 홍길동(gdhong)."""
NOT_NAMES = re.compile(
    r"^(?:기자|정치|경제|사회|문화|국제|외교|국방|취재|사진|선임|전문|인턴|수습|객원|편집|현장|전담|소속|방송|기획|통일|유엔|서울|부산|제주|도쿄|인천|공동|종합)"
    r"|^(?:방콕|하노이|선양|상하이|인도|남미|유럽|동남아|(?:국회|지역|지방|전국|탐사|안보|영상)[부팀]?)$"
)
BUREAUS = re.compile(
    r"강원|경기|경남|경북|전남|전북|강릉|강진|경산|경주|고성|고양|고창|고흥|공주|곡성|광명|광양|광주|구례"
    r"|구리|구미|군산|군위|군포|금산|김제|김천|김포|김해|나주|남양|남원|남해|마산|목포|문경|밀양|보령|보성"
    r"|보은|봉화|여수|여주|안동|안산|안성|안양|양구|양산|양양|양주|양평|연천|영광|영덕|영동|영양|영월|영주"
    r"|영천|오산|옥천|용인|원주|음성|의성|이천|임실|장성|장수|장흥|전주|정선|정읍|제천|진도|진안|진주|진천"
    r"|진해|천안|태백|태안|하남|하동|함안|함양|함평|홍성|홍천|강화"
)
"""Towns and provinces with a newsroom's office that could be names; beside another name they are none."""

HEAD_BRACKET = re.compile(rf"^\s*[\[(【<]\s*(?P<inside>[^\])】>]{{2,40}}?{ROLE})\s*[\])】>]\s*=?\s*")
AFTER_DATELINE = re.compile(rf"\s*(?P<names>{NAME}(?:(?:{SEPARATOR}){NAME})*)\s*{ROLE}\s*=\s*")
SIGN_OFF = re.compile(
    rf"^(?:지금까지\s)?(?:[가-힣A-Z]{{2,12}}에서\s)?(?P<outlet>[A-Z]{{2,5}}|[가-힣]{{2,6}}|TV조선|채널A)\s?(?:뉴스|news)?,?\s(?P<names>{NAME})(?:입니다|이었습니다|였습니다)\.?\W*$",
    re.IGNORECASE,
)
PRESENTED = re.compile(
    rf"^(?:[가-힣]{{2,8}}에서\s)?(?P<names>{NAME})\s?(?:기자|특파원)(?:입니다|(?:가|이)\s(?:취재|보도|전해)\S{{0,8}}(?:\s\S{{2,6}})?)\.?$"
)
"""How a newscaster hands over: "홍길동 기자가 보도합니다."."""

LATIN_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,3}"
ENGLISH_SIGN_OFF = re.compile(
    rf"^(?!(?i:by)\s)(?P<names>{LATIN_NAME}),\s(?P<outlet>[A-Z][\w .&'’-]{{1,40}}?)\.?$"
    rf"|^(?:[Rr]eporting\s)?(?:[Ff]or|[Ff]rom)\s(?P<own>[\w .&'’-]{{2,40}}?),\s(?:I['’]m|I\sam|this\sis)\s"
    rf"(?P<speaker>{LATIN_NAME})\.?$"
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
JOB_BEFORE = re.compile(rf"^(?:(?!and\b|AND\b)[\w.&'’-]+\s){{0,4}}?{JOB}\s+(?=[A-Z])")
"""East Asia correspondent Mina Roh"""
PARTICLE = r"(?:del?|della|der|den|di|dos|du|van|von|zu|ten|ter|bin|bint|ibn|al|el|da|la|le)"
PERSON = re.compile(
    rf"^(?:[A-ZÀ-Ý][\w'’.-]*|{PARTICLE})(?:\s(?:[A-ZÀ-Ý][\w'’.-]*|{PARTICLE}|Jr\.?|[\"“‘(][A-Z][\w.\s-]*[\"”’)])){{1,4}}$"
)
ORGANISATION = re.compile(
    r"\b(?:News|Agency|Staff|Reporters?|Times|Desk|Team|Ministry|Newsroom|Editorial|Online|Editors?|Press|Department"
    r"|Embassy|Service|Web|Bureau|Board|Media|Herald|Daily|Post|Journal|Admin|Administrator|Correspondents?|Writers?"
    r"|Contributor|Intern|Global|Network|Radio|TV|Stars|Stripes|Advertisement|Mission|Office|Council|Institute|Centre"
    r"|Center|Association|University|Foundation|Committee|Government|Wires?|Redaktion|Contributors|Community"
    r"|Zeitung|Medien|Verlag|Magazin|Presse|Rundfunk|Agentur|GmbH|Blog|Images?|Photos?|Pictures?|Source|Caption"
    r"|Graphic|Credit|Video)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"(?:user(?:name)?|guest|anonymous|author|redaktion|r[ée]daction|redacci[óo]n|redazione|staff|newsroom|webmaster|root"
    r"|admin(?:istrator)?|by|von|par|por|the|system|support|info|contact|comments?|share|follow|twitter|facebook|instagram|email|print|about|home|more|video)",
    re.IGNORECASE,
)
"""What stands where a person's name would, and is none."""
AFTER_NAMES = re.compile(
    r"\s*[\[<|;•·/@]|\s+Follow\b|\s*\((?![A-Z][\w.\s-]*\)\s[A-Z])|\s[-–—]\s|,?\s*\b(?:(?:[Ll]ast|[Ff]irst)\s)?(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b"
    r"|(?<=[a-z])(?:Published|Updated|Posted)(?=\s?:|\s[A-Z\d])"  # a page may leave no space between two elements
    r"|\s+(?:on\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s|\s+on\s+(?=\d|[A-Z])"
    r"|\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\s\d",
)
"""What ends the names of a byline."""
AFTER_NAME = re.compile(
    rf",?\s*\b(?:(?=(?:[A-Z]\w+\s)?{JOB}\b)|(?=(?:Senior|Chief|Special|Deputy)\s(?:[A-Z]\w+\s){{1,2}}{JOB}\b)|(?:in|from)\s(?=[A-Z])|[Ff]or\s(?:[Tt]he\s)?(?=[A-Z])|at\s(?=[A-Z]))"
)
"""What ends one of them."""
BEFORE_PAPER = re.compile(r"\s*[,|/•·;–—(]\s*|\s+(?:for|of)\s+(?=[A-Z])|\s(?=The\s)")
"""What stands between a byline's names and the paper they write for."""
REPORTING_TAIL = re.compile(
    r"^\(?(?:Additional\s)?[Rr]eporting by (?P<names>[^;()]{3,150}?)(?:\s(?:in|from)\s[^;]*)?"
    r"(?:[;.,]\s*(?:[Ww]riting|[Ee]diting)\b.*|\)|\.)$"
)


def korean_names(text: str) -> tuple[str, ...]:
    """Names in 홍길동·김철수 as it stands before 기자."""
    found = (name for name in re.split(SEPARATOR, text.strip()) if re.fullmatch(NAME, name))
    names = tuple(name for name in found if not (NOT_NAMES.match(name) or outlet_named(name)))
    return tuple(name for name in names if not BUREAUS.fullmatch(name)) or names


def byline_of(text: str) -> tuple[str, ...]:
    """The names in a line that is a byline; empty for any other line."""
    if len(text) > 160:
        return ()
    if sign_off := SIGN_OFF.match(text):
        return (sign_off["names"],) if is_outlet_like(sign_off["outlet"]) else ()
    if (sign_off := ENGLISH_SIGN_OFF.match(text)) and (name := signed_off(sign_off)):
        return name
    if len(text) <= 80 and (found := korean_byline(text)):
        return found
    if labelled := LABELLED.search(text):
        return korean_names(labelled["names"] or labelled["writer"])
    if named := WITH_LOGIN.search(text):
        return korean_names(named["names"])
    _, bar, last = text.rpartition("| ")
    if bar and last.startswith(("By ", "BY ")):  # 24 May 2024 • Quay News Service | By Jon Ashby
        return byline_of(last)
    match = ENGLISH_BYLINE.match(text) or REPORTING_TAIL.match(text) or WITH_JOB.match(text)
    if match is None:
        return beside_address(text)
    return english_names(match["rest"] if "rest" in match.re.groupindex else match["names"])


def signed_off(match: re.Match[str]) -> tuple[str, ...]:
    """Who speaks the last words of a broadcast: "Mina Roh, Arirang News.", "For Arirang News, I'm Mina Roh."."""
    name = match["names"] or match["speaker"]
    is_own = match["speaker"] or outlet_named(match["outlet"])
    return (name,) if is_own and is_person(name) else ()


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
    rest = without_job(EMAIL.sub("", rest))
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
    piece = without_job(piece)
    if starts_with_outlet(piece) or JOB_ALONE.fullmatch(piece):
        return ""
    ends = [*(match.start() for match in AFTER_NAME.finditer(piece)), len(piece)]
    names = (without_service(piece[:end]).strip(" ,.|:;") for end in ends)
    if name := next(filter(is_person, names), None):
        return name
    return "" if re.fullmatch(rf"(?:\S+\s){{0,4}}{JOB}", piece) else None


def without_job(text: str) -> str:
    """What follows a job that stands before the name, where a name does: "Asia editor Jon Ashby in Tokyo"."""
    match = JOB_BEFORE.match(text)
    behind = text[match.end() :] if match else ""
    first = re.split(r",|\s(?:and|AND|in|IN|from|for)\s|\s*[&;|•·/(\d]", behind)[0].strip(" .")
    return behind if is_person(first) and not JOB_ALONE.fullmatch(first) else text


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
    return re.sub(r"\s(?:for|at|of)\s*$", "", names[: service[0]]) if service else names


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
    outlet = agency_named(rest) or agency_named(rest.partition(",")[0]) or (found[1] if found else None)
    return outlet if outlet and outlet.agency else None


def paper_of(text: str) -> Outlet | None:
    """The outlet behind the names of a byline ("By Mina Roh, The Washington Post"), be it a wire service or none."""
    if sign_off := ENGLISH_SIGN_OFF.match(text):
        return outlet_named(sign_off["outlet"] or sign_off["own"])
    match = ENGLISH_BYLINE.match(text)
    if match is None or not english_names(match["rest"]):
        return None
    return outlet_named(BEFORE_PAPER.split(match["rest"].strip(" .)"))[-1])


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
