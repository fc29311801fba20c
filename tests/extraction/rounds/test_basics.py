"""Days, series, venues, captions: a page, and the rows that a careful reader makes of it."""

import pytest

from tests.extraction.reading import LEAD, rows

CASES: dict[str, tuple[str, str | None, list[str]]] = {
    # dates, absolute and hung on the day of publication
    "weekdays gone by": (
        "The fourth round of defense cost-sharing talks was held in Seoul from Tuesday through Thursday.",
        "2024-06-28",
        ["12/4 held 2024-06-25 2024-06-27 Seoul"],
    ),
    "weekdays to come": (
        "South Korea and the U.S. will hold the third round of defense cost-sharing talks in Washington next "
        "Monday to "
        "Wednesday, the foreign ministry said Friday.",
        "2024-06-07",
        ["12/3 planned 2024-06-10 2024-06-12 Washington"],
    ),
    "a weekday of next week": (
        "The allies will open the fifth round of the Special Measures Agreement (SMA) talks in Busan on "
        "Wednesday next week.",
        "2024-07-04",
        ["12/5 planned 2024-07-10 - Busan"],
    ),
    "days and length": (
        "The second round of SMA negotiations kicked off in Chicago on Tuesday for a three-day run.",
        "2024-05-21",
        ["12/2 held 2024-05-21 2024-05-23 Chicago"],
    ),
    "through a weekday": (
        "Negotiators for the two countries began a sixth round of defense cost-sharing talks in Washington on "
        "Monday. "
        "The talks will last through Wednesday.",
        "2024-08-13",
        ["12/6 held 2024-08-12 2024-08-14 Washington"],
    ),
    "begun before it broke off": (
        "The third round of defense cost-sharing talks in Denver had begun on Monday and was to have gone on all "
        "day Tuesday, but the U.S. team left early.",
        "2024-08-13",
        ["12/3 held 2024-08-12 - Denver"],
    ),
    "over the turn of the month": (
        "The third round of defense cost talks ran from April 30 to May 2 in Denver, officials said.",
        "2029-05-06",
        ["13/3 held 2029-04-30 2029-05-02 Denver"],
    ),
    "over the turn of the year": (
        "The allies plan to hold the ninth SMA round in Seoul from Dec. 30 to Jan. 2.",
        "2018-12-20",
        ["10/9 planned 2018-12-30 2019-01-02 Seoul"],
    ),
    "day before month": (
        "A fourth round of cost-sharing talks took place in Washington on 3 and 4 December.",
        "2019-12-06",
        ["11/4 held 2019-12-03 2019-12-04 Washington"],
    ),
    "only a month": (
        "The third round of defense cost-sharing talks will be held in Atlanta in late June.",
        "2024-05-24",
        ["12/3 planned - - Atlanta"],
    ),
    "days of last month": (
        "The third round of SMA talks, held in Washington from the 10th to the 12th of last month, brought no result.",
        "2024-07-03",
        ["12/3 held 2024-06-10 2024-06-12 Washington"],
    ),
    "yesterday and today": (
        "The fifth round of defense cost-sharing talks opened in Seoul yesterday and ends today.",
        "2019-12-18",
        ["11/5 held 2019-12-17 2019-12-18 Seoul"],
    ),
    "the day of a statement is not the round's": (
        "Seoul's foreign ministry said Monday that the two sides would hold the seventh round of SMA talks in Tampa.",
        "2024-08-19",
        ["12/7 planned - - Tampa"],
    ),
    "the end of an agreement is not the round's": (
        "The sixth round of talks to replace the SMA, which expired on Dec. 31, will be held in Washington.",
        "2020-01-09",
        ["11/6 planned - - Washington"],
    ),
    "a dateline is not the round's": (
        "SEOUL, Nov. 12 (Newswire) -- South Korea and the U.S. will hold their third round of defense cost talks "
        "in Seoul.",
        "2019-11-12",
        ["11/3 planned - - Seoul"],
    ),
    # cut short, extended, postponed
    "cut short": (
        "The third round of defense cost-sharing talks opened in Seoul on Monday and was due to end on Tuesday "
        "evening, "
        "but the U.S. delegation walked out on Tuesday morning.",
        "2019-11-19",
        ["11/3 held 2019-11-18 2019-11-19 Seoul"],
    ),
    "extended": (
        "The allies extended the eighth round of defense cost-sharing talks in Seoul for a fourth day. It had been "
        "scheduled to last three days and end on Thursday.",
        "2018-10-19",
        ["10/8 held 2018-10-16 2018-10-19 Seoul"],
    ),
    # the series: next, previous, counted
    "next and previous": (
        "The fifth round of defense cost-sharing negotiations ended in Seoul on Friday. The next round will be "
        "held in "
        "Washington. The previous round took place in Seoul last month.",
        "2024-07-12",
        ["12/4 held - - Seoul", "12/5 held - 2024-07-12 Seoul", "12/6 planned - - Washington"],
    ),
    "the one before": (
        "The allies hold the eighth round of SMA talks in Seoul on Tuesday. The one before was held in Washington in "
        "September.",
        "2018-10-15",
        ["10/7 held - - Washington", "10/8 planned 2018-10-16 - Seoul"],
    ),
    "counted, with the latest": (
        "Negotiators will meet for the fifth round of SMA talks on Wednesday in Incheon. Four earlier rounds "
        "have been "
        "held, the latest of them in Seoul in June.",
        "2024-07-08",
        ["12/4 held - - Seoul", "12/5 planned 2024-07-10 - Incheon"],
    ),
    "first to third, respectively": (
        "The first to third rounds of the SMA talks were held in Honolulu, Seoul and Washington, respectively.",
        "2024-06-24",
        ["12/1 held - - Honolulu", "12/2 held - - Seoul", "12/3 held - - Washington"],
    ),
    "a series with days": (
        "The first three rounds of the talks on the Special Measures Agreement took place in Honolulu from April "
        "23 to 25, "
        "in Seoul from May 21 to 23 and in Washington from June 10 to 12.",
        "2024-06-20",
        [
            "12/1 held 2024-04-23 2024-04-25 Honolulu",
            "12/2 held 2024-05-21 2024-05-23 Seoul",
            "12/3 held 2024-06-10 2024-06-12 Washington",
        ],
    ),
    "two in one sentence": (
        "The third round of cost-sharing talks was held in Seoul in November and the fourth in Washington on Dec. 3-4.",
        "2019-12-10",
        ["11/3 held - - Seoul", "11/4 held 2019-12-03 2019-12-04 Washington"],
    ),
    "after one, another": (
        "After the first round in Honolulu in March, the second round of defense cost talks took place on Jeju "
        "Island on "
        "April 11-12.",
        "2018-04-16",
        ["10/1 held - - Honolulu", "10/2 held 2018-04-11 2018-04-12 Jeju"],
    ),
    "in that order": (
        "The SMA talks opened in Denver in March and then went on to Busan and Boston, in that order. Officials "
        "will meet "
        "this week for the fourth round.",
        "2029-08-20",
        ["13/1 held - - Denver", "13/2 held - - Busan", "13/3 held - - Boston", "13/4 planned - - -"],
    ),
    # the sentence before
    "where, in the next sentence": (
        "South Korea and the United States wrapped up a seventh round of talks on sharing defense costs. The "
        "three-day "
        "meeting took place at the Korea Institute for Defense Analyses in eastern Seoul.",
        "2024-08-30",
        ["12/7 held - - Seoul @ Korea Institute for Defense Analyses"],
    ),
    "the setting": (
        "This was the third round on the Special Measures Agreement. Its setting was San Diego; it ran Monday to "
        "Wednesday.",
        "2024-06-13",
        ["12/3 held 2024-06-10 2024-06-12 San Diego"],
    ),
    # venues
    "a university": (
        "The second round of SMA talks will be held at Georgetown University in Washington on Monday.",
        "2024-05-16",
        ["12/2 planned 2024-05-20 - Washington @ Georgetown University"],
    ),
    "a hotel": (
        "The sixth round of defense cost-sharing talks opened at the Lotte Hotel in Seoul on Wednesday.",
        "2018-08-22",
        ["10/6 held 2018-08-22 - Seoul @ Lotte Hotel"],
    ),
    "a ministry": (
        "The chief negotiators began the second round of talks on the SMA at the Ministry of Foreign Affairs in "
        "Seoul on "
        "Tuesday.",
        "2024-05-21",
        ["12/2 held 2024-05-21 - Seoul @ Ministry of Foreign Affairs"],
    ),
    "a post is not a venue": (
        "The second round was led by Lee Hana, the negotiator at the Ministry of Foreign Affairs, and ended in "
        "Seoul on "
        "Thursday. The SMA talks will go on.",
        "2024-05-24",
        ["12/2 held - 2024-05-23 Seoul"],
    ),
    "by video": (
        "South Korea and the U.S. held the eighth round of their defense cost-sharing talks via video on Friday.",
        "2021-02-05",
        ["11/8 held 2021-02-05 2021-02-05 - @ video conference"],
    ),
    # captions
    "a caption": (
        f"{LEAD} The talks are in their second month.",
        "2024-06-14",
        ["12/2 held 2024-05-21 - Seoul"],
    ),
    # an agreement that the calendar does not know
    "a 13th agreement": (
        "The second round of talks on the 13th Special Measures Agreement (SMA) will be held in Nashville from "
        "May 8 to 10, "
        "following the first in Daejeon last month.",
        "2029-05-02",
        ["13/1 held - - Daejeon", "13/2 planned 2029-05-08 2029-05-10 Nashville"],
    ),
    "an agreement that ran out is not the one under negotiation": (
        "Since the 10th SMA expired in December, a sixth round of talks has been held in Washington.",
        "2020-01-17",
        ["11/6 held - - Washington"],
    ),
    "a round of an earlier negotiation": (
        "In the ninth round of talks on the 10th SMA, held in Honolulu in November 2018, Washington asked for more.",
        "2019-11-17",
        ["10/9 held - - Honolulu"],
    ),
    "the agreement's ordinal is not the round's": (
        "The 11th SMA negotiations continue: a fourth round took place in Washington on Dec. 3 and 4.",
        "2019-12-09",
        ["11/4 held 2019-12-03 2019-12-04 Washington"],
    ),
}
CAPTIONS = {
    "a caption": "Negotiators pose before the second round of defense cost talks in Seoul on May 21, 2024. (Newswire)",
}


@pytest.mark.parametrize("name", CASES)
def test_a_page_gives_its_rounds(name: str) -> None:
    body, published, expected = CASES[name]
    assert rows(f"{body}\n\n{LEAD}", published, captions=CAPTIONS.get(name, "")) == expected
