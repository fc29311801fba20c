"""Rounds told over several sentences: a city, a length or a number that stands apart from the rest."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "the city or the length in the sentence after": [
        Page(
            "American and South Korean officials on Wednesday began what are expected to be difficult talks on how "
            "much Seoul should pay for U.S. troops.\n\nThe three-day meeting in Honolulu is the first of several "
            "planned for this year.",
            "2018-03-07",
            ["10/1 held 2018-03-07 2018-03-09 Honolulu"],
        ),
        Page(
            "South Korea and the United States ended a 10th round of talks on military cost-sharing without "
            "agreement Thursday, a South Korean official said.\n\nThe three-day meeting in Seoul was the last one "
            "planned for this year.",
            "2018-12-14",
            ["10/10 held 2018-12-11 2018-12-13 Seoul"],
        ),
        Page(
            "Negotiators from South Korea and the United States opened the sixth round of talks on sharing defense "
            "costs on Tuesday. The two-day negotiations in Washington come after the previous pact expired last "
            "month.",
            "2020-01-15",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "South Korea and the United States wrapped up their fourth round of defense cost-sharing talks Thursday. "
            "The meeting, held in Seoul for three days, produced no breakthrough.",
            "2024-06-28",
            ["12/4 held 2024-06-25 2024-06-27 Seoul"],
        ),
        Page(
            "The allies will hold the fifth round of defense cost-sharing talks next week, the foreign ministry said "
            "Friday.\n\nThe three-day talks will begin in Seoul on Wednesday.",
            "2024-07-05",
            ["12/5 planned 2024-07-10 2024-07-12 Seoul"],
        ),
        Page(
            "The two countries launched the first round of talks on the new Special Measures Agreement on "
            "Tuesday.\n\nThe talks, which will run through Thursday, are being held in Honolulu.",
            "2024-04-24",
            ["12/1 held 2024-04-23 2024-04-25 Honolulu"],
        ),
        Page(
            "U.S. and South Korean negotiators failed to narrow their differences in a third round of talks on troop "
            "costs. The two-day session in Washington ended Tuesday.",
            "2018-05-16",
            ["10/3 held 2018-05-14 2018-05-15 Washington"],
        ),
        Page(
            "South Korea and the United States held their eighth round of talks on sharing the cost of U.S. troops "
            "this week.\n\nThe four-day Seoul meeting, which ended on Friday, was extended by a day.",
            "2018-10-20",
            ["10/8 held 2018-10-16 2018-10-19 Seoul"],
        ),
        Page(
            "A new round of talks on the cost of stationing American troops in Korea got under way Monday.\n\nIt is "
            "the ninth such meeting. Honolulu is hosting the four-day event.",
            "2018-11-13",
            ["10/9 held 2018-11-12 2018-11-15 Honolulu"],
        ),
        Page(
            "Chief negotiators Lee Tae-woo and Linda Specht led the second round of the SMA talks. It was the first "
            "to be held in Seoul. They met for three days through Thursday.",
            "2024-05-24",
            ["12/2 held 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "The seventh round of talks to renew the SMA wrapped up in Seoul on Thursday. The two-day discussions "
            "had begun on Wednesday.",
            "2013-11-22",
            ["9/7 held 2013-11-20 2013-11-21 Seoul"],
        ),
        Page(
            "American negotiators left a meeting on military costs on Tuesday hours ahead of schedule.\n\nThe "
            "encounter, which began on Monday in Seoul, was supposed to go on all day.",
            "2019-11-19",
            ["11/- held 2019-11-18 2019-11-19 Seoul"],
        ),
    ],
    "the number in the headline or above the text alone": [
        Page(
            "The third meeting on who pays for US forces ended after barely 90 minutes. Washington wants far more "
            "than Seoul is ready to give.\n\nA meeting between South Korea and the United States on the cost of "
            "stationing 28,500 American soldiers broke off early on Tuesday, with each side blaming the other.",
            "2019-11-19",
            ["11/3 held - 2019-11-19 Seoul"],
            title="US walks out of troop-cost talks in Seoul",
        ),
        Page(
            "South Korea and the United States failed to agree on sharing the cost of US troops in three days of "
            "talks this week, Seoul's foreign ministry said on Friday.\n\nThe talks were held in Los Angeles from "
            "Tuesday to Thursday.",
            "2020-03-20",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
            title="Seoul, Washington fail to agree in seventh round of cost talks",
        ),
        Page(
            "South Korea and the United States have begun another round of talks on how to split the cost of "
            "stationing American troops.\n\nSeoul's foreign ministry says the talks opened Wednesday, local time, in "
            "Washington and will continue through Thursday.",
            "2018-09-20",
            ["10/7 held 2018-09-19 2018-09-20 Washington"],
            title="Seoul, Washington hold seventh round of talks on defense cost-sharing",
        ),
        Page(
            "Negotiators from the two countries met in Seoul on Wednesday to discuss how to share the cost of U.S. "
            "troops.\n\nThe two-day meeting comes amid differences over the total.",
            "2019-12-18",
            ["11/5 held 2019-12-18 2019-12-19 Seoul"],
            title="Fifth round of SMA talks opens",
        ),
        Page(
            "South Korea and the United States will hold talks in Washington next week on sharing defense costs, the "
            "foreign ministry said Friday.\n\nThe negotiations will take place from Monday to Wednesday.",
            "2024-08-09",
            ["12/6 planned 2024-08-12 2024-08-14 Washington"],
            title="S. Korea, U.S. to hold 6th round of defense cost-sharing talks next week",
        ),
        Page(
            "The two delegations met for a seventh time as a stopgap for base workers was floated.\n\nThe United "
            "States and South Korea ended another round of talks on military costs in Los Angeles without an "
            "agreement, Seoul's foreign ministry said on Friday (March 20), and big differences remain.",
            "2020-03-20",
            ["11/7 held - - Los Angeles"],
        ),
        Page(
            "South Korea and the United States on Thursday ended talks on sharing the cost of U.S. forces without a "
            "breakthrough.\n\nThey had met since Tuesday in Seoul.",
            "2024-06-27",
            ["12/4 held 2024-06-25 2024-06-27 Seoul"],
            title="Allies end 4th round of SMA talks",
        ),
        Page(
            "Negotiators walked out of the talks on troop costs in Seoul on Tuesday.",
            "2019-11-19",
            ["11/3 held - 2019-11-19 Seoul"],
            title="Third round of cost talks cut short",
        ),
    ],
    '"here" and "there" for a city told before': [
        Page(
            "SEOUL, Dec. 16 (Yonhap) -- South Korea said Monday it wanted a fair deal on the cost of American "
            "forces, a day before negotiators from the two countries were to meet here again. The fifth round of "
            "talks will take place on Dec. 17 and 18, the ministry said.",
            "2019-12-16",
            ["11/5 planned 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "SEOUL, Nov. 18 (Yonhap) -- South Korea and the United States began a new round of talks here Monday on "
            "sharing the cost of U.S. troops. It is the third round.",
            "2019-11-18",
            ["11/3 held 2019-11-18 - Seoul"],
        ),
        Page(
            "WASHINGTON, Dec. 4 (Yonhap) -- The two allies closed the fourth round of SMA talks here on Wednesday "
            "without a deal.",
            "2019-12-05",
            ["11/4 held - 2019-12-04 Washington"],
        ),
        Page(
            "SEOUL, June 20 (Yonhap) -- The fourth round of defense cost-sharing talks will be held here next week, "
            "the foreign ministry said Thursday.",
            "2024-06-20",
            ["12/4 planned - - Seoul"],
        ),
        Page(
            "WASHINGTON, June 12 (Yonhap) -- The two countries wrapped up the third round of SMA negotiations in the "
            "U.S. capital on Wednesday. Officials here said more rounds are likely.",
            "2024-06-12",
            ["12/3 held - 2024-06-12 Washington"],
        ),
        Page(
            "HONOLULU (AP) -- Negotiators for the United States and South Korea met here Wednesday to begin a new "
            "round of talks on paying for American troops, the second since September.",
            "2019-10-24",
            ["11/2 held 2019-10-23 - Honolulu"],
        ),
        Page(
            "James DeHart, the lead US negotiator on troop costs, was in Seoul last week. Talks resume there on "
            "Monday.",
            "2019-11-14",
            ["11/- planned 2019-11-18 - Seoul"],
        ),
        Page(
            "DeHart flew to Seoul on Sunday for the fifth round of SMA talks, which open there on Tuesday.",
            "2019-12-16",
            ["11/5 planned 2019-12-17 - Seoul"],
        ),
    ],
    "pages as the wires lead them": [
        Page(
            "SEOUL, Sept. 19 (Yonhap) -- South Korea and the United States kicked off their seventh round of "
            "negotiations Wednesday over how to split the cost of keeping American troops on the peninsula, "
            "officials here said.\n\nThe two-day session in Washington brings together Chang Won-sam, Seoul's chief "
            "negotiator, and his American counterpart, Timothy Betts.\n\nAt their previous gathering in Seoul last "
            "month, the two sides exchanged drafts.",
            "2018-09-20",
            ["10/6 held - - Seoul", "10/7 held 2018-09-19 2018-09-20 Washington"],
        ),
        Page(
            "South Korea's foreign ministry said on Thursday it would hold a second round of talks with the United "
            "States from May 21 to 23 in Seoul over the sharing of costs for U.S. troops.\n\nThe two allies held the "
            "first round of talks in Hawaii last month.",
            "2024-05-16",
            ["12/1 held - - Hawaii", "12/2 planned 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "The United States and South Korea are scheduled to begin a new round of talks this week on sharing the "
            "cost of American forces. Officials from the two countries will meet in Washington on Tuesday and "
            "Wednesday, the State Department said. They last met in Seoul on Nov. 18-19.",
            "2019-12-02",
            ["11/- held 2019-11-18 2019-11-19 Seoul", "11/- planned 2019-12-03 2019-12-04 Washington"],
        ),
        Page(
            "WASHINGTON (AP) -- U.S. and South Korean negotiators are meeting in Washington this week for the third "
            "round of talks on a new cost-sharing agreement. The session runs through Wednesday.",
            "2024-06-11",
            ["12/3 held - 2024-06-12 Washington"],
        ),
        Page(
            "The eighth round of talks to work out a new Special Measures Agreement will take place in Seoul next "
            "month, the Foreign Ministry said in a press release Friday. The seventh round ended Thursday in Seoul.",
            "2024-08-30",
            ["12/7 held - 2024-08-29 Seoul", "12/8 planned - - Seoul"],
        ),
        Page(
            "U.S. chief negotiator James DeHart arrived in Seoul on Sunday for the fifth round of talks on defense "
            "cost-sharing. The two sides are to meet for two days starting Tuesday.",
            "2019-12-15",
            ["11/5 planned 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "Jeong Eun-bo left for Washington on Monday to attend the sixth round of defense cost-sharing "
            "negotiations slated for Tuesday and Wednesday.",
            "2020-01-13",
            ["11/6 planned 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "DeHart told a news conference in Seoul on Nov. 19 that the U.S. side had cut short the third round of "
            "SMA talks.",
            "2019-11-22",
            ["11/3 held - - -"],
        ),
        Page(
            "Their seventh meeting, in Los Angeles last week, ended with no deal on sharing military costs. At that "
            "meeting, on March 17 to 19, the sides narrowed some gaps.",
            "2020-03-26",
            ["11/7 held 2020-03-17 2020-03-19 Los Angeles"],
        ),
        Page(
            "Seoul and Washington have been holding talks on a new cost-sharing deal since April. They will hold the "
            "eighth round in Seoul starting Wednesday for a three-day run.",
            "2024-09-23",
            ["12/8 planned 2024-09-25 2024-09-27 Seoul"],
        ),
        Page(
            "South Korea and the U.S. will resume their negotiations on the sharing of defense costs on Jan. 14 "
            "after a monthlong hiatus. The sixth round of talks is to be held in Washington through Jan. 15.",
            "2020-01-10",
            ["11/6 planned 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "Last week, the two countries held the fourth round of SMA talks in Washington. There was no joint "
            "statement.",
            "2019-12-10",
            ["11/4 held - - Washington"],
        ),
        Page(
            "U.S. and South Korean negotiators met three times in 2013, in July, August and September, on how to "
            "share troop costs.",
            "2013-10-20",
            [],
        ),
        Page(
            "In the first round, which took place on March 7-9 in Honolulu, both sides laid out their positions on "
            "troop costs. The second is expected in early April in South Korea.",
            "2018-03-20",
            ["10/1 held 2018-03-07 2018-03-09 Honolulu", "10/2 planned - - -"],
        ),
        Page(
            "The third-round talks on the SMA were held in Washington on May 14-15.",
            "2018-05-18",
            ["10/3 held 2018-05-14 2018-05-15 Washington"],
        ),
        Page(
            "The negotiators ended the first day of their two-day, sixth round of troop-cost talks in Washington on "
            "Tuesday.",
            "2020-01-15",
            ["11/6 held 2020-01-14 2020-01-15 Washington"],
        ),
        Page(
            "South Korean and U.S. negotiators concluded their second day of talks in Seoul on Wednesday in the "
            "fifth round of negotiations on the SMA.",
            "2019-12-18",
            ["11/5 held 2019-12-17 2019-12-18 Seoul"],
        ),
    ],
    "headlines of few words": [
        Page(
            "The talks will focus on how to share the cost of stationing 28,500 American troops here.",
            "2018-06-25",
            ["10/4 planned 2018-06-26 - Seoul"],
            title="S. Korea, U.S. to hold 4th round of SMA talks in Seoul Tuesday",
        ),
        Page(
            "Officials gave no details on the cost-sharing talks.",
            "2019-12-04",
            ["11/4 held - 2019-12-04 Washington"],
            title="(LEAD) S. Korea, U.S. wrap up 4th round of defense cost-sharing talks in Washington Wednesday",
        ),
        Page(
            "The government hopes for a fair outcome in the talks on defense costs.",
            "2024-08-12",
            ["12/6 held - - Washington"],
            title="Allies begin 6th round of defense cost-sharing talks in Washington",
        ),
        Page(
            "The foreign ministry confirmed the plan for the cost talks.",
            "2020-01-10",
            ["11/6 planned - - Washington"],
            title="S. Korea, U.S. to hold sixth round of defense cost talks in Washington next week",
        ),
        Page(
            "The ministry declined to comment on the talks over troop costs.",
            "2024-07-12",
            ["12/5 held - - Seoul"],
            title="Seoul, Washington wrap up fifth SMA round in Seoul with no deal",
        ),
        Page(
            "The allies are divided over troop costs.",
            "2013-07-24",
            ["9/2 held - - Seoul"],
            title="Korea, US open second round of talks in Seoul on troop costs",
        ),
        Page(
            "The allies are divided over troop costs.",
            "2018-11-13",
            ["10/9 held - - Honolulu"],
            title="Ninth round of defense cost-sharing talks under way in Hawaii's Honolulu",
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_told_later(page: Page) -> None:
    assert read_rounds(page) == page.rounds
