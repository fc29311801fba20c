"""Negotiators in the many words of the press: posts, deeds, counterparts and captions."""

from datetime import date

import pytest

from negotiations.extraction.merge import negotiator_rows
from negotiations.extraction.negotiators.find import find_negotiators
from tests.extraction.reading import read

DAY = date(2029, 5, 4)
KOREAN, AMERICAN = "Ahn Seo-jin KR", "Carla McBride US"
BOTH = [KOREAN, AMERICAN]

# The post before the name; "*" marks who sits in a delegation without leading it.
POSTS = [
    ("US delegation head Carla McBride told reporters in Seoul.", [AMERICAN]),
    ("U.S. delegation chief Carla McBride left early.", [AMERICAN]),
    ("U.S. team leader Carla McBride said the talks went well.", [AMERICAN]),
    ("South Korean delegation leader Ahn Seo-jin said so.", [KOREAN]),
    ("The U.S. delegation's head, Carla McBride, left early.", [AMERICAN]),
    ("Chief U.S. delegate Carla McBride spoke.", [AMERICAN]),
    ("U.S. envoy Carla McBride walked out of the talks.", [AMERICAN]),
    ("Washington's envoy for the talks, Carla McBride, flew home.", [AMERICAN]),
    ("South Korea's envoy Ahn Seo-jin flew home after the SMA talks.", [KOREAN]),
    ("Seoul's point person on the issue, Ahn Seo-jin, flew home.", [KOREAN]),
    ("Negotiator-in-chief Ahn Seo-jin declined to comment.", [KOREAN]),
    ("Ahn Seo-jin, negotiator-in-chief for South Korea, declined to comment.", [KOREAN]),
    ("Top SMA negotiator Ahn Seo-jin will head to Washington.", [KOREAN]),
    ("Chief SMA negotiator Ahn Seo-jin will head to Washington.", [KOREAN]),
    ("SMA negotiator Ahn Seo-jin will head to Washington.", [KOREAN]),
    ("Defense cost-sharing negotiator Ahn Seo-jin will head to Washington.", [KOREAN]),
    ("Cost-sharing envoy Ahn Seo-jin will head to Washington.", [KOREAN]),
    ("Ambassador Ahn Seo-jin, Seoul's man at the cost-sharing table, agreed.", [KOREAN]),
    ("South Korea's chief negotiator in the talks, career diplomat Ahn Seo-jin, said little.", [KOREAN]),
    ("South Korea's chief negotiator, former trade official Ahn Seo-jin, said little.", [KOREAN]),
    ("South Korean negotiator Ahn Seo-jin told lawmakers the gap was wide.", [KOREAN]),
    ("Korean chief negotiator Ahn Seo-jin and his American counterpart Carla McBride met.", BOTH),
    ("Chief negotiators Ahn Seo-jin and Carla McBride had met 10 times since last March.", BOTH),
    ("Lead negotiators Ahn Seo-jin of South Korea and Carla McBride of the United States met.", BOTH),
    ("Top negotiators from the two sides, Ahn Seo-jin and Carla McBride, met.", BOTH),
    ("The two chief envoys, Ahn Seo-jin and Carla McBride, met.", BOTH),
    ("The delegation chiefs, Ahn Seo-jin and Carla McBride, met on Tuesday.", BOTH),
    ("Delegation heads Ahn Seo-jin and Carla McBride met on Tuesday.", BOTH),
    ("The heads of the two delegations -- Ahn Seo-jin and Carla McBride -- met.", BOTH),
    ("Their chief negotiators, Carla McBride for the U.S. and Ahn Seo-jin for South Korea, met.", BOTH[::-1]),
    ("Representing the two sides were Ahn Seo-jin and Carla McBride.", BOTH),
]

