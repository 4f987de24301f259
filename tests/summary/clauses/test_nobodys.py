"""Such data as names nobody is nobody's; what stands beside it, or is named in the clause, is somebody's."""

from __future__ import annotations

import pytest

from reader.document import Document, Span
from reader.summary.clauses.nobodys import is_of_nobody
from tests.summary.builders import document_of


def pair(before: str, clause: str) -> tuple[Document, Span]:
    """Return a document of two sentences and the second one's span."""
    document = document_of(("Sharing", [f"{before} {clause}"]))
    start = document.text.index(clause)
    return document, Span(start, start + len(clause))


def test_such_data_after_grouped_data_is_nobodys() -> None:
    assert is_of_nobody(*pair("We compile anonymised statistics.", "We may share this information with partners."))


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("We compile anonymised statistics.", "We may share this information, together with your name, with partners."),
        ("We compile aggregated data.", "We may share this personal information with other companies."),
        ("We collect names, ages and anonymised data.", "We may sell it to other companies."),
        ("We use aggregated data and your browsing history.", "We may sell this information to others."),
        ("We do not use anonymous data, as all is linked to accounts.", "We may share this data with others."),
    ],
)
def test_what_stands_beside_it_is_somebodys(before: str, clause: str) -> None:
    assert not is_of_nobody(*pair(before, clause))
