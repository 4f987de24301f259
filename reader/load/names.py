"""Names of files in a folder or ZIP: which of them are policies, and which belong to a page saved beside them.

Names are relative, with "/" between their parts, on every system.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_PAGES = (".html", ".htm", ".xhtml")
# What browsers call the folder with a page's pictures and styles, by language.
_PAGE_FOLDERS = (
    "_files",
    "-Dateien",
    "_fichiers",
    "-filer",
    "_bestanden",
    "_archivos",
    "_arquivos",
    "_pliki",
    ".files",
)
_NO_POLICIES = frozenset(("__MACOSX", "node_modules"))


def suffix_of(name: str) -> str:
    """Return the suffix of a name in lower case (".md")."""
    return PurePosixPath(name).suffix.lower()


def policy_names(names: Iterable[str], suffixes: Collection[str]) -> list[str]:
    """Return the names that may be policies, sorted: no hidden files, nothing that only belongs to a saved page."""
    everything = list(dict.fromkeys(names))
    pages = {name for name in everything if suffix_of(name) in _PAGES}
    return sorted(
        name
        for name in everything
        if suffix_of(name) in suffixes and not _is_aside(name) and not _belongs_to_page(name, pages)
    )


def _is_aside(name: str) -> bool:
    return any(part.startswith(".") or part in _NO_POLICIES for part in name.split("/"))


def _belongs_to_page(name: str, pages: set[str]) -> bool:
    """Tell whether a file lies in the folder that a browser saved beside a page."""
    parts = name.split("/")
    for depth, part in enumerate(parts[:-1]):
        for ending in _PAGE_FOLDERS:
            if part.endswith(ending):
                page = "/".join([*parts[:depth], part.removesuffix(ending)])
                if any(page + suffix in pages for suffix in _PAGES):
                    return True
    return False


def frames_in(page: str, sources: Iterable[str], names: Collection[str]) -> list[str]:
    """Return those of a page's frames that are files among `names`; every other address is passed over."""
    found: list[str] = []
    for source in sources:
        try:
            address = urlsplit(source.strip())
        except ValueError:
            continue
        if address.scheme or address.netloc or address.path.startswith("/"):
            continue
        name = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address.path)))
        if name in names and suffix_of(name) in _PAGES and name not in found:
            found.append(name)
    return found
