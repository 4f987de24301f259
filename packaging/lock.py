"""Lock the packages, with hashes: `requirements.txt` (to run), `-dev.txt` (to develop), `-freeze.txt` (to build).

The three files are the lock. They name versions and hashes for every platform and Python that pyproject.toml allows,
and no address of any index, so that they install from whichever one a machine is set up to use. Run it with
`python packaging/lock.py` where uv is installed, after changing a dependency; add `--upgrade` to take newer versions.
"""

from __future__ import annotations

import subprocess
import sys

from environment import LOCKS, ROOT

FREEZE = ROOT / "packaging" / "requirements-freeze.txt"
SETS = (("build", LOCKS["run"]), ("dev", LOCKS["dev"]), ("freeze", FREEZE))


def main(arguments: list[str]) -> int:
    """Resolve with uv and export the sets; further arguments go to `uv lock`."""
    resolved = subprocess.run(["uv", "lock", *arguments], cwd=ROOT, check=False).returncode
    if resolved != 0:
        return resolved
    for group, lock in SETS:
        export = ["uv", "export", "-q", "--frozen", "--no-emit-project", "--no-header", "--no-annotate"]
        export += ["--no-default-groups", "--group", group, "-o", str(lock)]
        subprocess.run(export, cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
