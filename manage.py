#!/usr/bin/env python
"""Run one of SMA Archive's commands: `manage.py help` lists them."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError

INTERRUPTED = 130


def main() -> None:
    """Run the command of the command line; what its user can mend is said in one line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sma_archive.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as problem:
        sys.exit(f"Error in the settings: {problem}")
    except OperationalError as problem:
        from sma_archive.database.embedded import DatabaseUnavailableError

        if not isinstance(problem.__cause__, DatabaseUnavailableError):
            raise
        sys.exit(f"Error: {problem}")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # whoever read our output has seen enough, `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
