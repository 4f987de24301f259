"""The house keeps its walls: who may import whom, Qt in one package, modules that fit on a few screens."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READER = ROOT / "reader"
MODULES = sorted(READER.rglob("*.py"))

# Which packages of reader a package may import, besides itself and what is free for all. "*" is everything.
FREE = {"collector", "errors", "late", "resources", "spreadsheet", "web_page", "whole_file"}
STAGES = {"document", "load", "segment", "practices", "summary"}
MAY_IMPORT: dict[str, set[str]] = {
    "document": set(),
    "load": {"document"},
    "segment": {"document"},
    "practices": {"document", "paths"},  # paths: where the user's own rules lie
    "summary": {"document", "practices"},
    "report": STAGES,
    "compare": {"report", "document"},
    "library": {"document"},
    "export": {"report", "compare", "document"},
    "survey": {"report", "library", "document"},
    "cli": {"*"},
    "gui": {"*"},
}
# The same for the stages of `summary`, which its other modules put together.
STAGES_OF_SUMMARY: dict[str, set[str]] = {
    "texts": set(),
    "quoting": {"texts"},
    "clauses": {"texts", "quoting", "model"},
    "saying": {"texts", "quoting", "clauses"},
    "reaching": {"texts", "clauses", "model"},
}
# Modules at the top stand alone, save the one that picks a face.
ALONE = {"__init__", "collector", "errors", "late", "resources", "paths", "spreadsheet", "web_page", "whole_file"}
# Which package of reader is the only one to know a library.
LIBRARIES = {
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "sqlite_utils": {"library", "survey"},  # survey: a table as a database
    "sqlite3": {"library", "survey"},
    "pyarrow": {"survey"},
    "distributed": {"survey"},
    "markdown_it": {"load", "export", "gui"},  # export sets the notes, which are Markdown; gui the guide, which is too
    "jinja2": {"export"},
    "markupsafe": {"export"},
    "selectolax": {"load"},
    "pypdfium2": {"load"},
    "ftfy": {"load"},
    "numpy": {"practices"},
    "re2": {"practices", "summary"},  # summary: what a clause must hold for its sentence to stand
}
# The program never opens a connection, so nothing that can is imported at all.
NETWORK = {"asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "ssl", "urllib.request"}
VAGUE = {"utils", "util", "common", "helpers", "helper", "manager", "misc", "mixed"}
LONGEST = 350


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def _package(module: Path) -> str:
    """Return "gui" for reader/gui/views/x.py and "errors" for reader/errors.py."""
    return module.relative_to(READER).parts[0].removesuffix(".py")


def _imports(module: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of everything that a module imports, late imports included."""
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports relatively"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _place(module: Path, line: int) -> str:
    return f"{module.relative_to(ROOT)}:{line}"


def test_every_package_stands_in_the_import_table() -> None:
    packages = {path.name for path in READER.iterdir() if (path / "__init__.py").exists()}
    assert packages == set(MAY_IMPORT)


def test_packages_import_only_what_the_table_allows() -> None:
    breaches = []
    for module in MODULES:
        package = _package(module)
        allowed = MAY_IMPORT.get(package, set())
        for line, name in _imports(module):
            parts = name.split(".")
            if parts[0] != "reader" or "*" in allowed or package == "__main__":
                continue
            imported = parts[1]
            if package in ALONE and imported not in {"__version__", *(ALONE - {"paths"})}:
                breaches.append(f"{_place(module, line)} stands alone, but imports {name}")
            elif package not in ALONE and imported not in allowed | FREE | {package, "__version__"}:
                breaches.append(f"{_place(module, line)} ({package}) imports {name}")
    assert not breaches, "\n".join(breaches)


def test_each_stage_of_the_summary_imports_only_those_before_it() -> None:
    breaches = [
        f"{_place(module, line)} imports {name}"
        for module in MODULES
        if module.parent.parent == READER / "summary"
        for line, name in _imports(module)
        if name.startswith("reader.summary.")
        and name.split(".")[2] not in STAGES_OF_SUMMARY[module.parent.name] | {module.parent.name}
    ]
    assert not breaches, "\n".join(breaches)


def test_no_package_imports_a_face() -> None:
    faces = [
        f"{_place(module, line)} imports {name}"
        for module in MODULES
        for line, name in _imports(module)
        if name.startswith("reader.gui") and _package(module) not in {"gui", "__main__", "cli"}
    ]
    assert not faces, "\n".join(faces)


def test_a_library_is_known_to_its_package_alone() -> None:
    breaches = [
        f"{_place(module, line)} imports {name}"
        for module in MODULES
        for line, name in _imports(module)
        if _package(module) not in LIBRARIES.get(name.split(".")[0], {_package(module)})
    ]
    assert not breaches, "\n".join(breaches)


def test_nothing_that_can_open_a_connection_is_imported() -> None:
    breaches = [
        f"{_place(module, line)} imports {name}"
        for module in MODULES
        for line, name in _imports(module)
        if any(name == banned or name.startswith(banned + ".") for banned in NETWORK)
        # Local sockets between two starts of the program never leave the machine.
        or (
            name.startswith("PySide6.QtNetwork")
            and name.split(".")[-1] not in {"QtNetwork", "QLocalServer", "QLocalSocket"}
        )
        or name.startswith("PySide6.QtWebEngine")
    ]
    assert not breaches, "\n".join(breaches)


def test_the_command_line_loads_neither_qt_nor_the_library() -> None:
    program = (
        "import sys, reader.cli.main\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'sqlite_utils')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("folder", ["reader", "packaging", "tests"])
def test_no_module_is_longer_than_a_few_screens(folder: str) -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / folder).rglob("*.py")
    }
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > LONGEST}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [str(module) for module in MODULES if module.stem in VAGUE or module.parent.name in VAGUE]


def test_every_module_says_what_it_is_for() -> None:
    assert not [str(module) for module in MODULES if not ast.get_docstring(_tree(module))]
