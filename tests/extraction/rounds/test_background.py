"""Rounds in the background paragraphs of reports on other stages of the talks."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "told in passing": [
        Page(
            "South Korea and the United States will hold the fifth round of negotiations on sharing the cost of U.S. "
            "troops from Wednesday to Friday.\n\nThe Foreign Ministry said the talks will take place in Seoul.",
            "2024-07-08",
            ["12/5 planned 2024-07-10 2024-07-12 Seoul"],
            title="S. Korea, US to Hold 5th Round of Defense Cost Talks from Wed.",
        ),
        Page(
            "Between September 2019 and March 2020, seven rounds of SMA talks took place. An eighth was held by "
            "video in February 2021 and a ninth in Washington on March 5-7, 2021.",
            "2021-06-01",
            ["11/8 held - - - @ video conference", "11/9 held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "The United States and the Republic of Korea will meet in Seoul May 21-23 for the second round of "
            "consultations on a 12th Special Measures Agreement. The first round was held April 23-25 in Honolulu.",
            "2024-05-20",
            ["12/1 held 2024-04-23 2024-04-25 Honolulu", "12/2 planned 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "The two sides wound up two days of negotiations in Washington Wednesday (local time) with no deal on "
            "how much Korea will pay for U.S. troops. It was the fourth round.",
            "2019-12-06",
            ["11/4 held 2019-12-03 2019-12-04 Washington"],
        ),
        Page(
            "Negotiators have been unable to agree after seven rounds. The last in-person meeting, in Los Angeles, "
            "took place almost a year ago. The cost-sharing talks resume in Washington on Friday.",
            "2021-03-03",
            ["11/7 held - - Los Angeles", "11/8 planned 2021-03-05 - Washington"],
        ),
        Page(
            "Officials from both countries huddled for a third straight day in Honolulu on Thursday in the second "
            "round of talks on cost sharing.",
            "2019-10-24",
            ["11/2 held 2019-10-22 2019-10-24 Honolulu"],
        ),
        Page(
            "A South Korean delegation led by Chang Won-sam is in Washington for the third round of defense cost "
            "talks, which opened Monday and closes Tuesday.",
            "2018-05-15",
            ["10/3 held 2018-05-14 2018-05-15 Washington"],
        ),
        Page(
            "The fifth round of talks on the SMA was due to be held in Seattle this week, following the fourth in "
            "Seoul on June 26 and 27.",
            "2018-07-17",
            ["10/4 held 2018-06-26 2018-06-27 Seoul", "10/5 planned - - Seattle"],
        ),
        Page(
            "U.S. and South Korean negotiators failed for a seventh time to agree on military costs at talks in Los "
            "Angeles this week.",
            "2020-03-20",
            ["11/7 held - - Los Angeles"],
        ),
        Page(
            "The negotiations on troop costs, which have gone through six rounds since September, will be held in "
            "Seoul next for a seventh.",
            "2020-02-05",
            ["11/7 planned - - Seoul"],
        ),
        Page(
            "The third round of SMA talks, held at the State Department on May 14-15, ended without agreement; the "
            "fourth is scheduled for late June in Seoul.",
            "2018-05-18",
            ["10/3 held 2018-05-14 2018-05-15 - @ State Department", "10/4 planned - - Seoul"],
        ),
        Page(
            "This week's negotiations on the SMA in Seoul, the eighth this year, went into overtime: they were to "
            "end on Thursday but continued on Friday.",
            "2018-10-19",
            ["10/8 held - 2018-10-19 Seoul"],
        ),
        Page(
            "The chief negotiators met for dinner on Monday in Seoul before the formal start of the fifth round of "
            "SMA talks on Tuesday.",
            "2019-12-17",
            ["11/5 held 2019-12-17 - Seoul"],
        ),
        Page(
            "The sixth round of SMA negotiations kicked off in the American capital on Tuesday and will last until "
            "Wednesday.",
            "2020-01-15",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "Neither side is said to have budged in the six rounds held so far, the latest of which was in "
            "Washington on Jan. 14 and 15. The talks are on the SMA.",
            "2020-01-28",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "Korea hosted the odd-numbered rounds of the SMA talks and the U.S. the even-numbered ones. The seventh "
            "will be in Los Angeles.",
            "2020-03-10",
            ["11/7 planned - - Los Angeles"],
        ),
        Page(
            "Negotiators are to hold talks in Washington in mid-January on the SMA, after the five rounds held last "
            "year yielded nothing.",
            "2020-01-07",
            ["11/6 planned - - Washington"],
        ),
        Page(
            "The talks on military costs, held alternately in Korea and the U.S., moved to Washington on Aug. 22 for "
            "their third round after sessions in Washington on July 2 and in Seoul on July 24-25.",
            "2013-08-23",
            [
                "9/1 held 2013-07-02 - Washington",
                "9/2 held 2013-07-24 2013-07-25 Seoul",
                "9/3 held 2013-08-22 - Washington",
            ],
        ),
        Page(
            "South Korea's chief negotiator in the SMA talks said after returning from Washington on Thursday that "
            "the next round would be held in Seoul this month.",
            "2020-01-17",
            ["11/- planned - - Seoul"],
        ),
        Page(
            '"We will have the fourth round of SMA talks here in Washington next week," a State Department '
            "official told reporters on Wednesday.",
            "2019-11-27",
            ["11/4 planned - - Washington"],
        ),
        Page(
            "The ninth-round meeting of the SMA talks was held from the 13th to the 16th in Hawaii.",
            "2018-11-18",
            ["10/9 held 2018-11-13 2018-11-16 Hawaii"],
        ),
        Page(
            "Both countries are scheduled to hold the 3rd round of SMA negotiations in Washington D.C., on the 14th "
            "and 15th of this month.",
            "2018-05-08",
            ["10/3 planned 2018-05-14 2018-05-15 Washington"],
        ),
        Page(
            "During the first-ever round of the talks on the 10th SMA in Hawaii on March 7-9, the U.S. asked that "
            "Seoul cover strategic assets.",
            "2018-03-30",
            ["10/1 held 2018-03-07 2018-03-09 Hawaii"],
        ),
        Page(
            "The seventh round of talks was held on the 19th and 20th (local time) in Washington. Next month the "
            "eighth SMA round will be held in Korea.",
            "2018-09-24",
            ["10/7 held 2018-09-19 2018-09-20 Washington", "10/8 planned - - -"],
        ),
        Page(
            "The two countries concluded the 4th round of the SMA negotiations on the 4th (local time) in "
            "Washington, D.C.",
            "2019-12-06",
            ["11/4 held - 2019-12-04 Washington"],
        ),
        Page(
            "The 11th SMA, finalized in March 2021 after nine rounds of negotiations, expires at the end of 2025.",
            "2024-03-05",
            [],
        ),
        Page(
            "Since the first round kicked off in Honolulu on April 23, the SMA negotiators have met roughly once a "
            "month.",
            "2024-09-10",
            ["12/1 held 2024-04-23 - Honolulu"],
        ),
        Page(
            "A fourth round of talks, and probably the last, will get going on Monday in Tulsa. The talks are about "
            "what Seoul pays for U.S. troops.",
            "2029-11-16",
            ["13/4 planned 2029-11-19 - Tulsa"],
        ),
        Page(
            "The meeting, the seventh on troop costs this year, was to be held in Washington on Wednesday and "
            "Thursday, the ministry in Seoul said Monday.",
            "2018-09-17",
            ["10/7 planned 2018-09-19 2018-09-20 Washington"],
        ),
        Page(
            "They were meeting in Seoul for the eighth time since April to settle Seoul's share of the cost of U.S. "
            "troops. The session began on Sept. 25 and was scheduled to close on the 27th.",
            "2024-09-26",
            ["12/8 held 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "Tuesday and Wednesday's fifth round of cost-sharing talks in Seoul produced no result.",
            "2019-12-20",
            ["11/5 held 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "The third round of SMA talks collapsed Tuesday in Seoul; DeHart had told reporters on Monday that he "
            "was optimistic.",
            "2019-11-20",
            ["11/3 held - 2019-11-19 Seoul"],
        ),
        Page(
            "Trump told Fox News on Tuesday that South Korea pays too little; a week earlier, the second round of "
            "the cost talks had been held in Seoul.",
            "2024-05-29",
            ["12/2 held - - Seoul"],
        ),
        Page(
            "The Korea-U.S. SMA talks, suspended since a seventh round in Los Angeles in March, will go on by "
            "videoconference, the ministry said.",
            "2020-07-15",
            ["11/7 held - - Los Angeles", "11/8 planned - - - @ video conference"],
        ),
        Page(
            "South Korea and the United States were starting two days of talks in Seoul on Tuesday over how to pay "
            "for U.S. troops. ",
            "2019-12-17",
            ["11/- held 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "The negotiators met Thursday and Friday at a hotel in Jeju for the second round of talks on military "
            "cost sharing.",
            "2018-04-13",
            ["10/2 held 2018-04-12 2018-04-13 Jeju"],
        ),
        Page(
            "The fifth round of the cost talks, on July 18 and 19 in Seattle, Washington state, was the first "
            "outside Hawaii, Jeju and the two capitals.",
            "2018-07-23",
            ["10/5 held 2018-07-18 2018-07-19 Seattle"],
        ),
        Page(
            "A meeting scheduled for Sept. 3 in Busan, the third on a new cost-sharing pact, has been called off.",
            "2029-09-01",
            ["13/3 planned 2029-09-03 - Busan"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_background(page: Page) -> None:
    assert read_rounds(page) == page.rounds
