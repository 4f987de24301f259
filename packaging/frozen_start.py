"""What the folder build starts: PyInstaller wants a script, not a module."""

import os
import sys

from frozen_code import use

from reader.__main__ import main

if sys.platform == "linux":
    # In the place of PyInstaller's hook for Qt, which imports much to say the same (policy-reader.spec).
    os.environ["QT_PLUGIN_PATH"] = os.path.join(getattr(sys, "_MEIPASS", ""), "PySide6", "Qt", "plugins")  # noqa: PTH118  # no pathlib yet

use(os.path.join(getattr(sys, "_MEIPASS", ""), "compiled.bin"))  # noqa: PTH118

sys.exit(main())
