"""No attribute of ours hides a method of Qt: `self.style = ...` on a widget breaks it far from where it was written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

GUI = Path(__file__).parent.parent / "reader" / "gui"


def _qt_class(name: str) -> type | None:
    for module in (QtWidgets, QtGui, QtCore):
        found = getattr(module, name, None)
        if isinstance(found, type):
            return found
    return None


def _base_names(node: ast.ClassDef) -> list[str]:
    """Return the last parts of the names of the bases ("QtWidgets.QWidget" and "QWidget" are both "QWidget")."""
    return [ast.unparse(base).split("[")[0].split(".")[-1] for base in node.bases]


def _qt_names(name: str, classes: dict[str, ast.ClassDef]) -> set[str]:
    """Return all the names that a class of ours inherits from Qt, through other classes of ours."""
    names: set[str] = set()
    for base in _base_names(classes[name]):
        qt = _qt_class(base)
        if qt is not None:
            names |= {attribute for attribute in dir(qt) if not attribute.startswith("__")}
        elif base in classes and base != name:
            names |= _qt_names(base, classes)
    return names


def _assigned(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    """Yield the attributes that a class sets: on self anywhere, or in its body (signals are set there)."""
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        yield from ((statement.lineno, target.id) for target in targets if isinstance(target, ast.Name))
    for inner in ast.walk(node):
        if (
            isinstance(inner, ast.Attribute)
            and isinstance(inner.ctx, ast.Store)
            and isinstance(inner.value, ast.Name)
            and inner.value.id == "self"
        ):
            yield inner.lineno, inner.attr


def _hiding(sources: dict[str, str]) -> list[str]:
    trees = {name: ast.parse(text) for name, text in sources.items()}
    found = [(name, node) for name, tree in trees.items() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    classes = {node.name: node for _, node in found}
    hiding = []
    for name, node in found:
        taken = _qt_names(node.name, classes)
        hiding += [
            f"{name}:{line} {node.name}.{attribute}" for line, attribute in _assigned(node) if attribute in taken
        ]
    return hiding


def test_no_attribute_hides_a_method_of_qt() -> None:
    sources = {str(path.relative_to(GUI)): path.read_text(encoding="utf-8") for path in GUI.rglob("*.py")}
    assert _hiding(sources) == []


def test_a_hidden_method_is_seen_through_our_own_base_class() -> None:
    source = """
class Base(QtWidgets.QWidget):
    def __init__(self):
        self.report = None

class Pane(Base):
    changed = Signal()
    font = Signal()

    def __init__(self):
        self.style, self.other = 1, 2
"""
    assert _hiding({"pane.py": source}) == ["pane.py:8 Pane.font", "pane.py:11 Pane.style"]
