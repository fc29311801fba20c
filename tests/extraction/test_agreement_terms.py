"""Terms and conclusions of agreements of 1991 to 2035, told on a page of a day in the many words of the press."""

from datetime import date

import pytest

from negotiations.extraction.agreements.find import find_agreements
from negotiations.extraction.merge import agreement_rows
from tests.extraction.reading import read

# What the page says, its day, and each agreement with its term and when it was reached.
TERMS = [
    ("The deal covers 2007 and 2008.", "2006-12-06", ["7: 2007-2008"]),
    ("The new accord covers the years 2031, 2032 and 2033.", "2030-04-01", []),
    ("Talks on the 13th SMA. The new accord covers the years 2031, 2032 and 2033.", "2030-04-01", ["13: 2031-2033"]),
    ("The seventh SMA applies to 2007 and 2008 only.", "2006-12-20", ["7: 2007-2008"]),
    ("The new agreement would follow the one that expires at the end of 2025.", "2024-04-22", ["11: -2025"]),
    ("The new pact will replace the current one, which expires at the end of next year.", "2024-06-22", ["11: -2025"]),
    (
        "Negotiators are working on a successor to the current deal, which expires on Dec. 31, 2018.",
        "2018-06-01",
        ["9: -2018"],
    ),
    (
        "The two sides want a new deal in place before the existing one runs out at the end of the year.",
        "2018-06-01",
        ["9: -2018"],
    ),
    ("The talks aim to renew a five-year deal that expires Dec. 31.", "2018-06-01", ["9: 2014-2018"]),
    (
        "The tenth agreement, concluded in February 2019, lasted a single year.",
        "2020-05-07",
        ["10: 2019-2019 2019-02-XX"],
    ),
    ("The new deal, unlike the last one, runs for just one year.", "2019-02-10", ["10: 2019-2019"]),
    (
        "Negotiators have initialled an agreement. The agreement lasts a single year, at Washington's insistence.",
        "2019-02-10",
        ["10: 2019-2019"],
    ),
    ("The new deal is for one year only.", "2019-02-10", ["10: 2019-2019"]),
    (
        "If there is no deal by the end of next year, the 12th Special Measures Agreement runs out.",
        "2029-12-02",
        ["12: -2030"],
    ),
    ("Unless they settle before Dec. 31, 2018, the current agreement will lapse.", "2018-11-02", ["9: -2018"]),
    (
        "The governments of the Republic of Korea and the United States reached final agreement on the text of the "
        "13th Special Measures Agreement (SMA) on June 21 (local time).",
        "2030-06-22",
        ["13: - 2030-06-21"],
    ),
    ("They signed a deal on the troops. The agreement is valid for only one year.", "2019-02-10", ["10: 2019-2019"]),
    (
        "The two sides reached an accord. The accord is good for a single year, instead of the usual five.",
        "2019-02-11",
        ["10: 2019-2019"],
    ),
    (
        "The two sides reached a deal on troop costs. The deal will last only one year rather than five.",
        "2019-02-11",
        ["10: 2019-2019"],
    ),
    ("The one-year deal will expire at the end of this year.", "2019-02-11", ["10: 2019-2019"]),
    ("A new agreement, the fourth of its kind, would run for three years from 1999.", "1998-11-24", ["4: 1999-2001"]),
    ("The new pact would run for four years starting in 1999.", "1998-11-24", ["4: 1999-2002"]),
    ("The accord is to be effective for five years from 2009.", "2009-01-15", ["8: 2009-2013"]),
    ("The agreement will be in force for five years from 2014 through 2018.", "2014-01-12", ["9: 2014-2018"]),
    ("The deal is to run for five years from this year to 2018.", "2014-02-18", ["9: 2014-2018"]),
    ("The new agreement is effective from this year through 2018.", "2014-02-18", ["9: 2014-2018"]),
    ("The new agreement, effective this year until 2018, needs a vote.", "2014-02-18", ["9: 2014-2018"]),
    ("The agreement will remain in effect from 2014 until the end of 2018.", "2014-01-12", ["9: 2014-2018"]),
    (
        "The talks ended without agreement, leaving their current five-year pact to expire at the end of the month.",
        "2018-12-14",
        ["9: 2014-2018"],
    ),
    ("The current five-year pact is due to expire in two weeks.", "2018-12-14", ["9: 2014-2018"]),
    ("The five-year pact expires this month.", "2018-12-14", ["9: 2014-2018"]),
    ("The current agreement expires this December.", "2018-08-14", ["9: -2018"]),
    ("The present pact, which took effect in 2014, ends this year.", "2018-08-14", ["9: 2014-2018"]),
    ("The last deal ran out at the end of 2019.", "2020-04-02", ["10: -2019"]),
    ("The last agreement expired in December.", "2020-04-21", ["10: -2019"]),
    ("The last deal on costs ran out in December.", "2020-04-02", ["10: -2019"]),
    ("The previous agreement lapsed on Dec. 31.", "2020-03-02", ["10: -2019"]),
    ("The previous pact expired in late December.", "2020-03-02", ["10: -2019"]),
    ("The previous one-year deal expired at the end of last year.", "2020-03-02", ["10: 2019-2019"]),
    (
        "The previous agreement expired at the end of 2019, leaving the allies without one for more than a year.",
        "2021-03-08",
        ["10: -2019"],
    ),
    ("The 2014 deal expires at the end of this year.", "2018-03-08", ["9: -2018"]),
    (
        "Under the 2014 agreement, which expires on Dec. 31, Seoul paid 920 billion won in its first year.",
        "2018-03-08",
        ["9: -2018"],
    ),
    ("The current agreement, signed in 2014, expires at the end of the year.", "2018-03-08", ["9: -2018"]),
    ("A deal signed in 2014 is set to expire on Dec. 31.", "2018-03-08", ["9: -2018"]),
    ("The allies' five-year deal struck in 2014 ends in December.", "2018-03-08", ["9: 2014-2018"]),
    ("The current deal, reached in March 2021, runs through 2025.", "2024-06-08", ["11: -2025 2021-03-XX"]),
    ("The 2021 deal runs through 2025.", "2024-06-08", ["11: -2025"]),
    ("The six-year agreement reached in 2021 expires at the end of 2025.", "2024-06-08", ["11: 2020-2025"]),
    ("The current six-year SMA will expire at the end of 2025.", "2024-04-25", ["11: 2020-2025"]),
    ("The present 11th SMA took effect retroactively from 2020 and will end in 2025.", "2024-04-25", ["11: 2020-2025"]),
    ("The agreement is retroactive to 2020 and runs through 2025.", "2021-03-10", ["11: 2020-2025"]),
    (
        "The six-year deal, retroactive to the beginning of 2020, will remain in force through the end of 2025.",
        "2021-03-10",
        ["11: 2020-2025"],
    ),
    ("The new six-year agreement covers the period from 2020 through 2025.", "2021-03-10", ["11: 2020-2025"]),
    ("The deal is a six-year accord that will be valid through 2025.", "2021-03-10", ["11: 2020-2025"]),
    ("The pact spans six years, from 2020 to 2025.", "2021-03-10", ["11: 2020-2025"]),
    ("The new deal spans 2026 to 2030.", "2024-10-05", ["12: 2026-2030"]),
    ("The deal takes effect in 2026 and lasts until 2030.", "2024-10-05", ["12: 2026-2030"]),
    ("The new agreement takes effect in 2026 and will last for five years.", "2024-10-05", ["12: 2026-2030"]),
    ("The five-year deal, which begins in 2026, includes an 8.3 percent rise.", "2024-10-05", ["12: 2026-2030"]),
    (
        "The new five-year agreement, which will go into effect in 2026, sets the first payment.",
        "2024-10-05",
        ["12: 2026-2030"],
    ),
    ("The agreement comes into force on Jan. 1, 2026, and expires on Dec. 31, 2030.", "2024-10-05", ["12: 2026-2030"]),
    ("The 12th SMA will be in effect from Jan. 1, 2026 to Dec. 31, 2030.", "2024-10-05", ["12: 2026-2030"]),
    ("The 12th SMA (2026-2030) awaits ratification.", "2024-11-05", ["12: 2026-2030"]),
    ("The next SMA will apply from 2026.", "2024-05-05", ["12: 2026-"]),
    ("They are negotiating the SMA that will take effect in 2026.", "2024-05-05", ["12: 2026-"]),
    ("The talks are for the deal to be applied from 2026.", "2024-05-05", ["12: 2026-"]),
    ("The 12th SMA is to set Seoul's share for 2026 and beyond.", "2024-05-05", ["12: 2026-"]),
    ("The two sides are negotiating Seoul's contributions for 2026 onwards.", "2024-05-05", ["12: 2026-"]),
    ("At stake is what Seoul will pay from 2014.", "2013-08-05", ["9: 2014-"]),
    ("The talks are to decide Seoul's share of the cost from next year.", "2013-08-05", ["9: 2014-"]),
    ("It is to take effect next January.", "2018-05-16", []),
    (
        "It was the third round of negotiations on the 10th Special Measures Agreement (SMA), which is to take "
        "effect next January.",
        "2018-05-16",
        ["10: 2019-"],
    ),
    (
        "The current agreement expires at the end of 2025, so the new one will start in 2026.",
        "2024-05-16",
        ["11: -2025", "12: 2026-"],
    ),
    ("The 10th SMA, a one-year stopgap, expired at the end of 2019.", "2020-05-16", ["10: 2019-2019"]),
    ("The 10th SMA was a stopgap covering only 2019.", "2020-05-16", ["10: 2019-2019"]),
    ("The ninth SMA ran from 2014 to 2018.", "2018-05-16", ["9: 2014-2018"]),
    ("The eighth agreement was valid for five years from 2009.", "2013-05-16", ["8: 2009-2013"]),
    (
        "The eighth SMA covered 2009 through 2013; its predecessor covered 2007 and 2008.",
        "2013-05-16",
        ["7: 2007-2008", "8: 2009-2013"],
    ),
    ("The first SMA was signed in 1991.", "2013-05-16", []),
    ("The sixth SMA, which covered 2005 and 2006, expires next month.", "2006-11-16", ["6: 2005-2006"]),
    ("The sixth pact was good for two years, 2005 and 2006.", "2006-11-16", ["6: 2005-2006"]),
    (
        "The expiring one was good for two, 2007 and 2008. They discuss the 8th Special Measures Agreement.",
        "2008-11-16",
        ["7: 2007-2008"],
    ),
    ("The accord in force covers the three years to the end of 2001.", "2001-11-16", ["4: 1999-2001"]),
    (
        "The present three-year accord ends this year, and a new one is to start in 2002.",
        "2001-11-23",
        ["4: 1999-2001", "5: 2002-"],
    ),
    ("The 5th SMA (2002-04) ended last year.", "2005-03-01", ["5: 2002-2004"]),
    ("The 1996-98 agreement ends next month.", "1998-11-01", ["3: 1996-1998"]),
    (
        "The 12th SMA, which took effect in January 2026, runs until the end of 2030. Talks on the 13th SMA opened.",
        "2029-05-16",
        ["12: 2026-2030"],
    ),
    ("Talks on the 13th SMA opened. The 13th SMA will cover the years from 2031.", "2029-05-16", ["13: 2031-"]),
    (
        "The current five-year accord, struck in October 2024, expires at the close of 2030. Talks on the 13th SMA "
        "opened.",
        "2029-09-20",
        ["12: 2026-2030 2024-10-XX"],
    ),
    (
        "Talks on a 13th SMA resumed. The present agreement, the 12th since 1991, is in force through Dec. 31.",
        "2030-02-04",
        ["12: -2030"],
    ),
    ("Talks on a 13th SMA resumed. The deal in force has less than a year to run.", "2030-02-04", []),
    (
        "The accord, which was concluded in October 2024 and covers 2026 to 2030, took effect on Jan. 1.",
        "2026-01-23",
        ["12: 2026-2030 2024-10-XX"],
    ),
    (
        "South Korea has received no request to reopen a five-year agreement on the cost of U.S. troops that took "
        "effect this month.",
        "2026-01-23",
        ["12: 2026-2030"],
    ),
    (
        "The current agreement, which expires at the end of this year, will be followed by the 12th SMA in 2026.",
        "2025-03-23",
        ["11: -2025"],
    ),
    (
        "The 11th SMA expires at the end of this year and the 12th runs from 2026 to 2030.",
        "2025-03-23",
        ["11: -2025", "12: 2026-2030"],
    ),
    ("The current SMA runs through 2025.", "2022-06-01", ["11: -2025"]),
    (
        "The current SMA, which runs from 2020 to 2025, was concluded in March 2021.",
        "2023-06-01",
        ["11: 2020-2025 2021-03-XX"],
    ),
    ("The current agreement was reached in 2021 and covers six years through 2025.", "2023-06-01", ["11: 2020-2025"]),
    ("The current agreement runs through 2018.", "2015-06-01", ["9: -2018"]),
]

