"""How pictures look in files: the style sheet's own rules for them, in its light colours, each value in its place."""

import re
from functools import cache

from django.conf import settings

SHEET = settings.BASE_DIR / "static" / "site.css"
SECTION = re.compile(r"(?s)/\* Pictures: [^*]*\*/(.*?)/\* ")
"""The rules for shapes, up to the next section."""
PROPERTY = re.compile(r"(--[a-z-]+): ([^;]+);")
IN_LIGHT = re.compile(r"light-dark\(([^,]+), [^)]+\)")
NAMED = re.compile(r"var\((--[a-z-]+)\)")


@cache
def looks() -> str:
    """The rules for shapes, each custom property by its light value.

    Raises ValueError if the style sheet has no section for them.
    """
    sheet = SHEET.read_text(encoding="utf-8")
    section = SECTION.search(sheet)
    if section is None:
        raise ValueError("the style sheet has no section that begins with /* Pictures:")
    values = dict(PROPERTY.findall(sheet))
    named = NAMED.sub(lambda found: values[found[1]], section[1])
    return IN_LIGHT.sub(r"\1", named).strip()
