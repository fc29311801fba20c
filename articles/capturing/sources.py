"""Finding what to import: files, folders to any depth, and what manifests list."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from articles.capturing.files import File
from articles.capturing.kinds import PAGES, SUFFIXES, named_like_pages
from articles.capturing.manifest import NAMES, Manifest, read_manifest
from articles.capturing.names import identity, printable

__all__ = ["SUFFIXES", "Sources", "describe_places", "find_sources"]


@dataclass(slots=True)
class Sources:
    """The files to import, each once, in order; the paths that are not there; the manifests that were used."""

    files: list[File] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    manifests: list[Manifest] = field(default_factory=list)
    _there: set[Path] = field(default_factory=set, init=False, repr=False)

    def add(self, files: Iterable[File]) -> None:
        """Add those files that are not among them yet, and all faults."""
        for file in files:
            true_path = identity(file.path)
            if file.fault or true_path not in self._there:
                self.files.append(file)
                self._there.add(true_path)


def find_sources(paths: Iterable[Path], manifest: Path | None = None) -> Sources:
    """Find the pages and containers of pages among files and in folders, in the order given, a folder's sorted by path.

    What is known of a file comes from `manifest`, or without one from a `manifest.jsonl` or `manifest.csv` in the
    file's folder. A manifest without paths stands for the files that it lists. Raises `BadManifest`.
    """
    finder = _Finder(read_manifest(manifest) if manifest else None)
    paths = list(paths)
    if finder.named and not paths:
        finder.found.add(files_of(finder.named))
    for path in paths:
        if path.is_dir():
            finder.add_folder(path)
        elif os.path.lexists(path):
            finder.add_file(path)
        else:
            finder.found.missing.append(path)
    return finder.found


class _Finder:
    """Collects files, and looks up what manifests know of them."""

    def __init__(self, named: Manifest | None) -> None:
        self.named = named
        self.found = Sources(manifests=[named] if named else [])
        self.read: dict[Path, Manifest] = {}
        self.listed_by: dict[Path, dict[Path, File]] = {}

    def add_folder(self, folder: Path) -> None:
        there = [file for file in _walk(folder) if not self.is_named(file.path)]
        manifests = [] if self.named else [self.open(file.path) for file in there if file.path.name in NAMES]
        listed = self.listed([self.named] if self.named else manifests)
        files = [file for file in there if file.fault or _is_wanted(file.path)]
        files = [listed.pop(identity(file.path), file) for file in files]
        if not self.named:
            files += listed.values()
            files += (file for manifest in manifests for file in files_of(manifest) if file.path == manifest.path)
        self.found.add(files or [File(folder, fault=f"holds no page ({', '.join(SUFFIXES)}).")])

    def add_file(self, path: Path) -> None:
        if _goes_with_a_page(path) or self.is_named(path):
            return
        beside = [path.parent / name for name in NAMES if (path.parent / name).is_file()]
        manifests = [self.named] if self.named else [self.open(manifest) for manifest in beside]
        listed = next(
            (files[identity(path)] for files in map(self.listed_in, manifests) if identity(path) in files), None
        )
        self.found.add([replace(listed, path=path) if listed else File(path)])

    def is_named(self, path: Path) -> bool:
        """Is it the manifest that was named, whatever it is called?"""
        return self.named is not None and identity(path) == identity(self.named.path)

    def open(self, path: Path) -> Manifest:
        """Read the manifest of a folder, once."""
        if path not in self.read:
            self.read[path] = read_manifest(path)
            self.found.manifests.append(self.read[path])
        return self.read[path]

    def listed(self, manifests: Iterable[Manifest]) -> dict[Path, File]:
        """What manifests list, by the file's identity; a deeper folder's manifest knows better."""
        found: dict[Path, File] = {}
        for manifest in manifests:
            found |= self.listed_in(manifest)
        return found

    def listed_in(self, manifest: Manifest) -> dict[Path, File]:
        """What one manifest lists, by the file's identity; worked out once."""
        if manifest.path not in self.listed_by:
            files = (file for file in files_of(manifest) if file.path != manifest.path)
            self.listed_by[manifest.path] = {identity(file.path): file for file in files}
        return self.listed_by[manifest.path]


def files_of(manifest: Manifest) -> Iterator[File]:
    """The files that a manifest lists; a row that names none is a fault of the manifest's own file."""
    for row in manifest.rows:
        path = manifest.path.parent / row.path if row.path else manifest.path
        yield File(path, row.known, "" if row.fault else row.place, row.fault)


def _walk(folder: Path) -> Iterator[File]:
    """Every file in a folder, to any depth, but hidden ones; a folder that cannot be opened is a file with a fault."""
    faults: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (File(Path(place, name)) for name in sorted(names) if not name.startswith("."))
    for fault in faults:
        yield File(Path(fault.filename), fault=f"the folder cannot be opened: {fault.strerror}.")


def _is_wanted(path: Path) -> bool:
    return named_like_pages(path.name) and path.name not in NAMES


def _goes_with_a_page(path: Path) -> bool:
    """Is it a manifest, or an annotation beside its page, that `*` on a command line brings along?"""
    annotates = path.suffix == ".json" and any(path.with_suffix(suffix).is_file() for suffix in PAGES)
    return annotates or path.name in NAMES


def describe_places(paths: Iterable[Path | str], manifest: Path | None) -> str:
    """Where an import's pages come from, for its summary: "captures/2019-03", "7 places"."""
    places = [printable(path) for path in paths] or [printable(path) for path in (manifest,) if path]
    return ", ".join(places) if len(places) <= 3 else f"{len(places)} places"
