"""Rounds that never met, numbers that are no round's, and meetings that only come after a numbered round."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

SIXTH = "The sixth round ended in Boston on Thursday."
SIXTH_ROW = "8/6 held - 2008-12-18 Boston"

PAGES: dict[str, list[Page]] = {
    "a round that is not to be is none": [
        Page(f"{SIXTH} {words}", "2008-12-19", [SIXTH_ROW])
        for words in (
            "The two envoys do not plan a seventh round.",
            "Neither side wants a seventh round, an aide said.",
            "The teams have no plans for a seventh round.",
            "Both sides see no need for a seventh round.",
            "There will be no seventh round, officials said.",
            "The envoys ruled out a seventh round.",
            "They agreed to skip a seventh round and settle the rest by telephone.",
            "A seventh round will not be necessary, both envoys said.",
            "A plan for a seventh round in Denver was dropped.",
            "Talk of a seventh round, pencilled in for January in Denver, came to nothing.",
            "A seventh round, foreseen for January in Denver, never took place.",
        )
    ],
    "one that only waits is": [
        Page(f"{SIXTH} {words}", "2008-12-19", [SIXTH_ROW, "8/7 planned - - -"])
        for words in (
            "The seventh round will not be held before February.",
            "No date has been set for a seventh round.",
            "They do not expect the seventh round to be the last, but it is planned for February.",
        )
    ],
    "the last of the year is counted": [
        Page(
            "The two sides ended their tenth and probably last round of the year on cost sharing without a deal. The "
            "talks ran for three days through Thursday in Boston. The envoys have not set a date for an 11th round.",
            "2018-12-14",
            ["10/10 held 2018-12-11 2018-12-13 Boston"],
        ),
    ],
    "for the first time is no first round": [
        Page(
            "Envoys are due to meet on Friday and Saturday, face to face for the first time, in the ninth round of "
            "talks on an 11th Special Measures Agreement, in Denver.",
            "2021-03-04",
            ["11/9 planned 2021-03-05 2021-03-06 Denver"],
        ),
        Page(
            "They will meet in Boston on Friday for the first time since May, in the third round of talks.",
            "2018-06-14",
            ["10/3 planned 2018-06-15 - Boston"],
        ),
    ],
    "an agreement is no round": [
        Page(
            f"Diplomats will meet in Denver on Wednesday to open bargaining.\n\nIt is the first round on a tenth "
            f"Special Measures Agreement. The ninth, {words}, ends on Dec. 31.",
            "2018-03-05",
            ["10/1 planned 2018-03-07 - Denver"],
        )
        for words in ("in force since 2014", "signed in 2014", "a five-year deal", "valid since 2014")
    ],
    "a meeting weeks after a round is another": [
        Page(
            "The sixth round ended in Boston on Dec. 18. The envoys held a video conference on Wednesday, three weeks "
            "after the sixth round, to narrow gaps.",
            "2009-01-09",
            [SIXTH_ROW, "8/- held 2009-01-07 2009-01-07 - @ video conference"],
        ),
        Page(
            "Three weeks after the sixth round in Boston, the two envoys met by video on Wednesday.",
            "2009-01-09",
            ["8/6 held - - Boston", "8/- held 2009-01-07 2009-01-07 - @ video conference"],
        ),
        Page(
            "The two sides will meet again in Denver on Monday, two months after the fifth round ended in Boston.",
            "2009-01-09",
            ["8/5 held - - Boston", "8/6 planned 2009-01-12 - Denver"],
        ),
    ],
    "what is told only to correct it is not so": [
        Page(
            "An earlier version of this post placed the sixth round in Boston. It was held in Denver.",
            "2025-02-10",
            ["12/6 held - - Denver"],
        ),
        Page(
            "The article also said that the seventh round ended on Tuesday. It ended on Wednesday, Dec. 11.",
            "2013-12-13",
            ["9/7 held - 2013-12-11 -"],
        ),
    ],
    "what is called the last is the one counted": [
        Page(
            "The seventh round was in Boston. The eighth, in September, was the last, and it too was in Denver.",
            "2025-02-10",
            ["12/7 held - - Boston", "12/8 held - - Denver"],
        ),
    ],
    "each of a row has its own place": [
        Page(
            "Then Boston in May, Austin in June, Boston again at the end of June, and a fifth round in Denver in July.",
            "2025-02-10",
            ["12/5 held - - Denver"],
        ),
    ],
    "other states have rounds of their own": [
        Page(
            "Tuesday: Thailand and southern rebels meet for a fourth round of talks in Jakarta.\n\nWednesday: South "
            "Korea and the United States open a second round of negotiations in Boston about the cost of US troops.",
            "2013-07-23",
            ["9/2 planned 2013-07-24 - Boston"],
        ),
        Page(
            "China watched as the third round of talks on U.S. troops ended in Boston on Thursday.",
            "2018-06-30",
            ["10/3 held - 2018-06-28 Boston"],
        ),
    ],
    "where somebody left for is no round's city": [
        Page(
            "The two sides hold the first round in Denver on Tuesday.\n\nKang Jin-woo, the ambassador for the talks, "
            "left for Boston on Sunday.",
            "2013-06-30",
            ["9/1 planned 2013-07-02 - Denver"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_a_page_gives_the_rounds_that_met_or_will(page: Page) -> None:
    assert read_rounds(page) == page.rounds
