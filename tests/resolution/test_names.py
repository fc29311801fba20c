"""Which spellings are one name's, which are near it, which only like it."""

import pytest

from negotiations.resolution.likeness import Grade
from negotiations.resolution.names import compare, filed, name_key, parsed, sought
from negotiations.resolution.spelling import is_hangul, plain_key
from negotiations.values import Side

SAME, NEAR, LIKELY, DIFFERENT = Grade.SAME, Grade.NEAR, Grade.LIKELY, Grade.DIFFERENT

KOREAN = [
    ("Lee Tae-woo", "Lee Tae Woo", SAME),  # the hyphen lost
    ("Lee Tae-woo", "LEE TAEWOO", SAME),  # in capitals, the given name in one word
    ("Lee Tae-woo", "Tae-woo Lee", SAME),  # the given name first, as its hyphen shows
    ("Lee Tae-woo", "Taewoo Lee", SAME),  # the given name first, as the surname shows
    ("Lee Tae-woo", "Yi Tae-u", SAME),  # the Revised Romanization of what the family writes otherwise
    ("Lee Tae-woo", "이태우", SAME),
    ("Lee Tae-woo", "Amb. Lee Tae-woo", SAME),  # with his rank
    ("Lee Tae-woo", "Lee, Tae-woo", SAME),  # as a list of delegates has it
    ("Lee Tae-woo", "Lee Tae-woo (李泰雨)", SAME),  # with Chinese characters behind it
    ("Jeong Eun-bo", "Chung Eun-bo", SAME),  # Revised, and as most families write it
    ("Jeong Eun-bo", "Jung Eunbo", SAME),
    ("Jeong Eun-bo", "정은보", SAME),
    ("Jeong Eun-bo", "Chong Un-bo", NEAR),  # McCune–Reischauer without its marks, as wires once had it
    ("Chang Won-sam", "Jang Won-sam", SAME),
    ("Chang Won-sam", "장원삼", SAME),
    ("Chang Won-sam", "Won Sam Chang", NEAR),  # "Won" may be a surname, too
    ("Hwang Joon-kook", "Hwang Jun-guk", SAME),
    ("Hwang Joon-kook", "황준국", SAME),
    ("Cho Byung-je", "조병제", SAME),
    ("Cho Byung-je", "Cho Byung-jae", NEAR),  # two vowels that are pronounced alike
    ("조병제", "조병재", NEAR),  # and that Koreans themselves mix up
    ("Park Chul-soo", "Bak Cheol-su", SAME),
    ("Park Chul-soo", "박철수", SAME),
    ("Namgung Min-ho", "남궁민호", SAME),  # a surname of two syllables
    ("Namkung Young", "남궁영", SAME),  # and a given name of one behind it
    ("Paik Hee-sung", "백희성", SAME),
    ("Wi Sung-lac", "위성락", SAME),
    ("Kim Gunn", "김건", SAME),  # a final letter doubled
    ("Kim Sook", "김숙", SAME),
    ("Lim Sung-joon", "Im Seong-jun", SAME),
    ("Rhee Sung-ho", "이성호", SAME),
    ("Ryu Jin", "유진", SAME),
    ("Shim Yoon-joe", "심윤조", LIKELY),  # a family's own way, which no rule has
    ("Ahn Seo-jin", "안서진", SAME),  # a silent h
    ("Suh Joo-seok", "서주석", SAME),
    ("Cho Tae-yong", "조태용", SAME),
    ("Jun Hyun-a", "Jun Hyuna", SAME),  # where one word may be cut in two ways
    ("Chun Yung-woo", "천영우", SAME),
    ("Chun Yung-woo", "전영우", SAME),  # a spelling may stand for two names; which, others must tell
    ("천영우", "전영우", DIFFERENT),  # which are two
    ("정은보대표", "정은보", SAME),  # a title run together with the name
    ("정은보 방위비분담협상대표", "정은보", SAME),  # or behind it
    ("이 태우", "이태우", SAME),
    ("Kim Min-su", "Kim Min-soo", SAME),
    ("Kim Min-su", "김민수", SAME),
    ("Kim Min-su", "Kim Min-ju", LIKELY),  # a letter makes another name
    ("Kim Min-su", "Kim Min-seo", LIKELY),
    ("김민수", "김민주", LIKELY),
    ("김민수", "Kim Min-joo", LIKELY),
    ("Lee Tae-woo", "Lee Tae-ho", DIFFERENT),
    ("Lee Tae-woo", "Kim Tae-woo", DIFFERENT),  # another family
    ("Park Chul-soo", "Baek Chul-soo", DIFFERENT),  # though by one sound
    ("Cho Byung-je", "Choi Byung-je", DIFFERENT),
    ("Jeong Eun-bo", "장원삼", DIFFERENT),
    ("Lee Tae-woo", "Lee Tae", DIFFERENT),
    ("Chang", "Chang Won-sam", NEAR),  # the surname alone
    ("Chang", "Jang Won-sam", NEAR),
    ("Mr. Chang", "장원삼", NEAR),
    ("장 대표", "장원삼", NEAR),
    ("Cho", "Choi Byung-je", DIFFERENT),
    ("Chang W.S.", "Chang Won-sam", NEAR),  # initials behind the surname
    ("W.S. Chang", "장원삼", NEAR),  # and before it
    ("Chang E.B.", "Chang Won-sam", DIFFERENT),
    ("Chagn Won-sam", "Chang Won-sam", NEAR),  # two letters swapped: no Korean name
    ("Chang Won-smm", "Chang Won-sam", NEAR),
    ("Chang Won-san", "Chang Won-sam", LIKELY),  # a slip that makes another name
    ("Victor Cho", "Viktor Cho", NEAR),  # a Western given name
]

