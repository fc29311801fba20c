"""An article cut into sentences: where a full stop ends one, and where it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing import ParsedArticle
from negotiations.extraction.language.text import part_text, sentences_of, split_sentences
from negotiations.values import Part

CASES = {
    "two sentences": ("They met. They left.", ["They met.", "They left."]),
    "a country's initials": ("The U.S. Forces Korea stays. It pays.", ["The U.S. Forces Korea stays.", "It pays."]),
    "initials at the end": (
        "They met in Washington D.C. The talks ended.",
        ["They met in Washington D.C.", "The talks ended."],
    ),
    "a month cut short": ("It began on Sept. 24 in Seoul.", ["It began on Sept. 24 in Seoul."]),
    "a rank": ("Lt. Col. Ann Reed spoke. He did not.", ["Lt. Col. Ann Reed spoke.", "He did not."]),
    "a title": ("Mr. Kim and Dr. Lee met.", ["Mr. Kim and Dr. Lee met."]),
    "a sum": ("Seoul pays 1.18 trillion won.", ["Seoul pays 1.18 trillion won."]),
    "run together": (
        "It met on the Peninsula.Seoul's ministry agreed.",
        ["It met on the Peninsula.", "Seoul's ministry agreed."],
    ),
    "an address": ("Write to desk@wire.example. They will.", ["Write to desk@wire.example.", "They will."]),
    "a quotation": ('"We go," he said. "You stay." They did.', ['"We go," he said.', '"You stay."', "They did."]),
    "a year at the end": ("It ran out in 2019. 28,500 troops stay.", ["It ran out in 2019.", "28,500 troops stay."]),
    "Korean": ("회의가 열렸다. 양측은 만났다.", ["회의가 열렸다.", "양측은 만났다."]),
    "Korean run together": ("회의가 열렸다.양측은 만났다.", ["회의가 열렸다.", "양측은 만났다."]),
    "Korean figures": ("2029. 9. 24.(월) 열렸다.", ["2029. 9. 24.(월) 열렸다."]),
    "a caption's date": (
        "협상단이 회의를 하고 있다. 2029.9.24 [제공]",
        ["협상단이 회의를 하고 있다. 2029.9.24 [제공]"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_is_split(name: str) -> None:
    text, expected = CASES[name]
    assert [sentence for _, sentence in split_sentences(text)] == expected


def test_parts_and_paragraphs_are_told_apart() -> None:
    article = ParsedArticle(title="Allies meet", body="One.\nStill one. Two.\n\nThree.", captions="A desk.\nA chair.")
    found = [(s.part, s.paragraph, s.text) for s in sentences_of(article)]
    assert found == [
        (Part.TITLE, 0, "Allies meet"),
        (Part.BODY, 0, "One."),
        (Part.BODY, 0, "Still one."),
        (Part.BODY, 0, "Two."),
        (Part.BODY, 1, "Three."),
        (Part.CAPTION, 0, "A desk."),
        (Part.CAPTION, 1, "A chair."),
    ]


@given(st.text(alphabet="aB. \n“”!?다9월,('", max_size=200))
def test_each_sentence_stands_at_its_offset_and_no_word_is_lost(body: str) -> None:
    article = ParsedArticle(body=body)
    sentences = sentences_of(article)
    for sentence in sentences:
        assert part_text(article, Part.BODY)[sentence.start : sentence.end] == sentence.text
    assert "".join("".join(s.text for s in sentences).split()) == "".join(body.split())
