"""Video meetings of Korean pages that are no round: held after one that is named with its number."""

from collections.abc import Sequence

from negotiations.extraction.language.patterns import Pattern
from negotiations.extraction.language.text import Sentence
from negotiations.extraction.rounds.mentions import Kind, Mention
from negotiations.extraction.rounds.mentions_ko import find_korean_mentions

_NEAR = 8  # sentences on either side
# "화상회의를 열고", "화상으로 협의했다"; not "회의는 화상회의로 진행됐다".
_MEETS = Pattern(
    r"화상\s?(?:회의|협의|협상|회담|면담)(?:를|을|다|였다|입니다)|화상\s?(?:회의|협의|협상|회담)\s?(?:개최)?$"
    r"|(?:화상|화면)으로\s(?:\S+\s){0,2}?(?:협의|논의|만[났난나]|마주)"
)
# "6차 회의 뒤", "6차 회의가 끝난 지", "6차 회의에서 남겨 둔": a round that is over.
_OVER = Pattern(
    r"(?:[가는은를을]|에서)?\s?(?:\([^()]{1,30}\)\s?)?(?:직?후|이후|뒤|에\s이[어은]|끝난|마친|마치고|마지막으로|끝으로"
    r"|에서\s(?:\S+\s){0,2}?(?:남[겨긴은]|못|풀지|매듭짓지|합의하지|이견))"
)


def is_after_round(text: str, mention: Mention) -> bool:
    """Is the meeting that the sentence tells of a video meeting held after the round meant?"""
    video = _MEETS.search(text, mention.end)
    return bool(video) and _is_over(text, mention)


def is_no_round(sentences: Sequence[Sentence], index: int, agreement: int | None) -> bool:
    """Does a sentence without a number tell of a video meeting, and are the rounds named near it all over?"""
    if not _MEETS.search(sentences[index].text):
        return False
    near = sentences[max(index - _NEAR, 0) : index + _NEAR + 1]
    named = [
        (sentence.text, mention)
        for sentence in near
        for mention in find_korean_mentions(sentence.text, agreement)
        if mention.kind is Kind.NUMBER
    ]
    return bool(named) and all(_is_over(text, mention) for text, mention in named)


def _is_over(text: str, mention: Mention) -> bool:
    return bool(_OVER.match(text, mention.end))