# The post behind it, also of who had it before, and who is named to it.
DESCRIBED = [
    ("Ahn Seo-jin, Korea's representative for the negotiations, arrived.", [KOREAN]),
    ("Ahn Seo-jin, Seoul's ambassador for the talks, arrived.", [KOREAN]),
    ("Ahn Seo-jin, the Foreign Ministry's special envoy on the matter of troop costs, arrived.", [KOREAN]),
    ("Ahn Seo-jin, the ministry's representative for defense cost sharing, arrived.", [KOREAN]),
    ("Ahn Seo-jin, ambassador for defense cost-sharing negotiations, arrived.", [KOREAN]),
    ("Ahn Seo-jin, Seoul's lead negotiator, arrived.", [KOREAN]),
    ("Ahn Seo-jin, South Korea's point man for the talks, arrived.", [KOREAN]),
    ("Carla McBride, the State Department's lead for the talks, arrived.", [AMERICAN]),
    ("Carla McBride, the U.S. lead on the talks, arrived.", [AMERICAN]),
    ("Carla McBride, head of the American negotiating team, arrived.", [AMERICAN]),
    ("Carla McBride, Washington's chief representative at the talks, arrived.", [AMERICAN]),
    ("Carla McBride, who is negotiating for Washington, arrived.", [AMERICAN]),
    ("Carla McBride, who negotiates for the United States, arrived.", [AMERICAN]),
    ("Carla McBride, the State Department official in charge of the talks, arrived.", [AMERICAN]),
    ("Carla McBride, the State Department official leading the U.S. side, arrived.", [AMERICAN]),
    ("Ahn Seo-jin, the diplomat leading the talks for South Korea, arrived.", [KOREAN]),
    ("Ahn Seo-jin was appointed in April as special representative for the negotiations.", [KOREAN]),
    ("Ahn Seo-jin was named chief negotiator in April.", [KOREAN]),
    ("Ahn Seo-jin has been named Seoul's new chief negotiator for cost-sharing talks.", [KOREAN]),
    ("Ahn Seo-jin has been tapped to lead Seoul's delegation.", [KOREAN]),
    ("The ministry appointed Ahn Seo-jin as ambassador for the cost-sharing talks.", [KOREAN]),
    ("The ministry named Ahn Seo-jin its chief negotiator for the cost-sharing talks.", [KOREAN]),
    ("The State Department named Carla McBride to lead the talks.", [AMERICAN]),
    (
        "The State Department replaced James Dunn with Carla McBride as its chief negotiator.",
        [AMERICAN, "James Dunn US"],
    ),
    ("Carla McBride, who took over from James Dunn as chief negotiator, arrived.", [AMERICAN, "James Dunn US"]),
    ("Carla McBride, who succeeded James Dunn as the U.S. negotiator, arrived.", [AMERICAN, "James Dunn US"]),
    (
        "Ahn Seo-jin led Seoul's team, getting rid of a link that Cho Min-ho, his predecessor, conceded.",
        [KOREAN, "Cho Min-ho KR"],
    ),
    ("Ahn Seo-jin leads Seoul's team. His predecessor, Cho Min-ho, is an ambassador now.", [KOREAN, "Cho Min-ho KR"]),
    ("Seoul's former chief negotiator Cho Min-ho said the demand was odd.", ["Cho Min-ho KR"]),
    (
        "Cho Min-ho, who was South Korea's chief negotiator for the 11th SMA, said the demand was odd.",
        ["Cho Min-ho KR"],
    ),
    ("Cho Min-ho, a former chief negotiator in the cost-sharing talks, said the demand was odd.", ["Cho Min-ho KR"]),
    ("Cho Min-ho, who negotiated the 2014 agreement, is now in London.", ["Cho Min-ho KR"]),
]

