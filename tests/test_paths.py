"""Where this user's files live, on each platform."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.paths import config_folder, data_folder, library_folder

LINUX = {"HOME": "/home/ann"}
WINDOWS = {
    "USERPROFILE": "C:\\Users\\Ann",
    "APPDATA": "C:\\Users\\Ann\\AppData\\Roaming",
    "LOCALAPPDATA": "D:\\Local",
}


def test_linux_without_settings_of_its_own() -> None:
    assert data_folder("linux", LINUX) == Path("/home/ann/.local/share/policy-reader")
    assert config_folder("linux", LINUX) == Path("/home/ann/.config/policy-reader")
    assert library_folder("linux", LINUX) == Path("/home/ann/.local/share/policy-reader/library")


def test_linux_with_xdg_folders() -> None:
    environ = {**LINUX, "XDG_DATA_HOME": "/data", "XDG_CONFIG_HOME": "/settings"}
    assert data_folder("linux", environ) == Path("/data/policy-reader")
    assert config_folder("linux", environ) == Path("/settings/policy-reader")


@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_xdg_folder_that_is_not_absolute_is_ignored(value: str) -> None:
    assert data_folder("linux", {**LINUX, "XDG_DATA_HOME": value}) == Path("/home/ann/.local/share/policy-reader")


def test_windows_keeps_the_library_local_and_the_settings_roaming() -> None:
    assert data_folder("win32", WINDOWS) == Path("D:\\Local") / "Policy Reader"
    assert config_folder("win32", WINDOWS) == Path("C:\\Users\\Ann\\AppData\\Roaming") / "Policy Reader"


def test_windows_without_its_variables() -> None:
    folder = data_folder("win32", {"USERPROFILE": "C:\\Users\\Ann"})
    assert folder == Path("C:\\Users\\Ann") / "AppData" / "Local" / "Policy Reader"


def test_macos() -> None:
    support = Path("/Users/ann/Library/Application Support/Policy Reader")
    assert data_folder("darwin", {"HOME": "/Users/ann"}) == support
    assert config_folder("darwin", {"HOME": "/Users/ann"}) == support / "config"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_own_home_overrides_every_platform(platform: str) -> None:
    environ = {**LINUX, **WINDOWS, "POLICY_READER_HOME": "/stick/policies"}
    assert data_folder(platform, environ) == Path("/stick/policies")
    assert config_folder(platform, environ) == Path("/stick/policies/config")
    assert library_folder(platform, environ) == Path("/stick/policies/library")


def test_relative_own_home_is_one_folder_for_the_whole_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder("linux", {"POLICY_READER_HOME": "mine"}) == tmp_path / "mine"


def test_the_environment_of_this_process_is_asked(own_home: Path) -> None:
    assert library_folder() == own_home / "library"
