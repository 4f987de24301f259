"""Binding: loads Qt's binding without the half of it that a first paint does without. Out: `shiboken6`, imported.

Before PySide shows anything it compiles 3,000 lines that describe the signatures of its functions, for messages about
wrong arguments and for `help()`, and puts a hook into every later `import` that reads the source of what is imported,
for a snake-case naming that is not used here. That takes as long as Qt itself. PySide looks for that part in a folder
`files.dir` beside `shiboken6` first; here it is told of an empty one, and is answered by stand-ins, which load the part
itself, from where it always is, when something is first asked of it. Not a line of PySide is changed or copied.

That is an inside matter of PySide's: of a version that is not among `KNOWN`, and on a system where it was not tried,
nothing is done, and it loads as ever.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

KNOWN = frozenset(
    {"6.11"}
)  # whose start was read; tests/gui/test_binding.py holds that the installed one is among them
TRIED_ON = "linux"
_PACKAGES = ("shibokensupport", "shibokensupport.signature")
_LOADER = "shibokensupport.signature.loader"
# Before libshiboken asks the loader about a wrong argument it has this module brought up to date, and looks into it.
_MAPPING = "shibokensupport.signature.mapping"
_STAND_INS = (*_PACKAGES, _LOADER, _MAPPING)
# What libshiboken asks the loader for, by name (signature_globals.cpp).
_ASKED = (
    "pyside_type_init", "create_signature", "seterror_argument", "make_helptext", "finish_import", "feature_import",
    "feature_imported",
)  # fmt: skip
# What PySide unpacks that part with. It imports them before it knows whether it has to, and they take 5 ms.
_UNPACKING = ("zipfile", "traceback")
_SWITCH = "SBK_EMBED"  # PySide's own switch for that folder: who sets it means the real one


def load_binding() -> bool:
    """Import `shiboken6` so, once, before anything of PySide is; return whether it was done."""
    if sys.platform != TRIED_ON:
        return False
    from reader.resources import resource_path

    spec = PathFinder.find_spec("shiboken6")
    beside = resource_path("binding/files.dir")
    if "shiboken6" in sys.modules or _SWITCH in os.environ or spec is None or not beside.is_dir():
        return False
    package = ModuleType("shiboken6")
    package.__spec__, package.__path__ = spec, spec.submodule_search_locations or []
    sys.modules["shiboken6"] = package
    from shiboken6 import _config  # a few lines; it knows the version

    if _config.shiboken_library_soversion not in KNOWN:
        for name in ("shiboken6._config", "shiboken6"):
            del sys.modules[name]
        return False
    package.__file__ = str(beside.with_suffix(".py"))
    finder = _StandIns()
    unused = [name for name in _UNPACKING if name not in sys.modules]
    sys.modules.update({name: ModuleType(name) for name in unused})
    sys.meta_path.insert(0, finder)
    try:
        from shiboken6 import Shiboken
    finally:
        sys.meta_path.remove(finder)
        for name in unused:
            del sys.modules[name]
        package.__file__ = spec.origin
    vars(package).update({name: value for name, value in vars(Shiboken).items() if not name.startswith("_")})
    vars(package)["__getattr__"] = _Real.of_package
    return True


class _StandIns:
    """Finds the stand-ins: two packages with nothing in them, and a loader that passes on what it is asked."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        if name not in _STAND_INS:
            return None
        return ModuleSpec(name, self, is_package=name in _PACKAGES)  # type: ignore[arg-type]  # all that is needed of one

    def create_module(self, _spec: ModuleSpec) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        if module.__name__ == _LOADER:
            vars(module).update({name: _PassedOn(name) for name in _ASKED}, post_init=lambda: None)
            import_module(_MAPPING)
        elif module.__name__ == _MAPPING:
            vars(module)["update_mapping"] = partial(_update, vars(module))


def _update(names: dict[str, object]) -> None:
    """Bring PySide's own mapping up to date, and what libshiboken looks into with it."""
    mapping = _Real.loader().mapping
    mapping.update_mapping()
    names.update({name: value for name, value in vars(mapping).items() if not name.startswith("__")})
    names["update_mapping"] = partial(_update, names)


class _PassedOn:
    """One function of the loader: the real one is found when it is first called."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *arguments: object, **named: object) -> object:
        # Asked of each module of Qt, for what was taken out of it long ago: nothing now, and it would load the rest.
        if self._name == "finish_import" and not _Real.loaded:
            return None
        return getattr(_Real.loader(), self._name)(*arguments, **named)


class _Real:
    """PySide's own loader, once it was needed; a holder, so that no module-level name is rebound."""

    loaded: ModuleType | None = None

    @classmethod
    def of_package(cls, name: str) -> object:
        """Return what `shiboken6` says itself of a name that was not needed yet, its version say."""
        package = sys.modules["shiboken6"]
        if vars(package).pop("__getattr__", None) is None:
            raise AttributeError(f"module 'shiboken6' has no attribute {name!r}")
        spec = package.__spec__
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module(package)
        return getattr(package, name)

    @classmethod
    def loader(cls) -> ModuleType:
        """Return it, loaded as libshiboken does at a usual start."""
        if cls.loaded is None:
            bootstrap = sys.modules["signature_bootstrap"]  # libshiboken's own

            for name in _STAND_INS:
                sys.modules.pop(name, None)
            vars(bootstrap).update({name: import_module(name) for name in _UNPACKING})
            places, importer = bootstrap.prepare_zipfile()
            places.insert(0, importer)
            try:
                cls.loaded = import_module(_LOADER)
            finally:
                places.remove(importer)
        return cls.loaded
