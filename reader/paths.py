"""Where this user's files live: the platform's data and settings folders, by the standard library alone.

In: the environment. Out: paths, which need not exist yet; who writes creates them. `POLICY_READER_HOME` overrides all,
so that the program can be portable (a folder beside it) and tests never touch a user's library.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

HOME_VARIABLE = "POLICY_READER_HOME"


def data_folder(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of what the program keeps for the user."""
    home = _override(environ)
    if home is not None:
        return home
    if platform == "win32":
        # Local, not roaming: a database must not be copied between machines at log-off while it is open.
        return _from(environ, "LOCALAPPDATA", _home(environ) / "AppData" / "Local") / "Policy Reader"
    if platform == "darwin":
        return _home(environ) / "Library" / "Application Support" / "Policy Reader"
    return _from(environ, "XDG_DATA_HOME", _home(environ) / ".local" / "share") / "policy-reader"


def config_folder(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the user's settings and own rules."""
    home = _override(environ)
    if home is not None:
        return home / "config"
    if platform == "win32":
        return _from(environ, "APPDATA", _home(environ) / "AppData" / "Roaming") / "Policy Reader"
    if platform == "darwin":
        return _home(environ) / "Library" / "Application Support" / "Policy Reader" / "config"
    return _from(environ, "XDG_CONFIG_HOME", _home(environ) / ".config") / "policy-reader"


def library_folder(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the user's library."""
    return data_folder(platform, environ) / "library"


def _override(environ: Mapping[str, str]) -> Path | None:
    value = environ.get(HOME_VARIABLE, "")
    # Absolute, so that a relative value means one folder for the whole run, whatever folder is current later.
    return Path(value).expanduser().absolute() if value else None


def _from(environ: Mapping[str, str], name: str, default: Path) -> Path:
    """Return the folder a variable names; the XDG standard says that a relative one is to be ignored."""
    value = environ.get(name, "")
    return Path(value) if _is_absolute(value) else default


def _is_absolute(value: str) -> bool:
    return bool(value) and (value.startswith(("/", "\\\\")) or value[1:3] in (":\\", ":/"))


def _home(environ: Mapping[str, str]) -> Path:
    """Return the home folder; the environment first, so that it can be set for a run."""
    value = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(value) if value else Path.home()
