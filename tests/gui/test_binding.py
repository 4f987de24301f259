"""Qt's binding, loaded the quick way: nothing that is asked of it later is answered otherwise than in the usual way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.gui.binding import KNOWN, TRIED_ON
from reader.resources import resource_path

here = pytest.mark.skipif(sys.platform != TRIED_ON, reason="there it loads as ever")
ROOT = Path(__file__).parent.parent.parent
QUICK = "from reader.gui.binding import load_binding\nassert load_binding()\n"
# What PySide answers with the part that was put off: wrong arguments, documentation, signatures, an import hook.
QUESTIONS = """
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QWidget
import shiboken6

application = QApplication([])
widget = QWidget()
for wrong in (
    lambda: widget.resize("a"), lambda: widget.setWindowTitle(), lambda: widget.move(1, 2, 3),
    lambda: QWidget(4), lambda: widget.resize(1, nonsense=3), lambda: QPoint("a", 2), lambda: QWidget(nonsense=1),
    lambda: widget.resize("b"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QWidget.resize.__doc__, shiboken6.__version__, shiboken6.isValid(widget))
from PySide6.support.signature import get_signature
print(get_signature(QWidget.resize), get_signature(QPoint))
class Teller(QObject):
    told = Signal(str)
teller = Teller()
teller.told.connect(print)
teller.told.emit("told")
try:
    shiboken6.nothing
except AttributeError as error:
    print(error)
"""


def run(program: str, **settings: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **settings}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@here
def test_what_is_asked_later_is_answered_as_ever() -> None:
    told = run(QUICK + QUESTIONS)
    assert "Supported signatures" in told
    assert told == run(QUESTIONS)


@here
def test_the_installed_version_is_known() -> None:
    assert run("from shiboken6 import _config; print(_config.shiboken_library_soversion, end='')") in KNOWN


@here
def test_nothing_of_it_is_loaded_before_it_is_asked_for() -> None:
    told = run(
        QUICK + "import PySide6.QtWidgets, builtins, sys\n"
        "print('inspect' in sys.modules, 'typing' in sys.modules, hasattr(builtins, '__orig_import__'))"
    )
    assert told == "False False False\n"


@pytest.mark.parametrize(
    ("before", "settings"),
    [
        ("from reader.gui import binding\nbinding.KNOWN = frozenset()\n", {}),  # another version
        ("import shiboken6\n", {}),  # too late
        ("from reader.gui import binding\nbinding.TRIED_ON = 'elsewhere'\n", {}),
        ("", {"SBK_EMBED": "nothing"}),  # the user asks PySide for something of its own
    ],
)
def test_where_it_cannot_be_it_loads_in_the_usual_way(before: str, settings: dict[str, str]) -> None:
    late = before + "from reader.gui.binding import load_binding\nassert not load_binding()\n"
    assert run(late + QUESTIONS, **settings) == run(QUESTIONS)


def test_the_folder_that_stands_in_holds_no_code() -> None:
    assert [path.name for path in resource_path("binding/files.dir").iterdir()] == ["README.md"]
