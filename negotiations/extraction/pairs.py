"""Signs that two people named together share: "the chief negotiators, X and Y", "X and Y led the talks"."""

import re
from collections.abc import Iterator

from negotiations.extraction.names import Name
from negotiations.extraction.ordinals import ORDINAL
from negotiations.extraction.roles import (
    AUXILIARY,
    DESK,
    LEAD,
    LEADS,
    OTHER_TALKS,
    OWNER,
    TEAM,
    TEAMS,
    WHERE,
    side_of,
    sides_in_order,
)
from negotiations.extraction.sign_patterns import ASIDE, FLAGS
from negotiations.extraction.signs import REACH, Sign, is_outsider, tidy

_HELD = r"(?:,\s(?P<title>[^;]{2,160}?),?|,|\s(?:of|from|for)\s(?P<office>[^,;]{2,60}?))?"
_AND = re.compile(rf"{ASIDE}{_HELD},?\sand\s(?P<before>[^;]{{0,100}}?)", FLAGS)
_BOTH_BEFORE = re.compile(
    rf"""(?P<of>{OWNER}{{0,3}}(?P<post>(?:{LEAD}\s(?:\w+\s){{0,2}})?{DESK})s{WHERE}?)(?:,|:|\s(?:--|–|—|are|were|will\sbe))?\s$
    | \b(?:heads|chiefs|leaders)\sof\s(?:the\s)?(?:two\s|both\s)?(?:delegations?|teams?),?\s$
    | \b(?:{TEAM}|delegates|diplomats|officials|round|meeting|session|they|both)\b[^.;]{{0,60}}?
      \b(?:led|headed|represented)\s(?:respectively\s)?by\s$
    | \b{LEADS}\s(?:the\s)?(?:two\s|both\s|respective\s)?{TEAMS}\s(?:are|were|will\sbe|is)\s$
    """,
    FLAGS,
)
_SERVE_BOTH = re.compile(
    rf"""{ASIDE}{_HELD}\s{AUXILIARY}{{0,5}}
    (?:{LEADS}\s[^.;,]{{0,40}}?{TEAMS}\b|(?:serve|served|act|acted|serving)\sas\s(?:\w+\s){{0,3}}{DESK}s\b[^.;,]{{0,60}}
    |represent(?:ed)?\s(?:their|the\stwo)\b[^.;,]{{0,40}}
    |(?:meet|met|hold|held|sat\sdown|sit\sdown)\b[^.;,]{{0,40}}?\b{ORDINAL}\s(?:\w+\s){{0,3}}?(?:round|meeting|session)\b)""",
    FLAGS,
)


def signs_of_pair(text: str, first: Name, second: Name) -> Iterator[Sign]:
    """The signs that two people named together share: "the chief negotiators, X and Y", "X and Y led the talks"."""
    joined = _AND.fullmatch(text[first.end : second.start]) if second.start - first.end < 2 * REACH else None
    if not joined:
        return
    before, after = text[max(first.start - REACH, 0) : first.start], text[second.end : second.end + REACH]
    led, leading = _BOTH_BEFORE.search(before), _SERVE_BOTH.match(after)
    shared = led or leading
    if (
        not shared
        or OTHER_TALKS.search(shared.group())
        or is_outsider(before, text[first.end : second.start])
        or is_outsider(text[first.end : second.start], after)
    ):
        return
    start = first.start - len(led.group()) if led else first.start
    end = second.end + leading.end() if leading else second.end
    order = sides_in_order(led["of"] or "") if led else []
    post = led and led["post"]
    own = joined["title"] or joined["office"], (leading and (leading["title"] or leading["office"])) or joined["before"]
    titles = [title or post for title in own]
    for name, title, side in zip((first, second), titles, order if len(order) == 2 else (None, None), strict=True):
        yield Sign(name, start, end, "two named together", side or side_of(title or ""), tidy(title))
