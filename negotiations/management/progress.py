"""A progress bar for commands that take long."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")


def with_progress(items: Iterable[T], total: int | None) -> Iterator[T]:
    """The items, with a bar on standard error while they come, if that is a terminal.

    Where it isn't known how many there are, the bar counts and shows no end.
    """
    console = Console(stderr=True)
    columns = (TextColumn("Reading pages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield from progress.track(items, total)
