"""Negotiators as they come and go: who stays, is put in charge, takes over from whom; and whom a pair speaks for."""

import pytest

from tests.extraction.test_negotiator_forms import AMERICAN, BOTH, KOREAN, found

BEFORE = "Dan Whitlock US"
CASES = [
    # being and staying
    ("Carla McBride has been the U.S. chief delegate since the negotiations started in March.", [AMERICAN]),
    ("South Korea's lead negotiator remains Ahn Seo-jin.", [KOREAN]),
    ("Its top negotiator is still Ahn Seo-jin, officials in Seoul said.", [KOREAN]),
    # being put in charge, also of somebody who knows another country well
    (
        "The U.S. has named Carla McBride, a diplomat with long experience in Japan, to take charge of its "
        "negotiations on sharing the cost of American troops.",
        [AMERICAN],
    ),
    (
        "The State Department has put an old Japan hand, Carla McBride, in charge of its negotiations with South "
        "Korea on troop costs.",
        [AMERICAN],
    ),
    ("Washington put Carla McBride at the head of its team for the talks with South Korea.", [AMERICAN]),
    # and from whom
    (
        "U.S. envoy Carla McBride came. She fills the place of Dan Whitlock, a former ambassador to Thailand.",
        [AMERICAN, BEFORE],
    ),
    ("U.S. envoy Carla McBride came. McBride, once in Kabul, takes over from Dan Whitlock.", [AMERICAN, BEFORE]),
    (
        "The round brought a new face: Carla McBride, a former budget official, who has taken over the American team "
        "from Dan Whitlock.",
        [AMERICAN, BEFORE],
    ),
    ("U.S. envoy Carla McBride came. The president replaced Dan Whitlock with a loyalist.", [AMERICAN]),
    ("Defense Minister Ahn Seo-jin has taken over from Park Min-ho.", []),
    # bargaining for or with a country
    (
        "Ahn Seo-jin, the ministry's North America chief who bargained for Seoul, called the outcome fair. His "
        "opposite number, Carla McBride, is said to have wanted more.",
        BOTH,
    ),
    ("Carla McBride, who haggled with Seoul for a year, never got a deal.", [AMERICAN]),
    ("Trade Minister Ahn Seo-jin, who negotiated with Washington on tariffs, arrived.", []),
    # each for a side
    ("Ahn Seo-jin, for Seoul, and Carla McBride, for Washington, got together ten times in 2028.", BOTH),
    ("Delegates led by Ambassador Ahn Seo-jin and the State Department's Carla McBride are meeting.", BOTH),
    (
        "Ahn Seo-jin, Seoul's ambassador for the negotiations, and State Department official Carla McBride took part "
        "in a third round this morning.",
        BOTH,
    ),
    # a style without a full stop
    (
        "Mr Ahn Seo-jin, the ambassador in charge of the talks, left on Sunday. He will face Ms Carla McBride, a "
        "former ambassador to Thailand, for the eighth time since July.",
        BOTH,
    ),
    # a rank is no part of the name
    ("Colonel Ahn Seo-jin of the defense ministry was a member of the Korean delegation.", [f"{KOREAN}*"]),
    ("Ambassadors Ahn Seo-jin and Carla McBride headed the delegations.", BOTH),
    ("Envoys Carla McBride and Ahn Seo-jin met for the second round.", BOTH),
    # a name put right
    (
        "An article gave the wrong name for the American chief negotiator in the defense cost talks. She is Carla "
        "McBride, not Clara McBean.",
        [AMERICAN],
    ),
    (
        "An earlier version misidentified South Korea's chief negotiator in the talks as Ahn Jin-seo. She is Ahn "
        "Seo-jin.",
        [KOREAN],
    ),
    ("Seoul's chief negotiator left on Monday for the talks. She met Clara McBean, an analyst.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_it_follows_who_negotiates(text: str, expected: list[str]) -> None:
    assert found(text) == sorted(expected)
