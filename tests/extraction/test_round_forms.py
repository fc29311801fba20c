"""Rounds told in forms of all sorts, in sentences of our own: other years, other cities, agreements to come."""

import pytest

from tests.extraction.reading import KOREAN_LEAD, LEAD, rows

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
    "instead of what was hoped": (
        "The third round, which the two sides had hoped to hold in December, will instead take place in "
        "Ulsan on Jan. 8-9. The talks are about the cost of American troops.",
        "2029-12-20",
        ["13/3 planned 2030-01-08 2030-01-09 Ulsan"],
    ),
    "meeting through a day": (
        "The delegations are meeting in Washington through Wednesday for their sixth round on defense costs.",
        "2024-08-13",
        ["12/6 held - 2024-08-14 Washington"],
    ),
    "those who last met": (
        "The envoys, who last met in Seoul in July, are to begin a sixth round of cost talks in "
        "Washington on Monday and finish on Wednesday.",
        "2024-08-09",
        ["12/5 held - - Seoul", "12/6 planned 2024-08-12 2024-08-14 Washington"],
    ),
    "a two-day meeting that ended": (
        "In a two-day meeting that ended Thursday at the State Department, the two countries again "
        "failed to agree on what Seoul should pay for American soldiers. It was the fourth round.",
        "2019-12-06",
        ["11/4 held 2019-12-04 2019-12-05 - @ State Department"],
    ),
    "to come together for the third time": (
        "Officials from Korea and the United States will come together in Anchorage from Nov. 30 to Dec. "
        "2 for the third time this year to haggle over defense costs.",
        "2029-11-20",
        ["13/3 planned 2029-11-30 2029-12-02 Anchorage"],
    ),
    "by video instead": (
        "Korea's foreign ministry said the sixth round of defense cost talks would be held by video on "
        "Jan. 21 instead of in Washington because of a storm.",
        "2030-01-18",
        ["13/6 planned 2030-01-21 2030-01-21 - @ video conference"],
    ),
    "the fifth, yet to be fixed": (
        "The fourth round of SMA talks will be held on June 25-27 in Seoul; the place of the fifth, in "
        "July, has yet to be fixed.",
        "2024-06-20",
        ["12/4 planned 2024-06-25 2024-06-27 Seoul", "12/5 planned - - -"],
    ),
    "after nine meetings, once more": (
        "After nine meetings this year, the delegations will try once more in Seoul from Dec. 11 to "
        "settle defense costs.",
        "2018-12-06",
        ["10/10 planned 2018-12-11 - Seoul"],
    ),
    "ahead of talks that start": (
        "South Korea's chief negotiator Lee Hana arrived in Seattle on Sunday ahead of two days of "
        "cost-sharing talks that start Tuesday, the fifth since spring.",
        "2018-07-16",
        ["10/5 planned 2018-07-17 2018-07-18 Seattle"],
    ),
    "which kicked off, and move": (
        "The 13th Special Measures Agreement talks, which kicked off in Atlanta in September 2029, move "
        "to Jeju for a second round Oct. 23-25.",
        "2029-10-15",
        ["13/1 held - - Atlanta", "13/2 planned 2029-10-23 2029-10-25 Jeju"],
    ),
    "following the third, the fourth": (
        "Following the third round in Washington (June 10-12), the fourth is to be held at KIDA in Seoul "
        "from June 25 through 27, the SMA office said.",
        "2024-06-18",
        ["12/3 held 2024-06-10 2024-06-12 Washington", "12/4 planned 2024-06-25 2024-06-27 Seoul @ KIDA"],
    ),
    "on a day of the month": (
        "The two-day sixth round of the defense-cost negotiation concluded in Reno on the 17th without agreement.",
        "2030-01-18",
        ["13/6 held 2030-01-16 2030-01-17 Reno"],
    ),
    "the latest is the page's own": (
        "Negotiators have wrapped up the latest round of talks on the 13th Special Measures Agreement in "
        "Tampa, Fla., two days earlier than scheduled. The fifth round had opened there on Monday.",
        "2030-02-06",
        ["13/5 held 2030-02-04 - Tampa"],
    ),
    "a fourth day put in": (
        "The allies' envoys put in a fourth day on Friday in Seoul but came away without a number. This "
        "was round eight of the defense cost talks; it began Tuesday.",
        "2018-10-20",
        ["10/8 held 2018-10-16 2018-10-19 Seoul"],
    ),
    "a government's release": (
        "The State Department said the United States and the Republic of Korea will convene October "
        "14-16 in Gyeongju for the second round of consultations on the 13th SMA.",
        "2029-10-09",
        ["13/2 planned 2029-10-14 2029-10-16 Gyeongju"],
    ),
    "the inaugural round, told beside its days": (
        "Representatives met September 17-18 in Seattle. This was the inaugural round of the SMA "
        "consultations. The delegations plan to reconvene next month in Seoul.",
        "2029-09-20",
        ["13/1 held 2029-09-17 2029-09-18 Seattle", "13/2 planned - - Seoul"],
    ),
    "days of meetings that came to a close": (
        'Two days of meetings on defense burden-sharing came to a close in Minneapolis Wednesday. "We '
        'made headway," said Lee Hana after the seventh round.',
        "2030-04-18",
        ["13/7 held 2030-04-16 2030-04-17 Minneapolis"],
    ),
    "to go on elsewhere, after the sixth": (
        "The talks on the cost of U.S. troops are to continue in Jeju in the second half of January, "
        "after negotiators failed to agree in Dallas on Dec. 12-13, their sixth meeting.",
        "2029-12-15",
        ["13/6 held 2029-12-12 2029-12-13 Dallas", "13/7 planned - - Jeju"],
    ),
    "the day of a flight is not the round's": (
        "South Korea's top negotiator flew to Los Angeles on Saturday for the 10th round of "
        "burden-sharing talks, which run from Tuesday to Thursday.",
        "2030-05-13",
        ["13/10 planned 2030-05-14 2030-05-16 Los Angeles"],
    ),
    "times they met, in order, and again": (
        "On Oct. 22, 2029, the sides met for the second time, in Daegu. A month later they assembled in "
        "Houston for the third. They are to see each other again on Jan. 15, 2030, in Seoul, over the "
        "defense cost-sharing accord.",
        "2029-12-20",
        ["13/2 held 2029-10-22 - Daegu", "13/3 held - - Houston", "13/4 planned 2030-01-15 - Seoul"],
    ),
    "elliptic, to the fourth": (
        "The first round of talks was held in Washington on July 2 and the second in Seoul on July 24 "
        "and 25. The third, on Aug. 22-23, took place in Washington; the fourth is to be held in Seoul "
        "next week. All are about the defense cost-sharing pact.",
        "2013-09-24",
        [
            "9/1 held 2013-07-02 - Washington",
            "9/2 held 2013-07-24 2013-07-25 Seoul",
            "9/3 held 2013-08-22 2013-08-23 Washington",
            "9/4 planned - - Seoul",
        ],
    ),
    "counted back from its second day": (
        "SEOUL, Nov. 18 (Yonhap) -- South Korea and the United States were to hold the second day of "
        "their third round of defense cost-sharing negotiations on Tuesday in Seoul.",
        "2019-11-19",
        ["11/3 held 2019-11-18 - Seoul"],
    ),
    "the opening session of another": (
        "Monday's opening session of the fourth round of SMA talks in Washington lasted six hours; the "
        "round ends Wednesday.",
        "2029-12-04",
        ["13/4 held 2029-12-03 2029-12-05 Washington"],
    ),
    "a one-day round": (
        "The one-day fifth round of the cost-sharing talks took place in Seoul on Sept. 9.",
        "2029-09-11",
        ["13/5 held 2029-09-09 2029-09-09 Seoul"],
    ),
    "the third of its kind, beginning": (
        "A U.S. delegation is in town for a two-day round of talks on defense costs beginning Tuesday in "
        "Daejeon, the third of its kind.",
        "2029-11-19",
        ["13/3 planned 2029-11-20 2029-11-21 Daejeon"],
    ),
    "a headline's words": (
        "South Korea, U.S. to hold 4th round of defense cost-sharing talks next week in Honolulu",
        "2029-11-29",
        ["13/4 planned - - Honolulu"],
    ),
    "broke down on a day": (
        "It has been three weeks since the fourth round broke down in Baltimore on Jan. 9, and no new "
        "date for the troop cost talks has been agreed.",
        "2030-01-30",
        ["13/4 held - 2030-01-09 Baltimore"],
    ),
    "extended into a day": (
        "The talks, in their third day, were extended into Friday, officials said. The sixth round on "
        "the SMA opened in Orlando on Tuesday.",
        "2030-03-14",
        ["13/6 held 2030-03-12 - Orlando"],
    ),
    "called off": (
        "The sixth round of SMA talks, due to be held in Anchorage next week, has been called off.",
        "2030-03-14",
        ["13/6 planned - - Anchorage"],
    ),
    "parted by a semicolon": (
        "The chief envoys are expected to meet on the sidelines of a forum in Singapore in June; the "
        "fourth round of the cost talks will take place in Seoul on June 25-27.",
        "2024-06-01",
        ["12/4 planned 2024-06-25 2024-06-27 Seoul"],
    ),
    "will do so again": (
        "They haggled for three days in Las Vegas last week in the ninth round of talks on troop costs "
        "and will do so again in Busan on March 18 to 20.",
        "2030-03-08",
        ["13/9 held - - Las Vegas", "13/10 planned 2030-03-18 2030-03-20 Busan"],
    ),
    "an agreement after the next": (
        "The second round of defense cost talks opened in Ulsan on Tuesday. The present accord, struck "
        "in March 2030, runs out at the end of 2035.",
        "2034-09-13",
        ["14/2 held 2034-09-12 - Ulsan"],
    ),
    "several, and another behind a semicolon": (
        "The two sides remain apart after six rounds. The fourth and fifth rounds were held in "
        "Washington in December and Seoul, also in December; the sixth ran Jan. 14-15 in Washington. "
        "They are over the cost of U.S. troops.",
        "2020-01-20",
        ["11/4 held - - Washington", "11/5 held - - Seoul", "11/6 held 2020-01-14 2020-01-15 Washington"],
    ),
    "the day of a flight home": (
        "A delegation of 12 flew home from Honolulu on Saturday after the second round of troop-cost "
        "talks, which wrapped up on Thursday.",
        "2029-10-27",
        ["13/2 held - 2029-10-25 Honolulu"],
    ),
    "hosts, and the first of them": (
        "Washington will host the next round, according to the ministry, on Nov. 5 and 6. Seoul hosted "
        "the first in September. The talks concern troop costs.",
        "2029-10-11",
        ["13/1 held - - Seoul", "13/2 planned 2029-11-05 2029-11-06 Washington"],
    ),
    "a day pencilled in": (
        "The parties pencilled in Dec. 3 for round four, in Chicago. Round three ended on Nov. 14 in "
        "Seoul with no movement on the defense cost bill.",
        "2029-11-16",
        ["13/3 held - 2029-11-14 Seoul", "13/4 planned 2029-12-03 - Chicago"],
    ),
    "an eighth to come": (
        "It was not until the seventh meeting, in June, in Atlanta, that the sides on the burden-sharing "
        "talks swapped drafts; an eighth is due next month.",
        "2030-07-10",
        ["13/7 held - - Atlanta", "13/8 planned - - -"],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_round_is_read_in_any_form(name: str) -> None:
    body, published, expected = FORMS[name]
    assert rows(f"{body}\n\n{LEAD}", published) == expected


KOREAN_FORMS: dict[str, tuple[str, str, list[str]]] = {
    "begun, and the next": (
        "한미 양국은 20일 내슈빌에서 방위비 분담금 6차 협의를 이틀 일정으로 시작했다. "
        "다음 협의는 9월 초 대전에서 열린다.",
        "2029-08-21",
        ["13/6 held 2029-08-20 2029-08-21 Nashville", "13/7 planned - - Daejeon"],
    ),
    "by how many times they met": (
        "두 나라 협상단은 12, 13일 서울에서 네 번째로 만나 방위비 문제를 논의했다.",
        "2029-12-14",
        ["13/4 held 2029-12-12 2029-12-13 Seoul"],
    ),
    "after one, another": (
        "지난달 27일부터 사흘간 부산에서 열린 7차 회의에 이어 8차 회의가 이달 16~18일 시카고에서 개최된다.",
        "2024-09-10",
        ["12/7 held 2024-08-27 2024-08-29 Busan", "12/8 planned 2024-09-16 2024-09-18 Chicago"],
    ),
    "each with its month": (
        "1차 회의는 4월 하와이에서, 2차 회의는 5월 서울에서, 3차 회의는 6월 워싱턴에서 각각 열렸다.",
        "2024-06-20",
        ["12/1 held - - Hawaii", "12/2 held - - Seoul", "12/3 held - - Washington"],
    ),
    "to come, after the first": (
        "양측은 오는 10월 22일부터 24일까지 미국 덴버에서 2차 회의를 열 예정이다. "
        "앞서 첫 회의는 지난달 24~25일 서울에서 진행됐다.",
        "2029-10-14",
        ["13/1 held 2029-09-24 2029-09-25 Seoul", "13/2 planned 2029-10-22 2029-10-24 Denver"],
    ),
    "extended beyond the plan": (
        "당초 17일까지였던 5차 회의는 하루 연장돼 18일 끝났다. 회의는 16일 서울에서 시작됐다.",
        "2029-12-19",
        ["13/5 held 2029-12-16 2029-12-18 Seoul"],
    ),
    "to meet again": (
        "한미는 내달 초 제주에서 다시 머리를 맞대기로 했다. 지난 14일 보스턴에서 끝난 3차 회의에서는 이견만 확인했다.",
        "2029-11-20",
        ["13/3 held - 2029-11-14 Boston", "13/4 planned - - Jeju"],
    ),
    "put off": (
        "2월로 예정됐던 4차 회의는 3월 5~6일로 미뤄졌다.",
        "2030-02-10",
        ["13/4 planned 2030-03-05 2030-03-06 -"],
    ),
    "so many so far": (
        "양국은 지금까지 다섯 차례 회의를 열었다. 다음 회의는 오는 20일 시애틀에서 열린다.",
        "2029-12-10",
        ["13/6 planned 2029-12-20 - Seattle"],
    ),
    "days of the week in brackets": (
        "정부는 제13차 방위비분담특별협정 체결을 위한 제4차 협의를 2월 26일(화)부터 28일(목)까지 대전에서 개최한다고 "
        "발표했다.",
        "2030-02-20",
        ["13/4 planned 2030-02-26 2030-02-28 Daejeon"],
    ),
    "ended on its second day": (
        "한미 방위비 분담 협상 3차 회의가 이틀째인 14일 워싱턴에서 조기 종료됐다.",
        "2029-11-15",
        ["13/3 held 2029-11-13 2029-11-14 Washington"],
    ),
    "counted, and the latest": (
        "양국은 지난해 9월부터 이달 초까지 모두 다섯 차례 만났다. 가장 최근인 5차 회의는 3~4일 탬파에서 열렸다.",
        "2030-03-10",
        ["13/5 held 2030-03-03 2030-03-04 Tampa"],
    ),
    "the talks announced after an arrival": (
        "미국 대표단이 6차 회의 참석차 16일 방한했다. 방위비 회의는 17일부터 19일까지 서울 외교부 청사에서 진행된다.",
        "2030-04-16",
        ["13/6 planned 2030-04-17 2030-04-19 Seoul @ 외교부 청사"],
    ),
    "a weekday of last week": (
        "한미 방위비 협상 대표단이 지난주 화요일부터 사흘간 하와이에서 2차 회의를 가졌다.",
        "2029-10-29",
        ["13/2 held 2029-10-23 2029-10-25 Hawaii"],
    ),
    "a headline of nouns": (
        "한미, 방위비 7차 회의 19~20일 보스턴 개최",
        "2030-06-12",
        ["13/7 planned 2030-06-19 2030-06-20 Boston"],
    ),
    "next week, after the second": (
        "한·미 양국은 다음 주 인천에서 방위비분담금 협상 3차 회의를 연다. 2차 회의는 지난달 하순 시애틀에서 열렸다.",
        "2029-11-08",
        ["13/2 held - - Seattle", "13/3 planned - - Incheon"],
    ),
    "this one, after another": (
        "이번 8차 회의는 지난 1월 7차 회의 이후 두 달 만이다. 방위비 협상단은 11일 오전 서울에서 마주 앉았다.",
        "2030-03-12",
        ["13/7 held - - -", "13/8 held 2030-03-11 - Seoul"],
    ),
}


@pytest.mark.parametrize("name", KOREAN_FORMS)
def test_a_korean_round_is_read_in_any_form(name: str) -> None:
    body, published, expected = KOREAN_FORMS[name]
    assert rows(f"{body}\n\n{KOREAN_LEAD}", published) == expected


# Meetings of others, and ordinals of other things, on a page about these talks.
TRAPS = (
    (
        "Two rounds of talks broke down. Until there is a 13th, the 12th pays the wages on the bases.",
        "2029-11-20",
    ),
    (
        "The foreign ministers of the two countries met in Seoul on Monday and said the defense cost "
        "talks were on track.",
        "2029-11-20",
    ),
    (
        "South Korea's trade minister wound up a third round of tariff talks in Washington on Friday.",
        "2029-11-24",
    ),
    (
        "NATO members held their second meeting on burden sharing in Brussels on June 3-4.",
        "2029-06-06",
    ),
    (
        "The second round of the local elections will be held on June 3. Candidates argued over U.S. troop costs.",
        "2030-05-20",
    ),
    (
        "Workers at U.S. bases began a third round of protests in Pyeongtaek on Tuesday.",
        "2029-11-20",
    ),
    (
        "The negotiator, in her third year on the job, met reporters in Denver on Monday to discuss defense costs.",
        "2029-11-20",
    ),
    (
        "The National Assembly's defense committee held its second session on the cost-sharing accord on Tuesday.",
        "2030-05-20",
    ),
    (
        "The first time the president raised troop costs was at a meeting in Tampa on Sept. 3.",
        "2029-09-20",
    ),
    (
        "Japan and the U.S. held a fourth round of talks on a new Special Measures Agreement in Tokyo on Dec. 3.",
        "2029-12-05",
    ),
    (
        "The U.S. and the Philippines opened the second round of talks on base access in Manila on Nov. 2.",
        "2029-11-03",
    ),
    (
        "The chief negotiators spoke by phone on Tuesday and agreed to meet again soon.",
        "2029-11-20",
    ),
    (
        "The third anniversary of the 12th agreement was marked in Seoul on Oct. 2.",
        "2029-10-04",
    ),
    (
        "Seoul pays for the second largest U.S. base abroad; the two presidents will meet again in New "
        "York on Sept. 23.",
        "2029-09-20",
    ),
    (
        "Lawmakers gathered in Seoul on Tuesday for the second time to hear the ministry on the cost-sharing talks.",
        "2029-09-20",
    ),
    (
        "일본과 미국은 15일 도쿄에서 주일미군 분담금 3차 협상을 했다.",
        "2029-12-16",
    ),
)


@pytest.mark.parametrize(("body", "published"), TRAPS)
def test_what_is_no_round_gives_none(body: str, published: str) -> None:
    assert rows(f"{body}\n\n{LEAD}", published) == []
