"""What a page's `<title>` holds besides the headline: the names of the outlet and of sections."""

import re
from collections.abc import Iterable

from articles.parsing.outlets import SECTION, folded, owner_named

BETWEEN = r"(?:\s[|<>:–—·»«/-]+\s|\s*(?:::|»|«|[|<])\s*)"
"""What sites put between a headline and their own name."""
LONGEST = 400
"""Characters. A longer `<title>` is none."""
SHORTEST = 12
"""Characters of a headline that is looked for on the page."""


def without_outlet(title: str, *names: str | None) -> str:
    """A headline without the name of the outlet, or of a section, that a page's `<title>` puts before or behind it."""
    known = {folded(name) for name in names if name}
    if len(title) > LONGEST:
        return title.strip()

    def is_name(text: str) -> bool:
        return folded(text) in known or owner_named(text) is not None

    while match := re.fullmatch(rf"(.{{4,}}){BETWEEN}(.{{2,60}})", title.strip(), re.DOTALL):
        if not (is_name(match[2]) or SECTION.search(match[2])):
            break
        title = match[1]
    match = re.fullmatch(rf"(.{{2,60}}?){BETWEEN}(.{{8,}})", title.strip(), re.DOTALL)
    return match[2] if match and is_name(match[1]) else title.strip()


def beside(title: str, headline: str) -> list[str]:
    """What a page's `<title>` has before or behind the headline, the last first: the outlet's name, sections."""
    start = title.casefold().find(headline.casefold()) if headline and len(title) <= LONGEST else -1
    if start < 0:
        return []
    before, behind = title[:start], title[start + len(headline) :]
    if not (re.search(rf"{BETWEEN}$", before) or re.match(BETWEEN, behind)):
        return []
    names = [name.strip() for text in (behind, before) for name in reversed(re.split(BETWEEN, f" {text} "))]
    return list(filter(None, names))


def shown_headline(title: str, lines: Iterable[str]) -> str | None:
    """The line of the page that a `<title>` has besides other names; `None` where the page shows none."""
    shown = [text for text in lines if SHORTEST <= len(text) < len(title) and beside(title, text)]
    return max(shown, key=len, default=None)
