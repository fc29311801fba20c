"""Days on a command line."""

import argparse
from datetime import date


def day(text: str) -> date:
    """Read a day like 2024-05-24."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2024-05-24.") from fault
