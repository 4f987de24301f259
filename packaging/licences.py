"""Collect the licences of all that a build holds: `THIRD-PARTY-LICENCES.txt`.

In: `resources/licences.toml` (what there is, and under which licence) and the environment that a build is made from,
whose packages bring their licences' texts. Out: one text, in order of name. LGPL and GPL, which Qt's packages name but
do not bring, are in `packaging/licences/`.
"""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path
from typing import Any

from environment import ROOT

NOT_BUILT_IN = {"pip"}
RULE = "=" * 78
QT = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are separate files in this package
(in _internal/PySide6), and you may replace them by versions of your own. Their source code: https://download.qt.io
On Linux NumPy brings GCC's libgfortran (GPL 3 with the GCC Runtime Library Exception) and libquadmath (LGPL 2.1 or
later), separate files too (in _internal/numpy.libs). Their source code: https://gcc.gnu.org
"""
# Runs in the environment: prints the texts of the licences that packages bring, each under its name.
_PROGRAM = """
import sys, sysconfig
from importlib.metadata import files
from pathlib import Path
for name in sys.argv[1:]:
    for file in sorted(files(name) or [], key=str):
        inside = str(file).replace("\\\\", "/")
        base = inside.rsplit("/", 1)[-1].lower()
        if ".dist-info/" in inside and ("/licenses/" in inside or base.startswith(("licen", "copying", "notice"))):
            print(f"---- {name}: {inside.split('.dist-info/')[1]}\\n")
            print(Path(file.locate()).read_text(encoding="utf-8", errors="replace").strip() + "\\n")
print("---- Python: LICENSE.txt\\n")
for place in (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt")):
    if place.is_file():
        print(place.read_text(encoding="utf-8", errors="replace").strip())
        break
else:
    print("https://docs.python.org/3/license.html")
"""


def works() -> list[dict[str, Any]]:
    """Return what the program stands on, in order of name."""
    content = tomllib.loads((ROOT / "resources" / "licences.toml").read_text(encoding="utf-8"))
    return sorted(content["work"], key=lambda work: str(work["name"]).lower())


def table() -> str:
    """Return what is built in, a line each: name, licence, home."""
    parts = [work for work in works() if work["package"] not in NOT_BUILT_IN]
    return "\n".join(f"{work['name']:<24}{work['licence']:<32}{work['home']}" for work in parts)


def write(python: Path, target: Path) -> None:
    """Write the licences of what a build holds; `python` is that of the environment that it is made from."""
    packages = [str(work["package"]) for work in works() if work["package"] not in {*NOT_BUILT_IN, ""}]
    texts = subprocess.run(
        [str(python), "-X", "utf8", "-c", _PROGRAM, *packages], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    free = [(ROOT / "packaging" / "licences" / name).read_text("utf-8") for name in ("LGPL-3.0.txt", "GPL-3.0.txt")]
    network = (ROOT / "resources" / "encoder" / "LICENSE.txt").read_text("utf-8")
    whole = [f"Policy Reader stands on the work of others:\n\n{table()}\n\n{QT}", texts, network, *free]
    target.write_text(f"\n{RULE}\n".join(whole), encoding="utf-8", newline="\n")
