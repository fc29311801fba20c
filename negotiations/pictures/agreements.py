"""Agreements as the names of pictures give them: "12" of "course-12"."""

import re

from negotiations.brief import brief
from negotiations.models import Agreement


def ordinal_of(text: str) -> int | None:
    """The ordinal that a part of a name is, of at most three figures; `None` if it is none."""
    return int(text) if re.fullmatch(r"[0-9]{1,3}", text) else None


def agreement_of(text: str) -> Agreement | None:
    """The agreement with that ordinal, if there is one. One query."""
    number = ordinal_of(text)
    return None if number is None else brief(Agreement.objects.all()).filter(number=number).first()
