"""Bounds that keep a hostile or broken file from hanging the program, each with the measure it leaves room for."""

from __future__ import annotations

FILE_BYTES = 20 * 1024 * 1024  # the longest real policy seen is 0.6 MB; a saved page with pictures inside 6 MB
TEXT_CHARACTERS = 4_000_000  # of text; "War and Peace" has 3.2 million
BLOCKS = 50_000
NESTING = 200  # elements or list levels; real pages stay under 60
LINE_CHARACTERS = 200_000  # in one paragraph
MARKDOWN_MARKS = 2_000  # delimiters or brackets in one paragraph before it is read as plain words: their cost is square
