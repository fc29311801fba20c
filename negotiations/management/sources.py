"""What an import is told to take in: its options, and the sources that they name."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from articles.capturing.arrival import Source
from articles.capturing.manifest import COLUMNS, BadManifest, Manifest
from articles.capturing.sources import SUFFIXES, describe_places, find_sources
from articles.fetching import BadList, addresses_as_sources, is_address, list_name, shown
from articles.refetching import user_agent, validators
from negotiations.importing.report import BAD_USAGE

DELAY = 2.0
"""Seconds between requests to a host, unless it is told otherwise."""
LONGEST_DELAY = 3600.0
NAMING = ("sources", "manifest", "urls", "feed")
"""The options that name something to take in."""


@dataclass(frozen=True, slots=True)
class Given:
    """The sources in their order, paths that are not there, manifests that were used; and all of it in a few words."""

    sources: Sequence[Source]
    missing: Sequence[Path]
    manifests: Sequence[Manifest]
    where: str

    @property
    def expected(self) -> int | None:
        """How many pages the sources have in all, if each knows."""
        counts = [source.expected for source in self.sources]
        return None if None in counts else sum(filter(None, counts))


def add_sources(parser: CommandParser) -> None:
    """Take files, folders, addresses, lists and feeds of these, and how to fetch."""
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCE",
        help=f"A file ({', '.join(SUFFIXES)}), a folder of them, or the address of a page (https://…).",
    )
    parser.add_argument(
        "--manifest",
        type=Path,
        metavar="FILE",
        help=f"JSON Lines or CSV: {', '.join(COLUMNS)}. Without files, what it lists is imported.",
    )
    parser.add_argument(
        "--urls", type=Path, metavar="FILE", help="Fetch the addresses on a list, one a line; - is standard input."
    )
    parser.add_argument(
        "--feed", action="append", default=[], metavar="ADDRESS", help="Fetch the pages of an RSS or Atom feed."
    )
    parser.add_argument("--allow-private", action="store_true", help="Fetch from this machine and its network as well.")
    parser.add_argument(
        "--delay",
        type=_seconds,
        default=DELAY,
        metavar="SECONDS",
        help=f"What to wait between two requests to a host (default: {DELAY:g}); more, if its robots.txt says so.",
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= LONGEST_DELAY:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds from 0 to {LONGEST_DELAY:g}.")
    return seconds


def given_by(options: dict[str, Any]) -> Given:
    """The sources that the options name. Nothing is fetched yet, and a dry run asks no database."""
    paths = [Path(text) for text in options["sources"] if not is_address(text)]
    addresses = [text for text in options["sources"] if is_address(text)]
    try:
        found = find_sources(paths, options["manifest"])
        web = addresses_as_sources(
            addresses,
            options["urls"],
            options["feed"],
            allow_private=options["allow_private"],
            delay=options["delay"],
            validators=_none_known if options["dry_run"] else validators,
            user_agent=user_agent(),
        )
    except (BadManifest, BadList) as fault:
        raise CommandError(str(fault), returncode=BAD_USAGE) from fault
    return Given([*found.files, *web], found.missing, found.manifests, _in_words(options))


def _none_known(_address: str) -> None:
    """Of no page is it known what the archive has."""


def _in_words(options: dict[str, Any]) -> str:
    """Where an import's pages come from, for its summary: "captures/2019-03", "7 places"."""
    named = [shown(text) if is_address(text) else Path(text) for text in options["sources"]]
    lists = [list_name(path) for path in (options["urls"],) if path]
    return describe_places([*named, *lists, *map(shown, options["feed"])], options["manifest"])
