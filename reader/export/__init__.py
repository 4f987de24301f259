"""The export: an annotated summary, or a comparison, as a web page, on pages, as Markdown, or for other programs."""

from reader.export.citation import citation_line
from reader.export.comparison import comparison_html, comparison_markdown
from reader.export.comparison_paper import COMPARISON_SUFFIXES, comparison_paper, write_comparison
from reader.export.contents import PLAIN, TITLES, USUAL, Contents, Extras, Judged, Part, Word
from reader.export.escaping import printable
from reader.export.exporter import ALL_PARTS, CHOOSABLE, FORMATS, PAGED, export, format_of, paper_of, render
from reader.export.file_name import suggested_name
from reader.export.folder import SummaryFolder
from reader.export.letters import (
    Letter,
    chosen_letters,
    letters,
    letters_paper,
    letters_text,
    write_letters,
    write_text,
)
from reader.export.paper import Line, Paper, Piece, Remark, Style, Table
from reader.export.policy_paper import PAPER_LOOKS
from reader.export.templates import REPORT, Template, load_template, template_names

__all__ = [
    "ALL_PARTS",
    "CHOOSABLE",
    "COMPARISON_SUFFIXES",
    "FORMATS",
    "PAGED",
    "PAPER_LOOKS",
    "PLAIN",
    "REPORT",
    "TITLES",
    "USUAL",
    "Contents",
    "Extras",
    "Judged",
    "Letter",
    "Line",
    "Paper",
    "Part",
    "Piece",
    "Remark",
    "Style",
    "SummaryFolder",
    "Table",
    "Template",
    "Word",
    "chosen_letters",
    "citation_line",
    "comparison_html",
    "comparison_markdown",
    "comparison_paper",
    "export",
    "format_of",
    "letters",
    "letters_paper",
    "letters_text",
    "load_template",
    "paper_of",
    "printable",
    "render",
    "suggested_name",
    "template_names",
    "write_comparison",
    "write_letters",
    "write_text",
]
