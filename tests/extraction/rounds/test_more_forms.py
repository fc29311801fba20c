"""Rounds told in further forms: other years, other cities, agreements to come."""

import pytest

from tests.extraction.reading import LEAD, rows

# What a case defends, then the sentences, the day of publication, and the rounds that a careful reader makes of them.
FORMS: dict[str, tuple[str, str, list[str]]] = {
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
    "the second and last day": (
        "The two sides are holding the second and last day of their fourth round of talks in Busan on Friday.",
        "2029-10-12",
        ["13/4 held 2029-10-11 2029-10-12 Busan"],
    ),
    "on screens": (
        "The negotiators met on screens on Tuesday and called it the fifth round.",
        "2029-10-12",
        ["13/5 held 2029-10-09 2029-10-09 - @ video conference"],
    ),
    "over an application": (
        "The sixth round was held over Zoom on Tuesday.",
        "2029-10-12",
        ["13/6 held 2029-10-09 2029-10-09 - @ video conference"],
    ),
    "the first of years is no round": (
        "The fourth round opens in Busan on Friday. Washington has demanded $2.9 billion for the first of those years.",
        "2029-10-11",
        ["13/4 planned 2029-10-12 - Busan"],
    ),
    "the rounds of an agreement before": (
        "Negotiators on the 13th SMA met in Reno from Tuesday through Thursday. "
        "The 12th agreement was done in eight rounds in 2024.",
        "2029-10-13",
        ["13/- held 2029-10-09 2029-10-11 Reno"],
    ),
    "another host's, told by a pronoun": (
        "The fourth round opened in Busan on Friday. Tokyo's own agreement ends next March. "
        "Its negotiators held their second round with the Americans in Guam this month.",
        "2029-10-13",
        ["13/4 held 2029-10-12 - Busan"],
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
