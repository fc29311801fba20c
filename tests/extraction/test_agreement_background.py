"""Terms and conclusions as background paragraphs give them, of every agreement since 1991, and what only looks so."""

from datetime import date

import pytest

from negotiations.extraction.agreements.find import find_agreements
from negotiations.extraction.merge import agreement_rows
from tests.extraction.reading import read

# What the page says, its day, and each agreement with its term and when it was reached.
BACKGROUND = [
    (
        "Under the Special Measures Agreement that is due to expire in 2025, Seoul pays more each year.",
        "2024-05-24",
        ["11: -2025"],
    ),
    ("The existing SMA is valid until 2025, but the two sides launched talks early.", "2024-05-24", ["11: -2025"]),
    (
        "In March 2021, after a year and a half of tough negotiations, the two countries finally reached a deal on "
        "the 11th SMA.",
        "2024-05-24",
        ["11: - 2021-03-XX"],
    ),
    ("The deal, announced on March 8, ends a long dispute.", "2021-03-10", ["11: - 2021-03-XX"]),
    ("The allies are racing to finish before the current deal's Dec. 31 expiration.", "2018-11-10", ["9: -2018"]),
    ("They want a new deal before the expiration of the current one at the end of 2025.", "2024-05-24", ["11: -2025"]),
    ("Talks began ahead of the pact's expiry at the end of this year.", "2013-07-24", ["8: -2013"]),
    ("The one-year 2019 agreement was the shortest ever.", "2020-07-24", ["10: 2019-2019"]),
    ("The previous five-year SMA (2014-2018) was followed by a one-year deal.", "2019-10-24", ["9: 2014-2018"]),
    ("The ninth SMA covered the 2014-18 period.", "2019-10-24", ["9: 2014-2018"]),
    ("The pact covers the five years through 2018.", "2014-02-24", ["9: 2014-2018"]),
    ("South Korea pays under a five-year pact that took effect in 2014.", "2018-02-24", ["9: 2014-2018"]),
    ("The new deal will be in force for five years beginning in 2026.", "2024-10-24", ["12: 2026-2030"]),
    ("The agreement, which will be applied from 2026 to 2030, needs a vote.", "2024-10-24", ["12: 2026-2030"]),
    ("The allies concluded the 12th SMA in early October.", "2024-11-24", ["12: - 2024-10-XX"]),
    ("The allies signed the 12th SMA on Nov. 4.", "2024-11-24", []),
    (
        "Seoul and Washington reached the deal in October, a month before the U.S. election.",
        "2024-11-24",
        ["12: - 2024-10-XX"],
    ),
    ("Last October, the two sides agreed on the 12th SMA.", "2025-06-24", ["12: - 2024-10-XX"]),
    (
        "Trump has called for a renegotiation of the deal, which was struck in October under Biden and runs through "
        "2030.",
        "2025-01-24",
        ["12: -2030 2024-10-XX"],
    ),
    ("The SMA in force, the 11th, is to be replaced in 2026 by the 12th.", "2025-06-24", []),
    (
        "The current SMA will expire at the end of this year, and the next one covers 2026 to 2030.",
        "2025-06-24",
        ["11: -2025", "12: 2026-2030"],
    ),
    (
        "The two countries agreed last year on a deal that will take effect in 2026 and last until 2030.",
        "2025-06-24",
        ["12: 2026-2030"],
    ),
    ("The 12th SMA entered into force on Jan. 1 this year.", "2026-06-24", ["12: 2026-"]),
    ("The current SMA, effective from 2026 through 2030, sets a cap of 5 percent.", "2026-06-24", ["12: 2026-2030"]),
    (
        "The 11th SMA, which expired at the end of last year, tied the rise to defense spending.",
        "2026-06-24",
        ["11: -2025"],
    ),
    ("The previous agreement, the 11th SMA, covered six years from 2020.", "2026-06-24", ["11: 2020-2025"]),
    (
        "The first SMA, covering 1991 to 1993, was followed by the second for 1994-95.",
        "2013-06-24",
        ["1: 1991-1993", "2: 1994-1995"],
    ),
    ("The third SMA ran from 1996 to 1998.", "1998-06-24", ["3: 1996-1998"]),
    ("The three-year accord that expires at the end of this year was signed in 1999.", "2001-06-24", ["4: 1999-2001"]),
    (
        "Under the current three-year agreement, which ends in December, Seoul pays in won and dollars.",
        "2004-06-24",
        ["5: 2002-2004"],
    ),
    ("The two-year agreement for 2005 and 2006 is to end in December.", "2006-06-24", ["6: 2005-2006"]),
    ("The allies initialed a two-year deal for 2007 and 2008 on Wednesday.", "2006-12-08", ["7: 2007-2008 2006-12-06"]),
    ("Officials said they agreed Friday on a three-year deal from 1996.", "1995-11-25", ["3: 1996-1998 1995-11-24"]),
]

NOTHING = [
    ("South Korea signed the SMA for the first time in 1991.", "2019-10-24"),
    ("Since 1991, South Korea has shared the cost under the SMA.", "2019-10-24"),
    ("The two sides agreed to hold the next round in Washington in November.", "2019-10-24"),
    ("The current SMA has been renewed every two to five years.", "2019-10-24"),
    ("Seoul agreed in 2018 to pay more for the relocation of bases.", "2019-10-24"),
    ("The deal was ratified by the National Assembly in September 2021.", "2022-10-24"),
    ("Both sides reached an understanding on the need for a reasonable deal, the ministry said Friday.", "2019-10-25"),
    ("The two ministers agreed on Monday to conclude the SMA negotiations soon.", "2021-02-25"),
    ("Seoul wants the deal to last at least five years.", "2018-10-24"),
    ("The U.S. side asked that the contract be renewed every year.", "2018-10-24"),
    ("South Korea's military service agreement with unions expires at the end of 2020.", "2019-10-24"),
    ("GSOMIA, a military intelligence pact with Japan, expires on Nov. 23.", "2019-10-24"),
    ("The New START treaty between the U.S. and Russia expires in February 2021.", "2019-10-24"),
    ("President Moon's term ends in May 2022.", "2021-02-25"),
]


def told(body: str, published: str) -> list[str]:
    """Each agreement of a page in a line: number, first and last year, when it was reached."""
    claims = [row.claim for row in agreement_rows(read(find_agreements, body, date.fromisoformat(published)))]
    return [f"{c.agreement}: {c.first_year or ''}-{c.last_year or ''} {c.concluded or ''}".strip() for c in claims]


@pytest.mark.parametrize(("text", "published", "expected"), BACKGROUND)
def test_it_reads_background(text: str, published: str, expected: list[str]) -> None:
    assert told(text, published) == expected


@pytest.mark.parametrize(("text", "published"), NOTHING)
def test_it_passes_over_what_tells_nothing(text: str, published: str) -> None:
    assert told(text, published) == []
