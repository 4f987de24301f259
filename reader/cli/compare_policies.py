"""`policy-reader compare OLD NEW`: what changed between two policies, as text, Markdown, HTML, JSON or pages."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from reader.cli.inputs import spare
from reader.cli.pdf import pdf_maker
from reader.cli.plain_comparison import plain_comparison
from reader.cli.terminal import Style, style_for, tell_written
from reader.compare import compare, comparison_json
from reader.export import comparison_html, comparison_markdown, write_comparison
from reader.report import Analyzer
from reader.whole_file import write_whole

WRITERS = {"json": comparison_json, "markdown": comparison_markdown, "html": comparison_html}
SUFFIXES = {".json": "json", ".md": "markdown", ".html": "html", ".htm": "html"}
PAGES = (".docx", ".odt", ".pdf")
WIDTH = 100  # columns of a text file


def run(arguments: Namespace) -> int:
    """Print what changed from the old policy to the new one."""
    spare(arguments.output, arguments.old, arguments.new)
    analyzer = Analyzer()
    # Both are read before either is analyzed: a wrong name should not cost the time.
    old, new = [analyzer.read(Path(path)) for path in (arguments.old, arguments.new)]
    comparison = compare(analyzer.analyze(old), analyzer.analyze(new))
    if arguments.output is not None and arguments.output.suffix.lower() in PAGES and not arguments.format:
        write_comparison(comparison, arguments.output, pdf_maker)
        tell_written(arguments.output, quiet=arguments.quiet)
        return 0
    fmt = arguments.format or _format_of(arguments.output)
    if fmt == "text":
        style = style_for(sys.stdout, arguments.width) if arguments.output is None else Style(arguments.width or WIDTH)
        text = plain_comparison(comparison, style, arguments.full)
    else:
        text = WRITERS[fmt](comparison)
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        write_whole(arguments.output, text)
        tell_written(arguments.output, quiet=arguments.quiet)
    return 0


def _format_of(output: Path | None) -> str:
    """Return the format that a file's name asks for; plain text where it asks for none."""
    return SUFFIXES.get(output.suffix.lower(), "text") if output is not None else "text"
