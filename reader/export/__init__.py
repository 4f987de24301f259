"""The export: an annotated summary, or a comparison, as Markdown, self-contained HTML or JSON."""

from reader.export.citation import citation_line
from reader.export.comparison import comparison_html, comparison_markdown
from reader.export.contents import PLAIN, TITLES, USUAL, Contents, Extras, Judged, Part, Word
from reader.export.exporter import CHOOSABLE, FORMATS, export, format_of, render

__all__ = [
    "CHOOSABLE",
    "FORMATS",
    "PLAIN",
    "TITLES",
    "USUAL",
    "Contents",
    "Extras",
    "Judged",
    "Part",
    "Word",
    "citation_line",
    "comparison_html",
    "comparison_markdown",
    "export",
    "format_of",
    "render",
]
