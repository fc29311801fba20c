"""Pages that stand where an article should: errors, checks of the browser, walls; and what to do about each."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from articles.parsing.appeals import is_appeal
from articles.parsing.prose import is_dense

LONGEST = 400
"""Characters of a sentence on the page's own state."""
LITTLE = 300
"""Latin letters' worth of what an error page may have besides: an article's are more."""
NO_FIGURES = r"\b(?![.,:/]?\d|\s?%)"
"""Behind a status: without it, -401.85 is a price."""


class DeadEnd(NamedTuple):
    """A kind of page without an article: what such pages say of themselves, and what to do."""

    says: re.Pattern[str]
    advice: str


def says(*patterns: str) -> re.Pattern[str]:
    """One pattern of several."""
    return re.compile("|".join(patterns), re.IGNORECASE)


CHECK = DeadEnd(
    says(
        r"^\W*just a moment\W*$",
        r"\bchecking (?:if the site connection|your browser)",
        r"\bverify(?:ing)? (?:that )?you are (?:a )?human",
        r"\b(?:are you|you are|you[’']re) (?:not )?a robot\b",
        r"\benable (?:javascript and )?cookies to continue",
        r"\bunusual (?:traffic|activity) from your",
        r"\bcomplete the (?:captcha|security check)",
        r"로봇이 아닙니다|자동 ?(?:등록|입력) ?방지|보안 ?문자를? 입력|비정상적인 (?:접근|접속|트래픽)",
    ),
    "The page only checks who visits it; open the article in a browser, then capture it.",
)
MISSING = DeadEnd(
    says(
        rf"^\W*(?:error )?(?:404|410){NO_FIGURES}.{{0,40}}$",
        r"\b(?:page|article|story|content|file|url|404|410|http/1\.1) (?:was |is |could |can)?not (?:be )?found\b",
        r"^\W*(?:not found|gone)\W*$",
        r"\b(?:page|article|story|content|url|address|link)\b.{0,60}\b(?:can[’']t be found|does(?: not|n[’']t) exist)",
        r"\b(?:page|article|story|content|url|address|link)\b.{0,60}\bis no longer (?:available|here|online)",
        r"\b(?:page|article|link|url)\b.{0,40}\b(?:may|might) (?:be|have been|have) (?:re)?(?:moved|deleted|broken)",
        r"\b(?:can[’']t|cannot|could not|couldn[’']t|unable to) (?:find|locate) (?:the|that|this) (?:page|url)",
        r"(?:페이지|기사|주소|파일|게시물)\S{0,2} .{0,20}(?:찾을 수 없|존재하지 않습|삭제되었|이동되었|변경되었)",
        r"(?:찾을 수 없는|존재하지 않는|삭제된|잘못된) (?:페이지|기사|주소|접근|경로)",
    ),
    "The page says that it is not there; look for the article's new address, or an archived copy.",
)
REFUSED = DeadEnd(
    says(
        rf"^\W*(?:error )?(?:401|403){NO_FIGURES}.{{0,40}}$",
        r"^\W*(?:access (?:to this page )?(?:has been |is )?(?:denied|blocked|forbidden)|forbidden)\b.{0,40}$",
        r"\byou (?:do not|don[’']t) have (?:permission|access)\b",
        r"\byou have been blocked\b|\bnot available in your (?:country|region|location)\b",
        r"접근\S? ?(?:권한이 없|거부되|차단되|제한되)|접속이 (?:차단|제한)되",
    ),
    "The server refused to show the page; open the article in a browser, then capture it.",
)
FAILING = DeadEnd(
    says(
        rf"^\W*(?:error )?(?:500|502|503|504){NO_FIGURES}.{{0,40}}$",
        r"\b(?:internal server error|bad gateway|gateway time-?out|service (?:is )?(?:temporarily )?unavailable)\b",
        r"\b(?:site|page|server) is (?:down for|under|undergoing) (?:scheduled )?maintenance\b",
        r"(?:서비스|시스템|서버) ?점검 ?(?:중|안내)|일시적(?:인|으로) (?:오류|장애|서비스)",
    ),
    "The server had failed; capture the page again.",
)
SCRIPTS = DeadEnd(
    says(
        r"\b(?:enable|turn on|activate|requires?|need) javascript\b",
        r"\bjavascript (?:is|must be) (?:disabled|enabled|required)",
        r"자바스크립트를? .{0,12}(?:활성화|사용|켜)",
    ),
    "The page is built by scripts; open it in a browser, wait for the text, and save the page.",
)
WALL = DeadEnd(
    says(
        r"\b(?:to (?:continue|keep|go on) reading|continue reading (?:this|with|by)|to read (?:the (?:full|rest)|this"
        r"|more))\b.{0,80}\b(?:log|sign|subscri|regist|account|trial|member)",
        r"\b(?:log|sign) in (?:or \w+ )?(?:to (?:continue|read|view|access)|with your)\b",
        r"\b(?:subscribers?|members?)[- ]only\b",
        r"\b(?:only|exclusive(?:ly)?|reserved) (?:available )?(?:for|to) (?:\w+ )?(?:subscribers|members)\b",
        r"\balready (?:a|have an?) (?:subscriber|member|account|subscription)\b",
        r"\b(?:you[’']ve|you have) (?:reached|used|read) .{0,30}\b(?:limit|articles|free)\b",
        r"로그인 ?(?:후|하시면|이 필요|하셔야)|(?:회원|구독자) ?(?:전용|만 (?:보|읽|이용))",
        r"유료 ?(?:회원|구독|기사|콘텐츠)",
        r"(?:이어서|계속|전문을?|끝까지) (?:보|읽)\S{0,6} .{0,30}(?:로그인|구독|가입|결제)",
    ),
    "The article is behind a login or a subscription; open it signed in, then capture it.",
)
CONSENT = DeadEnd(
    says(
        r"\b(?:accept|reject|allow|manage|use|uses|using|store|about) (?:all |our |of )?cookies\b",
        r"\bcookie (?:settings|preferences|policy)\b",
        r"\bwe (?:value|care about|respect) your privacy\b|\bconsent to\b.{0,80}\b(?:data|cookies|purposes)\b",
        r"쿠키\S? .{0,20}(?:동의|수집|사용|허용)",
    ),
    "The page only asks for consent to cookies; answer it, open the article, then capture it.",
)
ERRORS = (CHECK, MISSING, REFUSED, FAILING)
ALL = (*ERRORS, WALL, SCRIPTS, CONSENT)
FEW_WORDS = 60
NOTHING = "No article text found; capture the page with its article open, or import its text."


def is_dead_end(text: str) -> bool:
    """Is a line what pages say that have no article, or only the head of one?"""
    return len(text) <= LONGEST and any(end.says.search(text) for end in (*ERRORS, WALL))


def leads_nowhere(lines: Sequence[str], paragraphs: Sequence[str]) -> bool:
    """Is a page's text no article's: a few words on a page that says something went wrong, or an appeal and no more?"""
    if sum(len(text) * (2 if is_dense(text) else 1) for text in paragraphs) <= LITTLE and any(map(is_error, lines)):
        return True
    return all(is_appeal(text) or any(end.says.search(text[:LONGEST]) for end in ALL) for text in paragraphs)


def is_error(text: str) -> bool:
    """Is a line an error's?"""
    return len(text) <= LONGEST and any(end.says.search(text) for end in ERRORS)


def why_nothing(lines: Sequence[str], *, has_scripts: bool = False) -> str:
    """Why a page with these lines has no article, and what to do."""
    shown = [line for line in lines if len(line) <= LONGEST]
    for end in ALL:
        if any(end.says.search(line) for line in shown):
            return end.advice
    return SCRIPTS.advice if has_scripts and sum(len(line.split()) for line in lines) < FEW_WORDS else NOTHING
