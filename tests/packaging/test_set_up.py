"""The set-up script: what it says where something is missing, and what it leaves alone."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parent.parent.parent / "packaging"


@pytest.fixture
def system_libraries(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("system_libraries")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("environment")


def _only_tool(monkeypatch: pytest.MonkeyPatch, folder: Path, tool: str) -> None:
    program = folder / tool
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_nothing_is_advised_where_qt_works(system_libraries: ModuleType) -> None:
    assert system_libraries.advice(system_libraries.QtState(widgets=True, window=True)) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="the package managers are those of Linux")
@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "sudo apt-get install libglib2.0-0 libgl1"),
        ("dnf", "sudo dnf install glib2"),
        ("pacman", "sudo pacman -S --needed glib2"),
    ],
)
def test_the_line_to_run_is_the_one_of_this_system(
    tool: str, line: str, system_libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _only_tool(monkeypatch, tmp_path, tool)
    advice = system_libraries.advice(system_libraries.QtState(False, False, "libGL.so.1: cannot open"))
    assert "libGL.so.1" in advice
    assert line in advice


def test_an_unknown_system_is_told_what_is_missing(
    system_libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    advice = system_libraries.advice(system_libraries.QtState(True, False, "libxcb-cursor.so.0: cannot open"))
    assert "libxcb-cursor.so.0" in advice
    assert "package manager" in advice


@pytest.mark.skipif(sys.platform != "linux", reason="a screen is named by DISPLAY on Linux")
def test_there_is_no_screen_where_none_is_named(system_libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not system_libraries.has_screen(Path(sys.executable))


def test_a_broken_stamp_counts_as_none(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    assert environment._read_stamp() == {}
    (tmp_path / "stamp.json").write_text('{"run": ', encoding="utf-8")
    assert environment._read_stamp() == {}


def test_the_gate_names_its_parts_when_asked_for_an_unknown_one() -> None:
    done = subprocess.run(
        [sys.executable, str(PACKAGING / "check.py"), "spelling"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "no such part: spelling" in done.stderr
    assert "lint" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for an environment is a link")
def test_a_script_that_a_bare_python_cannot_run_is_run_by_the_environment(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.py"
    script.write_text("import sys\nprint(sys.executable, sys.argv[1:])\nsys.exit(3)\n", encoding="utf-8")
    assert environment.run_prepared(script, ["draw"]) is None  # this Python has all
    python = tmp_path / "environment" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path / "environment")
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "SIGN", "no_such_library")
    ready = {"place": str(environment.ROOT), "python": environment._python_version(), **environment._fingerprint()}
    environment.STAMP.write_text(json.dumps(ready), encoding="utf-8")
    assert environment.run_prepared(script, ["draw"]) == 3
    assert capfd.readouterr().out == f"{python} ['draw']\n"


def test_a_package_names_the_library_of_the_system_that_it_lacks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system_libraries: ModuleType
) -> None:
    """On a bare machine dpkg-shlibdeps knows no package of Qt's libraries: we install them, or say how."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    build_deb = importlib.import_module("build_deb")
    installed: list[list[str]] = []

    def answer(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        if installed:
            return subprocess.CompletedProcess([], 0, "shlibs:Depends=libc6 (>= 2.36)\n", "")
        return subprocess.CompletedProcess([], 2, "", "error: cannot find library libacorn.so.4 needed by it\n")

    monkeypatch.setattr(build_deb, "WORK", tmp_path)
    monkeypatch.setattr(build_deb.subprocess, "run", answer)
    monkeypatch.setattr(build_deb, "may_install_packages", lambda: False)
    with pytest.raises(build_deb.SetupError, match=r"lacks libacorn\.so\.4[\s\S]*apt-get install libglib2"):
        build_deb._depends(tmp_path)
    monkeypatch.setattr(build_deb, "may_install_packages", lambda: True)
    monkeypatch.setattr(build_deb, "apt_install", lambda packages: installed.append(packages) or True)
    assert build_deb._depends(tmp_path) == "libc6 (>= 2.36)"
    assert installed == [system_libraries.DEBIAN]


def test_a_build_takes_no_code_from_another_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    build_wheel = importlib.import_module("build_wheel")
    monkeypatch.setattr(build_wheel, "commit_time", lambda: "0")
    monkeypatch.setenv("PYTHONPATH", "/home/acorn/elsewhere")
    assert "PYTHONPATH" not in build_wheel.settings()
    assert build_wheel.settings()["SOURCE_DATE_EPOCH"] == "0"
