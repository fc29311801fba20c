"""Grouping articles by likeness, and keeping those apart of which a curator said that they are two stories."""

from collections.abc import Collection, Iterable

from articles.groups import Groups


class KeptApart(Groups[str]):
    """Articles in hand, by key, and stories beyond them, each by the key that it goes by.

    What would bring two together that are to stay `apart` is refused. Give what is alike in a fixed order, so that it
    does not tell in which order the articles came.
    """

    def __init__(self, hand: Iterable[str], apart: Collection[tuple[str, str]]) -> None:
        self._hand = set(hand)
        super().__init__(sorted(self._hand))
        self._apart = apart
        self._refused: set[str] = set()

    def join_alike(self, one: str, other: str) -> None:
        """Make one group of two, unless that is refused."""
        if any(self._brings_together(one, other, *pair) for pair in self._apart):
            self._refused |= {one, other}
        else:
            self.join(one, other)

    def _brings_together(self, one: str, other: str, first: str, second: str) -> bool:
        straight = self.together(one, first) and self.together(other, second)
        return straight or (self.together(one, second) and self.together(other, first))

    def wanted(self) -> set[str]:
        """The stories beyond that must be in hand, too: who goes with whom is only known with all of those at hand
        that a refusal concerns.
        """
        concerned = (group for group in self if not self._refused.isdisjoint(group))
        return {name for group in concerned for name in group} - self._hand
