"""A progress bar for commands that take long."""

from collections.abc import Iterable
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def with_progress(items: Iterable[T], total: int) -> Iterable[T]:
    """The items, with a bar on standard error while they come, if that is a terminal."""
    console = Console(stderr=True)
    return track(items, "Reading pages", total, console=console, transient=True, disable=not console.is_terminal)
