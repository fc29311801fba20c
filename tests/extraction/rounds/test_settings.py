"""Where rounds are held: institutes, hotels, bases, by video; and how governments release it."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "by video": [
        Page(
            "South Korea and the United States held an eighth round of defense cost talks by videoconference Friday, "
            "the first since the Biden administration took office.",
            "2021-02-05",
            ["11/8 held 2021-02-05 2021-02-05 - @ video conference"],
        ),
        Page(
            "The eighth round of SMA negotiations took place virtually on Feb. 5 (Korea time).",
            "2021-02-06",
            ["11/8 held 2021-02-05 2021-02-05 - @ video conference"],
        ),
        Page(
            "Negotiators Jeong Eun-bo and Donna Welton met online on Friday for the eighth round of talks on "
            "military costs.",
            "2021-02-05",
            ["11/8 held 2021-02-05 2021-02-05 - @ video conference"],
        ),
    ],
    "venues": [
        Page(
            "The fourth round of SMA talks kicked off Tuesday at the Korea National Diplomatic Academy in southern "
            "Seoul.",
            "2018-06-26",
            ["10/4 held 2018-06-26 - Seoul @ Korea National Diplomatic Academy"],
        ),
        Page(
            "The third round of SMA talks is taking place at National Defense University in Washington from June 10 "
            "to 12.",
            "2024-06-11",
            ["12/3 held 2024-06-10 2024-06-12 Washington @ National Defense University"],
        ),
        Page(
            "The allies opened the seventh round of SMA talks at Seoul's Korea Institute for Defense Analyses on "
            "Tuesday.",
            "2024-08-28",
            ["12/7 held 2024-08-27 - Seoul @ Korea Institute for Defense Analyses"],
        ),
        Page(
            "The second round of talks on defense costs began Tuesday in a conference room of the Plaza Hotel in "
            "central Seoul.",
            "2019-09-25",
            ["11/2 held 2019-09-24 - Seoul @ Plaza Hotel"],
        ),
        Page(
            "Chang Won-sam, ambassador for security talks at the Ministry of Foreign Affairs, led the second round "
            "of SMA talks on Jeju Island on April 11 and 12.",
            "2018-04-13",
            ["10/2 held 2018-04-11 2018-04-12 Jeju"],
        ),
        Page(
            "The first round of SMA talks was held at Joint Base Pearl Harbor-Hickam in Honolulu, Hawaii, from April "
            "23-25.",
            "2024-04-26",
            ["12/1 held 2024-04-23 2024-04-25 Honolulu @ Joint Base Pearl Harbor-Hickam"],
        ),
    ],
    "government releases": [
        Page(
            "The 3rd Round of Negotiations for the 12th Special Measures Agreement (SMA) took place on June 10-12 "
            "(local time) in Washington, D.C.",
            "2024-06-13",
            ["12/3 held 2024-06-10 2024-06-12 Washington"],
        ),
        Page(
            "The Ministry of Foreign Affairs announced that the second consultation on the 12th Special Measures "
            "Agreement would be held in Seoul from May 21 (Tue.) to 23 (Thu.).",
            "2024-05-20",
            ["12/2 planned 2024-05-21 2024-05-23 Seoul"],
        ),
        Page(
            "1. The 4th round of talks for the 11th ROK-U.S. Special Measures Agreement was held in Washington on "
            "December 3 (Tue.) - 4 (Wed.), 2019.",
            "2019-12-05",
            ["11/4 held 2019-12-03 2019-12-04 Washington"],
        ),
        Page(
            "The Republic of Korea and the United States held the 9th round of the 11th SMA negotiations in "
            "Washington from March 5 (Fri) to 7 (Sun), 2021 (local time).",
            "2021-03-08",
            ["11/9 held 2021-03-05 2021-03-07 Washington"],
        ),
        Page(
            "The 5th meeting to conclude the 9th Special Measures Agreement on defense cost-sharing was held in "
            "Washington, D.C. on October 30 and 31, 2013.",
            "2013-11-01",
            ["9/5 held 2013-10-30 2013-10-31 Washington"],
        ),
        Page(
            "The United States and the Republic of Korea held the sixth round of consultations toward a 12th Special "
            "Measures Agreement in Washington August 12-14, 2024.",
            "2024-08-15",
            ["12/6 held 2024-08-12 2024-08-14 Washington"],
        ),
        Page(
            "The ROK-U.S. SMA consultation (1st round) was held in Honolulu, Hawaii, Tuesday, April 23 through "
            "Thursday, April 25.",
            "2024-04-26",
            ["12/1 held 2024-04-23 2024-04-25 Honolulu"],
        ),
    ],
    "cities and years without a round so far": [
        Page(
            "American and South Korean diplomats will gather in Tucson Oct. 9-11 to resume haggling over the price "
            "of the U.S. military presence, their third get-together since July.",
            "2029-10-01",
            ["13/3 planned 2029-10-09 2029-10-11 Tucson"],
        ),
        Page(
            "Envoys for both countries spent Monday and Tuesday in Ulsan on the fourth round of the cost-sharing "
            "talks.",
            "2029-11-14",
            ["13/4 held 2029-11-12 2029-11-13 Ulsan"],
        ),
        Page(
            "The opening round of the talks on the 13th Special Measures Agreement took place in Savannah on 5-7 "
            "June 2029.",
            "2029-06-10",
            ["13/1 held 2029-06-05 2029-06-07 Savannah"],
        ),
        Page(
            "At round four of the cost-sharing talks, held at the Hilton Hotel in Gyeongju last Thursday and Friday, "
            "the gap narrowed.",
            "2029-11-14",
            ["13/4 held 2029-11-08 2029-11-09 Gyeongju @ Hilton Hotel"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_settings(page: Page) -> None:
    assert read_rounds(page) == page.rounds
