"""A policy kept as “Privacy Policy” gets its name when newer rules read it, but not over a title of the user's own."""

from __future__ import annotations

import pytest

from reader.library import Description, Library, PolicyRecord
from tests.library.builders import make_document, make_source

HERON = (("Who we are", "Heron Ltd (“Heron”, “we”) is committed to your privacy. Heron keeps what you tell Heron."),)


def add(library: Library, title: str = "Privacy Policy", site: str = "") -> PolicyRecord:
    source = make_source(HERON, title=title, site=site)
    return library.add(source, make_document(source), b"")


def test_a_kept_policy_gets_its_name_when_it_is_read_again(library: Library) -> None:
    kept = add(library)
    library.keep_findings(kept.id, "7", ())
    assert library.get(kept.id).title == "Heron: Privacy Policy"
    assert library.source(kept.id).provenance.title == "Heron: Privacy Policy"
    assert library.text(kept.id) == "\n\n".join(block.text for block in library.source(kept.id).blocks)


@pytest.mark.parametrize(("title", "site"), [("Elm privacy", ""), ("Privacy Policy", "heron.example")])
def test_a_policy_that_is_known_already_keeps_its_title(library: Library, title: str, site: str) -> None:
    kept = add(library, title, site)
    library.keep_findings(kept.id, "7", ())
    assert library.get(kept.id).title == title


def test_a_title_of_the_users_own_stays(library: Library) -> None:
    kept = add(library, "Heron: Privacy Policy")
    library.describe(kept.id, Description("Privacy"))
    library.keep_findings(kept.id, "7", ())
    assert library.get(kept.id).title == "Privacy"


def test_a_text_that_names_nobody_keeps_its_title(library: Library) -> None:
    source = make_source((("Who we are", "We keep your data."),), title="Privacy Policy", site="")
    kept = library.add(source, make_document(source), b"")
    library.keep_findings(kept.id, "7", ())
    assert library.get(kept.id).title == "Privacy Policy"