# Who leads, represents, has a team.
DEEDS = [
    (
        "Ahn Seo-jin headed the South Korean delegates, while Carla McBride came over to represent the U.S. "
        "government.",
        BOTH,
    ),
    ("Ahn Seo-jin led the South Korean negotiators.", [KOREAN]),
    ("Ahn Seo-jin headed Seoul's negotiators.", [KOREAN]),
    ("Ahn Seo-jin heads South Korea's 12-member delegation.", [KOREAN]),
    ("A 12-member South Korean delegation headed by Ahn Seo-jin left for Washington.", [KOREAN]),
    ("A U.S. delegation headed by Carla McBride arrived in Seoul.", [AMERICAN]),
    ("A team of officials led by Ahn Seo-jin flew to Honolulu.", [KOREAN]),
    ("Officials led by Ahn Seo-jin flew to Honolulu for the second round.", [KOREAN]),
    ("The South Korean side, led by Ahn Seo-jin, and the U.S. side, led by Carla McBride, met.", BOTH),
    ("Delegations led by South Korea's Ahn Seo-jin and Carla McBride of the U.S. State Department met.", BOTH),
    (
        "The delegations under Seoul's Ahn Seo-jin and Washington's Carla McBride have met on the 12th Special "
        "Measures Agreement.",
        BOTH,
    ),
    ("The talks, led by Ahn Seo-jin and Carla McBride, ended on Tuesday.", BOTH),
    ("Ahn Seo-jin's team walked out of the talks.", [KOREAN]),
    ("Carla McBride's delegation opened the bargaining with a bill of about $5 billion.", [AMERICAN]),
    ("Carla McBride and her team left the table.", [AMERICAN]),
    (
        "Ahn Seo-jin is leading the South Korean side in the two-day meeting, while Carla McBride is heading the "
        "U.S. side.",
        BOTH,
    ),
    ("Ahn Seo-jin represents Seoul and Carla McBride represents Washington.", BOTH),
    ("Ahn Seo-jin represented the South Korean government at the talks.", [KOREAN]),
    ("Ahn Seo-jin, who represents Seoul in the talks, left.", [KOREAN]),
    ("Ahn Seo-jin will represent South Korea in the talks, with Carla McBride representing the U.S.", BOTH),
    ("The negotiation is led on the Korean side by Ahn Seo-jin and on the U.S. side by Carla McBride.", BOTH),
    ("South Korea's South Korean side is headed by Ahn Seo-jin, a director general at the foreign ministry.", [KOREAN]),
    ("Leading the South Korean delegation was Ahn Seo-jin.", [KOREAN]),
    (
        "Leading the talks were Ahn Seo-jin, Seoul's ambassador for cost sharing, and Carla McBride of the State "
        "Department.",
        BOTH,
    ),
    ("At the head of the U.S. delegation is Carla McBride.", [AMERICAN]),
]

# Who deals with a negotiator, speaks as one, or comes along.
TOGETHER = [
    (
        "Ahn Seo-jin negotiated the accord with Carla McBride, U.S. deputy assistant secretary of state for East "
        "Asian affairs.",
        BOTH,
    ),
    (
        "Ahn Seo-jin, director-general of the Foreign Ministry's North American Affairs Bureau, conferred on Tuesday "
        "with Carla McBride, the U.S. chief delegate.",
        BOTH,
    ),
    ("Carla McBride has since kept in touch with Ahn Seo-jin, who leads Seoul's delegation, by phone and email.", BOTH),
    (
        "Chief delegate Ahn Seo-jin told a press conference. He was up against Carla McBride, a former ambassador to "
        "Thailand.",
        BOTH,
    ),
    ("Ahn Seo-jin leads Seoul's team. He sat across from Carla McBride, a State Department official.", BOTH),
    (
        "Ahn Seo-jin is Seoul's chief negotiator. Carla McBride from the State Department will be his opposite number.",
        BOTH,
    ),
    (
        "Ahn Seo-jin is Seoul's chief negotiator. When the negotiators faced each other in Seoul, Carla McBride, his "
        "counterpart, told the press little.",
        BOTH,
    ),
    ("Ahn Seo-jin is Seoul's chief negotiator. Carla McBride is his American counterpart.", BOTH),
    ("Ahn Seo-jin is Seoul's chief negotiator. Carla McBride is her counterpart.", BOTH),
    (
        "Ahn Seo-jin, a former vice chairman of a commission, is to sit down with his U.S. counterpart, Carla "
        "McBride, for a second round of talks.",
        BOTH,
    ),
    ("Ahn Seo-jin met his U.S. counterpart Carla McBride in Honolulu for the second round of SMA talks.", BOTH),
    ("Ahn Seo-jin held talks with his U.S. counterpart, Carla McBride, in Seoul over the cost-sharing deal.", BOTH),
    ("South Korea's Ahn Seo-jin began the final round with Carla McBride on Friday.", BOTH),
    ("South Korea's Ahn Seo-jin and U.S. chief negotiator Carla McBride began the final round on Friday.", BOTH),
    (
        "Biden's negotiator, Carla McBride, and South Korea's Ahn Seo-jin began the final round on Friday and "
        "extended it by a day.",
        BOTH[::-1],
    ),
    ("The talks were led by Ahn Seo-jin on the South Korean side and Carla McBride of the US State Department.", BOTH),
    ("Ahn Seo-jin and Carla McBride are expected to meet for the sixth round next week.", BOTH),
    ("Ahn Seo-jin and Carla McBride held two days of talks on sharing defense costs.", BOTH),
    ("Ahn Seo-jin sat down with Carla McBride for the fourth round of cost-sharing talks.", BOTH),
    ('"We made progress," said Ahn Seo-jin, who heads South Korea\'s team.', [KOREAN]),
    ('"We made progress," Ahn Seo-jin, the chief South Korean negotiator, told reporters.', [KOREAN]),
    ('"We made progress," chief negotiator Ahn Seo-jin told reporters at Incheon airport.', [KOREAN]),
    ('"We made progress," Seoul\'s top negotiator in the talks, Ahn Seo-jin, told reporters.', [KOREAN]),
    ("Chief South Korean negotiator for defense cost-sharing talks, Ahn Seo-jin, told reporters.", [KOREAN]),
    ("Mr. Ahn Seo-jin, the chief negotiator, told reporters.", [KOREAN]),
    ("The South Korean delegation led by Ahn Seo-jin includes officials from the defense ministry.", [KOREAN]),
    (
        "Ahn Seo-jin leads the delegation, which also includes Cho Min-ho, a director at the Defense Ministry.",
        [KOREAN, "Cho Min-ho KR*"],
    ),
    ("Cho Min-ho, a member of the South Korean delegation, told reporters.", ["Cho Min-ho KR*"]),
    ("Ruth Alvarez, a member of the U.S. negotiating team, told reporters.", ["Ruth Alvarez US*"]),
    ("Deputy chief negotiator Cho Min-ho told reporters.", ["Cho Min-ho KR*"]),
    ("Cho Min-ho, deputy head of the South Korean delegation, told reporters.", ["Cho Min-ho KR*"]),
    ("Cho Min-ho, Seoul's deputy negotiator, told reporters.", ["Cho Min-ho KR*"]),
]

