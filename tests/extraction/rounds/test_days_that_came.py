"""The days that a round took, where a page tells those that it was to take too; days put off, listed or counted."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

PAGES: dict[str, list[Page]] = {
    "the end that came goes before the one that was to": [
        Page(
            "The envoys ended talks Thursday, a day later than meant.\n\nThe seventh round began Tuesday and "
            "was to end Wednesday.",
            "2020-03-20",
            ["11/7 held 2020-03-17 2020-03-19 -"],
        ),
        Page(
            "The fourth round, which began Monday in Denver, was scheduled to end on Tuesday. The talks ended on "
            "Wednesday.",
            "2018-06-15",
            ["10/4 held 2018-06-11 2018-06-13 Denver"],
        ),
        Page(
            "The fourth round began Monday and was to end Wednesday.",
            "2018-06-15",
            ["10/4 held 2018-06-11 - -"],
        ),
        Page(
            "The fourth round began Monday and was to end Wednesday.",
            "2018-06-12",
            ["10/4 held 2018-06-11 2018-06-13 -"],
        ),
    ],
    "a round put off is on its new days": [
        Page(
            "The third round, which was to be held in Denver on Sept. 17 and 18, has been put off by a week.",
            "2008-09-15",
            ["8/3 planned 2008-09-24 2008-09-25 Denver"],
        ),
        Page(
            "The third round was put off by a week, to Sept. 24-25, officials said.",
            "2008-09-15",
            ["8/3 planned 2008-09-24 2008-09-25 -"],
        ),
        Page(
            "The third round, planned for March 3 to 4, has been put off to March 24.",
            "2018-02-18",
            ["10/3 planned 2018-03-24 - -"],
        ),
        Page(
            "The fourth round, scheduled for June 3-4 in Denver, was brought forward by two days.",
            "2018-05-20",
            ["10/4 planned 2018-06-01 2018-06-02 Denver"],
        ),
        Page(
            "The fourth round, set for Tuesday in Denver, was delayed by two days.",
            "2018-09-07",
            ["10/4 planned 2018-09-13 - Denver"],
        ),
    ],
    "the days first planned are not those that it took": [
        Page(
            "Originally planned for Sept. 17, the third round will now be held on Sept. 24 in Denver.",
            "2018-09-10",
            ["10/3 planned 2018-09-24 - Denver"],
        ),
        Page(
            "The third round, originally due to run from Tuesday to Wednesday, was extended a day and ended Thursday.",
            "2018-06-15",
            ["10/3 held 2018-06-12 2018-06-14 -"],
        ),
        Page("The third round was pushed back a week from Sept. 17.", "2018-09-10", ["10/3 planned 2018-09-24 - -"]),
        Page(
            "The third round was held on Sept. 17 in Denver, and the fourth was put off by a week.",
            "2018-09-20",
            ["10/3 held 2018-09-17 - Denver", "10/4 planned - - -"],
        ),
    ],
    "a round on an agreement ends, and not the agreement": [
        Page(
            "The third round of talks on the eighth Special Measures Agreement ended there on Thursday, local time, "
            "after two days.",
            "2008-09-26",
            ["8/3 held 2008-09-24 2008-09-25 -"],
        ),
        Page(
            "Talks on the agreement that ends on Dec. 31 were hard. The fifth round ended in Boston on Thursday.",
            "2013-11-22",
            ["9/5 held - 2013-11-21 Boston"],
        ),
    ],
    "the nth day is counted back from what took place": [
        Page(
            "The deal came together late on Saturday, on the third day of a tenth round of talks in Boston that had "
            "been meant to end on Friday.",
            "2014-01-12",
            ["9/10 held 2014-01-09 2014-01-11 Boston"],
        ),
        Page(
            "It was struck in Denver on Sunday, when the ninth round, which had started on Friday, went into an "
            "unplanned third day.",
            "2021-03-10",
            ["11/9 held 2021-03-05 2021-03-07 Denver"],
        ),
    ],
    "what was said as it ended gives the end": [
        Page(
            "Envoys were hopeful, the ministry said on Wednesday as the sixth round came to an end. Discussions "
            "started on Monday.",
            "2024-08-14",
            ["12/6 held 2024-08-12 2024-08-14 -"],
        ),
        Page(
            "The ministry said on Thursday, as the fifth round closed in Boston, that gaps remained.",
            "2018-06-15",
            ["10/5 held - 2018-06-14 Boston"],
        ),
    ],
    "what was said hours after it ended, too": [
        Page(
            "The ministry said Wednesday, hours after the sixth round ended in Denver, that gaps remained.",
            "2024-08-14",
            ["12/6 held - 2024-08-14 Denver"],
        ),
    ],
    "days in a row are one span": [
        Page(
            "The delegations will meet in Boston on Monday, Tuesday and Wednesday for the second round.",
            "2018-06-14",
            ["10/2 planned 2018-06-18 2018-06-20 Boston"],
        ),
        Page(
            "They will meet for the fourth round in Boston on Sept. 24, 25 and 26.",
            "2018-09-14",
            ["10/4 planned 2018-09-24 2018-09-26 Boston"],
        ),
    ],
    "a round counted since a day is not on it": [
        Page(
            "Negotiators parted on Friday after two days of discussions in Denver.\n\nIt was their third round since "
            "July 2.",
            "2013-08-24",
            ["9/3 held 2013-08-22 2013-08-23 Denver"],
        ),
        Page(
            "The fourth round has been under way since Monday in Denver.",
            "2018-06-13",
            ["10/4 held 2018-06-11 - Denver"],
        ),
    ],
    "a round may take a day": [
        Page(
            "The first round, on July 2 in Denver, took a day. The second took two, July 24 and 25 in Boston.",
            "2013-08-19",
            ["9/1 held 2013-07-02 2013-07-02 Denver", "9/2 held 2013-07-24 2013-07-25 Boston"],
        ),
        Page(
            "So the sixth round has come and gone. Two days in Boston (Wednesday and Thursday), and no deal.",
            "2008-12-19",
            ["8/6 held 2008-12-17 2008-12-18 Boston"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_a_round_has_the_days_that_it_took(page: Page) -> None:
    assert read_rounds(page) == page.rounds
