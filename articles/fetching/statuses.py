"""What a server's refusal means, in a line."""

from articles.capturing.arrival import Refused
from articles.fetching.client import Answer

REASONS = {
    401: "it wants a password: save the page in a browser and import the file.",
    402: "it wants a payment: save the page in a browser and import the file.",
    403: "it keeps robots out: save the page in a browser and import the file.",
    404: "there is no such page: check the address, or look for it in a web archive.",
    410: "the page is gone for good: look for it in a web archive.",
    429: "too many requests: try again later (with import_articles, by a longer --delay).",
    451: "it is withheld for legal reasons: look for it in a web archive.",
}


def require_found(answer: Answer) -> None:
    """Raise `Refused` for an answer that is not the page that was asked for."""
    if not answer.found:
        raise Refused(f"answers {answer.status}: {REASONS.get(answer.status) or _by_kind(answer.status)}")


def _by_kind(status: int) -> str:
    if status >= 500:
        return "the server has a fault: try again later."
    if status >= 400:
        return "the server refuses the request: see in a browser what is wrong."
    return "that brings no page: see in a browser what is wrong."
