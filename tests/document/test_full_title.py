"""A title that could be any policy's is told with the site or the file; one with a name stands alone."""

from __future__ import annotations

import pytest

from reader.document.full_title import full_title, is_anybodys, short_name


@pytest.mark.parametrize(
    "title", ["Privacy Policy", "PRIVACY", "Our privacy & cookies policy", "Data Protection Notice"]
)
def test_a_title_of_the_kind_alone_could_be_anybodys(title: str) -> None:
    assert is_anybodys(title)
    assert full_title(title, "", "heron.md") == f"{title} (heron.md)"
    assert full_title(title, "heron.example", "a.md") == f"{title} (heron.example)"
    assert full_title(title, "", "") == title


@pytest.mark.parametrize("title", ["Heron Privacy Policy", "Privacy at Heron", "Data Policy of the Bank"])
def test_a_title_with_a_name_tells_the_policy(title: str) -> None:
    assert full_title(title, "heron.example", "a.md") == title


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Heron: Privacy Policy", "Heron"),
        ("Privacy policy of Heron", "Heron"),
        ("Heron: how we use what you tell", "Heron: how we use what you tell"),
        ("Heron Privacy Policy", "Heron"),
        ("Heron's Website Privacy & Cookies Policy", "Heron"),
        ("Heron, Inc. – Privacy Notice", "Heron, Inc."),
        ("Privacy at Heron", "Privacy at Heron"),
        ("Heron of the Users", "Heron of the Users"),
        ("Privacy Policy", "Privacy Policy"),
        ("", ""),
    ],
)
def test_the_name_alone_is_enough_where_there_is_little_room(title: str, name: str) -> None:
    assert short_name(title) == name


def test_without_a_title_the_site_or_the_file_tells_it() -> None:
    assert full_title("", "", "a.md") == "a.md"