WESTERN = [
    ("James DeHart", "James Dehart", SAME),
    ("James DeHart", "James De Hart", SAME),
    ("James DeHart", "DEHART, James", SAME),
    ("Robert Loftis", "Robert G. Loftis", SAME),  # a middle initial
    ("Robert J. Loftis", "Robert G. Loftis", LIKELY),  # two that differ
    ("Robert Loftis", "Amb. Robert Loftis Jr.", SAME),
    ("James DeHart", "James Richard DeHart", NEAR),  # a middle name
    ("James Paul DeHart", "James Richard DeHart", LIKELY),
    ("Linda Specht", "Linda Speck", NEAR),  # as it is heard
    ("Linda Specht", "Speck", NEAR),
    ("Linda Specht", "Linda Spcht", NEAR),  # a letter left out
    ("Linda Specht", "Lidna Specht", NEAR),  # two swapped
    ("Linda Specht", "Specht Linda", NEAR),  # the surname first
    ("James DeHart", "DeHart", NEAR),
    ("James De Hart", "DeHart", NEAR),
    ("Timothy Betts", "T. Betts", NEAR),
    ("Timothy Betts", "Tim Betts", NEAR),
    ("Robert Loftis", "Bob Loftis", NEAR),  # a short form that is no part of the name
    ("Timothy Betts", "B. Betts", DIFFERENT),
    ("Timothy Betts", "Timothy Bates", DIFFERENT),  # two letters of five
    ("Linda Specht", "Karl Specht", DIFFERENT),  # of one family
    ("Linda Specht", "Linda Smith", DIFFERENT),
    ("Linda Specht", "Donna Welton", DIFFERENT),
    ("Jackson McDonald", "Jackson MacDonald", NEAR),
    ("린다 스펙트", "Linda Specht", NEAR),
    ("린다 스페크트", "린다 스펙트", NEAR),  # two ways to write one foreign name in Hangul
    ("도나 웰턴", "도나 웰튼", NEAR),
    ("티머시 베츠", "티모시 베츠", NEAR),
    ("티모시 베츠", "Timothy Betts", NEAR),
    ("티모시 베츠", "Thomas Hubbard", DIFFERENT),  # whose consonants are nearly the same
    ("제임스 드하트", "James DeHart", NEAR),
    ("제임스 드하트", "James R. DeHart", NEAR),
    ("드하트", "James DeHart", NEAR),
    ("드하트 대표", "제임스 드하트", NEAR),
    ("스펙트", "Donna Welton", DIFFERENT),
    ("린다 스펙트", "도나 웰튼", DIFFERENT),
    ("로버트 로프티스", "Robert G. Loftis", NEAR),
    ("토머스 허버드", "Thomas Hubbard", NEAR),
    ("에릭 존", "Eric John", NEAR),
    ("잭슨 맥도널드", "Jackson MacDonald", NEAR),
    ("성 김", "Sung Kim", NEAR),  # a Korean name on the American side
]

