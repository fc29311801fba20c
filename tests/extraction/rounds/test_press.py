"""Rounds as the press words them: ellipsis, apposition, headlines, the tense of each day."""

import pytest

from tests.extraction.reading import LEAD, rows

CASES: dict[str, tuple[str, str | None, list[str]]] = {
    # more ways of the press
    "elliptic ordinals": (
        "The two sides held the first round of SMA talks in Honolulu on April 23-25, the second in Seoul on May "
        "21-23 and "
        "the third in Washington on June 10-12.",
        "2024-06-20",
        [
            "12/1 held 2024-04-23 2024-04-25 Honolulu",
            "12/2 held 2024-05-21 2024-05-23 Seoul",
            "12/3 held 2024-06-10 2024-06-12 Washington",
        ],
    ),
    "as many cities as rounds": (
        "The allies have held three rounds of SMA talks so far, in Honolulu in April, Seoul in May and "
        "Washington in June.",
        "2024-06-20",
        ["12/1 held - - Honolulu", "12/2 held - - Seoul", "12/3 held - - Washington"],
    ),
    "the previous rounds, city by city": (
        "The fourth round of defense cost talks will open in Washington on Tuesday. The previous three rounds "
        "were held in "
        "Seoul, Honolulu and Seoul, respectively.",
        "2019-12-01",
        [
            "11/1 held - - Seoul",
            "11/2 held - - Honolulu",
            "11/3 held - - Seoul",
            "11/4 planned 2019-12-03 - Washington",
        ],
    ),
    "of its kind": (
        "The two-day talks on defense cost sharing, the sixth of their kind, kicked off in Seoul on Wednesday.",
        "2018-08-22",
        ["10/6 held 2018-08-22 2018-08-23 Seoul"],
    ),
    "the day of a journey is not the round's": (
        "The chief negotiator left for Los Angeles on Monday for the seventh round of the SMA talks, set for "
        "Tuesday and "
        "Wednesday.",
        "2020-03-16",
        ["11/7 planned 2020-03-17 2020-03-18 Los Angeles"],
    ),
    "in what would be": (
        "Negotiators will meet in Seoul from Wednesday through Friday in what would be the fifth round of SMA "
        "talks this "
        "year.",
        "2024-07-09",
        ["12/5 planned 2024-07-10 2024-07-12 Seoul"],
    ),
    "extended to a weekday": (
        "The seventh round of SMA talks, which began in Los Angeles on Tuesday, was extended by a day to Thursday.",
        "2020-03-19",
        ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
    ),
    "meet again": (
        "The third round of SMA talks ended in Seoul on Tuesday. The two sides will meet again in Washington in "
        "early "
        "December.",
        "2019-11-20",
        ["11/3 held - 2019-11-19 Seoul", "11/4 planned - - Washington"],
    ),
    "weekdays with dates": (
        "The sixth round of SMA consultations will take place in Honolulu from Monday, Aug. 12, to Wednesday, Aug. 14.",
        "2024-08-09",
        ["12/6 planned 2024-08-12 2024-08-14 Honolulu"],
    ),
    "dates in brackets": (
        "The fifth round of SMA talks opened in Seoul on Tuesday (Dec. 17) and ended on Wednesday (Dec. 18).",
        "2019-12-20",
        ["11/5 held 2019-12-17 2019-12-18 Seoul"],
    ),
    "a government's release": (
        "The United States and the Republic of Korea held the eighth round of consultations on the 12th Special "
        "Measures "
        "Agreement (SMA) in Seoul September 25-27.",
        "2024-10-04",
        ["12/8 held 2024-09-25 2024-09-27 Seoul"],
    ),
    "for a two-day run": (
        "The third round of the defense cost-sharing negotiations opened in Seoul on Thursday for a two-day run.",
        "2008-09-25",
        ["8/3 held 2008-09-25 2008-09-26 Seoul"],
    ),
    "after the previous round": (
        "The seventh round of SMA talks opens in Seoul on Tuesday, two weeks after the previous round in Washington.",
        "2024-08-26",
        ["12/6 held - - Washington", "12/7 planned 2024-08-27 - Seoul"],
    ),
    "postponed": (
        "The seventh round of SMA talks, which was to be held in Seoul in February, has been postponed, "
        "officials said "
        "Tuesday.",
        "2020-02-25",
        ["11/7 planned - - Seoul"],
    ),
    "a headline alone": (
        "The allies want to narrow their differences over the cost of U.S. troops.",
        "2024-08-09",
        ["12/6 planned 2024-08-12 - Washington"],
    ),
    "a headline's present": (
        "The foreign ministry gave no details of the talks on the cost of U.S. troops.",
        "2024-07-10",
        ["12/5 held 2024-07-10 - Seoul"],
    ),
    "no numbers at all": (
        "South Korea and the United States held two days of talks in Honolulu on sharing the cost of U.S. troops "
        "from "
        "Wednesday to Thursday.",
        "2019-10-25",
        ["11/- held 2019-10-23 2019-10-24 Honolulu"],
    ),
    "without a day of publication": (
        "The fifth round of negotiations on the 12th Special Measures Agreement was held in Seoul from July 10 to 12.",
        None,
        ["12/5 held 2024-07-10 2024-07-12 Seoul"],
    ),
    "without a day or an agreement": (
        "The fifth round of the defense cost talks between South Korea and the U.S. ended in Seoul on Friday.",
        None,
        ["None/5 held - - Seoul"],
    ),
    # the tense of each day, the order of the telling
    "began and will go on": (
        "The eighth round of SMA talks is under way. The talks began on Wednesday at an undisclosed place in "
        "Seoul and will "
        "continue through Friday.",
        "2024-09-25",
        ["12/8 held 2024-09-25 2024-09-27 Seoul"],
    ),
    "the next one told first": (
        "The next meeting will likely be in Washington. The two sides ended the fifth round of defense cost "
        "talks in Seoul "
        "on Wednesday.",
        "2019-12-19",
        ["11/5 held - 2019-12-18 Seoul", "11/6 planned - - Washington"],
    ),
    "an earlier one beside one to come": (
        "A third round of SMA talks will be held in Seoul on Monday and Tuesday, following the second round in "
        "Hawaii from "
        "Oct. 22 to 24.",
        "2019-11-15",
        ["11/2 held 2019-10-22 2019-10-24 Hawaii", "11/3 planned 2019-11-18 2019-11-19 Seoul"],
    ),
    "extended by days": (
        "The two sides, who met Tuesday and Wednesday in Los Angeles, agreed to extend the seventh round of SMA "
        "talks by "
        "one day.",
        "2020-03-19",
        ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
    ),
    "the last of which": (
        "The 9th SMA was concluded on Saturday after ten rounds of talks, the last of which was held in Seoul "
        "from Jan. 9 to "
        "10.",
        "2014-01-12",
        ["9/10 held 2014-01-09 2014-01-10 Seoul"],
    ),
    "an airport is not the place": (
        "The lead negotiator arrived at Incheon airport on Monday for the second round of SMA talks, which will "
        "run from "
        "Tuesday to Thursday in Seoul.",
        "2024-05-20",
        ["12/2 planned 2024-05-21 2024-05-23 Seoul"],
    ),
    "a visit is not the round": (
        "The U.S. negotiator paid a visit to Seoul from Nov. 5 to 8 ahead of the third round of SMA talks.",
        "2019-11-08",
        ["11/3 planned - - -"],
    ),
    "a day after it ended": (
        "A day after the fourth round of SMA talks between Seoul and Washington ended in Washington, the "
        "ministry said on "
        "Friday that gaps remain.",
        "2019-12-06",
        ["11/4 held - 2019-12-05 Washington"],
    ),
    "a series in one sentence": (
        "The first round of talks on the 12th SMA took place from April 23 to 25 (local time) in Honolulu, "
        "Hawaii, the second "
        "from May 21 to 23 in Seoul, and the third from June 10 to 12 in Washington.",
        "2024-06-20",
        [
            "12/1 held 2024-04-23 2024-04-25 Honolulu",
            "12/2 held 2024-05-21 2024-05-23 Seoul",
            "12/3 held 2024-06-10 2024-06-12 Washington",
        ],
    ),
    "the first since is not the first": (
        "The ninth round of SMA talks will be held in Washington from Friday to Sunday. It will be the first "
        "in-person "
        "meeting since March last year.",
        "2021-03-04",
        ["11/9 planned 2021-03-05 2021-03-07 Washington"],
    ),
    "a meeting by its city": (
        "Negotiators wrapped up the fourth of a series of talks on the cost of U.S. troops. The Washington "
        "meeting ended "
        "Wednesday.",
        "2019-12-05",
        ["11/4 held - 2019-12-04 Washington"],
    ),
    # apposition, and the verb behind the day
    "the next, by number": (
        "The next round of SMA talks, the eighth, will be held in Seoul from Wednesday to Friday.",
        "2024-09-24",
        ["12/8 planned 2024-09-25 2024-09-27 Seoul"],
    ),
    "the fifth since": (
        "The allies wrapped up their two-day SMA talks in Seoul on Wednesday, the fifth session since September.",
        "2019-12-18",
        ["11/5 held 2019-12-17 2019-12-18 Seoul"],
    ),
    "wind up": (
        "The SMA talks, now in their fourth round, began in Seoul on Tuesday and will wind up on Wednesday.",
        "2018-06-26",
        ["10/4 held 2018-06-26 2018-06-27 Seoul"],
    ),
    "the last of a number": (
        "There is no SMA deal despite 10 rounds of talks, with the last round held in Seoul Dec. 11-13.",
        "2018-12-28",
        ["10/10 held 2018-12-11 2018-12-13 Seoul"],
    ),
    "the place first": (
        "In Washington, the delegations opened the sixth round of SMA talks on Monday, Aug. 12. It ended Wednesday.",
        "2024-08-15",
        ["12/6 held 2024-08-12 2024-08-14 Washington"],
    ),
}
TITLES = {
    "a headline alone": "S. Korea, U.S. to hold 6th round of defense cost talks in Washington Monday",
    "a headline's present": "S. Korea, U.S. begin 5th round of defense cost talks in Seoul Wednesday",
}


@pytest.mark.parametrize("name", CASES)
def test_a_page_gives_its_rounds(name: str) -> None:
    body, published, expected = CASES[name]
    assert rows(f"{body}\n\n{LEAD}", published, TITLES.get(name, "")) == expected
