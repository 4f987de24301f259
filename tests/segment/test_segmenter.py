"""The canonical text and everything placed in it agree, for any Source and for real policies."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Block, BlockKind, Document, Source
from reader.load import load, load_text
from reader.segment import segment
from reader.segment.language import language_of, not_explained

SHARED = Path(__file__).parents[3] / "shared"


def check(document: Document) -> None:
    """Assert all that the other packages rely on."""
    assert document.text == "\n\n".join(placed.block.text for placed in document.blocks)
    position = 0
    for index, section in enumerate(document.sections):
        assert section.id == f"s{index + 1}"
        assert section.blocks.start == position
        assert section.title
        assert 1 <= section.level <= 6
        position = section.blocks.stop
        assert section.span.start == document.blocks[section.blocks.start].span.start
        assert section.span.end == document.blocks[section.blocks.stop - 1].span.end
        assert (section.heading is None) == section.made
        assert all(document.blocks[number].section == index for number in section.blocks)
    assert position == len(document.blocks)
    end = 0
    starts = {sentence.span for sentence in document.sentences}
    for sentence in document.sentences:
        placed = document.blocks[sentence.block]
        quote = document.quote(sentence.span)
        assert quote
        assert quote == quote.strip()
        assert placed.span.covers(sentence.span)
        assert sentence.section == placed.section
        assert not document.text[end : sentence.span.start].strip()
        assert sentence.paragraph >= 1
        assert sentence.is_heading == (placed.block.kind is BlockKind.HEADING)
        assert all(lead in starts and lead.end <= sentence.span.start for lead in sentence.lead_ins)
        end = sentence.span.end
    assert not document.text[end:].strip()


KINDS = st.sampled_from(list(BlockKind))
TEXTS = st.sampled_from(
    [
        "We use it.",
        "Cookies",
        "to help you;",
        "We share it with:",
        "Data | Why",
        "1. Rights",
        "It’s é. Ok?\nYes",
        "e.g. 😀.",
    ]
)
BLOCKS = st.builds(
    Block,
    kind=KINDS,
    text=TEXTS,
    level=st.integers(1, 6),
    marker=st.sampled_from(["", "•", "1."]),
    group=st.integers(0, 3),
)


@given(st.lists(BLOCKS, min_size=1, max_size=25))
def test_any_source_gives_a_sound_document(blocks: list[Block]) -> None:
    check(segment(Source(tuple(blocks))))


@given(st.lists(BLOCKS, max_size=6), st.integers(1, 5))
def test_long_stretches_give_a_sound_document(blocks: list[Block], times: int) -> None:
    long = Block(BlockKind.PARAGRAPH, "We may share your cookies. " * 80)
    check(segment(Source(tuple([long, *blocks] * times))))


def test_paragraphs_are_counted_in_their_section() -> None:
    document = segment(load_text("# Policy\n\nOne. Two.\n\nThree.\n\n## More\n\nFour.", "markdown"))
    labels = {document.quote(s.span): document.place(s.span) for s in document.sentences if not s.is_heading}
    assert labels == {"One.": "§1 ¶1", "Two.": "§1 ¶1", "Three.": "§1 ¶2", "Four.": "§2 ¶1"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We use your data to help you and to send you the offers that you may like. " * 2, "en"),
        ("Wir nutzen Ihre Daten, um Ihnen zu helfen, und wir geben sie nicht an die Werbung weiter. " * 2, "de"),
        (
            "Nous utilisons vos données pour vous aider et nous ne les vendons pas dans le but de la publicité. " * 2,
            "fr",
        ),
        ("Usamos sus datos para ayudar y no los vendemos a los anunciantes que se encuentran en la red. " * 2, "es"),
        ("私たちはあなたの個人情報を保護します。 " * 30, "ja"),
        ("Cookies", "en"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language_of(text) == code


def test_another_language_is_told() -> None:
    text = "Der Datenschutz und Ihre Cookies sind uns wichtig, und wir geben sie nicht an die anderen weiter. " * 3
    document = segment(load_text(text, "text"))
    assert document.language == "de"
    assert document.notices == (not_explained("de"),)
    assert "in German" in document.notices[0]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared policies are not here")
def test_real_policies_give_sound_documents() -> None:
    paths = [*SHARED.glob("gold/*.md"), *SHARED.glob("policies/current/*.md"), *SHARED.glob("policies/html/*.html")]
    assert len(paths) > 80
    for path in paths:
        document = segment(load(path))
        check(document)
        assert document.language == "en", path.name


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared policies are not here")
def test_the_archived_policies_are_divided_as_a_reader_would() -> None:
    def titles(name: str) -> list[str]:
        return [section.title.casefold() for section in segment(load(SHARED / "gold" / name)).sections]

    assert titles("waitrose-2003.md")[1:] == [
        "credit card safety",
        "our privacy policy",
        "what are cookies?",
        "links to other websites",
        "further information",
    ]
    made = titles("partnershipcard-2012.md")
    assert {"cookies", "telephone calls", "security"} <= set(made)
    assert len(made) <= 9
    assert titles("johnlewisfinance-2019.md") == [
        "privacy | john lewis finance",
        "how we use your personal data",
        "how can you stop the use of your personal data for direct marketing?",
    ]
