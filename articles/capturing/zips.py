"""ZIP, and WACZ, which is a ZIP of WARCs: its members as places and streams. Nothing is ever unpacked to disk."""

import io
import posixpath
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from articles.capturing.arrival import Refused
from articles.capturing.kinds import SUFFIXES, named_like_pages
from articles.capturing.manifest import NAMES, BadManifest, Row, parse_manifest
from articles.capturing.places import Place, Visit
from articles.capturing.streams import read_page, unpacked

LARGEST_INSIDE = 64 * 2**20
"""Bytes of a ZIP within another container: it must be held in memory, as its list of contents is at its end."""

ENCRYPTED, NAMED_IN_UTF8 = 0x1, 0x800
BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of compression that zipfile unpacks piece by piece; of others, a small piece may fill the memory."""

DAMAGE = (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, struct.error)
"""What zipfile raises on bad input."""


@dataclass(frozen=True, slots=True)
class Member:
    """A page or a container of pages in a ZIP; `fault` says why it cannot be opened, where that is plain before."""

    place: Place
    info: zipfile.ZipInfo | None = None
    fault: str = ""


def open_zip(stream: io.BufferedReader, place: Place) -> zipfile.ZipFile:
    """Open a ZIP. Raises `Refused`."""
    try:
        return zipfile.ZipFile(stream if stream.seekable() else _held(stream, place))
    except DAMAGE as error:
        raise Refused(f"is no ZIP, or a damaged one ({error}). Get it again.") from error


def _held(stream: io.BufferedReader, place: Place) -> io.BytesIO:
    size = place.size or 0
    content = stream.read(LARGEST_INSIDE + 1) if size <= LARGEST_INSIDE else b""
    if max(size, len(content)) > LARGEST_INSIDE:
        raise Refused(
            f"a ZIP of more than {LARGEST_INSIDE >> 20} MB within another file. Take it out; import it alone."
        )
    return io.BytesIO(content)


def members_of(archive: zipfile.ZipFile, place: Place) -> Iterator[Member]:
    """What a ZIP holds of pages and containers, sorted by path, and what its manifests list in vain.

    Files of other kinds are counted as passed over. Raises `Refused` for a ZIP without pages.
    """
    files = {name: info for info in archive.infolist() if (name := name_of(info)) and not info.is_dir()}
    if _is_wacz(files):
        files = {name: info for name, info in files.items() if name.startswith("archive/")}
    listed = _listed(archive, files, place)
    wanted = [name for name in sorted(files) if name in listed or _is_wanted(name, files[name])]
    place.visit.passed_over["file"] += len(files.keys() - set(wanted) - _manifests(files))
    if not wanted and not listed:
        raise Refused(f"holds no page ({', '.join(SUFFIXES)}).")
    for name in wanted:
        yield _member(place.inside(name, files[name].file_size), files[name], listed.pop(name, None))
    for name, row in listed.items():
        yield _member(place.inside(name), None, row)


def open_member(archive: zipfile.ZipFile, member: Member, visit: Visit) -> io.BufferedReader:
    """Open what a member holds. Raises `Refused`."""
    if member.fault or member.info is None:
        raise Refused(member.fault or "there is no such file.")
    if member.info.flag_bits & ENCRYPTED:
        raise Refused("is encrypted. Unpack the ZIP with its password and import what is in it.")
    if member.info.compress_type not in BOUNDED:
        raise Refused("is compressed in an uncommon way. Unpack the ZIP and import what is in it.")
    try:
        return unpacked(cast(zipfile.ZipExtFile, archive.open(member.info)), visit)
    except DAMAGE as error:
        raise Refused(f"is damaged ({error}). Get the ZIP again.") from error


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's path as it was meant: many programs write names in their own encoding and do not say so."""
    name = info.filename
    if not info.flag_bits & NAMED_IN_UTF8:
        written = name.encode("cp437")  # as which zipfile has read it
        readings = (_decoded(written, encoding) for encoding in ("utf-8", "cp949"))
        name = next((reading for reading in readings if reading), name)
    return _composed(name.replace("\\", "/"))


def _decoded(name: bytes, encoding: str) -> str | None:
    try:
        return name.decode(encoding)
    except UnicodeDecodeError:
        return None


def _composed(path: str) -> str:
    """A path in its shortest form, Hangul composed: some systems take syllables apart in names."""
    return unicodedata.normalize("NFC", posixpath.normpath(path))


def _is_wacz(names: Collection[str]) -> bool:
    return "datapackage.json" in names and any(name.startswith("archive/") for name in names)


def _is_wanted(name: str, info: zipfile.ZipInfo) -> bool:
    hidden = any(part.startswith(".") and part.strip(".") for part in name.split("/"))
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    return named_like_pages(name) and not (hidden or is_link or posixpath.basename(name) in NAMES)


def _manifests(names: Iterable[str]) -> set[str]:
    return {name for name in names if posixpath.basename(name) in NAMES}


def _listed(archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo], place: Place) -> dict[str, Row]:
    """What manifests in the ZIP list, by path; a deeper folder's knows better. Raises `Refused`."""
    listed: dict[str, Row] = {}
    for name in sorted(_manifests(files), key=lambda name: (name.count("/"), name)):
        here = place.inside(name, files[name].file_size)
        try:
            content = read_page(open_member(archive, Member(here, files[name]), place.visit), here)
            manifest = parse_manifest(content, Path(name), here.label)
        except BadManifest as fault:
            raise Refused(str(fault)) from fault
        listed |= {_composed(posixpath.join(posixpath.dirname(name), row.path)): row for row in manifest.rows}
    return listed


def _member(place: Place, info: zipfile.ZipInfo | None, row: Row | None) -> Member:
    if row is None:
        return Member(place, info)
    listed_in = "" if row.fault else row.place
    return Member(replace(place, known=place.with_known(row.known), listed_in=listed_in), info, row.fault)
