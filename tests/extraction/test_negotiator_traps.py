"""Who is no negotiator in these talks: ministers, spokespeople, commentators, signatories, and those of other talks."""

from datetime import date

import pytest

from negotiations.extraction.negotiators.find import find_negotiators
from tests.extraction.reading import read

NOBODY = [
    "Foreign Minister Ahn Seo-jin met with U.S. Secretary of State Carla McBride and discussed defense cost-sharing.",
    "Vice Foreign Minister Ahn Seo-jin met Carla McBride, the U.S. chief delegate to nuclear talks.",
    "Defense Minister Ahn Seo-jin and his U.S. counterpart Carla McBride talked about cost-sharing.",
    "Defense Minister Ahn Seo-jin told his counterpart Carla McBride that the cost-sharing talks should end soon.",
    "Ahn Seo-jin, South Korea's chief nuclear negotiator, met his U.S. counterpart Carla McBride.",
    "Ahn Seo-jin, Seoul's chief negotiator in the FTA talks, spoke about U.S. troops.",
    "Trade Minister Ahn Seo-jin led the Korean delegation to the tariff talks.",
    "Ahn Seo-jin, a senior research fellow at a think tank, said the cost-sharing negotiators were far apart.",
    "Ahn Seo-jin, a professor at a university in Seoul, said the U.S. negotiating team was tough.",
    "Presidential spokesman Ahn Seo-jin said the delegation had returned from the cost-sharing talks.",
    "State Department spokesperson Carla McBride said the negotiators would meet again.",
    "U.S. Ambassador to South Korea Carla McBride said Seoul should pay more for U.S. troops.",
    "U.S. Forces Korea commander Gen. Carla McBride said the negotiators should settle.",
    "Rep. Ahn Seo-jin, who heads the parliamentary committee, said the delegation had failed in cost-sharing talks.",
    "National Security Adviser Carla McBride led the U.S. side at the summit on cost-sharing.",
    "Lawmaker Ahn Seo-jin of the ruling party said the negotiators had failed.",
    "Ahn Seo-jin, head of the union of Korean workers at U.S. bases, said the cost-sharing talks should end.",
    "The talks were led by President Carla McBride and President Ahn Seo-jin.",
    "Choe Son-hui, North Korea's chief negotiator, attacked the cost-sharing deal.",
    "Ahn Seo-jin of the Korea Institute for National Unification said the SMA negotiations had been hard.",
    "Ahn Seo-jin, who wrote a book on the SMA negotiations, called the demand absurd.",
    "Ahn Seo-jin reports on the cost-sharing talks from Seoul.",
    "Former U.S. negotiator with North Korea Carla McBride said the cost-sharing demand was a mistake.",
    (
        "Japan's Taro Mori and the State Department's Carla McBride led the talks on host nation support for "
        "U.S. forces in Japan."
    ),
    (
        "First Vice Foreign Minister Ahn Seo-jin and charge d'affaires Carla McBride signed the Special Measures "
        "Agreement."
    ),
    "Acting U.S. Ambassador Carla McBride signed the deal in Seoul on the cost of American troops.",
    "Deputy Secretary of State Carla McBride visited Seoul and met Ahn Seo-jin, the vice minister, on troop costs.",
    "Protest leader Ahn Seo-jin said the U.S. delegation should go home.",
    "Ahn Seo-jin, 63, who runs a shop outside Camp Casey, worries about the cost-sharing talks.",
    (
        "Ahn Seo-jin, chairman of the National Assembly's foreign affairs committee, led a delegation to Washington "
        "over the cost-sharing deal."
    ),
    "National Assembly Speaker Ahn Seo-jin led a delegation of lawmakers to Washington before the cost-sharing talks.",
    "South Korea's top nuclear envoy Ahn Seo-jin met with his U.S. counterpart Carla McBride in Seoul.",
    "Ahn Seo-jin, who led South Korea's FTA negotiations with the United States, became foreign minister.",
    "Chief negotiators Ahn Seo-jin and Carla McBride wrapped up the fourth round of free trade talks.",
    (
        "South Korea's chief delegate to the six-party talks, Ahn Seo-jin, flew to Beijing to meet Carla McBride, the "
        "U.S. chief delegate."
    ),
    "Ahn Seo-jin and Carla McBride, co-chairs of the SOFA joint committee, met on Tuesday.",
    (
        "Ahn Seo-jin, deputy defense minister for policy, and Carla McBride, deputy assistant secretary of defense, "
        "chaired the Korea-U.S. Integrated Defense Dialogue."
    ),
    "Trade Minister Ahn Seo-jin and U.S. Trade Representative Carla McBride met for a second round of tariff talks.",
    "Carla McBride, the U.S. special representative for North Korea, visited Seoul.",
    "Ahn Seo-jin, South Korea's special representative for Korean Peninsula peace and security affairs, met reporters.",
    "Unification Minister Ahn Seo-jin said the cost-sharing talks should not affect inter-Korean ties.",
    "Carla McBride, a former U.S. ambassador to South Korea, said the demand for $5 billion was excessive.",
    "Carla McBride, a senior adviser at a think tank in Washington, said the talks on cost sharing were stuck.",
    "Ahn Seo-jin, a deputy floor leader of the Democratic Party, said the government's delegation must stand firm.",
    (
        "Ahn Seo-jin, a member of the National Assembly's foreign affairs committee, said the talks on cost sharing "
        "were unfair."
    ),
    (
        "Carla McBride, assistant secretary of state for East Asian and Pacific affairs, arrived in Seoul and said she "
        "would not discuss cost sharing."
    ),
    "U.S. Defense Secretary Carla McBride pressed her South Korean counterpart Ahn Seo-jin to pay more for troops.",
    (
        "Joint Chiefs Chairman Gen. Carla McBride said ordinary Americans wonder why the U.S. pays for troops in South "
        "Korea."
    ),
    "Photographer Ahn Seo-jin took the picture of the U.S. delegation at the talks on cost sharing.",
    "By Ahn Seo-jin and Carla McBride, staff reporters covering the cost-sharing talks.",
    "Ahn Seo-jin, an official at the defense ministry, said the rise in the SMA would go to wages.",
    "Ahn Seo-jin contributed to this report on the cost-sharing negotiations.",
    "Carla McBride, deputy spokesperson of the State Department, said the U.S. side looked forward to talks.",
    (
        "U.S. Secretary of State Carla McBride and Foreign Minister Ahn Seo-jin agreed to speed up the cost-sharing "
        "negotiations during a meeting of the two sides."
    ),
    (
        "Carla McBride, national security adviser, is said to have raised the demand in talks with Ahn Seo-jin, the "
        "presidential security adviser."
    ),
    (
        "Deputy Foreign Minister Ahn Seo-jin met with Carla McBride, assistant secretary of state, to discuss the "
        "alliance, including cost-sharing."
    ),
]


@pytest.mark.parametrize("text", NOBODY)
def test_it_passes_over_who_does_not_negotiate(text: str) -> None:
    assert read(find_negotiators, text, date(2029, 5, 4)) == []
