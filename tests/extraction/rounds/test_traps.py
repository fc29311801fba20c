"""Other meetings, other talks and ordinals of other things give no round."""

import pytest

from tests.extraction.reading import LEAD, rows

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


# Meetings of others, and ordinals of other things, on a page about these talks.
MORE = (
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


@pytest.mark.parametrize(("body", "published"), MORE)
def test_what_is_no_round_gives_none(body: str, published: str) -> None:
    assert rows(f"{body}\n\n{LEAD}", published) == []
