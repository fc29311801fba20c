"""What a reader asks for, from what was typed: words, "phrases", -what to leave out, this OR that. No database."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice

LONGEST = 300
"""How many characters a search takes."""
MOST = 24
"""How many words of it are looked for; the rest is left aside."""

HANGUL = re.compile(r"[가-힣]")
_ASKED = re.compile(r'(?P<without>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans("“”„‟«»", '""""""')
# A hyphen parts words: PostgreSQL takes `cost-sharing` for a phrase, which costs a look into every hit; as two words it
# finds the same articles. A dot or an apostrophe within a word is part of it ("U.S.", "1.04"), a comma is not.
_WORD = re.compile(r"[^\W_]+(?:[.'’/&@][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several in a row where they were quoted."""

    words: tuple[str, ...]
    left_out: bool = False

    @property
    def phrase(self) -> bool:
        """Must its words stand in a row?"""
        return len(self.words) > 1


Branch = tuple[Term, ...]
"""What an article must have all of, or not have."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A search: an article is found that answers any of the branches. `text` is what was typed."""

    text: str
    branches: tuple[Branch, ...]

    def __bool__(self) -> bool:
        return bool(self.branches)

    @property
    def terms(self) -> list[Term]:
        """All that is asked for, and none that is left out, each once."""
        return list(dict.fromkeys(term for term in chain(*self.branches) if not term.left_out))

    @property
    def words(self) -> list[str]:
        """The words of these, each once."""
        return list(dict.fromkeys(word for term in self.terms for word in term.words))

    @property
    def every_word(self) -> list[str]:
        """All words, those that are left out too."""
        return list(dict.fromkeys(word for term in chain(*self.branches) for word in term.words))

    def keeping(self, told: Callable[[str], bool]) -> "Asked":
        """The same without the words that tell nothing, which stay in phrases that have others."""
        branches = (
            tuple(term for term in branch if any(told(word) for word in term.words)) for branch in self.branches
        )
        return replace(self, branches=tuple(branch for branch in branches if branch))


def asked(text: str) -> Asked:
    """Read what was typed. Whatever it is, it means something, if only that nothing is asked for."""
    text = unicodedata.normalize("NFC", text)
    branches: list[list[Term]] = [[]]
    for found in islice(_terms(text.translate(_QUOTES)), MOST):
        if found is None:
            branches.append([])
        else:
            branches[-1].append(found)
    return Asked(text, tuple(tuple(branch) for branch in branches if branch))


def _terms(text: str) -> Iterator[Term | None]:
    """What is asked for, in turn; none for an OR."""
    for one in _ASKED.finditer(text):
        if (one["word"] or "").lower() in ("or", "|") and not one["without"]:
            yield None
            continue
        words = tuple(word.lower() for word in _WORD.findall(one["phrase"] or one["word"] or ""))[:MOST]
        if not words:
            continue
        # Of a compound to be left out (-cost-sharing) not its first half alone goes: it is taken as a phrase.
        if one["without"] or one["phrase"]:
            yield Term(words, bool(one["without"]))
        else:
            yield from (Term((word,)) for word in words)


def respelled(text: str, words: Mapping[str, str]) -> str:
    """What was typed with some of its words in place of others. A letter that is another one's only where case is left
    aside ("ſ" for "s") is of a word that stays.
    """
    either = "|".join(map(re.escape, words))
    found = re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", re.IGNORECASE)
    return found.sub(lambda one: words.get(one[0].lower(), one[0]), unicodedata.normalize("NFC", text))
