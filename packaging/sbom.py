"""Write a software bill of materials (CycloneDX 1.6, JSON): `python3 packaging/sbom.py [OUT]`.

In: the lock (`packaging/requirements.txt`: versions and hashes), `resources/licences.toml` and the version. Out: one
JSON document, to standard output or a file. Nothing of the machine, the day or chance is in it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import uuid
from pathlib import Path
from typing import Any

from build_wheel import version
from environment import LOCKS
from licences import works

# In the lock to build the project from source, not to run it.
FOR_BUILDING = {"editables", "hatchling", "packaging", "pathspec", "tomlkit", "trove-classifiers"}


def main(arguments: list[str]) -> int:
    """Write the bill and return 0."""
    parser = argparse.ArgumentParser(description="Write a software bill of materials (CycloneDX 1.6, JSON).")
    parser.add_argument("out", nargs="?", type=Path, metavar="OUT", help="where to; else to standard output")
    out = parser.parse_args(arguments).out
    text = json.dumps(bill(), indent=1, ensure_ascii=False) + "\n"
    if out:
        out.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
    return 0


def bill() -> dict[str, Any]:
    """Return the bill of materials."""
    licences = {work["package"]: work for work in works() if work["package"]}
    components = []
    for name, number, hashes in locked():
        if name in FOR_BUILDING:
            continue
        components.append(
            {
                "type": "library",
                "bom-ref": f"pkg:pypi/{name}@{number}",
                "name": name,
                "version": number,
                "purl": f"pkg:pypi/{name}@{number}",
                "licenses": [{"expression": licences[name]["licence"]}],
                # Every file of this version that may be installed: one for each system and Python.
                "properties": [{"name": "policy-reader:file:sha256", "value": each} for each in hashes],
            }
        )
    own = f"pkg:pypi/policy-reader@{version()}"
    content = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "policy-reader",
                "version": version(),
                "purl": own,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [each["bom-ref"] for each in components]}],
    }
    # The standard wants a number of its own for each bill: made from what is in it.
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}", **content}


def locked() -> list[tuple[str, str, list[str]]]:
    """Return name, version and hashes (SHA-256) of all that the lock names."""
    text = LOCKS["run"].read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    found = []
    for entry in entries:
        name, number = re.match(r"([a-z0-9-]+)==(\S+)", entry).groups()  # type: ignore[union-attr]
        found.append((name, number, re.findall(r"--hash=sha256:([0-9a-f]{64})", entry)))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
