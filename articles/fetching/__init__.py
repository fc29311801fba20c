"""From addresses to captures: pages fetched from the web, politely and safely. No Django, no database.

`sources` is the door: addresses, lists of them and feeds, as sources that an import takes. `pages` fetches a page,
`robots` and `pace` say whether and when it may, `client` sends one request, `network` connects to nothing that `guard`
holds for private.
"""

from articles.fetching.addresses import is_address, shown, without_user
from articles.fetching.lists import BadList, list_name
from articles.fetching.pages import Validators
from articles.fetching.sources import addresses_as_sources, awaited_address

__all__ = [
    "BadList",
    "Validators",
    "addresses_as_sources",
    "awaited_address",
    "is_address",
    "list_name",
    "shown",
    "without_user",
]
