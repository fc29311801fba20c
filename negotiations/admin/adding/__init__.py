"""Adding an article in the admin: by its address, as a file, or as pasted text, each looked at before it is stored.

`forms` takes what a curator gives and makes a source of it, as `import_articles` does of what it is given; `views`
holds the page as a draft meanwhile; `preview` rehearses storing it, `found` tells what was found on it, and `stored`
what became of it. The import itself is `negotiations.importing.adding`.
"""

from negotiations.admin.adding.views import urls

__all__ = ["urls"]
