"""`python -m tests.benchmarks [PAGES]`: what an import costs, measured in a throw-away archive.

Little is imported here: the processes that read pages begin with this module too.
"""

import argparse
import atexit
import os
import shutil
import tempfile
from pathlib import Path


def main() -> None:
    """Generate pages, import them over and over, print how fast that went."""
    parser = argparse.ArgumentParser(prog="make bench-import", description="Measure what an import costs.")
    parser.add_argument("pages", nargs="?", type=int, default=400, help="How many pages (default: 400).")
    parser.add_argument("--rounds", type=int, default=3, help="How often all is measured (default: 3).")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="sma-archive-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # runs after PostgreSQL's part in it has ended
    os.environ |= {"SMA_ARCHIVE_DATA": folder, "DJANGO_SETTINGS_MODULE": "sma_archive.settings"}
    os.environ.pop("DATABASE_URL", None)  # whose archive must not become a benchmark's
    import django

    django.setup()
    from tests.benchmarks.measuring import measure

    for line in measure(Path(folder) / "pages", options.pages, options.rounds):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
