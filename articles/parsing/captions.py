"""Photo captions, told from paragraphs by how they are made. What they say is evidence, so none is lost."""

import re

from articles.parsing.prose import is_korean, sentences_in

LONGEST = 700
"""Characters. A longer paragraph is no caption."""

AGENCIES = (
    r"(?:Yonhap(?:\s?News(?:\sAgency)?)?|AP|AFP|Reuters|EPA(?:-EFE)?|Getty(?:\sImages)?|Newsis|NEWSIS|News1|NEWS1"
    r"|Xinhua|Kyodo|TASS|UPI|Bloomberg)"
)
KOREAN_AGENCIES = (
    r"(?:연합(?:뉴스)?|뉴시스|뉴스1|뉴스핌|로이터|AP|AFP|EPA|신화|교도|공동취재단|사진공동취재단|게티이미지\S{0,6})"
)
CREDIT_WORDS = (
    r"(?:photos?|courtesy|provided|image|pool|file|via|handout|ministry|embassy|office|command|army|USFK|forces"
    r"|department|captured?)"
)

CREDIT_ALONE = re.compile(
    r"""^\W*(?:
      (?:photos?|images?|pictures?|credit)(?:\s(?:by|credit|courtesy|courtesy\sof))?\s*[:=/]\s*.{2,60}
    | (?:file\s)?photo\sby\s.{2,60} | courtesy\s(?:of|photo)\b.{0,60} | getty\simages
    | \(?(?:AP|EPA|AFP|Reuters)(?:[-/]Yonhap)\)?
    | (?:사진|자료|그래픽|출처)\s?[=:：]\s?.{2,30}
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A credit with nothing it is the credit of."""
CREDIT_BELOW = re.compile(
    rf"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}}\s?/\s?{AGENCIES}(?:\s?/\s?[A-Z][\w ]{{1,30}})?\W*$"
)
"""A photographer and the agency, as they stand below a caption."""

ENGLISH_MARK = re.compile(
    r"""
      \bphoto\ not\ for\ sale\b | \bfile\ (?:photo|image|picture)\b
    | ^\W*(?:file(?:\ photo)?|photo|image|picture|caption)\s*[:|]
    | ^\W*FILE\s?[-–—―]
    | \bin\ this\ (?:[\w-]+\ ){0,3}(?:photo|photograph|image|picture)\b
    | \bthis\ (?:[\w-]+\ ){0,3}(?:photo|photograph|image|picture)\b.{0,60}\b(?:shows?|taken|provided|released)\b
    | \b(?:photo|image|picture)\ (?:provided|released|courtesy|taken|captured|credit)\b | \bcaptured\ from\b
    | \bphotos?\s*(?:by|:)\s*\S | \bgetty\ images\b | \bcourtesy\ of\b | \b(?:AP|EPA|AFP|Reuters|EPA-EFE)[-/]Yonhap\b
    | \[(?:yonhap|news1|newsis|joint\ press\ corps|ap|afp|reuters|[^\]]{0,30}photo[^\]]{0,30})\]\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
SIDE = re.compile(
    r"""
      \((?:(?:\w+\ ){0,2}(?:from\ )?)?(?:left|right|center|centre|R|L|C|[23]\w\w\ from\ [RL]|(?:front|back)\ row)
        (?:,[^()]{0,40})?\)
    | (?:,|\b)\ (?:second|third|fourth)?\ ?(?:from\ )?(?:left|right|center),\s
    """,
    re.VERBOSE,
)
"""Who stands where."""
PARTY = re.compile(r"\b(?:Sen|Rep|Gov|Senator|Representative|Governor|Congress\w*)\b")
"""Before these names, (R) is a party."""
ACTS = (
    r"shakes?\ hands|greets?|poses?|speaks?|attends?|stands?|sits?|arrives?|waves?|walks?|bows?|enters?|delivers?"
    r"|addresses|listens?|gathers?|(?:is|are)\ (?:seen|pictured|shown|parked)|participates?|takes?\ part|shouts?"
    r"|stages?"
)
ACTION = re.compile(rf"\b(?:{ACTS})\b", re.VERBOSE)
"""What people do in pictures, in the present tense."""
ANY_ACTION = re.compile(
    rf"\b(?:{ACTS}|holds?|meets?|talks?|looks?|signs?|takes?|leaves?|answers?|exchanges?"
    r"|gives?|conducts?|pass(?:es)?)\b",
    re.VERBOSE,
)
"""The same with words that are nouns as well."""
SPEECH = re.compile(r"\b(?:said|told|added|announced|according\ to|agreed|expired)\b")
"""What paragraphs have, and captions hardly ever."""
DATED = re.compile(r"\bon\ [A-Z][a-z]+\.?\ \d{1,2},\ (?:19|20)\d\d\b")
ENGLISH_CREDIT = re.compile(
    rf"""(?:
      [(\[/]\s*(?:[A-Z][^()\[\]]{{0,40}}[/-])?{AGENCIES}(?:[/-][^()\[\]]{{0,40}})?[)\]]
    | (?<=[.!?"”])\s+[(\[/]\s*[^()\[\]]{{0,60}}(?i:\b{CREDIT_WORDS}\b)[^()\[\]]{{0,60}}[)\]]?
    | (?<=[.!?"”])\s+(?:(?i:photo)\s*[:|]\s*.{{2,60}}|{AGENCIES})
    | (?<=[.!?"”])\s+[(\[/]\s*(?:The\s)?[A-Z][^()\[\]]{{2,60}}[)\]]?
    )\W*$""",
    re.VERBOSE,
)

KOREAN_MARK = re.compile(
    rf"""
      재판매\ 및\ DB\ ?금지 | 자료\ ?사진 | 사진\ ?(?:출처|제공)\s?[=:]? | \.\ 사진\ \S{{2,10}}$
    | (?:^|[\s/\[(.]|다\.)사진\s?[=:/ⓒ©·|]\s?\S | [\[(<](?:사진|자료|그래픽)[^\])>]{{0,30}}[\])>]
    | [ⓒ©]\s?{KOREAN_AGENCIES} | [/=]\s?{KOREAN_AGENCIES}\s?(?:사진|제공)?\W*$
    | [\[(<【]{KOREAN_AGENCIES}[^\])>】가-힣]{{0,10}}[\])>】]\W*$
    | [\[(<【][^\])>】]{{0,30}}(?:제공|캡처|갈무리)[^\])>】]{{0,20}}[\])>】]\W*$
    | (?:외교부|국방부|주한미군|대통령실|미군)\s?제공\W*$
    | (?:(?:고|며|어)\ 있다|모습|장면|전경)\.\s+(?:\S{{1,8}}[\s/=])?(?:{KOREAN_AGENCIES}[\s/·-])?{KOREAN_AGENCIES}
        (?:\ (?:사진|제공))?$
    """,
    re.VERBOSE,
)
KOREAN_SIDE = re.compile(r"\((?:왼쪽|오른쪽|가운데|앞줄|뒷줄)[^()]{0,12}\)|(?:왼쪽|오른쪽)부터|[▲△▶]\s*\S")
KOREAN_ACTION = re.compile(r"(?:고|며|어)\s?있다|있는\s|모습|장면|기념\s?촬영|악수|하고\s있|앞두고|전경")
KOREAN_DATED = re.compile(
    r"다\.\s+(?:19|20)\d\d[./]\s?\d{1,2}[./]\s?\d{1,2}\.?(?:\s*(?:\S{1,60}@\S{1,60}|[\[/(][^\])]{0,40}[\])]?))?\W*$"
)
"""The day behind the sentence, as agencies' photographers write it."""
KOREAN_PHOTOGRAPHER = re.compile(r"다\.\s+[가-힣]{2,4}\s?(?:선임|사진)?\s?기자(?:\s+\S+@\S+)?\W*$")


def is_credit_alone(text: str) -> bool:
    """A photo's credit with no caption before it, which says nothing of the talks."""
    return len(text) <= 100 and bool(CREDIT_ALONE.match(text))


def is_credit_below(text: str) -> bool:
    """A photographer's credit on a line of its own, which makes the line above a caption."""
    return len(text) <= 100 and bool(CREDIT_BELOW.match(text))


def is_caption(text: str) -> bool:
    """A photo caption by its own construction, wherever it stands."""
    if len(text) > LONGEST or sentences_in(text) > 4:
        return False
    return is_korean_caption(text) if is_korean(text) else is_english_caption(text)


def is_english_caption(text: str) -> bool:
    """By its marks ("in this photo", "PHOTO: …"), or by saying who stands where and does what."""
    if ENGLISH_MARK.search(text):
        return True
    if sentences_in(text) > 2:
        return False
    if SIDE.search(text) and not PARTY.search(text):
        return bool(ANY_ACTION.search(text))
    return bool(ACTION.search(text) and DATED.search(text) and not SPEECH.search(text))


def is_korean_caption(text: str) -> bool:
    """By its marks (재판매 및 DB 금지, 사진=…), or by saying who stands where and does what."""
    if KOREAN_MARK.search(text) or KOREAN_DATED.search(text):
        return True
    return sentences_in(text) <= 2 and bool(KOREAN_SIDE.search(text) and KOREAN_ACTION.search(text))


def has_credit(text: str) -> bool:
    """Ends with what could be a photo's credit: a caption where it cannot be the whole article's credit."""
    if len(text) > LONGEST or sentences_in(text) > 2:
        return False
    if not is_korean(text):
        return bool(ENGLISH_CREDIT.search(text))
    return bool(KOREAN_MARK.search(text) or (KOREAN_PHOTOGRAPHER.search(text) and KOREAN_ACTION.search(text)))