PAIRS = [*((Side.KR, *pair) for pair in KOREAN), *((Side.US, *pair) for pair in WESTERN)]


@pytest.mark.parametrize(("side", "one", "other", "grade"), PAIRS)
def test_names_are_as_like_each_other_as_they_look(side: Side, one: str, other: str, grade: Grade) -> None:
    likeness = compare(parsed(one, side), parsed(other, side))
    assert likeness.grade is grade
    assert compare(parsed(other, side), parsed(one, side)) == likeness
    assert bool(likeness.reason) == (grade > DIFFERENT)


@pytest.mark.parametrize(("side", "one", "other"), [pair[:3] for pair in PAIRS if pair[3] > DIFFERENT])
def test_names_like_each_other_find_each_other(side: Side, one: str, other: str) -> None:
    """Nothing is compared but what is filed where the other looks."""
    ours, theirs = parsed(one, side), parsed(other, side)
    assert set(filed(ours)) & set(sought(theirs)) or set(filed(theirs)) & set(sought(ours))


@pytest.mark.parametrize(("one", "other"), [pair[:2] for pair in KOREAN[:12]])
def test_spellings_of_a_korean_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one, Side.KR) == name_key(other, Side.KR)


def test_other_names_have_other_keys() -> None:
    names = ["Lee Tae-woo", "Lee Tae-ho", "Kim Tae-woo", "Cho Byung-je", "Choi Byung-je", "장원삼", "Lee", "Victor Cho"]
    assert len({name_key(name, Side.KR) for name in names}) == len(names)


PLAIN = [
    ("Lee Tae-woo", "leetaewoo"),
    ("Robert J. Smith", "robertsmith"),  # as no reader would tell him apart
    ("J. Smith", "jsmith"),
    ("W.S. Chang", "wschang"),
    ("Ambassador Smith", "smith"),
    ("Dr.", "dr"),  # nothing but an honorific is all that there is
    ("정은보 대표", "정은보"),
    ("대표", "대표"),
    ("홍길동 씨", "홍길동"),
]


@pytest.mark.parametrize(("name", "plain"), PLAIN)
def test_a_plain_key_is_what_a_reader_sees(name: str, plain: str) -> None:
    assert plain_key(name) == plain


def test_hangul_is_told_from_latin() -> None:
    assert is_hangul("이태우")
    assert not is_hangul("Lee Tae-woo")


@pytest.mark.parametrize(
    "name", ["", "…", "X", "李泰雨", "🎤 Kim", "가" * 300, "a " * 300, "ah" * 150, "-".join("가나다")]
)
@pytest.mark.parametrize("side", Side)
def test_what_is_no_name_breaks_nothing(name: str, side: Side) -> None:
    odd = parsed(name, side)
    assert compare(odd, odd).grade is SAME
    assert compare(odd, parsed("Kim Min-su", side)).grade in Grade
    assert len(list(sought(odd))) < 100
