"""Is a capture HTML or plain text? Its content tells, not its name."""

import re

HEAD = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:p|div|span|article|section|br|h[1-6]|meta|title|table|tr|td|ul|li|a)(?:\s[^<>]{0,2000})?/?>", re.I
)


def is_html(text: str) -> bool:
    """A document's own tags near its head, or several tags of any kind: plain text at most quotes one."""
    return bool(HEAD.search(text, 0, 20_000)) or len(TAG.findall(text, 0, 100_000)) >= 4
