"""How rounds began and ended: cut short, run over, put off, closed with a deal."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "talks without a number": [
        Page(
            "Talks in Seoul last week on what South Korea pays for U.S. troops collapsed after the American "
            "delegation got up from the table.",
            "2019-11-25",
            ["11/- held - - Seoul"],
        ),
        Page(
            "Negotiations in Honolulu last month over the cost of American troops ended without a deal.",
            "2019-11-15",
            ["11/- held - - Honolulu"],
        ),
        Page(
            "Cost-sharing talks broke down in Seoul on Tuesday after 90 minutes.",
            "2019-11-19",
            ["11/- held - 2019-11-19 Seoul"],
        ),
        Page(
            "Last week's talks in Washington over troop costs made no headway.",
            "2019-12-10",
            ["11/- held - - Washington"],
        ),
    ],
    "ended, in many words": [
        Page(
            "The ministry said Friday that the two-day meeting on defense costs, the seventh, which drew to a close "
            "on Thursday local time in Washington, helped.",
            "2018-09-21",
            ["10/7 held 2018-09-19 2018-09-20 Washington"],
        ),
        Page(
            "Three days of closed-door deliberations on troop costs, in their fourth round, came to an end on "
            "Thursday at the Korea Institute for Defense Analyses in eastern Seoul.",
            "2024-06-27",
            ["12/4 held 2024-06-25 2024-06-27 Seoul @ Korea Institute for Defense Analyses"],
        ),
        Page(
            "The U.S. cut short the third round of SMA talks in Seoul on Tuesday, a day after it began.",
            "2019-11-20",
            ["11/3 held 2019-11-18 2019-11-19 Seoul"],
        ),
        Page(
            "The fifth round of the burden-sharing talks adjourned in Seoul on Wednesday without agreement.",
            "2019-12-19",
            ["11/5 held - 2019-12-18 Seoul"],
        ),
        Page(
            "The third round of SMA talks, scheduled for two days from Monday in Seoul, ended abruptly on the second "
            "day.",
            "2019-11-19",
            ["11/3 held 2019-11-18 2019-11-19 Seoul"],
        ),
        Page(
            "South Korea and the United States failed to reach an agreement on troop costs Thursday after three days "
            "of talks in Seoul.",
            "2013-12-12",
            ["9/- held 2013-12-10 2013-12-12 Seoul"],
        ),
        Page(
            "The allies remained apart on Wednesday following a two-day meeting in Washington on cost sharing, the "
            "fourth since September.",
            "2019-12-05",
            ["11/4 held 2019-12-03 2019-12-04 Washington"],
        ),
        Page(
            "The third round of SMA talks started on Tuesday in Seoul. The talks will continue on Wednesday.",
            "2019-11-19",
            ["11/3 held 2019-11-19 - Seoul"],
        ),
    ],
    "overtaken by events": [
        Page(
            "Tuesday's session on troop costs, the second day of a third round in Seoul, had been expected to last "
            "until late afternoon.",
            "2019-11-19",
            ["11/3 held 2019-11-18 2019-11-19 Seoul"],
        ),
        Page(
            "American and South Korean officials got up from the table in Washington on Wednesday no closer to "
            "settling how to split troop costs.\n\nIt was the fifth time since May that the delegations had met, and "
            "it took them two days. They will try again later this month in Seoul.",
            "2006-11-03",
            ["7/5 held 2006-10-31 2006-11-01 Washington", "7/6 planned - - Seoul"],
        ),
    ],
    "extended": [
        Page(
            "The eighth round of defense cost talks, originally set for Oct. 16-18 in Seoul, was extended by one day.",
            "2018-10-20",
            ["10/8 held 2018-10-16 2018-10-19 Seoul"],
        ),
        Page(
            "The ninth round of SMA talks in Washington, which had been scheduled to end on Saturday, spilled over "
            "into Sunday.",
            "2021-03-08",
            ["11/9 held - 2021-03-07 Washington"],
        ),
        Page(
            "Negotiators in Washington extended their talks on sharing defense costs into a third day on Sunday.",
            "2021-03-07",
            ["11/- held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "The seventh round of the SMA talks in Los Angeles lasted three days, a day longer than planned, ending "
            "on Thursday.",
            "2020-03-20",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "The round of SMA talks, the ninth, was to run for two days from Friday in Washington but went on "
            "through Sunday.",
            "2021-03-08",
            ["11/9 held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "A deal on the cost of U.S. troops was struck at the close of a ninth round in Washington. Due to finish "
            "Saturday after two days, the round ran over by one more.",
            "2021-03-08",
            ["11/9 held 2021-03-05 2021-03-07 Washington"],
        ),
    ],
    "put off": [
        Page(
            "The seventh round of talks on troop costs, planned for Seoul in February, was put off because of the "
            "coronavirus outbreak.",
            "2020-02-28",
            ["11/7 planned - - Seoul"],
        ),
        Page(
            "The fourth round of the cost-sharing talks has been moved from Sept. 24 to Sept. 30 in Seoul, officials "
            "said.",
            "2013-09-20",
            ["9/4 planned 2013-09-30 - Seoul"],
        ),
    ],
    "a deal, struck at a round or signed later": [
        Page(
            "The accord on troop costs was wrapped up on October 2 after eight rounds of talks.",
            "2024-11-07",
            [],
        ),
        Page(
            "Delegates struck the bargain on troop costs late Saturday in Seoul, where they had been holed up for "
            "three days in what became their 10th and final session since July.",
            "2014-01-12",
            ["9/10 held 2014-01-09 2014-01-11 Seoul"],
        ),
        Page(
            "The two sides reached an agreement in principle on a new cost-sharing deal on Sunday after three days "
            "of talks in Washington.",
            "2021-03-08",
            ["11/- held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "Seoul will provide $330 million in 1996 for U.S. troops, said a joint statement released after a "
            "two-day meeting in the South Korean capital.",
            "1995-11-24",
            ["3/- held - - Seoul"],
        ),
        Page(
            "The deal was reached during the ninth round of negotiations held in Washington from March 5 to 7, the "
            "foreign ministry said. It is on defense cost sharing.",
            "2021-03-08",
            ["11/9 held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "Chief negotiators initialed the text of the new cost-sharing agreement on Oct. 2 in Seoul after the "
            "eighth round of talks, held there Sept. 25-27.",
            "2024-10-05",
            ["12/8 held 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "The agreement was reached on Oct. 2, just five months after the talks on sharing defense costs began in "
            "Hawaii in April.",
            "2024-10-05",
            ["12/1 held - - Hawaii"],
        ),
        Page(
            "The allies concluded the 9th SMA on Jan. 11, 2014, and it was signed on Feb. 2.",
            "2014-02-05",
            [],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_ends(page: Page) -> None:
    assert read_rounds(page) == page.rounds
