"""Pages that look like one on these talks and are on others: no rounds and no negotiators come from them."""

from datetime import date

import pytest

from articles.parsing import ParsedArticle
from negotiations.extraction import extract, summarise

# headline, text, day
TRAPS = [
    (
        "South Korea, U.S. agree on cost of moving bases",
        "South Korea and the United States held the 11th round of Future of the Alliance talks in Seoul on "
        "Thursday on relocating Yongsan Garrison. Ahn Seo-jin, chief delegate, and Carla McBride led the "
        "delegations. Seoul will pay about $4 billion for the relocation of U.S. bases to Pyeongtaek.",
        "2004-07-23",
    ),
    (
        "Allies to hold talks on wartime control",
        "South Korea and the U.S. will hold the second round of talks on OPCON transfer in Washington next "
        "week. Deputy Defense Minister Ahn Seo-jin and Carla McBride will lead the delegations. Defense "
        "spending will rise 8 percent.",
        "2007-02-03",
    ),
    (
        "Trump presses NATO allies to pay",
        "BRUSSELS - President Donald Trump told NATO allies on Wednesday to spend 4 percent of GDP on "
        "defense. He has also complained that South Korea and Japan do not pay enough for U.S. troops.",
        "2018-07-11",
    ),
    (
        "S. Korea, U.S. end second round of tariff talks",
        "South Korea and the United States ended their second round of tariff talks in Washington on "
        "Tuesday. Chief negotiator Ahn Seo-jin said defense costs were not on the table. The U.S. wants a "
        "deal by July 8.",
        "2025-05-21",
    ),
    (
        "Korea to buy F-35s",
        "South Korea will pay 7.4 trillion won for 40 F-35 jets from the United States, the arms agency said "
        "after the third round of negotiations with Lockheed Martin ended on Friday. The chief negotiator "
        "was Ahn Seo-jin.",
        "2014-03-24",
    ),
    (
        "SOFA panel meets",
        "South Korea and the United States held the 200th meeting of the SOFA Joint Committee in Seoul on "
        "Thursday. Ahn Seo-jin, director-general for North American affairs, and Carla McBride, deputy "
        "commander of U.S. Forces Korea, led the two sides. They discussed who pays for cleaning up bases.",
        "2019-12-12",
    ),
    (
        "Japan, U.S. start talks on host-nation support",
        "Japan and the United States opened a second round of talks on the Special Measures Agreement in "
        "Washington on Monday. Donna Welton-Gray leads the U.S. side. The current deal expires in March. "
        "Seoul reached its own deal with Washington this month.",
        "2021-03-10",
    ),
    (
        "The alliance is not a business",
        "Opinion: South Korea pays about $1 billion a year for U.S. troops, wrote Ahn Seo-jin, a former "
        "chief of staff. Washington should drop the fivefold demand. The two sides should reach a deal soon.",
        "2019-12-20",
    ),
    (
        "Six-party talks resume",
        "BEIJING - The fifth round of the six-party talks resumed on Thursday. South Korea's chief "
        "negotiator Ahn Seo-jin met his U.S. counterpart Carla McBride. Seoul will pay for heavy fuel oil.",
        "2007-02-09",
    ),
]


@pytest.mark.parametrize(("title", "body", "published"), TRAPS, ids=[title for title, _, _ in TRAPS])
def test_other_talks_give_no_rounds_and_no_negotiators(title: str, body: str, published: str) -> None:
    day = date.fromisoformat(published)
    page = summarise(extract(ParsedArticle(title=title, body=body, published=day, language="en")), day)
    assert (page.rounds, page.negotiators) == ((), ())
