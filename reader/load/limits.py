"""Bounds that keep a hostile or broken file from hanging the program, each with the measure it leaves room for."""

from __future__ import annotations

FILE_BYTES = 20 * 1024 * 1024  # the longest real policy seen is 0.6 MB; a saved page with pictures inside 6 MB
TEXT_CHARACTERS = 4_000_000  # of text; "War and Peace" has 3.2 million
LINES = 60_000  # the longest real policy has 4,000
BLOCKS = 20_000  # the longest real policy has 1,500
NODES = 250_000  # of a page's tree; the largest saved page has 20,000
NESTING = 200  # elements whose meaning is kept; real pages stay under 60
DEEPEST = 1_500  # elements in each other; the HTML5 rules take a time square to this, so beyond it tags are ignored
ATTRIBUTES = 1_000  # of one tag, which take a time square to this as well; real tags have up to 30
LARGE_TEXT = 200_000  # characters from which a Markdown text is looked at before it is parsed
MARKDOWN_MARKS = 2_000  # delimiters or brackets in one paragraph: the time they take is square
PACKED_BYTES = 50 * 1024 * 1024  # a PDF or Word file with pictures; the policies seen are below 3 MB
UNPACKED_BYTES = 200 * 1024 * 1024  # all that is unpacked of one file: a bomb of 10 MB holds gigabytes
MEMBERS = 5_000  # files in a ZIP
DOCUMENTS = 12  # of a folder or ZIP that are read as one policy; where there are more, they are many policies
PAGES = 500  # of a PDF; the longest policy seen has 60
CHILD_SECONDS = 60.0  # for one file in a process of its own; a PDF of 500 pages takes 2
CHILD_CPU_SECONDS = 40
CHILD_MEMORY = 1024 * 1024 * 1024  # bytes of address space (Linux) or of memory in use (macOS)
CHILD_OUTPUT = 64 * 1024 * 1024  # bytes that come back
HTML_IN_CHILD = 1_500_000  # characters from which a page is read in a process of its own; most are below 0.6 million
OUT_OF_MEMORY, NOT_WHOLE = 77, 79  # exit codes of the process that reads
