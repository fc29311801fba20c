"""What a page as a whole tells: the agreement under negotiation, its year, and whether it is about these talks."""

from datetime import date

import pytest

from articles.parsing import ParsedArticle
from negotiations.extraction.language.text import Sentence, sentences_of
from negotiations.extraction.page.context import Context, context_of
from negotiations.extraction.page.subject import goes_on_elsewhere, is_foreign, is_own_subject
from negotiations.extraction.page.terms import stated_ordinals
from negotiations.values import Part


def context(body: str, published: str | None = None, title: str = "") -> Context:
    day = date.fromisoformat(published) if published else None
    return context_of(sentences_of(ParsedArticle(title=title, body=body, published=day)), day)


AGREEMENTS = [
    # page, published, agreement under negotiation
    ("Talks on the cost of U.S. troops in Korea go on.", "2018-11-09", 10),
    ("Talks on the cost of U.S. troops in Korea go on.", "2019-02-10", 10),  # the tenth was concluded that month
    ("Talks on the cost of U.S. troops in Korea go on.", "2019-11-09", 11),  # and the eleventh begun in autumn
    ("The 11th Special Measures Agreement is in force; new SMA talks go on.", "2024-05-24", 12),
    ("The talks on a 13th Special Measures Agreement began.", "2029-05-24", 13),  # more than the calendar knows
    ("What the 12th SMA talks in Korea bring is to hold from 2026.", None, 12),
    ("In March the 11th SMA was concluded. The 12th SMA talks go on.", None, 12),
    ("The current SMA is due to end in 2025, and Korea wants a new one.", None, 12),  # by the term
    ("The last SMA expired at the end of 2019. Korea pays for U.S. troops.", None, 11),
    ("The SMA runs until 2030, officials in Korea said.", None, None),  # no negotiation is known for that
    ("Korea and the U.S. go on with their SMA talks.", None, None),
    # without a date: what is in force, by its ordinal or by when it was reached, while rounds go on
    ("The present SMA, the 12th since 1991, is in force. The fourth round of talks in Korea was put off.", None, 13),
    ("The existing five-year accord, struck in October 2024, ends in 2030. A second round opens in Korea.", None, 13),
    ("The current 11th SMA lapses soon. The third round of talks in Korea ended on Friday.", None, 12),
    ("The current 11th SMA was hard to get, officials in Korea said.", None, 11),
    # or years that no agreement of the calendar can reach
    ("They are far apart on what Korea will contribute for U.S. troops from 2031 on.", None, 13),
    ("Korea paid 1.4 trillion won for U.S. troops in 2025.", None, None),
    # a deal that is over tells more than the end of one just made
    ("The last deal lapsed at the end of 2019. The deal is good through 2025, Korea said.", None, 11),
    ("제13차 한미 방위비분담특별협정(SMA) 협상이 열렸다.", "2029-05-24", 13),
    # after the last negotiation that the calendar knows: the next one where the page tells of rounds at that time
    ("The second round of talks on what Korea pays for U.S. troops opened on Tuesday.", "2029-05-24", 13),
    ("Talks to renew the pact on U.S. troops in Korea open in Ulsan on the 28th.", "2029-05-24", 13),
    ("방위비 2차 회의가 지난 22일 울산에서 열렸다.", "2029-05-24", 13),
    # and the one after that where a later agreement is in force
    ("The SMA struck in 2030 ends next year. A second round of talks opened on Tuesday.", "2034-05-24", 14),
    # but a look back at the known one is no new one
    (
        "The eighth round of the SMA talks, in September 2024, was the last. Korea pays 1.5 trillion won.",
        "2026-05-24",
        12,
    ),
    ("Korea pays 1.5 trillion won for the U.S. troops this year.", "2027-05-24", 12),
]


@pytest.mark.parametrize(("body", "published", "agreement"), AGREEMENTS)
def test_the_agreement_under_negotiation(body: str, published: str | None, agreement: int | None) -> None:
    assert context(body, published).agreement == agreement


def test_the_year_of_an_undated_page_on_a_negotiation_of_one_year() -> None:
    found = context("The 12th SMA talks go on in Korea.")
    assert (found.year, found.year_reason) == (2024, "agreement 12 was negotiated in 2024")


def test_the_year_of_an_undated_page_on_a_long_negotiation_stays_open() -> None:
    assert context("The 11th SMA talks go on in Korea.").year is None


STATED = [
    ("the 12th Special Measures Agreement", [12]),
    ("a 12th SMA", [12]),
    ("the eleventh defense cost-sharing deal", [11]),
    ("the 12th Korea-U.S. Special Agreement on the Sharing of Defense Expenses", [12]),
    ("the fifth SMA round", []),  # the fifth round
    ("제11차 한미 방위비분담금 특별협정", [11]),
    ("10차 SMA", [10]),
    ("the 5th meeting of the Special Measures Agreement", []),
]


@pytest.mark.parametrize(("text", "numbers"), STATED)
def test_ordinals_of_agreements(text: str, numbers: list[int]) -> None:
    assert [number for number, _ in stated_ordinals(text)] == numbers


