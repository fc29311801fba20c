"""`make gate`: the scores of the samples, and what is read otherwise than when the floors were set."""

import argparse
import os
import sys
from collections.abc import Sequence

import django

from tests.gate.floors import Reached, below, keep, kept, measured, report


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores; fail where one is below its floor, or make them the floors."""
    parser = argparse.ArgumentParser(prog="make gate", description="Score the samples.")
    parser.add_argument("--set", action="store_true", help="Make the scores of now the floors.")
    parser.add_argument("--lower", action="store_true", help="With --set: let floors fall, too.")
    options = parser.parse_args(arguments)
    then, now = kept(), measured()
    changes = report(then, now) or "Nothing is read otherwise than when the floors were set."
    print(_table(now), changes, sep="\n\n")  # noqa: T201
    falls = bool(below(then, now))
    if options.set and falls and not options.lower:
        sys.exit("Nothing is set: floors would fall. If that is meant, say so with --lower, and in the commit why.")
    if options.set:
        keep(now)
    elif then.digest != now.digest:
        sys.exit("The samples have changed since their floors were set: make gate ARGS=--set sets them anew.")
    elif falls:
        sys.exit("Scores have fallen below their floors.")


def _table(reached: Reached) -> str:
    names = list(dict.fromkeys(what for scores in reached.scores.values() for what in scores))
    head = f"{'':22}" + "".join(f"{group:>8}" for group in reached.scores)
    rows = (f"{what:22}" + "".join(_cell(scores.get(what)) for scores in reached.scores.values()) for what in names)
    return "\n".join([head, *rows])


def _cell(score: float | None) -> str:
    return f"{'' if score is None else format(score, '.3f'):>8}"


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()  # for the words of reasons, which go through its translations
    main()
