"""Kinds of keys in addresses: nothing that a database can't be asked for."""

from django.urls import register_converter
from django.urls.converters import PathConverter, StringConverter


class KeyConverter(StringConverter):
    """A record's key: anything but a slash or a NUL."""

    regex = r"[^/\0]+"


class KeyPathConverter(PathConverter):
    """A record's key with slashes in it: "11/2021-agreed-krw"."""

    regex = r"[^\0]+"


register_converter(KeyConverter, "key")
register_converter(KeyPathConverter, "keypath")
