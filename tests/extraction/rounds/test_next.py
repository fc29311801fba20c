"""The round to come beside the one that a page is about."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "the next one takes no day or city of its neighbour": [
        Page(
            "South Korea and the United States failed to reach an agreement Thursday on how to share the cost of "
            "American forces here, setting the stage for a tenth meeting next month.\n\nHwang Joon-kook and his U.S. "
            "counterpart Eric John met for three days from Tuesday in Seoul in the ninth round.",
            "2013-12-12",
            ["9/9 held 2013-12-10 2013-12-12 Seoul", "9/10 planned - - -"],
        ),
        Page(
            "The third round of SMA talks ended in Washington on Wednesday without a deal, and the two sides agreed "
            "to hold a fourth round later this month.",
            "2024-06-13",
            ["12/3 held - 2024-06-12 Washington", "12/4 planned - - -"],
        ),
        Page(
            "The two sides wrapped up the fifth round of SMA talks in Seoul on Friday. They will meet again next "
            "month for a sixth round.",
            "2024-07-12",
            ["12/5 held - 2024-07-12 Seoul", "12/6 planned - - -"],
        ),
        Page(
            "The eighth round of defense cost talks ended Friday in Seoul. The date and venue of the ninth round "
            "have yet to be decided.",
            "2018-10-19",
            ["10/8 held - 2018-10-19 Seoul", "10/9 planned - - -"],
        ),
        Page(
            "The sides finished the second round of SMA talks in Seoul Thursday. The next round is expected to take "
            "place in the United States next month.",
            "2024-05-23",
            ["12/2 held - 2024-05-23 Seoul", "12/3 planned - - -"],
        ),
        Page(
            "At the sixth round of defense cost talks in Washington on Jan. 14-15, the allies agreed to meet again "
            "in Seoul before the end of the month.",
            "2020-01-16",
            ["11/6 held 2020-01-14 2020-01-15 Washington", "11/7 planned - - Seoul"],
        ),
        Page(
            "They ended the fourth round of talks on defense costs in Washington on Wednesday and will hold the "
            "fifth in Seoul later this month.",
            "2019-12-05",
            ["11/4 held - 2019-12-04 Washington", "11/5 planned - - Seoul"],
        ),
        Page(
            "With no deal after the seventh round of SMA talks in Los Angeles last week, an eighth round may be held "
            "by video conference in April.",
            "2020-03-26",
            ["11/7 held - - Los Angeles", "11/8 planned - - - @ video conference"],
        ),
    ],
    "they will meet again": [
        Page(
            "The 4th round of SMA talks ended in Seoul on Thursday. The allies are planning to regroup in the Korean "
            "capital early next month.",
            "2024-06-27",
            ["12/4 held - 2024-06-27 Seoul", "12/5 planned - - Seoul"],
        ),
        Page(
            "The third round of the defense cost talks ended Wednesday in Washington. They plan to reconvene in "
            "Seoul on June 25.",
            "2024-06-13",
            ["12/3 held - 2024-06-12 Washington", "12/4 planned 2024-06-25 - Seoul"],
        ),
        Page(
            "They held their seventh round of defense cost talks in Washington this week. They will get together "
            "again in Seoul on Oct. 16-19, longer than any earlier sitting.",
            "2018-09-21",
            ["10/7 held - - Washington", "10/8 planned 2018-10-16 2018-10-19 Seoul"],
        ),
        Page(
            "The sixth round of talks on troop costs wrapped up in Washington on Wednesday, and the negotiators "
            "agreed to return to the table in Seoul by the end of January.",
            "2020-01-16",
            ["11/6 held - 2020-01-15 Washington", "11/7 planned - - Seoul"],
        ),
        Page(
            "No agreement came out of the fifth round of cost talks, held in Seoul on July 10-12. Both sides said "
            "they would keep talking.",
            "2024-07-15",
            ["12/5 held 2024-07-10 2024-07-12 Seoul"],
        ),
        Page(
            "The two-day fourth round of SMA talks ended Wednesday in Washington. The teams will go at it again in "
            "Seoul on Dec. 17.",
            "2019-12-05",
            ["11/4 held 2019-12-03 2019-12-04 Washington", "11/5 planned 2019-12-17 - Seoul"],
        ),
        Page(
            "The fifth round of SMA talks ended in Seoul on Wednesday. Negotiators plan to meet in Washington in "
            "January.",
            "2019-12-19",
            ["11/5 held - 2019-12-18 Seoul", "11/6 planned - - Washington"],
        ),
    ],
    "a verb in the present that announces": [
        Page(
            "A fourth round of talks over the cost of U.S. forces in South Korea opens in Washington on Tuesday.",
            "2019-12-02",
            ["11/4 planned 2019-12-03 - Washington"],
        ),
        Page(
            "The ninth round of SMA talks gets under way in Washington on Friday.",
            "2021-03-03",
            ["11/9 planned 2021-03-05 - Washington"],
        ),
        Page(
            "Negotiators meet in Seoul on Tuesday and Wednesday for a fifth round of talks on military costs.",
            "2019-12-16",
            ["11/5 planned 2019-12-17 2019-12-18 Seoul"],
        ),
        Page(
            "Defense cost-sharing talks open in Washington on Tuesday, with Seoul resisting a fivefold increase.",
            "2019-12-02",
            ["11/- planned 2019-12-03 - Washington"],
        ),
        Page(
            "The allies will on Tuesday begin the fifth round of talks in Seoul on how much Korea pays for U.S. "
            "troops.",
            "2019-12-16",
            ["11/5 planned 2019-12-17 - Seoul"],
        ),
        Page(
            "Tomorrow's fifth round of SMA talks in Seoul will be the last this year.",
            "2019-12-16",
            ["11/5 planned 2019-12-17 - Seoul"],
        ),
        Page(
            "A fourth round is to be held next month, most likely in Washington. The cost-sharing talks opened in "
            "March.",
            "2018-05-20",
            ["10/4 planned - - Washington"],
        ),
        Page(
            "The two sides will meet again either in Seoul or Washington for the third round of the cost talks.",
            "2018-04-20",
            ["10/3 planned - - -"],
        ),
        Page(
            "The talks on the SMA are in the third round. The delegations are due to meet on June 10-12 in Washington.",
            "2024-06-07",
            ["12/3 planned 2024-06-10 2024-06-12 Washington"],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_next(page: Page) -> None:
    assert read_rounds(page) == page.rounds