# What one sentence leaves open another tells.
ACROSS_SENTENCES = [
    (
        "South Korea's new top negotiator for defense cost-sharing left for Honolulu on Tuesday. Ahn Seo-jin, a "
        "former vice chairman of a commission, will stay for three days.",
        [KOREAN],
    ),
    (
        "South Korea's chief negotiator said Tuesday the gap remained wide. Ahn Seo-jin made the remarks at the "
        "airport.",
        [KOREAN],
    ),
    (
        "The chief negotiators of South Korea and the United States met in Seoul on Tuesday. Ahn Seo-jin and Carla "
        "McBride posed for photos.",
        BOTH,
    ),
    (
        "South Korea's chief negotiator said Tuesday the gap remained wide. Foreign Minister Ahn Seo-jin made a "
        "speech at the airport.",
        [],
    ),
    (
        "South Korea's chief negotiator said Tuesday the gap remained wide. Ahn Seo-jin, a shop owner in Seoul, "
        "shook his head.",
        [],
    ),
    ("South Korea's chief negotiator said Tuesday the gap remained wide. Carla McBride waited at the airport.", []),
    (
        "Seoul's team argued that it buys arms. When the negotiators faced each other in Seoul, Carla McBride, his "
        "counterpart, told the press little. Ahn Seo-jin is Seoul's chief negotiator.",
        BOTH,
    ),
    (
        "Ahn Seo-jin, who is deputy head of the ministry's North American bureau, took seven officials with him to "
        "face a team under Carla McBride, the State Department's negotiator for such accords.",
        BOTH,
    ),
    (
        "Carla McBride, the chief US negotiator, told reporters. His counterpart, Ahn Seo-jin, acknowledged that "
        "parliament might be less happy.",
        BOTH,
    ),
    ("Ambassador Ahn Seo-jin is in the chair for Korea and Ambassador Carla McBride for the States.", BOTH),
    ("Ahn Seo-jin speaks for Korea in the talks, Carla McBride for the United States.", BOTH),
    (
        "Ambassador Ahn Seo-jin headed the Korean delegation. He and Carla McBride, the State Department's senior "
        "adviser, had met six times since July.",
        BOTH,
    ),
    (
        "Ahn Sook, director general of the ministry's North American Affairs Bureau, and Carla McBride, senior "
        "adviser for security negotiations at the U.S. State Department, had shaken hands on the figure.",
        ["Ahn Sook KR", AMERICAN],
    ),
    ("Ahn Seo-jin has flipped eggs for American soldiers since the talks on cost sharing began in 1991.", []),
    ("Ahn Seo-jin has worked for South Korea's biggest daily since the cost-sharing talks began.", []),
    (
        "In July the State Department handed its South Korea portfolio on burden sharing to Carla McBride, a career "
        "diplomat.",
        [AMERICAN],
    ),
    ("Carla McBride, who had led seven rounds of negotiation, is now elsewhere.", [AMERICAN]),
    ("The deal was struck by Carla McBride for State and Ahn Seo-jin for Seoul, who had not met before.", BOTH[::-1]),
    (
        "Carla McBride led the U.S. team in the talks. Q3: Who will sit across from McBride? A3: Ahn Seo-jin, a "
        "former vice chairman of a commission.",
        BOTH[::-1],
    ),
]