COMPOSED = [
    (
        "Officials wrapped up two days of bargaining on how to divide the expense of the American military presence "
        "from next year on.",
        "2008-08-29",
        ["8: 2009-"],
    ),
    ("They discussed how much Seoul should put in for U.S. Forces Korea after 2025.", "2024-06-27", ["12: 2026-"]),
    (
        "Diplomats initialed an accord Sunday. An earlier pact that covered five years lapsed at the end of "
        "December. Its replacement is good for a single year.",
        "2019-02-10",
        ["9: 2014-2018", "10: 2019-2019 2019-02-10"],
    ),
    ("The accord is to hold until 2025, a newspaper reported.", "2021-03-08", ["11: -2025"]),
    (
        "The two governments said Sunday that their negotiators had come to an agreement in principle on what South "
        "Korea pays.",
        "2021-03-08",
        ["11: - 2021-03-XX"],
    ),
    (
        "Seoul paid about $920 million in 2019, the last year for which there was an agreement.",
        "2021-03-08",
        ["10: -2019"],
    ),
    (
        "The existing accord, eighth of its kind, was agreed for five years and expires at the end of this year.",
        "2013-07-02",
        ["8: 2009-2013"],
    ),
    ("That is almost identical to the 8.2 percent of the one-year 10th SMA in 2019.", "2024-11-07", ["10: 2019-2019"]),
    ("The agreement in effect took care of only 2005 and 2006.", "2006-11-30", ["6: 2005-2006"]),
    (
        "The pact being negotiated will be the allies' 10th. Its predecessor, which took care of five years, ends on "
        "Dec. 31.",
        "2018-09-21",
        ["9: 2014-2018"],
    ),
    (
        "Korea paid more under a five-year agreement struck in 2014. That agreement will be no more on Dec 31.",
        "2018-12-14",
        ["9: 2014-2018"],
    ),
    ("South Korea agreed Friday to increase what it spends on American soldiers.", "1995-11-24", ["3: - 1995-11-24"]),
    ("Delegates struck the bargain late Saturday in Seoul.", "2014-01-12", ["9: - 2014-01-11"]),
    ("The accord has to be approved by the National Assembly before the end of the year.", "2006-12-06", []),
    (
        "Representatives today signed the eleventh Special Measures Agreement, following the consensus announced "
        "last month.",
        "2021-04-08",
        ["11: - 2021-03-XX"],
    ),
    (
        "The two countries held consultations in Washington from March 5 to 7. At the end of these meetings the "
        "negotiators reached consensus on the text of a new agreement.",
        "2021-03-08",
        ["11: - 2021-03-07"],
    ),
    (
        "Seoul will pay more, the foreign ministry said Wednesday. The two allies reached the agreement at the end "
        "of their sixth round of talks.",
        "2006-12-06",
        ["7: - 2006-12-06"],
    ),
    (
        "January 1991 — Seoul and Washington sign their first special measures agreement, covering "
        "1991-93.\n\nDecember 2006 — After six months of meetings the seventh is concluded.",
        "2024-11-28",
        ["1: 1991-1993", "7: - 2006-12-XX"],
    ),
    (
        "March 2005: in the sixth agreement, valid for two years from 2005, the allies agree on a deal.\n\nDecember "
        "2006 — After six months of meetings the seventh is concluded. It lasts for 2007 and 2008.",
        "2024-11-28",
        ["6: 2005-2006 2005-03-XX", "7: 2007-2008 2006-12-XX"],
    ),
    ("Jan. 11, 2014 — Negotiators reach the ninth agreement (2014-2018).", "2024-11-28", ["9: 2014-2018 2014-01-11"]),
    ("Feb. 10, 2019 — Chief delegates initial a deal good for 2019 alone.", "2024-11-28", ["10: 2019-2019 2019-02-10"]),
    (
        "March 7, 2021 — A ninth round in Washington ends in agreement. The eleventh accord spans 2020 to 2025.",
        "2024-11-28",
        ["11: 2020-2025 2021-03-07"],
    ),
    (
        "Korea and the United States closed their negotiations on Monday on sharing the expense of keeping U.S. "
        "troops here.",
        "2008-12-24",
        ["8: - 2008-12-22"],
    ),
    (
        "Under an accord initialed yesterday, Seoul pays less. The two had shaken hands on the figure in mid-March.",
        "2005-04-28",
        ["6: - 2005-03-XX"],
    ),
    (
        "The five-year deal, which will stay in force until 2018, came out of a marathon session in Seoul that ended "
        "on Saturday.",
        "2014-01-13",
        ["9: 2014-2018 2014-01-11"],
    ),
    ("The allies settled the question of money only last October.", "2025-07-09", ["12: - 2024-10-XX"]),
    (
        "An agreement on the cost of U.S. troops was signed on Thursday. In 2009, the first of those years, Seoul is "
        "to provide 760 billion won.",
        "2009-01-15",
        ["8: 2009-"],
    ),
    (
        "Earlier this month officials in Seoul and Washington concluded a new five-year agreement. Seoul's "
        "contribution will go up by 8.3% to 1.52tn won in 2026.",
        "2024-10-16",
        ["12: 2026-2030 2024-10-XX"],
    ),
]

