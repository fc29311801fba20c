"""The forms in which a citation can be downloaded."""

from collections.abc import Callable
from dataclasses import dataclass

from negotiations.citing import bibtex, csl, ris
from negotiations.citing.items import Item


@dataclass(frozen=True, slots=True)
class Form:
    """A file's form: what readers call it, its media type, and what writes it."""

    label: str
    media_type: str
    write: Callable[[Item], str]


FORMS = {
    "bib": Form("BibTeX", "application/x-bibtex; charset=utf-8", bibtex.write),
    "ris": Form("RIS", "application/x-research-info-systems; charset=utf-8", ris.write),
    "json": Form("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", csl.write),
}
"""By the ending of a file's name."""
