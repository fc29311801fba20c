"""The words that columns hold, and what they are called in the reader's language."""

from typing import Any

from django.utils.translation import gettext_lazy as _

Words = dict[str, Any]
"""Words by value, translated when they are shown: no `str` to the type checker, but what a template takes for one."""

SIDES: Words = {"KR": _("South Korea"), "US": _("United States")}
STATUSES: Words = {"planned": _("planned"), "held": _("held")}
KINDS: Words = {"agreed": _("agreed"), "demanded": _("demanded"), "offered": _("offered")}
CURRENCIES: Words = {"KRW": _("South Korean won"), "USD": _("U.S. dollars")}
PARTS: Words = {"title": _("headline"), "body": _("text"), "caption": _("photo caption")}
CLAIMED = {"agreement": "agreement", "round": "round", "negotiator": "negotiator", "payment": "payment"}
