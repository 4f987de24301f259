"""Own name: tell whose policy it is, so that the organisation is not taken for one of its outsiders.

In: a document. Out: the text in which its organisation's name stands.
"""

from __future__ import annotations

from reader.document import Document

OPENING = 200  # code points: where a policy says whose it is


def own_names(document: Document) -> str:
    """Return the title, site, file name and opening of a policy, in lower case."""
    return f"{names_given(document)} {document.text[:OPENING]}".casefold()


def names_given(document: Document) -> str:
    """Return the title, site and file name of a policy alone, in lower case."""
    came_from = document.provenance
    return f"{came_from.title} {came_from.site} {came_from.file_name}".casefold()
