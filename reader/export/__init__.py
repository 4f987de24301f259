"""The export: an annotated summary of a policy as Markdown, self-contained HTML or JSON."""

from reader.export.exporter import FORMATS, export, format_of, render

__all__ = ["FORMATS", "export", "format_of", "render"]
