"""Rounds counted out: how many there were, which they were, and in what order."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "how many there have been, and the last of them": [
        Page(
            "Seven rounds of talks since September have failed to produce a new Special Measures Agreement. The last "
            "round was held March 17-19 in Los Angeles.",
            "2020-04-02",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Two rounds of negotiations, in Seoul in September and in Honolulu in October, have brought the sides no "
            "closer.",
            "2019-11-15",
            ["11/1 held - - Seoul", "11/2 held - - Honolulu"],
        ),
        Page(
            "The allies have held five rounds of talks since September, most recently in Seoul on Dec. 17-18, but "
            "have failed to reach a deal on defense costs.",
            "2020-01-08",
            ["11/5 held 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "Six rounds of talks have been held on the cost-sharing deal. The most recent took place in Washington "
            "in mid-January.",
            "2020-02-20",
            ["11/6 held - - Washington"],
        ),
        Page(
            "The two sides have met seven times since September, the last time in Los Angeles on March 17-19, over "
            "how to split the cost of American troops.",
            "2020-04-08",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Seven rounds were held before the talks on defense costs stalled. The last round ended in Los Angeles "
            "on March 19.",
            "2020-06-10",
            ["11/7 held - 2020-03-19 Los Angeles"],
        ),
        Page(
            "The negotiators have sat down nine times this year over defense cost sharing. At the latest session in "
            "Honolulu, from Nov. 13 to 16, they made some headway.",
            "2018-11-28",
            ["10/9 held 2018-11-13 2018-11-16 Honolulu"],
        ),
        Page(
            "Despite eight rounds of negotiations over the past six months, Seoul and Washington remain apart on "
            "defense costs. The eighth was held in Seoul from Sept. 25 to 27.",
            "2024-09-30",
            ["12/8 held 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "After holding four rounds of talks, in Washington, Seoul, Washington and Seoul, the allies have yet to "
            "agree on their share of troop costs.",
            "2013-10-01",
            ["9/1 held - - Washington", "9/2 held - - Seoul", "9/3 held - - Washington", "9/4 held - - Seoul"],
        ),
        Page(
            "The deal came after nine rounds of negotiations that began in September 2019.",
            "2021-03-08",
            [],
        ),
        Page(
            "The two sides held a total of ten rounds of SMA talks last year, with the last one taking place in "
            "Seoul from Dec. 11 to 14.",
            "2019-01-15",
            ["10/10 held 2018-12-11 2018-12-14 Seoul"],
        ),
        Page(
            "Since March the two countries have held three rounds of talks on troop costs -- in Honolulu, on Jeju "
            "Island and in Washington.",
            "2018-06-10",
            ["10/1 held - - Honolulu", "10/2 held - - Jeju", "10/3 held - - Washington"],
        ),
        Page(
            "Negotiators have so far met four times, alternating between Seoul and Washington, on the cost-sharing "
            "deal.",
            "2013-10-10",
            [],
        ),
        Page(
            "It will be the fourth meeting this year, following sessions in Honolulu in April, Seoul in May and "
            "Washington earlier this month. The defense cost talks open in Seoul on Tuesday.",
            "2024-06-24",
            [
                "12/1 held - - Honolulu",
                "12/2 held - - Seoul",
                "12/3 held - - Washington",
                "12/4 planned 2024-06-25 - Seoul",
            ],
        ),
    ],
    "the number alone, its noun left out": [
        Page(
            "A fourth round of negotiations opens in Washington on Tuesday, two weeks after the third broke up in "
            "acrimony.",
            "2019-12-02",
            ["11/3 held - - -", "11/4 planned 2019-12-03 - Washington"],
        ),
        Page(
            "The third round of defense cost talks is due to start in Washington on Monday, a fortnight after the "
            "second fell apart in Seoul.",
            "2024-06-07",
            ["12/2 held - - Seoul", "12/3 planned 2024-06-10 - Washington"],
        ),
        Page(
            "The first round of the SMA talks was in Honolulu and the second brought the negotiators to Seoul.",
            "2024-06-01",
            ["12/1 held - - Honolulu", "12/2 held - - Seoul"],
        ),
        Page(
            "The allies open their fifth round of SMA talks in Seoul on Wednesday; the fourth made little progress.",
            "2024-07-08",
            ["12/4 held - - -", "12/5 planned 2024-07-10 - Seoul"],
        ),
        Page(
            "The first round was held in Seoul in September and a second in Honolulu a month later. A third "
            "collapsed in Seoul on Nov. 19. The talks are about defense costs.",
            "2019-11-25",
            ["11/1 held - - Seoul", "11/2 held - - Honolulu", "11/3 held - 2019-11-19 Seoul"],
        ),
        Page(
            "The sixth round of SMA talks ended Wednesday in Washington; a seventh has not been scheduled.",
            "2020-01-16",
            ["11/6 held - 2020-01-15 Washington", "11/7 planned - - -"],
        ),
        Page(
            "The talks on defense costs, the sixth of which wrapped up in Washington on Jan. 15, have stalled.",
            "2020-02-10",
            ["11/6 held - 2020-01-15 Washington"],
        ),
    ],
    "a place in the series and a number, both of one round": [
        Page(
            "Negotiators last met March 17-19 in Los Angeles, their seventh round since September, and went home "
            "empty-handed.",
            "2020-04-01",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Officials of South Korea and the United States have wrapped up another two days of bargaining on how to "
            "divide the expense of the American military presence.\n\nThe meetings, the second in the series, took "
            "place on Thursday and Friday in Seoul. They continued discussions that got under way last month in "
            "Washington.",
            "2008-08-29",
            ["8/1 held - - Washington", "8/2 held 2008-08-28 2008-08-29 Seoul"],
        ),
        Page(
            "The next round, the eighth, is expected in Seoul next week. The SMA talks began in Hawaii.",
            "2018-10-10",
            ["10/1 held - - Hawaii", "10/8 planned - - Seoul"],
        ),
        Page(
            "After the previous round in Honolulu, the third will be held in Seoul from Monday. The SMA talks began "
            "in September.",
            "2019-11-15",
            ["11/2 held - - Honolulu", "11/3 planned 2019-11-18 - Seoul"],
        ),
    ],
    "how many times they have met": [
        Page(
            "Negotiations on the 11th Special Measures Agreement (SMA) took place in the US capital for the sixth "
            "time on Jan. 14-15.",
            "2020-01-17",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "This was the 4th time that the delegations have met on the 12th Special Measures Agreement, less than "
            "two weeks after the previous round in Washington.",
            "2024-06-27",
            ["12/3 held - - Washington", "12/4 held - - -"],
        ),
        Page(
            "For the fifth time this year, the negotiators on troop costs are gathering in Seoul, from July 10 to 12.",
            "2024-07-11",
            ["12/5 held 2024-07-10 2024-07-12 Seoul"],
        ),
        Page(
            "Two days were set aside for the second meeting on troop costs, which began on Wednesday at the foreign "
            "ministry. When they first met, for a single day, in Washington on July 2nd, they did little.",
            "2013-07-25",
            ["9/1 held 2013-07-02 2013-07-02 Washington", "9/2 held 2013-07-24 2013-07-25 - @ foreign ministry"],
        ),
        Page(
            "The five-year deal on troop costs came out of a marathon session in Seoul that went on from Thursday "
            "until late on Saturday. It was the tenth since July.",
            "2014-01-13",
            ["9/10 held 2014-01-09 2014-01-11 Seoul"],
        ),
        Page(
            "Seven times the envoys have faced each other over troop costs, most recently in Los Angeles in the "
            "middle of March.",
            "2020-04-24",
            ["11/7 held - - Los Angeles"],
        ),
    ],
    "a city alone tells no further round of two there": [
        Page(
            "The first round of SMA talks was held in Seoul on Sept. 24-25 and the third in Seoul on Nov. 18-19. A "
            "rally was held in Seoul where the delegations met.",
            "2019-11-28",
            ["11/1 held 2019-09-24 2019-09-25 Seoul", "11/3 held 2019-11-18 2019-11-19 Seoul"],
        ),
    ],
    "a series, city by city": [
        Page(
            "The talks began in Honolulu and have since moved to Seoul, Washington and again Seoul, in that order. "
            "The fifth round on defense costs opens in Seoul on Wednesday.",
            "2024-07-08",
            [
                "12/1 held - - Honolulu",
                "12/2 held - - Seoul",
                "12/3 held - - Washington",
                "12/4 held - - Seoul",
                "12/5 planned 2024-07-10 - Seoul",
            ],
        ),
        Page(
            "The first to third meetings took place respectively in Honolulu, Jeju and Washington. The cost-sharing "
            "talks' fourth meeting is in Seoul on June 26-27.",
            "2018-06-20",
            [
                "10/1 held - - Honolulu",
                "10/2 held - - Jeju",
                "10/3 held - - Washington",
                "10/4 planned 2018-06-26 2018-06-27 Seoul",
            ],
        ),
        Page(
            "The first round of SMA talks was held in Washington on July 2, 2013, and the two after it in Seoul on "
            "July 24-25 and in Washington on Aug. 22-23.",
            "2013-09-10",
            [
                "9/1 held 2013-07-02 - Washington",
                "9/2 held 2013-07-24 2013-07-25 Seoul",
                "9/3 held 2013-08-22 2013-08-23 Washington",
            ],
        ),
        Page(
            "South Korea and the U.S. have taken turns hosting the SMA talks: Seoul in September, Honolulu in "
            "October, Seoul in November and Washington in December. A fifth round is set for Seoul next week.",
            "2019-12-12",
            [
                "11/1 held - - Seoul",
                "11/2 held - - Honolulu",
                "11/3 held - - Seoul",
                "11/4 held - - Washington",
                "11/5 planned - - Seoul",
            ],
        ),
        Page(
            "The second and third rounds of the SMA talks were both held in Seoul.",
            "2024-07-01",
            ["12/2 held - - Seoul", "12/3 held - - Seoul"],
        ),
        Page(
            "The fifth round of SMA talks will be held in Seoul from Tuesday, 13 days after the 4th round, which "
            "ended in Washington on Dec. 4.",
            "2019-12-12",
            ["11/4 held - 2019-12-04 Washington", "11/5 planned 2019-12-17 - Seoul"],
        ),
        Page(
            "The negotiators have met in Seoul (Sept. 24-25), Honolulu (Oct. 22-24) and Seoul again (Nov. 18-19). "
            "The fourth round on troop costs begins Tuesday in Washington.",
            "2019-12-02",
            [
                "11/1 held 2019-09-24 2019-09-25 Seoul",
                "11/2 held 2019-10-22 2019-10-24 Honolulu",
                "11/3 held 2019-11-18 2019-11-19 Seoul",
                "11/4 planned 2019-12-03 - Washington",
            ],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_counts(page: Page) -> None:
    assert read_rounds(page) == page.rounds
