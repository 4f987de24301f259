"""Bounds that keep a hostile or broken file from hanging the program, each with the measure it leaves room for."""

from __future__ import annotations

FILE_BYTES = 20 * 1024 * 1024  # the longest real policy seen is 0.6 MB; a saved page with pictures inside 6 MB
TEXT_CHARACTERS = 4_000_000  # of text; "War and Peace" has 3.2 million
LINES = 60_000  # the longest real policy has 4,000
BLOCKS = 20_000  # the longest real policy has 1,500
NODES = 250_000  # of a page's tree; the largest saved page has 20,000
NESTING = 200  # elements whose meaning is kept; real pages stay under 60
DEEPEST = 1_500  # elements in each other; the HTML5 rules take a time square to this, so beyond it tags are ignored
LARGE_TEXT = 200_000  # characters from which a Markdown text is looked at before it is parsed
MARKDOWN_MARKS = 2_000  # delimiters or brackets in one paragraph: the time they take is square
