"""A check, and what it found in words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass

REREAD = "`manage.py rebuild --reread` puts that right."
FEW = 3
"""How many names are told where not all are asked for."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that can be wrong.

    `find` gives the name of each place where it is; `one` and `many` say what is wrong there ("{} capture has …",
    "{} captures have …"), `one` alone where there is never more than one place; `remedy` says what to do. What is
    `harmless` is told, and no error.
    """

    find: Callable[[], Iterable[str]]
    one: str
    _: KW_ONLY
    many: str = ""
    remedy: str
    harmless: bool = False

    def lines(self, found: Sequence[str], whole: bool) -> Iterator[str]:
        """What was found in a line; `whole` adds a line for every name."""
        if not found:
            return
        told = (self.one if len(found) == 1 else self.many).format(f"{len(found):,}")
        names = "" if whole else f": {_few(found)}"
        yield f"  {'note' if self.harmless else 'wrong':<5}  {told}{names}. {self.remedy}"
        if whole:
            yield from (f"         {name}" for name in found)


def _few(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - FEW:,} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more
