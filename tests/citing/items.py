"""Items to be cited."""

from datetime import date

from negotiations.citing import items, names

TODAY = date(2026, 11, 22)
PAGE = "https://archive.example/articles/0123456789abcdef/"
ORIGINAL = "https://news.example/2024/06/talks_1?id=7&lang=en#top"


def article(*authors: str, title: str = "Envoys meet", outlet: str = "Peninsula Wire", **told: str) -> items.Item:
    """An article of 10 June 2024; fields are told by their names."""
    original = told.pop("original", ORIGINAL)
    item = items.article("sma-0123", title, [names.cited(name) for name in authors], PAGE, original, TODAY)
    if outlet:
        item["container-title"] = outlet
    item["issued"] = items.day(date(2024, 6, 10))
    item["language"] = told.pop("language", "en")
    if "note" in told:
        item["note"] = told["note"]
    return item


def page() -> items.Item:
    """A page of the archive."""
    address = "https://archive.example/payments/?kind=agreed"
    return items.page("sma-payments-kind-agreed", "Payments: agreed", address, "en", TODAY)
