"""Of a policy in two languages it is known which part is not English; lists of names are no language."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Document, Source
from reader.load import load_text
from reader.segment import segment
from tests.segment.test_language import POLICIES

ENGLISH = (
    "We use your personal data to deliver what you order and to answer your questions. We do not sell it to anybody, "
    "and you may ask us for a copy of it at any time. We keep it for as long as you are a customer of ours, and for "
    "six years after that, as the law tells us to. If you do not agree with what we do, write to us and we will answer."
)


def read(*paragraphs: str) -> Document:
    """Return a policy of these paragraphs, "# ..." being headings."""
    return segment(load_text("\n\n".join(paragraphs), "markdown", "policy.md"))


def test_a_policy_in_english_alone_is_read_whole() -> None:
    document = read("# Privacy", ENGLISH, "## More", ENGLISH)
    assert document.unread == ()
    assert document.notices == ()


@pytest.mark.parametrize("code", ["fr", "cy", "de", "es"])
def test_the_part_in_another_language_is_told_by_name_and_place(code: str) -> None:
    other = POLICIES[code]
    document = read("# Privacy", ENGLISH, ENGLISH, "# Zwei", other, "* a b c", other)
    (part,) = document.unread
    assert document.language == "en"
    assert document.quote(part).startswith("Zwei")
    assert document.quote(part).endswith(other)
    assert document.is_unread(document.sections[1].span)
    assert not document.is_unread(document.sections[0].span)
    name = {"fr": "French", "cy": "Welsh", "de": "German", "es": "Spanish"}[code]
    assert f" % of this policy is in {name} and was not read (§2 ¶1 to §2 ¶3)." in document.notices[0]


def test_a_script_without_spaces_is_counted_by_its_letters() -> None:
    chinese = "我们收集您的个人信息用于提供服务并回答您的问题。我们不会出售这些信息。" * 5
    document = read(ENGLISH, ENGLISH, chinese)
    assert document.quote(document.unread[0]) == chinese
    assert "is in Chinese" in document.notices[0]


def test_the_english_part_is_read_also_where_it_comes_second() -> None:
    document = read("# Politique", *[POLICIES["fr"]] * 20, "# Policy", *[ENGLISH] * 8)
    assert document.language == "en"
    assert "is in French" in document.notices[0]
    assert document.unread[0].start == 0


def test_a_policy_with_a_line_of_english_is_not_explained() -> None:
    document = read("# Politique", *[POLICIES["fr"]] * 20, ENGLISH)
    assert document.language == "fr"
    assert document.unread == ()


@pytest.mark.parametrize(
    "words",
    [
        " ".join(f"_ga_{number} _gid NID DE la de el" for number in range(12)),
        "Austria, Belgium, Bulgaria, Cyprus, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Italy, " * 3,
        "Les parties ont demandé que la présente politique soit rédigée en anglais.",
    ],
)
def test_names_codes_and_a_short_sentence_are_no_part(words: str) -> None:
    assert read(ENGLISH, words, ENGLISH).unread == ()


def test_a_row_of_a_table_belongs_to_what_stands_before_it() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in (ENGLISH, POLICIES["fr"] * 2, "Google | 2", ENGLISH)]
    document = segment(Source(tuple(blocks), load_text("x", "text").provenance))
    assert document.quote(document.unread[0]).endswith("Google | 2")
