"""What commands write: UTF-8, whatever the locale, for headlines and names come in Hangul."""

import io
from typing import Any, BinaryIO

from django.core.management.base import OutputWrapper


def write_utf8(output: OutputWrapper) -> None:
    """Let a command's output be UTF-8 from here on, if it goes to a file, a pipe or a terminal."""
    if isinstance(output._out, io.TextIOWrapper):
        output._out.reconfigure(encoding="utf-8")


def binary(output: OutputWrapper) -> BinaryIO:
    """A command's output as bytes, which no text layer alters on the way."""
    stream: Any = output._out
    bare: BinaryIO = getattr(stream, "buffer", stream)
    return bare
