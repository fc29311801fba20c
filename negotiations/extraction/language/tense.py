"""Does an English clause look back on a meeting, stand in it, or look ahead to it?"""

import re
from enum import IntEnum
from functools import lru_cache

from negotiations.extraction.language.patterns import Pattern


class Tense(IntEnum):
    """As a direction from the day of publication."""

    PAST = -1
    PRESENT = 0
    FUTURE = 1


_ADVERB = r"(?:\s+(?:\w+ly|also|now|again|next|both))?"
_VERB = r"(?:\s+\w+){0,3}"  # the verb that an auxiliary governs is not a tense of its own
_FIXED = r"(?:scheduled|set|fixed|announced|decided|determined|settled|agreed|arranged|confirmed|finalised|finalized)"
_AHEAD = (
    rf"\b(?:will|would|shall|won['’]t)\b(?!{_ADVERB}\s+have\b){_VERB}"
    rf"|\b(?:is|are|was|were|be){_ADVERB}\s+(?:to|due|set(?!\s+(?:in|up)\b)|scheduled|slated|expected|likely|planning|planned|going|"
    rf"supposed|poised)\b{_VERB}"
    rf"|(?<!had been )\b(?:agree[sd]?|decide[sd]?|intend\w*|plan(?:s|ned)?|hopes?|want\w*|expect\w*|scheduled|slated|"
    rf"set|due)\s+to\b{_VERB}"
    r"|(?<!had been )\b(?:scheduled|slated|planned)\b|\bupcoming\b|\b(?:ahead\s+of|set\s+for|due\s+for)\b|\bexpected\b"
    r"|\bnext\s+(?:week|month)\b|\blater\s+(?:this|in)\b|\bprepar\w+\b|\bhead(?:s|ing)?\s+(?:to|for)\b|\bsettled\s+on\b|\bpick(?:s|ed)?\b"
    r"|\b(?:pencil+ed\s+in|lined\s+up|foreseen|pushed\s+back|put\s+off|rescheduled|postponed|on\s+the\s+calendar)\b"
    r"|\b(?:was|were|been)\s+(?:(?:pushed|put)\s+back|put\s+off|rescheduled|postponed|delayed)\b"
    r"|\bto\s+(?:be\s+held|take\s+place)\b|\bplan\b|\b(?:the|their|for|of)\s+next\s+(?:round|meeting|session)"
    rf"|(?:(?-i:\bmay\b)|\bmight\b|\bcould\b)(?!\s+not\b|n['’]t\b|{_ADVERB}\s+have\b){_VERB}"
    rf"|\b(?:yet\s+to\s+be|to\s+be|not\s+(?:yet\s+)?(?:been\s+)?|n['’]t\s+been)\s+{_FIXED}\b"
    r"|\b(?:undecided|no\s+(?:date|schedule|timetable)|look(?:s|ed|ing)?\s+forward\s+to)\b"
)
_HEADLINE_AHEAD = Pattern(
    r"\bto\s+(?:be\s+held|take\s+place|meet|hold|host|resume|begin|open|start|launch|kick\s+off|sit|talk|discuss|restart|"
    r"return|have|conduct|convene|continue|gather)\b"
)
# "Agreed at the meeting in Denver to hold the next in May".
_AGREED = Pattern(r"\b(?:agreed|decided|planned|promised|vowed|pledged|hoped?|want(?:ed)?)\b[^;]*$")
_AGREED_AHEAD = Pattern(r"\bto\s+(?:hold|meet|convene|reconvene|resume|return)\b")
_BACK = (
    r"\b(?:held|took\s+(?:place|an?\s+day|(?:only\s+|just\s+)?(?:one|two|three|four)\b)|met|was|were|sat\s+down|ended|wrapped(?:\s+up)?|wrapping\s+up|emerged|finished|concluded|closed|began|opened|"
    r"kicked\s+off|launched|started|completed|broke(?:n)?\s+(?:up|down|off)|lasted|ran|come\s+and\s+gone|gathered|convened|hosted|resumed|"
    r"wound\s+up|got\s+going|extended|adjourned|dispersed|commenced|got\s+up|(?:drew|came)\s+to\s+an?\s+\w+|struck|clinched|"
    r"sealed|fell\s+apart|collapsed|dragged\s+on|followed|huddled|reconvened|assembled|got\s+(?:together|under\s*way|back)|faced|"
    r"parted|walked\s+out|left|stayed|"
    r"stretched|unfolded|bargained|haggled|negotiated|agreed(?!\s+to\b)|set\s+in\s+motion|prolonged|called\s+off|saw|sat|"
    r"laid\s+out|reached|failed|came|went|moved|got\s+through|had\s+been|led|spent|exchanged|greeted|visited|"
    r"(?:has|have|having|after)\s+\w+ed|had\s+(?:\w+ed|begun|gone|met|held|sat|come|taken|broken|run|got|gotten)|after\s+holding|since|earlier|last\s+(?:week|month|year)|ago|cut\s+short)\b"
)
_NOW = (
    r"(?:is|are)\s+(?:scheduled|expected|set|due|slated|planned)\s+to\s+(?:last|end|conclude|finish|wrap\s+up)\b"
    r"|(?<!\bto )\b(?:holds?|begins?|opens?|starts?|kicks?\s+off|launch(?:es)?|takes?\s+place|meets?|lasts|gets?|"
    r"under\s*way|ends?|wraps?\s+up|finish(?:es)?|concludes?|closes?|comes?|sits?|are|is|resumes?|moves?\s+to|shifts?\s+to|returns?\s+to|runs?|greets?|"
    r"shakes?|(?:is|are)\s+holding|(?:is|are)\s+(?:meeting|taking\s+place|being\s+held|under\s*way)|continues?|goes\s+on|carries\s+on)\b"
)
_MARKS = (
    (Tense.FUTURE, Pattern(_AHEAD, re.IGNORECASE)),
    (Tense.PAST, Pattern(_BACK, re.IGNORECASE)),
    (Tense.PRESENT, Pattern(_NOW, re.IGNORECASE)),
)
_OPENS = Pattern(
    r"\b(?:begins?|opens?|starts?|kicks?\s+off|takes?\s+place|meets?|sits?\s+down|gathers?|convenes?|resumes?|gets?\s+under\s*way|"
    r"moves?|returns?|shifts?)"
    r"(?:\s+[\w.]+){0,6}?\s*(?:on\s*)?$",
    re.IGNORECASE,
)
_WENT = (
    r"(?:ended|broke|was|were|went|ran|spilled|wrapped|wound|concluded|closed|lasted|collapsed|continued|stretched"
    r"|dragged)\b"
)
_PLAN = r"(?:planned|scheduled|slated|due|set|supposed|expected|meant)"
# A plan that has been overtaken: "had been planned to", "was to have finished"; not one put off to other days.
_MEANT = Pattern(
    rf"\b(?:had|and|but)\s+been\s+(?:originally\s+|initially\s+)?{_PLAN}\b"
    rf"|\bw(?:as|ere)\s+(?:(?:originally|initially|first)\s+{_PLAN}|to\s+have\b(?!\s+been\b))"
    r"|\bw(?:as|ere)\s+supposed\s+to\b"
    r"|\bw(?:as|ere)\s+to\s+(?:end|finish|conclude|close|wrap\s+up)\b(?=[^;]{0,60}\bbut\b)",
    re.IGNORECASE,
)
# A plan of how long, that may have been kept or not: "began Tuesday and was to end Wednesday".
_WAS_TO_END = Pattern(
    rf"\bw(?:as|ere)\s+(?:{_PLAN}\s+)?to\s+(?:have\s+)?(?:end(?:ed)?|finish(?:ed)?|conclude[d]?|close[d]?|wrap(?:ped)?\s+up|be(?:en)?\s+over|last(?:ed)?"
    r"|run|go\s+on|continue)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)
_ORIGINALLY = Pattern(rf"\b(?:originally|initially|first)\s+{_PLAN}\b", re.IGNORECASE)
_OVERTAKEN = Pattern(
    rf",\s+(?:originally\s+|initially\s+)?{_PLAN}\s+(?:for|to|from)\b[^,;]{{0,60}},\s+{_WENT}"
    rf"|\bw(?:as|ere)\s+(?:{_PLAN}\s+)?to\s+(?:run|last|end|finish|conclude|continue)\b[^;]{{0,80}}?\bbut\s+(?:it\s+|they\s+)?{_WENT}",
)
_PUT_OFF = Pattern(r"\b(?:postponed|put\s+off|pushed|delayed|moved|cancel\w+|deferred|rescheduled|scrapped)\b")
_CLAUSE = Pattern(r"[,;]\s|\s(?:but|then|before|while)\s")


def tense_of(text: str, start: int, end: int, *, headline: bool = False) -> Tense | None:
    """The tense of the verb nearest to `text[start:end]`; `None` where there is none. In a headline "to meet" is
    to come.
    """
    marks = _marks_of(text, headline)
    return min(marks, key=lambda m: (_distance(m[1], m[2], start, end), -abs(m[0])))[0] if marks else None


@lru_cache(maxsize=64)
def _marks_of(text: str, headline: bool) -> tuple[tuple[Tense, int, int], ...]:
    """The verbs of a text, but for those that are part of a longer one; kept for the mentions of one sentence."""
    marks = [(tense, m.start(), m.end()) for tense, pattern in _MARKS for m in pattern.finditer(text)]
    ahead = _HEADLINE_AHEAD if headline else _AGREED_AHEAD
    marks += [
        (Tense.FUTURE, m.start(), m.end())
        for m in ahead.finditer(text)
        if headline or _AGREED.search(text, 0, m.start())
    ]
    widest: list[tuple[Tense, int, int]] = []
    reach = -1
    for mark in sorted(marks, key=lambda m: (m[1], -m[2])):
        same = bool(widest) and mark[1:] == widest[-1][1:]
        if mark[2] > reach or same:
            widest.append(mark)
            reach = max(reach, mark[2])
    return tuple(widest)


def opens_soon(text: str) -> bool:
    """Does the text end in a verb of opening or meeting in the present, which announces: "the talks begin on"?"""
    return bool(_OPENS.search(text))


def was_only_meant(text: str) -> bool:
    """Does the text tell a plan that has been overtaken ("had been planned to last two days")?"""
    return bool(_MEANT.search(text))


def was_overtaken(text: str, position: int) -> bool:
    """Does the text from there on tell a plan and then how it went ("scheduled for two days, ended on the first",
    "was to run until Friday but went on"), and not that it was put off?
    """
    m = _OVERTAKEN.search(text, position, position + 160)
    return bool(m and not _PUT_OFF.search(text, m.start(), m.end() + 30))


def was_to_end(text: str, position: int) -> bool:
    """Does the text up to a place tell when something was to be over ("was to end on")?"""
    return bool(_WAS_TO_END.search(text, max(position - 90, 0), position))


def is_only_meant(text: str, position: int) -> bool:
    """Does the clause that leads up to a place in the text tell such a plan?"""
    meant = [m.end() for plan in (_MEANT, _ORIGINALLY) for m in plan.finditer(text) if m.end() <= position]
    return bool(meant) and not _CLAUSE.search(text, max(meant), position)


def _distance(a: int, b: int, start: int, end: int) -> int:
    return max(a - end, start - b, 0)
