"""Reading a Korean text as a page on the talks: each of its rows in a line, "-" for what stays open."""

from datetime import date

from articles.parsing import ParsedArticle
from negotiations.extraction import Summary, extract, summarise
from negotiations.extraction.language.text import part_text
from tests.extraction.reading import KOREAN_LEAD

_LAST_IN_CALENDAR = 2025  # a page of later years says that it is about the 13th agreement
_ON_THE_13TH = f"{KOREAN_LEAD} 제13차 방위비분담특별협정(SMA)이다."


def read(body: str, published: str, title: str = "", captions: str = "") -> Summary:
    """What a page on the talks says that appeared on that day. Each quote is checked against its offsets."""
    day = date.fromisoformat(published)
    lead = KOREAN_LEAD if day.year <= _LAST_IN_CALENDAR else _ON_THE_13TH
    article = ParsedArticle(
        title=title or None, body=f"{lead}\n\n{body}", captions=captions, published=day, language="ko"
    )
    claims = extract(article)
    assert all(claim.quote for claim in claims)
    for claim in claims:
        assert claim.quote == part_text(article, claim.part)[claim.start : claim.end]
    return summarise(claims, day)


def rounds(body: str, published: str, title: str = "") -> list[str]:
    """Each round: agreement/number, status, first and last day, city, venue."""
    lines = []
    for row in read(body, published, title).rounds:
        claim = row.claim
        first, last = (str(d.whole) if d and d.whole else "-" for d in (claim.first_day, claim.last_day))
        line = f"{claim.agreement}/{claim.number or '-'} {claim.status} {first} {last} {claim.city or '-'}"
        lines.append(f"{line} @ {claim.venue}" if claim.venue else line)
    return lines


def people(body: str, published: str) -> list[str]:
    """Each negotiator: name, side, "chief"."""
    rows = [row.claim for row in read(body, published).negotiators]
    return sorted(f"{claim.name} {claim.side}{' chief' if claim.chief else ''}" for claim in rows)


def payments(body: str, published: str) -> list[str]:
    """Each payment: kind, amount in hundred millions (억) of its currency, year, rise in percent."""
    lines = []
    for row in read(body, published).payments:
        claim = row.claim
        amount = "-" if claim.amount is None else f"{claim.amount / 10**8:g}억 {claim.currency}"
        rise = "-" if claim.change_percent is None else f"{claim.change_percent:+g}"
        lines.append(f"{claim.kind} {amount} {claim.year or '-'} {rise}")
    return sorted(lines)


def agreements(body: str, published: str) -> list[str]:
    """Each agreement: number, first and last year, when it was concluded."""
    rows = [row.claim for row in read(body, published).agreements]
    return [f"{c.agreement}: {c.first_year or '-'}~{c.last_year or '-'} {c.concluded or '-'}" for c in rows]
