"""The days of rounds, and days in the same sentence that are not theirs."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "the day of a statement is not the round's": [
        Page(
            "The United States and South Korea ended another round of talks on military costs in Los Angeles without "
            "an agreement, Seoul's foreign ministry said on Friday.\n\nThe seventh round, held from Tuesday to "
            "Thursday, went a day beyond its schedule.",
            "2020-03-20",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "South Korea's foreign ministry announced on Thursday that the third round of the defense cost talks "
            "would be held in Washington.",
            "2024-06-06",
            ["12/3 planned - - Washington"],
        ),
        Page(
            "The second round of SMA talks will take place in Seoul next week, a foreign ministry spokesman told a "
            "briefing Tuesday.",
            "2024-05-14",
            ["12/2 planned - - Seoul"],
        ),
        Page(
            "In a statement issued Friday, the State Department said the sixth round of SMA talks had ended in "
            "Washington.",
            "2020-01-17",
            ["11/6 held - - Washington"],
        ),
        Page(
            "The allies have ended the fourth round of defense cost talks in Washington, according to a Friday "
            "statement by the foreign ministry.",
            "2019-12-06",
            ["11/4 held - - Washington"],
        ),
        Page(
            "The fifth round of SMA talks will be held in Seoul on Wednesday, the ministry said Monday.",
            "2024-07-08",
            ["12/5 planned 2024-07-10 - Seoul"],
        ),
        Page(
            "Speaking to reporters on Wednesday after the second round of SMA talks in Honolulu, Jeong Eun-bo said "
            "gaps were wide.",
            "2019-10-25",
            ["11/2 held - - Honolulu"],
        ),
        Page(
            '"We held the third round of SMA talks in Seoul," James DeHart told reporters Tuesday.',
            "2019-11-20",
            ["11/3 held - - Seoul"],
        ),
        Page(
            "Upon arriving at Incheon airport Sunday, DeHart said he looked forward to the fifth round of SMA talks "
            "in Seoul.",
            "2019-12-16",
            ["11/5 planned - - Seoul"],
        ),
    ],
    "years told in relation to the page's": [
        Page(
            "At last year's third round of talks on troop costs, in Seoul in November, the U.S. delegation walked out.",
            "2020-01-10",
            ["11/3 held - - Seoul"],
        ),
        Page(
            "The first round of the SMA talks was held in Seoul in September last year. The sixth round ended in "
            "Washington on Wednesday.",
            "2020-01-17",
            ["11/1 held - - Seoul", "11/6 held - 2020-01-15 Washington"],
        ),
        Page(
            "The sides met in Honolulu from Oct. 22 to 24 last year for the second round of the SMA talks.",
            "2020-02-10",
            ["11/2 held 2019-10-22 2019-10-24 Honolulu"],
        ),
        Page(
            "The seventh round of SMA talks took place in Los Angeles in March last year.",
            "2021-02-04",
            ["11/7 held - - Los Angeles"],
        ),
        Page(
            "The last round was the seventh, held from March 17 to 19, 2020, in Los Angeles. The SMA talks resume "
            "Friday by video.",
            "2021-02-03",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles", "11/8 planned 2021-02-05 2021-02-05 - @ video conference"],
        ),
        Page(
            "The tenth round of talks ended in Seoul on Dec. 14 last year without a deal on defense costs.",
            "2019-01-20",
            ["10/10 held - 2018-12-14 Seoul"],
        ),
    ],
    "spans and lengths": [
        Page(
            "The two sides are to hold the fifth round of SMA talks in Seoul between Dec. 17 and 18.",
            "2019-12-15",
            ["11/5 planned 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "The seventh round of SMA talks ran from Wednesday, Nov. 20, to Thursday in Seoul.",
            "2013-11-22",
            ["9/7 held 2013-11-20 2013-11-21 Seoul"],
        ),
        Page(
            "The fourth round of SMA talks took place over three days starting June 25 in Seoul.",
            "2024-07-01",
            ["12/4 held 2024-06-25 2024-06-27 Seoul"],
        ),
        Page(
            "The second round of SMA talks took place in Honolulu on the 22nd-24th of October 2019.",
            "2019-11-02",
            ["11/2 held 2019-10-22 2019-10-24 Honolulu"],
        ),
        Page(
            "The negotiators met for the sixth round of cost talks in Washington on Tuesday and Wednesday local time.",
            "2020-01-16",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "The third round of the SMA talks is set to run for two days from Nov. 18 in Seoul.",
            "2019-11-15",
            ["11/3 planned 2019-11-18 2019-11-19 Seoul"],
        ),
        Page(
            "The allies will hold the eighth round of SMA talks in Seoul on Sept. 25 for three days.",
            "2024-09-23",
            ["12/8 planned 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "The sixth round of SMA talks was held Monday through Wednesday last week in Washington.",
            "2024-08-20",
            ["12/6 held 2024-08-12 2024-08-14 Washington"],
        ),
        Page(
            "The ninth round of cost-sharing talks will open in Washington this Friday.",
            "2021-03-03",
            ["11/9 planned 2021-03-05 - Washington"],
        ),
        Page(
            "South Korea and the U.S. held the first day of the fourth round of SMA talks in Washington on Tuesday.",
            "2019-12-04",
            ["11/4 held 2019-12-03 - Washington"],
        ),
        Page(
            "The fifth round of talks on troop costs was held in Washington from Oct. 30-31, the sixth from Nov. 20 "
            "in Seoul.",
            "2013-12-01",
            ["9/5 held 2013-10-30 2013-10-31 Washington", "9/6 held 2013-11-20 - Seoul"],
        ),
        Page(
            "The eighth round of SMA talks in Seoul will run from July 31 through Aug. 2.",
            "2024-07-26",
            ["12/8 planned 2024-07-31 2024-08-02 Seoul"],
        ),
        Page(
            "In a round of SMA talks that stretched from Dec. 31 to Jan. 2 in Washington, the third so far, little "
            "was agreed.",
            "2030-01-05",
            ["13/3 held 2029-12-31 2030-01-02 Washington"],
        ),
        Page(
            "The third round of the talks, postponed from late August, opens Sept. 5 in Boston. The talks are on the "
            "13th SMA.",
            "2029-09-01",
            ["13/3 planned 2029-09-05 - Boston"],
        ),
    ],
    "a chronology, and its agreements": [
        Page(
            "Nov. 13, 2018 — Honolulu again: the ninth round on the tenth agreement opens.",
            "2024-11-28",
            ["10/9 held 2018-11-13 - Honolulu"],
        ),
        Page(
            "March 7, 2021 — A ninth round in Washington, held in person after a year of stalemate over troop costs, "
            "ends in agreement.",
            "2024-11-28",
            ["11/9 held - 2021-03-07 Washington"],
        ),
        Page(
            "April 23, 2024 — Top negotiators open the first round on the twelfth in Honolulu.",
            "2024-11-28",
            ["12/1 held 2024-04-23 - Honolulu"],
        ),
        Page(
            "Oct. 2, 2024 — Their eighth round having ended in Seoul on Sept. 27, the two settle the remaining "
            "points on troop costs.",
            "2024-11-28",
            ["12/8 held - 2024-09-27 Seoul"],
        ),
        Page(
            "December 2006 — After six months of meetings the seventh is concluded.",
            "2024-11-28",
            [],
        ),
    ],
    "no day of publication": [
        Page(
            "The third round of negotiations on the 12th Special Measures Agreement was held in Washington from June "
            "10 to 12. The fourth takes place in Seoul on June 25.",
            None,
            ["12/3 held 2024-06-10 2024-06-12 Washington", "12/4 planned 2024-06-25 - Seoul"],
        ),
        Page(
            "The sixth round of talks on the 10th SMA was held in Seoul on Aug. 22-23, 2018.",
            None,
            ["10/6 held 2018-08-22 2018-08-23 Seoul"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_days(page: Page) -> None:
    assert read_rounds(page) == page.rounds
