"""Start the program: `python -m reader` and the command `policy-reader`."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command line on `sys.argv` and return the exit code."""
    # Before NumPy is imported and before there are threads: the network is read in batches side by side, which share
    # out the processors better than NumPy's own threads do (reader/practices/encoder.py). OpenBLAS's, and Apple's.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("VECLIB_MAXIMUM_THREADS", "1")
    if getattr(sys, "frozen", False) and any("multiprocessing" in argument for argument in sys.argv[1:]):
        # The processes of a survey start the frozen program anew; this is where they become what they are.
        from importlib import import_module

        import_module("pyi_rth_multiprocessing")  # PyInstaller's hook: at every start it would cost all others time
        import_module("multiprocessing").freeze_support()
    # The frozen program has no `python -m`: this is how it starts the process that reads risky files.
    if sys.argv[1:] == ["--read-in-child"]:
        from reader.load.child import main as read

        return read()
    from reader.cli.main import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
