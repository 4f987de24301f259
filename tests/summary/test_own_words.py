"""Where our own words would say next to nothing, a clause that can stand alone is told in the policy's."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("practice", "clause", "said"),
    [
        (
            "data-from-others",
            "We collect from elsewhere what the village says of you.",
            "They collect from elsewhere what the village says of you.",
        ),
        (
            "share-third-party",
            "We share your data with the mill where you have flour ground.",
            "They share your data with the mill where you have flour ground.",
        ),
        ("privacy-contact", "You may contact us about the old well.", "You may contact them about the old well."),
        # what cannot stand alone is told in ours
        ("privacy-contact", "To make such a request, write to us.", "You can contact them by post with a request."),
        (
            "share-third-party",
            "We share it with the mill.",
            "They share details about you with outside people or organisations.",
        ),
    ],
)
def test_own_words_where_ours_say_nothing(practice: str, clause: str, said: str) -> None:
    document = document_of(("Acorns", [clause]))
    (sentence,) = summarise(document, [finding(document, practice, clause)]).sections["s1"]
    assert sentence.text == said
