"""Rounds told in forms of all sorts: other years, other cities, agreements to come."""

import pytest

from tests.extraction.reading import LEAD, rows

# What a case defends, then the sentences, the day of publication, and the rounds that a careful reader makes of them.
FORMS: dict[str, tuple[str, str, list[str]]] = {
    "times the sides faced each other": (
        "The two delegations faced each other for the sixth time on Tuesday in Boise, Idaho, over how to "
        "split the cost of U.S. forces in Korea. The session runs through Thursday.",
        "2024-08-14",
        ["12/6 held 2024-08-13 2024-08-15 Boise"],
    ),
    "parted, and will reconvene": (
        "After three days in Portland, negotiators for Korea and the United States parted on Friday with "
        "no deal on defense cost sharing. It was the fourth such meeting. They will reconvene in Gwangju "
        "in mid-July.",
        "2024-06-29",
        ["12/4 held 2024-06-26 2024-06-28 Portland", "12/5 planned - - Gwangju"],
    ),
    "a figure after the noun, days in brackets": (
        "The 13th SMA would take effect in 2031. Round two, held in Miami (Oct. 2-4), ended without "
        "progress, and round three is pencilled in for Nov. 6-8 in Daegu.",
        "2029-10-10",
        ["13/2 held 2029-10-02 2029-10-04 Miami", "13/3 planned 2029-11-06 2029-11-08 Daegu"],
    ),
    "times they have sat down": (
        "Talks on sharing defense costs resume Monday in Sacramento after a six-week break, the foreign "
        "ministry said. It will be the fifth time negotiators have sat down since March.",
        "2018-07-13",
        ["10/5 planned 2018-07-16 - Sacramento"],
    ),
    "the next, after so many so far": (
        "South Korea and the U.S. will hold the next round of defense cost-sharing talks from Aug. 27 to "
        "29, the ministry said. Four rounds have taken place so far.",
        "2024-08-20",
        ["12/5 planned 2024-08-27 2024-08-29 -"],
    ),
    "put off to another day": (
        "The defense cost talks were to have started on Monday in Reno but were pushed back to Wednesday.",
        "2024-06-04",
        ["12/- planned 2024-06-05 - Reno"],
    ),
    "a series that moved on, then the fourth": (
        "The defense cost talks opened in Honolulu in April, moved to Seoul in May and to Washington in "
        "June. A fourth meeting begins in Seoul on Tuesday.",
        "2024-06-21",
        [
            "12/1 held - - Honolulu",
            "12/2 held - - Seoul",
            "12/3 held - - Washington",
            "12/4 planned 2024-06-25 - Seoul",
        ],
    ),
    "met so many times, city by city": (
        "The sides have met three times: in Honolulu (April 23-25), Seoul (May 21-23) and Washington "
        "(June 10-12). The cost-sharing talks will go on in Seoul on June 25.",
        "2024-06-20",
        [
            "12/1 held 2024-04-23 2024-04-25 Honolulu",
            "12/2 held 2024-05-21 2024-05-23 Seoul",
            "12/3 held 2024-06-10 2024-06-12 Washington",
            "12/4 planned 2024-06-25 - Seoul",
        ],
    ),
    "its second day is not the second round": (
        "It was the second straight day of the sixth round of the defense cost talks in Austin, which "
        "kicked off Wednesday.",
        "2024-08-15",
        ["12/6 held 2024-08-14 - Austin"],
    ),
    "the second time this month is not the second round": (
        "The negotiators met for the second time this month, on Tuesday and Wednesday, in Denver for a "
        "fifth session on the cost of U.S. troops in Korea.",
        "2024-07-11",
        ["12/5 held 2024-07-09 2024-07-10 Denver"],
    ),
    "the second time running neither": (
        "For the second time running the U.S. hosted the defense cost-sharing talks; the seventh round "
        "was held in Boston on Aug. 26-28.",
        "2024-08-30",
        ["12/7 held 2024-08-26 2024-08-28 Boston"],
    ),
    "extended from what was first planned": (
        "A fifth round of SMA talks, initially slated for Dec. 17-18 in Seoul, was extended by one day.",
        "2019-12-19",
        ["11/5 held 2019-12-17 2019-12-19 Seoul"],
    ),
    "an encounter, their ninth": (
        "Negotiators from the two allies wound up two days of bargaining over troop costs in Incheon on "
        "Thursday, their ninth encounter this year. A tenth is expected next month in the U.S.",
        "2018-11-16",
        ["10/9 held 2018-11-14 2018-11-15 Incheon", "10/10 planned - - -"],
    ),
    "billed as the second": (
        "The Special Measures Agreement talks got going in Omaha on Monday for what officials billed as "
        "a three-day second round.",
        "2029-05-16",
        ["13/2 held 2029-05-14 2029-05-16 Omaha"],
    ),
    "in apposition": (
        "The next meeting on defense cost-sharing, the third, is to be convened in Tucson from 9 through 11 October.",
        "2029-09-25",
        ["13/3 planned 2029-10-09 2029-10-11 Tucson"],
    ),
    "the previous two": (
        "The previous two rounds of the SMA talks, in Seoul on May 21-23 and in Washington on June "
        "10-12, yielded little. The fourth round begins Tuesday in Seoul.",
        "2024-06-24",
        [
            "12/2 held 2024-05-21 2024-05-23 Seoul",
            "12/3 held 2024-06-10 2024-06-12 Washington",
            "12/4 planned 2024-06-25 - Seoul",
        ],
    ),
    "they spent some days": (
        "Delegations led by Lee and Specht gathered in Philadelphia last week for a third round on the "
        "cost of stationing U.S. forces in South Korea. They spent Tuesday to Thursday on wording.",
        "2024-06-17",
        ["12/3 held 2024-06-11 2024-06-13 Philadelphia"],
    ),
    "having begun": (
        "Having begun in Honolulu on April 23, the SMA negotiation reached its fifth round this week: "
        "envoys met in Seoul July 10-12.",
        "2024-07-13",
        ["12/1 held 2024-04-23 - Honolulu", "12/5 held 2024-07-10 2024-07-12 Seoul"],
    ),
    "cut short on a day of it": (
        "The sixth session of the cost-sharing talks, in Washington from Monday, was cut short on its second day.",
        "2024-08-14",
        ["12/6 held 2024-08-12 2024-08-13 Washington"],
    ),
    "towards an agreement": (
        "The two governments held the second round of consultations toward the 9th SMA in Seoul on July "
        "24-25, 2013. The third will be held in Washington on August 22 and 23.",
        "2013-07-26",
        ["9/2 held 2013-07-24 2013-07-25 Seoul", "9/3 planned 2013-08-22 2013-08-23 Washington"],
    ),
    "the talks of the round announced": (
        "Seventh SMA round set for LA next week. Officials said on Thursday the talks would take place "
        "Tuesday and Wednesday.",
        "2020-03-12",
        ["11/7 planned 2020-03-17 2020-03-18 Los Angeles"],
    ),
    "local time": (
        "Korea and the U.S. kicked off their second round of talks on the 11th SMA on Oct. 22 (local time) in Hawaii.",
        "2019-10-23",
        ["11/2 held 2019-10-22 - Hawaii"],
    ),
    "following another": (
        "No date has been set for the eighth round of SMA talks, following the seventh in Los Angeles last month.",
        "2020-04-20",
        ["11/7 held - - Los Angeles", "11/8 planned - - -"],
    ),
    "again, weeks after a round": (
        "Lead negotiators will sit across the table again on Feb. 18-20 in Phoenix, the State Department "
        "said, three weeks after the third round on troop costs in Ulsan.",
        "2030-02-08",
        ["13/3 held - - Ulsan", "13/4 planned 2030-02-18 2030-02-20 Phoenix"],
    ),
    "a timeline": (
        "The tenth round of defense cost talks ended Friday.\n\nTIMELINE\nNov. 13-16: Ninth round, "
        "Honolulu\nOct. 16-19: Eighth round, Seoul\nSept. 19-20: Seventh round, Washington",
        "2018-12-17",
        [
            "10/7 held 2018-09-19 2018-09-20 Washington",
            "10/8 held 2018-10-16 2018-10-19 Seoul",
            "10/9 held 2018-11-13 2018-11-16 Honolulu",
            "10/10 held - 2018-12-14 -",
        ],
    ),
    "a table": (
        "The tenth round of defense cost talks opens in Seoul next Tuesday.\n\nRound | When | "
        "Where\nFirst | March 7-9 | Honolulu\nSecond | April 11-12 | Jeju",
        "2018-12-05",
        [
            "10/1 held 2018-03-07 2018-03-09 Honolulu",
            "10/2 held 2018-04-11 2018-04-12 Jeju",
            "10/10 planned 2018-12-11 - Seoul",
        ],
    ),
    "a list": (
        "- 1st round: April 23-25, Honolulu\n- 2nd round: May 21-23, Seoul\n- 3rd round: June 10-12, Washington",
        "2024-06-20",
        [
            "12/1 held 2024-04-23 2024-04-25 Honolulu",
            "12/2 held 2024-05-21 2024-05-23 Seoul",
            "12/3 held 2024-06-10 2024-06-12 Washington",
        ],
    ),
    "the city of the dateline": (
        "SAN JOSE (AP) -- American and South Korean officials on Thursday concluded a two-day third "
        "session over how much Seoul should pay for U.S. troops.",
        "2029-11-16",
        ["13/3 held 2029-11-14 2029-11-15 San Jose"],
    ),
    "the fourth in a string": (
        "Seoul and Washington began a two-day gathering on Wednesday in Spokane, the fourth in a string "
        "of talks on what Korea pays for U.S. troops.",
        "2029-11-29",
        ["13/4 held 2029-11-28 2029-11-29 Spokane"],
    ),
    "a leg": (
        "South Korea said Monday it would send a delegation to Richmond for the sixth leg of "
        "burden-sharing talks Thursday and Friday.",
        "2029-12-03",
        ["13/6 planned 2029-12-06 2029-12-07 Richmond"],
    ),
    "now in their fifth round": (
        "Talks about troop costs, now in their fifth round, opened at the Westin Hotel in Cleveland on Jan. 15.",
        "2030-01-16",
        ["13/5 held 2030-01-15 - Cleveland @ Westin Hotel"],
    ),
    "round one, their second meeting, and the talks to resume": (
        "When the delegations met in Busan a month ago, for round one, the mood was good. At their "
        "second meeting, Nov. 20-21 in Denver, it was not. The cost-sharing talks resume in Seoul on "
        "Dec. 11.",
        "2029-11-25",
        ["13/1 held - - Busan", "13/2 held 2029-11-20 2029-11-21 Denver", "13/3 planned 2029-12-11 - Seoul"],
    ),
    "a list of cities that is all that came before": (
        "The allies held rounds of cost-sharing talks in Seoul in March, Honolulu in April and Jeju in "
        "May. This week's fourth round was in Washington.",
        "2029-06-15",
        ["13/1 held - - Seoul", "13/2 held - - Honolulu", "13/3 held - - Jeju", "13/4 held - - Washington"],
    ),
    "a new round is the one after the last": (
        "A new round of talks on sharing defense costs will be held in Gyeongju on Sept. 3, Seoul's "
        "foreign ministry said. The sixth round took place in Washington in mid-August.",
        "2024-08-28",
        ["12/6 held - - Washington", "12/7 planned 2024-09-03 - Gyeongju"],
    ),
    "seventh and final": (
        "The seventh and final round of SMA talks wrapped up Saturday in Savannah after being extended twice.",
        "2030-03-25",
        ["13/7 held - 2030-03-23 Savannah"],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_round_is_read_in_any_form(name: str) -> None:
    body, published, expected = FORMS[name]
    assert rows(f"{body}\n\n{LEAD}", published) == expected