# As ministries, the State Department and agencies put it; names of every form.
RELEASED = [
    (
        "Ahn Seo-jin, South Korea's chief negotiator for the Special Measures Agreement (SMA), speaks during a press "
        "briefing at the foreign ministry in Seoul.",
        [KOREAN],
    ),
    (
        "South Korea has tapped Ahn Seo-jin, a former consul general in Sydney, as its new chief negotiator for the "
        "talks.",
        [KOREAN],
    ),
    (
        "Carla McBride, senior adviser and U.S. lead negotiator for Security Agreements, led the U.S. delegation.",
        [AMERICAN],
    ),
    ("U.S. Lead Negotiator for Security Agreements Carla McBride will lead the U.S. delegation.", [AMERICAN]),
    (
        "The U.S. delegation was led by Acting Deputy Assistant Secretary for Plans, Programs, and Operations Carla "
        "McBride.",
        [AMERICAN],
    ),
    (
        "Representative for Defense Burden Sharing Ahn Seo Jin will lead the Republic of Korea delegation.",
        ["Ahn Seo Jin KR"],
    ),
    (
        "Senior Advisor Carla McBride and Representative for Defense Burden Sharing Ahn Seo Jin met in Honolulu for "
        "consultations.",
        [AMERICAN, "Ahn Seo Jin KR"],
    ),
    ("U.S. negotiator Carla McBride told reporters that the Korean proposals were not responsive.", [AMERICAN]),
    (
        "McBride's South Korean counterpart, Ahn Seo-jin, said the gap was wide. Carla McBride is the top U.S. "
        "negotiator.",
        BOTH,
    ),
    (
        "Ahn Seo-jin (left), the Ministry of Foreign Affairs' representative for defense cost sharing negotiations, "
        "sits down.",
        [KOREAN],
    ),
    ("Ahn Seo-jin, director general of the American Affairs Bureau, led the South Korean team.", [KOREAN]),
    (
        "Defense Ministry policy chief Ahn Seo-jin led the South Korean delegation to the talks on cost sharing.",
        [KOREAN],
    ),
    ("Assistant Foreign Minister Ahn Seo-jin led the South Korean delegation to the cost-sharing talks.", [KOREAN]),
    ("Deputy Assistant Secretary of Defense Carla McBride led the U.S. side.", [AMERICAN]),
    (
        "The Korean side was represented by Ahn Seo-jin, director-general for North American affairs, and the U.S. "
        "side by Carla McBride, deputy assistant secretary of defense.",
        BOTH,
    ),
    (
        "Carla McBride, the U.S. State Department's top negotiator on defense cost sharing, visited Seoul to meet "
        "with officials.",
        [AMERICAN],
    ),
    ("James DeHart-Lee, the lead U.S. negotiator, left.", ["James DeHart-Lee US"]),
    (
        "Robert A. O'Neill III, senior adviser for security negotiations and agreements at the State Department, led "
        "the U.S. side.",
        ["Robert A. O'Neill III US"],
    ),
    ("Namgung Min-ho, South Korea's chief negotiator, left.", ["Namgung Min-ho KR"]),
    ("South Korea's chief negotiator Yu Hyun left.", ["Yu Hyun KR"]),
    ("South Korea's chief negotiator Cho Byungje left.", ["Cho Byungje KR"]),
    ("South Korea's chief negotiator Hwang Joonkook left.", ["Hwang Joonkook KR"]),
    ("South Korea's chief negotiator Jeong Eun Bo left.", ["Jeong Eun Bo KR"]),
    ("South Korea's chief negotiator Jang Won-Sam left.", ["Jang Won-Sam KR"]),
    ("South Korea's chief negotiator, Won-sam Jang, left.", ["Won-sam Jang KR"]),
    ("Seoul's negotiator Ahn Seo-jin and Washington's negotiator Carla McBride shook hands.", BOTH),
    (
        "The meeting brought together Ahn Seo-jin, Seoul's envoy for defense cost-sharing, and Carla McBride, the "
        "State Department's senior advisor for security negotiations and agreements.",
        BOTH,
    ),
    (
        "Ahn Seo-jin told reporters before leaving for Washington, where he will lead the South Korean delegation.",
        [KOREAN],
    ),
    ("Ahn Seo-jin, who will lead the South Korean delegation, told reporters before leaving for Washington.", [KOREAN]),
    ("South Korea will be represented by Ahn Seo-jin and the U.S. by Carla McBride.", BOTH),
    (
        "South Korea sent a 10-member delegation led by Ahn Seo-jin, and the United States one headed by Carla "
        "McBride.",
        BOTH,
    ),
    ("Chairing the talks were Ahn Seo-jin for South Korea and Carla McBride for the United States.", BOTH),
    ('"The gap is wide," Ahn Seo-jin said. Ahn, South Korea\'s chief negotiator, spoke at the airport.', [KOREAN]),
    ("Ahn Seo-jin, the newly appointed chief negotiator for Seoul, makes his debut at this round.", [KOREAN]),
    ("It is the first round for Ahn Seo-jin, who took over as Seoul's chief negotiator last month.", [KOREAN]),
    ("Ahn Seo-jin, Seoul's chief negotiator since March, has a background in finance.", [KOREAN]),
    ("Ahn Seo-jin replaced Cho Min-ho as Seoul's chief negotiator last month.", [KOREAN, "Cho Min-ho KR"]),
    (
        "Cho Min-ho, Ahn's predecessor as chief negotiator, had been recalled. Ahn Seo-jin leads the team now.",
        ["Cho Min-ho KR", KOREAN],
    ),
]

