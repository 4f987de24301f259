"""What the folder build starts: PyInstaller wants a script, not a module."""

import sys

from reader.__main__ import main

sys.exit(main())
