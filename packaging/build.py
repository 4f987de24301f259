"""Build the program as people install it, and try what was built: `python3 packaging/build.py wheel|folder|deb|all`.

In: a checkout and a bare Python 3.11 to 3.13. Out, in `dist/`:

| name | what | needs besides |
|---|---|---|
| wheel | an sdist and, built from it, a wheel | nothing |
| folder | a folder with Python and Qt in it, and the same packed as .tar.xz | nothing (Linux: `strip`, of binutils) |
| deb | a package for the Debian that it is built on (12), and newer | `dpkg-deb` |

Each is tried after it is built (`smoke.py`): without a network and in an empty home, it opens the sample in the window,
exports it and quits. The same commit gives the same bytes, as far as docs/packages.md says.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import build_deb
import build_folder
import build_wheel
from environment import SetupError, say
from smoke import SmokeError

BUILDS: dict[str, Callable[[bool], list[Path]]] = {
    "wheel": build_wheel.build,
    "folder": build_folder.build,
    "deb": build_deb.build,
}


def main(arguments: list[str]) -> int:
    """Build what is named, try it, tell the sizes, and return 0 if all went well."""
    parser = argparse.ArgumentParser(
        prog="python3 packaging/build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="+", choices=[*BUILDS, "all"], help="what to build")
    parser.add_argument("--untried", action="store_true", help="build only, do not try")
    options = parser.parse_args(arguments)
    try:
        for name in BUILDS if "all" in options.what else dict.fromkeys(options.what):
            began = time.monotonic()
            for path in BUILDS[name](not options.untried):
                say(f"{_size(path) / 1e6:8.1f} MB  {path}")
            say(f"{name}: built{'' if options.untried else ' and tried'} in {time.monotonic() - began:.0f} s")
    except (SetupError, SmokeError) as error:
        say(str(error))
        return 1
    return 0


def _size(path: Path) -> int:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
