"""Meetings of others, and ordinals of other things, on pages about these talks."""

import pytest

from tests.extraction.reading import Page, cases, read_rounds

# What the cases defend: each a text, its day of publication, the rounds that a careful reader makes of it.
PAGES: dict[str, list[Page]] = {
    "no round": [
        Page(
            "The two defense chiefs will discuss the cost-sharing issue at the 51st Security Consultative Meeting in "
            "Seoul on Friday.",
            "2019-11-13",
            [],
        ),
        Page(
            "Trump and Moon will hold their third summit in Washington on May 22, where the cost of U.S. troops may "
            "come up.",
            "2018-05-18",
            [],
        ),
        Page(
            "Esper arrives in Seoul on Thursday as the dispute over the cost of U.S. troops deepens.",
            "2019-11-13",
            [],
        ),
        Page(
            "The agreement on cost sharing was signed in Seoul on March 8 by Foreign Minister Kang and Ambassador "
            "Harris after ten rounds of talks.",
            "2019-03-08",
            [],
        ),
        Page(
            "The National Assembly is expected to vote on the cost-sharing deal at a plenary session in Seoul on "
            "April 5.",
            "2019-04-01",
            [],
        ),
        Page(
            "Union members rallied in Seoul on Tuesday during the talks on cost sharing, demanding job security.",
            "2020-03-24",
            [],
        ),
        Page(
            "Foreign Minister Kang Kyung-wha met Secretary of State Mike Pompeo in San Francisco on Jan. 14 and "
            "discussed the cost-sharing talks.",
            "2020-01-16",
            [],
        ),
        Page(
            "The second round of the six-party talks ended in Beijing, while Seoul pays part of the cost of U.S. "
            "troops.",
            "2007-02-14",
            [],
        ),
        Page(
            "The Senate panel held a hearing on troop costs in Washington on Tuesday.",
            "2019-12-04",
            [],
        ),
        Page(
            "In his second round of golf with Abe in Tokyo on Sunday, Trump brought up the cost of U.S. troops.",
            "2019-05-27",
            [],
        ),
        Page(
            "Seoul and Washington held the 21st Korea-U.S. Integrated Defense Dialogue in Seoul on Sept. 13-14. It "
            "was the second such meeting this year. The cost-sharing talks were not discussed.",
            "2022-09-15",
            [],
        ),
        Page(
            "A working group on the wages of Korean base workers met in Pyeongtaek on March 3.",
            "2020-03-05",
            [],
        ),
        Page(
            "A third of the money goes to wages, and the second largest part to construction in Pyeongtaek.",
            "2024-03-06",
            [],
        ),
        Page(
            "The existing cost-sharing accord, eighth of its kind, was agreed for five years.",
            "2013-07-02",
            [],
        ),
        Page(
            "A new cost-sharing agreement, the fourth of its kind, would run for three years if the two sides can "
            "settle their differences by the end of next month.",
            "1998-10-02",
            [],
        ),
    ],
}


@pytest.mark.parametrize("page", cases(PAGES))
def test_others(page: Page) -> None:
    assert read_rounds(page) == page.rounds
