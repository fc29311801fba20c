"""Finding the pages of an import: files, folders to any depth, and what manifests list."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from articles.capturing.manifest import NAMES, Manifest, read_manifest
from articles.capturing.pages import Page, identity, printable

SUFFIXES = (".txt", ".html", ".htm")


@dataclass(slots=True)
class Sources:
    """The pages to import, each once, in order; the paths that are not there; the manifests that were used."""

    pages: list[Page] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    manifests: list[Manifest] = field(default_factory=list)
    _there: set[Path] = field(default_factory=set, init=False, repr=False)

    def add(self, pages: Iterable[Page]) -> None:
        """Add those pages that are not among them yet, and all faults."""
        for page in pages:
            true_path = identity(page.path)
            if page.fault or true_path not in self._there:
                self.pages.append(page)
                self._there.add(true_path)


def find_pages(paths: Iterable[Path], manifest: Path | None = None) -> Sources:
    """Find the pages of files and folders, in the order given, a folder's sorted by path.

    What is known of a page comes from `manifest`, or without one from a `manifest.jsonl` or `manifest.csv` in the
    page's folder. A manifest without paths stands for the pages that it lists. Raises `BadManifest`.
    """
    finder = _Finder(read_manifest(manifest) if manifest else None)
    paths = list(paths)
    if finder.named and not paths:
        finder.found.add(finder.named.pages)
    for path in paths:
        if path.is_dir():
            finder.add_folder(path)
        elif os.path.lexists(path):
            finder.add_file(path)
        else:
            finder.found.missing.append(path)
    return finder.found


class _Finder:
    """Collects pages, and looks up what manifests know of them."""

    def __init__(self, named: Manifest | None) -> None:
        self.named = named
        self.found = Sources(manifests=[named] if named else [])
        self.read: dict[Path, Manifest] = {}
        self.rows: dict[Path, dict[Path, Page]] = {}

    def add_folder(self, folder: Path) -> None:
        files = list(_walk(folder))
        manifests = [] if self.named else [self.open(page.path) for page in files if page.path.name in NAMES]
        listed = self.listed([self.named] if self.named else manifests)
        pages = [page for page in files if page.fault or page.path.suffix.lower() in SUFFIXES]
        pages = [listed.pop(identity(page.path), page) for page in pages]
        if not self.named:
            pages += listed.values()
            pages += (page for manifest in manifests for page in manifest.pages if _blames_manifest(manifest, page))
        self.found.add(pages or [Page(folder, fault=f"holds no page ({', '.join(SUFFIXES)}).")])

    def add_file(self, path: Path) -> None:
        if _goes_with_a_page(path):
            return
        beside = [path.parent / name for name in NAMES if (path.parent / name).is_file()]
        manifests = [self.named] if self.named else [self.open(manifest) for manifest in beside]
        listed = next((rows[identity(path)] for rows in map(self.rows_of, manifests) if identity(path) in rows), None)
        if listed is None and path.suffix.lower() not in SUFFIXES:
            listed = Page(path, fault=f"not a page: only {', '.join(SUFFIXES)} are read, and what a manifest lists.")
        self.found.add([replace(listed, path=path) if listed else Page(path)])

    def open(self, path: Path) -> Manifest:
        """Read the manifest of a folder, once."""
        if path not in self.read:
            self.read[path] = read_manifest(path)
            self.found.manifests.append(self.read[path])
        return self.read[path]

    def listed(self, manifests: Iterable[Manifest]) -> dict[Path, Page]:
        """What manifests list, by the file's identity; a deeper folder's manifest knows better."""
        found: dict[Path, Page] = {}
        for manifest in manifests:
            found |= self.rows_of(manifest)
        return found

    def rows_of(self, manifest: Manifest) -> dict[Path, Page]:
        """What one manifest lists, by the file's identity; worked out once."""
        if manifest.path not in self.rows:
            named = (page for page in manifest.pages if not _blames_manifest(manifest, page))
            self.rows[manifest.path] = {identity(page.path): page for page in named}
        return self.rows[manifest.path]


def _walk(folder: Path) -> Iterator[Page]:
    """Every file in a folder, to any depth, but hidden ones; a folder that cannot be opened is a page with a fault."""
    faults: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Page(Path(place, name)) for name in sorted(names) if not name.startswith("."))
    for fault in faults:
        yield Page(Path(fault.filename), fault=f"the folder cannot be opened: {fault.strerror}.")


def _blames_manifest(manifest: Manifest, page: Page) -> bool:
    """Is the page only the fault of a row that names none?"""
    return page.path == manifest.path


def _goes_with_a_page(path: Path) -> bool:
    """Is it a manifest, or an annotation beside its page, that `*` on a command line brings along?"""
    annotates = path.suffix == ".json" and any(path.with_suffix(suffix).is_file() for suffix in SUFFIXES)
    return annotates or path.name in NAMES


def describe_places(paths: Iterable[Path], manifest: Path | None) -> str:
    """Where an import's pages come from, for its summary: "captures/2019-03", "7 places"."""
    places = [printable(path) for path in paths] or [printable(path) for path in (manifest,) if path]
    return ", ".join(places) if len(places) <= 3 else f"{len(places)} places"
