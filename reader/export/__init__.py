"""The export: an annotated summary, or a comparison, as Markdown, self-contained HTML or JSON."""

from reader.export.comparison import comparison_html, comparison_markdown
from reader.export.exporter import FORMATS, export, format_of, render

__all__ = ["FORMATS", "comparison_html", "comparison_markdown", "export", "format_of", "render"]