PAGES = [
    # page, is it about these talks?
    ("Korea and the U.S. discuss how to share the cost of U.S. troops.", True),
    ("Seoul pays toward the upkeep of U.S. Forces Korea under the SMA. Japan has its own deal.", True),
    ("한미 방위비분담금 협상이 열렸다.", True),
    ("Japan and the U.S. hold talks on host-nation support. Japan pays for the forces there.", False),
    ("NATO members share the cost of defense.", False),
    ("Six-party talks on North Korea's nuclear program open in Beijing.", False),
    ("South Korea and the U.S. hold free trade talks in Seattle.", False),
    ("The weather in Seoul will be fine.", False),
    # what the text begins with, whatever it goes on to; and where a diplomat has been before
    (
        "Korea and the U.S. met on sharing defense costs. Tokyo's deal ends soon. Japan pays for bases. NATO watches.",
        True,
    ),
    ("A diplomat with long experience of Japan will lead talks with South Korea on sharing defense costs.", True),
    # arms: a price is negotiated, too
    (
        "South Korea asked to buy four aircraft in an arms sale. The price rose. A first round of price negotiations"
        " is planned in Seoul. The acquisition program goes on. Talks on the upkeep of U.S. troops are apart.",
        False,
    ),
    # the troops may be called by what they are for
    ("Seoul and Washington haggle over the price of American protection.", True),
    ("South Korea will pay more for the U.S. security umbrella.", True),
    # what leaves South Korea unnamed, or the cost, but can be of no other talks
    ("SEOUL, Nov. 12 (XX) -- The third round on sharing the cost of U.S. troops was put off.", True),
    ("An article gave the wrong name for the American negotiator in the defense cost talks.", True),
    ("Parliament passed the 8th Special Measures Agreement.", True),
    ("There is a deal on U.S. troops in South Korea. The pact, the 11th, covers six years.", True),
    ("Cost talks go into overtime. A Korean envoy stays a day longer.", True),
    ("The third round of talks on sharing the cost of U.S. troops in Poland ended in Warsaw.", False),
    ("Tokyo renewed its Special Measures Agreement.", False),
    ("A round of cost-sharing talks between U.S. insurers and hospitals ended.", False),
    ("Drug cost talks ended in Seoul.", False),
    # other talks of the same two, on a page that mentions these once
    (
        "South Korea and the U.S. renew their nuclear accord. Seoul hopes to enrich uranium. Cost-sharing comes later.",
        False,
    ),
    ("The Future of the Alliance talks moved the garrison. Korea bears it. The SMA and FOTA are apart.", False),
    ("한미는 제4차 FOTA 회의에서 기지 이전에 합의했다. 이전 비용은 한국이 낸다. 방위비분담금과는 별개다.", False),
    ("한미가 원자력 협력 협정을 연장했다. 우라늄 농축은 빠졌다. 방위비 협상은 내년이다.", False),
]


@pytest.mark.parametrize(("body", "topical"), PAGES)
def test_pages_about_these_talks(body: str, topical: bool) -> None:
    assert context(body, "2020-11-12").topical is topical


SENTENCES = [
    ("The third round of six-party talks ended in Beijing.", True),
    ("Japan's talks on host nation support continue.", True),
    ("The Visiting Forces Agreement was renewed.", True),
    ("South Korea, like Japan, shares the cost of U.S. troops under an SMA.", False),
    ("The fifth round ended in Seoul.", False),
]


@pytest.mark.parametrize(("text", "foreign"), SENTENCES)
def test_sentences_about_other_talks(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign


def test_a_page_about_other_things_is_covered_only_where_it_names_the_subject() -> None:
    page = Context(topical=False)
    named = Sentence(Part.BODY, 0, "South Korea and the U.S. will hold a second round of SMA talks in May.")
    vague = Sentence(Part.BODY, 0, "A second round will be held in May.")
    own = Sentence(Part.BODY, 0, "내년 방위비분담금은 1조9천억원이다.")
    assert page.covers(named)
    assert page.covers(own)
    assert not Context(topical=False, of_another_host=True).covers(own)
    assert not page.covers(vague)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("South Korea struck a six-year deal of its own in March.", True),
        ("South Korea consented to a 13.9% jump.", True),
        ("South Korea's president met the envoy.", False),
        ("Japan and South Korea each have a deal.", False),
        ("The five-year deal was signed in Tokyo.", False),
    ],
)
def test_a_page_about_another_hosts_deal_may_speak_of_koreas(text: str, *, covered: bool) -> None:
    page = Context(topical=False, of_another_host=True)
    assert page.covers(Sentence(Part.BODY, 0, text)) is covered


@pytest.mark.parametrize(
    "text",
    [
        "Washington wants Seoul to pay more for American troops.",
        "South Korea offered 13 per cent more for US bases.",
        "South Korean base workers are sent home without pay.",
        "Seoul agrees to spend more on US troops.",
        "South Korea will fork over billions for American service members.",
        "the bill for U.S. Forces Korea",
        "a defence cost-sharing pact",
        "방위비 분담금",
    ],
)
def test_the_subject_by_its_many_names(text: str) -> None:
    assert is_own_subject(text)


GOING_ON = [
    # a sentence before, the sentence, is it about the other host?
    ("Tokyo has a special measures agreement of its own.", "Its negotiators met the Americans in Guam.", True),
    ("Japan wants to pay less.", "They held a second round this month.", True),
    ("Tokyo has watched closely.", "Seoul's negotiators held a second round this month.", False),
    ("Tokyo and Seoul both pay.", "Their negotiators met this month.", False),
    ("Tokyo has watched closely.", "The second round was held in Ulsan.", False),
]


@pytest.mark.parametrize(("before", "text", "elsewhere"), GOING_ON)
def test_a_sentence_that_goes_on_about_another_host(before: str, text: str, *, elsewhere: bool) -> None:
    sentences = [Sentence(Part.BODY, 0, before), Sentence(Part.BODY, 90, text)]
    assert goes_on_elsewhere(sentences, 1) is elsewhere
