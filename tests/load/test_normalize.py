"""Text is kept clean and inline styles keep their place."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document import RunKind
from reader.load.normalize import StyledText, TextBuilder, clean, joined, strong_reach, styled_slice


def build(*pieces: str) -> list[StyledText]:
    builder = TextBuilder()
    for piece in pieces:
        if piece == "<br>":
            builder.line_break()
        elif piece == "<b>":
            builder.open(RunKind.STRONG)
        elif piece == "</b>":
            builder.close(RunKind.STRONG)
        else:
            builder.add(piece)
    return builder.take()


def test_clean_drops_what_cannot_be_seen() -> None:
    assert clean("a\u00a0b\u00adc\u200bd\ufeff\r\ne\rf\x07") == "a bcd\ne\nf"
    assert clean("e\u0301") == "\u00e9"


def test_blank_runs_are_one_space_and_breaks_stay() -> None:
    assert build("  We \n use ", "  it. ", "<br>", " Now.")[0].text == "We use it.\nNow."


def test_two_breaks_end_a_paragraph() -> None:
    assert [piece.text for piece in build("One.", "<br>", "<br>", "<br>", "Two.")] == ["One.", "Two."]


def test_a_run_covers_its_words_without_the_blanks_around() -> None:
    (piece,) = build("We ", "<b>", " never ", "</b>", " sell.")
    assert piece.text == "We never sell."
    assert [run.span.of(piece.text) for run in piece.runs] == ["never"]


def test_touching_runs_are_one() -> None:
    (piece,) = build("<b>", "Your", "</b>", " ", "<b>", "rights", "</b>")
    assert [run.span.of(piece.text) for run in piece.runs] == ["Your rights"]
    assert strong_reach(piece.text, piece.runs) == len(piece.text)


def test_a_style_goes_on_over_a_paragraph() -> None:
    first, second = build("<b>", "One", "<br>", "<br>", "Two", "</b>", " three")
    assert strong_reach(first.text, first.runs) == len(first.text)
    assert [run.span.of(second.text) for run in second.runs] == ["Two"]


def test_a_link_target_that_could_run_is_dropped() -> None:
    builder = TextBuilder()
    for target in ("javascript:alert(1)", "file:///etc/passwd", "https://example.org/a", "#top"):
        builder.open(RunKind.LINK, target)
        builder.add("here ")
        builder.close(RunKind.LINK)
    (piece,) = builder.take()
    assert [run.target for run in piece.runs] == ["", "https://example.org/a", "#top"]


def test_joined_texts_keep_their_runs() -> None:
    (bold,) = build("<b>", "Name", "</b>")
    row = joined([StyledText("Data"), StyledText(""), bold], " | ")
    assert row.text == "Data | Name"
    assert row.runs[0].span.of(row.text) == "Name"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(st.lists(st.sampled_from(["We use", " ", "cookies. ", "<br>", "<b>", "</b>", "é", "\u00a0", "\n"])))
def test_any_sequence_gives_clean_pieces(pieces: list[str]) -> None:
    for piece in build(*pieces):
        assert piece.text == piece.text.strip()
        assert "  " not in piece.text
        assert "\n\n" not in piece.text
        assert unicodedata.is_normalized("NFC", piece.text)
        for run in piece.runs:
            words = run.span.of(piece.text)
            assert words
            assert words == words.strip()


@given(st.text(alphabet="ab \n"), st.integers(0, 9), st.integers(0, 9))
def test_a_slice_is_trimmed(text: str, start: int, end: int) -> None:
    low, high = sorted((min(start, len(text)), min(end, len(text))))
    assert styled_slice(text, (), low, high).text == text[low:high].strip()


def test_of_very_many_marks_on_a_letter_thirty_are_kept() -> None:
    heaped = "a" + "\u0300\u0323" * 40_000 + "b"
    kept = clean(heaped)
    assert kept[0] == "\u1ea1"
    assert kept[-1] == "b"
    assert len(unicodedata.normalize("NFD", kept)) == 32
    assert clean("e\u0301" * 40) == "\u00e9" * 40
    hidden = clean(("a" + "\u0300\u0323" * 15 + "\u00ad") * 3 + "\u0300\u0323\u00ad" * 90)
    assert clean(hidden) == hidden
