"""Rounds of whole pages, where headline, lead and background tell of several."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "a page of some paragraphs": [
        Page(
            "SEOUL, Nov. 19 (Xinhua) -- South Korea and the United States on Tuesday broke off the third round of "
            "talks over the sharing of costs for stationing U.S. troops here, the South Korean foreign ministry "
            "said.\n\nThe two-day dialogue, scheduled to end at 5 p.m. on Tuesday, came to a halt at about 11:30 "
            "a.m. as the U.S. delegation left the venue, the Korea Institute for Defense Analyses in eastern "
            "Seoul.\n\nThe first round was held in Seoul on Sept. 24-25, and the second took place in Honolulu, "
            "Hawaii, on Oct. 22-24.\n\nThe current Special Measures Agreement expires on Dec. 31.",
            "2019-11-19",
            [
                "11/1 held 2019-09-24 2019-09-25 Seoul",
                "11/2 held 2019-10-22 2019-10-24 Honolulu",
                "11/3 held 2019-11-18 2019-11-19 Seoul @ Korea Institute for Defense Analyses",
            ],
        ),
        Page(
            "Negotiators from South Korea and the United States will sit down in Washington from Tuesday for a "
            "fourth attempt at settling how to divide the cost of American troops.\n\nThe Foreign Ministry said "
            "Sunday that Jeong Eun-bo would lead Seoul's team in the two-day meeting. His counterpart is again James "
            "DeHart.\n\nThe last encounter, in Seoul on Nov. 19, was cut short after the U.S. side walked out.",
            "2019-12-01",
            ["11/3 held 2019-11-19 - Seoul", "11/4 planned 2019-12-03 2019-12-04 Washington"],
        ),
        Page(
            "With the cost-sharing pact due to lapse in less than two weeks, Seoul and Washington made one more try "
            "at renewing it on Tuesday.\n\nDelegations headed by Jeong Eun-bo and James DeHart began a fifth round "
            "of talks behind closed doors at the Korea Institute for Defense Analyses in Seoul. The meeting goes on "
            "through Wednesday.\n\nThere was no progress at the previous round, which took place in Washington two "
            "weeks ago.",
            "2019-12-17",
            ["11/4 held - - Washington", "11/5 held - 2019-12-18 Seoul @ Korea Institute for Defense Analyses"],
        ),
        Page(
            "South Korea and the United States have agreed in principle on a new deal for sharing the cost of "
            "American troops on the peninsula, the State Department said Sunday.\n\nThe agreement came at the end of "
            "three days of face-to-face talks in Washington between Jeong Eun-bo and Donna Welton, the ninth round "
            "since September 2019.\n\nThe eighth round, on Feb. 5, was conducted by video.",
            "2021-03-08",
            ["11/8 held 2021-02-05 2021-02-05 - @ video conference", "11/9 held - - Washington"],
        ),
        Page(
            "South Korea and the United States opened their first talks on a new defense cost-sharing deal in Hawaii "
            "on Tuesday, nearly two years before the current one runs out.\n\nThe three-day meeting in Honolulu "
            "brings together Lee Tae-woo, Seoul's chief negotiator, and Linda Specht of the State Department.",
            "2024-04-24",
            ["12/1 held 2024-04-23 2024-04-25 Honolulu"],
        ),
        Page(
            "The Foreign Ministry said Tuesday that the next round of negotiations on the Special Measures Agreement "
            "would be held at the end of the month in Seoul.\n\nThe two sides have held six rounds so far this year, "
            "the most recent one from Aug. 12 to 14 in Washington.",
            "2024-08-20",
            ["12/6 held 2024-08-12 2024-08-14 Washington", "12/7 planned - - Seoul"],
        ),
        Page(
            "Eric John, the U.S. ambassador for defense trade, arrived here Monday to attend the second round of "
            "talks on Seoul's share of the cost of keeping American forces.\n\nThe two-day talks begin Wednesday at "
            "the foreign ministry. In the first round, held in Washington early this month, the two sides confirmed "
            "their differences.",
            "2013-07-22",
            ["9/1 held - - Washington", "9/2 planned 2013-07-24 2013-07-25 - @ foreign ministry"],
        ),
        Page(
            "SEOUL: South Korea said on Friday it had failed again to persuade Washington to lower its bill for the "
            "28,500 American troops in the country.\n\nThree days of talks in Los Angeles, which had been due to "
            "wrap up on Wednesday but were extended by a day, ended on Thursday, the foreign ministry in Seoul said.",
            "2020-03-20",
            ["11/- held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Korea and the U.S. wrapped up the second round of their defense cost-sharing talks on Jeju Island on "
            'Thursday without narrowing the gap.\n\n"We had in-depth discussions," said an official of Korea\'s '
            "Foreign Ministry. The third round will take place in mid-May in Washington.\n\nKorean officials said "
            "after the first round in Hawaii last month that they had heard the U.S. position.",
            "2018-04-13",
            ["10/1 held - - Hawaii", "10/2 held - 2018-04-12 Jeju", "10/3 planned - - Washington"],
        ),
        Page(
            "The chief delegates to the defense cost-sharing talks held their last scheduled meeting of the year in "
            "Seoul from Dec. 11 to 13 and extended it by a day, but again parted without agreement, a ministry "
            "official said Friday.\n\nIt was the 10th time they met since March.",
            "2018-12-14",
            ["10/10 held 2018-12-11 2018-12-14 Seoul"],
        ),
        Page(
            "South Korea hopes to conclude the talks on its contribution to the upkeep of U.S. forces before "
            "year-end, Foreign Minister Yu said Wednesday.\n\nThe fourth round of talks was held in Washington last "
            "week; a fifth will be held in Seoul later this month.",
            "2008-11-12",
            ["8/4 held - - Washington", "8/5 planned - - Seoul"],
        ),
        Page(
            "Seoul and Washington are set to launch talks on renewing their military cost-sharing deal next week, "
            "the foreign ministry announced Thursday.\n\nThe first meeting will take place in Washington on Tuesday, "
            "with Hwang Joon-kook and Eric John as chief delegates.",
            "2013-06-27",
            ["9/1 planned 2013-07-02 - Washington"],
        ),
        Page(
            "The two countries' negotiators in the SMA talks met in Washington on Aug. 12-14 for round six, and will "
            "meet again on Aug. 27 in Seoul for round seven.",
            "2024-08-20",
            ["12/6 held 2024-08-12 2024-08-14 Washington", "12/7 planned 2024-08-27 - Seoul"],
        ),
        Page(
            "President Trump's demand for more money was on the table as talks on troop costs resumed in Washington "
            "on Tuesday after a four-week break. It is the sixth round; the fifth, in Seoul in mid-December, ended "
            "in stalemate.",
            "2020-01-14",
            ["11/5 held - - Seoul", "11/6 held 2020-01-14 - Washington"],
        ),
        Page(
            "Talks on Seoul's share of troop costs were held in Washington on Thursday and Friday, the third such "
            "meeting in as many months. A fourth is likely in Seoul before the end of September.",
            "2013-08-24",
            ["9/3 held 2013-08-22 2013-08-23 Washington", "9/4 planned - - Seoul"],
        ),
        Page(
            "The foreign ministry in Seoul said the seventh round of talks, which was to be held in Seoul this "
            "month, had been delayed because the two sides could not agree on dates. The sixth round of cost-sharing "
            "talks took place on Jan. 14-15 in Washington.",
            "2020-02-27",
            ["11/6 held 2020-01-14 2020-01-15 Washington", "11/7 planned - - Seoul"],
        ),
        Page(
            "Negotiations over how much Seoul pays for U.S. troops will enter their third round on Nov. 18, "
            "officials said Friday.\n\nThat round is due to last two days in Seoul. DeHart, the U.S. negotiator, "
            "visited Seoul from Nov. 5 to 8.",
            "2019-11-15",
            ["11/3 planned 2019-11-18 2019-11-19 Seoul"],
        ),
        Page(
            "At their 8th round of talks in Seoul on Oct. 16-19, the two sides failed to agree on the total Seoul "
            "should pay for U.S. troops. The ninth round is scheduled for mid-November in the U.S.",
            "2018-10-22",
            ["10/8 held 2018-10-16 2018-10-19 Seoul", "10/9 planned - - -"],
        ),
        Page(
            "The United States presented its first draft of a cost-sharing agreement at the sixth round of talks in "
            "Seoul on Aug. 22 and 23. During the fifth round in Seattle in July, it had asked for the deployment of "
            "strategic assets to be covered.",
            "2018-08-25",
            ["10/5 held - - Seattle", "10/6 held 2018-08-22 2018-08-23 Seoul"],
        ),
        Page(
            "South Korea's Jeong and America's Welton are expected to hold a face-to-face meeting in Washington "
            "starting Friday, in what could be the final round of the talks on defense cost sharing. They met "
            "virtually on Feb. 5.",
            "2021-03-04",
            ["11/- held 2021-02-05 2021-02-05 - @ video conference", "11/- planned 2021-03-05 - Washington"],
        ),
        Page(
            "Linda Specht, the U.S. chief negotiator, said in a statement that the two sides had met for three days "
            "at KIDA in Seoul for the fifth round of SMA consultations, concluding on July 12.",
            "2024-07-13",
            ["12/5 held 2024-07-10 2024-07-12 Seoul @ KIDA"],
        ),
        Page(
            "South Korea's cost-sharing negotiators left for Honolulu on Monday for a second round of talks that "
            "runs Tuesday through Thursday.",
            "2019-10-21",
            ["11/2 planned 2019-10-22 2019-10-24 Honolulu"],
        ),
        Page(
            "Both sides agreed at the Oct. 22-24 meeting in Honolulu, the second round of the SMA talks, to hold the "
            "third in Seoul in November.",
            "2019-10-26",
            ["11/2 held 2019-10-22 2019-10-24 Honolulu", "11/3 planned - - Seoul"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_whole_pages(page: Page) -> None:
    assert read_rounds(page) == page.rounds