# Talks go on, fail or are on other matters; a proposal is no deal; and a signature is none of the negotiators'.
NOTHING = [
    ("The talks on the new deal will continue until the end of the year.", "2029-05-04"),
    ("Seoul hopes to reach a deal by the end of the year.", "2018-09-04"),
    ("The negotiators failed to reach an agreement on Thursday.", "2018-09-04"),
    ("The two sides agreed Thursday to meet again next month.", "2018-09-04"),
    ("The two sides agreed to conclude the talks by the end of the year.", "2018-09-04"),
    (
        "South Korea and the United States wrapped up the third round of talks on Thursday without agreement.",
        "2018-09-04",
    ),
    ("The two sides have yet to reach agreement on the 10th SMA, officials said Thursday.", "2018-09-04"),
    ("An agreement could be reached as early as this month, a source said Friday.", "2018-09-04"),
    ("Seoul wants a five-year deal, while Washington prefers a one-year agreement.", "2018-09-04"),
    ("Washington proposed that the next agreement last for three years.", "2018-09-04"),
    ("A working-level agreement reached in March 2020 was rejected by Trump.", "2020-05-04"),
    ("Negotiators reached a tentative deal in late March, but the president turned it down.", "2020-05-04"),
    ("The two leaders agreed Thursday to strengthen the alliance.", "2019-09-04"),
    ("South Korea and the U.S. reached an agreement on missile guidelines in May 2021.", "2021-05-24"),
    ("South Korea and the U.S. struck a free trade deal in 2007.", "2008-05-24"),
    (
        "The U.S. and Japan extended their one-year host nation support agreement, which expires in March 2022.",
        "2021-03-24",
    ),
    ("The agreement to relocate Yongsan Garrison was signed in 2004 and runs until 2008.", "2006-03-24"),
    ("The defense ministry's plan runs from 2021 to 2025 and costs 300 trillion won.", "2020-09-24"),
    ("The current administration's term ends in 2022.", "2020-09-24"),
    ("The National Assembly ratified the agreement on April 7.", "2019-04-08"),
    ("The deal was signed on March 8 in Seoul.", "2019-03-08"),
    ("South Korea and the United States on Thursday concluded the seventh round of negotiations.", "2024-08-29"),
    ("They concluded their three-day negotiations on Thursday in Seoul.", "2024-08-29"),
]


def told(body: str, published: str) -> list[str]:
    """Each agreement of a page in a line: number, first and last year, when it was reached."""
    claims = [row.claim for row in agreement_rows(read(find_agreements, body, date.fromisoformat(published)))]
    return [f"{c.agreement}: {c.first_year or ''}-{c.last_year or ''} {c.concluded or ''}".strip() for c in claims]


@pytest.mark.parametrize(("text", "published", "expected"), [*TERMS, *COMPOSED])
def test_it_reads_terms_and_conclusions(text: str, published: str, expected: list[str]) -> None:
    assert told(text, published) == expected


@pytest.mark.parametrize(("text", "published"), NOTHING)
def test_it_passes_over_what_tells_neither(text: str, published: str) -> None:
    assert told(text, published) == []
