"""Who changes what, and why, as a request says it."""

from typing import Any

from django.http import HttpRequest
from pghistory.middleware import HistoryMiddleware

LONGEST_REASON = 2000


class ChangesMiddleware(HistoryMiddleware):
    """Notes with each change that a request makes who is signed in, and what its form gives as "reason"."""

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        """Nothing heavy: it goes along with each statement that writes."""
        if not request.user.is_authenticated:
            return {}
        return {"who": request.user.get_username(), "reason": as_text(request.POST.get("reason", ""))}


def as_text(reason: str) -> str:
    """A reason without what a database refuses, and no longer than one should be."""
    return reason.replace("\0", "").strip()[:LONGEST_REASON]
