"""Rounds read from pages of our own writing: each case is a page and the rows that a careful reader makes of it."""

import pytest

from tests.extraction.reading import KOREAN_LEAD, LEAD, rows

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
CAPTIONS = {
    "a caption": "Negotiators pose before the second round of defense cost talks in Seoul on May 21, 2024. (Newswire)",
}


@pytest.mark.parametrize("name", CASES)
def test_a_page_gives_its_rounds(name: str) -> None:
    body, published, expected = CASES[name]
    assert rows(f"{body}\n\n{LEAD}", published, TITLES.get(name, ""), CAPTIONS.get(name, "")) == expected


TRAPS = {
    "another country's support": (
        "Japan and the United States held the second round of talks on host-nation support in Tokyo on Monday. "
        "Japan pays "
        "for part of the cost of the American forces there.",
        "2020-11-12",
    ),
    "nuclear talks": (
        "The fifth round of six-party talks on North Korea's nuclear program opened in Beijing.",
        "2006-12-18",
    ),
    "a trade deal": (
        "Seoul and Washington held the third round of free trade talks in Seattle on Sept. 6.",
        "2006-09-07",
    ),
    "visiting forces": ("The fourth round of talks on the Visiting Forces Agreement was held in Manila.", "2021-02-12"),
    "ministers": (
        f"{LEAD} The foreign minister met the Secretary of State in Washington on Tuesday.",
        "2020-01-15",
    ),
    "a signing": (f"{LEAD} The chief negotiators signed the agreement in Seoul on Sunday.", "2019-02-11"),
    "no round told apart": (
        "Six rounds of talks on the cost of U.S. troops in South Korea have been held.",
        "2006-12-07",
    ),
    "a presidents' summit": (
        f"{LEAD} The two presidents will hold a second summit in Hanoi on Wednesday.",
        "2019-02-22",
    ),
    "an assembly's vote": (f"{LEAD} The committee will hold a session on the pact in Seoul on Monday.", "2021-08-20"),
    "where a minister spoke": (f"The minister said in Seoul on Monday that the talks go well. {LEAD}", "2019-11-18"),
    "where officials spoke": (f"Officials said on Thursday in Washington that the talks go well. {LEAD}", "2020-01-16"),
    "talks with the North": (f"{LEAD} A second round of talks with North Korea was held in Oslo.", "2019-10-07"),
    "another dialogue": (
        f"{LEAD} The 16th Integrated Defense Dialogue opened in Seoul on Wednesday. It will run through Thursday.",
        "2019-09-26",
    ),
    "a round of something else": (f"{LEAD} The second round of furloughs begins in Daegu on April 1.", "2020-03-20"),
    "another body's meeting": (f"{LEAD} The first meeting of the joint commission was held in Sejong.", "2019-09-20"),
    "a rally": (f"{LEAD} Workers held a rally in Pyeongtaek on Friday as the talks dragged on.", "2020-02-28"),
    "a call": (f"{LEAD} In a phone call on Tuesday the negotiators agreed to hold talks soon.", "2020-05-06"),
    "other chiefs": (f"{LEAD} The defense ministers will hold a meeting in Bangkok on Nov. 17.", "2019-11-15"),
}


@pytest.mark.parametrize("name", TRAPS)
def test_other_meetings_give_none(name: str) -> None:
    body, published = TRAPS[name]
    assert rows(body, published) == []


KOREAN = {
    "held, with its venue": (
        "양국 대표단은 지난 10일부터 12일까지 서울 한국국방연구원에서 5차 회의를 했다.",
        "2024-07-13",
        ["12/5 held 2024-07-10 2024-07-12 Seoul @ 한국국방연구원"],
    ),
    "to come, for some days": (
        "제13차 한미 방위비분담특별협정(SMA) 제2차 회의가 오는 8일부터 사흘간 미국 내슈빌에서 열린다.",
        "2029-05-02",
        ["13/2 planned 2029-05-08 2029-05-10 Nashville"],
    ),
    "the agreement and the round": (
        "제11차 한미 방위비분담특별협정(SMA) 4차 회의가 3∼4일(현지시간) 워싱턴DC에서 개최됐다.",
        "2019-12-06",
        ["11/4 held 2019-12-03 2019-12-04 Washington"],
    ),
    "the day of a statement": (
        "외교부는 18일 3차 회의가 오는 22일 부산에서 열릴 예정이라고 밝혔다.",
        "2029-05-18",
        ["13/3 planned 2029-05-22 - Busan"],
    ),
    "two in one sentence": (
        "양측은 지난 9월 서울에서 1차 회의를, 지난달 하와이에서 2차 회의를 열었다.",
        "2019-11-15",
        ["11/1 held - - Seoul", "11/2 held - - Hawaii"],
    ),
    "the next one": (
        "5차 회의가 12일 서울에서 끝났다. 다음 회의는 워싱턴에서 열릴 예정이다.",
        "2024-07-12",
        ["12/5 held - 2024-07-12 Seoul", "12/6 planned - - Washington"],
    ),
    "over the turn of the month": (
        "3차 회의는 4월 30일부터 5월 2일까지 덴버에서 열렸다.",
        "2029-05-06",
        ["13/3 held 2029-04-30 2029-05-02 Denver"],
    ),
    "by video": (
        "양측은 5일 화상회의를 통해 8차 회의를 열었다.",
        "2021-02-06",
        ["11/8 held 2021-02-05 2021-02-05 - @ video conference"],
    ),
    "in words": (
        "양국의 첫 회의는 지난 3월 7일부터 사흘간 호놀룰루에서 열렸다.",
        "2018-03-12",
        ["10/1 held 2018-03-07 2018-03-09 Honolulu"],
    ),
    "one to three, city by city": (
        "앞서 양측은 4월 하와이, 5월 서울, 6월 워싱턴에서 1∼3차 회의를 열었다.",
        "2024-06-24",
        ["12/1 held - - Hawaii", "12/2 held - - Seoul", "12/3 held - - Washington"],
    ),
    "its second day": (
        "대표단은 3차 회의 이틀째인 19일 서울 한국국방연구원에서 다시 만났다.",
        "2019-11-19",
        ["11/3 held 2019-11-18 - Seoul @ 한국국방연구원"],
    ),
    "other meetings": ("한미 외교장관 회담이 18일 서울에서 열렸다.", "2021-03-19", []),
    "other talks": ("6자회담 5차 회의가 18일 베이징에서 열렸다.", "2006-12-19", []),
}


@pytest.mark.parametrize("name", KOREAN)
def test_a_korean_page_gives_its_rounds(name: str) -> None:
    body, published, expected = KOREAN[name]
    assert rows(f"{body}\n\n{KOREAN_LEAD}", published) == expected
