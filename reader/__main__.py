"""Start the program: `python -m reader` and the command `policy-reader`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line on `sys.argv` and return the exit code."""
    from reader.cli.main import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
