"""Rounds in the many words that reporters find for sitting down, dragging on and getting up."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "hosts, days and settings, in other words": [
        Page(
            "South Korea and the US on Friday brought to a close an eighth series of discussions over how the burden "
            "of American forces should be split.\n\nThe discussions, hosted by Seoul, had opened on Wednesday, said "
            "the Foreign Ministry.",
            "2024-09-27",
            ["12/8 held 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "After three days at the table in Washington, U.S. and South Korean negotiators had an agreement in "
            "principle on Sunday night about money for the troops.\n\nIt was struck by Donna Welton and Jeong "
            "Eun-bo, who had not met in person before last Friday.",
            "2021-03-08",
            ["11/- held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "Protesters hold up placards near the Korea Institute for Defense Analyses in Seoul on Tuesday, where "
            "negotiators began a two-day fifth round of talks on troop costs.",
            "2019-12-17",
            ["11/5 held 2019-12-17 2019-12-18 Seoul @ Korea Institute for Defense Analyses"],
        ),
        Page(
            "Protesters hold up placards near the Korea Institute for Defense Analyses in Seoul on Tuesday against "
            "higher troop costs.",
            "2019-12-17",
            [],
        ),
        Page(
            "The sixth round of cost talks, hosted by Washington, formally opened on Monday and finally came to an "
            "end on Wednesday.",
            "2024-08-15",
            ["12/6 held 2024-08-12 2024-08-14 Washington"],
        ),
        Page(
            "On Thursday the two sides wrapped up the second round of talks on burden sharing, which on Tuesday got "
            "under way in Seoul.",
            "2024-05-24",
            ["12/2 held 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "Nothing came of the fifth round of talks on troop costs that Seoul hosted on Tuesday and Wednesday.",
            "2019-12-20",
            ["11/5 held 2019-12-17 2019-12-18 Seoul"],
        ),
    ],
    "verbs and nouns of all sorts": [
        Page(
            "South Korean and U.S. negotiators emerged from a seventh round of talks on Thursday with little to show "
            "for three days in Los Angeles. They had been arguing over the cost of U.S. troops.",
            "2020-03-20",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Seoul and Washington are back at the negotiating table over troop costs. A sixth round opened in the "
            "U.S. capital on Tuesday and carries over into Wednesday.",
            "2020-01-15",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "The allies' fourth go at a cost-sharing deal begins in Washington today, a fortnight after the "
            "Americans walked out of the third in Seoul.",
            "2019-12-03",
            ["11/3 held - - Seoul", "11/4 planned 2019-12-03 - Washington"],
        ),
        Page(
            "For three days this week, from Tuesday, the two delegations sat across from each other in Seoul for "
            "round two of the SMA talks.",
            "2024-05-24",
            ["12/2 held 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "Round six of the SMA talks got under way at the State Department on Monday. It was to wind up on "
            "Wednesday.",
            "2024-08-14",
            ["12/6 held 2024-08-12 2024-08-14 - @ State Department"],
        ),
        Page(
            "Held behind closed doors in a Seoul hotel on June 26 and 27, the fourth round of burden-sharing talks "
            "yielded no result.",
            "2018-06-29",
            ["10/4 held 2018-06-26 2018-06-27 Seoul"],
        ),
        Page(
            "The Foreign Ministry confirmed that the fifth round would start in Seattle on Wednesday and run for two "
            "days. The first four were held in Honolulu, Jeju, Washington and Seoul. The talks are on the SMA.",
            "2018-07-16",
            [
                "10/1 held - - Honolulu",
                "10/2 held - - Jeju",
                "10/3 held - - Washington",
                "10/4 held - - Seoul",
                "10/5 planned 2018-07-18 2018-07-19 Seattle",
            ],
        ),
        Page(
            "South Korea on Monday asked that the third round of cost-sharing talks, originally planned for this "
            "week in Washington, be put back to next month.",
            "2018-05-07",
            ["10/3 planned - - Washington"],
        ),
        Page(
            "Betts flew into Seoul on Monday night for the eighth round of SMA talks, which will last from Tuesday "
            "through Thursday.",
            "2018-10-16",
            ["10/8 planned 2018-10-16 2018-10-18 Seoul"],
        ),
        Page(
            "Negotiators were locked in talks in Honolulu over troop costs for a fourth day on Friday, a day more "
            "than scheduled.",
            "2018-11-17",
            ["10/- held 2018-11-13 2018-11-16 Honolulu"],
        ),
        Page(
            "The two allies will try again in Seoul on Dec. 11, after nine failed rounds, to agree on troop costs.",
            "2018-12-06",
            ["10/10 planned 2018-12-11 - Seoul"],
        ),
        Page(
            "The talks on defense costs are to be held for the 10th time from Dec. 11 in Seoul.",
            "2018-12-06",
            ["10/10 planned 2018-12-11 - Seoul"],
        ),
        Page(
            "Their tenth meeting in as many months, in Seoul this week, ended where the ninth did: without a deal on "
            "troop costs.",
            "2018-12-14",
            ["10/10 held - - Seoul"],
        ),
        Page(
            "U.S. Forces Korea workers will be furloughed unless the eighth round of cost-sharing negotiations, "
            "which has yet to be scheduled, brings a deal.",
            "2020-03-25",
            ["11/8 planned - - -"],
        ),
        Page(
            "A cost-sharing deal was within reach at the end of March, shortly after the seventh round (March 17-19, "
            "Los Angeles), before President Trump turned it down.",
            "2020-05-08",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Kim Young-sam's government and Washington opened the second round of talks in Honolulu on Oct. 12, "
            "1995, on sharing the cost of U.S. troops.",
            "1995-10-14",
            ["3/2 held 1995-10-12 - Honolulu"],
        ),
        Page(
            "Working-level talks on the amount South Korea pays for U.S. troops were held in Seoul on Nov. 1-2, the "
            "ministry said. The next round is due in Washington within the month.",
            "1998-11-04",
            ["4/- held 1998-11-01 1998-11-02 Seoul", "4/- planned - - Washington"],
        ),
        Page(
            "South Korea and the U.S. will kick off a three-day round of SMA talks, the eighth of this year's "
            "series, on Wednesday at an undisclosed location in Seoul.",
            "2024-09-24",
            ["12/8 planned 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "At issue in the fourth round, which starts on Tuesday in Washington, is a demand for $5 billion. The "
            "talks about troop costs broke down last month.",
            "2019-12-01",
            ["11/4 planned 2019-12-03 - Washington"],
        ),
        Page(
            "The two sides had planned to meet in Seoul in late January for a seventh round of cost talks, but the "
            "outbreak upset the schedule.",
            "2020-03-05",
            ["11/7 planned - - Seoul"],
        ),
        Page(
            "The first of the talks on who pays for U.S. troops was held in Hawaii in March, and the latest, the "
            "fifth, in Seattle in July.",
            "2018-08-10",
            ["10/1 held - - Hawaii", "10/5 held - - Seattle"],
        ),
        Page(
            "Lee Tae-woo and Linda Specht met in Seoul for two days beginning May 21, then extended the second round "
            "of SMA talks by a day to the 23rd.",
            "2024-05-25",
            ["12/2 held 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "A Foreign Ministry official told reporters the two countries held the second round of SMA talks in "
            "Seoul for two days through Tuesday.",
            "2024-05-22",
            ["12/2 held 2024-05-20 2024-05-21 Seoul"],
        ),
        Page(
            "Seoul's negotiating team is to fly to Honolulu on Monday for the ninth round of SMA talks on Nov. 13-16.",
            "2018-11-11",
            ["10/9 planned 2018-11-13 2018-11-16 Honolulu"],
        ),
        Page(
            "Jeong said after the Dec. 17-18 round in Seoul that the SMA talks would continue in January in the "
            "United States.",
            "2019-12-20",
            ["11/- held 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "On the sidelines of the seventh round of the SMA talks in LA, protesters gathered outside the consulate.",
            "2020-03-18",
            ["11/7 held - - Los Angeles"],
        ),
        Page(
            "Seoul hosted the third round of SMA talks on Monday and Tuesday last week; Washington is to host the "
            "fourth on Dec. 3 and 4.",
            "2019-11-28",
            ["11/3 held 2019-11-18 2019-11-19 Seoul", "11/4 planned 2019-12-03 2019-12-04 Washington"],
        ),
        Page(
            "As agreed in Honolulu in October, negotiators gathered in Seoul on Nov. 18 for a third round on how to "
            "share troop costs.",
            "2019-11-19",
            ["11/3 held 2019-11-18 - Seoul"],
        ),
        Page(
            "The talks on troop costs, the fifth in the series, wrapped at 2 a.m. Thursday in Seoul after running "
            "all night.",
            "2019-12-19",
            ["11/5 held - 2019-12-19 Seoul"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_wordings(page: Page) -> None:
    assert read_rounds(page) == page.rounds
