"""What a page's `<title>` holds besides the headline: the names of the outlet and of sections."""

import re
from collections.abc import Callable, Iterable

from articles.parsing.outlets import SECTION, folded, owner_named

BETWEEN = r"(?:\s[|<>:–—·»«/-]+\s|\s*(?:::|»|«|[|<])\s*)"
"""What sites put between a headline and their own name."""
LONGEST = 400
"""Characters. A longer `<title>` is none."""
SHORTEST = 12
"""Characters of a headline that is looked for on the page."""
SHORTEST_WITHIN = 8
"""Letters of a title that is looked for in another."""


def without_outlet(title: str, *names: str | None) -> str:
    """A headline without the name of the outlet, or of a section, that a page's `<title>` puts before or behind it."""
    known = {folded(name) for name in names if name}
    if len(title) > LONGEST:
        return title.strip()

    def is_name(text: str) -> bool:
        return folded(text) in known or owner_named(text) is not None

    title = without_bracketed(title.strip(), is_name)
    while match := re.fullmatch(rf"(.{{4,}}){BETWEEN}(.{{2,60}})", title.strip(), re.DOTALL):
        if not (is_name(match[2]) or SECTION.search(match[2])):
            break
        title = match[1]
    match = re.fullmatch(rf"(.{{2,60}}?){BETWEEN}(.{{8,}})", title.strip(), re.DOTALL)
    title = match[2] if match and is_name(match[1]) else title.strip()
    before, colon, behind = title.partition(": ")
    return behind.strip() if colon and folded(before) in known else title


BRACKETED = r"[\[【(<〈](?P<name>[^\[\]【】()<>〈〉]{2,40})[\]】)>〉]"
BRACKETED_BEFORE = re.compile(rf"{BRACKETED}\s*(?=\S.{{3}})")
BRACKETED_BEHIND = re.compile(rf"(?<=\S)\s*{BRACKETED}$")


def without_bracketed(title: str, is_name: Callable[[str], bool]) -> str:
    """A title without the outlet's name in brackets before or behind it; other words there are the headline's own."""
    if (before := BRACKETED_BEFORE.match(title)) and is_name(before["name"]):
        title = title[before.end() :]
    behind = BRACKETED_BEHIND.search(title, 4)
    return title[: behind.start()] if behind and is_name(behind["name"]) else title


SITE_BEHIND = re.compile(
    r"(?P<title>.+\S)\s*(?:\s(?P<dash>[–—-])\s|[|«»·•]|\s::\s)\s*(?P<site>[^|«»·•]{2,40})", re.DOTALL
)


def without_site(title: str, host: str) -> str:
    """A page's `<title>` without what stands last in it, where that is the site's name by a bar, or by its host.

    A dash alone does not tell: headlines have dashes too.
    """
    match = SITE_BEHIND.fullmatch(title) if len(title) <= LONGEST else None
    if match is None or len(match["title"].split()) < 2 or len(match["site"].split()) > 4:
        return title
    is_site = not match["dash"] or (folded(match["site"]) in folded(host) and len(folded(match["site"])) >= 3)
    return without_site(match["title"], host) if is_site else title


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


def meaningful(text: str) -> set[str]:
    """What two texts on one thing share: stems of words of four letters and more, figures, pairs of Hangul."""
    latin = {word[:5] for word in re.findall(r"[a-z]{4,}|\d+", text.casefold())}
    hangul = {run[i : i + 2] for run in re.findall(r"[가-힣]{2,}", text) for i in range(len(run) - 1)}
    return latin | hangul


def is_same(title: str, other: str) -> bool:
    """Do two titles name one article: one within the other, or most of what they speak of the same?"""
    short, long = sorted((folded(title), folded(other)), key=len)
    if len(short) >= SHORTEST_WITHIN and short in long:
        return True
    words, others = meaningful(title), meaningful(other)
    return 2 <= len(words & others) >= min(len(words), len(others)) / 2
