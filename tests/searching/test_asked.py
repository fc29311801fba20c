"""What was typed, and what is understood by it."""

import pytest

from articles.searching.asked import MOST, asked, respelled

# Each branch as its terms, a phrase with blanks, what is left out with a hyphen before it.
CASES = [
    ("cost sharing", [["cost", "sharing"]]),
    ("Cost-Sharing", [["cost", "sharing"]]),  # a hyphen makes no phrase
    ('"cost sharing" talks', [["cost sharing", "talks"]]),
    ('"cost-sharing talks"', [["cost sharing talks"]]),
    ("“방위비 협상”", [["방위비 협상"]]),  # curly quotes are quotes
    ("talks -tokyo", [["talks", "-tokyo"]]),
    ("talks -cost-sharing", [["talks", "-cost sharing"]]),  # the compound, not its first half
    ('talks -"no deal"', [["talks", "-no deal"]]),
    ("seoul OR honolulu talks", [["seoul"], ["honolulu", "talks"]]),
    ("서울 or 호놀룰루", [["서울"], ["호놀룰루"]]),
    ("서울 | 호놀룰루", [["서울"], ["호놀룰루"]]),
    ("U.S. 1.04", [["u.s", "1.04"]]),
    ("1,833억 원", [["1", "833억", "원"]]),
    ("2019-2020", [["2019", "2020"]]),
    ("NFD 한국", [["nfd", "한국"]]),  # Korean in letters becomes syllables
    # By mistake, or to see what happens
    ('"cost sharing', [["cost sharing"]]),  # a quote left open closes at the end
    ('cost" sharing', [["cost", "sharing"]]),
    ("a - b", [["a", "b"]]),
    ("OR talks OR", [["talks"]]),
    ("OR", []),
    ('-"', []),
    ('""', []),
    ("- & | ! ( ) :* \\ '", []),
    ("--talks", [["-talks"]]),
]


@pytest.mark.parametrize(("text", "branches"), CASES)
def test_what_is_typed_is_understood(text: str, branches: list[list[str]]) -> None:
    read = [
        [f"{'-' if one.left_out else ''}{' '.join(one.words)}" for one in branch] for branch in asked(text).branches
    ]
    assert read == branches


def test_no_more_words_are_looked_for_than_are_worth_it() -> None:
    assert len(asked("word " * 500).terms) == 1
    assert len(asked(" ".join(f"word{n}" for n in range(500))).terms) == MOST
    assert len(asked('"' + " ".join(f"word{n}" for n in range(500))).words) == MOST


@pytest.mark.parametrize(
    ("text", "words", "now"),
    [
        ('Honululu "honululu talks"', {"honululu": "honolulu"}, 'honolulu "honolulu talks"'),
        ("-honululus honululu", {"honululu": "honolulu"}, "-honululus honolulu"),
        ("방위비분당금 협쌍", {"방위비분당금": "방위비분담금", "협쌍": "협상"}, "방위비분담금 협상"),
        ("seoull ſeoull", {"seoull": "seoul"}, "seoul ſeoull"),  # "ſ" is "s" to a pattern, and not in lower case
    ],
)
def test_words_are_put_in_place_of_others_where_they_stand_alone(text: str, words: dict[str, str], now: str) -> None:
    assert respelled(text, words) == now
