"""Records: what they say, and which claims they rest on, is what resolution makes of all claims and pins."""

from negotiations.checking.check import Check
from negotiations.store import differences

OUTDATED = Check(
    differences,
    one="{} record or link is not what the claims add up to",
    many="{} records and links are not what the claims add up to",
    remedy="`manage.py rebuild` puts that right, `rebuild --reread` what it does not; an import does so at its end.",
)
