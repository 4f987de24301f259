"""A file in any format becomes a Source: blocks of text with their kind, and provenance. One reader per format."""

from reader.load.detect import FORMATS
from reader.load.limits import FILE_BYTES
from reader.load.loader import load, load_text

__all__ = ["FILE_BYTES", "FORMATS", "load", "load_text"]
