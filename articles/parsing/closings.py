"""What newsrooms put behind a text's last sentence: "(END)", the wire service, the reporter, an address."""

import re

from articles.parsing.furniture import EMAIL
from articles.parsing.outlets import agency_named

CREDIT = re.compile(
    r"\s*(?:[(\[]\s*(?P<name>[^()\[\]]{2,40})\s*[)\]]|/\s*(?P<slashed>[^/\s][^/]{1,20})"
    r"|(?<=[.!?”\"])\s?[–—-]\s?(?P<dashed>[A-Z][A-Za-z ]{1,20}))\s*$"
)
MARK = re.compile(
    r"\s*(?:\((?:END|끝)\)|-\s?(?:END|끝|30)\s?-|/(?:END|끝)/|#\s?#\s?#|(?<=[.다])\s끝|(?<=[.!?\"”])\s(?:Enditem|Item|Ends))\W*$",
    re.IGNORECASE,
)
DESK = re.compile(r"(?:^|(?<=[.!?”\"])\s+)(?P<service>[A-Z]{2,5})(?:[\s/]+(?:[A-Z]{2,4}|[a-z]{2,3})){1,4}\s*$")
"""The initials of a service's desk, behind its own: "PTI AB CDE", "IANS ab/cd"."""
BYLINE = re.compile(
    r"(?<=[.!?”\"])\s*[(\[/]?\s*(?:[가-힣A-Z]+\s?=\s?)?[가-힣]{2,4}\s?(?:선임|전문|인턴)?\s?(?:기자|특파원)\s*[)\]]?\s*$"
)
NOTICE = re.compile(r"\s*[<\[(]\s*(?:저작권자|ⓒ|©|copyright)[^<>]{0,120}$", re.IGNORECASE)
ADDRESS = re.compile(rf"\s*[<(\[]?{EMAIL.pattern}[>)\]]?\s*$")
MOST_MARKS = 8


def without_closing(text: str) -> tuple[str, str | None]:
    """A paragraph without the marks behind it, and the wire service that they credit, if any."""
    credit = None
    for _ in range(MOST_MARKS):
        shorter = text
        for mark in (MARK, NOTICE, ADDRESS, BYLINE):
            shorter = shorter[: -len(tail)] + mark.sub("", tail) if (tail := shorter[-200:]) else shorter
        desk = DESK.search(shorter, max(0, len(shorter) - 60))
        if desk and agency_named(desk["service"]):
            shorter = shorter[: desk.start()]
        match = CREDIT.search(shorter, max(0, len(shorter) - 60))
        if match and (agency := agency_named(match["name"] or match["slashed"] or match["dashed"])):
            credit = agency.en or agency.ko
            shorter = shorter[: match.start()]
        if shorter == text:
            break
        text = shorter
    return text, credit
