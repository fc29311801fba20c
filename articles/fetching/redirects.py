"""Following redirects: not too many, and not in a circle."""

from collections.abc import Callable

from articles.capturing.arrival import Refused
from articles.fetching.addresses import joined, shown
from articles.fetching.client import Answer, Client

REDIRECTS = (301, 302, 303, 307, 308)
MOST = 10


def follow(client: Client, address: str, ask: Callable[[str], Answer]) -> Answer:
    """The answer at the end of an address's redirects. Raises `Refused`, also for what `ask` does."""
    asked = set()
    for _ in range(MOST + 1):
        request = (address, client.cookies)
        if request in asked:
            raise Refused(f"redirects in a circle, by way of {address}: see in a browser what is wrong.")
        asked.add(request)
        answer = ask(address)
        if answer.status not in REDIRECTS:
            return answer
        address = _target(answer)
    raise Refused(f"more than {MOST} redirects, the last to {address}: import the address of the page itself.")


def _target(answer: Answer) -> str:
    """Where an answer sends us."""
    location = answer.header("location")
    if not location:
        raise Refused(f"answers {answer.status}, a redirect, and not whereto: see in a browser what is wrong.")
    try:
        return joined(answer.address, location)
    except Refused as refusal:
        raise Refused(f"redirects to “{shown(location)[:200]}”: {refusal}") from refusal
