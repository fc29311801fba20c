"""A citation as CSL-JSON, in which items are already. Plain functions that know no models."""

import json

from negotiations.citing.items import Item


def write(item: Item) -> str:
    """An array of the one item."""
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"
