"""A file in any format becomes a Source: blocks of text with their kind, and provenance. One reader per format.

`load`, `load_text` and `load_together` read; `policies_in` lists what a folder or ZIP holds; `read_file` gives bytes;
`pasted` chooses between the two forms of a clipboard.
"""

from reader.late import late_names

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.load.collection import policies_in
    from reader.load.detect import FORMATS, POLICY_SUFFIXES, pasted
    from reader.load.files import read_file
    from reader.load.limits import FILE_BYTES, PACKED_BYTES
    from reader.load.loader import load, load_text, load_together

__all__ = [
    "FILE_BYTES",
    "FORMATS",
    "PACKED_BYTES",
    "POLICY_SUFFIXES",
    "load",
    "load_text",
    "load_together",
    "pasted",
    "policies_in",
    "read_file",
]

__getattr__ = late_names(
    __name__,
    {
        "policies_in": "collection",
        "FORMATS": "detect",
        "POLICY_SUFFIXES": "detect",
        "pasted": "detect",
        "read_file": "files",
        "FILE_BYTES": "limits",
        "PACKED_BYTES": "limits",
        "load": "loader",
        "load_text": "loader",
        "load_together": "loader",
    },
)