# What stands under pictures.
CAPTIONS = [
    (
        "Ahn Seo-jin (R), South Korea's chief negotiator for the defense cost-sharing talks, shakes hands with his "
        "U.S. counterpart, Carla McBride, at the foreign ministry in Seoul on May 2, 2029. (Yonhap)",
        BOTH,
    ),
    (
        "South Korean chief negotiator Ahn Seo-jin, left, shakes hands with U.S. counterpart Carla McBride in Seoul.",
        BOTH,
    ),
    (
        "Carla McBride (L), head of the U.S. delegation, and Ahn Seo-jin pose for a photo before talks in Seoul.",
        BOTH[::-1],
    ),
    (
        "Ahn Seo-jin, Korea's representative for the negotiations, and his US counterpart Carla McBride are seen in "
        "Seoul at the previous session on Aug. 22. Yonhap",
        BOTH,
    ),
    ("This file photo shows Ahn Seo-jin (R), Seoul's top negotiator, and U.S. counterpart Carla McBride.", BOTH),
    ("Chief negotiators Ahn Seo-jin, right, and Carla McBride at the start of talks in Seoul.", BOTH),
    ("Ahn Seo-jin, right, and Carla McBride attend the fifth round of defense cost-sharing talks in Seoul.", BOTH),
    ("U.S. chief negotiator Carla McBride arrives at Incheon International Airport. [YONHAP]", [AMERICAN]),
    (
        "Ahn Seo-jin, South Korea's chief negotiator for the cost-sharing talks with the U.S., departs for Washington.",
        [KOREAN],
    ),
    (
        "Carla McBride, left, shakes hands with South Korean Foreign Minister Kang Min-ji ahead of their meeting in "
        "Seoul.",
        [],
    ),
    ("Seoul's top negotiator Ahn Seo-jin, center, briefs reporters. Yonhap", [KOREAN]),
]


def found(body: str, captions: str = "") -> list[str]:
    """Each negotiator of a page in a line."""
    claims = [row.claim for row in negotiator_rows(read(find_negotiators, body, DAY, captions))]
    return sorted(f"{claim.name} {claim.side}{'' if claim.chief else '*'}" for claim in claims)


@pytest.mark.parametrize(("text", "expected"), [*POSTS, *DESCRIBED, *DEEDS, *TOGETHER, *ACROSS_SENTENCES, *RELEASED])
def test_it_finds_who_negotiates(text: str, expected: list[str]) -> None:
    assert found(text) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), CAPTIONS)
def test_it_finds_them_in_captions(text: str, expected: list[str]) -> None:
    assert found("The talks on cost sharing went on.", text) == sorted(expected)
