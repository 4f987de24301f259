"""Put what a Linux desktop wants to know into a `share` folder: the same for the folder build and the .deb.

In: `packaging/linux/`, the drawn icons. Out: the menu entry, AppStream metainfo, icons, man page and shell completions
at the places of the XDG standards.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from environment import ROOT
from icons import SIZES

IDENTITY = "io.github.policyreader.PolicyReader"
# Where a software centre would fetch the pictures from: a placeholder, until the project has an address of its own.
PICTURES_ADDRESS = "https://policyreader.example/pictures"
LINUX = ROOT / "packaging" / "linux"
_PLACES = {
    f"{IDENTITY}.desktop": "applications",
    f"{IDENTITY}.metainfo.xml": "metainfo",
    "policy-reader.1": "man/man1",
}
_COMPLETIONS = {
    "policy-reader.bash": "bash-completion/completions/policy-reader",
    "policy-reader.zsh": "zsh/vendor-completions/_policy-reader",
    "policy-reader.fish": "fish/vendor_completions.d/policy-reader.fish",
}


def install(share: Path, icons: Path) -> None:
    """Fill a `share` folder."""
    for name, place in _PLACES.items():
        _copy(LINUX / name, share / place / name)
    for name, place in _COMPLETIONS.items():
        _copy(LINUX / name, share / place)
    themed = share / "icons" / "hicolor"
    for size in SIZES:
        _copy(icons / f"{size}.png", themed / f"{size}x{size}" / "apps" / f"{IDENTITY}.png")
    drawings = ROOT / "resources" / "icons"
    _copy(drawings / "policy-reader.svg", themed / "scalable" / "apps" / f"{IDENTITY}.svg")
    _copy(drawings / "policy-reader-symbolic.svg", themed / "symbolic" / "apps" / f"{IDENTITY}-symbolic.svg")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
